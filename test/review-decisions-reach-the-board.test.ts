import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { linkArticles } from '../src/questions/link-articles.ts'
import { leaseTask } from '../src/reviews/leases.ts'
import { recordDecision, type Verdict } from '../src/reviews/record-decision.ts'
import { undoDecision } from '../src/reviews/undo-decision.ts'
import { useDatabase } from './support/database.ts'
import {
  makeArticle,
  makeClaim,
  makeMention,
  makeParty,
  type PartyFixture,
} from './support/factories.ts'

const database = useDatabase()
let days = 0

/** Two sides with a figure each for the dead of one of them, on a day that no other test uses. */
async function makeDispute(confidences: [number, number] = [0.9, 0.9]) {
  const { db } = database
  days += 7
  const day = new Date(Date.UTC(2020, 0, days)).toISOString().slice(0, 10)
  const mourning = await makeParty(db, { kind: 'state' })
  const parties: PartyFixture[] = [mourning, await makeParty(db, { kind: 'state' })]
  const articles: string[] = []
  const claims: string[] = []
  for (const [index, party] of parties.entries()) {
    const figure = index === 0 ? 16 : 550
    const claim = await makeClaim(db, {
      party_id: party.id,
      affected_id: mourning.id,
      affected_basis: 'stated',
      quantity_low: figure,
      quantity_high: figure,
      confidence: confidences[index] ?? 0.9,
      place_key: 'stepanakert',
      place_root: 'nagorno-karabakh',
      occurred_from: day,
      occurred_to: day,
      counting: 'cumulative',
    })
    const article = await makeArticle(db, { state: 'linked', publishedOn: day })
    await makeMention(db, { claimId: claim.id, article })
    articles.push(article.id)
    claims.push(claim.id)
  }
  await link(...articles)
  return { articles, claims: claims as [string, string] }
}

async function link(...articleIds: string[]): Promise<void> {
  for (const id of articleIds) {
    await database.db.transaction().execute((trx) => linkArticles(trx, [id]))
  }
}

async function questionOf(claimId: string) {
  return database.db
    .selectFrom('claim')
    .innerJoin('question', 'question.id', 'claim.question_id')
    .select(['question.id', 'question.status'])
    .where('claim.id', '=', claimId)
    .executeTakeFirstOrThrow()
}

async function tasksOf(id: string) {
  return database.db
    .selectFrom('review_task')
    .select(['id', 'state'])
    .where((eb) => eb.or([eb('claim_id', '=', id), eb('question_id', '=', id)]))
    .orderBy('id')
    .execute()
}

async function decide(subjectId: string, verdict: Partial<Verdict> & Pick<Verdict, 'outcome'>) {
  const { db } = database
  const task = (await tasksOf(subjectId)).find(({ state }) => state === 'open')
  const id = task?.id ?? ''
  await db.updateTable('review_task').set({ priority: 1000 }).where('id', '=', id).execute()
  const reviewer = `reviewer of ${subjectId}`
  const leased = await leaseTask(db, { holder: reviewer, seconds: 60 })
  expect(leased?.id).toBe(id)
  return db.transaction().execute((trx) =>
    recordDecision(trx, {
      taskId: id,
      reviewer,
      fence: leased?.fence ?? -1,
      reason: null,
      note: null,
      patch: null,
      ...verdict,
    }),
  )
}

