import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { type Pair, playPair, readPairs } from '../support/pairs.ts'

const service = useDatabase()
const tables = await readPairs(new URL('.', import.meta.url))

async function check(pair: Pair): Promise<void> {
  const { outcome, rationales, claims } = await playPair(service.db, pair)
  expect(outcome.toSorted(), claims.join('\n')).toEqual(pair.expected.toSorted())
  if (pair.rationale !== null) expect(rationales).toContain(pair.rationale)
}

describe.each([...tables])('%s', (_file, pairs) => {
  for (const pair of pairs) {
    if (pair.isKnownMiss) it.fails(`${pair.name} (known miss)`, () => check(pair))
    else it(pair.name, () => check(pair))
  }
})

describe('the table of pairs', () => {
  const all = [...tables.values()].flat()

  it('never takes a sentence that says nothing for a relation that is not there', () => {
    expect(all.filter((pair) => pair.expected.includes('too few claims'))).toEqual([])
  })

  it('has pairs in English, in Arabic and in both', () => {
    const languages = all.map((pair) => [...new Set(pair.sentences.map((it) => it.language))])
    for (const wanted of [['en'], ['ar'], ['en', 'ar']]) {
      const found = languages.filter((it) => it.toSorted().join() === wanted.toSorted().join())
      expect(found.length, wanted.join()).toBeGreaterThanOrEqual(10)
    }
  })

  it('has a pair for every line of the written policy, and no line that is not written', async () => {
    const readme = await readFile(new URL('../../src/questions/README.md', import.meta.url), 'utf8')
    const written = [...readme.matchAll(/^\| `([a-z_-]+)` \|/gmu)].map((it) => it[1] ?? '')
    const shown = new Set(all.flatMap((pair) => (pair.isKnownMiss ? [] : pair.policies)))
    expect([...shown].toSorted()).toEqual([...new Set(written)].toSorted())
  })
})
