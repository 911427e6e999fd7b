import fc from 'fast-check'
import type { Method, Operation, Parameter } from './described.ts'
import { type Sources, valuesOf } from './from-schema.ts'
import { brokenBytes, hostileParts, spoiled } from './hostile.ts'

/** A request as it is sent, but for who sends it. */
export interface Sent {
  readonly method: Method
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Buffer | undefined
}

/** A request before it is written down. Values of an address are percent-encoded already. */
interface Draft {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const encode = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

/** Headers are ASCII without controls here: other ones no client can send. */
const asHeader = (value: unknown) => String(value).replace(/[^ -~]/g, '?')

/** The word before a parameter of a path tells whose id it is: `feeds` of `/v1/feeds/{id}`. */
function nameIn(path: string, parameter: string): string {
  if (parameter !== 'id') return parameter
  return /([^/]+)\/\{id\}/.exec(path)?.[1] ?? parameter
}

function partOf(operation: Operation, place: Parameter['in'], sources: Sources) {
  const parameters = operation.parameters.filter((one) => one.in === place)
  return fc.record(
    Object.fromEntries(
      parameters.map(({ name, schema }) => [
        name,
        valuesOf(schema, sources, place === 'path' ? nameIn(operation.path, name) : name),
      ]),
    ),
    {
      requiredKeys: parameters.filter((one) => one.required === true).map(({ name }) => name),
      noNullPrototype: true,
    },
  )
}

const lineSchema = { $ref: '#/components/schemas/ArticleRequestInput' }

function bodyOf({ body }: Operation, sources: Sources): fc.Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined)
  // The schema of lines cannot be told in OpenAPI 3.1; the description names it.
  if (body.type === 'application/x-ndjson')
    return fc.array(valuesOf(lineSchema, sources), { minLength: 1, maxLength: 4 })
  return valuesOf(body.schema, sources)
}

function draftsOf(operation: Operation, sources: Sources): fc.Arbitrary<Draft> {
  return fc
    .record({
      path: partOf(operation, 'path', sources),
      query: partOf(operation, 'query', sources),
      headers: partOf(operation, 'header', sources),
      body: bodyOf(operation, sources),
    })
    .map(({ path, query, headers, body }) => ({
      operation,
      path: Object.fromEntries(Object.entries(path).map(([name, value]) => [name, encode(value)])),
      query: Object.entries(query).map(([name, value]) => [name, encode(value)] as const),
      headers: {
        ...Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toLowerCase(), asHeader(value)]),
        ),
        ...(operation.body !== undefined && { 'content-type': operation.body.type }),
      },
      body,
    }))
}

function bytesOf({ operation, body }: Draft): Buffer | undefined {
  if (operation.body === undefined || body === undefined) return undefined
  if (operation.body.type === 'application/x-ndjson' && Array.isArray(body))
    return Buffer.from(body.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return Buffer.from(JSON.stringify(body))
}

function write(draft: Draft): Sent {
  const { operation, path, query, headers } = draft
  const address = operation.path.replaceAll(
    /\{([^}]+)\}/g,
    (_, name: string) => path[name] ?? 'nothing',
  )
  const search = query.map(([name, value]) => `${name}=${value}`).join('&')
  return {
    method: operation.method,
    url: search === '' ? address : `${address}?${search}`,
    headers,
    payload: bytesOf(draft),
  }
}

const hostileHeaders = fc.constantFrom<Record<string, string>>(
  { 'idempotency-key': '' },
  { 'idempotency-key': 'k'.repeat(300) },
  { 'idempotency-key': 'two words' },
  { 'idempotency-key': 'one-for-all' },
  { 'if-match': '' },
  { 'if-match': '*' },
  { 'if-match': '"1", W/"2"' },
  { 'if-match': 'no quotes' },
  { accept: 'image/png' },
  { accept: '*/*;q=NaN, ,;' },
  { 'accept-language': 'ar;q=2, %%' },
  { range: 'bytes=5-1' },
  { cookie: 'cc_session=x; __proto__=1' },
  { origin: 'https://elsewhere.example' },
  { 'x-forwarded-for': 'a, b' },
  { 'last-event-id': '-1' },
)

const wrongTypes = fc.constantFrom(
  'text/plain',
  'application/xml',
  'application/json; charset=latin1',
  'APPLICATION/JSON;CHARSET=UTF-8',
  'application/x-ndjson',
  'application/json, text/html',
  'multipart/form-data; boundary=x',
  'nonsense',
  '',
)

/** Requests with something wrong that stands in the address or in a header. */
function wronglyAddressed(draft: Draft): fc.Arbitrary<Sent> {
  const names = draft.operation.parameters.filter((one) => one.in === 'query')
  const known = names.length === 0 ? ['q'] : names.map(({ name }) => name)
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom('unknown', '__proto__', 'a[]', 'a[b]', '%00', '%ff', ''),
  )
  const query = fc
    .array(fc.tuple(name, hostileParts), { minLength: 1, maxLength: 3 })
    .map((more) => write({ ...draft, query: [...draft.query, ...more] }))
  const replaced = fc
    .tuple(fc.constantFrom(...known), hostileParts)
    .map(([one, value]) => write({ ...draft, query: [[one, value]] }))
  const header = hostileHeaders.map((more) =>
    write({ ...draft, headers: { ...draft.headers, ...more } }),
  )
  const pathNames = Object.keys(draft.path)
  if (pathNames.length === 0) return fc.oneof(query, replaced, header)
  const path = fc
    .tuple(fc.constantFrom(...pathNames), hostileParts)
    .map(([one, value]) => write({ ...draft, path: { ...draft.path, [one]: value } }))
  return fc.oneof(query, replaced, header, { weight: 2, arbitrary: path })
}

/** Requests whose body is wrong, in what it says or in its bytes. */
function wronglyFilled(draft: Draft): fc.Arbitrary<Sent> {
  const bytes = bytesOf(draft) ?? Buffer.from('{}')
  const whole = write(draft)
  return fc.oneof(
    { weight: 6, arbitrary: spoiled(draft.body).map((body) => write({ ...draft, body })) },
    { weight: 2, arbitrary: brokenBytes(bytes).map((payload) => ({ ...whole, payload })) },
    {
      weight: 1,
      arbitrary: wrongTypes.map((type) => ({
        ...whole,
        headers: { ...whole.headers, 'content-type': type },
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('gzip', 'identity', 'br, gzip')
        .map((coding) => ({ ...whole, headers: { ...whole.headers, 'content-encoding': coding } })),
    },
  )
}

/** Requests of an operation that fit its description. */
export function goodRequests(operation: Operation, sources: Sources): fc.Arbitrary<Sent> {
  return draftsOf(operation, sources).map(write)
}

/** Requests of an operation, about half of them with something wrong. */
export function anyRequests(operation: Operation, sources: Sources): fc.Arbitrary<Sent> {
  const drafts = draftsOf(operation, sources)
  const wrong =
    operation.body === undefined
      ? drafts.chain(wronglyAddressed)
      : fc.oneof(
          { weight: 3, arbitrary: drafts.chain(wronglyFilled) },
          { weight: 1, arbitrary: drafts.chain(wronglyAddressed) },
        )
  return fc.oneof(drafts.map(write), wrong)
}
