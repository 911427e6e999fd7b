import { readFile } from 'node:fs/promises'
import { expect, inject, it } from 'vitest'
import { renderSchemaTypes } from './support/render-generated.ts'

it('has the types of the tables as the migrations make them (npm run generate writes them)', async () => {
  const committed = await readFile(
    new URL('../src/db/schema.generated.ts', import.meta.url),
    'utf8',
  )
  expect(committed.trimEnd()).toBe((await renderSchemaTypes(inject('templateUrl'))).trimEnd())
})
