import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../src/db/schema.generated.ts'
import type { Scope } from '../src/feature.ts'
import { useApp } from './support/app.ts'

const service = useApp({ LOGIN_TRIES_PER_MINUTE: '0' })
const origin = 'http://localhost:80'
let admin = { authorization: '' }
beforeAll(async () => {
  admin = await service.key('admin')
})

type Headers = Readonly<Record<string, string>>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const send = (method: Method, url: string, headers: Headers, payload?: object) =>
  service.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })

let count = 0

/** Somebody with a key. */
async function somebody(role: PersonRole, scopes: Scope[] = ['claims:read', 'review']) {
  count += 1
  const person = await send('POST', '/v1/people', admin, { name: `Somebody ${count}`, role })
  expect(person.statusCode, person.body).toBe(201)
  const { id, name } = person.json()
  const key = await send('POST', '/v1/keys', admin, { name: 'laptop', scopes, personId: id })
  expect(key.statusCode, key.body).toBe(201)
  const { secret, id: keyId } = key.json()
  return { id, name, keyId, secret, headers: { authorization: `Bearer ${secret}` } }
}

const logIn = (key: string, headers: Headers = {}) =>
  send('POST', '/review/session', headers, { key })

/** The Cookie header of a new session. */
async function sessionOf(secret: string): Promise<{ cookie: string }> {
  const answer = await logIn(secret)
  expect(answer.statusCode, answer.body).toBe(201)
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

const giveKey = (personId: string, scopes: Scope[]) =>
  send('POST', '/v1/keys', admin, { name: 'x', scopes, personId })

const whoami = (headers: Headers) => send('GET', '/review/session', headers)
const change = (id: string, patch: object) => send('PATCH', `/v1/people/${id}`, admin, patch)

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends, kept as a digest only', async () => {
    const { secret, id, name } = await somebody('editor')
    const answer = await logIn(secret, { origin })
    expect(answer.json()).toMatchObject({
      actorId: id,
      personId: id,
      name,
      role: 'editor',
      scopes: ['claims:read', 'review'],
    })
    const header = String(answer.headers['set-cookie'])
    expect(header).toMatch(
      /^cc_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    )
    const token = header.slice('cc_session='.length, header.indexOf(';'))
    const { rows } = await sql<{ whole: string; sha256: Buffer }>`
      SELECT session::text AS whole, sha256 FROM session ORDER BY id DESC LIMIT 1
    `.execute(service.deps.db)
    expect(rows[0]?.whole).not.toContain(token)
    expect(rows[0]?.sha256).toEqual(createHash('sha256').update(token).digest())
    expect(answer.body).not.toContain(token)
    expect(service.logged.join('')).not.toContain(token)
    expect(service.logged.join('')).not.toContain(secret)
    const me = await whoami({ cookie: `theme=dark; cc_session=${token}; other=1` })
    expect(me.json()).toEqual(answer.json())
  })

  it('ends when its holder logs out', async () => {
    const { secret } = await somebody('reviewer')
    const [one, other] = [await sessionOf(secret), await sessionOf(secret)]
    const out = await send('DELETE', '/review/session', { ...one, origin })
    expect(out.statusCode).toBe(204)
    expect(out.headers['set-cookie']).toMatch(/^cc_session=; Path=\/; Max-Age=0; HttpOnly/)
    expect((await whoami(one)).json()).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect((await whoami(other)).statusCode).toBe(200)
  })

  it('takes the place of the one that the browser had', async () => {
    const { secret } = await somebody('reviewer')
    const before = await sessionOf(secret)
    expect((await logIn(secret, before)).statusCode).toBe(201)
    expect((await whoami(before)).statusCode).toBe(401)
  })

  it.each([
    ['after 8 hours without a request', sql`last_seen_at = clock_timestamp() - interval '8 hours'`],
    ['after 7 days', sql`expires_at = clock_timestamp()`],
  ])('is over %s', async (_when, passed) => {
    const { secret, keyId } = await somebody('reviewer')
    const session = await sessionOf(secret)
    await sql`UPDATE session SET ${passed} WHERE key_id = ${keyId}`.execute(service.deps.db)
    expect((await whoami(session)).json()).toMatchObject({ status: 401 })
  })

  it('lives on while it is used, and for 7 days at most', async () => {
    const { secret, keyId } = await somebody('reviewer')
    const session = await sessionOf(secret)
    await sql`
      UPDATE session SET last_seen_at = clock_timestamp() - interval '7 hours 59 minutes'
      WHERE key_id = ${keyId}
    `.execute(service.deps.db)
    expect((await whoami(session)).statusCode).toBe(200)
    const { rows } = await sql<{ idle: number; whole: number }>`
      SELECT extract(epoch FROM clock_timestamp() - last_seen_at)::float AS idle,
        extract(epoch FROM expires_at - created_at)::float / 86400 AS whole
      FROM session WHERE key_id = ${keyId}
    `.execute(service.deps.db)
    expect(rows[0]?.idle).toBeLessThan(60)
    expect(rows[0]?.whole).toBeCloseTo(7, 3)
  })

  it('dies with its key', async () => {
    const { secret, keyId } = await somebody('reviewer')
    const session = await sessionOf(secret)
    expect((await send('DELETE', `/v1/keys/${keyId}`, admin)).statusCode).toBe(204)
    expect((await whoami(session)).statusCode).toBe(401)
  })

  it.each([
    ['made up', `cc_session=${'A'.repeat(43)}`],
    ['empty', 'cc_session='],
    ['of another shape', "cc_session=' OR 1=1 --"],
    ['very long', `cc_session=${'A'.repeat(5_000)}`],
  ])(
    'is not opened by a cookie that is %s, and the browser is told to forget it',
    async (_, cookie) => {
      const answer = await whoami({ cookie })
      expect(answer.json()).toMatchObject({ status: 401, code: 'unauthenticated' })
      expect(answer.headers['set-cookie']).toMatch(/^cc_session=; .*Max-Age=0/)
    },
  )

  it('is not opened by two cookies of that name, of which a neighbouring site may have planted one', async () => {
    const { cookie } = await sessionOf((await somebody('reviewer')).secret)
    const planted = await sessionOf((await somebody('reviewer')).secret)
    expect((await whoami({ cookie: `${planted.cookie}; ${cookie}` })).statusCode).toBe(401)
  })

  it('reads and reviews, whatever else its key may', async () => {
    const boss = await somebody('admin', ['admin'])
    const session = { ...(await sessionOf(boss.secret)), origin }
    expect((await whoami(session)).json()).toMatchObject({
      role: 'admin',
      scopes: ['claims:read', 'review'],
    })
    expect((await send('GET', '/v1/events', session)).statusCode).toBe(200)
    expect((await send('GET', '/v1/people', boss.headers)).statusCode).toBe(200)
    const keys = await send('POST', '/v1/keys', session, { name: 'x', scopes: ['admin'] })
    expect(keys.json()).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('is not for a key that may not review', async () => {
    const { secret } = await somebody('reviewer', ['claims:read'])
    const answer = await logIn(secret)
    expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is for keys of nobody too', async () => {
    const { authorization } = await service.key('review')
    const session = await sessionOf(authorization.replace('Bearer ', ''))
    expect((await whoami(session)).json()).toMatchObject({
      personId: null,
      name: 'test',
      role: 'reviewer',
    })
  })
})

