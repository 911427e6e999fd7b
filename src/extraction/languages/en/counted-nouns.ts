/** The noun behind a number: where it begins and ends, and its class. Indices are token indices. */
import { classes, compoundsByHead } from './counted-classes.ts'
import { endsDesignation, isSerial, measureEnd, modelClass } from './designations.ts'
import { isPhrase } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

/** The counted noun that begins at `at`: its modifiers, then a head of known class or of none. */
export function nounAt(
  reading: Reading,
  at: number,
  end: number,
  stop: (index: number) => boolean,
  counted = true,
): { readonly first: number; readonly end: number; readonly key: string | null } | null {
  let first = at
  if (wordOf(reading, first) === 'of' && has(reading, first + 1, w.DETERMINER | w.POSSESSIVE))
    first += 1
  if (wordOf(reading, first) === 'of') first += 1
  let from = first
  while (
    from < end &&
    has(reading, from, w.POSSESSIVE | w.DETERMINER) &&
    !has(reading, from, NUMBER)
  )
    from += 1
  let head = -1
  let key: string | null = null
  let model: string | null = null
  const measured = measureEnd(reading, from, end)
  for (let index = measured; index < Math.min(end, measured + 8); index += 1) {
    const word = wordOf(reading, index)
    const compound = compoundAt(reading, index)
    if (compound !== undefined) {
      head = index + compound[0].length - 1
      key = compound[1]
      index = head
      continue
    }
    if (word === '-' && !(reading.document.tokens[index]?.spaced ?? true)) continue
    // "29 Orlan-launched drones"
    if (
      wordOf(reading, index - 1) === '-' &&
      index - 1 > measured &&
      isCompound(reading, index, end)
    )
      continue
    if (index > measured && endsDesignation(reading, index)) {
      // "12 Su-27s"
      model = modelClass(reading, index) ?? model
      head = index
      continue
    }
    // "12 Leopard 2 tanks", where "12" counts them
    if (index > measured && counted && isSerial(reading, index)) continue
    if (
      !isNominal(reading, index) ||
      has(reading, index, PUNCTUATION | NUMBER | w.DETERMINER | w.DAY | w.MONTH)
    )
      break
    if (stop(index)) break
    // "took 30 soldiers prisoner"
    if (key !== null && (word === 'prisoner' || word === 'captive' || word === 'hostage')) break
    const known = classes.get(word)
    if (known !== undefined) {
      head = index
      // "five Su-35 fighters" are no men.
      key = model === 'aircraft' && known === 'fighters' ? model : known
    } else if (head < 0 || key === null) head = index
    else if (!word.endsWith('s')) break
    else {
      // "police officers", "tank crews": the last noun is the head.
      head = index
      key = null
    }
  }
  return head < from ? null : { first: from, end: head + 1, key: key ?? model }
}

/** A participle that a hyphen joins to the word before it, with a noun behind. */
function isCompound(reading: Reading, at: number, end: number): boolean {
  const { tokens } = reading.document
  const joined = tokens[at - 1]?.spaced === false && tokens[at]?.spaced === false
  return joined && wordOf(reading, at).endsWith('ed') && at + 1 < end && isNominal(reading, at + 1)
}

function compoundAt(reading: Reading, at: number) {
  return compoundsByHead.get(wordOf(reading, at))?.find(([words]) => isPhrase(reading, at, words))
}
