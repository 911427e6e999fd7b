/**
 * What depends on one folded word alone is worked out once a word, and looked up once a token: most tokens of
 * a text are words that stood before, and several rules ask the same of each.
 */
import type { Document } from '../../document.ts'
import { once } from '../../once.ts'

/** What is known of a word: one place for each question. */
type Answers = unknown[]

/** Words that are remembered: a text has some thousands of different ones, and there is no end of texts. */
const MOST = 20_000

let words = new Map<string, Answers>()
let questions = 0

const rowOf = once((document: Document): readonly Answers[] => {
  if (words.size > MOST) words = new Map()
  return document.tokens.map(({ norm }) => {
    const known = words.get(norm)
    if (known !== undefined) return known
    const fresh: Answers = []
    words.set(norm, fresh)
    return fresh
  })
})

/** Letters of the longest word that `byWord` remembers: engines make a longer slice point into its text. */
const LONGEST = 12

/** `of` of a word, remembered, for those who have the word and not its token; it must not return undefined. */
export function byWord<T>(of: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>()
  return (word) => {
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const value = of(word)
    if (word.length > LONGEST) return value
    if (known.size > MOST) known = new Map()
    known.set(word, value)
    return value
  }
}

/** `of` of the word at a token, remembered; it must not return undefined. `beyond` is the answer past the text. */
export function byToken<T>(
  of: (word: string) => T,
  beyond: T,
): (document: Document, index: number) => T {
  const question = questions
  questions += 1
  return (document, index) => {
    const answers = rowOf(document)[index]
    if (answers === undefined) return beyond
    // Written below by this very function, for this question.
    const known = answers[question] as T | undefined
    if (known !== undefined) return known
    const value = of(document.tokens[index]?.norm ?? '')
    answers[question] = value
    return value
  }
}
