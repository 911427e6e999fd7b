import type { FastifySchemaCompiler } from 'fastify'
import type { ZodType } from 'zod'
import type { $ZodIssue } from 'zod/v4/core'
import { type Fault, Problem } from '../problems.ts'
import { mostFaults, pointerOf } from './storable-text.ts'

const partNames = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'headers',
} as const

function faultsOf(issue: $ZodIssue, where: NonNullable<Fault['in']>): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: where,
      pointer: pointerOf([...issue.path, key]),
      detail: 'There is no such field.',
    }))
  }
  return [{ in: where, pointer: pointerOf(issue.path), detail: issue.message }]
}

/** Validates by a zod schema; a mismatch becomes a Problem with a pointer to every fault. */
export const validatorCompiler: FastifySchemaCompiler<ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data)
    if (parsed.success) return { value: parsed.data }
    const where = partNames[httpPart as keyof typeof partNames] ?? 'body'
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, where))
    return {
      error: new Problem('validation-failed', 'The request does not fit the schema.', {
        faults: faults.slice(0, mostFaults),
      }),
    }
  }
