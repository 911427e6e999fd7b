import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { PersonRole } from '../src/db/schema.generated.ts'
import type { Scope } from '../src/feature.ts'
import { type Headers, type Method, noId, useStaff } from './support/staff.ts'

const staff = useStaff()
const { asAdmin, change, giveKey, logIn, send, sessionOf, somebody, whoami } = staff

describe('a person', () => {
  it('has one name, whatever its capitals, and nobody has another that looks like it', async () => {
    const make = (name: string) => asAdmin('POST', '/v1/people', { name, role: 'reviewer' })
    expect((await make('  Nadia Rahal ')).json()).toMatchObject({ name: 'Nadia Rahal' })
    for (const name of ['Nadia Rahal', 'NADIA rahal', 'Ｎadia Rahal']) {
      expect((await make(name)).json(), name).toMatchObject({ status: 409, code: 'conflict' })
    }
    for (const name of ['', '   ', 'Nadia\u200b Rahal', '\u202eNadia', 'a\nb', 'x'.repeat(101)]) {
      expect((await make(name)).json(), name).toMatchObject({ faults: [{ pointer: '/name' }] })
    }
    expect((await make('نادية رحال')).json()).toMatchObject({ name: 'نادية رحال' })
    expect((await make('علی\u200cرضا')).statusCode).toBe(201)
    const { items } = (await asAdmin('GET', '/v1/people?limit=200')).json()
    expect(items.map((one: { name: string }) => one.name)).toContain('نادية رحال')
  })

  it('opens nothing from the moment on in which they are disabled, by no key and no session', async () => {
    const { id, headers, secret } = await somebody('editor')
    const session = await sessionOf(secret)
    expect((await whoami(headers)).statusCode).toBe(200)
    expect((await change(id, { disabled: true })).json().disabledAt).toBeTypeOf('string')
    expect((await whoami(headers)).statusCode).toBe(401)
    expect((await whoami(session)).statusCode).toBe(401)
    expect((await logIn(secret)).statusCode).toBe(401)
    const more = await asAdmin('POST', '/v1/keys', {
      name: 'x',
      scopes: ['review'],
      personId: id,
    })
    expect(more.json()).toMatchObject({ status: 422, faults: [{ pointer: '/personId' }] })
    // Enabled again, they get new keys: an old one may have been lost meanwhile.
    expect((await change(id, { disabled: false })).json()).toMatchObject({ disabledAt: null })
    expect((await whoami(headers)).statusCode).toBe(401)
    expect((await whoami(session)).statusCode).toBe(401)
  })

  it('opens nothing afterwards, whatever keys and sessions are made in that moment', async () => {
    const { id, secret, keyId } = await somebody('reviewer')
    const [disabled, ...made] = await Promise.all([
      change(id, { disabled: true }),
      ...Array.from({ length: 8 }, () => giveKey(id, ['review'])),
    ])
    const logins = await Promise.all([
      ...Array.from({ length: 4 }, () => logIn(secret)),
      ...made.filter((one) => one.statusCode === 201).map((one) => logIn(one.json().secret)),
    ])
    expect(disabled?.statusCode, disabled?.body).toBe(200)
    for (const one of made) expect([201, 422], one.body).toContain(one.statusCode)
    for (const login of logins) expect(login.statusCode).toBe(401)
    const { rows } = await sql<{ live: number; sessions: number }>`
      SELECT count(*) FILTER (WHERE revoked_at IS NULL)::int AS live,
        (SELECT count(*)::int FROM session WHERE key_id = ${keyId}) AS sessions
      FROM api_key WHERE person_id = ${id}
    `.execute(staff.db)
    expect(rows).toEqual([{ live: 0, sessions: 0 }])
  })

  it('is out at once also where they log in just then', async () => {
    const { id, secret } = await somebody('reviewer')
    const [, ...logins] = await Promise.all([
      change(id, { disabled: true }),
      ...Array.from({ length: 8 }, () => logIn(secret)),
    ])
    for (const login of logins) {
      expect([201, 401]).toContain(login.statusCode)
      const cookie = String(login.headers['set-cookie'] ?? '').split(';')[0] ?? ''
      expect((await whoami({ cookie })).statusCode).toBe(401)
    }
  })

  it('gets no key that nobody could give: of a stranger, or of an admin who is none', async () => {
    const { id } = await somebody('editor')
    expect((await giveKey(noId, ['review'])).json()).toMatchObject({
      status: 422,
      faults: [{ pointer: '/personId' }],
    })
    expect((await giveKey(id, ['admin'])).json()).toMatchObject({
      status: 422,
      faults: [{ pointer: '/scopes' }],
    })
  })

  it('loses what a role gave with the next request', async () => {
    const { id, headers } = await somebody('admin', ['admin'])
    expect((await send('GET', '/v1/people', headers)).statusCode).toBe(200)
    expect((await change(id, { role: 'reviewer' })).json()).toMatchObject({ role: 'reviewer' })
    expect((await send('GET', '/v1/people', headers)).json()).toMatchObject({ status: 403 })
  })

  it('is not changed where nothing is said, or nobody has that id', async () => {
    const { id } = await somebody('reviewer')
    expect((await change(id, {})).statusCode).toBe(422)
    expect((await change(id, { role: 'owner' })).statusCode).toBe(422)
    const stranger = await change(noId, { disabled: true })
    expect(stranger.statusCode).toBe(404)
    const other = await somebody('reviewer')
    expect((await change(id, { name: other.name.toUpperCase() })).json()).toMatchObject({
      status: 409,
    })
    expect((await change(id, { name: `${other.name}b` })).statusCode).toBe(200)
  })
})

