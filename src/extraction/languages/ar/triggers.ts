/** Words that carry a predicate, with what they count and how sure the source is of it. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { anyNear, deniedOf, downsTheOne, isDeniedKind, plurals } from './any-kind.ts'
import { byToken } from './by-token.ts'
import { modalityOf, polarityOf } from './certainty.ts'
import { ofWhom } from './counted.ts'
import { stripped } from './counted-nouns.ts'
import { areDead, countedDeaths, dead, isMourned } from './deaths.ts'
import { eventAt, isMasdarUse, mayBeEvent } from './events.ts'
import { gatheringAt, isNoMarch, mayGather } from './gatherings.ts'
import { losesMachines, losing, lossesAt } from './losses.ts'
import { isNationality } from './peoples.ts'
import type { TriggerEntry } from './predicates.ts'
import { killVerbs, lossNouns, triggerWords } from './predicates.ts'
import { figuresIn } from './quantities.ts'
import { isReleased } from './releases.ts'
import { sharedFigure, sharedNouns } from './shared-figures.ts'
import { classOf, fateOfToll, tollOf } from './toll-of.ts'
import {
  areHostages,
  isOfTheHurt,
  isStateOf,
  isToll,
  isTotal,
  numberOfThoseWho,
  tollNoun,
} from './tolls.ts'
import { countsBehind, hasBareObject, hasObject, isSufferedBy } from './voice.ts'
import { list } from './words.ts'

/** False for nearly every word: nothing is triggered by it. */
const mayTrigger = byToken((word) => {
  const plain = stripped(word)
  return (
    triggerWords.has(word) ||
    triggerWords.has(plain) ||
    lossNouns.has(plain) ||
    plain === 'بين' ||
    mayBeEvent(plain) ||
    mayGather(word) ||
    afterThen(word) !== undefined ||
    /^[وف]?(?:اود(?:ت|ي)|[تي]ودي|(?:اجبر|ارغم|دفع)(?:ت|وا)?)$/u.test(word) ||
    afterClitic(word) !== undefined
  )
}, false)

export function triggers(document: Document, first: number, end: number): Trigger[] {
  const found: Trigger[] = []
  for (let at = first; at < end; at += 1) {
    if (!mayTrigger(document, at)) continue
    const losses = lossesAt(document, at, end)
    const [lost] = losses
    if (lost !== undefined) {
      const how = { ...polarityOf(document, at, first, 4), ...modalityOf(document, at, first, end) }
      for (const loss of losses) found.push({ ...loss, ...how })
      at = (losses.at(-1)?.end ?? at + 1) - 1
      continue
    }
    const trigger = triggerAt(document, at, end, first)
    if (trigger === null) continue
    const last = found.at(-1)
    if (last !== undefined && trigger.first < last.end) continue
    found.push(trigger)
    at = Math.max(at, trigger.end - 1)
  }
  return found
}

function triggerAt(document: Document, at: number, end: number, first: number): Trigger | null {
  const trigger = withoutContext(document, at, end, first)
  // Few tokens are triggers: the words around one are read only where there is one.
  return trigger === null
    ? null
    : { ...trigger, ...polarityOf(document, at, first), ...modalityOf(document, at, first, end) }
}

