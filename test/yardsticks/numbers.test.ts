/** The numbers inside the contents of Arabic newswire. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeFile } from '../../src/commands/evaluate.ts'
import { isRightFigure } from '../../src/extraction/evaluation/figures.ts'

const corpora = resolve(process.env.SHARED_DIR ?? '../shared', 'corpora')

describe.skipIf(!existsSync(corpora))('numbers in contents', () => {
  it('have the right value, comparator and counted thing in 90 of 100', async () => {
    const documents = await judgeFile(join(corpora, 'gold-ar.dev.jsonl'), { level1: false })
    const figures = documents.flatMap((one) => one.figures)
    expect(figures.length).toBeGreaterThanOrEqual(60)
    expect(figures.filter(isRightFigure).length / figures.length).toBeGreaterThanOrEqual(0.9)
    expect(figures.filter((one) => one.attributed).length / figures.length).toBeGreaterThanOrEqual(
      0.9,
    )
  })
})
