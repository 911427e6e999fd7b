import { beforeAll, expect } from 'vitest'
import type { PersonRole } from '../../src/db/schema.generated.ts'
import type { Scope } from '../../src/feature.ts'
import { type TestApp, useApp } from './app.ts'

export type Headers = Readonly<Record<string, string>>
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Where the page of an app lives that is asked with `inject`. */
export const origin = 'http://localhost:80'

/** Some id that nothing has. */
export const noId = '01890000-0000-7000-8000-000000000000'

/**
 * An app with an admin, and with what makes people, keys and sessions through it. Call it at the top of a file; what it
 * gives works once `beforeAll` has run.
 */
export function useStaff() {
  const service: TestApp = useApp({ LOGIN_TRIES_PER_MINUTE: '0' })
  let admin: Headers = {}
  let count = 0
  beforeAll(async () => {
    admin = await service.key('admin')
  })

  const send = (method: Method, url: string, headers: Headers, payload?: object) =>
    service.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })

  const asAdmin = (method: Method, url: string, payload?: object) =>
    send(method, url, admin, payload)

  const giveKey = (personId: string, scopes: Scope[]) =>
    asAdmin('POST', '/v1/keys', { name: 'laptop', scopes, personId })

  /** Somebody with a key. */
  async function somebody(role: PersonRole, scopes: Scope[] = ['claims:read', 'review']) {
    count += 1
    const person = await asAdmin('POST', '/v1/people', { name: `Somebody ${count}`, role })
    expect(person.statusCode, person.body).toBe(201)
    const { id, name } = person.json()
    const key = await giveKey(id, scopes)
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

  return {
    service,
    get db() {
      return service.deps.db
    },
    send,
    asAdmin,
    /** From now on this admin does what an admin does. */
    actAs(headers: Headers) {
      admin = headers
    },
    giveKey,
    somebody,
    logIn,
    sessionOf,
    whoami: (headers: Headers) => send('GET', '/review/session', headers),
    change: (id: string, patch: object) => asAdmin('PATCH', `/v1/people/${id}`, patch),
  }
}
