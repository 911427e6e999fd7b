/** `known_at` against a service that was never told anything later: both must show the same board. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { readBoard } from '../src/questions/read-board.ts'
import type { Moments } from '../src/questions/replay.ts'
import { inDatabase } from './support/database.ts'
import { publish, type Report, republish } from './support/reports.ts'

interface Version {
  readonly hour: number
  readonly side: number
  readonly figure: number
  readonly stance: 'asserts' | 'denies'
}

/** Versions of one article, by the hour. */
type Story = readonly Version[]

const story: fc.Arbitrary<Story> = fc
  .uniqueArray(
    fc.record<Version>({
      hour: fc.integer({ min: 10, max: 16 }),
      side: fc.nat(2),
      figure: fc.integer({ min: 30, max: 33 }),
      stance: fc.constantFrom('asserts', 'asserts', 'denies'),
    }),
    { selector: (version) => version.hour, minLength: 1, maxLength: 3 },
  )
  .map((versions) => versions.toSorted((a, b) => a.hour - b.hour))

const speakers = ['The Georgian Defence Ministry', 'The Armenian army', "Georgia's government"]

function reportOf({ hour, side, figure, stance }: Version, outlet: number): Report {
  return {
    outlet: `Outlet ${outlet}`,
    at: `2021-03-01T${hour}:00:00Z`,
    said: [
      {
        who: speakers[side] ?? '',
        cue: stance === 'denies' ? 'denied that' : 'said',
        words: `${figure} Georgian soldiers had been killed in Lori`,
        predicate: 'people.killed',
        class: 'soldiers',
        stance,
        figure: [`${figure}`, figure, figure],
        counted: 'soldiers',
        affected: 'Georgian soldiers',
        place: 'Lori',
        day: '2021-03-01',
      },
    ],
  }
}

async function tell(db: Database, stories: readonly Story[], until: number): Promise<void> {
  for (const [outlet, versions] of stories.entries()) {
    const [first, ...corrections] = versions.filter((version) => version.hour <= until)
    if (first === undefined) continue
    const { id } = await publish(db, reportOf(first, outlet))
    for (const version of corrections) await republish(db, id, reportOf(version, outlet))
  }
}

function plain(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id"')
}

/** The board without ids; what has no order of its own is sorted. */
async function boardIn(db: Database, moments: Moments): Promise<unknown> {
  const event = await db.selectFrom('event').select('id').executeTakeFirst()
  if (event === undefined) return []
  const { rows, event: shown } = await readBoard(db, event.id, moments)
  return rows.map((row) => ({
    days: shown.days,
    status: row.question.status,
    positions: row.cells.flatMap((cell) => cell.positions.map(plain)).toSorted(),
    relations: row.relations.map(plain).toSorted(),
  }))
}

it('shows at every hour what there would be if nothing had come after it', async () => {
  let boards = 0
  const check = async (stories: readonly Story[]) => {
    await inDatabase(async (db) => {
      await tell(db, stories, 24)
      for (const hour of [11, 13, 15]) {
        const then = await boardIn(db, { known_at: `2021-03-01T${hour}:30:00Z` })
        const only = await inDatabase(async (other) => {
          await tell(other, stories, hour)
          return boardIn(other, {})
        })
        expect(then).toEqual(only)
        boards += Array.isArray(only) ? only.length : 0
      }
    })
  }
  const several = fc.array(story, { minLength: 3, maxLength: 5 })
  await fc.assert(fc.asyncProperty(several, check), {
    numRuns: 5,
    seed: 20_210_302,
    endOnFailure: true,
  })
  expect(boards).toBeGreaterThan(8)
}, 120_000)
