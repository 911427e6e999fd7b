/** Institution, person and role of a source phrase. */

import type { Document } from '../../document.ts'
import { spanOf, tokensOf, wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { SourceParts, Span } from '../../types.ts'
import type { HeadKind } from './sources.ts'
import { headKind, institutions } from './sources.ts'
import { list } from './words.ts'

const titles = list(
  'السيد السيدة الدكتور الدكتورة د اللواء العقيد العميد الفريق المشير العماد المقدم الرائد النقيب الملازم الأميرال الجنرال الشيخ الأنبا الحاج المهندس الأستاذ الأمير الملك النائب السفير القاضي المحامي',
)

/** Institution, person and role of a source phrase. */
export function sourceParts(document: Document, source: Span): SourceParts {
  const [first, end] = tokensOf(document, source)
  // The span may begin inside its first word («وفقا لمكتب …»).
  const head = fold(document.text.slice(source[0], document.tokens[first]?.end ?? source[0]))
  const kind = headKind(head)
  const comma = commaIn(document, first, end)
  // «فلان، مساعد الرئيس»: the name stands first, the office after it.
  if (kind === 'other' && comma > first && isTitle(headKind(wordAt(document, comma + 1)))) {
    const office = spanOf(document, comma + 1, trimEnd(document, comma + 1, end))
    return {
      institution: sourceParts(document, office).institution,
      person: spanOf(document, first, comma),
      role: headKind(wordAt(document, comma + 1)) === 'speaker' ? 'spokesperson' : 'office',
    }
  }
  // «تقديرات غير مؤكدة», «المعارضة»: nobody's name.
  if (kind === 'other' && !isPersonal(document, first, end))
    return { institution: null, person: null, role: 'unknown' }
  let at = first
  if (kind === 'speaker' || kind === 'document' || kind === 'person' || kind === 'office') {
    at = first + 1
    while (
      at < end &&
      headKind(wordAt(document, at)) !== 'institution' &&
      headKind(wordAt(document, at)) !== 'place' &&
      headKind(wordAt(document, at)) !== 'office'
    )
      at += 1
  }
  const personFirst = personStart(document, first, end)
  const person: Span | null = personFirst < end ? spanOf(document, personFirst, end) : null
  const bodyEnd = trimEnd(document, at, Math.max(at, Math.min(personFirst, end)))
  // «وكالة فلان»: a bare name after the head is the body's own name.
  if (kind === 'institution' && personFirst === first + 1)
    return {
      institution: clipClitic(document, first, trimEnd(document, first, end)),
      person: null,
      role: 'body',
    }
  // «قطر، شريكة الولايات المتحدة»: an apposition of a state is no person.
  if (kind === 'place' && comma > first)
    return { institution: clipClitic(document, first, comma), person: null, role: 'body' }
  if (kind === 'institution' || kind === 'place')
    return {
      institution: clipClitic(document, first, trimEnd(document, first, personFirst)),
      person,
      role: 'body',
    }
  const body = at < bodyEnd ? clipClitic(document, at, bodyEnd) : null
  if (kind === 'speaker') return { institution: body, person, role: 'spokesperson' }
  if (kind === 'document') return { institution: body, person: null, role: 'document' }
  // «مسؤول في منظمة …» holds no office of its own: the body speaks.
  if (kind === 'office' && body !== null && wordAt(document, first + 1) === 'في')
    return { institution: body, person, role: 'office' }
  if (kind === 'office') {
    // The office itself, with the body that it belongs to: «وزير الدفاع الروسي».
    const office = trimEnd(document, first, personFirst)
    return {
      institution: first < office ? spanOf(document, first, office) : null,
      person,
      role: 'office',
    }
  }
  // «منظمو مسيرة تونس», «سكان غزة»: the place does not speak through them.
  const local = body !== null && isPlaceAlone(document, body)
  if (kind === 'person') return { institution: local ? null : body, person: null, role: 'person' }
  return { institution: null, person: spanOf(document, first, end), role: 'person' }
}

function isPlaceAlone(document: Document, span: Span): boolean {
  const [first, end] = tokensOf(document, span)
  return end - first === 1 && headKind(wordAt(document, first)) === 'place'
}

function isTitle(kind: HeadKind): boolean {
  return kind === 'office' || kind === 'speaker'
}

/** The first comma of a phrase, or -1. */
function commaIn(document: Document, first: number, end: number): number {
  for (let at = first; at < end; at += 1) {
    const word = wordAt(document, at)
    if (word === '،' || word === ',') return at
  }
  return -1
}

/** False where a phrase is plainly no name: with «غير», or one definite noun with ta marbuta. */
function isPersonal(document: Document, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) if (wordAt(document, at) === 'غير') return false
  const head = wordAt(document, first)
  // «أحدهم», «بعض السكان»: no name of anybody.
  if (
    /^(?:احد|احدي|بعض|معظم|اغلب|جميع|كل|غير|كلا)(?:ه|ها|هم|هن|هما)?$|^(?:ال)?(?:كثيرون|اخرون)$/u.test(
      head,
    )
  )
    return false
  return !(end - first === 1 && /^ال.*[ةه]$/u.test(head))
}

