/**
 * The seed article against what a careful reader finds in it, and the score on Arabic newswire. Reads
 * `SHARED_DIR` (else `../shared` from the repository's root); skipped where that folder is not there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extraction/extract.ts'
import { predicateOf } from '../../src/extraction/predicates.ts'
import type { ClaimDraft, Span } from '../../src/extraction/types.ts'

const shared = process.env.SHARED_DIR ?? '../shared'

interface GoldFact {
  readonly kind: 'killed' | 'wounded' | 'attacked' | 'destroyed'
  readonly low: number | null
  readonly high: number | null
  readonly comparator: string
  readonly raw?: Span
  readonly counted?: Span
  readonly affected: string
  readonly affectedInferred?: boolean
  readonly hedged?: boolean
  readonly actor: string | null
  readonly date: string
}

interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type: string
  readonly stance: string
  readonly level: 1 | 2
  readonly antecedent?: Span
  readonly facts: readonly GoldFact[]
}

interface Gold {
  readonly published_at: string
  readonly attributions: readonly GoldAttribution[]
}

interface Row {
  readonly F: number
}

const kinds = {
  killed: (claim: ClaimDraft) => claim.predicate === 'people.killed',
  wounded: (claim: ClaimDraft) => claim.predicate === 'people.wounded',
  attacked: (claim: ClaimDraft) => predicateOf(claim.predicate)?.family === 'attack',
  destroyed: (claim: ClaimDraft) => claim.predicate === 'equipment.destroyed',
}

const shape = (item: Omit<GoldAttribution, 'facts' | 'antecedent'>) => ({
  source: item.source,
  cue: item.cue,
  content: item.content,
  type: item.type,
  stance: item.stance,
  level: item.level,
})

describe.skipIf(!existsSync(join(shared, 'seed')))('the seed article', () => {
  const text = readFileSync(join(shared, 'seed/article.ar.txt'), 'utf8')
  const gold = JSON.parse(readFileSync(join(shared, 'seed/gold.json'), 'utf8')) as Gold
  const draft = extract(text, { language: 'ar', publishedAt: gold.published_at })

  test('has every attribution with its exact spans, and no other', () => {
    expect(draft.attributions.map(shape)).toEqual(gold.attributions.map(shape))
  })

  test('names who stands behind each empty or generic source', () => {
    for (const [index, wanted] of gold.attributions.entries())
      if (wanted.antecedent !== undefined)
        expect(draft.attributions[index]?.antecedent).toEqual(wanted.antecedent)
  })

  test('has every fact, and no other', () => {
    const known = draft.claims.filter((claim) => claim.predicate !== 'statement')
    const facts = gold.attributions.flatMap((item, attribution) =>
      item.facts.map((fact) => ({ attribution, fact })),
    )
    expect(known).toHaveLength(facts.length)
    for (const [index, { attribution, fact }] of facts.entries()) {
      const claim = known[index]
      if (claim === undefined) throw new Error(`fact ${index} is missing`)
      expect(claim.attribution).toBe(attribution)
      expect(kinds[fact.kind](claim), `${claim.predicate} for ${fact.kind}`).toBe(true)
      if (fact.comparator === 'none') expect(claim.quantity).toBeNull()
      else
        expect(claim.quantity).toEqual({
          low: fact.low,
          high: fact.high,
          comparator: fact.comparator,
          span: fact.raw,
        })
      if (fact.counted !== undefined) expect(claim.counted).toEqual(fact.counted)
      expect(claim.occurred).toEqual({ from: fact.date, to: fact.date, precision: 'day' })
      expect(claim.modality).toBe(fact.hedged === true ? 'hedged' : 'plain')
      if (fact.affectedInferred === true)
        expect(claim.affected).toEqual({ how: 'inferred', reason: 'own_side' })
      expect(claim.actor === null).toBe(fact.actor === null)
    }
  })
})

describe.skipIf(!existsSync(join(shared, 'corpora')))('Arabic newswire', () => {
  test('full F at level 1 is at least 80', async () => {
    const path = join(shared, 'corpora/gold-ar.dev.jsonl')
    const scorer = (await import(pathToFileURL(join(shared, 'corpora/score.mjs')).href)) as {
      count(gold: Map<string, unknown>, predicted: Map<string, unknown>, options: object): object
      report(counts: object): Record<string, Row>
    }
    const documents = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
    const gold = new Map(documents.map((item) => [item.id, item]))
    const predicted = new Map(
      documents.map((item) => [item.id, extract(item.text, { language: 'ar' })]),
    )
    const rows = scorer.report(scorer.count(gold, predicted, { level1: true }))
    expect(100 * (rows.full?.F ?? 0)).toBeGreaterThanOrEqual(80)
  })
})
