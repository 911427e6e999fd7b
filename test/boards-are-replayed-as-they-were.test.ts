/** `recorded_at`: what this service knew at a moment is what it answered then, to the letter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { mergeParties, undoMerge } from '../src/parties/merge-parties.ts'
import { Problem } from '../src/problems.ts'
import { inDatabase } from './support/database.ts'
import { decide, momentOf, readAll } from './support/past-boards.ts'
import { link, type Report, republish, storeReport } from './support/reports.ts'

interface Told {
  readonly kind: 'tell' | 'correct'
  readonly nth: number
  readonly side: number
  readonly figure: number
  readonly day: number
  readonly running: boolean
}
/** Corrections and decisions speak of the nth of what there is. */
type Step =
  | Told
  | {
      readonly kind: 'withdraw' | 'strike' | 'edit' | 'dismiss' | 'confirm' | 'merge' | 'part'
      readonly nth: number
    }

const sides = ['The Georgian Defence Ministry', 'The Armenian Defence Ministry'] as const

function reportOf(step: Told, outlet: string): Report {
  const words = step.running
    ? `the toll of Georgian soldiers in Lori had risen to ${step.figure}`
    : `${step.figure} Georgian soldiers had been killed in Lori`
  const date = `2021-03-0${step.day}`
  return {
    outlet,
    at: `${date}T1${step.nth % 10}:00:00Z`,
    said: [
      {
        who: sides[step.side] ?? sides[0],
        words,
        predicate: 'people.killed',
        class: 'soldiers',
        figure: [`${step.figure}`, step.figure, step.figure],
        counted: 'soldiers',
        affected: 'Georgian soldiers',
        place: 'Lori',
        ...(step.running ? { counting: 'cumulative' as const } : { day: date }),
      },
    ],
  }
}

const told = (kind: Told['kind']) =>
  fc.record({
    kind: fc.constant(kind),
    nth: fc.nat(20),
    side: fc.nat(1),
    figure: fc.integer({ min: 11, max: 14 }),
    day: fc.integer({ min: 1, max: 5 }),
    running: fc.boolean(),
  })
const judged = fc.record({
  kind: fc.constantFrom(
    'withdraw',
    'strike',
    'edit',
    'dismiss',
    'confirm',
    'merge',
    'part' as const,
  ),
  nth: fc.nat(20),
})
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: told('tell') },
    { weight: 2, arbitrary: told('correct') },
    { weight: 3, arbitrary: judged },
  ) satisfies fc.Arbitrary<Step>,
  { minLength: 8, maxLength: 14 },
)

/** Takes the steps one by one; `seen` is called whenever boards can have changed. */
async function play(db: Database, script: readonly Step[], seen: () => Promise<void>) {
  const articles: string[] = []
  for (const step of script) {
    const article = articles[step.nth % (articles.length || 1)]
    if (step.kind === 'tell' || article === undefined) {
      if (step.kind !== 'tell') continue
      const made = await storeReport(db, reportOf(step, `Outlet ${step.nth % 3}`))
      await seen()
      await link(db, made.id)
      articles.push(made.id)
    } else if (step.kind === 'correct') {
      await republish(db, article, reportOf(step, 'Outlet 0'))
    } else if (step.kind === 'withdraw') {
      await db
        .updateTable('mention')
        .set({ live: false })
        .where('article_id', '=', article)
        .execute()
      await seen()
      await link(db, article)
    } else if (step.kind === 'merge' || step.kind === 'part') {
      await regroup(db, step)
    } else await review(db, step)
    await seen()
  }
}

/** Merges two parties, or takes the newest merge back. */
async function regroup(db: Database, step: Step): Promise<void> {
  const parties = await db.selectFrom('party').select('id').orderBy('key').execute()
  const one = parties[step.nth % parties.length]?.id ?? ''
  const other = parties[(step.nth + 1) % parties.length]?.id ?? ''
  const merge = await db
    .selectFrom('party_merge')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const why = { reason: 'by chance', by: 'a test' }
  await db
    .transaction()
    .execute<unknown>((trx) =>
      step.kind === 'merge' || merge === undefined
        ? mergeParties(trx, { partyId: one, intoId: other, ...why })
        : undoMerge(trx, { mergeId: merge.id, ...why }),
    )
    .catch((error: unknown) => {
      // Many pairs cannot be merged: one of them speaks for the other, or is merged already.
      if (!(error instanceof Problem)) throw error
    })
}

async function review(db: Database, step: Step): Promise<void> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'question_id'])
    .where('question_id', 'is not', null)
    .orderBy('id')
    .execute()
  const claim = claims[step.nth % claims.length]
  if (claim === undefined) return
  const ofQuestion = { question_id: claim.question_id ?? '' }
  const patch = { quantity: { low: 13, high: 13 } }
  if (step.kind === 'strike') {
    await decide(db, { claim_id: claim.id }, { outcome: 'reject', reason: 'not-said' })
  } else if (step.kind === 'edit') {
    await decide(db, { claim_id: claim.id }, { outcome: 'edit', patch })
  } else if (step.kind === 'dismiss') {
    await decide(db, ofQuestion, { outcome: 'reject', reason: 'not-comparable' })
  } else await decide(db, ofQuestion, { outcome: 'accept' })
}

describe('what was known at a moment', () => {
  it('is what was answered then, whatever has happened since', async () => {
    let answers = 0
    const script = async (story: readonly Step[]) => {
      await inDatabase(async (db) => {
        const before = await momentOf(db)
        const seen: { at: string; boards: Map<string, string> }[] = []
        await play(db, story, async () => {
          const boards = await readAll(db)
          seen.push({ at: await momentOf(db), boards })
        })
        expect(await readAll(db, { recorded_at: before })).toEqual(new Map())
        for (const { at, boards } of seen) {
          expect(await readAll(db, { recorded_at: at })).toEqual(boards)
          answers += boards.size
        }
      })
    }
    await fc.assert(fc.asyncProperty(steps, script), { numRuns: 6, seed: 20_210_301 })
    expect(answers).toBeGreaterThan(100)
  }, 120_000)
})
