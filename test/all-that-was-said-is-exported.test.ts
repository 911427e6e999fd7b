import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf } from '../src/exports/records/record.ts'
import { useApp } from './support/app.ts'
import {
  makeArticle,
  makeClaim,
  makeEvent,
  makeMention,
  makeOutlet,
  makeParty,
  makeQuestion,
  makeRelation,
} from './support/factories.ts'

type Row = Record<string, unknown>

const service = useApp()
let headers: { authorization: string }
const world = { event: '', other: '', north: '', party: '', relation: '', held: '', gone: '' }

beforeAll(async () => {
  headers = await service.key('claims:read')
  const { db } = service.deps
  const north = await makeOutlet(db, { name: 'الشمال' })
  const event = await makeEvent(db, { placeNames: { en: 'Martakert', ar: 'مارتاكيرت' } })
  const other = await makeEvent(db)
  const question = await makeQuestion(db, { event_id: event.id, status: 'contested' })
  const names = { en: 'Ministry', ar: 'الوزارة' }
  const party = await makeParty(db, { key: 'ministry', names })
  const on = { event_id: event.id, question_id: question.id }
  const first = await makeClaim(db, { ...on, party_id: party.id, words: 'قتل 16', language: 'ar' })
  const second = await makeClaim(db, { ...on, words: '=HYPERLINK("x"), "550"\nkilled' })
  const third = await makeClaim(db, { event_id: other.id, words: 'elsewhere' })
  const told = await makeArticle(db, { language: 'ar', outletId: north.id, text: 'x قتل 16' })
  await makeMention(db, { claimId: first.id, article: told, asserted_at: '2020-09-27T08:00:00Z' })
  await makeMention(db, { claimId: first.id, asserted_at: '2020-09-29T08:00:00Z' })
  await makeMention(db, { claimId: second.id, asserted_at: '2020-09-28T08:00:00Z' })
  await makeMention(db, { claimId: third.id, asserted_at: '2020-09-28T08:00:00Z' })
  const rejected = await makeClaim(db, { ...on, review_status: 'rejected', words: 'rejected' })
  await makeMention(db, { claimId: rejected.id })
  const held = await makeClaim(db, { ...on, words: 'held' })
  const { article: heldIn } = await makeMention(db, { claimId: held.id })
  await sql`UPDATE article SET embargoed_until = now() + interval '1 hour' WHERE id = ${heldIn.id}`.execute(
    db,
  )
  const gone = await makeClaim(db, { ...on, words: 'gone' })
  const { article: goneFrom } = await makeMention(db, { claimId: gone.id })
  await sql`UPDATE article SET publication_status = 'canceled' WHERE id = ${goneFrom.id}`.execute(
    db,
  )
  const silent = await makeClaim(db, { ...on, words: 'silent' })
  await makeMention(db, { claimId: silent.id, live: false })
  const tie = { question_id: question.id, from_claim_id: first.id, type: 'contradicts' } as const
  const relation = await makeRelation(db, { ...tie, to_claim_id: second.id })
  for (const { id } of [rejected, held, gone, silent])
    await makeRelation(db, { ...tie, to_claim_id: id })
  Object.assign(world, { event: event.id, other: other.id, north: north.id, party: party.id })
  Object.assign(world, { relation: relation.id, held: held.id, gone: gone.id })
})

const get = (name: string, query = '', more: Record<string, string> = {}) =>
  service.app.inject({ url: `/v1/exports/${name}${query}`, headers: { ...headers, ...more } })

async function rowsOf(name: string, query = ''): Promise<Row[]> {
  const answer = await get(name, query)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)
}

const wordsIn = async (name: string, query = '') =>
  (await rowsOf(name, query)).map((row) => row['words'])

