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
  if (issue.code === 'invalid_union') {
    // The alternative that it comes nearest to: what is missing of the others, nobody meant to send.
    const [nearest] = issue.errors.toSorted((left, right) => left.length - right.length)
    if (nearest !== undefined) {
      return nearest.flatMap((inner) =>
        faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, where),
      )
    }
  }
  return [{ in: where, pointer: pointerOf(issue.path), detail: issue.message }]
}

/** What a schema found wrong, with a pointer to every fault; never more than a person would read. */
export function faultsOfIssues(
  issues: readonly $ZodIssue[],
  where: NonNullable<Fault['in']>,
): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, where)).slice(0, mostFaults)
}

/** Validates by a zod schema; a mismatch becomes a Problem with a pointer to every fault. */
export const validatorCompiler: FastifySchemaCompiler<ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data)
    if (parsed.success) return { value: parsed.data }
    const where = partNames[httpPart as keyof typeof partNames] ?? 'body'
    return {
      error: new Problem('validation-failed', 'The request does not fit the schema.', {
        faults: faultsOfIssues(parsed.error.issues, where),
      }),
    }
  }
