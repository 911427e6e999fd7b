import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Named, whoIsMeant } from '../src/parties/settle-introduced.ts'
import { armenia, azerbaijan, report, toll, useDesk } from './support/desk.ts'
import { link, publish, type Said, storeReport } from './support/reports.ts'

const desk = useDesk()
const { boardsOf, get, idOf, undo } = desk

/** Somebody with rank and office, or by the name alone, who tells of so many dead. */
function said(person: string, body: string | null, place: string, figure: number): Said {
  if (body === null) return { ...toll(person, place, figure), person }
  return { ...toll(`Colonel ${person}, a spokesman of ${body}`, place, figure), person, body }
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  )
}

/** For whom the party of a name stands, and for which side: keys. */
async function standingOf(key: string) {
  const { rows } = await sql<{ root: string; side: string }>`
    SELECT root.key AS root, side.key AS side FROM party
    JOIN party AS root ON root.id = party.root_id JOIN party AS side ON side.id = party.side_id
    WHERE party.key = ${key}`.execute(desk.db)
  return rows[0]
}

/** Names of one sound each, which no list knows. */
const names = [
  'Vardan Melikset',
  'Gurgen Tatul',
  'Sarkis Nazaret',
  'Tigran Bedros',
  'Karapet Zaven',
  'Levon Mkrtum',
]

describe('a name that two articles introduce for one body', () => {
  it('is that person in a third article, whichever of the three comes first', async () => {
    const places = ['Gabon', 'Benin', 'Kenya', 'Ghana', 'Nepal', 'Laos']
    const seen = []
    for (const [round, order] of permutations([0, 1, 2]).entries()) {
      const [name = '', place = ''] = [names[round], places[round]]
      const articles = [
        report(said(name, armenia, place, 11)),
        report(said(name, armenia, place, 12)),
        report(said(name, null, place, 13), toll(azerbaijan, place, 40)),
      ].map((it, at) => ({ ...it, at: `2021-03-05T0${at}:00:00Z` }))
      for (const at of order) {
        const article = articles[at]
        if (article !== undefined) await publish(desk.db, article)
      }
      const { items } = await get(`/v1/events?limit=200`)
      const event = items.find(
        (it: { place: { names: { en: string } } }) => it.place.names.en === place,
      )
      const boards = await boardsOf(event.place.key)
      seen.push(
        JSON.stringify(boards)
          .replaceAll(name, 'NAME')
          .replaceAll(place, 'PLACE')
          .replaceAll(/~[A-Z ]+@/g, '~@'),
      )
    }
    expect(new Set(seen).size).toBe(1)
    expect(JSON.parse(seen[0] ?? '')).toMatchObject([{ sides: ['AM', 'AZ'] }])
    expect(seen[0]).toContain('provisional:~@ministry-of-defence:AM')
  }, 60_000)

  it('is known in another script, and stands for itself again when an article is withdrawn', async () => {
    const [first] = [
      await publish(desk.db, report(said('Hamlet Grigor', armenia, 'Cuba', 4))),
      await publish(desk.db, report(said('Hamlet Grigor', armenia, 'Cuba', 5))),
    ]
    const arabic = { ...report(said('هاملت غريغور', null, 'Cuba', 6)), language: 'ar' }
    const third = await publish(desk.db, arabic)
    const key = (
      await desk.db
        .selectFrom('claim')
        .innerJoin('mention', 'mention.claim_id', 'claim.id')
        .innerJoin('party', 'party.id', 'claim.party_id')
        .select('party.key')
        .where('mention.article_id', '=', third.id)
        .executeTakeFirstOrThrow()
    ).key
    expect(await standingOf(key)).toMatchObject({ side: 'AM' })
    await desk.db
      .updateTable('mention')
      .set({ live: false })
      .where('article_id', '=', first.id)
      .execute()
    await link(desk.db, first.id)
    expect(await standingOf(key)).toEqual({ root: key, side: key })
    const { items } = await get(`/v1/parties/merges?party=${await idOf(key)}`)
    expect(items).toMatchObject([
      {
        rule: 'introduced-in-two-articles',
        madeBy: null,
        undone: { rule: 'introduced-in-two-articles' },
      },
    ])
  })
})

