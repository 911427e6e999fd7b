import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { stateNames } from '../src/parties/state-names.ts'
import { stateCodes } from '../src/parties/states.ts'
import { useDatabase } from './support/database.ts'
import { link, type Report, storeReport } from './support/reports.ts'

const database = useDatabase()

/** Four articles about one day in one place: two figures of one side, the other's, a denial. */
function reportsAbout(place: string): Report[] {
  const dead = { predicate: 'people.killed', class: 'soldiers', counted: 'soldiers', place }
  const tanks = { predicate: 'equipment.destroyed', class: 'tanks', counted: 'tanks', place }
  return [
    {
      outlet: 'North',
      at: '2020-09-27T10:00:00Z',
      said: [
        {
          ...dead,
          who: 'The Armenian Defence Ministry',
          words: `16 soldiers were killed in ${place}`,
          figure: ['16', 16, 16],
          affected: 'own_side',
        },
        {
          ...tanks,
          who: 'The Armenian Defence Ministry',
          words: `three Azerbaijani tanks were destroyed in ${place}`,
          figure: ['three', 3, 3],
          affected: 'Azerbaijani tanks',
          day: '2020-09-27',
        },
      ],
    },
    {
      outlet: 'South',
      at: '2020-09-28T08:00:00Z',
      said: [
        {
          ...dead,
          who: 'The Armenian Defence Ministry',
          words: `the number of soldiers killed in ${place} had risen to 31`,
          figure: ['31', 31, 31],
          counting: 'cumulative',
          affected: 'own_side',
          day: '2020-09-28',
        },
      ],
    },
    {
      outlet: 'East',
      at: '2020-09-27T20:00:00Z',
      said: [
        {
          ...dead,
          who: 'The Azerbaijani Defence Ministry',
          words: `more than 200 Armenian soldiers were killed in ${place}`,
          figure: ['more than 200', 200, null, 'more_than'],
          affected: 'Armenian soldiers',
          day: '2020-09-27',
        },
      ],
    },
    {
      outlet: 'West',
      at: '2020-09-28T09:00:00Z',
      said: [
        {
          ...tanks,
          who: 'The Azerbaijani Defence Ministry',
          cue: 'denied that',
          stance: 'denies',
          words: `it had lost tanks in ${place}`,
        },
        {
          ...dead,
          who: 'The Armenian Defence Ministry',
          words: `16 soldiers had been killed in ${place}`,
          figure: ['16', 16, 16],
          affected: 'own_side',
          day: '2020-09-27',
        },
      ],
    },
  ]
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  )
}

/** Countries whose English name is one word: each round of the test has a place of its own. */
const places = stateCodes
  .map((code) => ({ code, name: stateNames(code)['en'] ?? '' }))
  .filter(({ code, name }) => /^[A-Z][a-z]+$/.test(name) && !['AM', 'AZ'].includes(code))

/** Everything that linking decides about a place, without ids and times of storing. */
async function outcomeOf({ code, name }: { code: string; name: string }): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    SELECT concat_ws(' | ', 'question', event.key, event.day_to, question.key, question.status,
      (SELECT count(*) FROM claim WHERE claim.question_id = question.id)) AS line
    FROM question JOIN event ON event.id = question.event_id
    WHERE event.place_key = ${code} AND EXISTS (SELECT FROM claim WHERE question_id = question.id)
    UNION ALL
    SELECT concat_ws(' | ', 'relation', event.key, question.key, relation.type, relation.detail, relation.status,
      source.words, target.words, relation.rule)
    FROM relation JOIN question ON question.id = relation.question_id
    JOIN event ON event.id = question.event_id
    JOIN claim AS source ON source.id = relation.from_claim_id
    JOIN claim AS target ON target.id = relation.to_claim_id
    WHERE event.place_key = ${code}
    ORDER BY line`.execute(database.db)
  return rows
    .map((row) => row.line)
    .join('\n')
    .replaceAll(name, 'PLACE')
    .replaceAll(`${code}/`, 'PLACE/')
}

function placeAt(index: number) {
  const place = places[index]
  if (place === undefined) throw new Error('too few places')
  return place
}

it('gives the same questions and relations for all 24 orders of four articles', async () => {
  const outcomes: string[] = []
  const orders = permutations([0, 1, 2, 3])
  expect(orders).toHaveLength(24)
  for (const [round, order] of orders.entries()) {
    const place = placeAt(round)
    const reports = reportsAbout(place.name)
    for (const index of order) {
      const report = reports[index]
      if (report === undefined) throw new Error('no such report')
      await link(database.db, (await storeReport(database.db, report)).id)
    }
    outcomes.push(await outcomeOf(place))
  }
  expect(new Set(outcomes).size).toBe(1)
  const [outcome = ''] = outcomes
  expect(outcome).toContain('people.killed/AM/military | contested')
  expect(outcome).toMatch(/equipment\.destroyed\/AZ\/tanks \| contested/)
  expect(outcome).toMatch(/updates \| up .*risen to 31/)
  expect(outcome).toMatch(/contradicts/)
  expect(outcome).toMatch(/denies/)
}, 60_000)

it('gives the same when four connections work at once', async () => {
  const outcomes: string[] = []
  for (let round = 0; round < 8; round += 1) {
    const place = placeAt(30 + round)
    await Promise.all(
      reportsAbout(place.name).map(async (report) =>
        link(database.db, (await storeReport(database.db, report)).id),
      ),
    )
    outcomes.push(await outcomeOf(place))
  }
  const last = placeAt(60)
  for (const report of reportsAbout(last.name)) {
    await link(database.db, (await storeReport(database.db, report)).id)
  }
  outcomes.push(await outcomeOf(last))
  expect(new Set(outcomes).size).toBe(1)
}, 60_000)

it('changes nothing when it runs again', async () => {
  const place = placeAt(61)
  const articles: string[] = []
  for (const report of reportsAbout(place.name)) {
    articles.push((await storeReport(database.db, report)).id)
  }
  for (const id of articles) await link(database.db, id)
  const before = await database.db.selectFrom('question').selectAll().orderBy('id').execute()
  for (const id of articles) await link(database.db, id)
  expect(await database.db.selectFrom('question').selectAll().orderBy('id').execute()).toEqual(
    before,
  )
})
