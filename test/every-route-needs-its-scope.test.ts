import { fastify } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { describe, expect, it } from 'vitest'
import { authenticate } from '../src/access/authenticate.ts'
import type { Scope } from '../src/feature.ts'
import { scopes } from '../src/feature.ts'
import { guardAccess } from '../src/http/guard-access.ts'
import { openapiOf } from '../src/http/openapi.ts'
import { useApp } from './support/app.ts'

const service = useApp()

/** The only addresses that a stranger may see. */
const open = ['/livez', '/readyz', '/problems/{code}', '/review/session', '/cards/{token}']

interface Known {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly path: string
  readonly scope: Scope | undefined
  /** The lowest role that may call it; undefined: every role. */
  readonly role: string | undefined
}

function routes(): Known[] {
  return Object.entries(openapiOf(service.app).paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase() as Known['method'],
      path,
      url: path.replaceAll(/\{[^}]+\}/g, '01890a5d-ac96-774b-bcce-b302099a8057'),
      scope: operation.security?.[0]?.apiKey?.[0] as Scope | undefined,
      role: operation['x-role'],
    })),
  )
}

it('has open routes that one can count on the fingers of a hand', () => {
  const found = routes()
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter((route) => route.scope === undefined).map((route) => route.path)).toEqual(
    expect.arrayContaining(open),
  )
  for (const { path, scope } of found) if (scope === undefined) expect(open).toContain(path)
})

it('refuses every route without a key', async () => {
  for (const { method, url, scope } of routes()) {
    if (scope === undefined) continue
    const answer = await service.app.inject({ method, url })
    expect(answer.json(), `${method} ${url}`).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer /)
  }
})

it('refuses every route with every other scope', async () => {
  for (const given of scopes) {
    const headers = await service.key(given)
    for (const { method, url, scope } of routes()) {
      if (scope === undefined || scope === given || given === 'admin') continue
      const answer = await service.app.inject({ method, url, headers })
      expect(answer.json(), `${given}: ${method} ${url}`).toMatchObject({
        status: 403,
        code: 'forbidden',
      })
    }
  }
})

it('opens every route to its scope and to admins', async () => {
  const admin = await service.key('admin')
  const headersOf = new Map<Scope, { authorization: string }>()
  for (const scope of scopes) headersOf.set(scope, await service.key(scope))
  for (const { method, url, scope, role } of routes()) {
    if (scope === undefined) continue
    // A key of no person has the role of a reviewer or, with the scope, that of an admin.
    const scoped = role === undefined ? headersOf.get(scope) : admin
    for (const headers of [admin, scoped]) {
      // An answer that has no end is not waited for.
      const answer = await service.app.inject({
        method,
        url,
        headers: headers ?? {},
        payloadAsStream: true,
      })
      expect([401, 403, 500], `${method} ${url}`).not.toContain(answer.statusCode)
      answer.stream().destroy()
    }
  }
})

describe('a key', () => {
  it.each([
    ['no scheme', (secret: string) => secret],
    ['another scheme', (secret: string) => `Basic ${secret}`],
    ['nothing after the scheme', () => 'Bearer '],
    ['a slip in the key', (secret: string) => `Bearer ${secret.slice(0, -1)}x`],
    ['two keys', (secret: string) => `Bearer ${secret} ${secret}`],
    [
      'a key of nobody',
      () => 'Bearer cc_live_000000000000_00000000000000000000000000000000_00000000',
    ],
  ])('is refused with %s', async (_name, spell) => {
    const { authorization } = await service.key('claims:read')
    const answer = await service.app.inject({
      url: '/metrics',
      headers: { authorization: spell(authorization.slice('Bearer '.length)) },
    })
    expect(answer.json()).toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  it('is looked over before the database is asked', async () => {
    const { deps } = service
    const asked = {
      ...deps,
      get db(): never {
        throw new Error('asked')
      },
    }
    const { authorization } = await service.key('claims:read')
    const mistyped = authorization.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    await expect(authenticate(asked, { authorization: mistyped })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(authenticate(asked, { authorization })).rejects.toThrow('asked')
  })
})

it('does not start with a route that names no scope', async () => {
  const app = fastify().withTypeProvider<ZodTypeProvider>()
  guardAccess(app, service.deps)
  expect(() => app.get('/forgotten', async () => 'everything')).toThrow('names no scope')
  await app.close()
})
