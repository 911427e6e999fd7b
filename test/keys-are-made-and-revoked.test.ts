import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { newSecret, prefixOf } from '../src/access/secret.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let admin = { authorization: '' }
beforeAll(async () => {
  admin = await service.key('admin')
})

async function make(payload: object) {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/keys',
    headers: admin,
    payload,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

const revoke = (id: string, headers = admin) =>
  service.app.inject({ method: 'DELETE', url: `/v1/keys/${id}`, headers })

const use = (secret: string) =>
  service.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${secret}` } })

it('shows the secret of a new key once, and keeps only its digest', async () => {
  const key = await make({ name: 'dashboard', scopes: ['claims:read'] })
  expect(key.secret).toMatch(/^cc_live_[0-9a-z]{12}_[0-9a-z]{32}_[0-9a-f]{8}$/)
  expect((await use(key.secret)).statusCode).toBe(200)
  const list = await service.app.inject({ url: '/v1/keys', headers: admin })
  expect(list.body).not.toContain(key.secret)
  expect(list.json().items).toContainEqual(
    expect.objectContaining({ id: key.id, name: 'dashboard', prefix: key.prefix }),
  )
  const row = await service.deps.db
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()
  expect(row.sha256).toEqual(createHash('sha256').update(key.secret).digest())
  expect(JSON.stringify(row)).not.toContain(key.secret.slice(21, 53))
})

it('opens nothing with a key that is revoked, and revokes twice without complaint', async () => {
  const key = await make({ name: 'lost', scopes: ['claims:read'] })
  expect((await revoke(key.id)).statusCode).toBe(204)
  expect((await use(key.secret)).statusCode).toBe(401)
  expect((await revoke(key.id)).statusCode).toBe(204)
})

it('opens nothing with a key that has expired', async () => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString()
  const key = await make({ name: 'short', scopes: ['claims:read'], expiresAt })
  expect((await use(key.secret)).statusCode).toBe(200)
  await service.deps.db
    .updateTable('api_key')
    .set({ expires_at: sql`clock_timestamp() - interval '1 second'` })
    .where('id', '=', key.id)
    .execute()
  expect((await use(key.secret)).statusCode).toBe(401)
})

it('notes the use of a key once a minute at most', async () => {
  const { db } = service.deps
  const key = await make({ name: 'busy', scopes: ['claims:read'] })
  const lastUse = () =>
    db.selectFrom('api_key').select('last_used_at').where('id', '=', key.id).executeTakeFirst()
  await use(key.secret)
  const first = await lastUse()
  expect(first?.last_used_at).not.toBeNull()
  await use(key.secret)
  expect(await lastUse()).toEqual(first)
  await db
    .updateTable('api_key')
    .set({ last_used_at: sql`clock_timestamp() - interval '61 seconds'` })
    .where('id', '=', key.id)
    .execute()
  await use(key.secret)
  expect((await lastUse())?.last_used_at?.getTime()).toBeGreaterThan(
    first?.last_used_at?.getTime() ?? 0,
  )
})

it('keeps the last live admin key, also when two admins revoke each other at once', async () => {
  const { db } = service.deps
  const first = await make({ name: 'first', scopes: ['admin'] })
  const second = await make({ name: 'second', scopes: ['admin', 'review'] })
  await make({ name: 'gone', scopes: ['admin'] }).then((key) => revoke(key.id))
  await db
    .updateTable('api_key')
    .set({ revoked_at: sql`clock_timestamp()` })
    .where('name', '=', 'test')
    .execute()
  const [left, right] = await Promise.all([
    revoke(second.id, { authorization: `Bearer ${first.secret}` }),
    revoke(first.id, { authorization: `Bearer ${second.secret}` }),
  ])
  // One wins; the other is told so, or finds its own key revoked already.
  expect([left.statusCode, right.statusCode].filter((status) => status === 204)).toHaveLength(1)
  const live = await db
    .selectFrom('api_key')
    .select('id')
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`'admin' = ANY (scopes)`)
    .execute()
  expect(live).toHaveLength(1)
  const survivor = live[0]?.id === first.id ? first : second
  admin = { authorization: `Bearer ${survivor.secret}` }
  const last = await revoke(survivor.id)
  expect(last.json()).toMatchObject({ status: 409, code: 'conflict' })
})

it('knows no key that nobody made', async () => {
  const answer = await revoke('01890a5d-ac96-774b-bcce-b302099a8057')
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
})

it.each([
  [{ scopes: ['review'] }, '/name'],
  [{ name: 'x', scopes: [] }, '/scopes'],
  [{ name: 'x', scopes: ['root'] }, '/scopes/0'],
  [{ name: 'x', scopes: ['review', 'review'] }, '/scopes'],
  [{ name: 'x', scopes: ['review'], expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
])('refuses to make a key of %j', async (payload, pointer) => {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/keys',
    headers: admin,
    payload,
  })
  expect(answer.json()).toMatchObject({ status: 422, faults: [{ pointer }] })
})

it('finds every slip of one character in a key by its checksum', () => {
  const { secret, prefix } = newSecret()
  expect(prefixOf(secret)).toBe(prefix)
  for (let index = 0; index < secret.length; index += 1) {
    const other = secret[index] === 'a' ? 'b' : 'a'
    expect(prefixOf(secret.slice(0, index) + other + secret.slice(index + 1))).toBeUndefined()
  }
})
