/** Who did it, whom it befell, where: the roles of one trigger of an Arabic content. */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, wordAt } from '../../document.ts'
import type { CountedPhrase, Roles, Trigger } from '../../pack.ts'
import type { RoleDraft, Span } from '../../types.ts'
import { deniedDeed, deniedLoss } from './denials.ts'
import { activeSubject, actorAfter, leadingNoun, subjectOf } from './doers.ts'
import { placeIn } from './localities.ts'
import { loserBefore } from './losses.ts'
import { sideNouns } from './predicates.ts'
import type { Range } from './sides.ts'
import {
  attacker,
  isOwnForce,
  lossSide,
  ownedBySpeaker,
  phraseEnd,
  sideEnd,
  sideOf,
  stops,
} from './sides.ts'
import { headKind, places } from './sources.ts'
import { afterKind, afterOn, machinesBehind, nounPhrase, objectOf } from './struck.ts'
import { placeAfter, rolesOfFall } from './takeovers.ts'
import { isOfThose } from './voice.ts'
import { negations } from './words.ts'

const stated = (span: Span | null): RoleDraft | null =>
  span === null ? null : { how: 'stated', span }

export function rolesOf(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  range: Range,
): Roles {
  const place = placeIn(document, Math.max(trigger.end, phrase?.end ?? 0), range[1])
  switch (trigger.pattern) {
    case 'fire':
    case 'launch':
    case 'violate':
      return {
        actor:
          deniedDeed(document, trigger) ?? sideNamed(document, subjectOf(document, trigger, range)),
        affected: stated(afterOn(document, trigger.end, range[1])),
        place,
      }
    case 'strike': {
      // «قصف طيران التحالف أدى إلى …»
      const machines = machinesBehind(document, trigger.end, range[1])
      if (machines !== null && leadingNoun(document, trigger, range) === null)
        return { actor: stated(machines), affected: null, place }
      return {
        actor:
          deniedDeed(document, trigger) ?? sideNamed(document, subjectOf(document, trigger, range)),
        affected: stated(objectOf(document, trigger, range)),
        place,
      }
    }
    case 'struck-by':
      return {
        actor: stated(actorAfter(document, trigger.end, range[1])),
        affected: stated(afterOn(document, trigger.end, range[1])),
        place,
      }
    case 'strike-noun': {
      // «بقصف طيران التحالف»: who struck, and not what was hit.
      const striker = machinesBehind(document, trigger.end, range[1])
      if (striker !== null) return { actor: stated(striker), affected: null, place }
      return {
        actor: deniedDeed(document, trigger) ?? stated(accused(document, trigger, range)),
        affected: stated(nounPhrase(document, afterKind(document, trigger.end), range[1])),
        place,
      }
    }
    case 'exposed':
      return { actor: null, affected: stated(subjectOf(document, trigger, range)), place }
    case 'takeover':
      return {
        actor: stated(subjectOf(document, trigger, range)),
        affected: null,
        place: place ?? (phrase === null ? nounPhrase(document, trigger.end, range[1]) : null),
      }
    case 'takeover-name':
      return {
        actor: sideNamed(document, subjectOf(document, trigger, range)),
        affected: null,
        place: placeAfter(document, trigger.end, range[1]),
      }
    case 'fall':
    case 'fall-name':
      return rolesOfFall(document, trigger, range[1])
    case 'held':
      return { actor: null, affected: null, place }
    case 'loser':
      return { actor: null, affected: loserOf(document, trigger, range), place }
    case 'losses': {
      const named = lossSide(document, trigger.end, range[1])
      const verb = loserBefore(document, trigger.first, range[0])
      const lost: Trigger = { ...trigger, first: verb, end: verb + 1, pattern: 'loser' }
      const affected = named === null && verb >= 0 ? loserOf(document, lost, range) : stated(named)
      return { actor: null, affected, place }
    }
    default: {
      const affected = sideOf(document, phrase, trigger, range)
      const active = trigger.pattern === 'inflicted' || trigger.pattern === 'verb'
      // «روسيا أطلقت 161 مسيرة وإنه أسقط 80 منها»: who launched them did not shoot them down.
      if (active && isOfThose(document, trigger.first, range[1]))
        return { actor: ownPronoun(document, trigger.first), affected: stated(affected), place }
      const subject = active ? activeSubject(document, trigger, phrase, range) : null
      // «قواته ردت على النيران وقتلت 30 مسلحا».
      const own =
        active && phrase !== null && phrase.first >= trigger.end && killsByOwn(document, range)
      return {
        actor:
          blamed(document, trigger, range) ??
          (own ? ownSide : null) ??
          byOwnForce(document, trigger, range) ??
          stated(subject ?? attacker(document, trigger, range)),
        affected:
          ownedBySpeaker(document, phrase, range) ??
          stated(affected) ??
          deniedLoss(document, trigger, phrase),
        place,
      }
    }
  }
}

