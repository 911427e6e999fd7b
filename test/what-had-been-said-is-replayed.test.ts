/** `known_at`: what had been published by a moment, whenever this service learnt of it. */
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { readBoard, readQuestion } from '../src/questions/read-board.ts'
import { inDatabase } from './support/database.ts'
import { decide, momentOf, readAll } from './support/past-boards.ts'
import { link, publish, type Report, republish, storeReport } from './support/reports.ts'

interface Told {
  readonly who?: 'Serbian' | 'Croatian'
  readonly at: string
  readonly figure: number
  readonly outlet?: string
  readonly day?: string
}

/** So many Croatian soldiers were killed in Zagreb, by default on 4 May 2021. */
function report({ who = 'Croatian', at, figure, outlet = 'Danube Herald', day }: Told): Report {
  return {
    outlet,
    at,
    said: [
      {
        who: `The ${who} Defence Ministry`,
        words: `the toll of Croatian soldiers in Zagreb stood at ${figure}`,
        predicate: 'people.killed',
        class: 'soldiers',
        figure: [`${figure}`, figure, figure],
        counted: 'soldiers',
        counting: 'cumulative',
        affected: 'Croatian soldiers',
        place: 'Zagreb',
        ...(day === undefined ? {} : { day }),
      },
    ],
  }
}

const at = (hour: string) => `2021-05-04T${hour}:00Z`

async function eventIn(db: Database): Promise<string> {
  return (await db.selectFrom('event').select('id').orderBy('key').executeTakeFirstOrThrow()).id
}

/** Per side the figure that stands and those before it, the status, the relations. */
async function seen(db: Database, moments: { known_at?: string; recorded_at?: string } = {}) {
  const { rows, columns } = await readBoard(db, await eventIn(db), moments)
  const [row] = rows
  const figures = Object.fromEntries(
    columns.map(({ party }) => [
      party.key,
      row?.cells
        .filter((cell) => cell.side === party.id)
        .flatMap((cell) => cell.positions)
        .map((position) =>
          [...position.timeline, { quantity: position.claim.quantity }]
            .map((step) => step.quantity?.low)
            .join(' → '),
        )
        .join(' | '),
    ]),
  )
  return {
    ...figures,
    status: row?.question.status,
    relations: row?.relations.map(({ type }) => type) ?? [],
  }
}

