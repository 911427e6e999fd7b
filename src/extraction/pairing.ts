/** Which trigger counts which number: by reach, side, class and coordination. */
import type { Document } from './document.ts'
import type { CountedPhrase, LanguagePack, Trigger } from './pack.ts'
import { classFamily, predicateOf } from './predicates.ts'

/** Tokens between a trigger and what it counts, at most. */
const REACH = 9

export interface Pairing {
  readonly trigger: Trigger
  readonly phrase: CountedPhrase | null
  /** The figure that this one replaces. */
  readonly former?: CountedPhrase
  /** The trigger's, or where that one cannot count the phrase, its other one. */
  readonly predicate: string
}

/** Which trigger counts which phrase. A phrase is counted once. */
export function pairUp(
  document: Document,
  pack: LanguagePack,
  first: number,
  end: number,
): Pairing[] {
  const triggers = pack.facts.triggers(document, first, end)
  if (triggers.length === 0) return []
  const phrases = withoutRepetition(document, pack, pack.facts.counted(document, first, end))
  const used = new Set<CountedPhrase>()
  const owners = selfCounted(triggers, phrases)
  const pairings: Pairing[] = []
  const reaching = endsWithParts(phrases)
  let near = 0
  triggers.forEach((trigger, at) => {
    const previous = at > 0 ? triggers[at - 1] : undefined
    const next = triggers[at + 1]
    while (near < phrases.length && (reaching[near] ?? 0) + REACH < trigger.first) near += 1
    const window: CountedPhrase[] = []
    for (let index = near; index < phrases.length; index += 1) {
      const phrase = phrases[index]
      if (phrase === undefined || phrase.first > trigger.end + REACH) break
      if (trigger.reach !== undefined && phrase.first >= trigger.reach) break
      const owner = owners.get(phrase)
      if (owner !== undefined && owner !== trigger.predicate) continue
      // A part of a figure is no figure of its own, unless its noun says what befell it.
      if (phrase.former === true || (phrase.part === true && owner === undefined)) continue
      if (!used.has(phrase) && fits(trigger, phrase) && sameSentence(document, trigger, phrase))
        window.push(phrase)
    }
    if (window.length === 0) {
      // Nothing in reach to count, as with most triggers.
      if (trigger.bare === true && !befellAnimals(trigger, phrases))
        pairings.push({ trigger, phrase: null, predicate: trigger.predicate })
      return
    }
    const after = window.filter(
      (phrase) => phrase.first >= trigger.end && (next === undefined || phrase.first < next.first),
    )
    const before = window.filter(
      (phrase) =>
        phrase.end <= trigger.first && (previous === undefined || phrase.first >= previous.end),
    )
    const over = window.filter(
      (phrase) => phrase.first <= trigger.first && phrase.end >= trigger.end,
    )
    const chosen = choose(document, pack, trigger, before, after, over)
    for (const phrase of chosen) used.add(phrase)
    if (chosen.length > 0)
      for (const phrase of chosen)
        pairings.push({ trigger, phrase, predicate: predicateFor(trigger, phrase) })
    else if (trigger.bare === true)
      pairings.push({ trigger, phrase: null, predicate: trigger.predicate })
  })
  return withFormer(document, pairings, phrases)
}

/** "two elephants had died": what it counts is no people, and it says nothing else. */
function befellAnimals(trigger: Trigger, phrases: readonly CountedPhrase[]): boolean {
  if (predicateOf(trigger.predicate)?.unit !== 'people') return false
  return phrases.some(
    (phrase) =>
      classFamily(phrase.class ?? '') === 'animal' &&
      (trigger.takes === 'after'
        ? phrase.first >= trigger.end && phrase.first - trigger.end <= 2
        : phrase.end <= trigger.first && trigger.first - phrase.end <= 2),
  )
}

/** Gives each former figure to the nearest one that it can have been replaced by: before it, else after it. */
function withFormer(
  document: Document,
  pairings: readonly Pairing[],
  phrases: readonly CountedPhrase[],
): Pairing[] {
  const result = [...pairings]
  for (const former of phrases) {
    if (former.former !== true) continue
    const near = (pairing: Pairing) =>
      pairing.phrase?.quantity != null &&
      pairing.former === undefined &&
      sameSentence(document, pairing.trigger, former)
    const before = result.findLastIndex((it) => near(it) && (it.phrase?.end ?? 0) <= former.first)
    const at = before >= 0 ? before : result.findIndex(near)
    const pairing = result[at]
    if (pairing !== undefined) result[at] = { ...pairing, former }
  }
  return result
}

/**
 * "three dockers, two men and a woman, …": a list after a comma that adds up to the figure before it
 * says again who they were.
 */
function withoutRepetition(
  document: Document,
  pack: LanguagePack,
  phrases: readonly CountedPhrase[],
): readonly CountedPhrase[] {
  const parts = new Set<CountedPhrase>()
  for (let at = 0; at + 2 < phrases.length; at += 1) {
    const whole = exact(phrases[at])
    if (whole === null || whole < 2) continue
    let sum = 0
    let last = phrases[at]
    for (let next = at + 1; next < Math.min(phrases.length, at + 6); next += 1) {
      const phrase = phrases[next]
      const value = exact(phrase)
      if (phrase === undefined || last === undefined || value === null) break
      const gap = phrase.first - last.end
      const listed =
        next === at + 1
          ? gap === 1 && document.tokens[last.end]?.kind === 'punct'
          : gap <= 2 && pack.facts.joins(document, last.end, phrase.first)
      if (!listed) break
      sum += value
      last = phrase
      if (sum >= whole) {
        if (sum === whole && next > at + 1)
          for (const part of phrases.slice(at + 1, next + 1)) parts.add(part)
        break
      }
    }
  }
  return parts.size === 0
    ? phrases
    : phrases.map((phrase) => (parts.has(phrase) ? { ...phrase, part: true } : phrase))
}

