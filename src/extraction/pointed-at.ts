/** What a content that is a mere pronoun stands for: "Moscow denies it", «لكن باكو نفت ذلك». */
import type { Document } from './document.ts'
import { tokensOf } from './document.ts'
import type { LanguagePack } from './pack.ts'
import type { AttributionDraft, ClaimDraft, RoleDraft } from './types.ts'

/**
 * The claims of the report right before, as those of who denies, confirms or takes them back by a pronoun. What was inferred of the
 * first speaker's own side is said of that speaker now. Empty where the content is no such pronoun, or nothing comparable was said.
 */
export function pointedAt(
  document: Document,
  pack: LanguagePack,
  attributions: readonly AttributionDraft[],
  index: number,
  claims: readonly ClaimDraft[],
): ClaimDraft[] {
  const attribution = attributions[index]
  const [content, more] = attribution?.content ?? []
  if (attribution === undefined || content === undefined || more !== undefined) return []
  const [first, end] = tokensOf(document, content)
  if (end - first !== 1 || !taking.has(attribution.stance)) return []
  if (pack.facts.pointers?.has(document.tokens[first]?.norm ?? '') !== true) return []
  const earlier = attributions[index - 1]
  const sentence = document.sentenceOf[first] ?? -1
  const said = earlier?.content[0]
  if (earlier === undefined || said === undefined) return []
  if (sentence - (document.sentenceOf[tokensOf(document, said)[0]] ?? -9) > 1) return []
  const speaker = earlier.antecedent ?? earlier.source[0]
  const told = (role: RoleDraft | null): RoleDraft | null =>
    role?.how !== 'inferred'
      ? role
      : speaker === undefined
        ? null
        : { how: 'stated', span: speaker }
  return claims
    .filter((claim) => claim.attribution === index - 1 && claim.predicate !== 'statement')
    .map((claim) => ({
      ...claim,
      attribution: index,
      stance: attribution.stance,
      actor: told(claim.actor),
      affected: told(claim.affected),
      rule: 'fact.pointed',
      confidence: Math.min(claim.confidence, attribution.confidence),
    }))
}

const taking: ReadonlySet<AttributionDraft['stance']> = new Set(['denies', 'concedes', 'retracts'])
