/**
 * Where a text names in full whom a later phrase names in short: «وزارة الداخلية الجورجية» before «الوزارة», «وزير النقل سامي
 * الحلو» before «الوزير» and «الحلو», the subject of the sentence before «وقال». Indices are token indices.
 */

import type { Document } from '../../document.ts'
import { quoteAt, spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { cueForms } from './inflection.ts'
import { quoteStarts } from './names-in-marks.ts'
import { isNameWord } from './source-parts.ts'
import { bare, documents, headKind, places } from './sources.ts'
import { adversatives, complementisers, isAdjunct } from './words.ts'

/** Mentions of a word that are looked at, the latest first. */
const MENTIONS = 12

/** The word without al-, clitics and the ending of an indefinite object («بيانا»). */
function stem(word: string): string {
  const plain = bare(word)
  return documents.has(plain.slice(0, -1)) && plain.endsWith('ا') ? plain.slice(0, -1) : plain
}

/** Tokens that are searched for a mention. */
const REACH = 800

/** Tokens with this stem before `before`, the latest first. */
function mentions(document: Document, word: string, before: number): number[] {
  const found: number[] = []
  if (word === '') return found
  for (let at = before - 1; at >= Math.max(0, before - REACH); at -= 1) {
    const token = document.tokens[at]
    // Cheap before exact: most words do not even end like it.
    if (token === undefined || !(token.norm.endsWith(word) || token.norm.endsWith(`${word}ا`)))
      continue
    if (token.kind !== 'word' || stem(token.norm) !== word) continue
    if ((document.sentenceOf[at] ?? -1) < 0) continue
    if (found.push(at) >= MENTIONS) break
  }
  return found
}

const definite = (word: string) => /^(?:ال|لل|بال|وال)/u.test(word)

/** End of what qualifies a body that stands at `at`: al- words, names of states, a name in quotation marks. */
function qualifiersEnd(document: Document, at: number): number {
  let end = at + 1
  if (quoteStarts(document, end)) {
    const close = quoteAt(document, document.quoteOf[end])?.end ?? 0
    let after = end
    while ((document.tokens[after]?.start ?? Infinity) < close && after < at + 8) after += 1
    return after
  }
  while (end < at + 6) {
    const word = wordAt(document, end)
    if (isAdjunct(document, end)) break
    // «الجيش السوداني المتمردين»: the next al- word is the object.
    if (definite(wordAt(document, at)) && (word.endsWith('ين') || end > at + 2)) break
    const belongs =
      definite(word) ||
      places.has(word) ||
      (headKind(word.replace(/^ل/u, '')) === 'institution' && end === at + 1)
    if (!belongs || document.tokens[end]?.kind !== 'word') break
    end += 1
  }
  return end
}

/** The latest fuller mention of a body or a document of this noun («الوزارة», «البيان»), or who issued it. */
export function bodyMentioned(document: Document, noun: string, before: number): Span | null {
  for (const at of mentions(document, noun, before)) {
    const end = qualifiersEnd(document, at)
    if (end > at + 1 && end <= before) return spanOf(document, at, end)
    if (documents.has(noun)) {
      const issuer = subjectOf(document, document.sentenceOf[at] ?? -1, at)
      if (issuer !== null) return issuer
    }
  }
  return null
}

function namesFrom(document: Document, from: number, limit: number): number {
  let end = from
  while (end < limit && end < from + 4) {
    const word = wordAt(document, end)
    if (document.tokens[end]?.kind !== 'word' || cueForms.has(word) || isAdjunct(document, end))
      break
    // A family name with al- closes the name.
    if (definite(word))
      return end > from && end < from + 3 && !/^[لبك]/u.test(wordAt(document, end - 1))
        ? end + 1
        : end
    if (!isNameWord(word)) break
    end += 1
  }
  return end
}

/** «الرئيس الكيني» -> «الرئيس الكيني دانيال روتو», «مدير المرفأ» after «سامي الحلو مدير المرفأ». */
export function officeMentioned(document: Document, first: number, end: number): Span | null {
  const words = Array.from({ length: end - first }, (_, index) =>
    bare(wordAt(document, first + index)),
  )
  for (const at of mentions(document, words[0] ?? '', first)) {
    if (words.some((word, index) => bare(wordAt(document, at + index)) !== word)) continue
    let office = at + words.length
    while (office < at + 6 && definite(wordAt(document, office))) office += 1
    const name = namesFrom(document, office, Math.min(first, office + 4))
    if (name >= office + 2) return spanOf(document, at, name)
    // «سامي الحلو، مدير المرفأ»: the comma of an apposition may stand between.
    const named = wordAt(document, at - 1) === '،' ? at - 1 : at
    if (isNameBefore(document, named)) return spanOf(document, named - 2, office)
  }
  return null
}

function isNameBefore(document: Document, at: number): boolean {
  return [at - 1, at - 2].every((index) => {
    const word = wordAt(document, index)
    const kind = document.tokens[index]?.kind
    return (
      kind === 'word' && isNameWord(word) && !cueForms.has(word) && !cueForms.has(word.slice(1))
    )
  })
}

/** The latest full name that ends in a surname: after an office, a reporting verb, or at the head of the title. */
export function fullNameOf(document: Document, surname: string, before: number): Span | null {
  if (/^ال.*(?:ات|ين|ون|[ةه])$/u.test(surname)) return null
  for (const at of mentions(document, bare(surname), before)) {
    let first = at
    while (first > at - 3 && isGiven(document, first - 1)) first -= 1
    if (first === at) continue
    const lead = wordAt(document, first - 1)
    const titled = headKind(lead) === 'office' || headKind(lead) === 'speaker' || definite(lead)
    const title = document.sentenceOf[first] === 0 && first === document.sentences[0]?.first
    // Two given names before it are a name wherever they stand; al- may begin any noun.
    const long = first <= at - 2 && (!definite(surname) || wordAt(document, first + 1) === 'بن')
    if (!titled && !title && !cueForms.has(lead) && !long) continue
    const farthest = titled ? Math.max(0, first - 6) : first
    for (let office = first - 1; office >= farthest; office -= 1) {
      const kind = headKind(wordAt(document, office))
      if (kind === 'office' || kind === 'speaker') return spanOf(document, office, at + 1)
      if (document.tokens[office]?.kind !== 'word') break
    }
    return spanOf(document, first, at + 1)
  }
  return null
}

function isGiven(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  if (document.tokens[at]?.kind !== 'word' || !isNameWord(word) || cueForms.has(word)) return false
  return (
    !complementisers.has(word) &&
    !adversatives.has(word) &&
    !/^(?:و?لكن|ان|قد|فان|سي|سن)/u.test(word)
  )
}

const adjective = /(?:ي|ي[ةه]|عام|عام[ةه]|سابق|سابق[ةه]|جديد|جديد[ةه]|اعلي|اول)$/u

/** Who acts in a sentence that begins with its verb: «زار وزير النقل سامي الحلو المرفأ». */
export function subjectOf(document: Document, sentence: number, limit: number): Span | null {
  const range = document.sentences[sentence]
  if (range === undefined || range.first + 2 > limit) return null
  for (const at of [range.first, range.first + 1]) {
    const kind = headKind(wordAt(document, at))
    if (at >= limit || document.tokens[at]?.kind !== 'word') return null
    if (kind === 'institution') {
      const end = qualifiersEnd(document, at)
      if (end > at + 1) return spanOf(document, at, Math.min(end, limit))
    }
    if (kind !== 'office' && kind !== 'speaker') continue
    let office = at + 1
    // «وزير النقل السوري المرفأ»: what is no adjective behind the first noun is the object.
    while (office < at + 5 && definite(wordAt(document, office))) {
      if (office > at + 1 && !adjective.test(wordAt(document, office))) break
      office += 1
    }
    const name = namesFrom(document, office, Math.min(limit, office + 3))
    return spanOf(document, at, name >= office + 2 ? name : office)
  }
  return null
}
