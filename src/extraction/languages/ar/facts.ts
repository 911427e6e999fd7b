/** What the shared fact finder asks of Arabic. */
import { spanOf, tokensOf, wordAt } from '../../document.ts'
import type { Document } from '../../document.ts'
import type { CountedPhrase, FactPack, Quantity, Trigger } from '../../pack.ts'
import type { Modality, SourceParts, Span } from '../../types.ts'
import { quantitiesIn } from './numbers.ts'
import {
  agreements,
  attackMasdars,
  attackVerbs,
  conditions,
  countedNouns,
  exposureVerbs,
  fireVerbs,
  hedges,
  humanAdjectives,
  isNationality,
  killVerbs,
  launchVerbs,
  livesNouns,
  lossNouns,
  modifiers,
  narrowing,
  offensives,
  others,
  strikes,
  takeoverWords,
  totals,
  triggerWords,
  truceHeads,
  violations,
  woundVerbs,
} from './predicates.ts'
import type { TriggerEntry } from './predicates.ts'
import { rolesOf } from './roles.ts'
import { bare, headKind } from './sources.ts'
import { negations } from './words.ts'

function stripped(word: string): string {
  return word.length > 3 && word.startsWith('و') ? word.slice(1) : word
}

/** Noun at a token, its class, and the index after its modifiers. */
function nounAt(document: Document, index: number, limit: number) {
  const word = wordAt(document, index)
  const entry =
    countedNouns.get(word) ??
    countedNouns.get(stripped(word)) ??
    countedNouns.get(word.replace(/^ال/u, '')) ??
    countedNouns.get(word.replace(/(?:ها|ه|هم|نا)$/u, ''))
  if (entry === undefined || index >= limit) return null
  let end = index + 1
  let name = entry.class
  while (end < limit && modifiers.has(wordAt(document, end))) {
    name = narrowing.get(entry.class)?.get(wordAt(document, end)) ?? name
    end += 1
  }
  return { class: name, number: entry.number, first: index, end }
}

function counted(document: Document, first: number, end: number): CountedPhrase[] {
  const quantities = quantitiesIn(document, first, end)
  const phrases: CountedPhrase[] = []
  let at = first
  for (const quantity of [...quantities, null]) {
    const stop = quantity?.first ?? end
    for (; at < stop; at += 1) {
      const single = withoutNumber(document, at, stop)
      if (single === null) continue
      phrases.push(single)
      at = single.end - 1
    }
    if (quantity === null) break
    const phrase = withNumber(document, quantity, end)
    phrases.push(phrase)
    at = phrase.end
  }
  return phrases
}

function withNumber(document: Document, quantity: Quantity, limit: number): CountedPhrase {
  let at = quantity.end
  if (wordAt(document, at) === 'من') at += 1
  if (others.has(wordAt(document, at)))
    return {
      first: quantity.first,
      end: at + 1,
      quantity,
      noun: spanOf(document, at, at + 1),
      class: null,
      additional: true,
    }
  const noun = nounAt(document, at, limit)
  if (noun === null)
    return { first: quantity.first, end: quantity.end, quantity, noun: null, class: null }
  let end = noun.end
  // «22 دبابة ومدرعة»: a second singular stands under the same number.
  const second = wordAt(document, end)
  if (
    noun.number === 'one' &&
    second.startsWith('و') &&
    countedNouns.get(second.slice(1))?.number === 'one'
  )
    end += 1
  let additional = false
  for (let next = noun.end; next <= noun.end + 1 && next < limit; next += 1)
    if (others.has(wordAt(document, next))) {
      additional = true
      end = next + 1
    }
  return {
    first: quantity.first,
    end,
    quantity,
    noun: spanOf(document, noun.first, noun.end),
    class: noun.class,
    ...(additional ? { additional } : {}),
  }
}

/** Duals and indefinite singulars are their own number; plurals have none. */
function withoutNumber(document: Document, at: number, limit: number): CountedPhrase | null {
  const noun = nounAt(document, at, limit)
  if (noun === null) return null
  const word = wordAt(document, at)
  // «من أسرة واحدة» tells whose, it counts nothing.
  if (noun.number === 'one' && /^(?:من|في|الي|عن|كل)$/u.test(wordAt(document, at - 1))) return null
  const [start, stop] = spanOf(document, noun.first, noun.end)
  const skip = countedNouns.has(word) ? 0 : word.startsWith('و') ? 1 : 0
  const amount =
    noun.number === 'two' ? 2 : noun.number === 'one' && !word.startsWith('ال') ? 1 : null
  const quantity: Quantity | null =
    amount === null
      ? null
      : { low: amount, high: amount, comparator: 'eq', first: noun.first, end: noun.first + 1 }
  return {
    first: noun.first,
    end: noun.end,
    quantity,
    noun: [start + skip, stop],
    class: noun.class,
  }
}

