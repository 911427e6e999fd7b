import { afterEach, describe, expect, it } from 'vitest'
import { leaseTask, leaseThisTask } from '../src/reviews/leases.ts'
import { findTask } from '../src/reviews/queries.ts'
import { raiseTasks } from '../src/reviews/raise-tasks.ts'
import { recordDecision, type Verdict } from '../src/reviews/record-decision.ts'
import { agree, contentOf, wantsSecond } from '../src/reviews/second-review.ts'
import { wholeTask } from '../src/reviews/task-view.ts'
import { undoDecision } from '../src/reviews/undo-decision.ts'
import { useDatabase } from './support/database.ts'
import { makeMention, makeTask } from './support/factories.ts'

const database = useDatabase()
const always = { claim: 1, party: 1, relation: 1 }

afterEach(async () => {
  await database.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

async function makeDoubtful() {
  const task = await makeTask(database.db)
  await makeMention(database.db, { claimId: task.claimId ?? '' })
  return { id: task.id, claimId: task.claimId ?? '' }
}

async function decide(
  reviewer: string,
  body: Partial<Verdict> & Pick<Verdict, 'outcome'>,
  isEditor = false,
) {
  const { db } = database
  const leased = await leaseTask(db, { holder: reviewer, seconds: 60, isEditor })
  if (leased === undefined) return undefined
  return db.transaction().execute((trx) =>
    recordDecision(
      trx,
      {
        taskId: leased.id,
        reviewer,
        fence: leased.fence,
        reason: null,
        note: null,
        patch: null,
        ...body,
      },
      { rates: always },
    ),
  )
}

async function statusOf(claimId: string) {
  const row = await database.db
    .selectFrom('claim')
    .select(['review_status', 'quantity_low'])
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow()
  return row.review_status
}

const edit = (low: number) => ({
  outcome: 'edit' as const,
  patch: { quantity: { low, high: low } },
})

describe('two reviewers who agree', () => {
  it('decide together: the first changes nothing, the second knows nothing, then it takes effect', async () => {
    const { db } = database
    const { id, claimId } = await makeDoubtful()
    const first = await decide('ana', { outcome: 'reject', reason: 'wrong-figure' })
    expect(first?.task).toMatchObject({ id, state: 'open', awaits_second: true })
    expect(first?.decision.took_effect).toBe(false)
    expect(await statusOf(claimId)).toBe('unreviewed')
    const leased = await leaseTask(db, { holder: 'ben', seconds: 60 })
    expect(leased?.id).toBe(id)
    if (leased === undefined) throw new Error('nothing to lease')
    expect((await wholeTask(db, leased, 'ben')).decisions).toEqual([])
    expect((await wholeTask(db, leased, 'ana')).decisions).toHaveLength(1)
    // Why they reject it may differ.
    const second = await decide('ben', { outcome: 'reject', reason: 'not-said' })
    expect(second?.task.state).toBe('done')
    expect(second?.decision.took_effect).toBe(true)
    expect(await statusOf(claimId)).toBe('rejected')
    const done = await findTask(db, id)
    expect((await wholeTask(db, done ?? leased, 'ben')).decisions).toHaveLength(2)
  })

  it('are two people: the first is not offered the task again, nor given it', async () => {
    const { db } = database
    const { id } = await makeDoubtful()
    await decide('ana', { outcome: 'accept' })
    expect(await leaseTask(db, { holder: 'ana', seconds: 60 })).toBeUndefined()
    await expect(leaseThisTask(db, id, { holder: 'ana', seconds: 60 })).rejects.toMatchObject({
      code: 'excluded-reviewer',
    })
  })
})

describe('two reviewers who disagree', () => {
  it('leave it to an editor who is neither of them, and whose decision takes effect', async () => {
    const { db } = database
    const { id, claimId } = await makeDoubtful()
    await decide('ana', edit(7))
    const second = await decide('ben', edit(8))
    expect(second?.decision.took_effect).toBe(false)
    expect(await statusOf(claimId)).toBe('unreviewed')
    const open = await db
      .selectFrom('review_task')
      .selectAll()
      .where('about_task_id', '=', id)
      .execute()
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ kind: 'adjudication', state: 'open', excluded: ['ana', 'ben'] })
    expect(open[0]?.reasons).toMatchObject([{ code: 'reviewers-disagree' }])
    const adjudication = open[0]?.id ?? ''
    for (const holder of ['ana', 'ben']) {
      expect(await leaseTask(db, { holder, seconds: 60, isEditor: true })).toBeUndefined()
      await expect(
        leaseThisTask(db, adjudication, { holder, seconds: 60, isEditor: true }),
      ).rejects.toMatchObject({ code: 'excluded-reviewer' })
    }
    // A third reviewer is no editor.
    expect(await leaseTask(db, { holder: 'cem', seconds: 60 })).toBeUndefined()
    const leased = await leaseTask(db, { holder: 'dua', seconds: 60, isEditor: true })
    expect(leased?.id).toBe(adjudication)
    if (leased === undefined) throw new Error('nothing to lease')
    expect((await wholeTask(db, leased, 'dua')).decisions.map((it) => it.reviewer)).toEqual([
      'ana',
      'ben',
    ])
    const settled = await decide('dua', edit(8), true)
    expect(settled?.task.state).toBe('done')
    expect(await statusOf(claimId)).toBe('edited')
    // Nor does one of the two overturn it, editor or not.
    for (const by of ['ana', 'ben']) {
      const undo = { decisionId: settled?.decision.id ?? '', by, isEditor: true, reason: 'no' }
      await expect(
        db.transaction().execute((trx) => undoDecision(trx, undo)),
      ).rejects.toMatchObject({ code: 'excluded-reviewer' })
    }
    expect(await statusOf(claimId)).toBe('edited')
  })
})

