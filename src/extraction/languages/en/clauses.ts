/**
 * Attributions by reporting verbs. One pass over the sentences finds every verb group, its source
 * and its content; each result carries the name of the pattern that made it, and the pack's rules
 * hand them out by that name.
 */
import { spanOf } from '../../document.ts'
import type { Document } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { rightOf } from './frames.ts'
import type { Frame, Right } from './frames.ts'
import { groupsIn } from './groups.ts'
import type { Group } from './groups.ts'
import {
  has,
  looksFinite,
  opensQuote,
  PUNCTUATION,
  quoted,
  readingOf,
  wordOf,
  stretchesOf,
  quoteEnd,
} from './reading.ts'
import type { Reading } from './reading.ts'
import {
  isDash,
  nextStop,
  nounPhraseStart,
  subjectAfter,
  subjectBefore,
  withoutTime,
} from './sources.ts'
import type { Range } from './sources.ts'
import * as w from './words.ts'

export type Pattern =
  | 'cue-content'
  | 'content-source-cue'
  | 'content-cue-source'
  | 'passive'
  | 'participle'
  | 'according-to'

export interface Attributed {
  readonly pattern: Pattern
  readonly found: Found
}

interface Piece {
  pattern: Pattern
  group: Group
  source: Range | null
  cue: Range
  /** Token ranges; the last one may be open at its right. */
  content: [number, number][]
  /** Kind of what stands right of the cue, if anything does. */
  frame: Frame | null
  nested: boolean
  confidence: number
  /** Whom this source relays, over the same content. */
  /** The sentence ends in a colon: the content is what comes next. */
  waits?: boolean
  relayed?: { readonly source: Range; readonly cue: Range }
}

const cache = new WeakMap<Document, readonly Attributed[]>()

/** Everything that reporting verbs attribute, in text order. */
export function clausesOf(document: Document): readonly Attributed[] {
  const known = cache.get(document)
  if (known !== undefined) return known
  const reading = readingOf(document)
  const result: Attributed[] = []
  let open: { content: Span[] } | null = null
  let awaiting: Piece | null = null
  const emit = (piece: Piece, content: Span[]): Found => {
    const found: Found = {
      source: piece.source === null ? [] : [spanOf(document, piece.source[0], piece.source[1])],
      cue: [spanOf(document, piece.cue[0], piece.cue[1])],
      content,
      stance: stanceOf(reading, piece),
      negated: piece.group.negated,
      confidence: piece.confidence,
    }
    result.push({ pattern: piece.pattern, found })
    return found
  }
  for (const sentence of stretchesOf(document)) {
    const { first, end } = sentence
    const pieces = piecesOf(reading, first, end)
    if (awaiting !== null) {
      // "X wrote:" and the words in the paragraphs below.
      const waiting: Piece = awaiting
      awaiting = null
      if (pieces.length === 0 || isAllQuoted(reading, first, end)) {
        const content = [sentence.span]
        emit(waiting, content)
        open = quoted(reading, first) ? { content } : null
        continue
      }
    }
    if (pieces.length === 0) {
      // A quotation that stands alone goes on with what was said before it.
      if (open !== null && isAllQuoted(reading, first, end)) {
        open.content.push(sentence.span)
        continue
      }
      open = null
      continue
    }
    open = null
    for (const piece of pieces) {
      const content: Span[] = piece.content
        .filter(([a, b]) => b > a)
        .map(([a, b]) => spanOf(document, a, b))
      if (content.length === 0) {
        if (piece.waits === true) awaiting = piece
        continue
      }
      const found = emit(piece, content)
      if (piece.relayed !== undefined) {
        const { source, cue } = piece.relayed
        result.push({
          pattern: piece.pattern,
          found: {
            source: [spanOf(document, source[0], source[1])],
            cue: [spanOf(document, cue[0], cue[1])],
            content,
            stance: 'asserts',
            under: found,
          },
        })
      }
      if (!piece.nested && /[tTq]/u.test(piece.group.cue.frames)) open = { content }
    }
  }
  cache.set(document, result)
  return result
}

function stanceOf(reading: Reading, piece: Piece): Found['stance'] {
  const { cue, negated } = piece.group
  const by = cue.byPreposition.get(wordOf(reading, piece.cue[1] - 1))
  if (by !== undefined && piece.cue[1] > piece.group.end) return by
  if (cue.stance === 'asks' && piece.frame?.kind === 'infinitive') return 'calls'
  if (cue.lemma === 'rule' && wordOf(reading, piece.group.end) === 'out') return 'denies'
  if (negated && piece.frame?.kind === 'infinitive' && cue.stance === 'promises') return 'declines'
  // "has not said how many": nothing is asserted.
  if (negated && cue.stance === 'asserts' && isQuestion(reading, piece.frame?.start ?? -1))
    return 'declines'
  return cue.stance
}

