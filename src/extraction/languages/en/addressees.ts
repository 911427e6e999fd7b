/** Whom something is said to: "told reporters that", "urged both sides to". Indices are token indices. */
import type { Group } from './groups.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, looksFinite, opensQuote, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

export const wh = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which'])

/** "urged both sides to": whom it is said to stands here, no clause. */
export function isAddressed(reading: Reading, group: Group, at: number, to: number): boolean {
  if (!group.cue.frames.includes('A')) return false
  const end = addresseeEnd(reading, group, at, to)
  if (end <= at) return false
  const next = wordOf(reading, end)
  // "warned the minister that nurses would walk out"; in "warned the delays that built up would …" it is a relative.
  if (next === 'that') return !looksFinite(reading, end + 1)
  return next === 'to' || next === 'not'
}

/** Where the addressee of "told", "asked", "urged" ends; `at` where there is none. */
export function addresseeEnd(reading: Reading, group: Group, at: number, to: number): number {
  const { frames } = group.cue
  if (!frames.includes('a') && !frames.includes('A')) return at
  if (group.kind === 'passive') return at
  if (at >= to || opensQuote(reading, at) >= 0) return at
  if (has(reading, at, w.OBJECT) && !has(reading, at, w.POSSESSIVE)) return at + 1
  if (wordOf(reading, at) === 'her' && !isNominal(reading, at + 1)) return at + 1
  const word = wordOf(reading, at)
  // "asked anyone with footage to come forward"
  const anyone = /^(?:anyone|anybody|someone|everyone|everybody|those)$/u.test(word)
  const described = anyone && /^(?:with|in|who|at|from)$/u.test(wordOf(reading, at + 1))
  if (described) {
    for (let to_ = at + 2; to_ < Math.min(to, at + 12); to_ += 1) {
      if (has(reading, to_, PUNCTUATION)) return at
      if (wordOf(reading, to_) === 'to' || wordOf(reading, to_) === 'that') return to_
    }
    return at
  }
  if (word === 'others' || word === 'everyone' || word === 'everybody') return at + 1
  if (!has(reading, at, w.DETERMINER | w.POSSESSIVE) && !isNominal(reading, at)) return at
  const limit = Math.min(to, at + 16)
  let index = at
  while (index < limit) {
    const word = wordOf(reading, index)
    if (opensQuote(reading, index) >= 0) return index
    const flag = reading.flags[index] ?? 0
    if (word === 'that' && index > at) return index
    if ((word === 'to' || (word === 'not' && wordOf(reading, index + 1) === 'to')) && index > at)
      return index
    if ((flag & PUNCTUATION) !== 0) {
      if ((word === '-' || word === '&') && !isDash(reading, index)) {
        index += 1
        continue
      }
      return index
    }
    if (index > at) {
      if (has(reading, index, w.PRONOUN) || word === 'there' || wh.has(word)) return index
      if ((flag & (w.DAY | w.ADVERB)) !== 0) return index
      if ((flag & w.PREPOSITION) !== 0) {
        if (/^(?:of|from|at|with|without)$/u.test(word)) {
          index += 1
          continue
        }
        return index
      }
      if (
        (flag & (w.DETERMINER | w.POSSESSIVE)) !== 0 &&
        !has(reading, index - 1, w.PREPOSITION | w.DETERMINER)
      )
        return index
      // "told reporters Armenian forces …": a capital after a common noun begins the clause.
      if (
        (flag & CAPITAL) !== 0 &&
        !has(reading, index - 1, CAPITAL | w.PREPOSITION | w.DETERMINER | w.POSSESSIVE) &&
        frames.includes('a') &&
        // "told state TV that"
        wordOf(reading, index + 1) !== 'that'
      )
        return index
      if (looksFinite(reading, index)) return at
    }
    index += 1
  }
  return at
}
