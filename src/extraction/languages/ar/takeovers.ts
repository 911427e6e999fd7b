/** Places taken, fallen and held: «سيطرت على سبع قرى», «سقوط المدينة», «لا تزال تحت سيطرته». Token indices. */
import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Roles, Trigger } from '../../pack.ts'
import { numberWords } from './number-words.ts'
import { countedNouns, takeoverWords, triggerWords } from './predicates.ts'
import { phraseEnd } from './sides.ts'
import { bare } from './sources.ts'
import { demonstratives, endsInPronoun, list, prepositions } from './words.ts'

const held = /^(?:ال)?سيطرت(?:ه|ها|هم|نا)$/u
const falls = /^[بلو]?(?:سقوط|سقطت)$/u
const localities =
  /^(?:ال)?(?:مدينة|مدينه|منطقة|بلدة|بلده|قرية|قريه|اقليم|مرتفعات|حدود|معسكر|قاعدة|مطار)$/u
/** What is brought under control and is no place, or not one that is taken. */
const others = list(
  `الحريق الحرائق حريق حرائق الوضع الأوضاع الأسعار السوق الأسواق المياه الموارد النيران الانتشار التضخم السلطة الحكم البلاد
  الغضب النفس الأجواء المجال المعابر الأراضي المناطق الأمور الموقف الأحداث الإنفاق الفيضانات النظام الحكومة الأمطار أمطار أجزاء
  معظم كامل كل جميع بعض عدد عدة مناطق أراض أراضي مقر مقار مبنى مباني شوارع طرق الطريق طريق حياة حقول منابع مساحات نصف ثلث
  الطائرة الصاروخ القذائف الأسهم العملة الليرة الجنيه`,
)

export function mayTakeOver(word: string): boolean {
  return takeoverWords.has(word) || held.test(word) || falls.test(word) || word === 'تحت'
}

/** «سيطرت على سبع قرى», «استعادت السيطرة على مدينة …», «تحرير بلدة …», «سقوط المدينة», «تحت سيطرته». */
export function takeoverAt(
  document: Document,
  at: number,
  end: number,
  word: string,
): Trigger | null {
  if (word === 'تحت') return underControl(document, at, end)
  if (falls.test(word)) return fallAt(document, at, end)
  let last = at + 1
  if (wordAt(document, last) === 'السيطرة') last += 1
  while (/^(?:ال)?(?:كامل|تام)[ةه]$/u.test(wordAt(document, last))) last += 1
  // «سيطرة القوات الروسية على قرية»: who took it stands between.
  if (word === 'سيطرة')
    for (let by = last; by < Math.min(end, last + 4); by += 1)
      if (wordAt(document, by + 1) === 'علي') last = by + 1
  if (wordAt(document, last) === 'علي') last += 1
  else if (!/^(?:تحرير|استعاد|حرر|احتل)/u.test(word)) return null
  for (let ahead = last; ahead < Math.min(end, last + 5); ahead += 1) {
    const entry = countedNouns.get(bare(wordAt(document, ahead)))
    const counted = entry !== undefined && ['villages', 'positions'].includes(entry.class)
    if (!counted && !localities.test(wordAt(document, ahead))) continue
    return make(at, last, counted ? 'after' : 'none', 'takeover')
  }
  // «جيش تحرير تانغ»: a masdar without «على» may stand in a name.
  const governs = wordAt(document, last - 1) === 'علي' || /^(?:حرر|احتل|استعادت?$)/u.test(word)
  return governs && isName(document, last, end) ? make(at, last, 'none', 'takeover-name') : null
}

function make(first: number, end: number, takes: 'after' | 'none', pattern: string): Trigger {
  return { predicate: 'territory.captured', first, end, takes, bare: true, pattern }
}

/** «سقوط مدينة …», «سقوط لاشيو في يد …». */
function fallAt(document: Document, at: number, end: number): Trigger | null {
  const next = wordAt(document, at + 1)
  const isPlace = localities.test(next)
  if (!isPlace && !isName(document, at + 1, end)) return null
  return make(at, at + 1, 'none', isPlace ? 'fall' : 'fall-name')
}

/** «المدينة لا تزال تحت سيطرته»: who still holds it denies that it was taken. */
function underControl(document: Document, at: number, end: number): Trigger | null {
  if (at + 1 >= end || !held.test(wordAt(document, at + 1))) return null
  const trigger = make(at, at + 2, 'none', 'held')
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1)
    if (/^[يتن]?(?:ز[اي]?ل|ظل|بق)(?:ت|وا|ون|ي|يت)?$/u.test(wordAt(document, back)))
      return { ...trigger, polarity: 'negated' }
  return trigger
}

/** A word that can be the name of a place; whether it is one, the registry of places tells. */
function isName(document: Document, at: number, end: number): boolean {
  const word = wordAt(document, at)
  if (at >= end || document.tokens[at]?.kind !== 'word' || word.length < 3) return false
  if (others.has(word) || countedNouns.has(bare(word)) || triggerWords.has(word)) return false
  if (numberWords.has(word) || countedNouns.has(bare(wordAt(document, at + 1)))) return false
  if (prepositions.has(word) || /^[وف]/u.test(word) || demonstratives.has(word)) return false
  return word.startsWith('ال') || !endsInPronoun(word)
}

const hands = /^(?:يد|ايدي|قبض[ةه]|بيد|بايدي|بقبض[ةه])$/u

/** The place that a fall or a take-over names right behind its word, and who holds it now. */
export function rolesOfFall(document: Document, trigger: Trigger, limit: number): Roles {
  const from = trigger.end
  const place = from < limit ? placeAfter(document, from, limit) : null
  for (let at = from; at < Math.min(limit, from + 8); at += 1) {
    if (!hands.test(wordAt(document, at))) continue
    const end = phraseEnd(document, at + 1, Math.min(limit, at + 6))
    if (end > at + 1)
      return {
        actor: { how: 'stated', span: spanOf(document, at + 1, end) },
        affected: null,
        place,
      }
  }
  return { actor: null, affected: null, place }
}

/** Two words at most: a name and its locality. */
export function placeAfter(document: Document, from: number, limit: number) {
  const end = phraseEnd(document, from, Math.min(limit, from + 3))
  return end > from ? spanOf(document, from, end) : null
}