/** A trigger as far as its own words tell: not yet whether it is negated or hedged. */
function withoutContext(
  document: Document,
  at: number,
  end: number,
  first: number,
): Trigger | null {
  const word = wordAt(document, at)
  const plain = stripped(word)
  const event = eventAt(document, at, first, end, plain)
  if (event !== null) return event
  if (
    plain === 'بين' &&
    /^(?:قتيل|قتلي)$/u.test(wordAt(document, at + 1)) &&
    wordAt(document, at + 2).startsWith('وجر')
  )
    return {
      predicate: 'people.casualties',
      first: at,
      end: at + 3,
      takes: 'before',
      pattern: 'counted',
      class: 'people',
    }
  const shared = killVerbs.has(plain) ? sharedFigure(document, at, end) : -1
  if (shared > 0)
    return {
      predicate: 'people.casualties',
      first: at,
      end: shared,
      takes: 'either',
      pattern: 'verb',
      class: 'people',
    }
  const both = shared > 0 ? -1 : sharedNouns(document, at)
  if (both > 0)
    return {
      predicate: 'people.casualties',
      first: at,
      end: both,
      takes: 'after',
      pattern: 'masdar',
      class: 'people',
    }
  // «أودت بعشرين شخصا»
  if (
    /^[وف]?(?:اود(?:ت|ي)|تودي|يودي)$/u.test(word) &&
    /^ب(?!حيا[ةه])/u.test(wordAt(document, at + 1))
  )
    return {
      predicate: 'people.killed',
      first: at,
      end: at + 1,
      takes: 'after',
      pattern: 'masdar',
      class: 'people',
    }
  if (/^[وف]?(?:اجبر|ارغم|دفع)(?:ت|وا)?$/u.test(word) && drivesOut(document, at, end))
    return {
      predicate: 'people.displaced',
      first: at,
      end: at + 1,
      takes: 'after',
      pattern: 'masdar',
      class: 'people',
    }
  const moving = gatheringAt(document, at)
  if (moving !== null) return moving
  const known =
    triggerWords.get(word) ?? triggerWords.get(plain) ?? afterThen(word) ?? afterClitic(word)
  // «فقدان أي طائرة»: machines are lost, only people are missing.
  const entry =
    known !== undefined && /^[بل]?فقدان$/u.test(plain) && losesMachines(document, at, end)
      ? triggerWords.get('خسارة')
      : known
  if (entry === undefined) return null
  if (entry.predicate === 'crowd.size' && isNoMarch(document, at)) return null
  const counted = countedDeaths(document, at)
  if (counted > 0)
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: counted === 1 ? 'self' : 'before',
      pattern: 'counted',
      class: 'people',
    }
  // «تقديم العزاء في وفاة امرأة»: whose death it was is known.
  if (entry.pattern === 'masdar' && isMourned(document, at)) return null
  // «وقع ضحية شركائه»: nobody is hurt.
  if (/^ضحي[ةه]$/u.test(plain) && /^[وف]?(?:[يت]?قع|وقع)/u.test(wordAt(document, at - 1)))
    return null
  // «راحوا ضحية الحادث»: a phrase for death.
  if (/^ضحي[ةه]$/u.test(plain) && /^[وف]?راح/u.test(wordAt(document, at - 1)))
    return {
      predicate: 'people.killed',
      first: at - 1,
      end: at + 1,
      takes: 'either',
      pattern: 'verb',
      class: 'people',
    }
  // «اعترض على القرار»: objected. «فقد الاتصال به»: nothing is lost yet.
  if (plain.startsWith('اعتر') && wordAt(document, at + 1) === 'علي') return null
  // «عشرات الضحايا لقوا حتفهم»: what befell them is said.
  if (entry.predicate === 'people.casualties' && fates.test(wordAt(document, at + 1))) return null
  // «مخيم النازحين» counts nobody.
  if (entry.pattern === 'toll' && camps.test(stripped(wordAt(document, at - 1)))) return null
  // «4 من أصل 9 جرحى قتلوا»: the figure is not of the whole.
  if (entry.pattern === 'counted' && isWhole(document, at) && befalls(document, at + 1)) return null
  // «وفاة ثلاثة مصابين», «مقتل ستة أسرى»: who they were, not what befell them.
  if (
    entry.pattern === 'counted' &&
    entry.predicate !== 'people.killed' &&
    (areDead(document, at, first) || dead.test(wordAt(document, at + 1)))
  )
    return null
  // «أسرنا صامدة»: our families; «أسرنا 12 جنديا» has its figure.
  if (plain === 'اسرنا' && figuresIn(document, at + 1, Math.min(end, at + 4)).length === 0)
    return null
  if (entry.pattern === 'loser' && unlost.test(wordAt(document, at + 1))) return null
  if (entry.predicate === 'people.captured') {
    if (isReleased(document, at, first, end)) return null
    // «في الأسر»: the same word is a plural of family.
    if (plain === 'الاسر' && !/^(?:في|قيد|من)$/u.test(wordAt(document, at - 1))) return null
  }
  if (
    entry.pattern === 'counted' &&
    /^(?:حصيلة|عدد|مجموع)$/u.test(stripped(wordAt(document, at - 1)))
  )
    return tollOf(document, at, end, entry)
  if ((entry.pattern === 'counted' || entry.pattern === 'toll') && isStateOf(document, at))
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: 'before',
      pattern: 'counted',
      class: entry.class ?? 'people',
    }
  if (entry.pattern === 'toll' && /^(?:[وب]?عشرات|ميات|الاف)$/u.test(wordAt(document, at - 1)))
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: 'self',
      pattern: 'counted',
      class: 'people',
    }
  if (entry.pattern === 'toll' && !isToll(document, at, first, end)) return null
  const kind = entry.pattern === 'toll' ? ofWhom(document, at, end) : null
  // «عدد القتلى بين المتظاهرين» counts no crowd.
  if (
    entry.pattern === 'toll' &&
    entry.predicate === 'crowd.size' &&
    !/^(?:عدد|اعداد)$/u.test(stripped(wordAt(document, at - 1)))
  )
    return null
  if (entry.pattern === 'verb' && isMasdarUse(document, at)) return null
  const many = numberOfThoseWho(document, at, first, end)
  if (many !== null)
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: 'after',
      pattern: 'toll',
      class: many,
      counting: 'cumulative',
    }
  if (passedOver.has(plain)) {
    const next = wordAt(document, at + 1)
    if (next === 'علي')
      return {
        predicate: entry.predicate,
        first: at,
        end: at + 2,
        takes: 'after',
        pattern: 'inflicted',
      }
    // «قضت المحكمة بسجن …» is a ruling.
    if (!/^(?:في|نحبه\S*|اثر|جراء|خلال|تحت|غرقا|حرقا)$/u.test(next)) return null
  }
  const denied = deniedOf(document, at, end, entry)
  const isTaken = entry.predicate === 'people.detained' && areHostages(document, at, end)
  const downs = hasBareObject(document, at, end, entry)
  return {
    ...(entry.pattern === 'loser'
      ? losing(document, at, end)
      : { predicate: isTaken ? 'people.captured' : fateOfToll(document, at, end, entry) }),
    first: at,
    end: at + 1,
    // «الأحداث التي قتل فيها 21 شخصا»: the figure cannot stand before.
    takes:
      (entry.takes === 'either' &&
        !plain.endsWith('وا') &&
        (within.test(wordAt(document, at + 1)) || countsBehind(document, at, end))) ||
      hasObject(document, at, end) ||
      downs
        ? 'after'
        : isSufferedBy(document, at, entry)
          ? 'either'
          : entry.takes,
    pattern: downs ? 'inflicted' : entry.pattern,
    ...((entry.bare === true && plurals(document, at, end, entry.predicate)) ||
    anyNear(document, at, first, end) ||
    downsTheOne(document, at, entry.predicate) ||
    isDeniedKind(document, at, entry) ||
    denied !== null
      ? { bare: true }
      : {}),
    ...(denied === null
      ? {}
      : { class: denied.class, counted: spanOf(document, denied.first, denied.end) }),
    ...(entry.class === undefined ? {} : { class: kind?.class ?? classOf(document, at, entry) }),
    ...(kind === null ? {} : { counted: spanOf(document, kind.first, kind.end) }),
    // «عدد الأسرى الأوكرانيين»
    ...(kind === null && entry.pattern === 'toll' && isNationality(wordAt(document, at + 1))
      ? { counted: spanOf(document, at, at + 2) }
      : {}),
    ...(entry.pattern === 'toll' ? { unlessNamed: tollNoun(document, at, kind?.end) } : {}),
    ...(isTotal(document, at, first) ? { counting: 'cumulative' as const } : {}),
    ...(isOfTheHurt(document, at, end) ? { counting: 'incremental' as const } : {}),
  }
}

