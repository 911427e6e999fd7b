/** How far a source phrase goes from its head. */

import type { Document } from '../../document.ts'
import { quoteAt, wordAt } from '../../document.ts'
import { cueForms } from './inflection.ts'
import { isBodyName, isName, quoteStarts } from './names-in-marks.ts'
import { isNameWord } from './source-parts.ts'
import type { HeadKind } from './sources.ts'
import { headKind } from './sources.ts'
import {
  anonymityEnd,
  complementisers,
  conjunctionLength,
  hasPronoun,
  isAdjunct,
  isInitials,
  list,
  occasions,
  relatives,
  withholdsName,
} from './words.ts'

/** What somebody else has said: never inside the name of a source. */
const claimNouns = list('ادعاء ادعاءات مزاعم زعم اتهام اتهامات')

/**
 * End (token index) of a source phrase that begins at `first`: before an adjunct, a relative clause of a
 * definite head, a complementiser, a colon, a bracket. An apposition between commas belongs to it
 * («المتحدث باسم …، فلان،»).
 */
export function sourceEnd(document: Document, first: number, limit: number): number {
  const head = wordAt(document, first)
  let index = first
  while (index < limit) {
    const token = document.tokens[index]
    if (token === undefined) break
    const word = token.norm
    if (token.kind === 'punct') {
      if (word === '،' || word === ',') {
        const end = apposition(document, index, limit, headKind(head))
        if (end > index) {
          index = end
          continue
        }
        break
      }
      if (quoteStarts(document, index)) {
        const quote = quoteAt(document, document.quoteOf[index])
        const name = isName(document, document.quoteOf[index] ?? -1) || isBodyName(document, index)
        if (quote !== undefined && name) {
          while (index < limit && (document.tokens[index]?.start ?? Infinity) < quote.end)
            index += 1
          continue
        }
        break
      }
      if (word === '(') {
        let close = index + 1
        while (close < limit && close < index + 8 && wordAt(document, close) !== ')') close += 1
        if (wordAt(document, close) === ')') {
          index = close + 1
          continue
        }
      }
      if (['-', '.', '+', '/', ')', '–'].includes(word) && index + 1 < limit && word !== ')') {
        // «د. سامي», «إن.بي.سي»
        const apart = document.tokens[index + 1]?.spaced ?? true
        // « – بحسب شهود – »: a stroke between blanks is a pause.
        if (/[-–]/u.test(word) && apart && token.spaced) break
        if (word === '.' && apart && !(document.tokens[index - 1]?.norm.length === 1)) break
        index += 1
        continue
      }
      break
    }
    if (index > first) {
      if (complementisers.has(word) && !isInitials(document, index)) break
      if (
        relatives.has(word) &&
        (head.startsWith('ال') ||
          headKind(head) === 'other' ||
          headKind(head) === 'place' ||
          hasPronoun(head) ||
          cueForms.has(wordAt(document, index + 1)))
      )
        break
      // «المندوب الدائم لدى الأمم المتحدة»
      if (
        word === 'لدي' &&
        /^(?:institution|place)$/u.test(headKind(wordAt(document, index + 1)))
      ) {
        index += 1
        continue
      }
      // «الوكالة الوطنية للإعلام»: what the agency is for.
      if (
        isAdjunct(document, index) &&
        !(word === 'للاعلام' && /^ال.+[ةه]$/u.test(wordAt(document, index - 1)))
      )
        break
      // «رفضت موسكو ادعاء كييف أن»: what is rejected; «يعلن فوزه والمعارضة تتحدث»: another report.
      if (claimNouns.has(word) || cueForms.get(word)?.aspect === 'present') break
      if (
        /^(?:ما|بما|عما|مما|هل|الانتباه|النظر|الانظار)$/u.test(word) ||
        (hasPronoun(word) && (occasions.has(word) || cueForms.get(word)?.aspect === 'masdar')) ||
        // «علق الوزير مكتفيا بالقول …», «أم أحمد وهي تشير إلى …»: what they do meanwhile.
        /^(?:مكتفي(?:ا|[ةه]|ين)|متحدث(?:ا|ين))$/u.test(word) ||
        /^وه(?:و|ي|م|ما)$/u.test(word) ||
        withholdsName(document, index) ||
        /^(?:[يت]قول|قايل(?:ا|[ةه]|ين)|فقد|فان(?:ه|ها|هم|هما|نا)?)$/u.test(word)
      )
        break
      if (/^(?:ال)?بالغ[ةه]?$/u.test(word)) break
      // «الوزارة بهذه المناسبة», «المركز ومقره العاصمة»
      if (/^(?:ب(?:هذا|هذه|تلك)|ومقر(?:ه|ها|هم))$/u.test(word)) break
      if (word === 'من' && wordAt(document, index + 1) === 'دون') break
      // «حسب الجهاز المركزي بنحو 0.9%»: how much, which belongs to the verb before.
      if (/^ب(?:حوالي|نحو|نسب[ةه]|مقدار|واقع|فارق|معدل)$/u.test(word)) break
    }
    index += 1
  }
  return index
}

