/** Where the words that somebody looked for stand in a text. Pure. */
import { searchWords } from '../claims/search-words.ts'

/** A run of letters and digits with the marks on them. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\u0640]*/gu

/** Words from this length on are looked for as beginnings of words; migrations/0018_search.sql has the same. */
const SHORTEST_BEGINNING = 3

/** The words of a query, folded. */
export function wordsOf(query: string): string[] {
  return searchWords(query)
    .split(' ')
    .filter((one) => one !== '')
}

/** As `to_tsquery` reads it: every word, the longer ones as beginnings. They hold letters and digits only. */
export function prefixQuery(words: readonly string[]): string {
  return words.map((one) => (isBeginning(one) ? `${one}:*` : one)).join(' & ')
}

const isBeginning = (one: string) => Array.from(one).length >= SHORTEST_BEGINNING

/** Start and end, in UTF-16 code units, of every word of the text that is one of `words` or begins like one. */
export function matchSpans(text: string, words: readonly string[]): [number, number][] {
  const spans: [number, number][] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const folded = searchWords(found).split(' ')
    const isMatch = folded.some((one) =>
      words.some((wanted) => one === wanted || (isBeginning(wanted) && one.startsWith(wanted))),
    )
    if (isMatch) spans.push([index, index + found.length])
  }
  return spans
}
