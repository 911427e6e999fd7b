/** The words of a card in each language. */
import type { BoardLanguage } from '../exports/speech.ts'
import type { Direction } from '../extraction/types.ts'

export interface CardWords {
  readonly nothing: string
  readonly more: (count: number) => string
  readonly board: string
}

export const cardWords: Readonly<Record<BoardLanguage, CardWords>> = {
  en: {
    nothing: 'No question is contested.',
    more: (count) => `Further contested questions: ${count}.`,
    board: 'The whole board',
  },
  ar: {
    nothing: 'لا خلاف على أي سؤال.',
    more: (count) => `أسئلة أخرى محل خلاف: ${count}.`,
    board: 'اللوحة كاملة',
  },
}

/** Words between the quotation marks that text of their direction has, whatever the language of the card. */
export function quoted(words: string, direction: Direction): string {
  return direction === 'rtl' ? `«${words}»` : `“${words}”`
}
