/** Headlines that name their source: "X: Y", "Y – X". */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import { isTopic } from './headline-topics.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  NUMBER,
  PUNCTUATION,
  quoted,
  readingOf,
  wordOf,
} from './reading.ts'
import { titles } from './titles.ts'
import * as w from './words.ts'

const notSources = new Set(
  `related photograph photo picture pictures listen more editorial column comment profile obituary correction clarification poll podcast caption credit by latest exclusive video watch update updated analysis live breaking opinion photos gallery review fact factbox explainer
  timeline election debate day part chapter editorial commentary note read listen transcript correction interview
  profile column graphic podcast`.split(/\s+/u),
)

const asks = new Set(['what', 'how', 'why', 'who', 'where', 'when'])

/** A headline is the first line where it has no full stop; it may be followed by others such. */
export function headlines(document: Document): Found[] {
  const reading = readingOf(document)
  const paragraph = document.paragraphs[0]
  if (paragraph === undefined || paragraph.boilerplate || paragraph.end - paragraph.first > 30)
    return []
  const first = paragraph.first
  let { end } = paragraph
  if (wordOf(reading, end - 1) === '.') end -= 1
  for (let at = first; at < end; at += 1) {
    if (quoted(reading, at)) continue
    if (has(reading, at, PUNCTUATION) && (wordOf(reading, at) === ':' || isDash(reading, at))) {
      const colon = wordOf(reading, at) === ':'
      // "At 6:20"
      if (colon && has(reading, at - 1, NUMBER) && has(reading, at + 1, NUMBER)) continue
      const left = at - first
      const right = end - at - 1
      if (
        colon &&
        left > 0 &&
        left <= 6 &&
        right > 1 &&
        !asks.has(wordOf(reading, at + 1)) &&
        isNamed(reading, first, at) &&
        !isTopic(reading, [first, at], [at + 1, end])
      )
        return [headline(document, [first, at], at, [at + 1, end])]
      if (
        right > 0 &&
        right <= 4 &&
        left > 3 &&
        isNamed(reading, at + 1, end) &&
        !isTopic(reading, [at + 1, end], [first, at]) &&
        !has(reading, end - 1, w.DAY)
      )
        return [headline(document, [at + 1, end], at, [first, at])]
    }
  }
  return []
}

function isNamed(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (notSources.has(word)) return false
    if (has(reading, at, PUNCTUATION) && word !== '.' && word !== '-' && word !== '&') return false
    if (
      has(reading, at, w.AUXILIARY | w.PRONOUN | w.RELATIVE | w.SUBORDINATOR) &&
      !has(reading, at, GENITIVE | w.DETERMINER)
    )
      return false
    const verb = reading.verbs[at]
    if (
      verb !== undefined &&
      !has(reading, at, CAPITAL) &&
      (verb.forms.has('past') || verb.forms.has('third') || verb.forms.has('ing'))
    )
      return false
  }
  return (
    has(reading, first, CAPITAL) ||
    titles.has(wordOf(reading, end - 1)) ||
    institutionsLower.has(wordOf(reading, end - 1))
  )
}

const institutionsLower = new Set(
  'ministry army police officials official report sources president government poll study media guard mayor minister court military un governor spokesman spokeswoman witnesses agency reports survey watchdog'.split(
    ' ',
  ),
)

function headline(
  document: Document,
  source: [number, number],
  cue: number,
  content: [number, number],
): Found {
  return {
    source: [spanOf(document, source[0], source[1])],
    cue: [spanOf(document, cue, cue + 1)],
    content: [spanOf(document, content[0], content[1])],
    stance: 'asserts',
    confidence: 0.7,
  }
}
