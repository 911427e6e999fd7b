/** Quantities without bounds in words: "dozens", «عشرات». They stay as vague as the text is. Pure. */
import { foldWords } from '../parties/fold.ts'

export interface VagueWords {
  /** Before an English noun. */
  readonly en: string
  /** Before an Arabic noun with the article. */
  readonly ar: string
}

/** The words of texts, folded, the longer ones first; and how each language then says it. */
const known: readonly (readonly [found: readonly string[], said: VagueWords])[] = (
  [
    [['hundreds of thousands', 'مئات الآلاف'], 'hundreds of thousands of', 'مئات الآلاف من'],
    [['tens of thousands', 'عشرات الآلاف'], 'tens of thousands of', 'عشرات الآلاف من'],
    [['millions', 'ملايين', 'الملايين'], 'millions of', 'ملايين من'],
    [['thousands', 'آلاف', 'الآلاف', 'ألوف'], 'thousands of', 'آلاف من'],
    [['hundreds', 'مئات', 'المئات'], 'hundreds of', 'مئات من'],
    [['dozens', 'scores', 'tens', 'عشرات', 'العشرات'], 'dozens of', 'عشرات من'],
    [['several', 'a number of', 'عدة', 'عدد من', 'عددا من', 'عدد'], 'several', 'عدد من'],
    [['a few', 'few', 'some', 'بضع', 'بضعة', 'بعض'], 'a few', 'بعض'],
    [['many', 'numerous', 'كثير', 'الكثير', 'العديد', 'عديد'], 'many', 'كثير من'],
  ] as const
).map(([found, en, ar]) => [found.map((words) => foldWords(words).join(' ')), { en, ar }])

/** How to say a vague quantity that a text put into these words. */
export function vagueWords(text: string): VagueWords {
  const words = ` ${foldWords(text).join(' ')} `
  for (const [found, said] of known) {
    if (found.some((name) => words.includes(` ${name} `))) return said
  }
  return { en: 'an unstated number of', ar: 'عدد غير محدد من' }
}
