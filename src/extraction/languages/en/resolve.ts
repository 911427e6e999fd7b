/** Source and content of one reporting verb. Indices are token indices. */
import { wh } from './addressees.ts'
import { findsThings, isBlow, isElected, names } from './bare-objects.ts'
import { claimBefore, takesDisplaced } from './displaced.ts'
import { isExpletive } from './expletives.ts'
import { figured } from './figured.ts'
import type { Right } from './frames.ts'
import type { Group } from './groups.ts'
import { citesBefore, hangOnOpening, hangsOn, isAside } from './hanging.ts'
import { nextStop } from './inverted.ts'
import { mainSubject } from './main-subjects.ts'
import type { Range } from './noun-phrases.ts'
import { isDash } from './noun-phrases.ts'
import { passive } from './passives.ts'
import type { Piece } from './piece.ts'
import { contentLeft, inversion } from './postposed.ts'
import { purposes } from './purposes.ts'
import type { Reading } from './reading.ts'
import { has, looksFinite, NUMBER, quoted, wordOf } from './reading.ts'
import { cited, relay, relaying } from './relays.ts'
import { seeming } from './seeming.ts'
import { subjectBefore, withoutTime } from './sources.ts'
import * as w from './words.ts'

export function isHeadline(reading: Reading, at: number): boolean {
  const { document } = reading
  const sentence = document.sentences[document.sentenceOf[at] ?? -1]
  return (
    sentence?.paragraph === 0 &&
    wordOf(reading, sentence.end - 1) !== '.' &&
    document.paragraphs.length > 1
  )
}

export function resolve(
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
  if (group.cue.frames === 'e') return seeming(reading, piece, bound, end)
  const figure = figured(reading, piece, first, bound, end)
  if (figure !== null) return figure
  if (group.kind === 'passive') return passive(reading, piece, right, bound, end)
  if (group.kind === 'participle' || group.kind === 'infinitive') {
    if (right.frame === null || (group.kind === 'infinitive' && !purposes(group))) return null
    if (right.frame.kind === 'infinitive' && group.cue.stance === 'believes') return null
    piece.pattern = 'participle'
    piece.confidence = 0.75
    piece.source = hangsOn(reading, group, first, end, bound, current)
    if (piece.source === null && group.kind === 'infinitive') return null
    // "Reuters, citing two miners, reported": an aside of the report, which brings it along.
    if (relaying.has(group.cue.lemma) && isAside(reading, group, first))
      if (piece.source === null || wordOf(reading, first) === 'according') return null
    // "Citing two miners, Reuters reported": the same before the report.
    if (relaying.has(group.cue.lemma) && citesBefore(reading, group, first, end)) return null
    if (piece.source === null) hangOnOpening(reading, piece, first, end)
    return cited(reading, piece, current) ?? piece
  }
  if (relay(reading, piece, end)) {
    piece.source = subjectBefore(reading, group.first, bound)
    if (piece.source === null) return null
    const rest = piece.content[0]?.[0] ?? end
    if (rest < end - 1) return piece
    // "…," X quoted Y as saying: what was said stands before it.
    const nothing = { frame: null, cueEnd: piece.cue[1], rest }
    const said = contentLeft(reading, piece.source[0] - 1, first, bound, nothing, inside, end)
    if (said === null) return null
    return { ...piece, pattern: 'content-source-cue', content: [said], frame: null }
  }
  const verb = group.cue
  if (isExpletive(reading, group)) return null
  if (sharesHeadline(reading, group, right, current)) {
    piece.source = current?.source ?? null
    return piece
  }
  // Postposed: "…," X said / "…," said X.
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
      piece.source = current?.source ?? mainSubject(reading, first, group.first)
    if (piece.source === null) return null
  }
  // "grew by 187,000, fewer than the 200,000 economists had forecast, …": a measure of it, and no report.
  if (source !== null && right.frame === null && measuredBy(reading, source, group)) return null
  const what = source !== null && right.frame === null ? claimBefore(reading, source) : -1
  if (source !== null && what > 0) {
    piece.source = [what, source[1]]
    piece.content = [[source[0], what]]
    return piece
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
    // "“Go home,” she urged the crowd": whom she urged.
    if (
      verb.frames.includes('A') &&
      piece.frame?.kind === 'phrase' &&
      endsQuote(reading, left[1] - 1)
    ) {
      piece.frame = null
      piece.content = []
      piece.cue = [group.first, group.end]
    }
    piece.content.unshift(left)
    if (right.frame === null) {
      // "The bridge, officials said, was hit": the clause goes on.
      if (!endsQuote(reading, left[1] - 1)) addRest(reading, piece, right.rest, end)
    }
    return piece
  }
  if (asClause && (right.frame === null || reportsOnly(reading, piece, end))) {
    // "As X said, …" and "…, as X said".
    piece.cue = [group.first, right.frame === null ? right.cueEnd : group.end]
    piece.content = []
    piece.frame = null
    const stop = nextStop(reading, right.frame === null ? right.rest : group.end, end)
    // "But, as X noted, …", "In fact, as X noted, …": nothing has been said before it.
    const opens =
      leftEnd <= first + 1 ||
      (wordOf(reading, leftEnd - 1) === ',' && !holdsVerb(reading, Math.max(first, bound), leftEnd))
    if (opens && stop < end - 1) piece.content.push([stop + 1, end])
    else if (wordOf(reading, leftEnd - 1) === ',')
      piece.content.push([Math.max(first, bound), leftEnd - 1])
    return piece.content.length > 0 ? piece : null
  }
  if (takesDisplaced(reading, piece, right, first, end)) return piece
  const closing = wordOf(reading, right.rest)
  if (right.frame === null && right.rest >= end - 1 && /[tq]/u.test(verb.frames)) {
    if (closing === ':') {
      piece.waits = true
      return piece
    }
    // The lawyer agreed. “It was over.”
    if (closing === '.' && verb.frames.includes('q')) {
      piece.waits = true
      piece.quoteOnly = true
      return piece
    }
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
  if (findsThings(reading, piece)) return null
  if (isElected(reading, piece)) return null
  if (isBlow(reading, piece, inside)) return null
  if (
    verb.lemma === 'call' &&
    right.frame.kind === 'phrase' &&
    right.frame.cueEnd === group.end &&
    !names(reading, right.frame.start, end, piece.source?.[0] ?? 0)
  )
    return null
  return piece
}

