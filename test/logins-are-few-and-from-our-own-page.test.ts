import { describe, expect, it } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { networkOf } from '../src/http/limit-requests.ts'
import { type TestApp, useApp } from './support/app.ts'

type Headers = Readonly<Record<string, string>>

describe('tries to log in', () => {
  // Without a limit for keys, so that only the one for tries is at work.
  const service = useApp({ RATE_LIMIT_PER_MINUTE: '0' })
  const logIn = (key: string, remoteAddress: string) =>
    service.app.inject({
      method: 'POST',
      url: '/review/session',
      remoteAddress,
      payload: { key },
    })

  it('are ten a minute from one address, good ones too, and none of another address', async () => {
    const { authorization } = await service.key('review')
    const good = authorization.replace('Bearer ', '')
    const tries = []
    for (let at = 0; at < 10; at += 1)
      tries.push(await logIn(at === 0 ? good : 'guess', '192.0.2.7'))
    expect(tries.map((answer) => answer.statusCode)).toEqual([201, ...Array(9).fill(401)])
    const refused = await logIn(good, '192.0.2.7')
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(refused.headers['set-cookie']).toBeUndefined()
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await logIn(good, '192.0.2.8')).statusCode).toBe(201)
    const session = String(tries[0]?.headers['set-cookie']).split(';')[0] ?? ''
    const { statusCode } = await service.app.inject({
      url: '/review/session',
      remoteAddress: '192.0.2.7',
      headers: { cookie: session },
    })
    expect(statusCode).toBe(200)
  })

  it('count for the network where one subscriber has many addresses', async () => {
    for (let at = 0; at < 10; at += 1) await logIn('guess', `2001:db8:1:2::${at + 1}`)
    expect((await logIn('guess', '2001:db8:1:2:ffff::1')).statusCode).toBe(429)
    expect((await logIn('guess', '2001:db8:1:3::1')).statusCode).toBe(401)
  })

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['2001:DB8::7:8', '2001:db8:0:0::/64'],
    ['2001:db8:0:a:b:c:d:e', '2001:db8:0:a::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1:2:3::', '2001:db8:1:2::/64'],
  ])('see %s as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network)
  })
})

/** Tries to log in, from an address that says on whose behalf. */
const statusOf = async (service: TestApp, remoteAddress: string, forwarded: string) => {
  const { statusCode } = await service.app.inject({
    method: 'POST',
    url: '/review/session',
    remoteAddress,
    headers: { 'x-forwarded-for': forwarded },
    payload: { key: 'guess' },
  })
  return statusCode
}

describe('the word of a proxy', () => {
  const trusting = useApp({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1', LOGIN_TRIES_PER_MINUTE: '1' })
  const wary = useApp({ LOGIN_TRIES_PER_MINUTE: '1' })
  it('counts where it is trusted, for the last address that nobody could make up', async () => {
    expect(await statusOf(trusting, '10.1.2.3', '203.0.113.1')).toBe(401)
    expect(await statusOf(trusting, '10.1.2.3', '203.0.113.2')).toBe(401)
    expect(await statusOf(trusting, '10.1.2.3', '198.51.100.9, 203.0.113.1, 192.0.2.1')).toBe(429)
  })

  it('counts nothing where it is not', async () => {
    expect(await statusOf(trusting, '203.0.113.7', '203.0.113.8')).toBe(401)
    expect(await statusOf(trusting, '203.0.113.7', '203.0.113.9')).toBe(429)
    expect(await statusOf(wary, '10.1.2.3', '203.0.113.1')).toBe(401)
    expect(await statusOf(wary, '10.1.2.3', '203.0.113.2')).toBe(429)
  })

  it.each(['10.0.0.0/33', 'proxy.example', '10.0.0.0/8,', '::1/129', '10.0.0.0/8/8', '1.2.3.4/'])(
    'is refused when it is to be that of %s',
    (networks) => {
      expect(() => parseConfig({ TRUSTED_PROXIES: networks })).toThrow('TRUSTED_PROXIES')
    },
  )
})

describe('behind a proxy', () => {
  const service = useApp({ PUBLIC_URL: 'https://desk.example/counterclaim/' })
  const send = (method: 'POST' | 'DELETE', url: string, headers: Headers, payload?: object) =>
    service.app.inject({
      method,
      url,
      headers: { host: 'inner:8080', ...headers },
      ...(payload !== undefined && { payload }),
    })

  it('the page is where PUBLIC_URL says, and the cookie travels by HTTPS only', async () => {
    const { authorization } = await service.key('review')
    const key = authorization.replace('Bearer ', '')
    const foreign = await send('POST', '/review/session', { origin: 'http://inner:8080' }, { key })
    expect(foreign.json()).toMatchObject({ status: 403, code: 'foreign-origin' })
    const opened = await send(
      'POST',
      '/review/session',
      { origin: 'https://desk.example' },
      { key },
    )
    expect(opened.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Secure$/)
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
    for (const origin of ['http://inner:8080', 'http://desk.example', 'https://desk.example:444']) {
      const answer = await send('POST', '/v1/review/tasks/lease', { cookie, origin }, {})
      expect(answer.json(), origin).toMatchObject({ status: 403, code: 'foreign-origin' })
    }
    const own = { cookie, origin: 'https://desk.example' }
    expect((await send('POST', '/v1/review/tasks/lease', own, {})).statusCode).toBe(204)
    expect((await send('DELETE', '/review/session', own)).statusCode).toBe(204)
  })
})
