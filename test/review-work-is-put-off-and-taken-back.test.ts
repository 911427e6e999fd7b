import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { raiseTasks } from '../src/reviews/raise-tasks.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeClaim, makeMention, makeParty, makeTask } from './support/factories.ts'

const test = useApp()

afterEach(async () => {
  await test.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

type Key = Awaited<ReturnType<typeof test.key>>

async function post(key: Key, path: string, body: object) {
  return test.app.inject({ method: 'POST', url: `/v1/review/${path}`, headers: key, payload: body })
}

async function lease(key: Key, body: object = {}) {
  const answer = await post(key, 'tasks/lease', body)
  return answer.statusCode === 204 ? undefined : answer.json()
}

async function claimOf(id: string | null) {
  return test.deps.db
    .selectFrom('claim')
    .select(['review_status', 'quantity_low', 'quantity_high', 'comparator', 'stance'])
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow()
}

async function wholeClaim(id: string | null) {
  return test.deps.db
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow()
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('a snoozed task', () => {
  it('is offered to nobody before its time, and says why', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = await lease(key)
    const reason = 'الوزارة تعقد مؤتمرا صحفيا غدا'
    const snoozed = await post(key, `tasks/${id}/snooze`, { fence, until: inDays(1), reason })
    expect(snoozed.statusCode).toBe(200)
    expect(snoozed.json()).toMatchObject({ state: 'open', lease: null, releaseNote: reason })
    expect(await lease(key)).toBeUndefined()
    expect(await lease(await test.key('review'))).toBeUndefined()
    await test.deps.db
      .updateTable('review_task')
      .set({ snoozed_until: sql<Date>`clock_timestamp() - interval '1 second'` })
      .where('id', '=', id)
      .execute()
    expect(await lease(key)).toMatchObject({ id, fence: fence + 1, snoozedUntil: null })
  })

  it('is there for who asks for it by name', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = await lease(key)
    await post(key, `tasks/${id}/snooze`, { fence, until: inDays(1), reason: 'later' })
    expect((await post(key, `tasks/${id}/lease`, {})).json()).toMatchObject({
      id,
      snoozedUntil: null,
    })
  })

  it.each([
    [{ until: '2020-01-01T00:00:00Z', reason: 'x' }, '/until'],
    [{ until: inDays(400), reason: 'x' }, '/until'],
    [{ until: inDays(1) }, '/reason'],
    [{ until: inDays(1), reason: '  ' }, '/reason'],
  ])('is refused with %j', async (body, pointer) => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = await lease(key)
    const answer = await post(key, `tasks/${id}/snooze`, { fence, ...body })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().faults[0].pointer).toBe(pointer)
  })

  it('takes the lease that is running', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const { fence } = await lease(key)
    const body = { fence: fence + 1, until: inDays(1), reason: 'x' }
    expect((await post(key, `tasks/${id}/snooze`, body)).json().code).toBe('lease-lost')
  })
})

describe('a reviewer', () => {
  it('holds as many tasks as the service allows and no more', async () => {
    for (let count = 0; count < 5; count += 1) await makeTask(test.deps.db)
    const key = await test.key('review')
    const first = await lease(key)
    const held = [first, await lease(key, { another: true }), await lease(key, { another: true })]
    expect(new Set(held.map((task) => task.id)).size).toBe(3)
    const refused = await post(key, 'tasks/lease', { another: true })
    expect(refused.statusCode).toBe(409)
    expect(refused.json().code).toBe('lease-cap')
    // Without asking for more, the oldest comes back.
    expect(await lease(key)).toMatchObject({ id: first.id })
  })

  it('leases the task that it asks for, unless somebody else has it', async () => {
    const { id } = await makeTask(test.deps.db, { priority: 1 })
    await makeTask(test.deps.db, { priority: 90 })
    const [a, b] = [await test.key('review'), await test.key('review')]
    expect((await post(a, `tasks/${id}/lease`, {})).json()).toMatchObject({ id, fence: 1 })
    expect((await post(a, `tasks/${id}/lease`, {})).json()).toMatchObject({ id, fence: 1 })
    expect((await post(b, `tasks/${id}/lease`, {})).json().code).toBe('task-held')
    const nowhere = 'tasks/01900000-0000-7000-8000-000000000000/lease'
    expect((await post(a, nowhere, {})).statusCode).toBe(404)
  })
})

