/** Headlines without a verb of saying: «الجيش: …», «رويترز عن مسؤول: …», «… (الدفاع المدني)». */

import type { Document, Paragraph } from '../../document.ts'
import { spanOf, tokensOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import { fullNameOf } from './mentions.ts'
import { read } from './reading.ts'
import { headKind } from './sources.ts'
import { isHearer, list, prepositions } from './words.ts'

/** Tokens before the colon of a headline, at most. */
const REACH = 12

/** What a desk puts before a headline. */
const labels = list('عاجل تحديث متابعة بالفيديو بالصور خاص حصري شاهد اقرأ')

/** «مسؤول: سقوط …»; a bare name where the story has it as a source, or where it speaks of "us". */
export const headline: Rule = {
  name: 'ar.headline',
  find(document, context) {
    const line = document.paragraphs.find((it) => !it.boilerplate)
    if (line === undefined) return []
    const first = afterLabel(document, line)
    for (let at = first + 1; at < Math.min(line.end - 2, first + REACH); at += 1) {
      if (wordAt(document, at) !== ':') continue
      // «الساعة 6:20»
      if (document.tokens[at - 1]?.kind === 'number' && document.tokens[at + 1]?.kind === 'number')
        continue
      const after = afterColon(document, first, at, line.end)
      if (after !== null) return after
      if (reports(document, first, at) || !speaks(document, first, at, context.found)) return []
      return beforeColon(document, first, at, line.end)
    }
    return inBrackets(document, first, line)
  },
}

function afterLabel(document: Document, line: Paragraph): number {
  let first = line.first
  if (!labels.has(wordAt(document, first))) return first
  while (first + 1 < line.end && (labels.has(wordAt(document, first)) || isMark(document, first)))
    first += 1
  return first
}

function isMark(document: Document, index: number): boolean {
  return /^[|:\-–—/]$/u.test(wordAt(document, index))
}

function speaks(document: Document, first: number, at: number, found: readonly Found[]): boolean {
  const kind = headKind(wordAt(document, first))
  if (kind !== 'other' && kind !== 'place') return true
  if (prepositions.has(wordAt(document, first))) return false
  if (kind !== 'place' && at - first <= 4 && isSpeaker(document, wordAt(document, at - 1), found))
    return true
  // «مروان: …», where the story has «سامي مروان».
  if (kind !== 'place' && at === first + 1 && isNamedBelow(document, first)) return true
  // «حمدان: لن نتراجع»: a name of one or two words that speaks of "us".
  const next = wordAt(document, at + 1)
  const ours =
    next === 'نحن' ||
    isOurDeed(next) ||
    (/^(?:لن|لا|سوف|لم)$/u.test(next) && isOurs(document, at + 2))
  return ours && at - first <= 2 && document.tokens[first]?.kind === 'word'
}

/** «كنا», «أوفينا», «أحبطنا»: a verb of us, not «هنا», «لدينا», «بلادنا» or «بيانا». */
function isOurDeed(word: string): boolean {
  return (
    /^(?:كنا|[اتن]?\p{L}{2,4}[^اوهن]نا)$/u.test(word) &&
    !/^(?:هنا|لدينا|علينا|الينا|لنا|بلادنا|شعبنا|جيشنا)$/u.test(word)
  )
}

function isOurs(document: Document, index: number): boolean {
  return /^ن[^ا]/u.test(wordAt(document, index))
}

/** «X: …», «X لصحيفة Y: …», «X عن Y: …», «X نقلا عن Y: …». */
function beforeColon(
  document: Document,
  first: number,
  colon: number,
  end: number,
): readonly Found[] {
  let stop = colon
  for (let at = first + 1; at < stop; at += 1) {
    const marked = wordAt(document, at) === 'ل' && (document.quoteOf[at + 1] ?? -1) >= 0
    if (isHearer(wordAt(document, at)) || marked) stop = at
  }
  let link = first + 1
  while (link < stop && wordAt(document, link) !== 'عن' && wordAt(document, link) !== 'نقلا')
    link += 1
  const from = wordAt(document, link) === 'نقلا' ? link + 2 : link + 1
  const chain = link < stop && from < stop
  const outer: Found = {
    source: [spanOf(document, first, chain ? link : stop)],
    cue: [spanOf(document, colon, colon + 1)],
    content: [spanOf(document, colon + 1, end)],
    stance: 'asserts',
  }
  if (!chain) return [outer]
  const inner = [spanOf(document, from, stop)]
  return [outer, { ...outer, source: inner, cue: [spanOf(document, link, from)], under: outer }]
}

/** «فقدان بحارين شمال الميناء: خفر السواحل»: a short body or spokesman alone behind the colon. */
function afterColon(
  document: Document,
  first: number,
  colon: number,
  end: number,
): readonly Found[] | null {
  const words = end - colon - 1
  if (colon - first < 3 || words < 1 || words > 4) return null
  const kind = headKind(wordAt(document, colon + 1))
  if (kind !== 'institution' && kind !== 'speaker' && kind !== 'person') return null
  if (headKind(wordAt(document, first)) !== 'other' || reports(document, first, end)) return null
  for (let at = colon + 1; at < end; at += 1)
    if (document.tokens[at]?.kind !== 'word' || prepositions.has(wordAt(document, at))) return null
  return [
    {
      source: [spanOf(document, colon + 1, end)],
      cue: [spanOf(document, colon, colon + 1)],
      content: [spanOf(document, first, colon)],
      stance: 'asserts',
      confidence: 0.7,
    },
  ]
}

/** «مقتل جنديين في كمين (الجيش)»: the source in brackets at the end of a headline. */
function inBrackets(document: Document, first: number, line: Paragraph): readonly Found[] {
  const last = line.end - 1
  if (wordAt(document, last) !== ')') return []
  let open = last - 1
  while (open > first && open > last - 8 && wordAt(document, open) !== '(') open -= 1
  if (wordAt(document, open) !== '(' || open - first < 3 || last - open < 2) return []
  const kind = headKind(wordAt(document, open + 1))
  if (kind === 'other' || kind === 'place' || reports(document, first, line.end)) return []
  return [
    {
      source: [spanOf(document, open + 1, last)],
      cue: [spanOf(document, open, open + 1)],
      content: [spanOf(document, first, open)],
      stance: 'asserts',
      confidence: 0.7,
    },
  ]
}

/** A line with a reporting word before its colon is no headline of this kind. */
function reports(document: Document, first: number, end: number): boolean {
  return (
    read(document).hits.some(
      (hit) => hit.index >= first && hit.index < end && wordAt(document, hit.index) !== 'نقلا',
    ) || /^و?(?:جاء|ورد)$/u.test(wordAt(document, first))
  )
}

/** Tokens below a headline that are searched for the whole name. */
const STORY = 600

/** A surname whose whole name stands in the story. */
function isNamedBelow(document: Document, at: number): boolean {
  return (
    fullNameOf(document, wordAt(document, at), Math.min(document.tokens.length, at + STORY)) !==
    null
  )
}

function isSpeaker(document: Document, name: string, found: readonly Found[]): boolean {
  return found.some((item) =>
    item.source.some((span) => {
      const [first, end] = tokensOf(document, span)
      for (let at = first; at < end; at += 1) if (wordAt(document, at) === name) return true
      return false
    }),
  )
}