it('announces losses of the side that it turns out to be of, whichever article comes first', async () => {
  const places = ['Qatar', 'Kuwait', 'Bahrain', 'Yemen', 'Jordan', 'Tunisia']
  const seen: string[] = []
  for (const [round, order] of permutations([0, 1, 2]).entries()) {
    const place = places[round] ?? ''
    const name = ['Hrach', 'Garnik', 'Norayr', 'Samvel', 'Mkrtich', 'Vardges'][round] ?? ''
    const own = { words: `9 soldiers were killed in ${place}`, affected: 'own_side' }
    const articles = [
      report(said(`${name} Torosyan`, armenia, place, 7)),
      report(said(`${name} Torosyan`, armenia, place, 8)),
      report({ ...said(`${name} Torosyan`, null, place, 9), ...own }),
    ].map((it, at) => ({ ...it, at: `2021-03-05T0${at}:00:00Z` }))
    for (const at of order) {
      const article = articles[at]
      if (article !== undefined) await publish(desk.db, article)
    }
    const { items } = await get('/v1/events?limit=200')
    const { id } = items.find(
      (it: { place: { names: { en: string } } }) => it.place.names.en === place,
    )
    const board = await get(`/v1/events/${id}`)
    expect(board.rows).toHaveLength(1)
    const positions = board.rows[0].cells.flatMap((cell: { positions: object[] }) => cell.positions)
    expect(positions).toMatchObject([
      {
        badge: 'own_losses',
        claim: { quantity: { low: 9 }, affected: { party: { key: 'AM' } } },
        timeline: [{ quantity: { low: 7 } }, { quantity: { low: 8 } }],
      },
    ])
    seen.push(board.rows[0].question.titles.en)
  }
  expect(new Set(seen)).toEqual(new Set(['How many soldiers on the Armenian side were killed?']))
}, 60_000)

describe('a name stands for itself', () => {
  it.each([
    ['one article alone introduces it', 'Ruben Kostan', [armenia]],
    ['articles introduce it for two sides', 'Razmik Sedrak', [armenia, armenia, azerbaijan]],
    ['it is too short to tell people apart', 'Ara Ali', [armenia, armenia]],
  ])('where %s', async (_why, name, bodies) => {
    for (const [at, body] of bodies.entries())
      await publish(desk.db, report(said(name, body, 'Fiji', 20 + at)))
    await publish(desk.db, report(said(name, null, 'Fiji', 30)))
    const key = `provisional:${name.toLowerCase()}`
    expect(await standingOf(key)).toEqual({ root: key, side: key })
  })

  it('where a person has undone the merge', async () => {
    const name = 'Nshan Petrosik'
    const key = `provisional:${name.toLowerCase()}`
    for (const figure of [4, 5]) await publish(desk.db, report(said(name, armenia, 'Oman', figure)))
    await publish(desk.db, report(said(name, null, 'Oman', 6)))
    expect(await standingOf(key)).toMatchObject({ side: 'AM' })
    const { items } = await get(`/v1/parties/merges?party=${await idOf(key)}`)
    expect((await undo(items[0].id)).statusCode).toBe(200)
    await publish(desk.db, report(said(name, armenia, 'Oman', 7)))
    await publish(desk.db, report(said(name, null, 'Oman', 8)))
    expect(await standingOf(key)).toEqual({ root: key, side: key })
  })
})

it('comes to the same when articles are linked at once', async () => {
  const name = 'Suren Khachik'
  const reports = [armenia, armenia, armenia, null, null].map((body, at) =>
    report(said(name, body, 'Chile', 5 + at)),
  )
  await Promise.all(reports.map(async (it) => link(desk.db, (await storeReport(desk.db, it)).id)))
  expect(await standingOf(`provisional:${name.toLowerCase()}`)).toMatchObject({ side: 'AM' })
})

/** Somebody whom two articles introduce. */
const one = (given: Partial<Named>): Named => ({
  id: given.key ?? 'x',
  key: 'x',
  speaksFor: 'ministry',
  sideId: 'state',
  articles: ['a', 'b'],
  ...given,
})

describe('who is meant', () => {
  it.each<[string, Named[], string | undefined]>([
    ['nobody where nobody is introduced', [one({ speaksFor: null })], undefined],
    [
      'nobody where one article says it twice',
      [one({ key: 'p', articles: ['a'] }), one({ key: 'q', articles: ['a'] })],
      undefined,
    ],
    [
      'who speaks for a body rather than for the side',
      [one({ key: 'p', speaksFor: 'state' }), one({ key: 'q', articles: ['c'] })],
      'q',
    ],
    ['who is introduced more often', [one({ key: 'p', articles: ['c'] }), one({ key: 'q' })], 'q'],
    [
      'nobody where one article names another side',
      [one({ key: 'p' }), one({ key: 'q', sideId: 'other', articles: ['c'] })],
      undefined,
    ],
    [
      'those whom articles still report',
      [one({ key: 'p' }), one({ key: 'q', sideId: 'other', articles: [] })],
      'p',
    ],
  ])('%s', (_what, introduced, key) => {
    expect(whoIsMeant(introduced)?.key).toBe(key)
    expect(whoIsMeant(introduced.toReversed())?.key).toBe(key)
  })
})
