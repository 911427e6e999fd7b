import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { extract } from '../src/extraction/extract.ts'
import type { ExtractionDraft, Span } from '../src/extraction/types.ts'

const languages = ['ar', 'en'] as const
const publishedOn = '2022-11-08'

/** Whole paragraphs of the packs' own examples, marks and all: the marks are one more kind of noise. */
const samples = languages.flatMap((language) => {
  const url = new URL(`../src/extraction/languages/${language}/corpus.txt`, import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#'))
})

const sample = fc.constantFrom(...samples)
/** UTF-16 as it can come, halves of pairs included. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((all) => String.fromCharCode(...all))
const unicode = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  units,
)
const mixed = fc
  .array(
    fc.oneof(
      sample,
      unicode,
      fc.constantFrom('«', '»', '"', '”', '“', "'", ':', '\n\n', '\r\n', ' ', '\u200f', '\u202e'),
      fc.constantFrom(
        '١٦',
        '16',
        '1,5',
        '٣٫٥',
        'مئة و',
        '\ud83d',
        '\udca9',
        'e\u0301',
        'ﷺ',
        '👩‍👧',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))

/** Examples with pieces taken out, doubled, turned round or replaced, at any code unit. */
const mutated = fc
  .tuple(
    sample,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.nat({ max: 3 }), unicode), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, changes]) => {
    let changed = text
    for (const [where, length, kind, other] of changes) {
      const at = where % (changed.length + 1)
      const piece = changed.slice(at, at + length)
      const instead = ['', piece + piece, piece.split('').reverse().join(''), other][kind] as string
      changed = changed.slice(0, at) + instead + changed.slice(at + length)
    }
    return changed
  })

function checkSpan(text: string, span: Span, what: string): void {
  const [start, end] = span
  expect(Number.isInteger(start) && Number.isInteger(end), `${what} ${String(span)}`).toBe(true)
  expect(start, what).toBeGreaterThanOrEqual(0)
  expect(end, what).toBeGreaterThan(start)
  expect(end, what).toBeLessThanOrEqual(text.length)
}

/** Every offset lies inside the text, and what is quoted of the text stands there. */
function checkDraft(text: string, draft: ExtractionDraft): void {
  for (const [index, attribution] of draft.attributions.entries()) {
    for (const role of ['source', 'cue', 'content'] as const) {
      for (const [at, span] of attribution[role].entries()) {
        checkSpan(text, span, role)
        const before = attribution[role][at - 1]
        if (before !== undefined)
          expect(span[0], `${role}, apart`).toBeGreaterThanOrEqual(before[1])
      }
    }
    const { antecedent, parts } = attribution
    for (const span of [antecedent, parts?.institution, parts?.person]) {
      if (span != null) checkSpan(text, span, 'a named source')
    }
    if (attribution.parent !== null) {
      expect(attribution.parent).not.toBe(index)
      expect(draft.attributions[attribution.parent]).toBeDefined()
    }
    expect(attribution.confidence).toBeGreaterThanOrEqual(0)
    expect(attribution.confidence).toBeLessThanOrEqual(1)
  }
  for (const claim of draft.claims) {
    expect(draft.attributions[claim.attribution]).toBeDefined()
    const { quantity, counted, place, trigger, actor, affected } = claim
    for (const [what, span] of Object.entries({ counted, place, trigger })) {
      if (span !== null) checkSpan(text, span, what)
    }
    for (const role of [actor, affected]) {
      if (role?.how === 'stated') checkSpan(text, role.span, 'role')
    }
    if (quantity === null) continue
    checkSpan(text, quantity.span, 'quantity')
    if (quantity.low !== null && quantity.high !== null) {
      expect(quantity.low).toBeLessThanOrEqual(quantity.high)
    }
  }
  for (const span of draft.boilerplate) checkSpan(text, span, 'boilerplate')
  const { dateline } = draft
  if (dateline !== null) {
    for (const span of [dateline.span, dateline.place, dateline.outlet]) {
      if (span !== null) checkSpan(text, span, 'dateline')
    }
  }
}

/** What is shown of a draft: words that it quotes are the words that stand at their spans. */
function checkView(text: string, draft: ExtractionDraft): void {
  const view = describeExtraction(text, draft, { publishedOn })
  expect(view.attributions).toHaveLength(draft.attributions.length)
  for (const claim of view.claims) {
    for (const role of [claim.actor, claim.affected]) {
      if (role === null || role.span === null) continue
      checkSpan(text, role.span, 'shown role')
      if (role.text !== null) expect(text.slice(...role.span)).toContain(role.text)
    }
  }
}

describe.each(languages)('extraction in %s', (language) => {
  it.each([
    ['any Unicode', unicode, 400],
    ['mixed scripts', mixed, 400],
    ['changed examples', mutated, 800],
  ] as const)('gives an answer that fits the text: %s', (_name, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const draft = extract(text, { language, publishedAt: publishedOn })
        checkDraft(text, draft)
        checkView(text, draft)
        // The same answer every time.
        expect(extract(text, { language, publishedAt: publishedOn })).toEqual(draft)
      }),
      { numRuns },
    )
  })
})

const strayMarks = '( ) [ ] { } , . ; : % $ " « » “ ” ‘ ’ - – — ! ? … / ٪ ، ؛ \u200f \u202e'.split(
  ' ',
)

/** One stray mark in an example, where a word ends or begins: a slip of the key, a lost bracket. */
const strayed = fc
  .tuple(sample, fc.nat(), fc.constantFrom(...strayMarks))
  .map(([line, where, mark]) => {
    const text = line.replaceAll(/^[!?] |\[\w+: |\]/gu, '')
    const places = [...text.matchAll(/(?<=\S)(?=\s)|(?<=\s)(?=\S)/gu)].map((it) => it.index)
    const at = places[where % Math.max(places.length, 1)] ?? text.length
    return text.slice(0, at) + mark + text.slice(at)
  })

it.each(languages)('keeps its spans right where one mark has gone astray: %s', (language) => {
  fc.assert(
    fc.property(strayed, (text) => {
      checkDraft(text, extract(text, { language, publishedAt: publishedOn }))
    }),
    { numRuns: 6_000 },
  )
})

it('finds something in most of its examples, so that there is something to check', () => {
  const found = samples.filter((text) =>
    languages.some((language) => extract(text, { language }).attributions.length > 0),
  )
  expect(found.length / samples.length).toBeGreaterThan(0.3)
})
