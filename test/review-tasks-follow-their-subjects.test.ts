import { describe, expect, it } from 'vitest'
import { relateQuestions } from '../src/questions/relate-questions.ts'
import { leaseTask } from '../src/reviews/leases.ts'
import { letNewsAge, raiseTasks } from '../src/reviews/raise-tasks.ts'
import { recordDecision, type Verdict } from '../src/reviews/record-decision.ts'
import { useDatabase } from './support/database.ts'
import { makeClaim, makeMention, makeParty, makeQuestion } from './support/factories.ts'

const database = useDatabase()

/** What all claims of a contested question share: so that they are comparable. */
async function makeMourned() {
  const { id } = await makeParty(database.db, { kind: 'state' })
  return {
    affected_id: id,
    affected_basis: 'stated',
    place_key: 'AM',
    counting: 'cumulative',
  } as const
}

/** Two sides that name different numbers of dead, each in an article. */
async function makeContestedQuestion(figures: [number, number] = [16, 550]) {
  const { db } = database
  const question = await makeQuestion(db)
  const shared = { ...(await makeMourned()), question_id: question.id, event_id: question.eventId }
  const claims = []
  for (const figure of figures) {
    const claim = await makeClaim(db, { ...shared, quantity_low: figure, quantity_high: figure })
    await makeMention(db, { claimId: claim.id })
    claims.push(claim.id)
  }
  await db.transaction().execute((trx) => relateQuestions(trx, [question.id]))
  const [one = '', other = ''] = claims
  return {
    id: question.id,
    shared,
    claims: [one, other] as const,
    relationId: await disputeOf(one),
  }
}

async function disputeOf(claimId: string): Promise<string> {
  const relation = await database.db
    .selectFrom('relation')
    .select('id')
    .where((eb) => eb.or([eb('from_claim_id', '=', claimId), eb('to_claim_id', '=', claimId)]))
    .where('type', '=', 'contradicts')
    .executeTakeFirstOrThrow()
  return relation.id
}

async function makeDoubtfulClaim(questionId: string | null = null, confidence = 0.3) {
  const claim = await makeClaim(database.db, { confidence, question_id: questionId })
  await makeMention(database.db, { claimId: claim.id, rule: 'en.weak' })
  return claim.id
}

function raise(subjects: { claimIds?: string[]; questionIds?: string[] }): Promise<void> {
  return database.db
    .transaction()
    .execute((trx) => raiseTasks(trx, { claimIds: [], questionIds: [], ...subjects }))
}

function tasksOf(id: string) {
  return database.db
    .selectFrom('review_task')
    .selectAll()
    .where((eb) => eb.or([eb('claim_id', '=', id), eb('question_id', '=', id)]))
    .orderBy('id')
    .execute()
}

async function statesOf(id: string): Promise<string[]> {
  return (await tasksOf(id)).map((task) => task.state)
}

/** Leases the open task of a subject and decides it. */
async function decide(subjectId: string, verdict: Partial<Verdict> & Pick<Verdict, 'outcome'>) {
  const task = (await tasksOf(subjectId)).find(({ state }) => state === 'open')
  if (task === undefined) throw new Error('no open task')
  const { db } = database
  await db.updateTable('review_task').set({ priority: 1000 }).where('id', '=', task.id).execute()
  const leased = await leaseTask(db, { holder: 'reviewer', seconds: 60 })
  expect(leased?.id).toBe(task.id)
  return db.transaction().execute((trx) =>
    recordDecision(trx, {
      taskId: task.id,
      reviewer: 'reviewer',
      fence: leased?.fence ?? -1,
      reason: null,
      note: null,
      patch: null,
      ...verdict,
    }),
  )
}