function triggers(document: Document, first: number, end: number): Trigger[] {
  const found: Trigger[] = []
  for (let at = first; at < end; at += 1) {
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
  const word = wordAt(document, at)
  const plain = stripped(word)
  const event = eventAt(document, at, end, plain)
  const context = { ...polarityOf(document, at, first), ...modalityOf(document, at, first) }
  if (event !== null) return { ...event, ...context }
  if (lossNouns.has(plain)) {
    const next = wordAt(document, at + 1)
    if (next === 'في' && livesNouns.has(wordAt(document, at + 2))) {
      // The noun with its adjectives: «القوات العاملة».
      let last = at + 3
      while (last < end && /^ال.*[ةي]$/u.test(wordAt(document, last))) last += 1
      return {
        predicate: 'people.killed',
        first: at,
        end: at + 1,
        takes: 'none',
        bare: true,
        counted: spanOf(document, at + 2, last),
        pattern: 'losses',
        ...context,
      }
    }
    if (humanAdjectives.has(next))
      return {
        predicate: 'people.killed',
        first: at,
        end: at + 2,
        takes: 'none',
        bare: true,
        pattern: 'losses',
        ...context,
      }
  }
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
      ...context,
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
      ...context,
    }
  const entry = triggerWords.get(word) ?? triggerWords.get(plain) ?? afterClitic(word)
  if (entry === undefined) return null
  if (
    entry.pattern === 'counted' &&
    /^(?:حصيلة|عدد|مجموع)$/u.test(stripped(wordAt(document, at - 1)))
  )
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: 'after',
      pattern: 'toll',
      class: 'people',
      counting: 'cumulative',
      ...context,
    }
  if (entry.pattern === 'toll' && /^(?:[وب]?عشرات|ميات|الاف)$/u.test(wordAt(document, at - 1)))
    return {
      predicate: entry.predicate,
      first: at,
      end: at + 1,
      takes: 'self',
      pattern: 'counted',
      class: 'people',
      ...context,
    }
  if (entry.pattern === 'toll' && !isToll(document, at, first, end)) return null
  if (entry.pattern === 'verb' && isMasdarUse(document, at)) return null
  const predicate = entry.pattern === 'loser' ? losing(document, at, end) : entry.predicate
  return {
    predicate,
    first: at,
    end: at + 1,
    takes: entry.takes,
    pattern: entry.pattern,
    ...(entry.bare === true && plurals(document, at, end) ? { bare: true } : {}),
    ...(entry.class === undefined ? {} : { class: classOf(document, at, entry) }),
    ...(isTotal(document, at, first) ? { counting: 'cumulative' as const } : {}),
    ...context,
  }
}

/** «قتلوا أو جرحوا», «قتل وجرح 550»: one figure for both. End of the pair, or -1. */
function sharedFigure(document: Document, at: number, end: number): number {
  const next = wordAt(document, at + 1)
  const joined = next === 'او' ? at + 2 : next.startsWith('و') ? at + 1 : -1
  if (joined < 0 || joined >= end) return -1
  const word = wordAt(document, joined)
  if (!woundVerbs.has(next === 'او' ? word : word.slice(1))) return -1
  // «قتلوا وأصيب 19»: the second verb has a figure of its own, unless the first has none before it.
  const [figure] = quantitiesIn(document, joined + 1, Math.min(end, joined + 4))
  const own = next !== 'او' && figure !== undefined && word.length > 4 && killedBefore(document, at)
  return own ? -1 : joined + 1
}

function killedBefore(document: Document, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1)
    if (countedNouns.has(wordAt(document, before)) || document.tokens[before]?.kind === 'number')
      return true
  return false
}

/** «بفقدان», «لتدمير»: a masdar behind a preposition that is written with it. */
function afterClitic(word: string): TriggerEntry | undefined {
  if (!/^[بل]/u.test(word)) return undefined
  const entry = triggerWords.get(word.slice(1))
  return entry?.pattern === 'masdar' || entry?.pattern === 'inflicted' || entry?.pattern === 'loser'
    ? entry
    : undefined
}

/** «قتل» after a preposition is the noun; as a noun it counts what follows and is no bare verb. */
function isMasdarUse(document: Document, at: number): boolean {
  return ['في', 'من', 'عن', 'علي', 'الي', 'بعد', 'قبل', 'جريمة', 'عملية', 'محاولة'].includes(
    wordAt(document, at - 1),
  )
}

