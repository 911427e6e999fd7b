import { beforeAll, expect, it } from 'vitest'
import { createPreview } from '../src/articles/preview.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('articles:write')
})

const preview = (payload: object) =>
  service.app.inject({ method: 'POST', url: '/v1/extract', headers, payload })

const arabic = {
  title: 'أرمينيا تعلن خسائرها',
  body: 'أعلنت وزارة الدفاع الأرمينية، الأحد، مقتل 16 جنديا في المعارك.',
  publishedAt: '2020-09-28T05:53:00+03:00',
}

it('shows who says what in a text, by spans of the text that it answers with', async () => {
  const answer = await preview(arabic)
  expect(answer.statusCode, answer.body).toBe(200)
  const { text, language, dir, attributions, claims } = answer.json()
  expect({ text, language, dir }).toEqual({
    text: `${arabic.title}\n\n${arabic.body}`,
    language: 'ar',
    dir: 'rtl',
  })
  const slices = attributions.map((one: { source: [number, number][] }) =>
    one.source.map(([start, end]) => text.slice(start, end)),
  )
  expect(slices).toContainEqual([expect.stringContaining('وزارة الدفاع الأرمينية')])
  expect(claims).toContainEqual(
    expect.objectContaining({
      predicate: 'people.killed',
      quantity: expect.objectContaining({ low: 16, high: 16 }),
      occurred: expect.objectContaining({ from: '2020-09-27' }),
    }),
  )
})

it('reads English, and a text without a time', async () => {
  const answer = await preview({
    body: "Armenia's Defence Ministry said that 16 of its soldiers had been killed.",
  })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ language: 'en', dir: 'ltr' })
  expect(answer.json().attributions).toHaveLength(1)
})

it('leaves no trace', async () => {
  await preview(arabic)
  const rows = await service.deps.db.selectFrom('article').select('id').execute()
  expect(rows).toEqual([])
  expect(service.queued).toEqual([])
})

it('refuses a body over 200 kB, and a text in no known language', async () => {
  const long = await preview({ body: 'a '.repeat(100_001), language: 'en' })
  expect(long.json()).toMatchObject({ status: 413, code: 'body-too-large' })
  const german = await preview({ body: 'x', language: 'de' })
  expect(german.json()).toMatchObject({ status: 422, code: 'unknown-language' })
})

it('gives up on a text that takes too long', async () => {
  const hasty = createPreview({ timeoutMs: 1 })
  const text = `${arabic.body}\n\n`.repeat(1500)
  const given = { text, language: 'ar', publishedAt: undefined }
  await expect(hasty.read(given)).rejects.toMatchObject({
    code: 'validation-failed',
    faults: [{ pointer: '/body' }],
  })
  await hasty.close()
})
