import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { openapiOf } from '../src/http/openapi.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
let documented: string[] = []
beforeAll(async () => {
  headers = await service.key('articles:write')
  const operation = openapiOf(service.app).paths['/v1/articles']?.post
  documented = Object.keys(operation?.responses ?? {}).filter((status) => status < '500')
})

const sentences = fc.constantFrom(
  'قالت وزارة الدفاع إن ستة عشر جنديا قتلوا.',
  'The ministry said that sixteen soldiers had been killed.',
)
// A text as the whole of UTF-16 allows it, lone surrogates, controls and all.
const text = fc.oneof(
  { weight: 4, arbitrary: sentences },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\u0000', '\ud800', `e${'\u0301'.repeat(40)}`, ' '.repeat(5000)),
)
const dateUntil = (max: string) =>
  fc
    .date({ min: new Date('1890-01-01'), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString())
const time = fc.oneof(
  // What lies ahead is refused, so most lie behind.
  { weight: 3, arbitrary: dateUntil('2025-01-01') },
  dateUntil('2210-01-01'),
  fc.constantFrom(
    '2020-09-28T05:53:00+23:59',
    '2020-09-28T05:53:00-00:00',
    '1900-01-01T00:00:00+14:00',
    '2199-12-31T23:59:59.999999999Z',
    '2020-02-30T00:00:00Z',
    '2016-12-31T23:59:60Z',
  ),
)
const anything = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })
const either = <T>(good: fc.Arbitrary<T>) => fc.oneof({ weight: 40, arbitrary: good }, anything)

const article = fc.record(
  {
    title: either(text),
    body: either(text),
    language: either(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('ar', 'en', 'en-GB', 'AR-ye') },
        fc.constantFrom('x-none', 'i-default', 'de', 'und', 'en-US-u-ca-persian'),
      ),
    ),
    publishedAt: either(time),
    outlet: either(fc.record({ name: either(text) })),
    url: either(fc.oneof(fc.webUrl(), fc.constantFrom('http://[::1', 'https://\u202e', 'ftp://x'))),
    source: either(
      fc.record({
        system: either(fc.stringMatching(/^[a-z0-9._-]{1,12}$/)),
        externalId: either(text),
      }),
    ),
  },
  { requiredKeys: ['body', 'publishedAt', 'outlet'] },
)

const body = fc.oneof(
  { weight: 10, arbitrary: article.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 2, arbitrary: anything.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  {
    // A good article with one byte of it changed.
    weight: 3,
    arbitrary: fc.tuple(article, fc.nat(), fc.nat(255)).map(([value, place, byte]) => {
      const bytes = Buffer.from(JSON.stringify(value))
      bytes[place % bytes.length] = byte
      return bytes
    }),
  },
)

it('answers whatever is sent with a documented status, and never with a fault', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(body, async (payload) => {
      const answer = await service.app.inject({
        method: 'POST',
        url: '/v1/articles',
        headers: { ...headers, 'content-type': 'application/json' },
        payload,
      })
      const status = String(answer.statusCode)
      seen.set(status, (seen.get(status) ?? 0) + 1)
      expect(documented, answer.body).toContain(status)
      if (answer.statusCode < 300) {
        expect(answer.json()).toMatchObject({ id: expect.any(String) })
      } else {
        expect(answer.json().type).toMatch(/^\/problems\/[a-z-]+$/)
      }
    }),
    { numRuns: 500 },
  )
  // The generator is worth its time only if it reaches both sides of the fence.
  expect(seen.get('202') ?? 0).toBeGreaterThan(10)
  expect(seen.get('422') ?? 0).toBeGreaterThan(10)
  expect(seen.get('400') ?? 0).toBeGreaterThan(1)
}, 60_000)

it('answers whatever stands in an address with a documented status', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((value) => {
      try {
        return encodeURIComponent(value)
      } catch {
        return '%00'
      }
    }),
    fc.stringMatching(/^[!-~]{1,20}$/).map((value) => value.replace(/[#?\\]/g, '%')),
  )
  await fc.assert(
    fc.asyncProperty(part, part, fc.string({ maxLength: 30 }), async (system, name, query) => {
      const url = `/v1/articles/${system}/${name}?${query.replace(/[^!-~]|#/g, '%')}`
      const answer = await service.app.inject({
        method: 'PUT',
        url,
        headers,
        payload: {
          body: 'The ministry said so.',
          language: 'en',
          publishedAt: '2020-09-28T01:30:00Z',
          outlet: { name: 'The Valley Courier' },
        },
      })
      expect([200, 202, 400, 404, 405, 422], `${url}: ${answer.body}`).toContain(answer.statusCode)
    }),
    { numRuns: 200 },
  )
}, 60_000)
