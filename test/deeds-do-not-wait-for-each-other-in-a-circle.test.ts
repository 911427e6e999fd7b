import { beforeAll, expect, it } from 'vitest'
import { entriesAfter, readHead } from '../src/audit/queries.ts'
import { verifyAudit } from '../src/audit/verify-audit.ts'
import { useApp } from './support/app.ts'
import { makeParty, makeTask } from './support/factories.ts'

const context = useApp()
let admin: { authorization: string }
beforeAll(async () => {
  admin = await context.key('admin')
})

async function send(
  method: 'POST' | 'PUT',
  url: string,
  payload: object,
  headers: { authorization: string } = admin,
) {
  return context.app.inject({ method, url, headers, payload })
}

/** A reviewer who takes tasks until there are none; gives how many were decided. */
async function work(): Promise<number> {
  const headers = await context.key('review')
  for (let decided = 0; ; decided += 1) {
    const leased = await send('POST', '/v1/review/tasks/lease', {}, headers)
    if (leased.statusCode === 204) return decided
    const { id, fence } = leased.json<{ id: string; fence: number }>()
    const url = `/v1/review/tasks/${id}/decision`
    const decision =
      decided % 2 === 0 ? { outcome: 'accept' } : { outcome: 'reject', reason: 'other' }
    const answer = await send('POST', url, { fence, ...decision }, headers)
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

it('decisions, merges, names and keys at once all go through, each once on record', async () => {
  const { db } = context.deps
  for (let count = 0; count < 60; count += 1) await makeTask(db)
  const pairs = await Promise.all(
    Array.from({ length: 10 }, async () => [await makeParty(db), await makeParty(db)] as const),
  )
  const before = await readHead(db)
  const office = async () => {
    for (const [index, [one, other]] of pairs.entries()) {
      const answers = [
        await send('POST', `/v1/parties/${one.id}/merge`, { into: other.id, reason: 'one body' }),
        await send('PUT', `/v1/parties/${other.id}/speaks-for`, { terms: [] }),
        await send('POST', '/v1/keys', { name: `key ${index}`, scopes: ['review'] }),
      ]
      for (const answer of answers) expect(answer.statusCode, answer.body).toBeLessThan(300)
    }
  }
  const decided = await Promise.all([...Array.from({ length: 12 }, work), office()])
  expect(decided.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(60)
  const counts: Record<string, number> = {}
  for await (const { action } of entriesAfter(db, before.seq, before.seq + 1_000)) {
    counts[action] = (counts[action] ?? 0) + 1
  }
  expect(counts).toEqual({
    'decision.recorded': 60,
    'party.merged': 10,
    'party.speaks-for-set': 10,
    'key.made': 10,
  })
  expect((await verifyAudit(db, {})).fault).toBeUndefined()
})
