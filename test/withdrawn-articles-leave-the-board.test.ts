import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractClaims } from '../src/claims/extract-claims.ts'
import { createExtractionPool } from '../src/claims/extraction-pool.ts'
import { linkClaims } from '../src/questions/link-claims.ts'
import { jobs } from '../src/queue/jobs.ts'
import { useApp } from './support/app.ts'

const service = useApp()
const pool = createExtractionPool({ size: 1, timeoutMs: 10_000 })
afterAll(() => pool.close())
let headers = {}
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

async function work(): Promise<void> {
  for (let job = service.queued.shift(); job !== undefined; job = service.queued.shift()) {
    if (job.name === 'extract') {
      await extractClaims(service.deps, pool, jobs.extract.payload.parse(job.payload))
    } else {
      await linkClaims(service.deps, jobs.link.payload.parse(job.payload))
    }
  }
}

async function put(name: string, at: string, body: string): Promise<string> {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers,
    payload: { outlet: { name: `The ${name}` }, language: 'en', publishedAt: at, body },
  })
  expect(answer.statusCode, answer.body).toBe(202)
  await work()
  return answer.json<{ id: string }>().id
}

async function withdraw(id: string): Promise<number> {
  const url = `/v1/articles/${id}`
  const { statusCode } = await service.app.inject({ method: 'DELETE', url, headers })
  await work()
  return statusCode
}

interface Board {
  event: { id: string; days: { to: string } }
  rows: {
    question: { status: string }
    cells: {
      positions: { claim: { quantity: { low: number }; words: string }; outlets: number }[]
    }[]
    relations: { type: string }[]
  }[]
}

async function get(url: string): Promise<unknown> {
  return (await service.app.inject({ url, headers })).json()
}

async function boards(): Promise<Board[]> {
  const { items } = (await get('/v1/events')) as { items: { id: string }[] }
  return Promise.all(items.map((item) => get(`/v1/events/${item.id}`) as Promise<Board>))
}

const figuresOf = (board: Board | undefined) =>
  board?.rows[0]?.cells.flatMap((cell) => cell.positions.map((it) => it.claim.quantity.low)) ?? []

/** Rows that point at claims that nobody reports: there must be none. */
async function dangling(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM relation
    WHERE status = 'proposed' AND EXISTS (
      SELECT FROM claim WHERE claim.id IN (relation.from_claim_id, relation.to_claim_id)
        AND NOT EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live))`.execute(
    service.deps.db,
  )
  return rows[0]?.count ?? 0
}

const own = 'The Indian army said on Monday that 12 Indian soldiers were killed in Kashmir.'
const other = 'The Pakistani army said on Monday that 40 Indian soldiers were killed in Kashmir.'
const revised =
  'The Indian army said on Tuesday that the toll of Indian soldiers in Kashmir had risen to 19.'

describe('an article that was withdrawn', () => {
  let ids: { first: string; second: string; rival: string; later: string }

  beforeAll(async () => {
    ids = {
      first: await put('Post', '2021-06-14T10:00:00Z', own),
      second: await put('Echo', '2021-06-14T11:00:00Z', `${own} It gave no names.`),
      rival: await put('Mail', '2021-06-14T12:00:00Z', other),
      later: await put('News', '2021-06-15T10:00:00Z', revised),
    }
  })

  it('takes its mention along, and the claim stays while another article reports it', async () => {
    const before = (await boards())[0]
    expect(figuresOf(before)).toHaveLength(2)
    expect(await withdraw(ids.first)).toBe(202)
    const [board] = await boards()
    expect(figuresOf(board)).toEqual(figuresOf(before))
    expect(board?.rows[0]?.question.status).toBe('contested')
    const article = await service.app.inject({ url: `/v1/articles/${ids.first}`, headers })
    expect(article.json()).toMatchObject({ withdrawn: true, text: '', version: 2, state: 'linked' })
  })

  it('takes the claim along with its last mention, and what stood before stands again', async () => {
    expect(await withdraw(ids.later)).toBe(202)
    const [board] = await boards()
    expect(figuresOf(board).toSorted((a, b) => a - b)).toEqual([12, 40])
    expect(board?.rows[0]?.relations.map((it) => it.type)).toEqual(['contradicts'])
    expect(board?.event.days.to).toBe('2021-06-14')
    expect(await dangling()).toBe(0)
  })

  it('ends the dispute that rested on it', async () => {
    expect(await withdraw(ids.rival)).toBe(202)
    const [board] = await boards()
    expect(figuresOf(board)).toEqual([12])
    expect(board?.rows[0]?.question.status).toBe('one_sided')
    expect(board?.rows[0]?.relations).toEqual([])
    expect(await dangling()).toBe(0)
  })

  it('can be withdrawn once more, and changes nothing', async () => {
    expect(await withdraw(ids.rival)).toBe(200)
    expect(await withdraw('01890a5d-ac96-774b-bcce-b302099a8057')).toBe(404)
  })

  it('leaves an event that nobody speaks of out of every list', async () => {
    expect(await withdraw(ids.second)).toBe(202)
    expect(await boards()).toEqual([])
    expect(await dangling()).toBe(0)
  })

  it('comes back with its text', async () => {
    await put('Mail', '2021-06-16T09:00:00Z', other)
    await put('Post', '2021-06-16T09:00:00Z', own)
    const [board] = await boards()
    expect(figuresOf(board).toSorted((a, b) => a - b)).toEqual([12, 40])
    expect(board?.rows[0]?.question.status).toBe('contested')
  })

  it('was corrected: only the new text counts, in its own words', async () => {
    await put('Mail', '2021-06-16T10:00:00Z', other.replace('40', '12'))
    const [board] = await boards()
    expect(board?.rows[0]?.question.status).toBe('agreed')
    expect(board?.rows[0]?.relations.map((it) => it.type)).toEqual(['corroborates'])
    const words = board?.rows[0]?.cells.flatMap((cell) =>
      cell.positions.map((it) => it.claim.words),
    )
    expect(words?.join()).not.toContain('40')
    expect(await dangling()).toBe(0)
  })
})