it.each<[PersonRole | 'nobody', Scope[], number]>([
  ['reviewer', ['review'], 403],
  ['editor', ['review'], 404],
  ['editor', ['claims:read'], 403],
  ['admin', ['review'], 404],
  ['nobody', ['review'], 403],
  ['nobody', ['admin'], 404],
])('lets editors merge and name parties: %s with %j gets %i', async (role, scopes, status) => {
  const headers =
    role === 'nobody' ? await staff.service.key(...scopes) : (await somebody(role, scopes)).headers
  const id = noId
  const into = '01890000-0000-7000-8000-000000000001'
  const tries: [Method, string, object | undefined][] = [
    ['POST', `/v1/parties/${id}/merge`, { into, reason: 'one body' }],
    ['POST', `/v1/parties/merges/${id}/undo`, { reason: 'two bodies' }],
    ['POST', `/v1/parties/${id}/aliases`, { language: 'en', text: 'The Marlin Bureau' }],
    ['DELETE', `/v1/parties/${id}/aliases/${into}`, undefined],
    ['PUT', `/v1/parties/${id}/speaks-for`, { terms: [] }],
  ]
  for (const [method, url, payload] of tries) {
    const answer = await send(method, url, headers, payload)
    expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBe(status)
  }
})

const disable = (id: string, headers: Headers) =>
  send('PATCH', `/v1/people/${id}`, headers, { disabled: true })

it('keeps somebody who can make keys: the last live admin is neither disabled nor demoted', async () => {
  const { db } = staff
  const [first, second] = [await somebody('admin', ['admin']), await somebody('admin', ['admin'])]
  await sql`
    UPDATE api_key SET revoked_at = clock_timestamp() WHERE id NOT IN (${first.keyId}, ${second.keyId})
  `.execute(db)
  const both = await Promise.all([
    disable(second.id, first.headers),
    disable(first.id, second.headers),
  ])
  // One wins; the other is told so, or finds its own key revoked already.
  expect(both.filter((answer) => answer.statusCode === 200)).toHaveLength(1)
  const survivor = (await whoami(first.headers)).statusCode === 200 ? first : second
  staff.actAs(survivor.headers)
  expect((await change(survivor.id, { disabled: true })).json()).toMatchObject({ status: 409 })
  expect((await change(survivor.id, { role: 'editor' })).json()).toMatchObject({ status: 409 })
  expect((await whoami(survivor.headers)).statusCode).toBe(200)
  expect((await asAdmin('DELETE', `/v1/keys/${survivor.keyId}`)).statusCode).toBe(409)
})
