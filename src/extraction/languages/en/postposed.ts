/** Content before its verb: "…," X said; "…," said X. */
import { quoteAt } from '../../document.ts'
import type { Frame, Right } from './frames.ts'
import type { Group } from './groups.ts'
import { subjectAfter } from './inverted.ts'
import type { Range } from './noun-phrases.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, looksFinite, opensQuote, PUNCTUATION, quoted, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** Content to the left of "X said": a quotation that has just ended, or the clause before a comma. */
export function contentLeft(
  reading: Reading,
  before: number,
  first: number,
  bound: number,
  right: Right,
  inside: boolean,
  lineEnd: number,
): [number, number] | null {
  const word = wordOf(reading, before)
  const end = word === ',' || isDash(reading, before) ? before : before + 1
  if (end - 1 < first) return null
  // Right after another report the whole of it is what is said ("X cited Y, officials said").
  // "The suspect was charged with theft on Friday, police said": when it was is all that stands behind the other report.
  const start =
    inside || bound >= end || isAdjunct(reading, bound, end) ? first : Math.max(first, bound)
  // "Asked whether it was over, she said: “…”", "When he called it “a sham,” she said …": what led to the words.
  const opening = clauseFrom(reading, start, end)
  if (!quoted(reading, opening) && (right.frame !== null || quoted(reading, end - 1)))
    if (leadsIn(reading, opening)) return null
  if (right.frame?.kind === 'quote' && !quoted(reading, opening)) {
    if (isWholeQuote(reading, right.frame, right.cueEnd)) return null
  }
  if (quoted(reading, end - 1)) {
    // "On “Morning Hour,” she said the …": an adverbial that ends in a title, and a clause after the verb.
    if (
      right.frame?.kind === 'clause' &&
      !quoted(reading, start) &&
      (has(reading, start, w.PREPOSITION | w.DAY) || wordOf(reading, start).endsWith('ing'))
    )
      return null
    return [afterColon(reading, opening, end), end]
  }
  if (word !== ',' && !isDash(reading, before)) return null
  const rest = wordOf(reading, right.rest)
  if (right.frame !== null && right.frame.kind !== 'quote') return null
  // "Otherwise, she said, …": what stands between the commas interrupts one clause.
  if (rest === ',' && right.rest + 3 < lineEnd && !wordOf(reading, right.rest + 1).endsWith('ing'))
    return end > start ? [opening, end] : null
  if (
    !has(reading, right.rest, PUNCTUATION) &&
    right.rest < lineEnd &&
    !trailers.has(rest) &&
    !(rest.endsWith('ed') && has(reading, right.rest + 1, w.PREPOSITION))
  )
    return null
  // An adverbial before the comma ("On Sunday, X said …") is no content: a clause has a finite verb.
  const from = opening
  for (let at = from; at < end; at += 1) if (looksFinite(reading, at)) return [from, end]
  // A verb of open class: a subject in front and length must do.
  const opens = has(reading, from, w.PREPOSITION | w.SUBORDINATOR | w.ADVERB | w.DAY | w.MONTH)
  return !opens && end - from >= 5 && !wordOf(reading, from).endsWith('ing') ? [from, end] : null
}

/** Tokens of a time or a place behind a report, at most. */
const ADJUNCT = 6

function isAdjunct(reading: Reading, from: number, end: number): boolean {
  if (end - from > ADJUNCT || !has(reading, from, w.PREPOSITION | w.DAY)) return false
  for (let at = from; at < end; at += 1)
    if (looksFinite(reading, at) || has(reading, at, PUNCTUATION) || quoted(reading, at))
      return false
  return true
}

/**
 * "When the lights came on, a man yelled “Stay!”": the words after the verb are a sentence, so what stands before the
 * subject is the author's. A quotation that goes on with what came before begins small ("The road, she said, “is gone”").
 */
