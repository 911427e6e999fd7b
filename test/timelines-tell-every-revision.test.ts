import { expect, it } from 'vitest'
import { readBoard } from '../src/questions/read-board.ts'
import { inDatabase } from './support/database.ts'
import { publish, type Report, type Said } from './support/reports.ts'

/** So many Croatian soldiers were killed in Zagreb on 4 May 2021. */
function report(who: string, hour: number, figure: number, more: Partial<Said> = {}): Report {
  return {
    outlet: `Outlet of ${hour}`,
    at: `2021-05-04T${hour}:00:00Z`,
    said: [
      {
        who,
        words: `the toll of Croatian soldiers in Zagreb stood at ${figure}`,
        predicate: 'people.killed',
        class: 'soldiers',
        figure: [`${figure}`, figure, figure],
        counted: 'soldiers',
        counting: 'cumulative',
        affected: 'Croatian soldiers',
        place: 'Zagreb',
        ...more,
      },
    ],
  }
}

async function positionsAfter(reports: readonly Report[]) {
  return inDatabase(async (db) => {
    for (const one of reports) await publish(db, one)
    const { id } = await db.selectFrom('event').select('id').executeTakeFirstOrThrow()
    const { rows } = await readBoard(db, id, {})
    return rows[0]?.cells.flatMap((cell) => cell.positions) ?? []
  })
}

const ministry = 'The Croatian Defence Ministry'
const army = 'The Croatian army'
const government = 'The Croatian government'

it('names for every step who said it, where it stands, and how it was replaced', async () => {
  const [position, ...others] = await positionsAfter([
    report(ministry, 10, 12),
    report(government, 11, 15),
    report(army, 12, 12),
  ])
  expect(others).toEqual([])
  expect(position?.party.key).toBe('armed-forces:HR')
  expect(position?.claim.quantity?.low).toBe(12)
  // Twelve was said before fifteen, by another office: it is past, and no report of what is said now.
  expect(position?.outlets).toBe(1)
  expect(position?.firstMention).toBe('2021-05-04T12:00:00.000Z')
  const [first, second] = position?.timeline ?? []
  expect(position?.timeline).toHaveLength(2)
  expect(first).toMatchObject({
    party: { key: 'ministry-of-defence:HR' },
    quantity: { low: 12 },
    report: { outlet: 'Outlet of 10', version: 1 },
    replacedBy: { claimId: second?.claimId, type: 'updates', detail: 'up' },
  })
  expect(second).toMatchObject({
    quantity: { low: 15 },
    replacedBy: { claimId: position?.claim.id, type: 'updates', detail: 'down' },
  })
})

it('counts one figure said by two offices, one after the other, as one position', async () => {
  const [position] = await positionsAfter([
    report(ministry, 10, 12),
    report(government, 11, 15),
    report(army, 12, 15),
  ])
  expect(position?.outlets).toBe(2)
  expect(position?.timeline.map((step) => step.quantity?.low)).toEqual([12])
})

it('tells a figure that was taken back', async () => {
  const [position] = await positionsAfter([
    report(ministry, 10, 12),
    report(ministry, 11, 12, { stance: 'retracts', cue: 'withdrew its claim that' }),
  ])
  expect(position?.claim.stance).toBe('retracts')
  expect(position?.timeline.map((step) => [step.stance, step.replacedBy?.detail])).toEqual([
    ['asserts', 'retracts'],
  ])
})