describe('the first of two', () => {
  it('may take the decision back while nobody has decided after', async () => {
    const { db } = database
    const { id } = await makeDoubtful()
    const first = await decide('ana', { outcome: 'accept' })
    const take = (by: string) =>
      db.transaction().execute((trx) =>
        undoDecision(trx, {
          decisionId: first?.decision.id ?? '',
          by,
          isEditor: false,
          reason: 'slip',
        }),
      )
    await expect(take('ben')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await take('ana'))?.task).toMatchObject({ id, state: 'open', awaits_second: false })
    // Whoever comes next knows nothing of it: the two may yet be a pair.
    const next = await leaseTask(db, { holder: 'ben', seconds: 60 })
    expect(next?.id).toBe(id)
    if (next === undefined) throw new Error('nothing to lease')
    expect((await wholeTask(db, next, 'ben')).decisions).toEqual([])
    expect((await wholeTask(db, next, 'ana')).decisions).toHaveLength(2)
  })

  it('has decided nothing any more when the subject changes before the second', async () => {
    const { db } = database
    const { id } = await makeDoubtful()
    const first = await decide('ana', { outcome: 'accept' })
    const { claim_id: claimId } = await db
      .updateTable('review_task')
      .set({ subject_digest: 'as it was before' })
      .where('id', '=', id)
      .returning('claim_id')
      .executeTakeFirstOrThrow()
    await db.updateTable('claim').set({ confidence: 0.2 }).where('id', '=', claimId).execute()
    const subjects = { claimIds: [claimId ?? ''], questionIds: [] }
    await db.transaction().execute((trx) => raiseTasks(trx, subjects))
    expect(await findTask(db, id)).toMatchObject({
      state: 'open',
      awaits_second: false,
      excluded: [],
    })
    const second = await decide('ben', { outcome: 'accept' })
    expect(second?.task).toMatchObject({
      id,
      state: 'open',
      awaits_second: true,
      excluded: ['ben'],
    })
    expect([first, second].map((it) => it?.decision.took_effect)).toEqual([false, false])
    // The first may be the second now, of what there is now.
    expect((await decide('ana', { outcome: 'accept' }))?.decision.took_effect).toBe(true)
  })

  it('cannot once somebody has', async () => {
    await makeDoubtful()
    const first = await decide('ana', { outcome: 'accept' })
    await decide('ben', { outcome: 'reject', reason: 'other' })
    await expect(
      database.db.transaction().execute((trx) =>
        undoDecision(trx, {
          decisionId: first?.decision.id ?? '',
          by: 'ana',
          isEditor: false,
          reason: 'slip',
        }),
      ),
    ).rejects.toMatchObject({ code: 'decision-bound' })
  })
})

describe('the sample', () => {
  const ids = Array.from({ length: 4_000 }, (_, index) => `task-${index}`)
  const share = (rate: number) =>
    ids.filter((id) => wantsSecond({ id, kind: 'claim' }, { claim: rate })).length / ids.length

  it('is about as large as asked for, and the same every time', () => {
    expect(share(0)).toBe(0)
    expect(share(1)).toBe(1)
    expect(share(0.25)).toBeGreaterThan(0.21)
    expect(share(0.25)).toBeLessThan(0.29)
    expect(share(0.25)).toBe(share(0.25))
  })

  it('is taken of the kinds that are named', () => {
    expect(wantsSecond({ id: 'a', kind: 'party' }, { claim: 1 })).toBe(false)
  })
})

/** What a decision with these pairs says beside its outcome. */
function said(outcome: 'accept' | 'reject', ...pairs: ['a' | 'b', 'confirmed' | 'rejected'][]) {
  return contentOf({ outcome, patch: null, pairs: pairs.map(([id, status]) => ({ id, status })) })
}

it('takes a pair that is judged as all of them are for no more than the outcome', () => {
  expect(said('accept', ['a', 'confirmed'])).toBeNull()
  expect(said('reject', ['a', 'rejected'])).toBeNull()
  expect(said('accept', ['b', 'rejected'], ['a', 'confirmed'])).toEqual({
    pairs: [{ id: 'b', status: 'rejected' }],
  })
})

it.each([
  [{ outcome: 'accept', patch: null }, { outcome: 'accept', patch: undefined }, true],
  [{ outcome: 'accept', patch: null }, { outcome: 'reject', patch: null }, false],
  [
    { outcome: 'edit', patch: { stance: 'denies', quantity: { low: 1, high: 2 } } },
    { outcome: 'edit', patch: { quantity: { high: 2, low: 1 }, stance: 'denies' } },
    true,
  ],
  [
    { outcome: 'edit', patch: { quantity: { low: 1, high: 2 } } },
    { outcome: 'edit', patch: { quantity: { low: 1, high: 3 } } },
    false,
  ],
  [
    { outcome: 'verdict', patch: { rating: { alternateName: 'False' }, explanation: 'a' } },
    { outcome: 'verdict', patch: { rating: { alternateName: 'False' }, explanation: 'b' } },
    true,
  ],
] as const)('compares %j with %j', (one, other, same) => {
  expect(agree(one, other)).toBe(same)
})
