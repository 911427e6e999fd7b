/** Who did it, whom it befell, where: the roles of one trigger of an Arabic content. */
import { spanOf, tokenFrom, wordAt } from '../../document.ts'
import type { Document } from '../../document.ts'
import type { CountedPhrase, Roles, Trigger } from '../../pack.ts'
import type { RoleDraft, Span } from '../../types.ts'
import { countedNouns, isNationality, sideNouns } from './predicates.ts'
import { bare, headKind, places } from './sources.ts'
import { complementisers, endsInPronoun, isAdjunct, list, relatives } from './words.ts'

type Range = readonly [first: number, end: number]

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
        actor: stated(subjectOf(document, trigger, range)),
        affected: stated(afterOn(document, trigger.end, range[1])),
        place,
      }
    case 'strike':
      return {
        actor: stated(subjectOf(document, trigger, range)),
        affected: stated(objectOf(document, trigger, range)),
        place,
      }
    case 'strike-noun':
      return {
        actor: stated(accused(document, trigger, range)),
        affected: stated(nounPhrase(document, trigger.end, range[1])),
        place,
      }
    case 'exposed':
      return { actor: null, affected: stated(subjectOf(document, trigger, range)), place }
    case 'takeover':
      return {
        actor: stated(subjectOf(document, trigger, range)),
        affected: null,
        place: place ?? nounPhrase(document, trigger.end, range[1]),
      }
    case 'loser':
      return { actor: null, affected: stated(subjectOf(document, trigger, range)), place }
    case 'losses':
      return { actor: null, affected: stated(lossSide(document, trigger.end, range[1])), place }
    default: {
      const affected = sideOf(document, phrase, trigger, range)
      const active = trigger.pattern === 'inflicted' || trigger.pattern === 'verb'
      const subject = active ? activeSubject(document, trigger, phrase, range) : null
      return {
        actor: stated(subject ?? attacker(document, trigger, range)),
        affected: ownedBySpeaker(document, phrase, range) ?? stated(affected),
        place,
      }
    }
  }
}

/** Side that the counted ones belong to: «جنديا أذربيجانيا», «من الجيش الأرميني», «تابعة لسلاح الجو …». */
function sideOf(
  document: Document,
  phrase: CountedPhrase | null,
  trigger: Trigger,
  range: Range,
): Span | null {
  const from = trigger.pattern === 'toll' ? trigger.end : (phrase?.end ?? trigger.end)
  const limit = Math.min(range[1], from + 9)
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct' || (word.startsWith('و') && at > from)) break
    if (at === from && !word.startsWith('ال')) {
      // «جنديا أرمينيا»: the accusative nisba is spelt like the name of the state.
      const accusative = places.has(word) && wordAt(document, at - 1).endsWith('ا')
      if (isNationality(word) || accusative) return spanOf(document, at, at + 1)
    }
    if (at > from + 1 && isAdjunct(document, at)) break
    if (word === 'صفوف') continue
    const plain = word.replace(/^(?:لل|[لب])(?=[سجقو])/u, '')
    if ((sideNouns.has(word) || sideNouns.has(plain)) && !attackWord(wordAt(document, at - 1))) {
      const end = sideEnd(document, at, limit)
      if (end > at + 1 || word === 'العدو')
        return clipped(document, at, end, word.length - plain.length)
    }
    if (
      isNationality(word) &&
      (word.startsWith('ال') || word.startsWith('لل')) &&
      sideLink(wordAt(document, at - 1))
    )
      return spanOf(document, at, at + 1)
    if (places.has(word) && /^(?:تابعة|تابع|تابعين|ل)$/u.test(wordAt(document, at - 1)))
      return spanOf(document, at, at + 1)
    if (
      word.startsWith('ل') &&
      places.has(word.slice(1)) &&
      /^(?:تابعة|تابع|تابعين)$/u.test(wordAt(document, at - 1))
    )
      return clipped(document, at, at + 1, 1)
  }
  return null
}

/** «مروحية تابعة لها»: of the one who speaks. */
function ownedBySpeaker(
  document: Document,
  phrase: CountedPhrase | null,
  range: Range,
): RoleDraft | null {
  if (phrase === null) return null
  const [, last] = phrase.noun ?? [0, 0]
  const counted = document.tokens[tokenFrom(document, last - 1)]?.norm ?? ''
  // «جنودها», «طائراتها».
  if (endsInPronoun(counted) && countedNouns.has(counted.replace(/(?:ها|ه|هم)$/u, '')))
    return { how: 'inferred', reason: 'own_side' }
  for (let at = phrase.end; at + 1 < Math.min(range[1], phrase.end + 3); at += 1)
    if (
      wordAt(document, at).startsWith('تابع') &&
      /^ل(?:ها|ه|هم|نا)$/u.test(wordAt(document, at + 1))
    )
      return { how: 'inferred', reason: 'own_side' }
  return null
}

