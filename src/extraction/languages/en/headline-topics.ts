/** "Peru: toll rises to nine", "Peru landslide: …": what a headline is about, and no speaker. Indices are token indices. */
import { bodies, isPlaceName, offices, speakers } from './institutions.ts'
import type { Range } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, quoted, wordOf } from './reading.ts'
import { roles, titles } from './titles.ts'

/** Tokens of the text that are searched for "in X". */
const SEARCHED = 1500

/**
 * True where the label of a headline is a place or begins with one and ends in no word for a speaker. A state
 * speaks in a headline by a verb, by a quotation, or by its "we".
 */
export function isTopic(reading: Reading, label: Range, rest: Range): boolean {
  const [first, end] = label
  if (speaksItself(reading, rest)) return false
  if (end - first === 1 && movements.has(wordOf(reading, first))) return false
  if (isPlaceName(reading, first, end) || isWhere(reading, label)) return true
  if (speaking(wordOf(reading, end - 1))) return false
  for (let to = Math.min(end - 1, first + 3); to > first; to -= 1)
    if (isPlaceName(reading, first, to) || isWhere(reading, [first, to]))
      return !has(reading, end - 1, CAPITAL) || happenings.has(wordOf(reading, end - 1))
  return happenings.has(wordOf(reading, end - 1))
}

function speaking(word: string): boolean {
  return (
    bodies.has(word) ||
    offices.has(word) ||
    speakers.has(word) ||
    titles.has(word) ||
    roles.has(word)
  )
}

/** “…” or "we will not leave": words that somebody says of himself. */
function speaksItself(reading: Reading, [first, end]: Range): boolean {
  if (quoted(reading, first)) return true
  for (let at = first; at < end; at += 1) if (selves.has(wordOf(reading, at))) return true
  return false
}

const selves = new Set('we our us i my'.split(' '))

/** True where the text has this name after "in" or "near": people are not places. */
function isWhere(reading: Reading, [first, end]: Range): boolean {
  const length = end - first
  if (length < 1 || length > 3 || !has(reading, first, CAPITAL)) return false
  const word = wordOf(reading, first)
  for (let at = end; at < Math.min(reading.words.length, SEARCHED); at += 1) {
    if (wordOf(reading, at) !== word || !locating.has(wordOf(reading, at - 1))) continue
    let same = true
    for (let index = 1; index < length; index += 1)
      same &&= wordOf(reading, at + index) === wordOf(reading, first + index)
    // "in Marlow County": not the one called Marlow.
    if (same && !has(reading, at + length, CAPITAL)) return true
  }
  return false
}

const locating = new Set(['in', 'near', 'outside'])

/** Names that count as states elsewhere and are no places. */
const movements = new Set(['hamas', 'hezbollah', 'kremlin'])

/** Words for what happens, as headlines put them before a colon. */
export const happenings: ReadonlySet<string> = new Set(
  `war wars crisis conflict protest protests election elections talks attack attacks strike strikes airstrike airstrikes
  raid raids blast blasts bombing bombings explosion explosions shooting shootings crash flood floods earthquake quake
  landslide wildfire wildfires fire storm cyclone hurricane truce ceasefire toll offensive invasion siege coup unrest
  violence clashes fighting hostages riots famine drought outbreak`.split(/\s+/u),
)

/** True in the first line of a text, where it has no full stop. */
export function isHeadlined(reading: Reading, at: number): boolean {
  const { document } = reading
  const sentence = document.sentences[document.sentenceOf[at] ?? -1]
  return sentence?.paragraph === 0 && wordOf(reading, sentence.end - 1) !== '.'
}