async function claimRow(id: string) {
  return database.db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

async function relationStatus(id: string) {
  const row = await database.db
    .selectFrom('relation')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.status
}

describe('a contested question', () => {
  it('has one open task however often it is raised, with reasons in words', async () => {
    const question = await makeContestedQuestion()
    await raise({ questionIds: [question.id, question.id] })
    await raise({ questionIds: [question.id] })
    const tasks = await tasksOf(question.id)
    expect(tasks).toHaveLength(1)
    expect(tasks[0]).toMatchObject({ kind: 'relation', state: 'open' })
    const reasons = tasks[0]?.reasons as { code: string; texts: { en: string } }[]
    expect(reasons.map(({ code }) => code)).toEqual([
      'contested',
      'harm-to-people',
      'far-apart',
      'widely-reported',
    ])
    expect(reasons[2]?.texts.en).toBe('The figures lie far apart, from 16 to 550.')
  })

  it('is withdrawn once the parties agree and comes back when they fall out again', async () => {
    const { db } = database
    const question = await makeContestedQuestion()
    await raise({ questionIds: [question.id] })
    const setStatus = (status: 'converged' | 'contested') =>
      db.updateTable('question').set({ status }).where('id', '=', question.id).execute()
    await setStatus('converged')
    await raise({ questionIds: [question.id] })
    expect(await statesOf(question.id)).toEqual(['withdrawn'])
    await setStatus('contested')
    await raise({ questionIds: [question.id] })
    expect(await statesOf(question.id)).toEqual(['withdrawn', 'open'])
  })

  it('confirms its contradictions when accepted and is asked about again when a new one comes', async () => {
    const { db } = database
    const question = await makeContestedQuestion()
    await raise({ questionIds: [question.id] })
    await decide(question.id, { outcome: 'accept' })
    expect(await relationStatus(question.relationId)).toBe('confirmed')
    await raise({ questionIds: [question.id] })
    expect(await statesOf(question.id)).toEqual(['done'])

    const third = await makeClaim(db, {
      ...question.shared,
      quantity_low: 90,
      quantity_high: 90,
    })
    await makeMention(db, { claimId: third.id })
    await db.transaction().execute((trx) => relateQuestions(trx, [question.id]))
    const relationId = await disputeOf(third.id)
    await raise({ questionIds: [question.id] })
    expect(await statesOf(question.id)).toEqual(['done', 'open'])
    await decide(question.id, { outcome: 'reject', reason: 'not-comparable' })
    expect(await relationStatus(relationId)).toBe('rejected')
    expect(await relationStatus(question.relationId)).toBe('confirmed')
  })

  it('is not decided on by who has not seen the contradiction that came meanwhile', async () => {
    const { db } = database
    const question = await makeContestedQuestion()
    await raise({ questionIds: [question.id] })
    const [task] = await tasksOf(question.id)
    await db
      .updateTable('review_task')
      .set({ priority: 1000 })
      .where('id', '=', task?.id ?? '')
      .execute()
    const leased = await leaseTask(db, { holder: 'early', seconds: 60 })
    const late = await makeClaim(db, { ...question.shared, quantity_low: 90, quantity_high: 90 })
    await makeMention(db, { claimId: late.id })
    await db.transaction().execute((trx) => relateQuestions(trx, [question.id]))
    const relationId = await disputeOf(late.id)
    await raise({ questionIds: [question.id] })
    const decideAs = (reviewer: string, fence: number) =>
      db.transaction().execute((trx) =>
        recordDecision(trx, {
          taskId: leased?.id ?? '',
          reviewer,
          fence,
          outcome: 'accept',
          reason: null,
          note: null,
          patch: null,
        }),
      )
    await expect(decideAs('early', leased?.fence ?? -1)).rejects.toMatchObject({
      code: 'subject-changed',
    })
    expect(await relationStatus(question.relationId)).toBe('proposed')
    expect(await relationStatus(relationId)).toBe('proposed')
    // Leased again, it is shown as it is now.
    const again = await leaseTask(db, { holder: 'early', seconds: 60 })
    expect(again).toMatchObject({ id: leased?.id, fence: leased?.fence })
    await decideAs('early', again?.fence ?? -1)
    expect(await relationStatus(question.relationId)).toBe('confirmed')
    expect(await relationStatus(relationId)).toBe('confirmed')
    expect(await statesOf(question.id)).toEqual(['done'])
  })
})

describe('a doubtful claim', () => {
  it('is taken off when rejected, and not asked about twice', async () => {
    const id = await makeDoubtfulClaim()
    await raise({ claimIds: [id] })
    const decided = await decide(id, { outcome: 'reject', reason: 'not-said' })
    expect(decided?.decision).toMatchObject({ outcome: 'reject', reason: 'not-said' })
    expect((await claimRow(id)).review_status).toBe('rejected')
    await raise({ claimIds: [id] })
    expect(await statesOf(id)).toEqual(['done'])
  })

  it('is put right by an edit, which is kept with the decision', async () => {
    const id = await makeDoubtfulClaim()
    await raise({ claimIds: [id] })
    const patch = { quantity: { low: 30, high: null }, comparator: 'more_than' as const }
    const decided = await decide(id, { outcome: 'edit', patch })
    expect(decided?.decision.patch).toEqual(patch)
    expect(await claimRow(id)).toMatchObject({
      review_status: 'edited',
      quantity_low: 30,
      quantity_high: null,
      comparator: 'more_than',
    })
    await raise({ claimIds: [id] })
    expect(await statesOf(id)).toEqual(['done'])
  })

  it('changes in nothing when the edit contradicts itself', async () => {
    const id = await makeDoubtfulClaim()
    await raise({ claimIds: [id] })
    const patch = { quantity: { low: 30, high: 10 } }
    await expect(decide(id, { outcome: 'edit', patch })).rejects.toMatchObject({
      code: 'validation-failed',
      faults: [{ pointer: '/patch/quantity' }],
    })
    expect(await statesOf(id)).toEqual(['open'])
    expect((await claimRow(id)).review_status).toBe('unreviewed')
    const decisions = await database.db
      .selectFrom('decision')
      .innerJoin('review_task', 'review_task.id', 'decision.task_id')
      .select('decision.id')
      .where('review_task.claim_id', '=', id)
      .execute()
    expect(decisions).toEqual([])
    await database.db
      .updateTable('review_task')
      .set({ state: 'withdrawn' })
      .where('claim_id', '=', id)
      .execute()
  })

  it('is withdrawn once no article says so any more', async () => {
    const id = await makeDoubtfulClaim()
    await raise({ claimIds: [id] })
    await database.db
      .updateTable('mention')
      .set({ live: false })
      .where('claim_id', '=', id)
      .execute()
    await raise({ claimIds: [id] })
    expect(await statesOf(id)).toEqual(['withdrawn'])
  })

  it('becomes more urgent when its question is contested', async () => {
    const question = await makeContestedQuestion()
    const off = await makeDoubtfulClaim()
    const on = await makeDoubtfulClaim(question.id)
    const sure = await makeDoubtfulClaim(question.id, 0.9)
    await raise({ claimIds: [off, on, sure] })
    const [offTask] = await tasksOf(off)
    const [onTask] = await tasksOf(on)
    expect(onTask?.priority).toBeGreaterThan(offTask?.priority ?? 0)
    expect(await tasksOf(sure)).toEqual([])
  })

  it('has its judged pairs judged anew once it is edited', async () => {
    const { db } = database
    const question = await makeContestedQuestion()
    const [claimId] = question.claims
    await db.updateTable('claim').set({ confidence: 0.2 }).where('id', '=', claimId).execute()
    await db
      .updateTable('relation')
      .set({ status: 'rejected' })
      .where('id', '=', question.relationId)
      .execute()
    await raise({ claimIds: [claimId] })
    await decide(claimId, { outcome: 'accept' })
    expect(await relationStatus(question.relationId)).toBe('rejected')
    await db.updateTable('claim').set({ quantity_low: 15 }).where('id', '=', claimId).execute()
    await raise({ claimIds: [claimId] })
    await decide(claimId, { outcome: 'edit', patch: { quantity: { low: 18, high: 18 } } })
    expect(await relationStatus(question.relationId)).toBe('proposed')
  })

  it('takes its question with it when rejected', async () => {
    const question = await makeContestedQuestion()
    const [claimId] = question.claims
    const { db } = database
    await db.updateTable('claim').set({ confidence: 0.2 }).where('id', '=', claimId).execute()
    await raise({ claimIds: [claimId], questionIds: [question.id] })
    await decide(claimId, { outcome: 'reject', reason: 'wrong-figure' })
    expect(await statesOf(question.id)).toEqual(['withdrawn'])
  })
})

describe('a skipped task', () => {
  it('is left to other reviewers until it changes', async () => {
    const { db } = database
    const id = await makeDoubtfulClaim()
    await raise({ claimIds: [id] })
    const decided = await decide(id, { outcome: 'skip' })
    expect(decided?.task).toMatchObject({ state: 'open', holder: null })
    const held = async (holder: string) => (await leaseTask(db, { holder, seconds: 60 }))?.claim_id
    expect(await held('reviewer')).not.toBe(id)
    expect(await held('somebody else')).toBe(id)
  })
})

it('lets many transactions raise the same tasks at once, in any order', async () => {
  const claims = await Promise.all(Array.from({ length: 12 }, () => makeDoubtfulClaim()))
  const questions = await Promise.all(Array.from({ length: 4 }, () => makeContestedQuestion()))
  const questionIds = questions.map(({ id }) => id)
  await Promise.all(
    Array.from({ length: 10 }, (_, turn) => {
      const claimIds = [...claims.slice(turn), ...claims.slice(0, turn)]
      return raise({ claimIds, questionIds: turn % 2 ? questionIds : questionIds.toReversed() })
    }),
  )
  for (const id of [...claims, ...questionIds]) expect(await statesOf(id)).toEqual(['open'])
})

const codesOf = (reasons: unknown) => (reasons as { code: string }[]).map(({ code }) => code)
const lastSaid = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000)

