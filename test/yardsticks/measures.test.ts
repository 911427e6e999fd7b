/** The project's own measures against those of the yardstick's script, over everything that both can read. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judgeFile } from '../../src/commands/evaluate.ts'
import { type Marked, roles } from '../../src/extraction/evaluation/align.ts'
import { measure } from '../../src/extraction/evaluation/measures.ts'

const corpora = resolve(process.env.SHARED_DIR ?? '../shared', 'corpora')

interface Row {
  readonly P: number
  readonly R: number
  readonly F: number
  readonly speaker?: number
}

interface Script {
  readonly count: (
    gold: ReadonlyMap<unknown, unknown>,
    found: ReadonlyMap<unknown, unknown>,
    options: { readonly level1: boolean },
  ) => unknown
  readonly report: (counts: unknown) => Readonly<Record<string, Row>>
}

const close = (row: Row | undefined, own: Row) => {
  for (const key of ['P', 'R', 'F'] as const) expect(own[key]).toBeCloseTo(row?.[key] ?? -1, 12)
}

/** The floors that are agreed, and for Arabic what was reached less three points: a rule that costs more is noticed. */
const floors: Readonly<Record<string, { full: number; quote: number; speaker: number }>> = {
  'polnear.dev': { full: 0.64, quote: 0.78, speaker: 0.85 },
  'gold-ar.dev': { full: 0.92, quote: 0.94, speaker: 0.95 },
}

describe.skipIf(!existsSync(corpora))('the measures', () => {
  it.each([
    ['polnear.dev', true],
    ['polnear.dev', false],
    ['gold-ar.dev', true],
    ['gold-ar.dev', false],
  ] as const)('of %s (level 1 alone: %s) are those of the script', async (name, level1) => {
    const path = join(corpora, `${name}.jsonl`)
    const url = pathToFileURL(join(corpora, 'score.mjs')).href
    const script = (await import(url)) as Script
    const documents = await judgeFile(path, { level1 })
    const gold = new Map<unknown, unknown>()
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const document = JSON.parse(line) as { id: unknown }
      gold.set(document.id, document)
    }
    const found = new Map<string, { attributions: Marked[] }>()
    for (const { id, ours } of documents) {
      found.set(id, { attributions: ours.map((one) => one.marked) })
    }
    const theirs = script.report(script.count(gold, found, { level1 }))
    const ours = measure(documents)
    for (const role of roles) {
      close(theirs[`${role} exact`], ours.exact[role])
      close(theirs[`${role} soft`], ours.soft[role])
    }
    for (const quote of ours.quotes) {
      const row = theirs[`quote@${quote.above}`]
      close(row, quote)
      expect(quote.speaker).toBeCloseTo(row?.speaker ?? -1, 12)
    }
    close(theirs['full'], ours.full)
    const floor = level1 ? floors[name] : undefined
    if (floor === undefined) return
    expect(ours.full.F).toBeGreaterThanOrEqual(floor.full)
    const quote = ours.quotes.find(({ above }) => above === 0.3)
    expect(quote?.F).toBeGreaterThanOrEqual(floor.quote)
    expect(quote?.speaker).toBeGreaterThanOrEqual(floor.speaker)
  })
})
