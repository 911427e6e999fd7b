/** A verb that only carries its noun: «وجهت النقابة انتقادات شديدة إلى الوزارة». */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span, Stance } from '../../types.ts'
import type { Clause } from './clauses.ts'
import { contentEnd } from './contents.ts'
import { segmentOf } from './hits.ts'
import { isContentNoun } from './nouns.ts'
import { hitAt, read } from './reading.ts'
import { sourceEnd } from './source-phrases.ts'
import { list } from './words.ts'

const carriers = list('وجه وجهت وجهوا ووجه ووجهت يوجه توجه')

const exchanges = list('تبادل تبادلت تبادلا تبادلتا تبادلوا وتبادل وتبادلت يتبادل تتبادل')
const exchanged = list('الاتهامات اتهامات الاتهام')

const nouns = new Map<string, Stance>([
  ...[...list('انتقادات انتقادا اتهامات اتهاما لوما')].map((word) => [word, 'accuses'] as const),
  ...[...list('نداء نداءات دعوة دعوات')].map((word) => [word, 'calls'] as const),
  ...[...list('تحذيرا تحذيرات')].map((word) => [word, 'asserts'] as const),
])

export const lightVerb: Rule = {
  name: 'ar.light-verb',
  find(document) {
    const found: Found[] = []
    for (let index = 0; index + 3 < document.tokens.length; index += 1) {
      const word = wordAt(document, index)
      const exchange = exchanges.has(word)
      if ((!exchange && !carriers.has(word)) || (document.sentenceOf[index] ?? -1) < 0) continue
      const one = exchange ? exchangeAt(document, index) : reportAt(document, index)
      if (one !== null) found.push(one)
    }
    return found
  },
}

/** «نداء إلى الفصائل لوقف القتال»: what is called for, without whom it is called upon. */
function calledFor(document: Document, from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + 8); at += 1) {
    const word = wordAt(document, at)
    if (/^ل(?!ل)../u.test(word) && isContentNoun(word.slice(1))) return at
  }
  return from
}

/** «تبادل الطرفان الاتهامات بخرق الهدنة»: each accuses the other of what follows. */
function exchangeAt(document: Document, index: number): Found | null {
  const [, limit] = segmentOf(document, index)
  const reach = Math.min(limit, index + 14)
  let noun = index + 1
  while (noun < reach && !exchanged.has(wordAt(document, noun))) noun += 1
  if (noun >= reach || noun + 1 >= limit) return null
  const next = wordAt(document, noun + 1)
  const apart = /^(?:بشان|حول|في)$/u.test(next)
  if (!apart && !/^ب../u.test(next)) return null
  if (sourceEnd(document, index + 1, noun) < noun && !joins(document, index + 1, noun)) return null
  const from = apart ? noun + 2 : noun + 1
  const [start, end] = spanOf(document, from, endOf(document, index, from))
  const [verb, stop] = spanOf(document, index, index + 1)
  return {
    source: noun > index + 1 ? [spanOf(document, index + 1, noun)] : [],
    cue: [
      [verb + (wordAt(document, index).startsWith('وت') ? 1 : 0), stop],
      spanOf(document, noun, noun + 1),
    ],
    content: [[start + (apart ? 0 : 1), end]],
    stance: 'accuses',
    confidence: 0.7,
  }
}

/** Where what is said ends: «…، معتبرا أن …» is a report of its own. */
function endOf(document: Document, index: number, content: number): number {
  const clause: Clause = {
    hit: hitAt(index),
    source: null,
    sourceFirst: -1,
    content,
    opener: 'noun',
    first: index,
    negated: false,
    clip: 0,
    passive: false,
  }
  return contentEnd(document, clause, read(document).cuts)
}

/** Words and nothing else, two of them joined by و: «الجيش وقوات الدعم السريع». */
function joins(document: Document, first: number, end: number): boolean {
  let joined = false
  for (let at = first; at < end; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    joined ||= at > first && wordAt(document, at).startsWith('و')
  }
  return joined
}

function reportAt(document: Document, index: number): Found | null {
  const [, limit] = segmentOf(document, index)
  const reach = Math.min(limit, index + 14)
  let noun = index + 1
  while (noun < reach && !nouns.has(wordAt(document, noun))) noun += 1
  const stance = nouns.get(wordAt(document, noun))
  if (noun >= reach || stance === undefined) return null
  const sourceStop = Math.min(sourceEnd(document, index + 1, noun), noun)
  if (sourceStop !== noun) return null
  for (let at = noun + 1; at < Math.min(limit, noun + 5); at += 1) {
    const word = wordAt(document, at)
    if (document.tokens[at]?.kind !== 'word') return null
    const apart = word === 'الي'
    if (!apart && !/^ل../u.test(word)) continue
    const named = apart ? at + 1 : at
    const first = stance === 'calls' ? calledFor(document, named, limit) : named
    const [start, end] = spanOf(document, first, endOf(document, index, first))
    const [verb, stop] = spanOf(document, index, index + 1)
    const cue: Span[] = [
      [verb + (wordAt(document, index).startsWith('وو') ? 1 : 0), stop],
      spanOf(document, noun, noun + 1),
    ]
    // «لل…» writes al- without its alef: the whole word is kept then.
    const clip = first > named ? 1 : apart || word.startsWith('لل') ? 0 : 1
    return {
      source: noun > index + 1 ? [spanOf(document, index + 1, noun)] : [],
      cue,
      content: [[start + clip, end]],
      stance,
      confidence: 0.7,
    }
  }
  return null
}