/** «فقدت ثلاث دبابات» loses equipment, «فقدت 16 جنديا» men. */
function losing(document: Document, at: number, end: number): string {
  for (let next = at + 1; next < Math.min(end, at + 9); next += 1) {
    const noun = nounAt(document, next, end)
    if (noun !== null)
      return [
        'soldiers',
        'officers',
        'fighters',
        'people',
        'civilians',
        'militants',
        'volunteers',
      ].includes(noun.class)
        ? 'people.killed'
        : 'equipment.destroyed'
  }
  return 'equipment.destroyed'
}

function plurals(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 3); next += 1) {
    const entry = countedNouns.get(wordAt(document, next))
    if (entry !== undefined) return true
  }
  for (let before = at - 1; before > at - 3; before -= 1) {
    const entry = countedNouns.get(wordAt(document, before).replace(/^ال/u, ''))
    if (entry !== undefined) return true
  }
  return false
}

/** A toll names a figure: a number follows «إلى» or «بلغ», or «عدد»/«حصيلة» stands before. */
function isToll(document: Document, at: number, first: number, end: number): boolean {
  for (let next = at - 1; next >= first && next >= at - 5; next -= 1)
    if (totals.has(stripped(wordAt(document, next)))) return true
  for (let next = at + 1; next < end && next <= at + 4; next += 1)
    if (totals.has(stripped(wordAt(document, next)))) return true
  return false
}

function isTotal(document: Document, at: number, first: number): boolean {
  let raised = false
  for (let before = at - 1; before >= first && before >= at - 10; before -= 1) {
    const word = stripped(wordAt(document, before))
    if (word === 'الي') raised = true
    if (/^(?:حصيلة|الحصيلة|اجمالي|مجموع|مجمل)$/u.test(word)) return true
    if (totals.has(word) && (raised || /^(?:بلغ|بلغت|عدد)$/u.test(word))) return true
    if (document.tokens[before]?.kind === 'punct' && word !== '"') break
  }
  return triggerWords.get(wordAt(document, at))?.pattern === 'toll'
}

/** «قتلى الجيش» are soldiers. */
function classOf(document: Document, at: number, entry: TriggerEntry): string {
  const next = bare(wordAt(document, at + 1))
  if (/^(?:جيش|قوات|عسكري)/u.test(next)) return 'soldiers'
  if (/^(?:مدني)/u.test(next)) return 'civilians'
  return entry.class ?? 'people'
}

/** Attacks, offensives, ceasefires, captured places: nothing is counted. */
function eventAt(document: Document, at: number, end: number, word: string): Trigger | null {
  const make = (predicate: string, last: number, pattern: string): Trigger => ({
    predicate,
    first: at,
    end: last,
    takes: 'none',
    bare: true,
    pattern,
  })
  if (exposureVerbs.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 4); ahead += 1)
      if (strikes.has(wordAt(document, ahead))) return make('attack', ahead + 1, 'exposed')
  if (fireVerbs.has(word)) {
    for (let ahead = at + 1; ahead < Math.min(end, at + 7); ahead += 1)
      if (
        ['النار', 'نيران', 'نيرانها', 'النيران', 'صواريخ', 'الصواريخ', 'قذايف'].includes(
          wordAt(document, ahead),
        )
      ) {
        // «وقف إطلاق النار» is a ceasefire; «خلال إطلاق …» only says when.
        const before = wordAt(document, at - 1)
        if (/^(?:[ولب]?وقف|خلال|عمليات|عملية|لوقف)$/u.test(before)) return null
        if (['باطلاق', 'اطلاق'].includes(word) && before !== '' && !word.startsWith('ب'))
          return null
        return make('attack', ahead + 1, 'fire')
      }
  }
  if (launchVerbs.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 7); ahead += 1) {
      const object = wordAt(document, ahead)
      if (/^(?:هجوما?)$/u.test(object) && /^مضادا?$/u.test(wordAt(document, ahead + 1)))
        return make('offensive', ahead + 2, 'launch')
      if (strikes.has(object))
        return make(
          /^(?:شن|بشن|تشن|يشن)/u.test(word) && /^هجوما?$/u.test(object) ? 'offensive' : 'attack',
          ahead + 1,
          'launch',
        )
      if (
        /^(?:عملية|عمليه)$/u.test(object) &&
        /^(?:عسكري|هجوم|برية|واسعة)/u.test(wordAt(document, ahead + 1))
      ) {
        let last = ahead + 2
        while (last < end && offensives.has(wordAt(document, last))) last += 1
        return make('offensive', last, 'launch')
      }
    }
  if (
    attackVerbs.has(word) &&
    !isMasdarUse(document, at) &&
    !(word === 'قصف' && attackNoun(document, at))
  )
    return make('attack', at + 1, 'strike')
  if (attackMasdars.has(word) && (word.startsWith('ب') || attackNoun(document, at)))
    return make('attack', at + 1, 'strike-noun')
  if (violations.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 6); ahead += 1)
      if (truceHeads.has(wordAt(document, ahead)) || wordAt(document, ahead) === 'لوقف')
        return make('ceasefire.violated', ahead + 1, 'violate')
  if (agreements.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 6); ahead += 1)
      if (truceHeads.has(wordAt(document, ahead)))
        return make('ceasefire.agreed', ahead + 1, 'agree')
  if (takeoverWords.has(word)) return takeoverAt(document, at, end, word)
  return null
}

