import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeTask } from './support/factories.ts'
import { type Headers, type Method, noId, origin, useStaff } from './support/staff.ts'

const staff = useStaff()
const { logIn, send, sessionOf, somebody, whoami } = staff

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
    const { db } = staff
    const { secret, keyId } = await somebody('editor')
    const session = await sessionOf(secret)
    await sql`UPDATE session SET last_seen_at = last_seen_at - interval '2 hours'`.execute(db)
    const seen = () =>
      db.selectFrom('session').selectAll().where('key_id', '=', keyId).executeTakeFirst()
    const before = await seen()
    const tries: [Method, string, object | undefined][] = [
      ['POST', '/v1/review/tasks/lease', {}],
      ['POST', `/v1/review/tasks/${noId}/decision`, { fence: 1, outcome: 'accept' }],
      ['PUT', `/v1/parties/${noId}/speaks-for`, { terms: [] }],
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

  it('decides no task that its reviewer holds, and takes none away', async () => {
    const { db } = staff
    const { id } = await makeTask(db)
    const { secret, headers } = await somebody('editor')
    const session = await sessionOf(secret)
    const { fence } = (await send('POST', '/v1/review/tasks/lease', headers, {})).json()
    const stored = async () => ({
      task: await db.selectFrom('review_task').selectAll().where('id', '=', id).execute(),
      decisions: await db.selectFrom('decision').selectAll().execute(),
    })
    const before = await stored()
    const tries = {
      heartbeat: { fence },
      release: { fence, reason: 'lunch' },
      decision: { fence, outcome: 'accept' },
    }
    for (const [what, payload] of Object.entries(tries)) {
      const url = `/v1/review/tasks/${id}/${what}`
      const answer = await send(
        'POST',
        url,
        { ...session, origin: 'https://evil.example' },
        payload,
      )
      expect(answer.json(), what).toMatchObject({ status: 403, code: 'foreign-origin' })
    }
    expect(await stored()).toEqual(before)
    const url = `/v1/review/tasks/${id}/decision`
    const own = await send('POST', url, { ...session, origin }, tries.decision)
    expect(own.statusCode, own.body).toBe(200)
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
