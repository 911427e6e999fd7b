/** Which side the counted ones belong to, and who attacked them. */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, tokensOf, wordAt } from '../../document.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import type { RoleDraft, SourceParts, Span } from '../../types.ts'
import { isNationality } from './peoples.ts'
import { countedNouns, sideNouns } from './predicates.ts'
import { bare, headKind, places } from './sources.ts'
import { complementisers, endsInPronoun, isAdjunct, list, relatives } from './words.ts'

/** Token indices, half-open. */
export type Range = readonly [first: number, end: number]

/** Side that the counted ones belong to: «جنديا أذربيجانيا», «من الجيش الأرميني», «تابعة لسلاح الجو …». */
export function sideOf(
  document: Document,
  phrase: CountedPhrase | null,
  trigger: Trigger,
  range: Range,
): Span | null {
  const from = trigger.pattern === 'toll' ? trigger.end : (phrase?.end ?? trigger.end)
  const limit = Math.min(range[1], from + 9)
  // «700 كيني قتلوا»: the noun itself says whose.
  const noun = phrase?.noun == null ? -1 : tokenFrom(document, phrase.noun[0])
  if (
    noun >= 0 &&
    isNationality(wordAt(document, noun)) &&
    !wordAt(document, noun).startsWith('ال')
  )
    return spanOf(document, noun, noun + 1)
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct' || (word.startsWith('و') && at > from)) break
    // «ثلاث مسيرات للحوثيين».
    if (at === from && word.startsWith('لل') && isNationality(word))
      return clipped(document, at, at + 1, 2)
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
    // «من قوات حفتر», «من مقاتلي الحركة»: whose, by the word behind.
    if (wordAt(document, at - 1) === 'من' && ofSomebody.has(word)) {
      const owner = at + 1
      if (
        owner < limit &&
        document.tokens[owner]?.kind === 'word' &&
        !stops.has(wordAt(document, owner))
      )
        return spanOf(document, at, owner + 1)
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
export function ownedBySpeaker(
  document: Document,
  phrase: CountedPhrase | null,
  range: Range,
): RoleDraft | null {
  if (phrase === null) return null
  const [start, last] = phrase.noun ?? [0, 0]
  // «جنودها», «طائراتها المسيرة», «مروحيته».
  for (let at = tokenFrom(document, start); at <= tokenFrom(document, last - 1); at += 1) {
    const counted = document.tokens[at]?.norm ?? ''
    const stem = counted.replace(/(?:ها|ه|هم|نا)$/u, '')
    const opened = stem.endsWith('ت') ? `${stem.slice(0, -1)}ة` : stem
    const owned = endsInPronoun(counted) || counted.endsWith('نا')
    if (
      owned &&
      stem !== counted &&
      !countedNouns.has(counted) &&
      (countedNouns.has(stem) || countedNouns.has(opened))
    )
      return { how: 'inferred', reason: 'own_side' }
  }
  for (let at = phrase.end; at + 1 < Math.min(range[1], phrase.end + 3); at += 1)
    // «في صفوفنا», «في صفوف قواتها».
    if (
      wordAt(document, at) === 'في' &&
      (/^صفوف(?:نا|ها|ه|هم)$/u.test(wordAt(document, at + 1)) ||
        (wordAt(document, at + 1) === 'صفوف' &&
          /^(?:قوات|جنود|جيش|مقاتلي)(?:نا|ها|ه|هم)$/u.test(wordAt(document, at + 2))))
    )
      return { how: 'inferred', reason: 'own_side' }
    else if (
      wordAt(document, at).startsWith('تابع') &&
      /^ل(?:ها|ه|هم|نا)$/u.test(wordAt(document, at + 1))
    )
      return { how: 'inferred', reason: 'own_side' }
  return null
}

const ofSomebody = list(
  'قوات جيش ميليشيا ميليشيات مسلحي مقاتلي عناصر تنظيم حركة جماعة حزب جبهة فصائل كتائب ألوية أنصار مرتزقة',
)

function sideLink(word: string): boolean {
  return /^(?:من|الجنود|العسكريين|القتلي|الجرحي|قتلي|جنود)$/u.test(word)
}

function attackWord(word: string): boolean {
  return /^(?:قصف|هجوم|نيران|يد|ايدي|ضد|مع|غارة|بنيران|بقصف|امام)$/u.test(word)
}

/** «قواته», «دفاعاتها», «مدفعيتنا»: the speaker's own. */
export function isOwnForce(word: string): boolean {
  const stem = word.replace(/(?:ها|هم|ه|نا)$/u, '')
  return stem !== word && (sideNouns.has(stem) || ownForces.has(stem))
}

const ownForces = list(
  'قوات جيش دفاعات وحدات مقاتلات مقاتلي طيران مدفعيت جنود عناصر مضادات بحريت شرطت كتائب سرايا مسلحي رجال',
)

/** A side noun goes on to its nationality: «سلاح الجو الأرمني», «صفوف القوات الأذرية». */
export function sideEnd(document: Document, at: number, limit: number): number {
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
export function lossSide(document: Document, from: number, limit: number): Span | null {
  for (let at = from; at < Math.min(limit, from + 7); at += 1) {
    if (!sideNouns.has(wordAt(document, at))) continue
    const end = sideEnd(document, at, limit)
    if (end > at + 1) return spanOf(document, at, end)
  }
  return null
}

/** «في قصف أذربيجاني», «بنيران أرمينية», «على يد القوات …»: who did it. */
const shooters = /^(?:ال.{4,}|قوات|جيش|مسلحين|عناصر|جنود|شرط[ةه])$/u

export function attacker(document: Document, trigger: Trigger, range: Range): Span | null {
  for (let at = trigger.end; at < Math.min(range[1], trigger.end + 16); at += 1) {
    const word = wordAt(document, at)
    if (
      /^(?:[بل]?قصف|القصف|[بل]?نيران|هجوم|هجمات|غارة|غارات|ضربة|ضربات|بهجوم|بغارة)$/u.test(word)
    ) {
      for (let next = at + 1; next <= at + 3 && next < range[1]; next += 1)
        if (isNationality(wordAt(document, next))) return spanOf(document, next, next + 1)
    }
    // «برصاص الشرطة»; «برصاص طائش» is of nobody.
    if (/^[وب]?رصاص$/u.test(word) && shooters.test(wordAt(document, at + 1))) {
      const end = phraseEnd(document, at + 1, Math.min(range[1], at + 5))
      if (end > at + 1) return spanOf(document, at + 1, end)
    }
    if (/^(?:يد|ايدي|جانب|قبل)$/u.test(word) && /^(?:علي|من)$/u.test(wordAt(document, at - 1))) {
      const end = phraseEnd(document, at + 1, Math.min(range[1], at + 6))
      if (end > at + 1) return spanOf(document, at + 1, end)
    }
  }
  return null
}

/** Words that end a noun phrase. */
export const stops = list(
  'في من الي علي عن مع خلال بعد قبل عند منذ حتي ضد بين حيث بينما قد لقد ايضا النار امام',
)

export function phraseEnd(document: Document, from: number, limit: number): number {
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

const bodies =
  /^(?:وزارة|جيش|قوات|اركان|حكومة|دفاع|رئاسة|رياسة|قيادة|سلطات|خارجية|صحة|داخلية|هيية|نيابة|جمهورية|مكتب)/u

/** Of the world, of aid, of watching: bodies that have no dead of their own. */
const neutral = list(
  'مدني أمم متحدة عالمية دولية دولي مرصد صليب أونروا يونيسف أطباء إغاثة حقوق وكالة صحيفة قناة',
)

/** A ministry, an army or a government speaks of its own dead; an agency or a newspaper does not. */
export function isSide(
  document: Document,
  parts: SourceParts | null,
  source: Span | null,
): boolean {
  const span = parts?.institution ?? source
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < end; at += 1) if (neutral.has(bare(wordAt(document, at)))) return false
  if (ofPlaceAlone(document, first, end)) return false
  for (let at = first; at < Math.min(end, first + 6); at += 1) {
    const word = bare(wordAt(document, at))
    if (bodies.test(word)) return true
    if (headKind(wordAt(document, at)) === 'place' && at === first) return true
  }
  return false
}

/** «وزارة الصحة في غزة» counts the dead of a place; they are no people of the ministry's. */
function ofPlaceAlone(document: Document, first: number, end: number): boolean {
  let health = false
  for (let at = first; at < Math.min(end, first + 8); at += 1) {
    const word = wordAt(document, at)
    if (isNationality(word)) return false
    health ||= bare(word) === 'صحة'
    if (health && word === 'في' && at + 1 < end) return true
  }
  return false
}