it('says the same of a key that is invalid, unknown, revoked, expired or of somebody disabled', async () => {
  const [revoked, expired, disabled] = [
    await somebody('reviewer'),
    await somebody('reviewer'),
    await somebody('reviewer'),
  ]
  const { secret: unknown } = await somebody('reviewer')
  await send('DELETE', `/v1/keys/${revoked.keyId}`, admin)
  await sql`UPDATE api_key SET expires_at = clock_timestamp() WHERE id = ${expired.keyId}`.execute(
    service.deps.db,
  )
  await change(disabled.id, { disabled: true })
  await sql`UPDATE api_key SET sha256 = sha256('another') WHERE prefix = ${unknown.slice(0, 20)}`.execute(
    service.deps.db,
  )
  const answers = []
  for (const key of [revoked.secret, expired.secret, disabled.secret, unknown, 'hello', '\u202e']) {
    const answer = await logIn(key)
    const { requestId, ...rest } = answer.json()
    expect(requestId).toBeTypeOf('string')
    expect(answer.headers['set-cookie']).toBeUndefined()
    answers.push(rest)
  }
  expect(answers[0]).toMatchObject({ status: 401, code: 'unauthenticated' })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

describe('what another site makes a browser send', () => {
  const foreign: [string, Headers][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://localhost:8081' }],
    ['this host over another scheme', { origin: 'https://localhost:80' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nowhere', {}],
    ['a name that begins as ours', { origin: `${origin}.evil.example` }],
  ]
  it.each(foreign)('is refused when it comes from %s, and stores nothing', async (_, from) => {
    const { db } = service.deps
    const { secret, keyId } = await somebody('editor')
    const session = await sessionOf(secret)
    await sql`UPDATE session SET last_seen_at = last_seen_at - interval '2 hours'`.execute(db)
    const seen = () =>
      db.selectFrom('session').selectAll().where('key_id', '=', keyId).executeTakeFirst()
    const before = await seen()
    const someId = '01890000-0000-7000-8000-000000000000'
    const tries: [Method, string, object | undefined][] = [
      ['POST', '/v1/review/tasks/lease', {}],
      ['POST', `/v1/review/tasks/${someId}/decision`, { fence: 1, outcome: 'accept' }],
      ['PUT', `/v1/parties/${someId}/speaks-for`, { terms: [] }],
      ['DELETE', '/review/session', undefined],
    ]
    for (const [method, url, payload] of tries) {
      const answer = await send(method, url, { ...session, ...from }, payload)
      expect(answer.json(), `${method} ${url}`).toMatchObject({
        status: 403,
        code: 'foreign-origin',
      })
    }
    expect(await seen()).toEqual(before)
    expect((await whoami(session)).statusCode).toBe(200)
  })

  it('logs nobody in', async () => {
    const { secret } = await somebody('reviewer')
    const answer = await logIn(secret, { origin: 'https://evil.example' })
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-origin' })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is no matter of keys: no browser adds one by itself', async () => {
    const { headers } = await somebody('reviewer')
    const answer = await send(
      'POST',
      '/v1/review/tasks/lease',
      { ...headers, origin: 'https://evil.example', cookie: 'cc_session=x' },
      {},
    )
    expect(answer.statusCode).toBe(204)
  })
})

describe('a person', () => {
  it('has one name, whatever its capitals, and nobody has another that looks like it', async () => {
    const make = (name: string) => send('POST', '/v1/people', admin, { name, role: 'reviewer' })
    expect((await make('  Nadia Rahal ')).json()).toMatchObject({ name: 'Nadia Rahal' })
    for (const name of ['Nadia Rahal', 'NADIA rahal', 'Ｎadia Rahal']) {
      expect((await make(name)).json(), name).toMatchObject({ status: 409, code: 'conflict' })
    }
    for (const name of ['', '   ', 'Nadia\u200b Rahal', '\u202eNadia', 'a\nb', 'x'.repeat(101)]) {
      expect((await make(name)).json(), name).toMatchObject({ faults: [{ pointer: '/name' }] })
    }
    expect((await make('نادية رحال')).json()).toMatchObject({ name: 'نادية رحال' })
    const { items } = (await send('GET', '/v1/people?limit=200', admin)).json()
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
    const more = await send('POST', '/v1/keys', admin, {
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

  it('gets no key that nobody could give: of a stranger, or of an admin who is none', async () => {
    const { id } = await somebody('editor')
    expect(
      (await giveKey('01890000-0000-7000-8000-000000000000', ['review'])).json(),
    ).toMatchObject({
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
    const stranger = await change('01890000-0000-7000-8000-000000000000', { disabled: true })
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
    role === 'nobody' ? await service.key(...scopes) : (await somebody(role, scopes)).headers
  const id = '01890000-0000-7000-8000-000000000000'
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

it('keeps somebody who can make keys: the last live admin is neither disabled nor demoted', async () => {
  const { db } = service.deps
  const [first, second] = [await somebody('admin', ['admin']), await somebody('admin', ['admin'])]
  await sql`
    UPDATE api_key SET revoked_at = clock_timestamp() WHERE id NOT IN (${first.keyId}, ${second.keyId})
  `.execute(db)
  const disable = (id: string, headers: Headers) =>
    send('PATCH', `/v1/people/${id}`, headers, { disabled: true })
  const both = await Promise.all([
    disable(second.id, first.headers),
    disable(first.id, second.headers),
  ])
  // One wins; the other is told so, or finds its own key revoked already.
  expect(both.filter((answer) => answer.statusCode === 200)).toHaveLength(1)
  const survivor = (await whoami(first.headers)).statusCode === 200 ? first : second
  admin = survivor.headers
  expect((await change(survivor.id, { disabled: true })).json()).toMatchObject({ status: 409 })
  expect((await change(survivor.id, { role: 'editor' })).json()).toMatchObject({ status: 409 })
  expect((await whoami(survivor.headers)).statusCode).toBe(200)
  expect((await send('DELETE', `/v1/keys/${survivor.keyId}`, admin)).statusCode).toBe(409)
})
