import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Marked } from '../src/extraction/evaluation/align.ts'
import { byConfidence, byDocument, byRule, byType } from '../src/extraction/evaluation/breakdown.ts'
import { judge, measure } from '../src/extraction/evaluation/measures.ts'
import type { Span } from '../src/extraction/types.ts'
import { runCli } from './support/run-cli.ts'

const text = 'The baker said bread would run out. The miller denied that flour was short, he added.'
const at = (words: string): Span => {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(words)
  return [start, start + words.length]
}
const baker: Marked = {
  source: [at('The baker')],
  cue: [at('said')],
  content: [at('bread would run out')],
  type: 'indirect',
}
const miller: Marked = {
  source: [at('The miller')],
  cue: [at('denied')],
  content: [at('that flour was short')],
  type: 'indirect',
}
const gold = { id: 'a', text, attributions: [baker, miller] }
const fullOf = (found: readonly Marked[], more = {}) => measure([judge(gold, found, more)]).full

describe('the measures', () => {
  it('are 1 for what the reader marked, and 0 for nothing', () => {
    const perfect = measure([judge(gold, gold.attributions)])
    const one = { P: 1, R: 1, F: 1 }
    expect(perfect.full).toEqual(one)
    expect(perfect.exact).toEqual({ source: one, cue: one, content: one })
    expect(perfect.soft).toEqual({ source: one, cue: one, content: one })
    expect(perfect.quotes).toEqual([
      { above: 0.3, speaker: 1, ...one },
      { above: 0.8, speaker: 1, ...one },
    ])
    expect(fullOf([])).toEqual({ P: 0, R: 0, F: 0 })
  })

  it('count a part of the words softly, and a part of the spans not at all', () => {
    const half = { ...baker, content: [at('bread would')] }
    const found = measure([judge({ ...gold, attributions: [baker] }, [half])])
    expect(found.exact.content.F).toBe(0)
    expect(found.exact.cue.F).toBe(1)
    expect(found.soft.content).toEqual({ P: 1, R: 0.5, F: 2 / 3 })
    expect(found.quotes.map((quote) => quote.F)).toEqual([1, 0])
    // Two of four words are just enough.
    expect(found.full.F).toBe(1)
    const less = { ...baker, content: [at('bread')] }
    expect(fullOf([less]).P).toBe(0)
  })

  it('ask for the cue and the source as well as the content', () => {
    expect(fullOf([{ ...baker, source: [at('The miller')] }, miller])).toEqual({
      P: 0.5,
      R: 0.5,
      F: 0.5,
    })
    expect(fullOf([{ ...baker, cue: [at('added')] }, miller]).P).toBe(0.5)
    expect(fullOf([{ ...baker, source: [] }, miller]).P).toBe(0.5)
    const unnamed = { ...gold, attributions: [{ ...baker, source: [] }] }
    expect(measure([judge(unnamed, [{ ...baker, source: [] }])]).full.F).toBe(1)
  })

  it('pair each attribution once, the closest first', () => {
    const loose = { ...baker, content: [at('bread would run')] }
    const twice = judge({ ...gold, attributions: [baker] }, [loose, baker])
    expect(twice.pairs).toHaveLength(1)
    expect(twice.pairs[0]?.ours.marked).toBe(baker)
    expect(measure([twice]).full).toEqual({ P: 0.5, R: 1, F: 2 / 3 })
  })

  it('leave out what is inside others’ words where that is asked for', () => {
    const inner = { ...miller, level: 2 }
    expect(fullOf([baker, inner], { level1: true })).toMatchObject({ P: 1, R: 0.5 })
    expect(fullOf([baker, inner])).toMatchObject({ P: 1, R: 1 })
  })

  it('count letters of any script as words', () => {
    const arabic = 'قال الخبّاز إنّ الخبز نفد'
    const given: Marked = { source: [[4, 11]], cue: [[0, 3]], content: [[12, arabic.length]] }
    const judged = judge({ id: 'b', text: arabic, attributions: [given] }, [given])
    expect(judged.ours[0]?.words.content.size).toBe(3)
    expect(measure([judged]).full.F).toBe(1)
  })
})

describe('the parts', () => {
  const wrong: Marked = { ...miller, source: [at('he')], cue: [at('added')] }
  const documents = [
    judge(gold, [
      { ...baker, rule: 'good', confidence: 0.95, type: 'indirect' },
      { ...wrong, rule: 'bad', confidence: 0.65, type: 'direct' },
    ]),
    judge({ ...gold, id: 'b', ignore: [at('bread')] }, [
      { ...baker, rule: 'good', confidence: 0.9, type: 'indirect' },
      { ...miller, rule: 'bad', confidence: 1, type: 'indirect' },
    ]),
  ]

  it('say which types are found', () => {
    expect(byType(documents)).toMatchObject([
      { name: 'direct', ours: 1, theirs: 0, P: 0, R: 0 },
      { name: 'indirect', ours: 3, theirs: 4, P: 1, R: 0.75 },
    ])
  })

  it('say which rules pay and which cost', () => {
    const [first, second] = byRule(documents)
    expect(first).toMatchObject({ rule: 'good', ours: 2, right: 2 })
    expect(second).toMatchObject({ rule: 'bad', ours: 2, right: 1 })
    // 3 of 4 and 4, without it 2 of 2 and 4.
    expect(second?.gain).toBeCloseTo(0.75 - 2 / 3)
    const costly = judge(gold, [baker, { ...wrong, rule: 'costly' }])
    expect(byRule([costly]).at(-1)).toMatchObject({ rule: 'costly', right: 0 })
    expect(byRule([costly]).at(-1)?.gain).toBeLessThan(0)
  })

  it('hold confidence against the share that is right, and name the worst documents first', () => {
    expect(byConfidence(documents)).toEqual([
      { from: 0.6, to: 0.7, ours: 1, right: 0, promised: 0.65 },
      { from: 0.9, to: 1, ours: 3, right: 1, promised: expect.closeTo(0.95) },
    ])
    expect(byDocument(documents).map((one) => [one.id, one.F])).toEqual([
      ['a', 0.5],
      ['b', 1],
    ])
    expect(documents.map((one) => one.inIgnored)).toEqual([0, 1])
  })
})

describe('the command', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterclaim-evaluate-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const file = async (name: string, lines: readonly unknown[]) => {
    const path = join(folder, name)
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return path
  }

  it('prints the measures of what it extracts', async () => {
    const path = await file('good.jsonl', [{ id: 1, lang: 'en', text, attributions: [baker] }])
    const run = await runCli(['evaluate', path])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^1 documents; attributions: gold 1, found \d/)
    for (const head of ['full', 'rule', 'confidence', 'worst documents', 'threw away']) {
      expect(run.stdout).toContain(head)
    }
    const recall = await runCli(['evaluate', path, '--recall-only', '--level1'])
    expect(recall.code).toBe(0)
    expect(recall.stdout).toMatch(/^full +100\.0$/m)
    expect(recall.stdout).not.toContain('rule')
  })

  it('names the line that it cannot read, and computes nothing', async () => {
    const path = await file('bad.jsonl', [
      { id: 1, lang: 'en', text, attributions: [] },
      { id: 2, lang: 'en', text, attributions: [{ source: [[4, 1]] }] },
    ])
    const run = await runCli(['evaluate', path])
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('line 2')
    expect((await runCli(['evaluate', join(folder, 'none.jsonl')])).code).toBe(1)
    expect((await runCli(['evaluate'])).code).toBe(2)
    expect((await runCli(['evaluate', path, '--worst', 'x'])).code).toBe(2)
  })
})
