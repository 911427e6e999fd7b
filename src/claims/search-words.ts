/** Words as searching sees them: folded, and without what Arabic writes onto the front of a noun. Pure. */
import { foldWords } from '../parties/fold.ts'

/** The article, alone or after a particle: «الجنود», «والجنود», «بالجنود», «للجنود». */
const article = /^(?:[وفبك]?ال|[وف]?لل)(?=\p{Script=Arabic}{3})/u
const arabic = /^\p{Script=Arabic}/u

/**
 * The words of a text for full-text search, joined by spaces; texts and what is searched in them go through
 * the same function. Hamza, alef, ta marbuta and vowel marks make no difference, nor does the article.
 */
export function searchWords(text: string): string {
  return foldWords(text)
    .map((word) => (arabic.test(word) ? word.replace(article, '') : word))
    .join(' ')
}