/** "Mayor says bridge is safe, denies delay": in a headline a second verb after a comma has the first one's subject. */
function sharesHeadline(
  reading: Reading,
  group: Group,
  right: Right,
  current: Piece | null,
): boolean {
  if (current?.source == null || right.frame === null || current.pattern !== 'cue-content')
    return false
  const { forms } = reading.verbs[group.head] ?? { forms: new Set<string>() }
  return (
    wordOf(reading, group.first - 1) === ',' &&
    forms.has('third') &&
    isHeadline(reading, group.head)
  )
}

/** "As X reported just last week, …": what follows the verb only says when and where. */
function reportsOnly(reading: Reading, { frame, group }: Piece, end: number): boolean {
  if (frame === null || frame.kind === 'infinitive' || !group.cue.frames.includes('t')) return false
  const before = frame.start - 1
  if (wordOf(reading, before) === 'that') return false
  if (frame.kind === 'phrase' && has(reading, before, w.PREPOSITION)) return false
  const next = wordOf(reading, group.end)
  if (!has(reading, group.end, w.ADVERB | w.DAY | w.PREPOSITION) && !earlier.has(next)) return false
  const stop = nextStop(reading, group.end, end)
  if (frame.kind === 'quote') return stop < frame.start
  return stop - group.end < 12 && !holdsVerb(reading, group.end, stop)
}

const earlier = new Set(['last', 'this', 'just', 'earlier', 'two', 'several'])

function holdsVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (looksFinite(reading, at)) return true
  return false
}

/** "…, X said, …": the clause goes on after the comma that closes the report. */
function addRest(reading: Reading, piece: Piece, rest: number, end: number): boolean {
  if (wordOf(reading, rest) !== ',' && !isDash(reading, rest)) return false
  const next = rest + 1
  if (next >= end - 1 || wordOf(reading, next).endsWith('ing')) return false
  // "It is unclear, experts warn, who ordered it"
  const question = wh.has(wordOf(reading, next)) && opensWithIt(reading, piece)
  if (
    has(reading, next, w.RELATIVE | w.SUBORDINATOR) &&
    !question &&
    !goesOnWith.has(wordOf(reading, next))
  )
    return false
  const from = wordOf(reading, next) === 'that' ? next + 1 : next
  piece.content.push([from, end])
  return true
}

function measuredBy(reading: Reading, source: Range, { cue }: Group): boolean {
  if (cue.stance !== 'believes' && cue.lemma !== 'forecast' && cue.lemma !== 'predict') return false
  for (let at = source[0] + 1; at < Math.min(source[1] - 1, source[0] + 5); at += 1)
    if (has(reading, at, NUMBER) && /^(?:the|than)$/u.test(wordOf(reading, at - 1))) return true
  return false
}

function opensWithIt(reading: Reading, { content }: Piece): boolean {
  const at = content[0]?.[0] ?? -1
  return /^(?:it|nobody|what)$/u.test(wordOf(reading, at)) || wordOf(reading, at + 1) === 'question'
}

const goesOnWith = new Set(['that', 'because', 'since', 'if', 'although', 'unless', 'until', 'so'])

function endsQuote(reading: Reading, index: number): boolean {
  return quoted(reading, index) || quoted(reading, index - 1)
}