describe('what had been said by a moment', () => {
  it('follows the time of publication and not that of arrival', async () => {
    await inDatabase(async (db) => {
      await publish(db, report({ at: at('15:00'), figure: 21 }))
      await publish(
        db,
        report({ at: at('12:00'), who: 'Serbian', figure: 90, outlet: 'Sava Post' }),
      )
      await publish(db, report({ at: at('09:00'), figure: 12 }))
      const nothing = { status: undefined, relations: [] }
      expect(await seen(db, { known_at: at('08:59') })).toEqual(nothing)
      expect(await seen(db, { known_at: at('09:00') })).toEqual({
        HR: '12',
        status: 'one_sided',
        relations: [],
      })
      expect(await seen(db, { known_at: at('12:00') })).toEqual({
        HR: '12',
        RS: '90',
        status: 'contested',
        relations: ['contradicts'],
      })
      expect(await seen(db, { known_at: at('15:00') })).toMatchObject({ HR: '12 → 21', RS: '90' })
    })
  })

  it('has the ids of relations that are still stored, and lasting ones for those that are not', async () => {
    await inDatabase(async (db) => {
      await publish(db, report({ at: at('09:00'), figure: 12 }))
      await publish(db, report({ at: at('10:00'), who: 'Serbian', figure: 90 }))
      await publish(db, report({ at: at('11:00'), figure: 14 }))
      const event = await eventIn(db)
      const idsAt = async (hour: string) =>
        (await readBoard(db, event, { known_at: at(hour) })).rows.flatMap((row) =>
          row.relations.map(({ id }) => id),
        )
      const stored = await db.selectFrom('relation').select('id').orderBy('id').execute()
      expect((await idsAt('11:00')).toSorted()).toEqual(stored.map(({ id }) => id))
      const [then] = await idsAt('10:00')
      expect(then).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(stored.map(({ id }) => id)).not.toContain(then)
      expect(await idsAt('10:30')).toEqual([then])
    })
  })

  it('takes a version until the next one, and a text without a new date since it came in', async () => {
    await inDatabase(async (db) => {
      const dated = await publish(db, report({ at: at('09:00'), figure: 12 }))
      await republish(db, dated.id, report({ at: at('13:00'), figure: 17 }))
      expect(await seen(db, { known_at: at('12:59') })).toMatchObject({ HR: '12' })
      // The article says something else now: its old figure is no revision.
      expect(await seen(db, { known_at: at('13:00') })).toMatchObject({ HR: '17' })
      const before = await momentOf(db)
      await republish(db, dated.id, report({ at: at('13:00'), figure: 19 }))
      expect(await seen(db, { known_at: at('13:00') })).toMatchObject({ HR: '17' })
      expect(await seen(db, { known_at: before })).toMatchObject({ HR: '17' })
      expect(await seen(db, { known_at: await momentOf(db) })).toMatchObject({ HR: '19' })
    })
  })

  it('is silent about an article that was withdrawn, until it is back', async () => {
    await inDatabase(async (db) => {
      const first = report({ at: at('09:00'), figure: 12 })
      const { id } = await publish(db, first)
      // A version that says nothing.
      await republish(db, id, { ...first, at: at('13:00'), said: [] })
      await republish(db, id, { ...first, at: at('15:00') })
      const nothing = { status: undefined, relations: [] }
      expect(await seen(db, { known_at: at('12:59') })).toMatchObject({ HR: '12' })
      expect(await seen(db, { known_at: at('13:00') })).toEqual(nothing)
      expect(await seen(db, { known_at: at('15:00') })).toMatchObject({ HR: '12' })
    })
  })

  it('goes on with a version until the one after it has been read', async () => {
    await inDatabase(async (db) => {
      const { id } = await publish(db, report({ at: at('09:00'), figure: 12 }))
      await db
        .insertInto('article_version')
        .columns([
          'article_id',
          'version',
          'text',
          'language',
          'published_at',
          'published_on',
          'text_sha256',
          'change_kind',
        ])
        .expression((eb) =>
          eb
            .selectFrom('article_version')
            .select((version) => [
              'article_id',
              version.val(2).as('version'),
              'text',
              'language',
              version.val(at('10:00')).as('published_at'),
              'published_on',
              'text_sha256',
              version.val('text' as const).as('change_kind'),
            ])
            .where('article_id', '=', id),
        )
        .execute()
      expect(await seen(db, { known_at: at('11:00') })).toMatchObject({ HR: '12' })
    })
  })

  it('has never been what a later reading of the same text does not find', async () => {
    await inDatabase(async (db) => {
      const { id } = await publish(db, report({ at: at('09:00'), figure: 12 }))
      await publish(db, report({ at: at('10:00'), figure: 15, outlet: 'Sava Post' }))
      await db
        .updateTable('mention')
        .set({ live: false, stands: false })
        .where('article_id', '=', id)
        .execute()
      await link(db, id)
      expect(await seen(db, { known_at: at('09:30') })).toEqual({
        status: undefined,
        relations: [],
      })
      expect(await seen(db, { known_at: at('10:00') })).toMatchObject({ HR: '15' })
    })
  })

  it('is read as it is read today: struck claims are gone, dismissed disputes dismissed', async () => {
    await inDatabase(async (db) => {
      await publish(db, report({ at: at('09:00'), figure: 12 }))
      await publish(db, report({ at: at('10:00'), who: 'Serbian', figure: 90 }))
      const { id } = await db.selectFrom('question').select('id').executeTakeFirstOrThrow()
      const before = await momentOf(db)
      await decide(db, { question_id: id }, { outcome: 'reject', reason: 'not-comparable' })
      expect(await seen(db, { known_at: at('10:00') })).toMatchObject({
        status: 'settled_by_review',
        relations: ['contradicts'],
      })
      expect(await seen(db, { known_at: at('10:00'), recorded_at: before })).toMatchObject({
        status: 'contested',
      })
      const claim = await db
        .selectFrom('claim')
        .select('id')
        .where('quantity_low', '=', 90)
        .executeTakeFirstOrThrow()
      await decide(db, { claim_id: claim.id }, { outcome: 'reject', reason: 'not-said' })
      expect(await seen(db, { known_at: at('10:00') })).toEqual({
        HR: '12',
        status: 'one_sided',
        relations: [],
      })
    })
  })

  it('has the days of which somebody had spoken', async () => {
    await inDatabase(async (db) => {
      await publish(db, report({ at: at('09:00'), figure: 12, day: '2021-05-04' }))
      await publish(db, report({ at: '2021-05-06T09:00:00Z', figure: 20, day: '2021-05-06' }))
      const event = await eventIn(db)
      const daysAt = async (moments: object) => (await readBoard(db, event, moments)).event.days
      expect(await daysAt({})).toEqual({ from: '2021-05-04', to: '2021-05-06' })
      expect(await daysAt({ known_at: at('10:00') })).toEqual({
        from: '2021-05-04',
        to: '2021-05-04',
      })
      const { id } = await db
        .selectFrom('question')
        .select('id')
        .where('event_id', '=', event)
        .executeTakeFirstOrThrow()
      const question = await readQuestion(db, id, { known_at: at('10:00') })
      expect(question.event.days.to).toBe('2021-05-04')
      expect(question.claims.map((claim) => claim.quantity?.low)).toEqual([12])
    })
  })
})

it('by now is what boards show, and by both moments what they would have shown', async () => {
  await inDatabase(async (db) => {
    const steps: { at: string; boards: Map<string, string> }[] = []
    const note = async () => {
      const boards = await readAll(db)
      const now = await momentOf(db)
      expect(await readAll(db, { known_at: now })).toEqual(boards)
      steps.push({ at: now, boards })
    }
    const first = await publish(db, report({ at: at('09:00'), figure: 12 }))
    await note()
    await publish(db, report({ at: at('10:00'), who: 'Serbian', figure: 90 }))
    await note()
    await republish(db, first.id, report({ at: at('11:00'), figure: 15, day: '2021-05-04' }))
    await note()
    const late = await storeReport(db, report({ at: at('08:00'), figure: 10, outlet: 'Sava Post' }))
    await link(db, late.id)
    await note()
    const question = await db.selectFrom('question').select('id').executeTakeFirstOrThrow()
    await decide(db, { question_id: question.id }, { outcome: 'reject', reason: 'not-comparable' })
    await note()
    const claim = await db
      .selectFrom('claim')
      .select('id')
      .where('quantity_low', '=', 15)
      .executeTakeFirstOrThrow()
    const patch = { quantity: { low: 16, high: 16 } }
    await decide(db, { claim_id: claim.id }, { outcome: 'edit', patch })
    await note()
    for (const { at: moment, boards } of steps) {
      const both = { known_at: moment, recorded_at: moment }
      expect(await readAll(db, both)).toEqual(boards)
    }
  })
})
