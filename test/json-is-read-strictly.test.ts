import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJson } from '../src/http/parse-json.ts'
import { unstorableFaults, whyUnstorable } from '../src/http/storable-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('reads everything that JSON.stringify writes', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 20, stringUnit: 'grapheme' }),
      fc.nat(4),
      (value, spaces) => {
        const text = JSON.stringify(value, null, spaces)
        // A generated key may be one that is refused on purpose.
        fc.pre(!text.includes('__proto__'))
        expect(parseJson(bytes(text))).toEqual(JSON.parse(text))
      },
    ),
  )
})

it('refuses a text just where JSON.parse does, apart from what it adds', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"b"',
    '"\\""',
    '1',
    ' ',
    'null',
  )
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let expected: unknown
      try {
        expected = JSON.parse(text)
      } catch {
        expect(() => parseJson(bytes(text))).toThrow()
        return
      }
      const twice = JSON.stringify(expected).replaceAll(' ', '') !== text.replaceAll(' ', '')
      if (twice) expect(() => parseJson(bytes(text))).toThrow('twice')
      else expect(parseJson(bytes(text))).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})

it.each<[string, string]>([
  ['quotes', `"${'\\"'.repeat(500_000)}"`],
  ['backslashes', `"${'\\\\'.repeat(500_000)}"`],
  ['an open string', `"${'a'.repeat(1_000_000)}`],
  ['an open string of quotes', `"${'\\"'.repeat(500_000)}`],
  ['small objects', `[${'{},'.repeat(340_000)}{}]`],
  ['keys', `{${Array.from({ length: 80_000 }, (_, index) => `"k${index}":0`).join(',')}}`],
  ['numbers', `[${'1,'.repeat(500_000)}1]`],
  ['spaces behind strings', `[${`"a"${' '.repeat(50)},`.repeat(18_000)}1]`],
  ['combining marks', JSON.stringify('\u0301'.repeat(500_000))],
  ['runs just short of too long', JSON.stringify(`${'\u0301'.repeat(30)}a`.repeat(16_000))],
])('takes no longer than its length deserves: %s', (_name, text) => {
  const started = performance.now()
  try {
    unstorableFaults(parseJson(bytes(text)), 'body')
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid-json' })
  }
  // A fraction of a second where the machine has nothing else to do; quadratic work would take minutes.
  expect(performance.now() - started).toBeLessThan(5_000)
})

it('points at every text that cannot be kept, and stops at fifty', () => {
  const value = { a: ['x', 'y\0'], 'b/c': { d: '\ud800' } }
  expect(unstorableFaults(value, 'body')).toEqual([
    { in: 'body', pointer: '/a/1', detail: 'holds a NUL character' },
    { in: 'body', pointer: '/b~1c/d', detail: 'holds half of a surrogate pair' },
  ])
  expect(unstorableFaults(Array(1_000).fill('\0'), 'body')).toHaveLength(50)
})

it('takes every text that a person writes', () => {
  for (const text of ['قَالَتِ الْوِزَارَةُ', '👩‍👩‍👧‍👦🏽', 'Z̴̡͎a̶l̷g̵o', '\u200f«٪»', '한국어']) {
    expect(whyUnstorable(text)).toBeUndefined()
  }
})
