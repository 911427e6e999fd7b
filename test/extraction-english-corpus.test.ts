/** The English corpus: spans exactly as marked, facts as stated, nothing more. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'
import { faultsOf, readCorpus } from './support/corpus.ts'

/** A Wednesday: the corpus names days relative to it. */
const publishedAt = '2021-05-12'
const lines = readCorpus(
  new URL('../src/extraction/languages/en/corpus.txt', import.meta.url).pathname,
)

describe('the English corpus', () => {
  for (const line of lines) {
    const run = line.kind === 'miss' ? test.fails : test
    run(`line ${line.number}, ${line.title}: ${line.text.slice(0, 60)}`, () => {
      const draft = extract(line.text, { language: 'en', publishedAt })
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
})
