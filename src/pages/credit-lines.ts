import { fold } from '../extraction/normalise.ts'

/** Lines about who published what when, as templates put them above or below a text. */
const openings =
  /^(?:published|posted|updated|last updated|last modified|first published|posted in|posted by|نشر (?:بواسطة|في|بتاريخ|يوم)|تاريخ النشر|اخر تحديث|تم النشر|حدث في|كتب في)(?=[\s:،|]|$)/u

const byOpening = /^(?:by|written by|reported by|بقلم|كتب|كتبت|كتبه|اعداد|تقرير|تحرير)(?=[\s:])/u

/** Longer ones say more than that. */
const longest = 90
const mostWordsOfByline = 8

const endsSentence = /[.!?؟…]["'”’»)]?$/u

/** "Published 17 March 2024", "نشر بواسطة هدى في 15 فبراير". */
export function isTimeLine(text: string): boolean {
  return text.length <= longest && !endsSentence.test(text) && openings.test(fold(text))
}

/** "By Arthur Penn". Only above a text: further down such words may begin anything. */
export function isByline(text: string): boolean {
  if (text.length > longest || endsSentence.test(text)) return false
  return byOpening.test(fold(text)) && text.split(' ').length <= mostWordsOfByline
}

/** True for a line that holds the names of the byline and hardly anything else: "Ana Lisle and Tom Berwick". */
export function namesAuthors(text: string, byline: string): boolean {
  if (text.length > byline.length + 60) return false
  let rest = text.toLowerCase()
  for (const name of byline.toLowerCase().split(/, | and | و ?(?=\p{L}{3,} )/u)) {
    if (!rest.includes(name)) return false
    rest = rest.replace(name, ' ')
  }
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => /^(?:and|by|و|بقلم|كتب|كتبت|إعداد|تقرير|with)$/u.test(word))
}