const deeds = list(
  'بلغ ارتفع انخفض تراجع وقع وصل جرى تم يجري كان كانت سيطر استهدف قتل أصيب بدأ انتهى سقط اندلع انسحب فر نفذ شن أطلق اعتقل توفي استشهد لقي عثر أقر وافق لا لم لن سوف هناك ثمة ليس يمكن يجب ينبغي تلقى حصل فاز خسر غادر عاد دخل خرج',
)

/** «وفقا للوكالة، سيطرت القوات …»: a finite verb is no apposition. */
function beginsDeed(word: string): boolean {
  return (
    deeds.has(word) ||
    (/^(?!ال)\S{3,}[^ايوه]ت$/u.test(word) &&
      headKind(word) === 'other' &&
      !/^(?:بنت|صوت|وقت|بيت)$/u.test(word)) ||
    /^[يت]\S{2,}(?:ون|وا)$/u.test(word)
  )
}

/** Index after an apposition that begins after the comma at `comma`, or `comma` where there is none. */
function apposition(document: Document, comma: number, limit: number, kind: HeadKind): number {
  if (anonymityEnd(document, comma + 1) >= 0) return comma
  // «بحسب X، قالت Y», «X، مشيرا إلى»: a reporting word begins what is said.
  const aspect = cueForms.get(wordAt(document, comma + 1))?.aspect
  if (aspect === 'past' || aspect === 'present' || aspect === 'participle') return comma
  if (isAdjunct(document, comma + 1) || relatives.has(wordAt(document, comma + 1))) return comma
  if (/^(?:و(?!ز|ك|ل)|فان|فقد)/u.test(wordAt(document, comma + 1))) return comma
  if (beginsDeed(wordAt(document, comma + 1))) return comma
  // «وفق الدفاع المدني، إلى 14 شخصا، …»: the verb before goes on.
  if (/^(?:الي|علي|عن)$/u.test(wordAt(document, comma + 1))) return comma
  // «، إلى أن …» goes on with the verb before.
  if (
    complementisers.has(wordAt(document, comma + 2)) &&
    /^(?:الي|علي|من|عن)$/u.test(wordAt(document, comma + 1))
  )
    return comma
  let index = comma + 1
  while (index < limit && index <= comma + 7 && document.tokens[index]?.kind !== 'punct') {
    const word = wordAt(document, index)
    if (complementisers.has(word) || isAdjunct(document, index)) break
    // «، إذ بينت المحكمة أن …»: a clause of its own.
    if (/^(?:اذ|لان|كي|لكي)$/u.test(word) || cueForms.get(word)?.aspect === 'past') return comma
    index += 1
  }
  const word = wordAt(document, index)
  const closed =
    word === '،' ||
    word === ',' ||
    word === ':' ||
    complementisers.has(word) ||
    // «بحسب رئيسة البنك المركزي، هدى الراوي.»
    (isTitled(kind) && index >= limit - 1 && isBareName(document, comma + 1, index))
  return index > comma + 1 && closed && index - comma <= 8 ? index : comma
}

function isTitled(kind: HeadKind): boolean {
  return kind === 'office' || kind === 'speaker'
}

/** Two to four words of a personal name, and nothing else. */
function isBareName(document: Document, first: number, end: number): boolean {
  if (end - first < 2 || end - first > 4 || !isNameWord(wordAt(document, first))) return false
  for (let at = first; at < end; at += 1)
    if (document.tokens[at]?.kind !== 'word' || conjunctionLength(wordAt(document, at)) === 1)
      return false
  return true
}