/** «أجبرت 85 ألف شخص على ترك منازلهم»: forced to leave, and not to do something else. */
function drivesOut(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 9); next += 1)
    if (/^(?:علي|الي)$/u.test(wordAt(document, next)))
      return /^(?:ال)?(?:ترك|مغادر[ةه]|اخلاء|نزوح|فرار|هجر)$/u.test(wordAt(document, next + 1))
  return false
}

const camps = /^(?:ال)?(?:مخيم|مخيمات|مركز|مراكز|خيام|ملجا|ملاجي)$/u

const fates = /^(?:لقوا|لقي|قتلوا|قضوا|توفوا|ماتوا)$/u

/** Tokens from a part to the noun of its whole, at most. */
const WHOLE_REACH = 8

function isWhole(document: Document, at: number): boolean {
  return figuresIn(document, Math.max(0, at - WHOLE_REACH), at).some((it) => it.nounAt === at)
}

function befalls(document: Document, at: number): boolean {
  return triggerWords.get(wordAt(document, at))?.pattern === 'verb'
}

const unlost = /^(?:ال)?(?:اتصال|تواصل|سيطرة|سيطره|وعي|امل|ثقة|صبر|اثر)(?:ه|ها|هم)?$/u

const within = /^(?:في|خلال|ب|علي|اثر)(?:ها|ه|هما|هم)$/u

/** «قضى»: died, put an end to, or ruled, by what follows; «القبض على» alone arrests. */
const passedOver = list('قضى قضت قضوا القبض قبض قبضت')

/** «فقتل», «فأصابت»: a verb behind the conjunction of what came of it. */
function afterThen(word: string): TriggerEntry | undefined {
  const entry = word.startsWith('ف') ? triggerWords.get(word.slice(1)) : undefined
  return entry?.pattern === 'verb' || entry?.pattern === 'inflicted' || word.startsWith('فاصاب')
    ? entry
    : undefined
}

/** «بفقدان», «لتدمير»: a masdar behind a preposition that is written with it. */
function afterClitic(word: string): TriggerEntry | undefined {
  if (!word.startsWith('ب') && !word.startsWith('ل')) return undefined
  const entry = triggerWords.get(word.slice(1))
  return entry?.pattern === 'masdar' || entry?.pattern === 'inflicted' || entry?.pattern === 'loser'
    ? entry
    : undefined
}
