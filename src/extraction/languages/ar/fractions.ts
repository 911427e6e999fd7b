/** Shares in words: «ثلثا السكان», «ثلاثة أرباع المنازل», «نصف عدد العمال», in hundredths. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import { definiteRounds, measures, numberWords, times } from './number-words.ts'
import type { Bare } from './numbers.ts'
import { endsInPronoun, list } from './words.ts'

/** Of a hundred, to a tenth: «ثلث» is 33.3. */
const part = (above: number, below: number) => Math.round((above / below) * 1000) / 10

// An eighth is left out: «ثمن الأرض» is what it costs.
const single = new Map<string, number>()
for (const [words, above, below] of [
  ['نصف نصفا', 1, 2],
  ['ثلث ثلثا', 1, 3],
  ['ثلثي ثلثين', 2, 3],
  ['ربع ربعا', 1, 4],
  ['خمس', 1, 5],
  ['خمسي', 2, 5],
  ['سدس', 1, 6],
  ['سبع', 1, 7],
  ['تسع', 1, 9],
] as const)
  for (const word of list(words)) single.set(word, part(above, below))
// «ثلثا السكان», «خمسا المحصول»: before its noun the word in -a is a dual.
single.set('ثلثا', part(2, 3))
single.set('خمسا', part(2, 5))

const parts: ReadonlyMap<string, number> = new Map(
  ['أرباع', 'أخماس', 'أسداس', 'أسباع', 'أثمان', 'أتساع', 'أعشار'].map((word, at) => [
    fold(word),
    at + 4,
  ]),
)

/** What a share is of has al-, a pronoun, or counts: «ثلث الآبار», «نصف طلابها», «ربع سكان المدينة». */
const wholes = list(
  'عدد إجمالي مجموع مجمل سكان أعضاء عمال موظفي أراضي مساحة طلاب قيمة حجم ميزانية إنتاج صادرات واردات أطفال نساء منازل مباني ركاب ناخبي نواب مقاعد أصوات دخل ناتج احتياجات كمية أسر عائلات شباب مستشفيات مدارس آبار محصول',
)

/** Of those wholes the ones that a number in this form counts. */
const feminine = list('نساء أسر عائلات مستشفيات مدارس آبار منازل مباني')

/** «نصف النهائي», «نصف الكرة»: names, and no share. */
const names = list(
  'النهائي النهائية الكرة الموسم القرن العام السنة الشهر الأسبوع اليوم الساعة الليل النهار الطريق الملعب المباراة المسافة الأول الثاني الثالث الرابع الأخير الوقت القمر',
)

/** A share in words that begins at a token, or null. A clitic may stand before it. */
export function fractionAt(document: Document, at: number, limit: number): Bare | null {
  const word = wordAt(document, at)
  const plain = /^[وبل]..../u.test(word) && !single.has(word) ? word.slice(1) : word
  const below = parts.get(wordAt(document, at + 1))
  const above = numberWords.get(plain) ?? 0
  const compound = below !== undefined && above > 1 && above < below
  const amount = compound ? part(above, below) : single.get(plain)
  const end = compound ? at + 2 : at + 1
  if (amount === undefined || end >= limit || !isOfWhole(document, end)) return null
  // «تسع نساء», «خمس مدارس»: so many of them.
  if (!compound && numberWords.has(plain) && feminine.has(wordAt(document, end))) return null
  return { amount, end }
}

/** True for words that a share may begin with. */
export function mayBeFraction(word: string): boolean {
  return single.has(word) || (/^[وبل]..../u.test(word) && single.has(word.slice(1)))
}

function isOfWhole(document: Document, at: number): boolean {
  const of = wordAt(document, at) === 'من' ? at + 1 : at
  const word = wordAt(document, of)
  if (document.tokens[of]?.kind !== 'word' || names.has(word)) return false
  if (definiteRounds.has(word) || numberWords.has(word) || measures.has(word)) return false
  if (times.has(word.replace(/^ال/u, ''))) return false
  if (wholes.has(word) || endsInPronoun(word)) return true
  return /^ال.{2,}$/u.test(word)
}
