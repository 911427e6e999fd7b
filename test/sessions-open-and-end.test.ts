import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { origin, useStaff } from './support/staff.ts'

const staff = useStaff()
const { asAdmin, change, logIn, send, sessionOf, somebody, whoami } = staff

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
    `.execute(staff.db)
    expect(rows[0]?.whole).not.toContain(token)
    expect(rows[0]?.sha256).toEqual(createHash('sha256').update(token).digest())
    expect(answer.body).not.toContain(token)
    expect(staff.service.logged.join('')).not.toContain(token)
    expect(staff.service.logged.join('')).not.toContain(secret)
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
    await sql`UPDATE session SET ${passed} WHERE key_id = ${keyId}`.execute(staff.db)
    expect((await whoami(session)).json()).toMatchObject({ status: 401 })
  })

  it('lives on while it is used, and for 7 days at most', async () => {
    const { secret, keyId } = await somebody('reviewer')
    const session = await sessionOf(secret)
    await sql`
      UPDATE session SET last_seen_at = clock_timestamp() - interval '7 hours 59 minutes'
      WHERE key_id = ${keyId}
    `.execute(staff.db)
    expect((await whoami(session)).statusCode).toBe(200)
    const { rows } = await sql<{ idle: number; whole: number }>`
      SELECT extract(epoch FROM clock_timestamp() - last_seen_at)::float AS idle,
        extract(epoch FROM expires_at - created_at)::float / 86400 AS whole
      FROM session WHERE key_id = ${keyId}
    `.execute(staff.db)
    expect(rows[0]?.idle).toBeLessThan(60)
    expect(rows[0]?.whole).toBeCloseTo(7, 3)
  })

  it('dies with its key', async () => {
    const { secret, keyId } = await somebody('reviewer')
    const session = await sessionOf(secret)
    expect((await asAdmin('DELETE', `/v1/keys/${keyId}`)).statusCode).toBe(204)
    expect((await whoami(session)).statusCode).toBe(401)
  })

  it('dies with its person, and so does the key', async () => {
    const { id, secret, headers } = await somebody('reviewer')
    const session = await sessionOf(secret)
    await sql`UPDATE person SET disabled_at = clock_timestamp() WHERE id = ${id}`.execute(staff.db)
    expect((await whoami(session)).statusCode).toBe(401)
    expect((await whoami(headers)).statusCode).toBe(401)
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
    const { authorization } = await staff.service.key('review')
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
  await asAdmin('DELETE', `/v1/keys/${revoked.keyId}`)
  await sql`UPDATE api_key SET expires_at = clock_timestamp() WHERE id = ${expired.keyId}`.execute(
    staff.db,
  )
  await change(disabled.id, { disabled: true })
  await sql`UPDATE api_key SET sha256 = sha256('another') WHERE prefix = ${unknown.slice(0, 20)}`.execute(
    staff.db,
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