async function decide(key: Key, id: string, body: object) {
  const { fence } = (await post(key, `tasks/${id}/lease`, {})).json()
  const answer = await post(key, `tasks/${id}/decision`, { fence, ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().decision.id as string
}

async function makeReported() {
  const { db } = test.deps
  // A doubtful reading, which deserves a task.
  const { id: claimId } = await makeClaim(db, { confidence: 0.3 })
  await makeMention(db, { claimId, article: await makeArticle(db, { state: 'linked' }) })
  await db.transaction().execute((trx) => raiseTasks(trx, { claimIds: [claimId], questionIds: [] }))
  const { id } = await db
    .selectFrom('review_task')
    .select('id')
    .where('claim_id', '=', claimId)
    .executeTakeFirstOrThrow()
  return { claimId, id }
}

describe('a decision that is taken back', () => {
  it.each([
    { outcome: 'accept' },
    { outcome: 'reject', reason: 'wrong-figure' },
    { outcome: 'edit', patch: { quantity: { low: 9, high: 12 }, comparator: 'between' } },
  ])('leaves the claim as it was before, and the task open: $outcome', async (body) => {
    const { claimId, id } = await makeReported()
    const key = await test.key('review')
    const before = await claimOf(claimId)
    const decision = await decide(key, id, body)
    expect(await claimOf(claimId)).not.toEqual(before)
    const undone = await post(key, `decisions/${decision}/undo`, { reason: 'slip of the key' })
    expect(undone.statusCode, undone.body).toBe(200)
    expect(undone.json()).toMatchObject({
      decision: { outcome: 'undo', supersedes: decision, note: 'slip of the key' },
      task: { id, state: 'open', lease: null },
    })
    expect(await claimOf(claimId)).toEqual(before)
    const whole = (await post(key, `tasks/${id}/lease`, {})).json()
    expect(whole.decisions.map((it: { outcome: string }) => it.outcome)).toEqual([
      body.outcome,
      'undo',
    ])
  })

  it('is taken back once, and not from below a later one', async () => {
    const { id } = await makeReported()
    const key = await test.key('review')
    const first = await decide(key, id, { outcome: 'accept' })
    const undo = (decision: string) => post(key, `decisions/${decision}/undo`, { reason: 'x' })
    expect((await undo(first)).statusCode).toBe(200)
    expect((await undo(first)).json().code).toBe('decision-bound')
    const second = await decide(key, id, { outcome: 'accept' })
    const taken = (await undo(second)).json()
    expect(taken.decision.outcome).toBe('undo')
    expect((await undo(taken.decision.id)).json().code).toBe('decision-bound')
  })

  it('is somebody’s own, or an editor’s to take back', async () => {
    const { id } = await makeReported()
    const decision = await decide(await test.key('review'), id, { outcome: 'accept' })
    const undo = (key: Key) => post(key, `decisions/${decision}/undo`, { reason: 'x' })
    expect((await undo(await test.key('review'))).json().code).toBe('forbidden')
    expect((await undo(await test.key('admin'))).statusCode).toBe(200)
  })

  it('is not found where there is none', async () => {
    const path = 'decisions/01900000-0000-7000-8000-000000000000/undo'
    expect((await post(await test.key('review'), path, { reason: 'x' })).statusCode).toBe(404)
  })
})

describe('a fact-check that is asked for', () => {
  it('is one task however often it is asked for', async () => {
    const { id: claimId } = await makeClaim(test.deps.db)
    await makeMention(test.deps.db, { claimId })
    const key = await test.key('review')
    const ask = () => post(key, 'tasks', { kind: 'verdict', claimId, note: 'readers ask' })
    const first = await ask()
    expect(first.statusCode, first.body).toBe(201)
    expect(first.json()).toMatchObject({ kind: 'verdict', state: 'open', claimId })
    expect(first.json().reasons[0].texts.en).toContain('readers ask')
    const again = await ask()
    expect([again.statusCode, again.json().id]).toEqual([200, first.json().id])
  })

  it('is refused for a claim that is not there, or that nobody made', async () => {
    const key = await test.key('review')
    const ask = (claimId: string) => post(key, 'tasks', { kind: 'verdict', claimId })
    expect((await ask('01900000-0000-7000-8000-000000000000')).statusCode).toBe(404)
    const { id } = await makeClaim(test.deps.db, { review_status: 'rejected' })
    expect((await ask(id)).json().code).toBe('conflict')
  })

  it('is asked for no more once somebody has published it', async () => {
    const { id: claimId } = await makeClaim(test.deps.db)
    await makeMention(test.deps.db, { claimId })
    const key = await test.key('review')
    const { id } = (await post(key, 'tasks', { kind: 'verdict', claimId })).json()
    const published = await test.app.inject({
      method: 'POST',
      url: '/v1/fact-checks',
      headers: key,
      payload: {
        claimId,
        rating: { alternateName: 'False' },
        explanation: 'The hospital counted otherwise.',
        evidence: [{ url: 'https://example.org/list', capturedAt: '2021-03-05T10:00:00Z' }],
        author: { name: 'The Example' },
      },
    })
    expect(published.statusCode, published.body).toBe(201)
    const task = await test.app.inject({ url: `/v1/review/tasks/${id}`, headers: key })
    expect(task.json().state).toBe('withdrawn')
  })

  it('and a task that is put off are on the record of deeds', async () => {
    const { id: claimId } = await makeClaim(test.deps.db)
    const key = await test.key('review')
    const { id } = (await post(key, 'tasks', { kind: 'verdict', claimId })).json()
    await post(key, 'tasks', { kind: 'verdict', claimId })
    const { fence } = await lease(key)
    await post(key, `tasks/${id}/snooze`, { fence, until: inDays(1), reason: 'a talk' })
    const deeds = await test.deps.db
      .selectFrom('audit')
      .select(['action', 'subject_id', 'detail'])
      .where('subject_id', '=', claimId)
      .orderBy('seq')
      .execute()
    expect(deeds).toMatchObject([
      { action: 'task.requested', detail: { taskId: id, kind: 'verdict' } },
      { action: 'task.snoozed', detail: { taskId: id, kind: 'verdict' } },
    ])
    expect(JSON.stringify(deeds)).not.toContain('a talk')
  })
})

describe('an edit of a whole normal form', () => {
  it('is stored as the reviewer gives it, refused where it names nobody, and taken back whole', async () => {
    const { db } = test.deps
    const task = await makeTask(db, { priority: 99 })
    const [speaker, side] = [await makeParty(db), await makeParty(db)]
    const key = await test.key('review')
    const { fence } = await lease(key)
    const before = await wholeClaim(task.claimId)
    const decide = (patch: object) =>
      post(key, `tasks/${task.id}/decision`, { fence, outcome: 'edit', patch })
    const nobody = await decide({ party: '01900000-0000-7000-8000-000000000000' })
    expect([nobody.statusCode, nobody.json().faults[0].pointer]).toEqual([422, '/patch/party'])
    const nowhere = await decide({ place: 'Atlantis' })
    expect([nowhere.statusCode, nowhere.json().faults[0].pointer]).toEqual([422, '/patch/place'])
    expect((await decide({ occurred: { from: '2020-02-31', to: '2020-02-31' } })).statusCode).toBe(
      422,
    )
    expect(await wholeClaim(task.claimId)).toEqual(before)
    const edited = await decide({
      party: speaker.id,
      affected: side.id,
      place: 'AM',
      occurred: { from: '2020-09-25', to: '2020-09-26' },
      counting: 'cumulative',
      modality: 'hedged',
    })
    expect(edited.statusCode, edited.body).toBe(200)
    expect(await wholeClaim(task.claimId)).toMatchObject({
      party_id: speaker.id,
      affected_id: side.id,
      affected_basis: 'stated',
      place_key: 'AM',
      place_root: 'AM',
      occurred_from: '2020-09-25',
      occurred_to: '2020-09-26',
      occurred_precision: 'range',
      counting: 'cumulative',
      modality: 'hedged',
      review_status: 'edited',
    })
    const { decision } = edited.json()
    const undone = await post(key, `decisions/${decision.id}/undo`, { reason: 'a slip' })
    expect(undone.statusCode, undone.body).toBe(200)
    const { updated_at: _, change: __, ...after } = await wholeClaim(task.claimId)
    expect(before).toMatchObject(after)
  })
})

describe('an If-Match on a decision', () => {
  it('lets through who read the task as it is, and nobody else', async () => {
    const { id } = await makeTask(test.deps.db)
    const key = await test.key('review')
    const read = await test.app.inject({ url: `/v1/review/tasks/${id}`, headers: key })
    const leased = await post(key, 'tasks/lease', {})
    const { fence } = leased.json()
    expect(read.headers.etag).not.toBe(leased.headers.etag)
    const decide = (ifMatch: string) =>
      test.app.inject({
        method: 'POST',
        url: `/v1/review/tasks/${id}/decision`,
        headers: { ...key, 'if-match': ifMatch },
        payload: { fence, outcome: 'accept' },
      })
    const stale = await decide(String(read.headers.etag))
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'precondition-failed'])
    const { db } = test.deps
    const stored = db.selectFrom('decision').selectAll().where('task_id', '=', id)
    expect(await stored.execute()).toEqual([])
    // What changes beside the task itself does not make a decision stale.
    await post(key, `tasks/${id}/heartbeat`, { fence, leaseSeconds: 900 })
    expect((await decide(`"other", ${String(leased.headers.etag)}`)).statusCode).toBe(200)
    const url = `/v1/review/tasks/${id}`
    const before = { ...key, 'if-none-match': String(leased.headers.etag) }
    const after = await test.app.inject({ url, headers: before })
    expect([after.statusCode, after.json().state]).toEqual([200, 'done'])
  })
})
