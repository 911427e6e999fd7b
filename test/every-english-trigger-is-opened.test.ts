/** No token is asked for a trigger unless its word is in `openings`: a kind that is not would never be found. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../src/extraction/document.ts'
import { captiveAt, lossAt, violationAt } from '../src/extraction/languages/en/losses.ts'
import { pack } from '../src/extraction/languages/en/pack.ts'
import { entryAt } from '../src/extraction/languages/en/predicate-words.ts'
import { openings } from '../src/extraction/languages/en/predicates.ts'
import { readingOf, wordOf } from '../src/extraction/languages/en/reading.ts'
import { numberOfAt } from '../src/extraction/languages/en/tolls.ts'
import { readCorpus } from './support/corpus.ts'

const lines = readCorpus(
  new URL('../src/extraction/languages/en/corpus.txt', import.meta.url).pathname,
)

const kinds = {
  toll: numberOfAt,
  entry: (reading: Parameters<typeof entryAt>[0], at: number, _first: number, end: number) =>
    entryAt(reading, at, end),
  loss: lossAt,
  captive: captiveAt,
  violation: violationAt,
}

describe('every kind of English trigger', () => {
  for (const [kind, findAt] of Object.entries(kinds))
    test(`${kind} begins with an opening word`, () => {
      const found: string[] = []
      for (const { text } of lines) {
        const reading = readingOf(analyse(text, pack))
        const end = reading.words.length
        for (let at = 0; at < end; at += 1)
          if (findAt(reading, at, 0, end) !== null) found.push(wordOf(reading, at))
      }
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((word) => !openings.has(word))).toEqual([])
    })
})