describe('linking after a decision', () => {
  it('leaves a question with one side when the other claim was rejected', async () => {
    const { claims } = await makeDispute([0.9, 0.3])
    const [kept, doubtful] = claims
    const question = await questionOf(kept)
    expect(question.status).toBe('contested')
    expect((await tasksOf(question.id)).map(({ state }) => state)).toEqual(['open'])
    const recorded = await decide(doubtful, { outcome: 'reject', reason: 'wrong-figure' })
    const due = recorded?.due ?? []
    expect(due).toHaveLength(1)
    // At once, and the same when linking has been.
    expect((await questionOf(kept)).status).toBe('one_sided')
    await link(...due.map(({ articleId }) => articleId))
    expect((await questionOf(kept)).status).toBe('one_sided')
    expect((await tasksOf(question.id)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  it('sees an edited figure, even where it ends a contradiction that was confirmed', async () => {
    const { claims } = await makeDispute([0.9, 0.3])
    const [kept, doubtful] = claims
    const question = await questionOf(kept)
    await decide(question.id, { outcome: 'accept' })
    const patch = { quantity: { low: 16, high: 16 } }
    const recorded = await decide(doubtful, { outcome: 'edit', patch })
    expect((await questionOf(kept)).status).not.toBe('contested')
    await link(...(recorded?.due ?? []).map(({ articleId }) => articleId))
    expect((await questionOf(kept)).status).not.toBe('contested')
    const relations = await database.db
      .selectFrom('relation')
      .select(['type', 'status'])
      .where('question_id', '=', question.id)
      .execute()
    expect(relations.filter(({ type }) => type === 'contradicts')).toEqual([])
  })

  it('sets a claim beside others that tell of the same when somebody says what it is about, and back', async () => {
    const { articles, claims } = await makeDispute([0.9, 0.3])
    const [kept, doubtful] = claims
    const before = await questionOf(kept)
    const { party_id: actor } = await database.db
      .selectFrom('claim')
      .select('party_id')
      .where('id', '=', kept)
      .executeTakeFirstOrThrow()
    const recorded = await decide(doubtful, {
      outcome: 'edit',
      patch: { predicate: 'people.wounded', actor },
    })
    await link(...(recorded?.due ?? []).map(({ articleId }) => articleId))
    const edited = await database.db
      .selectFrom('claim')
      .select(['predicate', 'actor_id', 'actor_basis'])
      .where('id', '=', doubtful)
      .executeTakeFirstOrThrow()
    expect(edited).toEqual({ predicate: 'people.wounded', actor_id: actor, actor_basis: 'stated' })
    expect((await questionOf(doubtful)).id).not.toBe(before.id)
    expect((await questionOf(kept)).status).toBe('one_sided')
    await database.db.transaction().execute((trx) =>
      undoDecision(trx, {
        decisionId: recorded?.decision.id ?? '',
        by: `reviewer of ${doubtful}`,
        isEditor: false,
        reason: 'slip',
      }),
    )
    await link(...articles)
    expect(await questionOf(doubtful)).toEqual(before)
  })

  it('refuses a party that is not there as who did it', async () => {
    const { claims } = await makeDispute([0.9, 0.3])
    const edit = decide(claims[1], { outcome: 'edit', patch: { actor: randomUUID() } })
    await expect(edit).rejects.toMatchObject({ code: 'validation-failed' })
  })

  it('keeps a pair rejected as long as its claims are the same', async () => {
    const { articles, claims } = await makeDispute()
    const question = await questionOf(claims[0])
    const recorded = await decide(question.id, { outcome: 'reject', reason: 'not-comparable' })
    expect(recorded?.due).toHaveLength(1)
    expect((await questionOf(claims[0])).status).toBe('settled_by_review')
    await link(...articles)
    expect((await questionOf(claims[0])).status).toBe('settled_by_review')
    const relations = await database.db
      .selectFrom('relation')
      .select(['type', 'status'])
      .where('question_id', '=', question.id)
      .execute()
    expect(relations).toEqual([{ type: 'contradicts', status: 'rejected' }])
    expect((await tasksOf(question.id)).map(({ state }) => state)).toEqual(['done'])
  })
})

it('lets reviewers decide while the same articles are linked, without a deadlock', async () => {
  const disputes = []
  for (let index = 0; index < 6; index += 1) disputes.push(await makeDispute([0.3, 0.3]))
  const linking = disputes.flatMap(({ articles }) =>
    [...articles, ...articles].map((id) => link(id)),
  )
  // Leases one after another (each wants its own task), decisions as they come.
  const deciding: Promise<unknown>[] = []
  for (const { claims } of disputes) {
    const [one, other] = claims
    deciding.push(
      (async () => {
        await decide(one, { outcome: 'reject', reason: 'not-said' })
        await decide(other, { outcome: 'edit', patch: { quantity: { low: 20, high: 20 } } })
      })(),
    )
    await Promise.all(deciding)
  }
  await Promise.all(linking)
  for (const { claims, articles } of disputes) {
    await link(...articles)
    expect((await questionOf(claims[1])).status).toBe('one_sided')
  }
})
