/** What one agency wrote is one origin, however many outlets carry it and whomever they name. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withdrawArticle } from '../src/articles/withdraw-article.ts'
import type { Database } from '../src/db/create-database.ts'
import { playArticles } from '../src/evaluation/play-articles.ts'
import type { ScenarioArticle } from '../src/evaluation/scenarios.ts'
import { readBoard } from '../src/questions/read-board.ts'
import type { Moments } from '../src/questions/replay.ts'
import { inDatabase } from './support/database.ts'
import { momentOf } from './support/past-boards.ts'
import { randomOf, shuffled } from './support/random.ts'
import { saidIn } from './support/then-and-only-then.ts'

const ministry = 'The Lebanese Health Ministry'
const nations = 'The United Nations'

/** The wire's story, whoever is named as the source of its figure. */
const wire = (source: string) =>
  [
    `${source} said 16 people were killed in Tyre on Sunday.`,
    'Rescue teams worked through the night under the light of car lamps, and neighbours carried blankets and water to those who had lost their homes along the harbour road.',
    'Fishing boats stayed in port, schools kept their gates closed, and the market opened for an hour only so that families could buy bread before dark.',
  ].join('\n\n')

const another =
  'The United Nations said 16 people were killed in Tyre on Sunday. Its office in the south has counted the names on the lists of three clinics, it wrote in a note that was handed to reporters on Monday, and will go on doing so until the last of the missing has been found.'

function article(story: string, body: string, hour = 10): ScenarioArticle {
  const at = `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`
  return {
    story,
    outlet: `Outlet of ${story}`,
    language: 'en',
    publishedAt: at,
    title: story,
    body,
  }
}

interface Row {
  status: string
  relations: string[]
  /** Outlets and origins of each position. */
  counts: [number, number][]
}

async function killedIn(db: Database, moments: Moments = {}): Promise<Row | undefined> {
  const [event] = await db.selectFrom('event').select('id').orderBy('key').execute()
  if (event === undefined) return undefined
  const board = await readBoard(db, event.id, moments)
  const row = board.rows.find((it) => it.question.predicate === 'people.killed')
  if (row === undefined) return undefined
  return {
    status: row.question.status,
    relations: row.relations.map((it) => it.type).sort(),
    counts: row.cells.flatMap((cell) =>
      cell.positions.map((it): [number, number] => [it.outlets, it.origins]),
    ),
  }
}

/** The groups as sets of stories. */
async function groupsIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ stories: string }>`
    SELECT string_agg(article.external_id, ' ' ORDER BY article.external_id) AS stories
    FROM wire_copy JOIN article_version AS version ON version.id = wire_copy.version_id
    JOIN article ON article.id = version.article_id GROUP BY wire_copy.group_id`.execute(db)
  return rows.map((row) => row.stories).sort()
}

const play = (db: Database, articles: readonly ScenarioArticle[]) =>
  playArticles(db, articles, { workers: 1 })

