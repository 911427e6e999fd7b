/** Personal names in a source phrase. Indices are token indices. */
import { bodies, descriptors, documents, isPlaceName } from './institutions.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import { occupations, roles, titles } from './titles.ts'
import * as w from './words.ts'

export type Piece = readonly [number, number]

export function joinsWords(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (word === '-' || word === '&' || word === '’' || word === "'")
    return !(reading.document.tokens[at]?.spaced ?? true) || word === '&'
  return word === '.' && has(reading, at - 1, CAPITAL)
}

/** Common nouns that a sentence may begin with: no names, although they have a capital there. */
const common = new Set(
  `authorities critics opponents supporters polls voters people investigators rescuers prosecutors diplomats lawmakers
  protesters families rebels medics reports analysts police others many some most few several locals eyewitnesses
  republicans democrats conservatives liberals scientists economists researchers advocates campaigners organisers organizers
  parents neighbours neighbors relatives survivors villagers workers students observers commentators historians
  federal state local national pollsters lawyers judges politicians ministers soldiers troops militants fighters everyone everybody nobody both`.split(
    /\s+/u,
  ),
)

const lowerName = new Set('al el de van von bin ibn da di del der la le bint'.split(' '))

/** A personal name: capitals after a title, or at the end of a phrase that is no body. */
export function personIn(
  reading: Reading,
  first: number,
  end: number,
  body: Piece | null,
): Piece | null {
  let best: Piece | null = null
  let at = first
  while (at < end) {
    if (
      !has(reading, at, CAPITAL) ||
      has(reading, at, w.DETERMINER | NUMBER | w.DAY) ||
      !isNominal(reading, at)
    ) {
      at += 1
      continue
    }
    const modified = modifierEnd(reading, at, end)
    if (modified > at) {
      at = modified
      continue
    }
    let stop = at
    while (
      stop < end &&
      ((has(reading, stop, CAPITAL) && isNominal(reading, stop)) ||
        joinsWords(reading, stop) ||
        (wordOf(reading, stop - 1) === '-' && stop > at && isNominal(reading, stop)) ||
        (lowerName.has(wordOf(reading, stop)) &&
          stop > at &&
          (has(reading, stop + 1, CAPITAL) || wordOf(reading, stop + 1) === '-')))
    )
      stop += 1
    while (stop > at && has(reading, stop - 1, PUNCTUATION)) stop -= 1
    let from = at
    // What follows the last title, body, or possessive of the run is the name.
    for (let index = at; index < stop; index += 1) {
      const word = wordOf(reading, index)
      if (
        titles.has(word) ||
        bodies.has(word) ||
        descriptors.has(word) ||
        occupations.has(word) ||
        has(reading, index, GENITIVE) ||
        documents.has(word)
      ) {
        from = index + 1
        if (wordOf(reading, from) === '.') from += 1
        if (wordOf(reading, from) === '-') from += 1
      }
    }
    while (from < stop && has(reading, from, PUNCTUATION)) from += 1
    const post = postEnd(reading, stop, end)
    if (post > stop) {
      at = post
      continue
    }
    const inBody = body !== null && from < body[1] && stop > body[0]
    const before = wordOf(reading, at - 1)
    const attached =
      before === 'of' ||
      before === 'for' ||
      before === 'from' ||
      before === 'in' ||
      before === 'at' ||
      (before === 'the' && from === at)
    if (
      stop > from &&
      !(
        stop - from === 1 &&
        (common.has(wordOf(reading, from)) || roles.has(wordOf(reading, from)))
      ) &&
      !inBody &&
      !(attached && from === at) &&
      !isPlaceName(reading, from, stop) &&
      !isTitleCase(reading, from, stop) &&
      !isDemonym(reading, from, stop, end)
    ) {
      best = [from, stop]
      break
    }
    at = Math.max(stop, at + 1)
  }
  return best
}

/**
 * "Arsenal | manager | Paul Reyes", "Her Conservative | counterpart": after the words for what somebody is, behind the
 * name of an employer or a party; `at` where what stands there is no such word, and the name is the person's.
 */
function postEnd(reading: Reading, at: number, end: number): number {
  let to = at
  while (
    to < end &&
    to - at < POST &&
    isNominal(reading, to) &&
    !has(reading, to, CAPITAL | PUNCTUATION | NUMBER | w.DETERMINER)
  )
    to += 1
  if (to === at) return at
  const last = wordOf(reading, to - 1)
  return occupations.has(last) || titles.has(last) || roles.has(last) ? to : at
}

/** Words of a post, at most: "assistant head coach". */
const POST = 4

/** "Saudi-led forces", "U.S.-based": after the modifier that begins at `at`; `at` where none does. */
function modifierEnd(reading: Reading, at: number, end: number): number {
  let hyphen = at + 1
  while (hyphen < end && (wordOf(reading, hyphen) === '.' || has(reading, hyphen, CAPITAL)))
    hyphen += 1
  if (hyphen + 1 >= end || wordOf(reading, hyphen) !== '-' || has(reading, hyphen + 1, CAPITAL))
    return at
  const last = wordOf(reading, hyphen + 1)
  return last.endsWith('ed') || modifying.has(last) ? hyphen + 2 : at
}

const modifying = new Set(
  'led run held born made style era speaking wide built friendly'.split(' '),
)

/** "Doctors Without Borders": a capital on a preposition is a name of a body. */
function isTitleCase(reading: Reading, from: number, stop: number): boolean {
  return isCapitalPreposition(reading, from - 1) || isCapitalPreposition(reading, stop)
}

function isCapitalPreposition(reading: Reading, at: number): boolean {
  return has(reading, at, CAPITAL) && has(reading, at, w.PREPOSITION)
}

/** "Armenian officials", "Russian": an adjective of a state before a common noun is no name. */
function isDemonym(reading: Reading, first: number, end: number, limit: number): boolean {
  const last = wordOf(reading, end - 1)
  if (end - first > 2) return false
  if (
    end < limit &&
    isNominal(reading, end) &&
    !has(reading, end, CAPITAL | PUNCTUATION | GENITIVE) &&
    end < reading.words.length &&
    !has(reading, end, w.DAY)
  ) {
    const next = wordOf(reading, end)
    if (titles.has(next) || bodies.has(next) || next.endsWith('s')) return true
  }
  return /(?:ian|ese|ish|ani|aeli|iti)s?$/u.test(last) && end - first === 1
}
