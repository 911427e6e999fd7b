import { beforeAll, expect, it } from 'vitest'
import { batchLimits } from '../src/articles/batch.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

const line = (name: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    source: { system: 'bulk', externalId: name },
    outlet: { name: 'صحيفة المرفأ' },
    language: 'ar',
    body: 'قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور.',
    publishedAt: '2026-03-01T10:00:00+02:00',
    ...more,
  })

interface Result {
  line: number
  status: number
  article?: { id: string; change: string }
  problem?: { code: string; faults?: { pointer: string }[] }
}

async function send(payload: string | Buffer, type = 'application/x-ndjson') {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles:batch',
    headers: { ...headers, 'content-type': type },
    payload,
  })
  const isBatch = answer.headers['content-type']?.startsWith('application/x-ndjson')
  const results = isBatch
    ? answer.body
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => JSON.parse(text) as Result)
    : []
  return { status: answer.statusCode, text: answer.body, results }
}

it('answers line by line and stores every line that it can, whatever is wrong beside it', async () => {
  const { status, results } = await send(
    [
      line('a'),
      '{"body": "cut off',
      '',
      line('b', { body: 7, colour: 'red' }),
      line('c', { body: 'half \ud800' }),
      line('a'),
      line('d', { publishedAt: '2190-01-01T00:00:00Z' }),
      `{"__proto__": ${line('e')}}`,
      line('f'),
    ].join('\r\n'),
  )
  expect(status).toBe(200)
  expect(results.map((it) => [it.line, it.status, it.article?.change ?? it.problem?.code])).toEqual(
    [
      [1, 202, 'created'],
      [2, 400, 'invalid-json'],
      [4, 422, 'validation-failed'],
      [5, 422, 'unstorable-text'],
      [6, 200, 'unchanged'],
      [7, 422, 'validation-failed'],
      [8, 400, 'invalid-json'],
      [9, 202, 'created'],
    ],
  )
  expect(results[2]?.problem?.faults?.map(({ pointer }) => pointer)).toEqual(['/body', '/colour'])
  expect(service.queued.map(({ payload }) => (payload as { articleId: string }).articleId)).toEqual(
    [results[0]?.article?.id, results[7]?.article?.id],
  )
})

it('names bytes that are no UTF-8 and lines that are too long, and goes on behind them', async () => {
  const { results } = await send(
    Buffer.concat([
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(`${'x'.repeat(batchLimits.line + 1)}\n`),
      Buffer.from(line('behind')),
    ]),
  )
  expect(results.map((it) => [it.line, it.problem?.code ?? it.status])).toEqual([
    [1, 'invalid-encoding'],
    [2, 'body-too-large'],
    [3, 202],
  ])
})

it('stops at the most lines that a batch may have, and says so', async () => {
  const blank = '\n'.repeat(batchLimits.lines - 1)
  const { results } = await send(`${blank}${line('last')}\n${line('too-many')}\n${line('more')}`)
  expect(results.map((it) => [it.line, it.problem?.code ?? it.status])).toEqual([
    [batchLimits.lines, 202],
    [batchLimits.lines + 1, 'body-too-large'],
  ])
})

it('takes no other type, and no other route takes this one', async () => {
  expect((await send(line('json'), 'application/json')).status).toBe(415)
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: line('x'),
  })
  expect(answer.statusCode).toBe(415)
})

it('is open to keys that may write only', async () => {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles:batch',
    headers: { ...(await service.key('claims:read')), 'content-type': 'application/x-ndjson' },
    payload: line('x'),
  })
  expect(answer.statusCode).toBe(403)
})