function sideLink(word: string): boolean {
  return /^(?:من|الجنود|العسكريين|القتلي|الجرحي|قتلي|جنود)$/u.test(word)
}

function attackWord(word: string): boolean {
  return /^(?:قصف|هجوم|نيران|يد|ايدي|ضد|مع|غارة|بنيران|بقصف|امام)$/u.test(word)
}

/** A side noun goes on to its nationality: «سلاح الجو الأرمني», «صفوف القوات الأذرية». */
function sideEnd(document: Document, at: number, limit: number): number {
  for (let end = at; end < Math.min(limit, at + 5); end += 1) {
    if (document.tokens[end]?.kind !== 'word') break
    if (isNationality(wordAt(document, end)) || places.has(wordAt(document, end))) return end + 1
  }
  return at + 1
}

function clipped(document: Document, first: number, end: number, letters: number): Span {
  const [start, stop] = spanOf(document, first, end)
  return [start + letters, stop]
}

/** «خسائر في القوات العاملة», «في صفوف القوات الأذرية»: a side only if it is named. */
function lossSide(document: Document, from: number, limit: number): Span | null {
  for (let at = from; at < Math.min(limit, from + 7); at += 1) {
    if (!sideNouns.has(wordAt(document, at))) continue
    const end = sideEnd(document, at, limit)
    if (end > at + 1) return spanOf(document, at, end)
  }
  return null
}

/** «في قصف أذربيجاني», «بنيران أرمينية», «على يد القوات …»: who did it. */
function attacker(document: Document, trigger: Trigger, range: Range): Span | null {
  for (let at = trigger.end; at < Math.min(range[1], trigger.end + 16); at += 1) {
    const word = wordAt(document, at)
    if (
      /^(?:[بل]?قصف|القصف|[بل]?نيران|هجوم|هجمات|غارة|غارات|ضربة|ضربات|بهجوم|بغارة)$/u.test(word)
    ) {
      for (let next = at + 1; next <= at + 3 && next < range[1]; next += 1)
        if (isNationality(wordAt(document, next))) return spanOf(document, next, next + 1)
    }
    if (/^(?:يد|ايدي|جانب|قبل)$/u.test(word) && /^(?:علي|من)$/u.test(wordAt(document, at - 1))) {
      const end = phraseEnd(document, at + 1, Math.min(range[1], at + 6))
      if (end > at + 1) return spanOf(document, at + 1, end)
    }
  }
  return null
}

/** Subject of an active verb of destroying or killing, where one is named. */
function activeSubject(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  range: Range,
): Span | null {
  const subject = subjectOf(document, trigger, range)
  if (subject === null) return null
  const first = tokenFrom(document, subject[0])
  if (
    phrase !== null &&
    subject[1] > spanOf(document, phrase.first, phrase.end)[0] &&
    subject[0] < spanOf(document, phrase.first, phrase.end)[1]
  )
    return null
  const word = wordAt(document, first)
  return sideNouns.has(word) || places.has(word) || headKind(word) === 'institution'
    ? subject
    : null
}

const stops = list(
  'في من الي علي عن مع خلال بعد قبل عند منذ حتي ضد بين حيث بينما قد لقد ايضا النار امام',
)

function phraseEnd(document: Document, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    const token = document.tokens[end]
    const word = wordAt(document, end)
    if (
      token?.kind !== 'word' ||
      (stops.has(word) && end > from) ||
      complementisers.has(word) ||
      relatives.has(word)
    )
      break
    if (
      end > from &&
      (word.startsWith('و') ||
        isAdjunct(document, end) ||
        /^(?:ب|ل)ال/u.test(word) ||
        countedNouns.get(word)?.number === 'one')
    )
      break
    end += 1
  }
  return end
}

/** Subject: before the verb in the content, else right after it. */
function subjectOf(document: Document, trigger: Trigger, range: Range): Span | null {
  // «في قصف أرميني استهدف …»: the strike's own nationality.
  const previous = trigger.first - 1
  if (
    isNationality(wordAt(document, previous)) &&
    /^(?:ال)?(?:قصف|هجوم|هجمات|غارة|غارات|ضربة|ضربات|نيران)$/u.test(wordAt(document, previous - 1))
  )
    return spanOf(document, previous, previous + 1)
  const first = leadingNoun(document, trigger, range)
  if (first !== null) return first
  const from =
    trigger.pattern === 'fire' || trigger.pattern === 'launch' || trigger.pattern === 'exposed'
      ? trigger.first + 1
      : trigger.end
  const word = wordAt(document, from)
  if (
    sideNouns.has(word) ||
    places.has(word) ||
    (headKind(word) === 'institution' && from < range[1])
  ) {
    const end = phraseEnd(document, from, Math.min(range[1], from + 6))
    if (end > from)
      return spanOf(
        document,
        from,
        sideNouns.has(word) ? sideEnd(document, from, end) : places.has(word) ? from + 1 : end,
      )
  }
  return null
}