/** «وإنه أسقط»: who speaks did it. */
function ownPronoun(document: Document, at: number): RoleDraft | null {
  return /^[وف]?ان(?:ه|ها|هم|نا)$/u.test(wordAt(document, at - 1)) ? ownSide : null
}

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

/** The clause begins with the speaker's own forces. */
function killsByOwn(document: Document, [first, end]: Range): boolean {
  for (let at = first; at < Math.min(end, first + 3); at += 1)
    if (isOwnForce(wordAt(document, at))) return true
  return false
}

/** Who lost: the subject of the verb; «فقدت قواته 429 عسكريا» is the speaker's own loss. */
function loserOf(document: Document, trigger: Trigger, range: Range): RoleDraft | null {
  const subject = subjectOf(document, trigger, range)
  const leading = subject === null ? '' : wordAt(document, tokenFrom(document, subject[0]))
  return isOwnForce(wordAt(document, trigger.end)) || isOwnForce(leading)
    ? { how: 'inferred', reason: 'own_side' }
    : stated(subject)
}

/** «قواتها قصفت»: of the speaker's own forces, else as it is named. */
function sideNamed(document: Document, span: Span | null): RoleDraft | null {
  const own = span !== null && isOwnForce(wordAt(document, tokenFrom(document, span[0])))
  return own ? { how: 'inferred', reason: 'own_side' } : stated(span)
}

/** «اتهمت X بقتل …», «حملت X مسؤولية مقتل …»: the one before the deed did it, as the speaker sees it. */
function blamed(document: Document, trigger: Trigger, range: Range): RoleDraft | null {
  const before = wordAt(document, trigger.first - 1)
  const charge = /^(?:ال)?مسوولي[ةه]$/u.test(before) ? 1 : 0
  const deed = wordAt(document, trigger.first)
  // «تعازيه لقائد الجيش باستشهاد ضابط»: nobody is charged with what a man dies of himself.
  if (charge === 0 && (!deed.startsWith('ب') || /^ب(?:استشهاد|وفا[ةه]|مصرع)$/u.test(deed)))
    return null
  if (trigger.first - charge <= range[0] || trigger.pattern === 'verb') return null
  return stated(accused(document, { ...trigger, first: trigger.first - charge }, range))
}

/** «دفاعاته أسقطت», «قتلت قواتنا»: the speaker's forces did it. */
function byOwnForce(document: Document, trigger: Trigger, range: Range): RoleDraft | null {
  if (trigger.pattern !== 'inflicted' && trigger.pattern !== 'verb') return null
  // «قتلنا», «أسقطنا»
  if (/..نا$/u.test(wordAt(document, trigger.first))) return ownSide
  const leading = leadingNoun(document, trigger, range)
  const word = leading === null ? '' : wordAt(document, tokenFrom(document, leading[0]))
  return isOwnForce(word) || isOwnForce(wordAt(document, trigger.end))
    ? { how: 'inferred', reason: 'own_side' }
    : null
}

/** «اتهمت باكو بقصف …»: the target before the masdar. */
function accused(document: Document, trigger: Trigger, range: Range): Span | null {
  for (let at = trigger.first - 1; at >= range[0] && at > trigger.first - 6; at -= 1) {
    const word = wordAt(document, at)
    const headed = sideNouns.has(wordAt(document, at - 1)) && at > range[0]
    if (places.has(word) && !headed) return spanOf(document, at, at + 1)
    if (!sideNouns.has(word) && headKind(word) !== 'institution') continue
    // «قوات الحدود», «حركة …»: a force without a nationality goes on to the end of its name.
    const named = sideEnd(document, at, trigger.first)
    const end = named > at + 1 ? named : phraseEnd(document, at, trigger.first)
    return spanOf(document, at, end)
  }
  // «المتمردين بقصف …»: whoever stands at the head of what is said.
  const first = range[0]
  if (isCause(document, trigger.first - 1)) return null
  const last = phraseEnd(document, first, trigger.first)
  return last === trigger.first && last > first && last - first <= 5 && isTarget(document, first)
    ? spanOf(document, first, last)
    : null
}

/** «الزلزال تسبب بمقتل …»: a cause, and no side. */
function isCause(document: Document, at: number): boolean {
  return /^[وف]?(?:ي|ت)?تسبب(?:ت|وا)?$/u.test(wordAt(document, at))
}

function isTarget(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return document.tokens[at]?.kind === 'word' && !stops.has(word) && !negations.has(word)
}
