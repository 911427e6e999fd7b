/** Who gives no answer: "did not immediately comment", "had no immediate comment". Token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Range } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, quoted, readingOf, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import { stretchesOf } from './stretches.ts'
import * as w from './words.ts'

const answers = new Set(['comment', 'respond', 'reply', 'answer'])
const hastes = new Set(['immediately', 'yet', 'directly', 'publicly', 'formally', 'further'])

/** Refusals to speak whose verb has nothing behind it that a report would have. */
export function silences(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const { first, end } of stretchesOf(document))
    for (let at = first + 1; at < end; at += 1) {
      if (!has(reading, at, w.HAVE | w.OPENS_SILENCE) || quoted(reading, at)) continue
      const found = silentAt(reading, at, first, end)
      if (found === null) continue
      const { source, cue, content } = found
      result.push({
        source: [spanOf(document, ...source)],
        cue: [spanOf(document, ...cue)],
        content: [spanOf(document, ...content)],
        stance: 'declines',
        negated: true,
        confidence: 0.6,
      })
    }
  return result
}

interface Silence {
  readonly source: Range
  readonly cue: Range
  readonly content: Range
}

function silentAt(reading: Reading, at: number, first: number, end: number): Silence | null {
  const word = wordOf(reading, at)
  // "had no immediate comment", "had no comment"
  if (has(reading, at, w.HAVE) && wordOf(reading, at + 1) === 'no') {
    const noun = ['immediate', 'further'].includes(wordOf(reading, at + 2)) ? at + 3 : at + 2
    if (wordOf(reading, noun) !== 'comment') return null
    return withSource(reading, at, [at, at + 1], [at + 1, phraseEnd(reading, noun + 1, end)], first)
  }
  // "made no comment on the raid"
  if (/^(?:made|makes|make|offered|gave)$/u.test(word) && wordOf(reading, at + 1) === 'no') {
    const noun = ['immediate', 'further', 'public'].includes(wordOf(reading, at + 2))
      ? at + 3
      : at + 2
    if (wordOf(reading, noun) !== 'comment') return null
    return withSource(reading, at, [at, at + 1], [at + 1, phraseEnd(reading, noun + 1, end)], first)
  }
  // "would not be drawn on the memo"
  if (word === 'not' && wordOf(reading, at + 1) === 'be' && wordOf(reading, at + 2) === 'drawn')
    return withSource(
      reading,
      at - 1,
      [at - 1, at + 3],
      [at + 3, phraseEnd(reading, at + 3, end)],
      first,
    )
  if (word !== 'not' && word !== "n't" && word !== 'n’t') return null
  if (!has(reading, at - 1, w.AUXILIARY)) return null
  let verb = at + 1
  while (hastes.has(wordOf(reading, verb))) verb += 1
  if (!answers.has(wordOf(reading, verb))) return null
  let from = at - 1
  while (from - 1 > first && has(reading, from - 1, w.AUXILIARY)) from -= 1
  const link = wordOf(reading, verb + 1)
  // "did not respond to requests", "did not comment on the report": what is not answered.
  if (link === 'to' || link === 'on')
    return withSource(
      reading,
      from,
      [from, verb + 2],
      [verb + 2, phraseEnd(reading, verb + 2, end)],
      first,
    )
  // "did not respond well": no silence.
  const isLast = verb + 1 >= end || has(reading, verb + 1, PUNCTUATION | w.DAY | w.SUBORDINATOR)
  return isLast ? withSource(reading, from, [from, verb], [verb, verb + 1], first) : null
}

function withSource(
  reading: Reading,
  verb: number,
  cue: Range,
  content: Range,
  first: number,
): Silence | null {
  const source = subjectBefore(reading, verb, first)
  return source === null || content[1] <= content[0] ? null : { source, cue, content }
}

function phraseEnd(reading: Reading, from: number, end: number): number {
  let at = from
  while (at < end && !has(reading, at, PUNCTUATION | w.SUBORDINATOR | w.CONJUNCTION)) at += 1
  return at
}
