/** Lists of phrases, looked up by their first word: nearly every token of a text begins none. */
import type { Reading } from './reading.ts'
import { wordOf } from './reading.ts'

/** What `byFirst` has no entry for; one object, since a loop over it runs for nearly every token. */
export const none: readonly never[] = []

/** First word of a phrase -> the entries whose phrase begins with it, in the order of the list. */
export function byFirst<Entry>(
  entries: readonly Entry[],
  phraseOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const entry of entries) {
    const head = phraseOf(entry)[0] ?? ''
    const same = map.get(head)
    if (same === undefined) map.set(head, [entry])
    else same.push(entry)
  }
  return map
}

/** True where the words of a phrase stand at a token. */
export function isPhrase(reading: Reading, at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1)
    if (wordOf(reading, at + index) !== words[index]) return false
  return true
}
