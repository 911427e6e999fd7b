/** Whose deed or loss it is that somebody denies or concedes. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import type { RoleDraft } from '../../types.ts'
import { read } from './reading.ts'
import { isSide } from './sides.ts'
import { complementisers, list } from './words.ts'

/** «نفى الجيش قصف المدينة», «أقرت بخرق الهدنة»: who denies or concedes a deed is who did it, if anybody did. */
export function deniedDeed(document: Document, trigger: Trigger): RoleDraft | null {
  const { clauses } = read(document).cuts
  for (let at = trigger.first - 1; at >= Math.max(0, trigger.first - DENIAL_REACH); at -= 1) {
    const clause = clauses.get(at)
    if (clause === undefined || clause.content > trigger.first) continue
    const { stance } = clause.hit.form.verb
    const own =
      (clause.content === trigger.first && (stance === 'denies' || stance === 'concedes')) ||
      (stance === 'denies' && !clause.negated && isTold(document, clause.content, trigger.first))
    return own ? { how: 'inferred', reason: 'own_side' } : null
  }
  return null
}

/** «نفى الجيش مزاعم الحركة باستهداف الحي», «نفت صحة الأنباء عن قصف …»: what others say that the denier did. */
function isTold(document: Document, first: number, deed: number): boolean {
  if (deed - first > TOLD || !tellings.has(wordAt(document, first))) return false
  for (let at = first + 1; at < deed; at += 1)
    if (complementisers.has(wordAt(document, at)) || document.tokens[at]?.kind !== 'word')
      return false
  return true
}

const tellings = list(
  'مزاعم ادعاءات ادعاء اتهامات اتهام أنباء تقارير صحة المزاعم الاتهامات الأنباء التقارير',
)

/** Tokens from what is told to the deed, at most. */
const TOLD = 7

/** Tokens between a denial and what is denied, at most. */
const DENIAL_REACH = 42

/** «نفى الجيش تدمير أي دبابة»: who denies a loss speaks of their own, unless an owner is named. */
export function deniedLoss(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
): RoleDraft | null {
  if (trigger.predicate !== 'equipment.destroyed' || trigger.pattern !== 'inflicted') return null
  const { clauses } = read(document).cuts
  for (let at = trigger.first - 1; at >= Math.max(0, trigger.first - DENIAL_REACH); at -= 1) {
    const clause = clauses.get(at)
    if (clause === undefined || clause.content > trigger.first) continue
    const denied = clause.hit.form.verb.stance === 'denies' && !clause.negated
    // A verb behind what it counts is a passive («أن تكون أي دبابة قد دمرت»).
    const passive =
      phrase !== null && phrase.end <= trigger.first && phrase.first <= clause.content + 2
    return denied &&
      (passive || clause.content === trigger.first) &&
      isSide(document, null, clause.source)
      ? { how: 'inferred', reason: 'own_side' }
      : null
  }
  return null
}
