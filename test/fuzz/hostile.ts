import fc from 'fast-check'

/** Texts that break what reads text carelessly. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  'قُ\u0651\u064e\u0670تِلَ',
  '\u202e\u2066abc\u2069\u202c\u200f\u061c',
  `e${'\u0301'.repeat(31)}`,
  'ـ'.repeat(3_000),
  '١٦',
  'NaN',
  '-Infinity',
  '1e12',
  '1000000000000',
  '-0',
  '0x10',
  '99999999999999999999999999',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999999999Z',
  '2020-02-30',
  '2020-09-27T12:00:00+15:59',
  '-271821-04-20T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  "'; SELECT 1 --",
  '%_\\',
  '../../etc',
  'http://127.0.0.1:1/',
  'http://[::ffff:10.0.0.1]/',
  'javascript:alert(1)',
  'https://a'.padEnd(3_000, 'a'),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF',
  'eyJsaXN0Ijoia2V5cyJ9',
  '<script>alert(1)</script>',
  '\ufeff\ufffe\uffff',
  '=1+1',
  'x'.repeat(70_000),
  'قال '.repeat(15_000),
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** `JSON.parse` makes own keys of these, as a body does. */
const prototypeKeys: unknown = JSON.parse(
  '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"a": 1}}, "hasOwnProperty": 1}',
)

/** Values of JSON that fit next to no field. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    0.1,
    2 ** 31,
    2 ** 53,
    1e12,
    -1e12,
    1e308,
    5e-324,
    [],
    {},
    [null],
    [[]],
    Array.from({ length: 1_000 }, (_, index) => index),
    nested(20),
    nested(31),
    nested(60),
    prototypeKeys,
  ),
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
)

/** Parts of an address as they stand in it: percent-encoded well, badly and not at all. */
export const hostileParts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('%', '%zz', '%00', '%ff', '%ED%A0%80', '%C0%AF', '%2F', '%252e', '+', '*', ':'),
  // Servers take addresses of 16 kB.
  fc
    .constantFrom(...hostileTexts)
    .map((text) => encodeURIComponent(text.toWellFormed().slice(0, 1_500))),
  fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
)

type Edit = (value: unknown) => unknown

/** A copy of a value of JSON in which the thing number `place` (in the order of reading) is another. */
function editAt(value: unknown, place: number, edit: Edit): unknown {
  let count = 0
  const visit = (inner: unknown): unknown => {
    const here = count
    count += 1
    const copy = Array.isArray(inner)
      ? inner.map(visit)
      : typeof inner === 'object' && inner !== null
        ? Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, visit(one)]))
        : inner
    return here === place ? edit(copy) : copy
  }
  return visit(value)
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 1)
}

/** An object without the field number `place`, or whatever else without anything. */
function withoutField(value: unknown, place: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const names = Object.keys(value)
  const gone = names[place % Math.max(1, names.length)]
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== gone))
}

function withField(value: unknown, name: string, inner: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [value, inner]
  // Defined, not assigned: `__proto__` is to be a field like any other.
  const copy = { ...value }
  Object.defineProperty(copy, name, { value: inner, enumerable: true })
  return copy
}

/** Bodies with one thing of them wrong: of another type, missing, or too much. */
export function spoiled(body: unknown): fc.Arbitrary<unknown> {
  const place = fc.nat({ max: Math.max(0, sizeOf(body) - 1) })
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(place, hostileValues).map(([at, value]) => editAt(body, at, () => value)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, fc.nat(20))
        .map(([at, field]) => editAt(body, at, (inner) => withoutField(inner, field))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, fc.constantFrom('__proto__', 'extra', 'constructor', ''), hostileValues)
        .map(([at, name, value]) => editAt(body, at, (inner) => withField(inner, name, value))),
    },
    { weight: 1, arbitrary: hostileValues },
  )
}

/** Bytes that are no longer what they were: cut, flipped, wrapped, or with what JSON does not know. */
export function brokenBytes(bytes: Buffer): fc.Arbitrary<Buffer> {
  const text = bytes.toString('utf8')
  return fc.oneof(
    fc.nat({ max: bytes.length }).map((end) => bytes.subarray(0, end)),
    fc.tuple(fc.nat({ max: Math.max(0, bytes.length - 1) }), fc.nat(255)).map(([at, byte]) => {
      const copy = Buffer.from(bytes)
      copy[at] = byte
      return copy
    }),
    fc
      .constantFrom(
        `\ufeff${text}`,
        `${text}${text}`,
        `${text}\n{"a":`,
        `[${text},]`,
        text.replace(/:\s*("(?:[^"\\]|\\.)*"|[\d.]+)/, ':NaN'),
        text.replace(/:\s*("(?:[^"\\]|\\.)*"|[\d.]+)/, ':1e999'),
        text.replace('{', '{"__proto__":{"a":1},'),
        text.replace(/\{("(?:[^"\\]|\\.)*"):/, '{$1:1,$1:'),
        `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
        `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
        '',
        'null',
        '"',
        "{'a': 1}",
      )
      .map((broken) => Buffer.from(broken)),
    fc.uint8Array({ maxLength: 60 }).map((random) => Buffer.from(random)),
    fc.constant(Buffer.concat([bytes, Buffer.from([0xff, 0xfe])])),
    fc.constant(Buffer.from(JSON.stringify('x'.repeat(1_100_000)))),
  )
}
