/** Who is said to have done it, where a content says no more than that: "blaming the rebels", «هو من قصف». */
import type { ContentRange } from './content-ranges.ts'
import type { Document } from './document.ts'
import { spanOf, tokensOf } from './document.ts'
import type { Blame, LanguagePack } from './pack.ts'
import { predicateOf } from './predicates.ts'
import { statementOf } from './statements.ts'
import type { AttributionDraft, ClaimDraft } from './types.ts'

const deeds: ReadonlySet<string> = new Set(['attack', 'offensive', 'ceasefire.violated'])
/** What else somebody may deny and blame another for in one breath. */
const answered: ReadonlySet<string> = new Set([...deeds, 'equipment.shot_down'])

/**
 * The claims of an attribution with the one that its content blames: as the actor of the deed that it tells, else as
 * a claim of the deed that the words or those before them name. Unchanged where it blames nobody.
 *
 * @param ranges token ranges of its contents
 * @param earlier claims of the attributions before it
 */
export function withBlame(
  document: Document,
  pack: LanguagePack,
  attribution: AttributionDraft,
  index: number,
  ranges: readonly ContentRange[],
  own: readonly ClaimDraft[],
  earlier: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const { blamed } = pack.facts
  const [range] = ranges
  if (blamed === undefined || range === undefined) return own
  const open = own.find((claim) => claim.actor === null && deeds.has(claim.predicate))
  if (own.length > 0 && open === undefined) return own
  const blame = blamed(document, range[0], range[1], attribution)
  if (blame === null) return own
  if (open !== undefined)
    return own.map((claim) => (claim === open ? { ...claim, actor: blame.actor } : claim))
  const told = blame.deed === null ? toldBefore(document, attribution, earlier) : undefined
  if (told !== undefined) return [sameDeed(told, blame, attribution, index)]
  return blame.predicate === null ? own : [claimOf(document, blame, attribution, index)]
}

/** The deed that the sentence told before: "denied shooting the plane down and blamed the rebels". */
function toldBefore(
  document: Document,
  { cue }: AttributionDraft,
  earlier: readonly ClaimDraft[],
): ClaimDraft | undefined {
  const at = cue.at(-1)?.[0] ?? 0
  const sentenceAt = (offset: number) =>
    document.sentenceOf[tokensOf(document, [offset, offset + 1])[0]]
  const sentence = sentenceAt(at)
  return earlier.findLast(
    ({ trigger, predicate, polarity }) =>
      trigger !== null &&
      trigger[0] < at &&
      polarity === 'affirmed' &&
      answered.has(predicate) &&
      sentenceAt(trigger[0]) === sentence,
  )
}

function sameDeed(
  told: ClaimDraft,
  { actor }: Blame,
  attribution: AttributionDraft,
  index: number,
): ClaimDraft {
  const { predicate, class: counted, affected, place, occurred } = told
  const form = { predicate, class: counted, affected, place, occurred }
  return { ...statementOf(attribution, index), ...form, actor, rule: 'fact.blame' }
}

function claimOf(
  document: Document,
  { actor, predicate, deed }: Blame,
  attribution: AttributionDraft,
  index: number,
): ClaimDraft {
  return {
    ...statementOf(attribution, index),
    predicate:
      predicateOf(predicate ?? '') === undefined ? 'statement' : (predicate ?? 'statement'),
    actor,
    trigger: deed === null ? null : spanOf(document, deed, deed + 1),
    rule: 'fact.blame',
  }
}
