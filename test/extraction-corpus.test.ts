/** The Arabic corpus: spans exactly as marked, facts as stated, nothing more; no cue without a line. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'
import { verbs } from '../src/extraction/languages/ar/cues.ts'
import { formsOf } from '../src/extraction/languages/ar/inflection.ts'
import { comparatorsBefore } from '../src/extraction/languages/ar/number-words.ts'
import { triggerWords } from '../src/extraction/languages/ar/predicates.ts'
import { fold } from '../src/extraction/normalise.ts'
import { faultsOf, readCorpus } from './support/corpus.ts'

/** A Monday: the corpus names days relative to it. */
const publishedAt = '2020-09-28'
const lines = readCorpus(
  new URL('../src/extraction/languages/ar/corpus.txt', import.meta.url).pathname,
)

describe('the Arabic corpus', () => {
  for (const line of lines) {
    const run = line.kind === 'miss' ? test.fails : test
    run(`line ${line.number}, ${line.title}: ${line.text.slice(0, 60)}`, () => {
      const draft = extract(line.text, { language: 'ar', publishedAt })
      expect(faultsOf(line, draft)).toEqual([])
    })
  }

  test('is large enough, and a third of it yields nothing', () => {
    // A line twice tests nothing twice.
    expect(new Set(lines.map((line) => line.text)).size).toBe(lines.length)
    expect(lines.length).toBeGreaterThanOrEqual(1_000)
    const negatives = lines.filter((line) => line.kind === 'nothing').length
    expect(negatives / lines.length).toBeGreaterThanOrEqual(1 / 3)
  })

  test('has a line for every reporting verb', () => {
    const cues = new Set(
      lines.flatMap((line) =>
        line.attributions.flatMap((item) =>
          item.cue.flatMap(([start, end]) => fold(line.text.slice(start, end)).split(' ')),
        ),
      ),
    )
    const missing = verbs.filter((verb) => !formsOf(verb).some(([form]) => cues.has(form)))
    expect(missing.map((verb) => verb.past)).toEqual([])
  })

  test('has a line for every comparator and every group of predicate words', () => {
    const text = fold(lines.map((line) => line.text).join('\n'))
    const untested = comparatorsBefore.filter((phrase) => !text.includes(phrase.words.join(' ')))
    expect(untested.map((phrase) => phrase.words.join(' '))).toEqual([])
    const words = new Set(text.split(/[\s.,،:"«»()]+/u).map((word) => word.replace(/^و/u, '')))
    const groups = new Map<string, boolean>()
    for (const [word, entry] of triggerWords) {
      const key = `${entry.predicate} ${entry.pattern} ${entry.takes}`
      groups.set(key, (groups.get(key) ?? false) || words.has(word))
    }
    expect([...groups].filter(([, seen]) => !seen).map(([key]) => key)).toEqual([])
  })
})
