/** The subject of the clause that a participle or an infinitive hangs on ("X used the stage to denounce …"). */
import { quoteAt } from '../../document.ts'
import { nextStop } from './inverted.ts'
import type { Range } from './noun-phrases.ts'
import { isDash, nounPhraseStart } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { has, looksFinite, PUNCTUATION, quoted, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** Tokens to the left in which a main verb is looked for. */
const REACH = 70

/** The last subject before `limit` whose clause is subordinate to nothing; null where there is none. */
export function mainSubject(reading: Reading, first: number, limit: number): Range | null {
  let best: Range | null = null
  const from = Math.max(first, limit - REACH)
  for (let at = from; at < limit; at += 1) {
    if (quoted(reading, at) || !looksFinite(reading, at)) continue
    let verb = at
    while (verb > first && has(reading, verb - 1, w.ADVERB)) verb -= 1
    const subject = subjectBefore(reading, verb, first)
    while (at + 1 < limit && (looksFinite(reading, at + 1) || has(reading, at + 1, w.ADVERB)))
      at += 1
    if (subject === null || has(reading, subject[0], w.RELATIVE)) continue
    if (best === null || isMain(reading, subject[0], first)) best = subject
  }
  return best
}

/** True where a clause that begins at `at` is coordinated or opens the sentence. */
function isMain(reading: Reading, at: number, first: number): boolean {
  let before = at - 1
  // “…,” she recalled
  if (quoted(reading, before)) {
    const mark = quoteAt(reading.document, reading.document.topQuoteOf[before])
    return /[,.?!]/u.test(reading.document.text[(mark?.innerEnd ?? 0) - 1] ?? '')
  }
  while (before >= first && has(reading, before, w.ADVERB) && wordOf(reading, before) !== 'then')
    before -= 1
  if (before < first) return true
  const word = wordOf(reading, before)
  if (word === ',') return !afterRelative(reading, before, first)
  if (has(reading, before, w.CONJUNCTION)) return wordOf(reading, before - 1) === ','
  return word === ';' || word === ':' || isDash(reading, before)
}

/** "who said that, if he won, he would": the comma stands inside a subordinate clause. */
function afterRelative(reading: Reading, comma: number, first: number): boolean {
  for (let at = comma - 1; at >= Math.max(first, comma - 10); at -= 1) {
    if (wordOf(reading, at) === 'that') return true
    if (looksFinite(reading, at)) return false
  }
  return false
}

/** Verbs whose object does what the infinitive after it says: "led the chairman to declare". */
const controlling = new Set(
  `require requires required led leads lead leading drove drives forced forces forcing allowed allows allow allowing prompted prompts prompting caused causes
  causing wants want wanted expect expects expected enabled enables got pushed pressured persuaded convinced inspired
  urged urges urging asked asks asking told tells invited encouraged encourages`.split(/\s+/u),
)

/** Who is the one that an infinitive's verb at `first` speaks of: "X went out of his way to praise". */
export function infinitiveSubject(reading: Reading, group: number, first: number): Range | null {
  const start = has(reading, group - 1, w.OBJECT)
    ? group - 1
    : nounPhraseStart(reading, group, first)
  if (start !== null && start > first) {
    const before = wordOf(reading, start - 1)
    if (before === 'for' || controlling.has(before)) return [start, group]
    // "rely on users to report"
    if (before === 'on' && has(reading, start - 2, w.VERB)) return [start, group]
  }
  const subject = mainSubject(reading, first, group)
  // "It is wrong to say": nobody in particular.
  const nobody = subject !== null && ['it', 'there', 'what'].includes(wordOf(reading, subject[0]))
  return nobody && subject[1] === subject[0] + 1 ? null : subject
}

/** Paper that speaks for itself, and what is done to make it speak for its maker. */
export const papers: ReadonlySet<string> = new Set(
  `poll polls survey surveys report reports study studies article document documents email emails memo ad ads release video
  placard placards sign signs banner banners shirt shirts poster posters sticker hat hats spot commercial book analysis data figures records filing filings lawsuit letter statement`.split(
    /\s+/u,
  ),
)

const issuing = new Set(
  `issued issues issue issuing released releases sent send sends posted posts published publishes put wrote writes made makes
  delivered gave gives filed files read signed tweeted aired placed ran revised`.split(/\s+/u),
)

/** "with 22 percent saying", "including two officials who say": between the preposition and the participle. */
function absoluteSubject(reading: Reading, group: number, first: number): Range | null {
  for (let at = group - 1; at >= Math.max(first, group - 10); at -= 1) {
    const word = wordOf(reading, at)
    if (word === 'with' || word === 'including' || word === 'about')
      return at + 1 < group ? [at + 1, group] : null
    if (has(reading, at, PUNCTUATION) && word !== '%' && word !== '-' && word !== '.') return null
    if (looksFinite(reading, at) || has(reading, at, w.SUBORDINATOR)) return null
  }
  return null
}

/** Who is the one that a participle without a comma speaks of: "a poll showing", "X issued a statement saying". */
export function participleSubject(reading: Reading, group: number, first: number): Range | null {
  const absolute = absoluteSubject(reading, group, first)
  if (absolute !== null) return absolute
  const near = subjectBefore(reading, group, first)
  if (near === null) return mainSubject(reading, first, group)
  if (near[0] <= first) return near
  if (papers.has(wordOf(reading, near[1] - 1))) {
    for (let at = near[0] - 1; at >= Math.max(first, near[0] - 3); at -= 1)
      if (issuing.has(wordOf(reading, at))) return mainSubject(reading, first, group) ?? near
    return near
  }
  // "gave to a group backing the mayor": whoever gave backs nobody.
  if (siding.has(wordOf(reading, group))) return near
  return mainSubject(reading, first, group) ?? near
}

const siding = new Set('backing supporting opposing favoring favouring'.split(' '))

/** "Mr. Biden, recalling …", "But the club, while praising …": the phrase that opens the sentence, before its first comma. */
export function openingPhrase(reading: Reading, first: number, limit: number): Range | null {
  let from = first
  while (from < limit && has(reading, from, w.CONJUNCTION | w.ADVERB)) from += 1
  if (wordOf(reading, from) === ',' && from > first) from += 1
  for (let at = from; at < limit; at += 1) {
    if (quoted(reading, at)) return null
    if (has(reading, at, w.SUBORDINATOR | w.RELATIVE)) return null
    if (wordOf(reading, at) !== ',') continue
    // "Through the winter, the farmers, fearing …": when, and not who.
    if (!has(reading, from, w.PREPOSITION)) return subjectBefore(reading, at, from)
    from = at + 1
  }
  return null
}

/** Commas within an opening participle, at most. */
const COMMAS = 3

/** The subject of a clause that begins right here. */
function subjectFrom(reading: Reading, from: number, end: number): Range | null {
  for (let at = from + 1; at < end; at += 1) {
    if (wordOf(reading, at) === ',' || quoted(reading, at)) return null
    if (!looksFinite(reading, at)) continue
    const start = nounPhraseStart(reading, at, from)
    if (start !== null) return start <= from + 1 ? [start, at] : null
    return has(reading, at - 1, w.PRONOUN) ? [at - 1, at] : null
  }
  return null
}

/** The subject that comes after an opening participle: "Calling the vote a sham, the president …". */
export function subjectOfOpening(reading: Reading, limit: number, end: number): Range | null {
  let stop = limit
  for (let commas = 0; commas < COMMAS; commas += 1) {
    stop = nextStop(reading, stop, end)
    if (wordOf(reading, stop) !== ',') return null
    const subject = subjectFrom(reading, stop + 1, end)
    if (subject !== null) return subject
    stop += 1
  }
  return null
}