/** «سيطرت على سبع قرى», «استعادت السيطرة على مدينة …», «تحرير بلدة …». */
function takeoverAt(document: Document, at: number, end: number, word: string): Trigger | null {
  let last = at + 1
  if (wordAt(document, last) === 'السيطرة') last += 1
  if (wordAt(document, last) === 'علي') last += 1
  else if (!/^(?:تحرير|استعاد|حرر|احتل)/u.test(word)) return null
  for (let ahead = last; ahead < Math.min(end, last + 5); ahead += 1) {
    const entry = countedNouns.get(bare(wordAt(document, ahead)))
    const counted = entry !== undefined && ['villages', 'positions'].includes(entry.class)
    if (
      !counted &&
      !/^(?:ال)?(?:مدينة|منطقة|بلدة|قرية|اقليم|مرتفعات|حدود)$/u.test(wordAt(document, ahead))
    )
      continue
    return {
      predicate: 'territory.captured',
      first: at,
      end: last,
      takes: counted ? 'after' : 'none',
      bare: true,
      pattern: 'takeover',
    }
  }
  return null
}

/** «قصف» as a noun that heads the content («نفت قصف المدينة»), not «في قصف». */
function attackNoun(document: Document, at: number): boolean {
  return /^(?:نفت|نفي|عن|ادانت|ادان|بعد|انكرت|نفيها|نفيه)$/u.test(wordAt(document, at - 1))
}

function polarityOf(document: Document, at: number, first: number): Pick<Trigger, 'polarity'> {
  for (let before = at - 1; before >= first && before >= at - 2; before -= 1)
    if (negations.has(stripped(wordAt(document, before)))) return { polarity: 'negated' }
  return {}
}

function modalityOf(document: Document, at: number, first: number): Pick<Trigger, 'modality'> {
  let modality: Modality | undefined
  for (let before = at - 1; before >= first && before >= at - 8; before -= 1) {
    const word = stripped(wordAt(document, before))
    if (document.tokens[before]?.norm === '،') break
    if (hedges.has(word)) modality = 'hedged'
    if (conditions.has(word) && word !== 'ان') modality = 'conditional'
  }
  return modality === undefined ? {} : { modality }
}

function joins(document: Document, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const token = document.tokens[at]
    const word = wordAt(document, at)
    if (token?.kind === 'punct' && word !== '.') continue
    if (isNationality(word) || modifiers.has(word)) continue
    if (
      word === 'و' ||
      word === 'الي' ||
      word === 'جانب' ||
      word === 'فضلا' ||
      word === 'عن' ||
      word === 'اضافة'
    )
      continue
    return false
  }
  const next = wordAt(document, end)
  return (
    next.startsWith('و') ||
    wordAt(document, end - 1) === 'و' ||
    (end > first && ['عن', 'جانب', 'الي'].includes(wordAt(document, end - 1)))
  )
}

const sides =
  /^(?:وزارة|جيش|قوات|اركان|حكومة|دفاع|رئاسة|رياسة|قيادة|سلطات|خارجية|صحة|داخلية|هيية|نيابة|جمهورية|مكتب)/u

/** A ministry, an army or a government speaks of its own dead; an agency or a newspaper does not. */
function isSide(document: Document, parts: SourceParts | null, source: Span | null): boolean {
  const span = parts?.institution ?? source
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < Math.min(end, first + 6); at += 1) {
    const word = bare(wordAt(document, at))
    if (sides.test(word)) return true
    if (headKind(wordAt(document, at)) === 'place' && at === first) return true
  }
  return false
}

export const facts: FactPack = { counted, triggers, roles: rolesOf, joins, isSide }
