/** The measures of numbers in contents and of who stands behind a source: what they count, and what they do not. */
import { describe, expect, it } from 'vitest'
import type { Marked } from '../src/extraction/evaluation/align.ts'
import { behindSources } from '../src/extraction/evaluation/behind.ts'
import { type GoldFact, isRightFigure } from '../src/extraction/evaluation/figures.ts'
import { judge } from '../src/extraction/evaluation/measures.ts'
import { evaluationReport } from '../src/extraction/evaluation/report.ts'
import { extract } from '../src/extraction/extract.ts'
import type { ClaimDraft, Span } from '../src/extraction/types.ts'

const text = 'قالت وزارة الصحة التونسية إن نحو 12 عاملا قتلوا. وأضافت أن 12 عاملة أصبن.'
const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  if (start === -1) throw new Error(words)
  return [start, start + words.length]
}
const killed: GoldFact = { value: [12, 12], comparator: 'approx', raw: '12', counted: 'عاملا' }
const hurt: GoldFact = { value: [12, 12], comparator: 'eq', raw: '12', counted: 'عاملة' }
const said: Marked = {
  source: [at('وزارة الصحة التونسية')],
  cue: [at('قالت')],
  content: [at('نحو 12 عاملا قتلوا')],
  facts: [killed],
}
const added: Marked = {
  source: [],
  cue: [at('أضافت')],
  content: [at('12 عاملة أصبن')],
  antecedent: at('وزارة الصحة التونسية'),
  facts: [hurt],
}
const gold = { id: 'a', text, attributions: [said, added] }
const { attributions, claims } = extract(text, { language: 'ar' })

const quantity = (change: object) => (claim: ClaimDraft) =>
  claim.quantity === null ? {} : { quantity: { ...claim.quantity, ...change } }

const judged = (own: readonly ClaimDraft[], marked = gold) =>
  judge(marked, attributions, { claims: own })

describe('numbers in contents', () => {
  it('are right where value, comparator and counted thing are', () => {
    const { figures } = judged(claims)
    expect(figures.map((one) => [isRightFigure(one), one.attributed])).toEqual([
      [true, true],
      [true, true],
    ])
  })

  it('are each asked for in the content where they stand', () => {
    const [first, second] = judged(claims).figures
    expect(first?.raw).toEqual(at('12'))
    expect(second?.raw).toEqual(at('12', at('أضافت')[0]))
  })

  it('are wrong by any one of the three', () => {
    const change = (change: (claim: ClaimDraft) => Partial<ClaimDraft>) =>
      judged(claims.map((claim) => ({ ...claim, ...change(claim) }))).figures.map((one) => [
        one.sameValue,
        one.sameComparator,
        one.sameCounted,
        isRightFigure(one),
      ])
    expect(change(quantity({ low: 13 }))[0]).toEqual([false, true, true, false])
    expect(change(quantity({ comparator: 'more_than' }))[0]).toEqual([true, false, true, false])
    expect(change(() => ({ counted: null }))[0]).toEqual([true, true, false, false])
    expect(judged([]).figures[0]?.ours).toBeNull()
  })

  it('may be right and yet under another attribution', () => {
    const swapped = claims.map((claim) => ({ ...claim, attribution: 1 - claim.attribution }))
    const { figures } = judged(swapped)
    expect(figures.every(isRightFigure)).toBe(true)
    expect(figures.some((one) => one.attributed)).toBe(false)
  })

  it('without a figure, and those whose words are elsewhere, are left out', () => {
    const facts: GoldFact[] = [
      { ...killed, comparator: 'none' },
      { ...killed, raw: '90' },
      { ...killed, raw: '1' },
    ]
    expect(judged(claims, { ...gold, attributions: [{ ...said, facts }] }).figures).toEqual([])
  })

  it('are shown with those that are wrong, and not where the file has none', () => {
    const lines = evaluationReport([judged([])], { worst: 1 })
    expect(lines.some((line) => line.startsWith('numbers in contents: 2'))).toBe(true)
    expect(lines.filter((line) => line.endsWith('nothing found'))).toHaveLength(1)
    const bare = { ...gold, attributions: [{ ...said, facts: [] }] }
    const none = evaluationReport([judged(claims, bare)], { worst: 1 })
    expect(none.some((line) => line.startsWith('numbers in'))).toBe(false)
  })
})

describe('who stands behind a source', () => {
  it('is counted where the reader marked a mention', () => {
    expect(behindSources([judged(claims)])).toEqual({ marked: 1, found: 1, same: 1, none: 0 })
    const nobody = attributions.map((one) => ({ ...one, antecedent: null }))
    expect(behindSources([judge(gold, nobody)])).toEqual({ marked: 1, found: 1, same: 0, none: 1 })
    expect(behindSources([judge(gold, [])])).toEqual({ marked: 1, found: 0, same: 0, none: 0 })
  })
})
