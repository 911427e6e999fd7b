/** Figures that leave out what they count: "the guild spoke of 900", «فيما قالت البلدية إنهم 900». */
import type { ContentRange } from './content-ranges.ts'
import type { Document } from './document.ts'
import { spanOf, tokensOf } from './document.ts'
import type { CountedPhrase, LanguagePack } from './pack.ts'
import { classFamily, predicateOf } from './predicates.ts'
import { statementOf } from './statements.ts'
import type { AttributionDraft, ClaimDraft } from './types.ts'

/** Tokens of a content that is only a figure, at most. */
const LONGEST = 9

/** Claims of the report before that are looked at. */
const LATEST = 3

/** Sentences from the figure that another speaker puts otherwise to the one that does, at most. */
const FARTHEST = 2

const counting: ReadonlySet<string> = new Set(['casualties', 'persons', 'crowd'])

/**
 * The claim of a content that is nothing but a figure, where the report before it in the same sentence counted
 * people: it counts the same ones; so does "the figure" of a sentence after it. Null elsewhere.
 *
 * @param ranges token ranges of its contents
 * @param claims claims of earlier attributions, in the order of the text
 */
export function ellipticClaim(
  document: Document,
  pack: LanguagePack,
  attributions: readonly AttributionDraft[],
  index: number,
  ranges: readonly ContentRange[],
  claims: readonly ClaimDraft[],
): ClaimDraft | null {
  const attribution = attributions[index]
  const before = index > 0 ? attributions[index - 1] : undefined
  if (attribution === undefined || before === undefined || attribution.stance === 'denies')
    return null
  const gap = sentenceOf(document, attribution) - sentenceOf(document, before)
  if (gap !== 0 && !(gap <= FARTHEST && resumes(document, pack, ranges))) return null
  const model = claims.slice(-LATEST).findLast((claim) => claim.attribution === index - 1)
  if (model?.quantity == null || !counting.has(predicateOf(model.predicate)?.family ?? ''))
    return null
  const phrase = bareFigure(document, pack, ranges)
  if (phrase?.quantity == null) return null
  const { low, high, comparator, first, end } = phrase.quantity
  return {
    ...model,
    ...statementOf(attribution, index),
    predicate: model.predicate,
    quantity: { low, high, comparator, span: spanOf(document, first, end) },
    counted: phrase.noun,
    class: phrase.class ?? model.class,
    counting: model.counting,
    // What was inferred of the other speaker is not of this one.
    actor: model.actor?.how === 'stated' ? model.actor : null,
    affected: model.affected?.how === 'stated' ? model.affected : null,
    place: model.place,
    occurred: model.occurred,
    rule: 'fact.ellipsis',
    confidence: Math.round((attribution.confidence - 0.1) * 100) / 100,
  }
}

function resumes(
  document: Document,
  pack: LanguagePack,
  [content]: readonly ContentRange[],
): boolean {
  return content !== undefined && (pack.facts.resumes?.(document, ...content) ?? false)
}

function sentenceOf(document: Document, { cue }: AttributionDraft): number {
  const [first] = cue[0] === undefined ? [-1] : tokensOf(document, cue[0])
  return document.sentenceOf[first] ?? -1
}

/** The one figure of a content that has hardly a word beside it. */
function bareFigure(
  document: Document,
  pack: LanguagePack,
  [content, second]: readonly ContentRange[],
): CountedPhrase | null {
  if (content === undefined || second !== undefined) return null
  const [first, end] = content
  if (end - first > LONGEST) return null
  const [phrase, other] = pack.facts.counted(document, first, end)
  if (phrase?.quantity == null || other !== undefined) return null
  for (let at = first; at < end; at += 1) {
    const within = at >= phrase.first && at < phrase.end
    if (!within && !(pack.facts.besideFigure?.(document, at) ?? false)) return null
  }
  const named = phrase.class === null ? phrase.noun === null : isPeople(phrase.class)
  return named ? phrase : null
}

/** True for what a class of people is. */
function isPeople(name: string): boolean {
  const family = classFamily(name)
  return family !== undefined && !['equipment', 'place', 'measure'].includes(family)
}