describe('a statement in copies of one text', () => {
  it('is one origin, whomever they name', () =>
    inDatabase(async (db) => {
      await play(db, [article('a', wire(ministry)), article('b', wire(nations))])
      expect(await groupsIn(db)).toEqual(['a b'])
      expect(await killedIn(db)).toEqual({
        status: 'one_sided',
        relations: [],
        counts: [
          [1, 1],
          [1, 1],
        ],
      })
      // A text of its own that names the one of them: whether the other ever said so, it does not tell.
      await play(db, [article('c', another, 12)])
      expect(await groupsIn(db)).toEqual(['a b'])
      expect(await killedIn(db)).toMatchObject({
        status: 'one_sided',
        counts: [
          [1, 1],
          [2, 1],
        ],
      })
    }))

  it('is of two where two texts of their own have it', () =>
    inDatabase(async (db) => {
      await play(db, [article('a', wire(ministry)), article('c', another, 12)])
      expect(await groupsIn(db)).toEqual([])
      expect(await killedIn(db)).toMatchObject({ status: 'agreed', relations: ['corroborates'] })
    }))

  it('is of two where the text itself has two sources', () =>
    inDatabase(async (db) => {
      const both = `${wire(ministry)}\n\n${nations} said 16 people were killed in Tyre on Sunday.`
      await play(db, [article('a', both), article('b', both)])
      expect(await groupsIn(db)).toEqual(['a b'])
      expect(await killedIn(db)).toMatchObject({ status: 'agreed' })
    }))

  it('is of two again when a copy is withdrawn or written anew, and of one when it is a copy again', () =>
    inDatabase(async (db) => {
      await play(db, [article('a', wire(ministry)), article('b', wire(nations))])
      expect(await killedIn(db)).toMatchObject({ status: 'one_sided' })
      await play(db, [article('b', another, 11)])
      expect(await groupsIn(db)).toEqual([])
      expect(await killedIn(db)).toMatchObject({ status: 'agreed' })
      await play(db, [article('b', wire(nations), 12)])
      expect(await groupsIn(db)).toEqual(['a b'])
      expect(await killedIn(db)).toMatchObject({ status: 'one_sided' })
      // What had been published by then.
      const known = (hour: number) => killedIn(db, { known_at: `2026-03-01T${hour}:30:00Z` })
      expect(await known(10)).toMatchObject({ status: 'one_sided', relations: [] })
      expect(await known(11)).toMatchObject({ status: 'agreed', relations: ['corroborates'] })
      expect(await known(12)).toMatchObject({ status: 'one_sided', relations: [] })
    }))

  it('was of one and of two at the moments at which it was recorded so', () =>
    inDatabase(async (db) => {
      await play(db, [article('a', wire(ministry))])
      const alone = await momentOf(db)
      await play(db, [article('b', wire(nations))])
      const together = await momentOf(db)
      await play(db, [article('b', another, 11)])
      const apart = await momentOf(db)
      await play(db, [article('b', wire(nations), 12)])
      const at = (moment: string, known?: string) =>
        killedIn(db, { recorded_at: moment, known_at: known })
      expect((await at(alone))?.counts).toEqual([[1, 1]])
      expect(await at(together)).toMatchObject({ status: 'one_sided', relations: [] })
      expect(await at(apart)).toMatchObject({ status: 'agreed', relations: ['corroborates'] })
      for (const moment of [together, apart]) {
        const then = await at(moment, '2026-03-01T10:30:00Z')
        expect(then).toMatchObject({ status: 'one_sided', relations: [] })
      }
      expect(await at(apart, '2026-03-01T11:30:00Z')).toMatchObject({ status: 'agreed' })
    }))

  it('leaves groups that a copy has held together', () =>
    inDatabase(async (db) => {
      // Of the first text and of the second each half: alike to both, which are not alike.
      const [first, second] = [wire(ministry), another]
      await play(db, [
        article('a', first),
        article('b', second),
        article('both', `${first}\n\n${second}`),
      ])
      expect(await groupsIn(db)).toEqual(['a b both'])
      const { id } = await db
        .selectFrom('article')
        .select('id')
        .where('external_id', '=', 'both')
        .executeTakeFirstOrThrow()
      await db.transaction().execute((trx) => withdrawArticle(trx, id))
      await play(db, [article('both', 'Nothing is left of it.', 13)])
      expect(await groupsIn(db)).toEqual([])
      expect(await killedIn(db)).toMatchObject({ status: 'agreed' })
    }))
})

const pool = [
  article('a', wire(ministry), 9),
  article('b', wire(nations), 9),
  article('c', `Our reporter in the south adds a line of her own.\n\n${wire(ministry)}`, 10),
  article('d', another, 10),
  article('e', `${wire(nations)}\n\n${another}`, 11),
  article('f', wire('The Lebanese army'), 11),
  article('f', 'The Lebanese army said it would look into it.', 12),
  article('g', `${another}\n\nMore is to follow.`, 12),
]

const outcome = (articles: readonly ScenarioArticle[], workers: number) =>
  inDatabase(async (db) => {
    await playArticles(db, articles, { workers })
    return { groups: await groupsIn(db), row: await killedIn(db) }
  })

describe('groups and what follows from them', () => {
  it('are the same in any order of arrival and with eight at work at once', async () => {
    const wanted = await outcome(pool, 1)
    expect(wanted.groups).toEqual(['a b c d e g'])
    const random = randomOf(27)
    for (let round = 0; round < 6; round += 1) {
      const stories = shuffled([...Map.groupBy(pool, (it) => it.story).values()], random).flat()
      expect(await outcome(stories, 1)).toEqual(wanted)
      expect(await outcome(stories, 8)).toEqual(wanted)
    }
  }, 120_000)

  it('at a moment are those of a service that was given nothing later', async () => {
    const random = randomOf(1997)
    await inDatabase(async (db) => {
      await playArticles(
        db,
        shuffled([...Map.groupBy(pool, (it) => it.story).values()], random).flat(),
        {
          workers: 1,
        },
      )
      const shown = new Set<string>()
      for (const hour of ['09', '10', '11', '12']) {
        const moment = `2026-03-01T${hour}:30:00Z`
        const then = await saidIn(db, { known_at: moment })
        await inDatabase(async (other) => {
          const given = pool.filter((it) => it.publishedAt <= moment)
          await playArticles(other, given, { workers: 1 })
          expect(then).toEqual(await saidIn(other))
        })
        shown.add([...then.values()].join('\n'))
      }
      expect(shown.size).toBe(4)
    })
  }, 60_000)
})
