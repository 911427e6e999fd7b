/** Whom a verb calls upon, accuses or tells: where this one begins behind the subject. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Government } from './cues.ts'
import {
  beginsHearer,
  followsDefinite,
  followsOffice,
  isAccusativePlural,
  isTold,
} from './hearers.ts'
import { segmentOf } from './hits.ts'
import { cueForms } from './inflection.ts'
import { headKind, places } from './sources.ts'
import {
  addressees,
  beginsForce,
  beginsOtherBody,
  beginsOthers,
  compoundPlaces,
  followsIndefinite,
  followsTitle,
  headIsConstruct,
  isOwnThing,
  namesSubject,
} from './targets.ts'
import { demonstratives, hasPronoun, list } from './words.ts'

/** Addressees that call upon nobody themselves: «حث الجانبين على …» has its subject elsewhere. */
const neverSubjects = list(
  'أطراف الأطراف الطرفين الجانبين طرفي جانبي المجتمع السكان سكان المواطنين البلدين الجميع جميع كل كافة',
)

/** Where the addressee or target begins inside the phrase after the verb, or -1. */
export function splitAddressee(
  document: Document,
  first: number,
  stop: number,
  takes: readonly Government[],
): number {
  if (!takes.includes('addressee') && !takes.includes('target') && !takes.includes('hearer'))
    return -1
  const segment = segmentOf(document, first)
  // «، ودعا السكان إلى …»: a verb inside the sentence goes on with the last subject.
  if (first - 1 > segment[0] + 1 && !takes.includes('hearer')) {
    const previous = wordAt(document, first - 1)
    const head = wordAt(document, first)
    if (
      previous.startsWith('و') &&
      (addressees.has(head) ||
        (head.startsWith('ال') && headKind(head) === 'other') ||
        isSpeakersOwn(document, first))
    )
      return first
  }
  if (takes.includes('addressee') && neverSubjects.has(wordAt(document, first))) return first
  // «أن الوزير أبلغ نظيره بأن …»: whom he told, where he stands before.
  const tellsOwn = takes.includes('hearer') && hasPronoun(wordAt(document, first))
  if (tellsOwn && first - 2 >= segment[0] && document.tokens[first - 2]?.kind === 'word')
    return first
  // «كما حثت القادة على …»: who is urged is always named.
  const urged = takes.includes('علي') && takes.includes('addressee')
  const head = wordAt(document, first)
  if (urged && addressees.has(head) && headKind(head) === 'other') return first
  if (takes.includes('target') && namesSubject(document, first, stop)) return first + 1
  for (let at = first + 1; at < stop; at += 1) {
    const word = wordAt(document, at)
    const before = wordAt(document, at - 1)
    if (demonstratives.has(word)) return at
    if (takes.includes('hearer') && beginsHearer(document, at)) return at
    if (!takes.includes('target') && followsDefinite(document, at, first)) return at
    if (!takes.includes('target') && isTold(document, at, first)) return at
    if (addressees.has(word) && !headIsConstruct(before)) return at
    // «دعا المجلس أعضاءه إلى …»
    if (!takes.includes('target') && isOwnThing(document, at)) return at
    // «نصحت الوزارة المسافرين بـ…»: a plural in the accusative.
    if (takes.includes('addressee') && before.startsWith('ال') && isAccusativePlural(word))
      return at
    // «دعا النواب وزير النقل إلى …»: an office behind a definite noun is another's.
    if (
      headKind(word) === 'office' &&
      !word.startsWith('ال') &&
      before.startsWith('ال') &&
      !places.has(before)
    )
      return at
    // «طالب الرئيس مجلس الأمن بـ…»: a body of its own behind a definite word.
    if (takes.includes('addressee') && beginsOtherBody(document, at)) return at
    if (takes.includes('addressee') && followsOffice(document, at, first)) return at
    if (places.has(word) && !headIsConstruct(before) && (!places.has(before) || at === first + 1))
      if (!compoundPlaces.has(before)) return at
    if (word === 'باشد' || (word === 'ابو' && wordAt(document, at + 1) === 'ظبي')) return at
    // «اتهم الجيش اليمني جماعة …»: a body that no article begins cannot go on with a definite subject.
    if (takes.includes('target') && (beginsForce(document, at) || beginsOtherBody(document, at)))
      return at
    if (takes.includes('target') && (followsIndefinite(document, at) || beginsOthers(document, at)))
      return at
    if (takes.includes('target') && followsTitle(document, at, first - 1)) return at
  }
  return -1
}

/** «نددت النقابة بالقرار ودعت أعضاءها إلى …»: the pronoun is of whom the verb is. */
function isSpeakersOwn(document: Document, first: number): boolean {
  const said = wordAt(document, first - 1)
  const form = cueForms.get(said.slice(1))
  const pronoun = /(?:ها|هم|ه)$/u.exec(wordAt(document, first))?.[0]
  if (form === undefined || !hasPronoun(wordAt(document, first))) return false
  return pronoun === (form.plural ? 'هم' : form.feminine ? 'ها' : 'ه')
}