function isQuestion(reading: Reading, at: number): boolean {
  return ['how', 'whether', 'what', 'why', 'who', 'where', 'when', 'if'].includes(
    wordOf(reading, at),
  )
}

/** True where all words of the tokens stand in quotation marks. */
function isAllQuoted(reading: Reading, first: number, end: number): boolean {
  let words = 0
  for (let at = first; at < end; at += 1) {
    if (has(reading, at, PUNCTUATION)) continue
    if (!quoted(reading, at)) return false
    words += 1
  }
  return words > 0
}

function piecesOf(reading: Reading, first: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const groups = groupsIn(reading, first, end)
  let covered = first
  let current: Piece | null = null
  for (const group of groups) {
    if (quoted(reading, group.head)) continue
    const inside = current !== null && group.first < covered
    const right = rightOf(reading, group, end)
    // An aside of the subject ("X, who promised …, said") does not hide the subject.
    const aside =
      current?.pattern === 'participle' ||
      (current?.source != null && has(reading, current.source[0], w.RELATIVE))
    const bound =
      inside && current !== null
        ? contentStart(current)
        : current === null || aside
          ? first
          : Math.max(first, lastEnd(current))
    const piece = resolve(reading, group, right, first, end, bound, current, inside)
    if (piece === null) continue
    if (inside && current !== null) {
      if (
        current.pattern !== 'cue-content' &&
        current.pattern !== 'passive' &&
        piece.pattern.startsWith('content-')
      )
        continue
      const cut = breaksOut(reading, piece, current, end)
      if (
        cut < 0 &&
        piece.pattern !== 'content-source-cue' &&
        piece.pattern !== 'content-cue-source'
      ) {
        piece.nested = true
        closeRight(reading, piece, covered)
        pieces.push(piece)
        continue
      }
      if (cut >= 0) trimRight(current, cut)
      else if (!endsSentence(reading, piece, end)) {
        piece.nested = true
        pieces.push(piece)
        continue
      } else {
        current.nested = true
        trimRight(current, piece.content[0]?.[1] ?? covered)
      }
    }
    closeRight(reading, piece, end)
    pieces.push(piece)
    covered = Math.max(covered, lastEnd(piece))
    current = piece
  }
  return pieces
}

function contentStart(piece: Piece): number {
  return piece.content.at(-1)?.[0] ?? piece.cue[1]
}

function lastEnd(piece: Piece): number {
  return Math.max(piece.cue[1], piece.source?.[1] ?? 0, ...piece.content.map((range) => range[1]))
}

function trimRight(piece: Piece, at: number): void {
  const last = piece.content.at(-1)
  if (last !== undefined && last[1] > at) last[1] = Math.max(last[0], at)
}

function endsSentence(reading: Reading, piece: Piece, end: number): boolean {
  let at = Math.max(piece.cue[1], piece.source?.[1] ?? 0)
  while (at < end && has(reading, at, PUNCTUATION)) at += 1
  return at >= end - 4
}

/**
 * Where the content that is open must end because this piece is the author's again, or -1 where
 * the piece is a part of that content.
 */
function breaksOut(reading: Reading, piece: Piece, current: Piece, end: number): number {
  void end
  const before = piece.group.first - 1
  if (piece.pattern === 'participle') {
    if (wordOf(reading, before) === ',' || isDash(reading, before)) return before
    return wordOf(reading, before) === 'and' && wordOf(reading, before - 1) === ','
      ? before - 1
      : -1
  }
  if (piece.group.kind !== 'active') return -1
  const from =
    piece.source !== null && piece.source !== current.source ? piece.source[0] : piece.group.first
  let at = from - 1
  const word = wordOf(reading, at)
  if (word === ';') return at
  // Headlines join by commas: "A says X, B denies it".
  if (word === ',' && piece.source !== current.source && isHeadline(reading, at)) return at
  if (word !== 'and' && word !== 'but' && word !== 'while' && word !== 'then' && word !== 'or')
    return -1
  if (word === 'then' && wordOf(reading, at - 1) === 'and') at -= 1
  const comma = wordOf(reading, at - 1) === ',' || wordOf(reading, at - 1) === ';'
  if (from === piece.group.first) {
    // Coordinated verbs of one subject: "said … and called for …".
    return comma ? at - 1 : at
  }
  if (comma || word === 'but' || word === 'while') return comma ? at - 1 : at
  return -1
}