function exact(phrase: CountedPhrase | undefined): number | null {
  const quantity = phrase?.quantity
  return quantity?.comparator === 'eq' ? quantity.low : null
}

/** Where each phrase ends with the parts of it that follow: they do not take it out of reach. */
function endsWithParts(phrases: readonly CountedPhrase[]): readonly number[] {
  const ends: number[] = []
  for (let at = phrases.length - 1; at >= 0; at -= 1) {
    const end = phrases[at]?.end ?? 0
    ends[at] = phrases[at + 1]?.part === true ? Math.max(end, ends[at + 1] ?? 0) : end
  }
  return ends
}

/** Phrases whose noun carries a predicate itself («40 جريحا», "12 deaths"): no other one counts them. */
function selfCounted(
  triggers: readonly Trigger[],
  phrases: readonly CountedPhrase[],
): ReadonlyMap<CountedPhrase, string> {
  const owners = new Map<CountedPhrase, string>()
  let at = 0
  for (const trigger of triggers) {
    if (trigger.takes !== 'self') continue
    while (at < phrases.length && (phrases[at]?.end ?? 0) <= trigger.first) at += 1
    const phrase = phrases[at]
    if (phrase !== undefined && phrase.first <= trigger.first) owners.set(phrase, trigger.predicate)
  }
  return owners
}

function fits(trigger: Trigger, phrase: CountedPhrase): boolean {
  return fitsPredicate(trigger, phrase, trigger.predicate) || fitsOtherwise(trigger, phrase)
}

function fitsOtherwise(trigger: Trigger, phrase: CountedPhrase): boolean {
  return (
    trigger.otherwise !== undefined &&
    phrase.class !== null &&
    fitsPredicate(trigger, phrase, trigger.otherwise)
  )
}

function predicateFor(trigger: Trigger, phrase: CountedPhrase): string {
  return trigger.otherwise !== undefined && !fitsPredicate(trigger, phrase, trigger.predicate)
    ? trigger.otherwise
    : trigger.predicate
}

function fitsPredicate(trigger: Trigger, phrase: CountedPhrase, predicate: string): boolean {
  if (trigger.classes !== undefined)
    return phrase.class === null
      ? phrase.additional === true || phrase.noun === null
      : trigger.classes.includes(phrase.class)
  const unit = predicateOf(predicate)?.unit
  const family = phrase.class === null ? undefined : classFamily(phrase.class)
  if (family === 'measure' || family === 'animal') return false
  if (unit === 'people') return family !== 'equipment' && family !== 'place'
  // "claimed to have downed two": of what, the words before tell.
  if (unit === 'equipment')
    return family === 'equipment' || (phrase.noun === null && phrase.additional !== true)
  return unit !== 'none'
}

function sameSentence(document: Document, trigger: Trigger, phrase: CountedPhrase): boolean {
  return document.sentenceOf[trigger.first] === document.sentenceOf[phrase.first]
}

function choose(
  document: Document,
  pack: LanguagePack,
  trigger: Trigger,
  before: readonly CountedPhrase[],
  after: readonly CountedPhrase[],
  over: readonly CountedPhrase[],
): CountedPhrase[] {
  const counts = (phrase: CountedPhrase) => phrase.quantity !== null || trigger.bare === true
  if (trigger.takes === 'none') return []
  if (trigger.takes === 'self') {
    const own = over.find((phrase) => phrase.quantity !== null)
    if (own !== undefined) return [own]
    const touching = [...before.slice(-1), ...after.slice(0, 1)].find(
      (phrase) =>
        phrase.quantity !== null &&
        phrase.noun === null &&
        (phrase.end >= trigger.first - 2 || phrase.first <= trigger.end + 2),
    )
    return touching === undefined ? [] : [touching]
  }
  const left = before.findLast(counts)
  const right = after.find(counts)
  // "the toll had reached 23, with 14 missing": a toll has one figure, the other is of something else.
  const single = trigger.pattern === 'toll' && right?.noun === null
  const forwards = right === undefined ? [] : single ? [right] : chain(document, pack, right, after)
  const backwards = left === undefined ? [] : chainBack(document, pack, left, before)
  if (trigger.takes === 'after') return forwards
  if (trigger.takes === 'before') return backwards
  return backwards.length > 0 ? backwards : forwards
}

/** Phrases that coordination joins to the first one ("16 soldiers and 3 civilians"). */
function chain(
  document: Document,
  pack: LanguagePack,
  from: CountedPhrase,
  phrases: readonly CountedPhrase[],
): CountedPhrase[] {
  const chosen = [from]
  let last = from
  for (const phrase of phrases) {
    if (phrase.first < last.end) continue
    const near = phrase.first - last.end <= 3 && pack.facts.joins(document, last.end, phrase.first)
    if (!near && pack.facts.lists?.(document, last.end, phrase) !== true) break
    chosen.push(phrase)
    last = phrase
  }
  return chosen
}

function chainBack(
  document: Document,
  pack: LanguagePack,
  from: CountedPhrase,
  phrases: readonly CountedPhrase[],
): CountedPhrase[] {
  const chosen = [from]
  let last = from
  for (let index = phrases.length - 1; index >= 0; index -= 1) {
    const phrase = phrases[index]
    if (phrase === undefined || phrase.end > last.first) continue
    if (last.ofThose === true) break
    if (last.first - phrase.end > 3 || !pack.facts.joins(document, phrase.end, last.first)) break
    chosen.unshift(phrase)
    last = phrase
  }
  return chosen
}
