import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The parts of JSON Schema that say what TypeScript can say; all others only narrow values. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly description?: string
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly {
    readonly in: string
    readonly name: string
    readonly required?: boolean
    readonly description?: string
    readonly schema: Schema
  }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

export interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const understood = new Set(
  `$ref type const enum anyOf oneOf items prefixItems properties required additionalProperties propertyNames
  description title examples default pattern format minLength maxLength minimum maximum exclusiveMinimum
  exclusiveMaximum multipleOf minItems maxItems uniqueItems`.split(/\s+/),
)

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

function comment(text: string | undefined): string {
  return text === undefined ? '' : `/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n`
}

/** Names of the document's schemas as types are called: `ArticleRequestInput` is `ArticleRequest` where nothing else is. */
function typeNames(schemas: Readonly<Record<string, Schema>>): Map<string, string> {
  const names = new Map<string, string>()
  for (const name of Object.keys(schemas)) {
    const bare = name.replace(/Input$/, '')
    const twin = schemas[bare]
    const isFree = bare === name || twin === undefined
    names.set(name, isFree || JSON.stringify(twin) === JSON.stringify(schemas[name]) ? bare : name)
  }
  return names
}

function union(members: readonly string[]): string {
  return members.includes('unknown') ? 'unknown' : [...new Set(members)].join(' | ')
}

/** A member of an object. Where it may be left out it may be `undefined`, which JSON leaves out. */
function member(name: string, type: string, isNeeded: boolean): string {
  if (isNeeded) return `${key(name)}: ${type}`
  return `${key(name)}?: ${union([type, 'undefined'])}`
}

function typeOf(schema: Schema | boolean, names: ReadonlyMap<string, string>): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never'
  const strange = Object.keys(schema).find((word) => !understood.has(word))
  if (strange !== undefined) throw new Error(`The client cannot say "${strange}" in types yet.`)
  const inner = (one: Schema | boolean) => typeOf(one, names)
  if (schema.$ref !== undefined) {
    const name = names.get(schema.$ref.replace('#/components/schemas/', ''))
    if (name === undefined) throw new Error(`${schema.$ref} is not in the document.`)
    return name
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return union(schema.enum.map((one) => JSON.stringify(one)))
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return `(${union(either.map(inner))})`
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  if (types.length === 0) return 'unknown'
  return union(types.map((type) => typeOfKind(type, schema, inner)))
}

function typeOfKind(
  type: string,
  schema: Schema,
  inner: (one: Schema | boolean) => string,
): string {
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
      return 'number'
    case 'array':
      if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(inner).join(', ')}]`
      return `(${inner(schema.items ?? true)})[]`
    case 'object':
      return objectType(schema, inner)
    default:
      throw new Error(`The client does not know the type "${type}".`)
  }
}

function objectType(schema: Schema, inner: (one: Schema | boolean) => string): string {
  const required = new Set(schema.required)
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, one]) => `${comment(one.description)}${member(name, inner(one), required.has(name))}`,
  )
  const others = schema.additionalProperties ?? members.length === 0
  if (others === false) return `{\n${members.join('\n')}\n}`
  // Beside named members only `unknown` takes in the types of all of them.
  const other = members.length > 0 ? 'unknown' : inner(others)
  return `{\n${[...members, `[name: string]: ${other}`].join('\n')}\n}`
}

const headerNames: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'idempotencyKey',
  'If-Match': 'ifMatch',
}

/** What is given for a call: path, query, body, headers that the operation heeds. */
function requestType(operation: Operation, names: ReadonlyMap<string, string>): string {
  const all = operation.parameters ?? []
  const members: string[] = []
  for (const place of ['path', 'query']) {
    const here = all.filter((one) => one.in === place)
    if (here.length === 0) continue
    const lines = here.map(
      ({ name, required, description, schema }) =>
        `${comment(description ?? schema.description)}${member(name, typeOf(schema, names), required === true)}`,
    )
    const isNeeded = here.some(({ required }) => required === true)
    members.push(member(place, `{\n${lines.join('\n')}\n}`, isNeeded))
  }
  for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {})) {
    members.push(`body: ${type === 'application/json' ? typeOf(schema ?? {}, names) : 'string'}`)
  }
  for (const { name, description } of all.filter((one) => one.in === 'header')) {
    const called = headerNames[name]
    if (called === undefined) throw new Error(`The client cannot send ${name}.`)
    members.push(`${comment(description)}${member(called, 'string', false)}`)
  }
  return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`
}

const isJson = (type: string) => /[/+]json$/.test(type)

function answerType(operation: Operation, names: ReadonlyMap<string, string>): string {
  const bodies = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => {
      const forms = Object.entries(content ?? {})
      if (forms.length === 0) return ['null']
      return forms.map(([type, { schema }]) =>
        isJson(type) ? typeOf(schema ?? {}, names) : 'string',
      )
    })
  return [...new Set(bodies)].join(' | ')
}

/** What the caller has to know of an operation when it runs. */
function routeOf(method: string, path: string, operation: Operation): string {
  const [sends] = Object.keys(operation.requestBody?.content ?? {})
  const takesKey = operation.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false
  const parts = [`method: '${method.toUpperCase()}'`, `path: '${path}'`]
  if (sends !== undefined) parts.push(`sends: '${sends}'`)
  if (takesKey) parts.push('takesKey: true')
  return `${operation.operationId}: { ${parts.join(', ')} }`
}

function format(text: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = execFile(
      `${root}node_modules/.bin/biome`,
      ['format', '--stdin-file-path=src/client/api.generated.ts'],
      { cwd: root, maxBuffer: 10_000_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    )
    child.stdin?.end(text)
  })
}

/** The text of `src/client/api.generated.ts`: types of what the API takes and answers, and where each operation is. */
export async function renderClient({ components, paths }: Described): Promise<string> {
  const names = typeNames(components.schemas)
  const types = new Map<string, string>()
  for (const [name, schema] of Object.entries(components.schemas)) {
    const type = typeOf(schema, names)
    const isObject = type.startsWith('{')
    const called = names.get(name) ?? name
    types.set(
      called,
      `${comment(schema.description)}export ${isObject ? `interface ${called}` : `type ${called} =`} ${type}`,
    )
  }
  const operations = Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
    )
    // A stream that never ends is nothing to be awaited.
    .filter(
      ({ operation }) => operation.responses['200']?.content?.['text/event-stream'] === undefined,
    )
  const signatures = operations.map(
    ({ operation }) =>
      `${comment(operation.summary)}${operation.operationId}: {\nrequest: ${requestType(operation, names)}\nanswer: ${answerType(operation, names)}\n}`,
  )
  const routes = operations.map(({ method, path, operation }) => routeOf(method, path, operation))
  return format(
    [
      '// Written by `npm run generate` from src/openapi.json: change the routes and run it again.\n',
      [...types.values()].join('\n\n'),
      `/** What each operation takes and answers. */\nexport interface Operations {\n${signatures.join('\n')}\n}`,
      `/** Where each operation is. */\nexport const routes = {\n${routes.join(',\n')}\n} as const\n`,
    ].join('\n\n'),
  )
}