/** Verbs whose participle with a noun phrase still reports: "calling it a sham", "citing officials". */
const saysMore = new Set(
  `call describe cite refer criticize criticise accuse blame praise urge note quote denounce condemn announce declare
  characterize characterise label slam blast question warn deny reject acknowledge hail report demand express mention
  complain talk speak allude propose boast reiterate`.split(/\s+/u),
)

function isHeadline(reading: Reading, at: number): boolean {
  const { document } = reading
  const sentence = document.sentences[document.sentenceOf[at] ?? -1]
  return (
    sentence?.paragraph === 0 &&
    wordOf(reading, sentence.end - 1) !== '.' &&
    document.paragraphs.length > 1
  )
}

function resolve(
  reading: Reading,
  group: Group,
  right: Right,
  first: number,
  end: number,
  bound: number,
  current: Piece | null,
  inside: boolean,
): Piece | null {
  const piece: Piece = {
    pattern: 'cue-content',
    group,
    source: null,
    cue: [group.first, right.cueEnd],
    content: [],
    frame: right.frame,
    nested: false,
    confidence: 0.85,
  }
  if (right.frame !== null) piece.content.push([right.frame.start, end])
  if (group.kind === 'passive') return passive(reading, piece, right, bound, end)
  if (group.kind === 'participle' || group.kind === 'infinitive') {
    if (right.frame === null || group.kind === 'infinitive') return null
    if (right.frame.kind === 'phrase' && !saysMore.has(group.cue.lemma)) return null
    if (right.frame.kind === 'infinitive' && group.cue.stance === 'believes') return null
    piece.pattern = 'participle'
    piece.confidence = 0.75
    const before = group.first - 1
    if (
      has(reading, before, PUNCTUATION) ||
      has(reading, before, w.CONJUNCTION | w.PREPOSITION | w.SUBORDINATOR) ||
      before < first
    )
      piece.source = current?.source ?? sentenceSubject(reading, first, group.first, end)
    else piece.source = subjectBefore(reading, group.first, bound)
    return piece
  }
  const relayed = relay(reading, piece, end)
  if (relayed) {
    piece.source = subjectBefore(reading, group.first, bound)
    return piece.source === null ? null : piece
  }
  // Postposed: "…," X said / "…," said X.
  const verb = group.cue
  if (verb.frames.includes('q') || verb.frames.includes('t')) {
    const inverted = inversion(reading, group, right, first, end, bound)
    if (inverted !== null) {
      piece.pattern = 'content-cue-source'
      piece.source = inverted.source
      piece.cue = [group.first, group.end]
      piece.content = inverted.content
      piece.frame = null
      return piece
    }
  }
  const source = subjectBefore(reading, group.first, bound)
  if (source !== null) piece.source = source
  else {
    const before = wordOf(reading, withoutTime(reading, group.first, first) - 1)
    if (
      before === 'and' ||
      before === 'but' ||
      before === 'then' ||
      before === ',' ||
      before === 'or'
    )
      piece.source = current?.source ?? sentenceSubject(reading, first, group.first, end)
    if (piece.source === null) return null
  }
  const leftEnd = source === null ? -1 : source[0] - 1
  const asClause = source !== null && wordOf(reading, leftEnd) === 'as'
  const left =
    source === null || asClause || !/[tq]/u.test(verb.frames)
      ? null
      : contentLeft(reading, leftEnd, first, bound, right, inside, end)
  const bareClause = right.frame?.kind === 'clause'
  if (left !== null && endsQuote(reading, left[1] - 1) && bareClause) {
    // "…," she said over breakfast in a café: no clause after all.
    piece.frame = null
    piece.content = []
    piece.cue = [group.first, group.end]
  }
  if (
    left !== null &&
    (piece.frame === null || piece.frame.kind === 'quote' || piece.frame.kind === 'phrase')
  ) {
    piece.pattern = 'content-source-cue'
    piece.content.unshift(left)
    if (right.frame === null) {
      // "The bridge, officials said, was hit": the clause goes on.
      if (!endsQuote(reading, left[1] - 1)) addRest(reading, piece, right.rest, end)
    }
    return piece
  }
  if (asClause && right.frame === null) {
    // "As X said, …" and "…, as X said".
    piece.cue = [group.first, right.cueEnd]
    const stop = nextStop(reading, right.rest, end)
    if (leftEnd <= first + 1 && stop < end - 1) piece.content.push([stop + 1, end])
    else if (wordOf(reading, leftEnd - 1) === ',')
      piece.content.push([Math.max(first, bound), leftEnd - 1])
    return piece.content.length > 0 ? piece : null
  }
  if (
    right.frame === null &&
    wordOf(reading, right.rest) === ':' &&
    right.rest === end - 1 &&
    /[tq]/u.test(verb.frames)
  ) {
    piece.waits = true
    return piece
  }
  if (
    right.frame === null &&
    source !== null &&
    looksFinite(reading, right.rest) &&
    verb.frames.includes('t')
  ) {
    // "a sentence which I said was unfair": the relative and what is said of it.
    const relative = source[0] - 1
    if (!['which', 'who', 'what', 'that'].includes(wordOf(reading, relative))) return null
    piece.frame = { kind: 'clause', cueEnd: right.cueEnd, start: right.rest }
    piece.content.push([relative, relative + 1], [right.rest, end])
    return piece
  }
  if (right.frame === null) return null
  if (
    verb.lemma === 'call' &&
    right.frame.kind === 'phrase' &&
    right.frame.cueEnd === group.end &&
    !names(reading, right.frame.start, end)
  )
    return null
  return piece
}

