/** What confidence promises against what was right, in bands, over both gold files; and nothing out of boilerplate. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeFile } from '../../src/commands/evaluate.ts'
import { byConfidence } from '../../src/extraction/evaluation/breakdown.ts'

const corpora = resolve(process.env.SHARED_DIR ?? '../shared', 'corpora')

describe.skipIf(!existsSync(corpora))('confidence', () => {
  it('keeps what it promises within 8 points, in each band from 0.5 with 50 or more', async () => {
    const documents = [
      ...(await judgeFile(join(corpora, 'polnear.dev.jsonl'), { level1: true })),
      ...(await judgeFile(join(corpora, 'gold-ar.dev.jsonl'), { level1: false })),
    ]
    const bands = byConfidence(documents).filter((band) => band.from >= 0.5 && band.ours >= 50)
    expect(bands).toHaveLength(5)
    for (const { from, promised, right } of bands)
      expect(Math.abs(promised - right), `from ${from}`).toBeLessThanOrEqual(0.08)
  })
})

describe.skipIf(!existsSync(corpora))('text that readers threw away', () => {
  it('yields next to nothing', async () => {
    const documents = await judgeFile(join(corpora, 'polnear.dev.jsonl'), { level1: true })
    const found = documents.reduce((total, one) => total + one.inIgnored, 0)
    expect(found).toBeLessThanOrEqual(2)
  })
})
