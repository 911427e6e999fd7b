import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, expect, it } from 'vitest'
import type { ApiDocument } from '../src/http/openapi.ts'
import { renderOpenapi } from '../src/http/render-openapi.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let text = ''
let document = {} as ApiDocument
beforeAll(async () => {
  text = await renderOpenapi()
  document = JSON.parse(text) as ApiDocument
})

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  parameters?: { name: string; in: string; schema: object }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      path,
      operation: operation as unknown as Operation,
    })),
  )

it('is committed as the routes are (npm run generate writes it)', async () => {
  const committed = await readFile(new URL('../src/openapi.json', import.meta.url), 'utf8')
  expect(committed).toBe(text)
})

it('is served as it is committed', async () => {
  const served = await service.app.inject({ url: '/openapi.json' })
  expect(served.json()).toEqual(document)
})

it('says OpenAPI 3.1, and every reference leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0')
  for (const [, name] of text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)) {
    expect(document.components.schemas, name).toHaveProperty([name ?? ''])
  }
  expect(text).not.toContain('$defs')
})

it('describes every operation: name, summary, tag, answers, problems', () => {
  const ids = operations().map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { name, path, operation } of operations()) {
    expect(operation.summary, name).toMatch(/^\S.{5,}/)
    expect(operation.tags, name).toHaveLength(1)
    expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['500', '503']))
    const good = Object.entries(operation.responses).filter(([status]) => status < '300')
    expect(good.length, name).toBeGreaterThan(0)
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(response.description, `${name} ${status}`).toBeTruthy()
      if (status >= '400') expect(response.content).toHaveProperty('application/problem+json')
    }
    for (const [, parameter] of path.matchAll(/\{([^}]+)\}/g)) {
      expect(
        operation.parameters?.map((one) => `${one.in} ${one.name}`),
        name,
      ).toContain(`path ${parameter}`)
    }
  }
})

it('has schemas that a JSON Schema 2020-12 validator takes', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'api', components: document.components })
  for (const name of Object.keys(document.components.schemas)) {
    expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow()
  }
})

it('describes what is really answered', async () => {
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  ajv.addSchema({ $id: 'api', components: document.components })
  const headers = await service.key('admin')
  const sent = await service.app.inject({
    method: 'PUT',
    url: '/v1/articles/wp/1',
    headers,
    payload: {
      body: 'The ministry said so.',
      publishedAt: '2020-09-28T01:30:00Z',
      outlet: { name: 'The Valley Courier' },
    },
  })
  const read = await service.app.inject({ url: sent.headers.location as string, headers })
  const refused = await service.app.inject({ url: '/v1/articles/x', headers })
  const fits = (name: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` })
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
  }
  fits('ArticleAccepted', sent.json())
  fits('Article', read.json())
  fits('Problem', refused.json())
})

it.each([
  ['addArticle', 'header Idempotency-Key', '409', 'idempotency-in-flight'],
  ['addArticle', 'header Idempotency-Key', '422', 'idempotency-mismatch'],
  ['addArticle', 'header Idempotency-Key', '409', 'conflict'],
  ['addArticle', 'header Idempotency-Key', '400', 'invalid-json'],
  ['addArticle', 'header Idempotency-Key', '400', 'invalid-encoding'],
  ['addArticle', 'header Idempotency-Key', '422', 'unknown-language'],
  ['putArticle', 'header Idempotency-Key', '409', 'idempotency-in-flight'],
  ['putArticle', 'header If-Match', '412', 'precondition-failed'],
  ['decideReviewTask', 'header Idempotency-Key', '409', 'lease-lost'],
  ['revokeKey', 'path id', '409', 'conflict'],
  ['revokeKey', 'path id', '400', 'invalid-encoding'],
  ['listClaims', 'query cursor', '400', 'invalid-cursor'],
  ['listClaims', 'query limit', '429', 'too-many-requests'],
])('names for %s the %s, and %s for %s', (id, parameter, status, code) => {
  const found = operations().find(({ operation }) => operation.operationId === id)?.operation
  expect(found?.parameters?.map((one) => `${one.in} ${one.name}`)).toContain(parameter)
  expect(found?.responses[status]?.description).toContain(`\`${code}\``)
  expect(text).not.toContain('x-problems')
})