/** "quoted X as saying that …": the content begins after "saying"; who is quoted is a nested source. */
function relay(reading: Reading, piece: Piece, end: number): boolean {
  const { lemma } = piece.group.cue
  if (lemma !== 'quote' && lemma !== 'cite') return false
  for (let at = piece.group.end; at < Math.min(end, piece.group.end + 30); at += 1) {
    if (quoted(reading, at)) return false
    if (
      wordOf(reading, at) !== 'as' ||
      !['saying', 'telling', 'stating'].includes(wordOf(reading, at + 1))
    )
      continue
    let start = at + 2
    if (
      wordOf(reading, start) === 'that' ||
      wordOf(reading, start) === ',' ||
      wordOf(reading, start) === ':'
    )
      start += 1
    const told = subjectAfter(reading, piece.group.end, at)
    if (told === null) return false
    piece.cue = [piece.group.first, piece.group.end]
    piece.content = [[start, end]]
    piece.frame = { kind: 'clause', cueEnd: piece.group.end, start }
    piece.relayed = { source: told, cue: [at, at + 2] }
    return true
  }
  return false
}

/** "…, X said, …": the clause goes on after the comma that closes the report. */
function addRest(reading: Reading, piece: Piece, rest: number, end: number): boolean {
  if (wordOf(reading, rest) !== ',' && !isDash(reading, rest)) return false
  const next = rest + 1
  if (next >= end - 1 || wordOf(reading, next).endsWith('ing')) return false
  if (has(reading, next, w.RELATIVE | w.SUBORDINATOR) && !goesOnWith.has(wordOf(reading, next)))
    return false
  const from = wordOf(reading, next) === 'that' ? next + 1 : next
  piece.content.push([from, end])
  return true
}

/** "called the law a gift", not "called her mother": a second noun phrase or a quotation follows. */
function names(reading: Reading, start: number, end: number): boolean {
  if (has(reading, start, w.OBJECT) && !has(reading, start, w.POSSESSIVE)) return true
  for (let at = start; at < Math.min(end, start + 14); at += 1) {
    if (quoted(reading, at)) return true
    if (at > start && has(reading, at, w.DETERMINER) && !has(reading, at - 1, w.PREPOSITION))
      return true
    if (at > start && has(reading, at, PUNCTUATION) && wordOf(reading, at) !== '-') return false
  }
  return false
}

const goesOnWith = new Set(['that', 'because', 'since', 'if', 'although', 'unless', 'until', 'so'])

function endsQuote(reading: Reading, index: number): boolean {
  return quoted(reading, index) || quoted(reading, index - 1)
}

