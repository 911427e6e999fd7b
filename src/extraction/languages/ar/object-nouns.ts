/** A noun as the object of a report: «أعلنت … مقتل», «نفى … ضلوعه في», «جددت التزامها». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { CueForm } from './cues.ts'
import { isContentNoun } from './nouns.ts'
import type { Opened } from './openings.ts'
import { headKind, places } from './sources.ts'
import { headIsConstruct } from './targets.ts'
import {
  complementisers,
  demonstratives,
  endsInPronoun,
  isAdjunct,
  isPreposition,
} from './words.ts'

/** «أعلنت … مقتل», «أكدت … التزامها»: a noun of event or attitude as the object. */
export function contentNoun(
  document: Document,
  at: number,
  { verb }: CueForm,
  cueIndex: number,
): Opened | null {
  const word = wordAt(document, at)
  const { takes } = verb
  if (!takes.includes('object')) return null
  // «باكو كذبت هذه الأرقام», after the verb at once.
  const attitude = endsInPronoun(word) && isAttitude(word)
  if (takes.includes('attitude') && !attitude) return null
  if (at <= cueIndex + 1 && !isContentNoun(word) && !demonstratives.has(word) && !attitude)
    return null
  if (headIsConstruct(wordAt(document, at - 1)) || at - cueIndex > 16) return null
  const fits =
    isContentNoun(word) ||
    (verb.stance === 'denies' && isDeniedDeed(document, at, cueIndex)) ||
    (word === 'ما' && rumour.test(wordAt(document, at + 1))) ||
    (demonstratives.has(word) && !isAdjunct(document, at) && !leadsThat(document, at)) ||
    // «قدر عدد المشاركين بنحو …», not «أكد عدد من النواب».
    (/^(?:عدد|اعداد|حجم)$/u.test(word) && at > cueIndex + 1 && wordAt(document, at + 1) !== 'من') ||
    attitude
  return fits ? { from: at, content: at, opener: 'noun', clip: 0 } : null
}

/** «أكدت تلك المصادر أن …»: who says it, not what is said. */
function leadsThat(document: Document, at: number): boolean {
  return wordAt(document, at + 1).startsWith('ال') && complementisers.has(wordAt(document, at + 2))
}

/** Masdars of the derived forms, by their shape: «انخراط», «استهداف», «إرسال», «تزويد». */
const masdarShape = /^(?:است..ا.|ان..ا.|ا.[تد].ا.|ا..ا.|ت..ي.|.لو.)(?:ه|ها|هم)?$/u

/** «نفى الناطق سامي الحلو ضلوع قواته في …»: what is denied is a deed, whatever it is. */
function isDeniedDeed(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  if (at <= cueIndex + 1 || places.has(word) || headKind(word) !== 'other') return false
  const next = wordAt(document, at + 1)
  if (!masdarShape.test(word) || complementisers.has(next)) return false
  return document.tokens[at + 1]?.kind === 'word' && !isPreposition(wordAt(document, at - 1))
}

/** «نفى ما تردد عن …». */
const rumour = /^(?:تردد|اعلن|ورد|ذكر|قيل|نشر|تداول|اشيع|وصف|سما)/u

const attitudes =
  /^(?:التزام|اعتزام|استعداد|رفض|وقوف|دعم|تمسك|حرص|تضامن|موقف|معارض|تاييد|قلق|رغب|عزم|نيت|ثقت|ادان|ترحيب|اعتراض|مسوولي|تورط|علاقت|صلت|مشارك|وجود|قدر|ضلوع|لجوء|ارتباط|انخراط)/u

function isAttitude(word: string): boolean {
  return attitudes.test(word)
}
