import { afterEach, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { makeClaim, makeQuestion, makeTask } from './support/factories.ts'

const test = useApp()

afterEach(async () => {
  await test.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

type Key = Awaited<ReturnType<typeof test.key>>

function get(key: Key, path: string) {
  return test.app.inject({ method: 'GET', url: `/v1/review/tasks${path}`, headers: key })
}

describe('the list', () => {
  it('pages through the open tasks, the most urgent first, each once', async () => {
    const key = await test.key('review')
    const made: string[] = []
    for (const priority of [10, 30, 20, 30, 10, 10, 40]) {
      made.push((await makeTask(test.deps.db, { priority })).id)
    }
    const seen: { id: string; priority: number }[] = []
    for (let query = '?limit=2'; query !== ''; ) {
      const response = await get(key, query)
      const { items, nextCursor } = response.json<{
        items: { id: string; priority: number }[]
        nextCursor: string | null
      }>()
      expect(items.length).toBeLessThanOrEqual(2)
      seen.push(...items)
      query = nextCursor === null ? '' : `?limit=2&cursor=${nextCursor}`
    }
    expect(seen.map(({ priority }) => priority)).toEqual([40, 30, 30, 20, 10, 10, 10])
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(made))
  })

  it('filters by state and kind', async () => {
    const key = await test.key('review')
    const question = await makeQuestion(test.deps.db)
    const task = await makeTask(test.deps.db, { question_id: question.id })
    await makeTask(test.deps.db)
    const { items } = (await get(key, '?kind=relation')).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual([task.id])
    expect((await get(key, '?state=done&kind=relation')).json().items).toEqual([])
    expect((await get(key, '?state=lost')).statusCode).toBe(422)
    expect((await get(key, '?cursor=bm9wZQ')).json().code).toBe('invalid-cursor')
  })

  it('filters by language, event, and who holds it', async () => {
    const { db } = test.deps
    const key = await test.key('review')
    const other = await test.key('review')
    const question = await makeQuestion(db)
    const arabic = await makeClaim(db, {
      language: 'ar',
      question_id: question.id,
      event_id: question.eventId,
    })
    const task = await makeTask(db, { claim_id: arabic.id, priority: 90 })
    const plain = await makeTask(db)
    const put = await makeTask(db, { snoozed_until: new Date(Date.now() + 3_600_000) })
    const ids = async (who: Key, query: string) =>
      (await get(who, query)).json().items.map(({ id }: { id: string }) => id)
    expect(await ids(key, '?language=ar')).toEqual([task.id])
    expect(await ids(key, '?language=fr')).toEqual([])
    expect(await ids(key, `?event=${question.eventId}`)).toEqual([task.id])
    const url = `/v1/review/tasks/${task.id}/lease`
    await test.app.inject({ method: 'POST', url, headers: key, payload: {} })
    expect(await ids(key, '?hold=mine')).toEqual([task.id])
    expect(await ids(other, '?hold=mine')).toEqual([])
    expect(await ids(other, '?hold=leased')).toEqual([task.id])
    expect(await ids(other, '?hold=free')).toEqual([plain.id])
    expect(await ids(other, '?hold=snoozed')).toEqual([put.id])
    expect((await get(key, '?hold=lost')).statusCode).toBe(422)
  })
})