/** Content to the left of "X said": a quotation that has just ended, or the clause before a comma. */
function contentLeft(
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
  const start = inside || bound >= end ? first : Math.max(first, bound)
  if (quoted(reading, end - 1)) return [clauseFrom(reading, start, end), end]
  if (word !== ',' && !isDash(reading, before)) return null
  const rest = wordOf(reading, right.rest)
  if (right.frame !== null && right.frame.kind !== 'quote') return null
  // "Otherwise, she said, …": what stands between the commas interrupts one clause.
  if (rest === ',' && right.rest + 3 < lineEnd && !wordOf(reading, right.rest + 1).endsWith('ing'))
    return end > start ? [clauseFrom(reading, start, end), end] : null
  if (
    !has(reading, right.rest, PUNCTUATION) &&
    right.rest < reading.words.length &&
    !trailers.has(rest)
  )
    return null
  // An adverbial before the comma ("On Sunday, X said …") is no content: a clause has a finite verb.
  const from = clauseFrom(reading, start, end)
  for (let at = from; at < end; at += 1) if (looksFinite(reading, at)) return [from, end]
  // A verb of open class: a subject in front and length must do.
  const opens = has(reading, from, w.PREPOSITION | w.SUBORDINATOR | w.ADVERB | w.DAY | w.MONTH)
  return !opens && end - from >= 5 && !wordOf(reading, from).endsWith('ing') ? [from, end] : null
}

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
function inversion(
  reading: Reading,
  group: Group,
  right: Right,
  first: number,
  end: number,
  bound: number,
): { source: Range; content: [number, number][] } | null {
  if (group.first !== group.head) return null
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
    for (let at = from; at < contentEnd; at += 1) if (looksFinite(reading, at)) finite = true
    if (!finite) return null
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
  for (let at = index + 1; at < index + 5; at += 1) if (looksFinite(reading, at)) return false
  return true
}

/** "was accused of", "is expected to", "were told that", "was quoted as saying". */
function passive(
  reading: Reading,
  piece: Piece,
  right: Right,
  bound: number,
  end: number,
): Piece | null {
  piece.pattern = 'passive'
  piece.confidence = 0.7
  const { group } = piece
  let at = group.end
  if (wordOf(reading, at) === 'by') {
    const source = subjectAfter(reading, at + 1, end)
    // "was raised by offering": a means, nobody.
    if (source === null || wordOf(reading, source[0]).endsWith('ing')) return null
    piece.source = source
    piece.cue = [group.first, at + 1]
    at = source[1]
  }
  const subject = subjectBefore(reading, group.first, bound)
  const cue = group.cue
  const it =
    subject !== null &&
    (wordOf(reading, subject[0]) === 'it' || wordOf(reading, subject[0]) === 'there')
  const addressed = cue.frames.includes('a') || cue.frames.includes('A')
  const asked = cue.stance === 'asks'
  if (right.frame === null && piece.source === null) {
    return null
  }
  const quotedAs = wordOf(reading, group.end) === 'as'
  if (quotedAs && cue.lemma === 'quote') {
    piece.source = subject
    piece.pattern = 'cue-content'
    return subject === null || right.frame === null ? null : piece
  }
  if (piece.source !== null) {
    piece.content = []
    if (subject !== null && !it) piece.content.push([subject[0], subject[1]])
    const word = wordOf(reading, at)
    if (word === 'of' || word === 'that' || word === 'to' || word === 'as' || word === 'for')
      piece.content.push([word === 'that' || word === 'of' ? at + 1 : at, end])
    return piece.content.length > 0 ? piece : null
  }
  if (!it && subject !== null && !addressed && !asked) {
    if (has(reading, subject[0], w.RELATIVE)) return null
    piece.content.unshift([subject[0], subject[1]])
  }
  return piece
}

/** The subject of the sentence: what stands before its first finite verb. */
function sentenceSubject(
  reading: Reading,
  first: number,
  limit: number,
  end: number,
): Range | null {
  void end
  for (let at = first; at < limit; at += 1) {
    if (quoted(reading, at)) continue
    if (!looksFinite(reading, at)) continue
    let verb = at
    while (verb > first && has(reading, verb - 1, w.ADVERB)) verb -= 1
    return subjectBefore(reading, verb, first)
  }
  // "Calling the vote a sham, the president …": the subject comes after the participle's clause.
  const stop = nextStop(reading, limit, end)
  if (wordOf(reading, stop) !== ',') return null
  for (let at = stop + 1; at < end; at += 1) {
    if (!looksFinite(reading, at)) continue
    const start = nounPhraseStart(reading, at, stop + 1)
    return start === null ? (has(reading, at - 1, w.PRONOUN) ? [at - 1, at] : null) : [start, at]
  }
  return null
}

const clauseStops = new Set(['while', 'although', 'though', 'whereas'])
const phraseStops = new Set(['while', 'although', 'though', 'whereas', 'but'])

