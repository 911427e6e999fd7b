/** Words as searching sees them: folded, and without what Arabic writes onto the front of a noun. Pure. */
import { foldWords } from '../parties/fold.ts'

/** The article, alone or after a particle: «الجنود», «والجنود», «بالجنود», «للجنود». */
const article = /^(?:[وفبك]?ال|[وف]?لل)(?=\p{Script=Arabic}{3})/u
const arabic = /^\p{Script=Arabic}/u

/** Arabic-Indic digits, of the east too: ١٦ is 16. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu
const plainDigit = (digit: string) => String((digit.codePointAt(0) ?? 0) & 15)

/**
 * The words of a text for full-text search, joined by spaces; texts and what is searched in them go through
 * the same function. Hamza, alef, ta marbuta and vowel marks make no difference, nor do the digits of which script it
 * has, nor the article.
 */
export function searchWords(text: string): string {
  return foldWords(text.replace(digits, plainDigit))
    .map((word) => (arabic.test(word) ? word.replace(article, '') : word))
    .join(' ')
}
