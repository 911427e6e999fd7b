import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { routes } from '../src/client/api.generated.ts'
import { type Described, renderClient } from './support/render-client.ts'

const read = (path: string) => readFile(new URL(`../src/${path}`, import.meta.url), 'utf8')
const describedApi = async () => JSON.parse(await read('openapi.json')) as Described

it('has the types that the description of the API has (npm run generate writes them)', async () => {
  expect(await read('client/api.generated.ts')).toBe(await renderClient(await describedApi()))
})

it('knows every operation but the one that streams', async () => {
  const operations = Object.values((await describedApi()).paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(operations.filter((id) => !(id in routes))).toEqual(['watchReviewQueue'])
})

it('is not made of a schema that types cannot say', async () => {
  const components = { schemas: { Odd: { type: 'string', not: { const: 'a' } } } }
  await expect(renderClient({ components, paths: {} })).rejects.toThrow('"not"')
})

it('can be copied into another program: it imports nothing but itself and Node', async () => {
  const files = await readdir(new URL('../src/client/', import.meta.url))
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const text = await read(`client/${file}`)
    const imported = [...text.matchAll(/\bfrom '([^']+)'/gu)].map((match) => match[1] ?? '')
    for (const from of imported) expect(from, file).toMatch(/^(node:|\.\/[\w.-]+\.ts$)/u)
  }
})