/** The noun phrase that leads the clause before its verb; asides between commas are left out. */
function leadingNoun(document: Document, trigger: Trigger, range: Range): Span | null {
  let first = range[0]
  while (
    first < trigger.first &&
    (document.tokens[first]?.kind === 'punct' ||
      complementisers.has(wordAt(document, first)) ||
      ['قد', 'فقد', 'لقد', 'وقد', 'فان', 'تكون', 'يكون', 'كانت', 'كان'].includes(
        wordAt(document, first),
      ))
  )
    first += 1
  if (first >= trigger.first || trigger.first - first > 26) return null
  const word = wordAt(document, first)
  if (stops.has(word) || isAdjunct(document, first) || document.tokens[first]?.kind !== 'word')
    return null
  let end = first
  while (end < trigger.first) {
    const token = document.tokens[end]
    const at = wordAt(document, end)
    if (
      token?.kind === 'punct' ||
      complementisers.has(at) ||
      relatives.has(at) ||
      ['قد', 'لقد', 'كانت', 'كان'].includes(at)
    )
      break
    end += 1
  }
  const [start, stop] = spanOf(document, first, end)
  return end > first ? [start + (/^و(?:ال|ا)/u.test(word) ? 1 : 0), stop] : null
}

/** «أطلقت النار على X»: up to the end of the clause. */
function afterOn(document: Document, from: number, limit: number): Span | null {
  for (let at = from; at < Math.min(limit, from + 8); at += 1) {
    const word = wordAt(document, at)
    if (word !== 'علي' && word !== 'باتجاه' && word !== 'صوب' && word !== 'ضد') continue
    // «على طول خط التماس» tells where, not whom.
    if (/^(?:طول|امتداد|يد)$/u.test(wordAt(document, at + 1))) return null
    return nounPhrase(document, at + 1, limit)
  }
  return null
}

function objectOf(document: Document, trigger: Trigger, range: Range): Span | null {
  let from = trigger.end
  const word = wordAt(document, from)
  if ((sideNouns.has(word) || places.has(word)) && leadingNoun(document, trigger, range) === null)
    from = sideNouns.has(word) ? sideEnd(document, from, range[1]) : from + 1
  return nounPhrase(document, from, range[1])
}

function nounPhrase(document: Document, from: number, limit: number): Span | null {
  let end = from
  while (end < limit) {
    const token = document.tokens[end]
    const word = wordAt(document, end)
    if (token?.kind === 'punct' && word !== '-') break
    if (
      end > from &&
      (isAdjunct(document, end) || complementisers.has(word) || relatives.has(word))
    )
      break
    if (end - from > 14) break
    end += 1
  }
  return end > from ? spanOf(document, from, end) : null
}

/** «اتهمت باكو بقصف …»: the target before the masdar. */
function accused(document: Document, trigger: Trigger, range: Range): Span | null {
  for (let at = trigger.first - 1; at >= range[0] && at > trigger.first - 6; at -= 1) {
    const word = wordAt(document, at)
    if (places.has(word)) return spanOf(document, at, at + 1)
    if (sideNouns.has(word)) return spanOf(document, at, sideEnd(document, at, trigger.first))
  }
  return null
}

const localities = list(
  'منطقة مدينة قرية بلدة إقليم محافظة جبهة محور ضواحي محيط أراضي بلدات قرى حي مخيم قاعدة مطار جنوب شمال شرق غرب أنحاء جزء الحدود خط العاصمة مناطق',
)

/** The words after «في» (قرب, داخل …) that name a place, up to a pause. */
function placeIn(document: Document, from: number, limit: number): Span | null {
  let found: Span | null = null
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(document, at)
    if (!/^(?:في|قرب|داخل|جنوب|شمال|شرق|غرب|علي|بمنطقة|بمدينة)$/u.test(word)) continue
    const start = /^(?:معارك|اشتباكات|مواجهات|القتال|قتال|محيط)$/u.test(wordAt(document, at + 1))
      ? at + 2
      : at + 1
    const head = wordAt(document, start)
    if (
      !(places.has(head) || localities.has(head)) ||
      (word === 'علي' && !localities.has(head) && !places.has(head))
    )
      continue
    let end = start + 1
    while (
      end < limit &&
      end < start + 6 &&
      document.tokens[end]?.kind === 'word' &&
      !isAdjunct(document, end) &&
      !stops.has(wordAt(document, end)) &&
      !wordAt(document, end).startsWith('و')
    )
      end += 1
    let named = false
    for (let part = start; part < end; part += 1) named ||= places.has(bare(wordAt(document, part)))
    if (named) return spanOf(document, start, end)
    found ??= spanOf(document, start, end)
  }
  return found
}
