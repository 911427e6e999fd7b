import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { type ProblemCode, problemCatalogue } from '../../src/problems.ts'
import type { Described, Operation, Schema } from './described.ts'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Tells what an answer has that the description of its operation does not say; an empty list: nothing. */
export type CheckAnswer = (operation: Operation, answer: Answer) => string[]

const problemType = 'application/problem+json'

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Answers are held to the schemas of the description by a validator of JSON Schema, not by those that made them. */
export function answerChecker({ schemas }: Described): CheckAnswer {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'api', components: { schemas } })
  const compiled = new Map<Schema, ValidateFunction>()

  function misfits(schema: Schema, value: unknown): string[] {
    let validate = compiled.get(schema)
    if (validate === undefined) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')
      validate = ajv.compile(JSON.parse(text) as object)
      compiled.set(schema, validate)
    }
    if (validate(value)) return []
    return (validate.errors ?? []).slice(0, 5).map((it) => `${it.instancePath} ${it.message}`)
  }

  function faultsOfProblem({ status, body }: Answer): string[] {
    const problem = parse(body) as { status?: unknown; code?: ProblemCode } | undefined
    const faults = misfits({ $ref: '#/components/schemas/Problem' }, problem)
    if (problem?.status !== status) faults.push(`the problem says ${String(problem?.status)}`)
    const known = problem?.code === undefined ? undefined : problemCatalogue[problem.code]
    if (known?.status !== status) faults.push(`${problem?.code} has another status`)
    return faults
  }

  return ({ responses }, answer) => {
    const { status, type, body } = answer
    if (status >= 500) return [`a fault: ${status} ${body}`]
    const said = responses[String(status)]
    if (said === undefined) return [`${status} is not described`]
    const kinds = Object.keys(said.content ?? {})
    const kind = type.split(';')[0] ?? ''
    if (status >= 400) {
      return kind === problemType ? faultsOfProblem(answer) : [`${status} comes as ${type}`]
    }
    if (kinds.length === 0) return body === '' ? [] : ['nothing was to be answered']
    const schema = said.content?.[kind]?.schema
    if (schema === undefined) return [`${type} is not one of ${kinds.join(', ')}`]
    const isJson = /[/+]json$/.test(kind)
    return misfits(schema, isJson ? parse(body) : body)
  }
}
