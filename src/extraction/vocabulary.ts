/**
 * One string for a word wherever it stands, in whichever text: nothing is copied for a word that stood before, and what a
 * string remembers of itself (its hash) serves every look-up in every lexicon.
 *
 * A store of fixed size, in which words that are not met for a while make room for others: there is no end of texts, and no
 * text can make a look-up long.
 */

const SLOTS = 1 << 15

/** Places in which a word is sought, from its own on. */
const REACH = 4

/**
 * Letters of the longest word that is kept. Engines copy a short slice of a text and make a longer one point into it, so
 * that keeping the word would keep the text.
 */
const LONGEST = 12

const words: (string | undefined)[] = Array.from({ length: SLOTS + REACH }, () => undefined)

/** `text.slice(from, to)`. */
export function sharedSlice(text: string, from: number, to: number): string {
  const length = to - from
  if (length > LONGEST) return text.slice(from, to)
  let hash = length
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  const home = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  let free = home
  for (let slot = home; slot < home + REACH; slot += 1) {
    const known = words[slot]
    if (known === undefined) {
      free = slot
      break
    }
    if (known.length === length && standsAt(text, from, known)) return known
  }
  const word = text.slice(from, to)
  words[free] = word
  return word
}

function standsAt(text: string, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}
