/**
 * Datelines: "YEREVAN, Sept 27 (Agency) -", «باكو – رويترز», «غزة 3 مايو» alone on its line. The grammar is shared;
 * a language says which of its words can be a place, a month, an agency. One pass over the head of a paragraph.
 */

import type { Token } from './tokens.ts'
import type { Dateline, Span } from './types.ts'

export interface DatelineLexicon {
  /** How sure it is that a token is a word of a place's name: `known`, `likely` by its form, `no`. */
  readonly place: (text: string, token: Token) => 'known' | 'likely' | 'maybe' | 'no'
  /** Folded words that no dateline begins with ("BREAKING -"). */
  readonly labels: ReadonlySet<string>
  /** Folded words of months, weekdays and ordinal days. */
  readonly calendar: ReadonlySet<string>
  /** Folded names of agencies and outlets, without spaces and full stops. */
  readonly agencies: ReadonlySet<string>
}

interface Part {
  readonly first: number
  readonly end: number
}

/** Tokens of the longest dateline. */
const LONGEST = 26

const dashes = /^[-–—―]$/u

/** The dateline at the head of a paragraph, its date still to be read, or null. `title`: the first line of a text. */
export function readDateline(
  lexicon: DatelineLexicon,
  text: string,
  tokens: readonly Token[],
  range: readonly [first: number, end: number],
  title: boolean,
): Dateline | null {
  const [first] = range
  const end = Math.min(range[1], first + LONGEST)
  const whole = range[1] <= end
  const head: Head = { lexicon, text, tokens, end }
  const place = placeAt(head, first)
  let at = place === null ? first : regionEnd(head, place.end)
  const date = dateAt(head, at)
  if (date !== null) at = date.end
  let outlet = bracketed(head, at)
  if (outlet !== null) at = outlet.end + 1
  // «الأحد (…)», "BAKU (Reuters), Sept. 3 -"
  const late = date === null && outlet !== null ? dateAt(head, at) : null
  if (late !== null) at = late.end
  let closed = closes(head, at)
  let after = closed ? at + 1 : at
  if (outlet === null && place !== null) {
    // «باكو – رويترز», "Baku - Reuters -"
    const named = agencyAt(head, closed || tokens[at]?.norm === ',' ? at + 1 : at)
    const next = named === null ? -1 : named.end
    if (named !== null && (next >= range[1] || closes(head, next) || tokens[next]?.norm === ':')) {
      outlet = named
      closed = next < range[1]
      after = closed ? next + 1 : next
    }
  } else if (!closed && /^[:.]$/u.test(tokens[at]?.norm ?? '')) {
    closed = true
    after = at + 1
  }
  const alone = whole && after >= range[1]
  if (!closed && !alone) return null
  const known = outlet !== null && isAgency(head, outlet)
  const dated = (date ?? late) !== null
  const sure = place === null ? 'no' : sureness(head, place)
  const holds =
    sure === 'no'
      ? known && outlet !== null && closed && place === null
      : known ||
        (sure === 'maybe'
          ? dated && (outlet !== null || (closed ? tokens[place?.end ?? 0]?.norm === ',' : !title))
          : closed
            ? outlet !== null || dated || (!shouts(head, after, range[1]) && !isPlace(head, after))
            : !title && (dated || outlet !== null))
  if (!holds || (title && alone)) return null
  const span = (part: Part): Span => [
    tokens[part.first]?.start ?? 0,
    tokens[part.end - 1]?.end ?? 0,
  ]
  return {
    span: span({ first, end: after }),
    place: place === null ? null : span(place),
    outlet: outlet === null ? null : span(outlet),
    date: null,
  }
}

interface Head {
  readonly lexicon: DatelineLexicon
  readonly text: string
  readonly tokens: readonly Token[]
  readonly end: number
}

function sureness({ lexicon, text, tokens }: Head, place: Part) {
  let least: 'known' | 'likely' | 'maybe' = 'known'
  for (let at = place.first; at < place.end; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const sure = lexicon.place(text, token)
    if (sure === 'known' && at === place.first) return sure
    if (sure === 'maybe') least = 'maybe'
    else if (sure === 'likely' && least === 'known') least = 'likely'
  }
  return least
}

