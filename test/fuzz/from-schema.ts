import fc from 'fast-check'
import type { Schema } from './described.ts'

/** What a value is made from, beside its schema. */
export interface Sources {
  readonly schemas: Readonly<Record<string, Schema>>
  /** Ids that something has, those of a thing of this name first. */
  readonly ids: (name: string) => readonly string[]
}

/** Texts that a newsroom might send, each with something that careless code trips over. */
const texts = [
  'The Armenian Defence Ministry said 16 soldiers were killed near Martuni.',
  'أعلنت وزارة الدفاع الأرمينية مقتل ستة عشر جنديا قرب مارتوني.',
  'قُتِلَ ١٦ جُنديًّا ـــ بحسب الوزارة\u200f',
  '<p>“They left at dawn,” said the mayor.</p>',
  'Northgate\u202eetagtroN\u2066',
  '🕊️ e\u0301 ﷺ İi',
  'north',
  'not-found',
  'a',
]

const codes = ['en', 'ar', 'en-GB', 'AM', 'AZ', 'de']

/** Text of a length that the schema allows, where one of the texts has one. */
function text({ minLength = 0, maxLength = 400 }: Schema): fc.Arbitrary<string> {
  const fitting = [...texts, ...codes].filter(
    (one) => one.length >= minLength && one.length <= maxLength,
  )
  const random = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
  const random16 = random.map((one) => one.slice(0, maxLength))
  return fitting.length === 0 ? random16 : fc.oneof(fc.constantFrom(...fitting), random16)
}

const instants = fc.oneof(
  fc
    .date({ min: new Date('2020-09-01'), max: new Date('2021-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2020-09-27T08:10:00+04:00', '2020-09-28T23:59:59.999Z'),
)

const addresses = [
  'https://north.example.org/2020/09/27/a?b=c#d',
  'http://news.example/%D9%82',
  'https://xn--mgbh0fb.example/',
  'https://hooks.example.com:8443/in',
]

function string(schema: Schema, name: string, { ids }: Sources): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid': {
      const known = ids(name)
      return known.length === 0
        ? fc.uuid()
        : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.uuid())
    }
    case 'date-time':
      return instants
    case 'date':
      return instants.map((instant) => instant.slice(0, 10))
    case 'uri':
      return fc.oneof(fc.constantFrom(...addresses), fc.webUrl({ withQueryParameters: true }))
    default:
      return schema.pattern === undefined
        ? text(schema)
        : fc
            .stringMatching(new RegExp(schema.pattern))
            .map((found) => found.slice(0, schema.maxLength))
  }
}

function object(schema: Schema, sources: Sources, depth: number): fc.Arbitrary<unknown> {
  const required = new Set(schema.required)
  // What may be left out is, where it would go on for ever.
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => depth < 6 || required.has(name),
  )
  const record = fc.record(
    Object.fromEntries(
      fields.map(([name, inner]) => [name, valuesOf(inner, sources, name, depth + 1)]),
    ),
    { requiredKeys: [...required], noNullPrototype: true },
  )
  if (typeof schema.additionalProperties !== 'object') return record
  const more = fc.dictionary(
    fc.constantFrom(...codes),
    valuesOf(schema.additionalProperties, sources, '', depth + 1),
    { maxKeys: 2, noNullPrototype: true },
  )
  return fc.tuple(record, more).map(([own, other]) => ({ ...other, ...own }))
}

function ofType(type: string, schema: Schema, name: string, sources: Sources, depth: number) {
  switch (type) {
    case 'string':
      return string(schema, name, sources)
    case 'integer': {
      const { minimum = 0, maximum = 1_000 } = schema
      // Fences, versions and counts are small numbers.
      const low = Math.max(minimum, Math.min(1, maximum))
      const near = fc.integer({ min: low, max: Math.min(maximum, low + 2) })
      return fc.oneof(
        { weight: 4, arbitrary: near },
        fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) }),
      )
    }
    case 'number':
      return fc.double({
        min: schema.minimum ?? -1e6,
        max: schema.maximum ?? 1e6,
        noNaN: true,
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, sources, name, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      })
    case 'object':
      return object(schema, sources, depth)
    default:
      throw new Error(`no values are made of the type ${type}`)
  }
}

/**
 * Values that fit a schema, as far as a schema tells: a route may have more rules.
 * @param name of the property or parameter that has the value.
 */
export function valuesOf(
  schema: Schema,
  sources: Sources,
  name = '',
  depth = 0,
): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = sources.schemas[schema.$ref.replace('#/components/schemas/', '')]
    if (target === undefined) throw new Error(`nothing is at ${schema.$ref}`)
    return valuesOf(target, sources, name, depth)
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined)
    return fc.oneof(...choices.map((choice) => valuesOf(choice, sources, name, depth)))
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => valuesOf(part, sources, name, depth))
    return fc.tuple(...parts).map((all) => Object.assign({}, ...all) as unknown)
  }
  if (schema.type === undefined) return fc.jsonValue({ maxDepth: 2 })
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  return fc.oneof(...types.map((type) => ofType(type, schema, name, sources, depth)))
}
