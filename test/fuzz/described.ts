import type { ApiDocument } from '../../src/http/openapi.ts'

/** The parts of JSON Schema 2020-12 that the description of the API uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

interface Content {
  readonly [type: string]: { readonly schema: Schema }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A route and method as `openapi.json` tells of it. */
export interface Operation {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly type: string; readonly schema: Schema } | undefined
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
  /** The scope that a key needs; undefined: anybody may call it. */
  readonly scope: string | undefined
  readonly role: string | undefined
}

export interface Described {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, Schema>>
}

interface GivenOperation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Operation['responses']
  security?: Record<string, string[]>[]
  'x-role'?: string
}

/** Every operation of the document, in the order of the document. */
export function readDescription(document: ApiDocument): Described {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, given]): Operation => {
      const operation = given as unknown as GivenOperation
      const [body] = Object.entries(operation.requestBody?.content ?? {})
      return {
        id: operation.operationId,
        method: method.toUpperCase() as Method,
        path,
        parameters: operation.parameters ?? [],
        body: body === undefined ? undefined : { type: body[0], schema: body[1].schema },
        responses: operation.responses,
        scope: operation.security?.[0]?.['apiKey']?.[0],
        role: operation['x-role'],
      }
    }),
  )
  return { operations, schemas: document.components.schemas as Record<string, Schema> }
}
