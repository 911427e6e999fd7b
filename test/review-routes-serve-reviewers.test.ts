import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import {
  makeArticle,
  makeClaim,
  makeMention,
  makeOutlet,
  makeParty,
  makeQuestion,
  makeRelation,
  makeTask,
} from './support/factories.ts'

const test = useApp()

afterEach(async () => {
  await test.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

type Key = Awaited<ReturnType<typeof test.key>>

function post(key: Key, path: string, body: object, headers: Record<string, string> = {}) {
  return test.app.inject({
    method: 'POST',
    url: `/v1/review/tasks/${path}`,
    headers: { ...key, ...headers },
    payload: body,
  })
}

function get(key: Key, path: string) {
  return test.app.inject({ method: 'GET', url: `/v1/review/tasks${path}`, headers: key })
}

async function decisionsOn(taskId: string): Promise<number> {
  const rows = await test.deps.db
    .selectFrom('decision')
    .select('id')
    .where('task_id', '=', taskId)
    .execute()
  return rows.length
}

describe('leasing', () => {
  it('answers 204 when there is nothing to do', async () => {
    const response = await post(await test.key('review'), 'lease', {})
    expect(response.statusCode).toBe(204)
    expect(response.body).toBe('')
  })

  it('answers the whole task: text, spans, chain, outlets, counter-claims, relations', async () => {
    const { db } = test.deps
    const state = await makeParty(db, { kind: 'state', names: { ar: 'دولة', en: 'State' } })
    const ministry = await makeParty(db, { speaksFor: state, names: { ar: 'وزارة الدفاع' } })
    const agency = await makeParty(db, { kind: 'agency', names: { en: 'Agency' } })
    const question = await makeQuestion(db, {
      status: 'contested',
      affected_side_id: state.sideId,
    })
    const words = 'ثلاثة جنود قتلوا'
    const claim = await makeClaim(db, {
      party_id: ministry.id,
      question_id: question.id,
      language: 'ar',
      words,
      confidence: 0.5,
    })
    const other = await makeClaim(db, {
      question_id: question.id,
      quantity_low: 40,
      quantity_high: null,
      comparator: 'at_least',
    })
    const outlet = await makeOutlet(db, { name: 'جريدة الصباح' })
    const article = await makeArticle(db, { language: 'ar', outletId: outlet.id, title: 'عنوان' })
    await makeMention(db, { claimId: claim.id, article, chain: [agency.id, ministry.id] })
    await makeMention(db, { claimId: other.id })
    const relation = await makeRelation(db, {
      question_id: question.id,
      from_claim_id: other.id,
      to_claim_id: claim.id,
      type: 'contradicts',
    })
    const task = await makeTask(db, { claim_id: claim.id })
    const response = await post(await test.key('review'), 'lease', { leaseSeconds: 60 })
    expect(response.statusCode).toBe(200)
    const leased = response.json()
    expect(leased).toMatchObject({
      id: task.id,
      kind: 'claim',
      fence: 1,
      lease: { mine: true, fence: 1 },
      claim: {
        id: claim.id,
        party: { id: ministry.id, sideId: state.id, names: { ar: 'وزارة الدفاع' } },
        quantity: { low: 3, high: 3, comparator: 'eq' },
        language: 'ar',
        dir: 'rtl',
        reviewStatus: 'unreviewed',
        mentionCount: 1,
      },
      question: { id: question.id, status: 'contested', affected: { id: state.id } },
      claims: [{ id: other.id, quantity: { low: 40, high: null, comparator: 'at_least' } }],
      relations: [{ id: relation.id, type: 'contradicts', from: other.id, to: claim.id }],
      decisions: [],
    })
    expect(Date.parse(leased.leaseUntil)).toBeGreaterThan(Date.now() + 30_000)
    const [mention] = leased.claim.mentions
    expect(mention).toMatchObject({
      outlet: { id: outlet.id, name: 'جريدة الصباح' },
      article: { id: article.id, title: 'عنوان' },
      chain: [{ id: agency.id }, { id: ministry.id }],
      live: true,
    })
    const [[start, end]] = mention.content
    const { excerpt } = mention
    expect(excerpt.text.slice(start - excerpt.start, end - excerpt.start)).toBe(words)
  })

  it('hands the same task back to its holder and another to somebody else', async () => {
    const first = await makeTask(test.deps.db, { priority: 50 })
    const second = await makeTask(test.deps.db, { priority: 40 })
    const [a, b] = [await test.key('review'), await test.key('review')]
    const leased = (await post(a, 'lease', {})).json()
    expect(leased.id).toBe(first.id)
    expect((await post(b, 'lease', {})).json().id).toBe(second.id)
    expect((await post(a, 'lease', {})).json()).toMatchObject({ id: first.id, fence: leased.fence })
    // Only the holder learns the fence.
    expect((await get(a, `/${first.id}`)).json().lease).toMatchObject({ mine: true, fence: 1 })
    expect((await get(b, `/${first.id}`)).json().lease).toMatchObject({ mine: false, fence: null })
  })

  it.each([
    [{ leaseSeconds: 0 }, '/leaseSeconds'],
    [{ leaseSeconds: '60' }, '/leaseSeconds'],
    [{ kinds: ['nonsense'] }, '/kinds/0'],
    [{ holder: 'me' }, '/holder'],
  ])('refuses %j with a pointer', async (body, pointer) => {
    const response = await post(await test.key('review'), 'lease', body)
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({ code: 'validation-failed', faults: [{ pointer }] })
  })
})

describe('a lease that is not (or no longer) the caller’s', () => {
  it('is lease-lost in every route, and nothing is stored', async () => {
    const { db } = test.deps
    const { id } = await makeTask(db)
    const [a, b] = [await test.key('review'), await test.key('review')]
    const { fence } = (await post(a, 'lease', {})).json()
    await db
      .updateTable('review_task')
      .set({ lease_until: sql<Date>`clock_timestamp() - interval '1 second'` })
      .where('id', '=', id)
      .execute()
    const second = (await post(b, 'lease', {})).json()
    expect(second.fence).toBe(fence + 1)
    const attempts: [Key, number][] = [
      [a, fence],
      [a, second.fence],
      [b, fence],
    ]
    for (const [key, wrong] of attempts) {
      const bodies = {
        heartbeat: { fence: wrong },
        release: { fence: wrong },
        decision: { fence: wrong, outcome: 'reject', reason: 'other' },
      }
      for (const [route, body] of Object.entries(bodies)) {
        const response = await post(key, `${id}/${route}`, body)
        expect(response.statusCode).toBe(409)
        expect(response.json().code).toBe('lease-lost')
      }
    }
    expect(await decisionsOn(id)).toBe(0)
    const task = await db
      .selectFrom('review_task')
      .innerJoin('claim', 'claim.id', 'review_task.claim_id')
      .select(['state', 'review_status', 'holder'])
      .where('review_task.id', '=', id)
      .executeTakeFirstOrThrow()
    expect(task).toMatchObject({ state: 'open', review_status: 'unreviewed' })
    expect((await post(b, `${id}/heartbeat`, { fence: second.fence })).statusCode).toBe(200)
  })

  it('is not-found where there is no such task', async () => {
    const key = await test.key('review')
    const id = '01900000-0000-7000-8000-000000000000'
    const decision = { fence: 1, outcome: 'accept' }
    for (const [route, body] of Object.entries({ heartbeat: { fence: 1 }, decision })) {
      const response = await post(key, `${id}/${route}`, body)
      expect(response.statusCode).toBe(404)
    }
    expect((await post(key, `${id}/release`, { fence: 1 })).statusCode).toBe(404)
    expect((await get(key, `/${id}`)).statusCode).toBe(404)
  })
})

describe('giving a task back', () => {
  it('leaves it to others with the reason', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = (await post(key, 'lease', {})).json()
    const reason = 'أحتاج إلى زميل يقرأ الأرمينية'
    expect((await post(key, `${id}/release`, { fence, reason })).statusCode).toBe(204)
    const next = (await post(await test.key('review'), 'lease', {})).json()
    expect(next).toMatchObject({ id, fence: fence + 1, releaseNote: reason })
  })
})

describe('deciding', () => {
  it('happens once; a repeated request with its Idempotency-Key gets the first answer', async () => {
    const { id, claimId } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = (await post(key, 'lease', {})).json()
    const body = { fence, outcome: 'accept', note: 'as printed' }
    const headers = { 'idempotency-key': 'decision-1' }
    const first = await post(key, `${id}/decision`, body, headers)
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({
      decision: { taskId: id, outcome: 'accept', note: 'as printed' },
      task: { id, state: 'done' },
    })
    const again = await post(key, `${id}/decision`, body, headers)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const other = await post(key, `${id}/decision`, { fence, outcome: 'skip' })
    expect(other.json().code).toBe('lease-lost')
    expect(await decisionsOn(id)).toBe(1)
    const whole = (await get(key, `/${id}`)).json()
    expect(whole).toMatchObject({
      claim: { id: claimId, reviewStatus: 'accepted' },
      decisions: [{ outcome: 'accept' }],
      lease: null,
    })
  })

  it('has the article linked again when a claim falls, so that its question follows', async () => {
    const { db } = test.deps
    const { id: claimId } = await makeClaim(db)
    const article = await makeArticle(db, { state: 'linked' })
    await makeMention(db, { claimId, article })
    const { id } = await makeTask(db, { claim_id: claimId })
    const key = await test.key('review')
    const { fence } = (await post(key, 'lease', {})).json()
    test.queued.length = 0
    await post(key, `${id}/decision`, { fence, outcome: 'reject', reason: 'duplicate' })
    expect(test.queued).toEqual([
      { name: 'link', payload: { articleId: article.id, generation: 1 } },
    ])
    const { state } = await db
      .selectFrom('article')
      .select('state')
      .where('id', '=', article.id)
      .executeTakeFirstOrThrow()
    expect(state).toBe('extracted')
  })

  it('of two simultaneous requests stores one', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = (await post(key, 'lease', {})).json()
    const answers = await Promise.all(
      ['accept', 'skip', 'accept', 'skip'].map((outcome) =>
        post(key, `${id}/decision`, { fence, outcome }),
      ),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect(await decisionsOn(id)).toBe(1)
  })

  it.each([
    [{ outcome: 'accept', fence: 1, patch: {} }, '/patch'],
    [{ outcome: 'reject', fence: 1 }, '/reason'],
    [{ outcome: 'reject', fence: 1, reason: 'because' }, '/reason'],
    [{ outcome: 'edit', fence: 1 }, '/patch'],
    [{ outcome: 'edit', fence: 1, patch: {} }, '/patch'],
    [{ outcome: 'edit', fence: 1, patch: { party: 'x' } }, '/patch/party'],
    [{ outcome: 'edit', fence: 1, patch: { class: 'unicorns' } }, '/patch/class'],
    [
      { outcome: 'edit', fence: 1, patch: { quantity: { low: '5', high: 5 } } },
      '/patch/quantity/low',
    ],
    [{ outcome: 'perhaps', fence: 1 }, '/outcome'],
    [{ outcome: 'accept', fence: '1' }, '/fence'],
    [{ outcome: 'accept', fence: 1e300 }, '/fence'],
  ])('refuses %j with a pointer', async (body, pointer) => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    await post(key, 'lease', {})
    const response = await post(key, `${id}/decision`, body)
    expect(response.statusCode).toBe(422)
    expect(response.json().faults[0].pointer).toBe(pointer)
    expect(await decisionsOn(id)).toBe(0)
  })

  it('cannot edit a question', async () => {
    const question = await makeQuestion(test.deps.db, { status: 'contested' })
    const { id } = await makeTask(test.deps.db, { question_id: question.id })
    const key = await test.key('review')
    const { fence } = (await post(key, 'lease', {})).json()
    const body = { fence, outcome: 'edit', patch: { stance: 'denies' } }
    const response = await post(key, `${id}/decision`, body)
    expect(response.statusCode).toBe(422)
    expect(response.json().faults[0].pointer).toBe('/outcome')
    expect((await get(key, `/${id}`)).json().state).toBe('open')
  })
})

it('takes the scope of reviewers', async () => {
  const key = await test.key('claims:read', 'articles:write')
  const { id } = await makeTask(test.deps.db)
  const answers = [
    await get(key, ''),
    await get(key, `/${id}`),
    await post(key, 'lease', {}),
    await post(key, `${id}/heartbeat`, { fence: 1 }),
    await post(key, `${id}/release`, { fence: 1 }),
    await post(key, `${id}/decision`, { fence: 1, outcome: 'accept' }),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403, 403])
})