function isWholeQuote(reading: Reading, frame: Frame, cueEnd: number): boolean {
  const { document } = reading
  const quote = quoteAt(document, document.topQuoteOf[frame.start])
  if (quote === undefined) return false
  if (frame.start <= cueEnd) return true
  if (has(reading, frame.start - 1, w.PREPOSITION)) return false
  const word =
    /^[\p{L}’']*/u.exec(document.text.slice(quote.innerStart, quote.innerStart + 24))?.[0] ?? ''
  return /^\p{Lu}/u.test(word) && !/^I(?:$|[’'])/u.test(word)
}

/** "She warned of worse: “The pumps are old,” she said": the author's words end in the colon or the dash. */
function afterColon(reading: Reading, from: number, end: number): number {
  const quote = reading.document.topQuoteOf[end - 1] ?? -1
  let at = end - 1
  while (at > from && (reading.document.topQuoteOf[at - 1] ?? -1) === quote) at -= 1
  const before = at - 1
  return before > from && (wordOf(reading, before) === ':' || isDash(reading, before)) ? at : from
}

function leadsIn(reading: Reading, at: number): boolean {
  const verb = reading.verbs[at]
  if (verb?.cue.stance === 'asks' && verb.forms.has('participle')) return true
  return leading.has(wordOf(reading, at))
}

const leading = new Set('when after although though while asked pressed questioned told'.split(' '))

const trailers = new Set([
  'as',
  'when',
  'after',
  'while',
  'during',
  'and',
  'but',
  'who',
  'in',
  'at',
  'on',
  'of',
  'before',
  'because',
  'about',
])

/** After the bracket that is still open at `end`, else `start`. */
function openBracket(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at >= start; at -= 1) {
    if (quoted(reading, at)) continue
    if (wordOf(reading, at) === ')') return start
    if (wordOf(reading, at) === '(') return at + 1
  }
  return start
}

function clauseFrom(reading: Reading, start: number, end: number): number {
  let at = openBracket(reading, start, end)
  while (at < end && (has(reading, at, w.CONJUNCTION) || wordOf(reading, at) === ',')) at += 1
  return at
}

/** "…," said X, a lawyer. The quotation or clause before the verb is the content. */
export function inversion(
  reading: Reading,
  group: Group,
  right: Right,
  first: number,
  end: number,
  bound: number,
): { source: Range; content: [number, number][] } | null {
  // "…," X, the lawyer, told Y: whom it is told to follows, never who tells it.
  if (group.first !== group.head || group.cue.frames.includes('a')) return null
  const before = group.head - 1
  const word = wordOf(reading, before)
  const contentEnd = word === ',' || isDash(reading, before) ? before : before + 1
  if (contentEnd <= first) {
    if (right.frame !== null && right.frame.kind !== 'phrase') return null
    return null
  }
  const from = bound >= contentEnd ? first : Math.max(first, bound)
  const afterQuote = quoted(reading, contentEnd - 1)
  if (!afterQuote && word !== ',' && !isDash(reading, before)) return null
  if (right.frame !== null && !afterQuote && has(reading, right.frame.start, w.PRONOUN)) return null
  if (right.frame?.cueEnd === group.end && wordOf(reading, group.end) === 'that') return null
  if (afterQuote && insideAside(reading, contentEnd - 1, first)) return null
  const source = subjectAfter(reading, group.end, end)
  if (source === null) return null
  // "Lenz, 43, recalled seeing smoke"
  if (wordOf(reading, source[0]).endsWith('ing') && !has(reading, source[0], CAPITAL)) return null
  if (!afterQuote && closesRelative(reading, before, first)) return null
  if (!afterQuote) {
    // Without a quotation the source must close the clause.
    const stop = source[1]
    if (
      !has(reading, stop, PUNCTUATION) &&
      stop < end &&
      !trailers.has(wordOf(reading, stop)) &&
      !has(reading, stop, w.DAY)
    )
      return null
    let finite =
      contentEnd - from >= 5 && !has(reading, from, w.PREPOSITION | w.SUBORDINATOR | w.ADVERB)
    let verb = false
    for (let at = from; at < contentEnd; at += 1) if (looksFinite(reading, at)) verb = true
    if (!finite && !verb) return null
    // "The ombudsman, Lena Marek, said two …": no clause stands before the verb, only its subject.
    if (!verb && right.frame !== null) {
      const subject = subjectBefore(reading, group.first, from)
      if (subject !== null && subject[0] <= from) return null
    }
  }
  const content: [number, number][] = [[clauseFrom(reading, from, contentEnd), contentEnd]]
  // A second half of the quotation: "…," said X, "…"
  for (let at = source[1]; at < end; at += 1) {
    if (opensQuote(reading, at) < 0) continue
    const stop = wordOf(reading, at - 1)
    if (stop === ',' || stop === ':' || stop === '.' || at === source[1]) content.push([at, end])
    break
  }
  return { source, content }
}

/** "X, citing “…,” said": the quotation belongs to an aside of the subject. */
function insideAside(reading: Reading, index: number, first: number): boolean {
  const quote = reading.document.topQuoteOf[index] ?? -1
  let at = index
  while (at > first && (reading.document.topQuoteOf[at - 1] ?? -1) === quote) at -= 1
  return (
    at - 1 > first && wordOf(reading, at - 1).endsWith('ing') && reading.verbs[at - 1] !== undefined
  )
}

/** "X, who was …, told": the comma closes an aside of the subject. */
function closesRelative(reading: Reading, comma: number, first: number): boolean {
  for (let at = comma - 1; at > first; at -= 1) {
    if (wordOf(reading, at) !== ',' || quoted(reading, at)) continue
    return has(reading, at + 1, w.RELATIVE) || isDescription(reading, at + 1)
  }
  return false
}

function isDescription(reading: Reading, index: number): boolean {
  if (!has(reading, index, w.DETERMINER)) return false
  for (let at = index + 1; at < index + 5; at += 1) {
    // "a militia allied with X": a participle of the description.
    const participle = wordOf(reading, at).endsWith('ed') && has(reading, at + 1, w.PREPOSITION)
    if (looksFinite(reading, at) && !participle) return false
  }
  return true
}