/** The cells of CSV (RFC 4180), read by its own rules. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu,
  )) {
    if (end === '' && bare === '') break
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}

const hostile = '=HYPERLINK("x"), "550"\nkilled'

describe('GET /v1/exports/mentions', () => {
  it('has a line for each report that stands, and none of what is held, withdrawn, silent or rejected', async () => {
    expect(await wordsIn('mentions')).toEqual(['قتل 16', 'قتل 16', hostile, 'elsewhere'])
    const [row] = await rowsOf('mentions')
    expect(row).toMatchObject({
      outlet: 'الشمال',
      language: 'ar',
      partyKey: 'ministry',
      party: 'Ministry',
      place: 'Martakert',
      low: 3,
      comparator: 'eq',
      assertedAt: '2020-09-27T08:00:00.000Z',
      content: [[2, 8]],
      questionStatus: 'contested',
      eventId: world.event,
    })
    expect((await rowsOf('mentions', '?lang=ar'))[0]).toMatchObject({
      party: 'الوزارة',
      place: 'مارتاكيرت',
    })
  })

  it.each([
    ['event', () => `event=${world.event}`, ['قتل 16', 'قتل 16', hostile]],
    ['other event', () => `event=${world.other}`, ['elsewhere']],
    ['party', () => `party=${world.party}`, ['قتل 16', 'قتل 16']],
    ['outlet', () => `outlet=${world.north}`, ['قتل 16']],
    ['language', () => 'language=AR', ['قتل 16']],
    ['since', () => 'since=2020-09-28T00:00:00Z', ['قتل 16', hostile, 'elsewhere']],
    ['until', () => 'until=2020-09-28T08:00:00Z', ['قتل 16']],
    ['nobody', () => 'event=01890a5d-ac96-774b-bcce-b302099a8057', []],
  ])('is filtered by %s', async (_name, query, words) => {
    expect(await wordsIn('mentions', `?${query()}`)).toEqual(words)
  })

  it('is CSV where that is asked for: a byte order mark, no formula, the same rows', async () => {
    const answer = await get('mentions', '', { accept: 'text/csv' })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="mentions.csv"')
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const [columns = [], ...records] = readCsv(answer.body.slice(1))
    const rows = await rowsOf('mentions')
    expect(columns).toEqual(Object.keys(rows[0] ?? {}))
    expect(records.map((record) => record[columns.indexOf('mentionId')])).toEqual(
      rows.map((row) => row['mentionId']),
    )
    expect(records[0]?.[columns.indexOf('content')]).toBe('2-8')
    expect(records[2]?.[columns.indexOf('words')]).toBe(`'${hostile}`)
    for (const record of records) {
      expect(record).toHaveLength(columns.length)
      for (const cell of record) expect(cell).not.toMatch(/^[=+@\t\r]/u)
    }
  })

  it('has its head in CSV even where there is no row', async () => {
    const answer = await get('mentions', '?format=csv&language=hy')
    expect(readCsv(answer.body.slice(1))).toHaveLength(1)
  })

  it('refuses what it does not know', async () => {
    expect((await get('mentions', '', { accept: 'text/html' })).json()).toMatchObject({
      code: 'not-acceptable',
    })
    for (const query of ['?format=xml', '?event=x', '?since=yesterday', '?limit=3', '?language=1'])
      expect((await get('mentions', query)).json(), query).toMatchObject({
        code: 'validation-failed',
      })
  })
})

it('has claims with the reports that pass, counted', async () => {
  expect(await wordsIn('claims')).toEqual(['قتل 16', hostile, 'elsewhere'])
  expect((await rowsOf('claims'))[0]).toMatchObject({
    mentions: 2,
    outlets: 2,
    language: 'ar',
    assertedFirst: '2020-09-27T08:00:00.000Z',
    assertedLast: '2020-09-29T08:00:00.000Z',
  })
  const [late] = await rowsOf('claims', `?party=${world.party}&since=2020-09-28T00:00:00Z`)
  expect(late).toMatchObject({ mentions: 1, assertedFirst: '2020-09-29T08:00:00.000Z' })
  expect(await wordsIn('claims', `?outlet=${world.north}`)).toEqual(['قتل 16'])
})

it('has relations of which both claims are reported', async () => {
  const rows = await rowsOf('relations')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    relationId: world.relation,
    type: 'contradicts',
    fromParty: 'Ministry',
    fromWords: 'قتل 16',
    toWords: hostile,
  })
  expect(await rowsOf('relations', `?party=${world.party}&language=ar`)).toHaveLength(1)
  expect(await rowsOf('relations', `?event=${world.other}`)).toEqual([])
  expect(await rowsOf('relations', '?until=2020-09-01T00:00:00Z')).toEqual([])
})

it('writes fields in the order of the columns, and nothing that is no column', () => {
  const record = {
    b: [
      [1, 2],
      [3, 4],
    ] as const,
    a: true,
    secret: 'x',
  }
  expect(lineOf('ndjson', ['a', 'b', 'c'], record)).toBe('{"a":true,"b":[[1,2],[3,4]],"c":null}\n')
  expect(lineOf('csv', ['a', 'b', 'c'], record)).toBe('"true","1-2 3-4",\r\n')
})
