/** Confidence: what makes an attribution surer or less sure, and what review makes of it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidenceOf } from '../src/extraction/confidence.ts'
import { analyse } from '../src/extraction/document.ts'
import { extract } from '../src/extraction/extract.ts'
import { packs } from '../src/extraction/languages/index.ts'
import { lowConfidence, lowConfidenceOffBoard } from '../src/reviews/wishes.ts'

/** Confidence of the last attribution of a text. */
function sure(language: 'en' | 'ar', text: string): number {
  const last = extract(text, { language }).attributions.at(-1)
  if (last === undefined) throw new Error(`nothing found in "${text}"`)
  return last.confidence
}

describe('an attribution is surer', () => {
  test.each([
    [
      'en',
      'in quotation marks',
      'Leda Voss said: "The ferry will leave at noon on Monday."',
      'Leda Voss said the ferry will leave at noon on Monday.',
    ],
    [
      'en',
      'by a word that only reports',
      'Leda Voss said that the ferry would leave the port at noon.',
      'Leda Voss doubted that the ferry would leave the port at noon.',
    ],
    [
      'en',
      'with a name',
      'Leda Voss said that the ferry would leave the port at noon.',
      'Some said that the ferry would leave the port at noon.',
    ],
    [
      'en',
      'with words enough',
      'Leda Voss said that the ferry would leave the port at noon.',
      'Leda Voss said it would.',
    ],
    [
      'en',
      'by whom it was said',
      'Leda Voss said that the ferry would leave the port at noon.',
      'It was said that the ferry would leave the port at noon.',
    ],
    [
      'en',
      'in the author’s words',
      'Leda Voss said that the ferry would leave the port at noon.',
      'Omar Quill said Leda Voss said that the ferry would leave the port at noon.',
    ],
    [
      'ar',
      'in quotation marks',
      'قالت هدى الزين: "العبارة ستغادر الميناء ظهر الغد بإذن الله".',
      'قالت هدى الزين إن العبارة ستغادر الميناء ظهر الغد بإذن الله.',
    ],
    [
      'ar',
      'by a word that only reports',
      'قالت هدى الزين إن العبارة ستغادر الميناء ظهر الغد مع ركابها.',
      'تخشى هدى الزين أن العبارة ستغادر الميناء ظهر الغد مع ركابها.',
    ],
  ] as const)('%s: %s', (language, _, surer, lessSure) => {
    expect(sure(language, surer)).toBeGreaterThan(sure(language, lessSure))
  })

  test('and never quite sure, nor ever out of the question', () => {
    const document = analyse('Voss said so.', packs.en)
    fc.assert(
      fc.property(
        fc.constantFrom('direct', 'indirect', 'mixed'),
        fc.constantFrom(1, 2),
        fc.boolean(),
        fc.constantFrom('en.noun', 'en.signed', 'en.of-tomorrow'),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (type, level, named, rule, own) => {
          const value = confidenceOf(
            document,
            packs.en.sureness,
            {
              source: named ? [[0, 4]] : [],
              cue: [[5, 9]],
              content: [[10, 12]],
              type,
              level,
              open: named ? null : 'unnamed',
              rule,
            },
            own,
          )
          expect(value).toBeGreaterThanOrEqual(0.05)
          expect(value).toBeLessThanOrEqual(0.97)
        },
      ),
    )
  })

  test('a rule that was not measured counts by what it gives itself', () => {
    const document = analyse('Voss said so.', packs.en)
    const draft = {
      source: [],
      cue: [],
      content: [[0, 100]] as const,
      type: 'indirect' as const,
      level: 1 as const,
      open: null,
      rule: 'en.of-tomorrow',
    }
    const weak = confidenceOf(document, packs.en.sureness, draft, 0.4)
    expect(weak).toBeLessThan(confidenceOf(document, packs.en.sureness, draft, 0.8))
  })
})

test('a claim is as sure as its attribution, less what was inferred', () => {
  const { attributions, claims } = extract(
    "Peru's defence ministry said that 4 soldiers were killed, and the ferry company said that it rained.",
    { language: 'en' },
  )
  const figure = claims.find((claim) => claim.predicate === 'people.killed')
  expect(figure?.affected?.how).toBe('inferred')
  expect(figure?.confidence).toBeLessThan(attributions[figure?.attribution ?? 0]?.confidence ?? 0)
  const statement = claims.find((claim) => claim.predicate === 'statement')
  expect(statement?.confidence).toBe(attributions[statement?.attribution ?? 0]?.confidence)
})

test('a plain report stays below a reviewer’s eye, a claim of nobody does not', () => {
  expect(sure('en', 'The port said that the ferry left at noon with its crew.')).toBeGreaterThan(
    lowConfidence,
  )
  expect(sure('ar', 'قالت إدارة الميناء إن العبارة غادرت ظهرا.')).toBeGreaterThan(lowConfidence)
  expect(sure('en', 'The ferry was said to leave soon.')).toBeLessThan(lowConfidence)
  expect(sure('en', 'Rumours that it sank are old.')).toBeLessThan(lowConfidenceOffBoard)
})
