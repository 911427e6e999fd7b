import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { scopes } from '../../src/feature.ts'
import type { ApiDocument } from '../../src/http/openapi.ts'
import { useApp } from '../support/app.ts'
import { useWorkers } from '../support/work-queue.ts'
import { type Answer, answerChecker } from './check-answer.ts'
import { type Operation, readDescription } from './described.ts'
import type { Sources } from './from-schema.ts'
import { useLoopbackOnly } from './loopback-only.ts'
import { anyRequests, goodRequests, type Sent } from './requests.ts'
import { takeChanges, watchChanges } from './watch-changes.ts'
import { asAdmin, makeWorld, readIds } from './world.ts'

/** Requests in all; each operation has its share, half of them in each of two rounds. */
const wanted = Number(process.env['FUZZ_REQUESTS'] ?? 2_000)
/** `FUZZ_SEED` sends again what a failure has named. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const document = JSON.parse(
  readFileSync(new URL('../../src/openapi.json', import.meta.url), 'utf8'),
) as ApiDocument
const { operations, schemas } = readDescription(document)
/** What takes something away comes last, so that the others meet it. */
const inOrder = operations.toSorted(
  (left, right) => Number(left.method === 'DELETE') - Number(right.method === 'DELETE'),
)
const share = Math.ceil(wanted / operations.length / 2)
const check = answerChecker({ operations, schemas })

const dialled = useLoopbackOnly()
const service = useApp({ RATE_LIMIT_PER_MINUTE: '0', LOGIN_TRIES_PER_MINUTE: '0' })
const workers = useWorkers(service)
let sources: Sources = { schemas, ids: () => [] }
let senders: Readonly<Record<string, string>>[] = []
const seen = new Map<string, Map<number, number>>()

/** What is to be extracted and linked is; the other jobs would have to reach the network, and wait for ever. */
async function readArticles(): Promise<void> {
  const { queued } = service
  const left = queued.splice(0).filter(({ name }) => name === 'extract' || name === 'link')
  queued.push(...left)
  await workers.processQueue()
}

beforeAll(async () => {
  await makeWorld(service, readArticles)
  await watchChanges(service.deps.db)
}, 60_000)

async function newRound(round: number): Promise<void> {
  await readArticles()
  sources = { schemas, ids: await readIds(service) }
  // Made last: nobody takes away the keys that all of it is sent with.
  const person = await asAdmin(service, 'POST', '/v1/people', {
    name: `An admin of round ${round}`,
    role: 'admin',
  })
  const { secret } = await asAdmin(service, 'POST', '/v1/keys', {
    name: 'fuzz',
    scopes,
    personId: person.id,
  })
  senders = [await service.key(...scopes), { authorization: `Bearer ${secret}` }]
  await takeChanges(service.deps.db)
}

async function send({ method, url, headers, payload }: Sent, who: object): Promise<Answer> {
  const answer = await service.app.inject({
    method,
    url,
    headers: { ...headers, ...who },
    payloadAsStream: true,
    ...(payload !== undefined && { payload }),
  })
  const type = answer.headers['content-type'] ?? ''
  const stream = answer.stream()
  // What has no end is not waited for.
  if (type.startsWith('text/event-stream')) {
    stream.destroy()
    return { status: answer.statusCode, type, body: '' }
  }
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return { status: answer.statusCode, type, body: Buffer.concat(chunks).toString('utf8') }
}

async function fuzz(operation: Operation, round: number): Promise<void> {
  const { db } = service.deps
  const statuses = seen.get(operation.id) ?? new Map<number, number>()
  seen.set(operation.id, statuses)
  const property = fc.asyncProperty(
    anyRequests(operation, sources),
    fc.nat({ max: 1 }),
    async (request, who) => {
      const answer = await send(request, senders[who] ?? {})
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      expect(check(operation, answer)).toEqual([])
      const changes = await takeChanges(db)
      if (answer.status >= 400) expect(changes, `${answer.status} ${answer.body}`).toEqual([])
    },
  )
  await fc.assert(property, {
    seed: seed + round,
    numRuns: share,
    interruptAfterTimeLimit: 20_000,
  })
}

describe.each([1, 2])(
  `any request is answered as described: FUZZ_SEED=${seed}, round %i`,
  (round) => {
    beforeAll(() => newRound(round), 60_000)
    it.each(inOrder)('$method $path', (operation) => fuzz(operation, round))
  },
)

/** Keys that open nothing of an operation: one without its scope, and none at all. */
async function strangers({ scope }: Operation): Promise<readonly [number, object][]> {
  const others = scopes.filter((one) => one !== scope && one !== 'admin')
  const [other = 'review'] = others
  return [
    [401, {}],
    [401, { authorization: 'Bearer nobody' }],
    [403, await service.key(other)],
  ]
}

/** A request that fits the description is refused to whoever has no key for it, and nothing happens. */
async function refuse(operation: Operation): Promise<void> {
  const [request] = fc.sample(goodRequests(operation, sources), { seed, numRuns: 1 })
  if (request === undefined) throw new Error(`no request is made for ${operation.id}`)
  const keys = await strangers(operation)
  await takeChanges(service.deps.db)
  for (const [status, who] of keys) {
    const answer = await send(request, who)
    expect(answer.status, answer.body).toBe(status)
    expect(check(operation, answer)).toEqual([])
    expect(await takeChanges(service.deps.db)).toEqual([])
  }
}

describe(`whoever has no key for it is refused: FUZZ_SEED=${seed}`, () => {
  it.each(operations.filter(({ scope }) => scope !== undefined))('$method $path', refuse)
})

describe('after all of it', () => {
  it('the service is alive', async () => {
    const answers = await Promise.all(
      ['/livez', '/readyz'].map((url) => service.app.inject({ method: 'GET', url })),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200])
  })

  it('most operations have done what they were asked', () => {
    const idle = operations.filter(({ id }) => ![...(seen.get(id)?.keys() ?? [])].some(isDone))
    expect(idle.map(({ method, path }) => `${method} ${path}`).length).toBeLessThan(
      operations.length / 2,
    )
  })

  it('nothing was asked of another machine', () => {
    expect(dialled).toEqual([])
  })
})

function isDone(status: number): boolean {
  return status < 400
}