async function raiseSaid(hoursAgo: number) {
  const said = { asserted_first: lastSaid(hoursAgo), asserted_last: lastSaid(hoursAgo) }
  const { id } = await makeClaim(database.db, { confidence: 0.3, ...said })
  await makeMention(database.db, { claimId: id })
  await raise({ claimIds: [id] })
  const [task] = await tasksOf(id)
  if (task === undefined) throw new Error('no task')
  return { ...task, codes: codesOf(task.reasons) }
}

describe('what is news', () => {
  it('is more urgent, and says so, until it is two days old', async () => {
    const news = await raiseSaid(47)
    const old = await raiseSaid(49)
    expect([news.codes.includes('recent'), old.codes.includes('recent')]).toEqual([true, false])
    expect(news.priority).toBe(old.priority + 5)
    expect(await letNewsAge(database.db)).toBe(0)
    const over = new Date(Date.now() - 1)
    await database.db
      .updateTable('review_task')
      .set({ recent_until: over })
      .where('id', '=', news.id)
      .execute()
    expect(await letNewsAge(database.db)).toBe(1)
    const [aged] = await tasksOf(news.claim_id ?? '')
    expect(aged).toMatchObject({ priority: old.priority, recent_until: null })
    expect(codesOf(aged?.reasons)).toEqual(old.codes)
  })

  it('is not for ever where an article is dated ahead', async () => {
    const { recent_until: until } = await raiseSaid(-24 * 365)
    expect(until?.getTime()).toBeLessThanOrEqual(Date.now() + 48 * 3_600_000)
  })
})