/** Without a closing mark or the short name that stands in brackets: «وزارة الدفاع (البنتاغون)». */
function trimEnd(document: Document, first: number, end: number): number {
  let last = end
  for (let at = first + 1; at < last; at += 1) if (wordAt(document, at) === '(') last = at
  while (last > first && document.tokens[last - 1]?.kind === 'punct') last -= 1
  return last
}

/** A span without the clitic preposition of its first word («لوزارة» -> «وزارة»). */
function clipClitic(document: Document, first: number, end: number): Span {
  const [start, stop] = spanOf(document, first, end)
  const word = wordAt(document, first)
  if (
    /^[لبك]/u.test(word) &&
    !word.startsWith('لل') &&
    institutions.has(word.slice(1)) &&
    !institutions.has(word)
  )
    return [start + 1, stop]
  return [start, stop]
}

/** First token of the personal name that ends a phrase, or `end`. */
function personStart(document: Document, first: number, end: number): number {
  const headed = headKind(wordAt(document, first))
  if (headed === 'other') return wordAt(document, first).startsWith('ل') ? end : first
  // After a comma: the apposition.
  for (let index = end - 1; index > first; index -= 1) {
    const word = wordAt(document, index)
    if (word === '،' || word === ',')
      return titles.has(wordAt(document, index + 1)) ||
        headKind(wordAt(document, index + 1)) === 'other'
        ? index + 1
        : end
  }
  // A body's own name goes on in construct («المرصد السوري لحقوق الإنسان»); a person needs a title.
  const titled = headed !== 'institution' || hasTitle(document, first, end)
  let index = titled ? end : first
  while (index > first + 1) {
    const word = wordAt(document, index - 1)
    const token = document.tokens[index - 1]
    if (token?.kind !== 'word') break
    if (titles.has(word) || isRankOf(document, index - 1)) {
      index -= 1
      while (index > first + 1 && titles.has(wordAt(document, index - 1))) index -= 1
      break
    }
    if (word.startsWith('ال') && !/^(?:ال[يى]|الهام|الياس|الكسند|الكس|البرت|الان$)/u.test(word)) {
      // A family name with al- may end a name («عبد الله العطية»), never begin one.
      const before = wordAt(document, index - 2)
      if (index === end && index - 3 > first && isNameWord(before)) {
        index -= 1
        continue
      }
      break
    }
    if (!isNameWord(word)) break
    index -= 1
  }
  // «قوات حفتر أحمد …»: the first name tells whose the body is.
  const head = wordAt(document, index - 1)
  if (index > first + 1 && end - index > 2 && !head.startsWith('ال') && forces.has(head)) index += 1
  if (end - index < 1 || index <= first) return end
  // A single bare word after an indefinite head is its genitive, not a name.
  return end - index >= 2 || /(?:ي[ةه]?|ال\S+)$/u.test(wordAt(document, index - 1)) ? index : end
}

/** «العميد الركن», «الفريق الأول»: what goes with a rank. */
function isRankOf(document: Document, at: number): boolean {
  return (
    /^ال(?:ركن|اول|متقاعد|طيار)$/u.test(wordAt(document, at)) &&
    titles.has(wordAt(document, at - 1))
  )
}

const forces = list('قوات جيش ميليشيا حركة حزب تيار جماعة')

function hasTitle(document: Document, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) if (titles.has(wordAt(document, at))) return true
  return false
}

/** A word that may be part of a personal name: bare, no head, no adjective, no preposition. */
export function isNameWord(word: string): boolean {
  return (
    word.length > 1 &&
    !word.startsWith('ال') &&
    headKind(word) === 'other' &&
    !/(?:ي[ةه])$/u.test(word) &&
    !/^(?:لل|بال|وال|(?:في|من|عن|علي|الي|غير)$|باسم|بلسان|جمهوري)/u.test(word)
  )
}