/** One to four words, with full stops, hyphens and strokes that cling ("ST. LOUIS", "TEL AVIV/GAZA"). */
function placeAt({ lexicon, text, tokens, end }: Head, first: number): Part | null {
  let at = first
  let words = 0
  while (at < end && words < 4) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.kind === 'word') {
      if (lexicon.calendar.has(token.norm) || lexicon.place(text, token) === 'no') break
      if (words === 0 && lexicon.labels.has(token.norm)) break
      words += 1
    } else if (at === first || token.spaced || !/^[-/.]$/u.test(token.norm)) break
    at += 1
  }
  while (at > first && tokens[at - 1]?.kind === 'punct' && tokens[at - 1]?.norm !== '.') at -= 1
  return words === 0 ? null : { first, end: at }
}

/** ", N.H.", ", Burma", «(قطاع غزة)»: what the place lies in. */
function regionEnd(head: Head, from: number): number {
  const { tokens, end, lexicon, text } = head
  if (tokens[from]?.norm === '(') {
    const close = closing(head, from, ')', 4)
    // The last bracket is the agency's.
    const more = tokens[close + 1]?.kind === 'number' || tokens[close + 1]?.norm === '('
    return close > 0 && more ? close + 1 : from
  }
  if (tokens[from]?.norm !== ',') return from
  let at = from + 1
  let words = 0
  while (at < end && words <= 3) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.kind === 'word') {
      if (lexicon.calendar.has(token.norm) || lexicon.place(text, token) === 'no') break
      words += 1
    } else if (token.spaced || token.norm !== '.') break
    at += 1
  }
  return words === 0 || words > 3 ? from : at
}

/** Days, months, years and clocks; a comma before them, too. */
function dateAt({ lexicon, tokens, end }: Head, from: number): Part | null {
  let at = /^[,،]$/u.test(tokens[from]?.norm ?? '') ? from + 1 : from
  const first = at
  let named = 0
  let numbers = 0
  for (; at < end && at < first + 12; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const next = tokens[at + 1]
    if (token.kind === 'number') numbers += 1
    else if (lexicon.calendar.has(token.norm)) named += 1
    else if (
      !/^[-/.:,،()]$/u.test(token.norm) ||
      at === first ||
      !(next?.kind === 'number' || lexicon.calendar.has(next?.norm ?? '') || token.norm === '.')
    )
      break
  }
  while (at > first && /^[-/:,،(]$/u.test(tokens[at - 1]?.norm ?? '')) at -= 1
  return named > 0 || numbers >= 2 ? { first, end: at } : null
}

/** «(أ ف ب)», "/ARMENPRESS/": the words inside, at most six. */
function bracketed(head: Head, from: number): Part | null {
  const { tokens } = head
  let at = from
  if (/^[,،.–—-]$/u.test(tokens[at]?.norm ?? '') && /^[(/]$/u.test(tokens[at + 1]?.norm ?? ''))
    at += 1
  const open = tokens[at]?.norm
  if (open !== '(' && open !== '/') return null
  const close = closing(head, at, open === '(' ? ')' : '/', 7)
  return close > at + 1 ? { first: at + 1, end: close } : null
}

function closing({ tokens, end }: Head, from: number, mark: string, most: number): number {
  for (let at = from + 1; at < Math.min(end, from + most + 2); at += 1)
    if (tokens[at]?.norm === mark) return at
  return -1
}

/** A known agency or outlet of one to three words that begins here. */
function agencyAt(head: Head, first: number): Part | null {
  let longest: Part | null = null
  let name = ''
  for (let end = first + 1; end <= first + 5; end += 1) {
    name += letters(head, end - 1)
    if (name !== '' && head.lexicon.agencies.has(name)) longest = { first, end }
  }
  return longest
}

function isAgency(head: Head, { first, end }: Part): boolean {
  let name = ''
  for (let at = first; at < end; at += 1) name += letters(head, at)
  return name !== '' && head.lexicon.agencies.has(name)
}

/** A token without full stops: "a.f.p". */
function letters({ tokens }: Head, at: number): string {
  const norm = tokens[at]?.norm ?? ''
  return norm.includes('.') ? norm.replaceAll('.', '') : norm
}

function closes({ tokens }: Head, at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    dashes.test(token.norm) &&
    (token.norm !== '-' || token.spaced) &&
    at + 1 < tokens.length
  )
}

/** «أرمينيا - أذربيجان: …» names two sides. */
function isPlace({ lexicon, text, tokens }: Head, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && lexicon.place(text, token) === 'known'
}

/** The words after it are capitals as well: a headline in capitals and no place. */
function shouts({ text, tokens }: Head, from: number, end: number): boolean {
  let loud = 0
  for (let at = from; at < Math.min(end, from + 4); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const word = text.slice(token.start, token.end)
    if (word.length < 2 || word !== word.toUpperCase() || word === word.toLowerCase()) return false
    loud += 1
  }
  return loud > 1
}