/** Closes the content at the right of the cue where the clause of the report ends. */
function closeRight(reading: Reading, piece: Piece, limit: number): void {
  const last = piece.content.at(-1)
  const frame = piece.frame
  if (last === undefined || frame === null || last[0] < piece.cue[1]) return
  if (last[1] > limit) last[1] = limit
  if (frame.kind === 'quote') {
    last[1] = quoteClose(reading, last[0], last[1])
    return
  }
  const fronted = isFronted(reading, piece)
  for (let at = last[0]; at < last[1]; at += 1) {
    if (!quoted(reading, at)) continue
    const end = quoteEnd(reading, at, last[1])
    const quote = reading.document.quotes[reading.document.topQuoteOf[at] ?? -1]
    if (end < last[1] && reading.document.text[(quote?.inner[1] ?? 0) - 1] === ',') {
      last[1] = end
      break
    }
    at = end - 1
  }
  for (let at = last[0]; at < last[1]; at += 1) {
    if (quoted(reading, at)) continue
    const word = wordOf(reading, at)
    if (word === 'according' && wordOf(reading, at + 1) === 'to') {
      last[1] = wordOf(reading, at - 1) === ',' ? at - 1 : at
      return
    }
    if (word === ';') {
      last[1] = at
      return
    }
    if (frame.kind === 'clause') {
      if (fronted && word === ',') {
        last[1] = at
        return
      }
      if (word === ',' && clauseStops.has(wordOf(reading, at + 1))) {
        last[1] = at
        return
      }
      continue
    }
    const stops = frame.kind === 'infinitive' ? clauseStops : phraseStops
    if (at > last[0] && stops.has(word)) {
      last[1] = wordOf(reading, at - 1) === ',' ? at - 1 : at
      return
    }
    if (isDash(reading, at)) {
      last[1] = at
      return
    }
    if (word === ',' && (fronted || !inList(reading, at, last[1]))) {
      last[1] = at
      return
    }
  }
}

/** A quotation after the cue, with the sentences that follow it inside the same marks. */
function quoteClose(reading: Reading, first: number, limit: number): number {
  let at = first
  while (at < limit) {
    if (quoted(reading, at)) {
      const end = quoteEnd(reading, at, limit)
      // "…," before he left: a comma or a full stop inside the marks closes what was said.
      const last = reading.document.quotes[reading.document.topQuoteOf[at] ?? -1]
      const mark = reading.document.text[(last?.inner[1] ?? 0) - 1] ?? ''
      if (end < limit && /[,.?!]/u.test(mark)) return end
      at = end
      continue
    }
    if (wordOf(reading, at) === ',' || wordOf(reading, at) === ';' || isDash(reading, at)) return at
    at += 1
  }
  return limit
}

/** The report stands in a subordinate clause that opens the sentence ("When X said …, Y did"). */
function isFronted(reading: Reading, piece: Piece): boolean {
  const start =
    piece.source === null ? piece.group.first : Math.min(piece.source[0], piece.group.first)
  const sentence = reading.document.sentences[reading.document.sentenceOf[start] ?? -1]
  if (sentence === undefined) return false
  if (
    piece.pattern === 'participle' &&
    (piece.group.first === sentence.first || has(reading, piece.group.first - 1, w.PREPOSITION))
  )
    return true
  if (has(reading, start, w.RELATIVE)) return true
  return (
    start - 1 >= sentence.first &&
    start - 1 <= sentence.first + 1 &&
    fronting.has(wordOf(reading, start - 1))
  )
}

const fronting = new Set([
  'when',
  'while',
  'although',
  'though',
  'after',
  'if',
  'because',
  'since',
  'as',
  'once',
  'before',
  'by',
  'in',
])

function inList(reading: Reading, comma: number, limit: number): boolean {
  const next = wordOf(reading, comma + 1)
  if (has(reading, comma + 1, w.RELATIVE | w.SUBORDINATOR)) return false
  if (next === 'and' || next === 'or')
    return !has(reading, comma + 2, w.PRONOUN) && commaBefore(reading, comma)
  if (next.endsWith('ing')) return false
  for (let at = comma + 1; at < Math.min(limit, comma + 16); at += 1) {
    const word = wordOf(reading, at)
    if (word === 'and' || word === 'or') return true
    if (looksFinite(reading, at)) return false
  }
  return false
}

function commaBefore(reading: Reading, comma: number): boolean {
  for (let at = comma - 1; at > comma - 10; at -= 1) if (wordOf(reading, at) === ',') return true
  return false
}
