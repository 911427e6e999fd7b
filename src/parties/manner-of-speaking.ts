/** Words around a body's name that tell how it spoke ("a statement by"), or how it is regarded. Pure. */
import { foldWords } from './fold.ts'

/** Words before an institution that say how it spoke, or how it is regarded, not who it is. */
const noise = [
  'statement by',
  'statement from',
  'statement of',
  'press release of',
  'report of',
  'report by',
  'spokesman for',
  'spokesman of',
  'spokeswoman for',
  'spokeswoman of',
  'spokesperson for',
  'spokesperson of',
  'press secretary of',
  'press secretary to',
  'press service of',
  'press office of',
  'representative of',
  'self proclaimed',
  'self declared',
  'de facto',
  'unrecognised',
  'unrecognized',
  'breakaway',
  'separatist',
  'internationally recognised',
  'internationally recognized',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'press secretary',
  'press service',
  'press office',
  'statement',
  'بيان صادر عن',
  'بيان صدر عن',
  'بيان',
  'المتحدث الصحفي باسم',
  'المتحدث الرسمي باسم',
  'المتحدثة الرسمية باسم',
  'المتحدثة الصحفية باسم',
  'المتحدث العسكري باسم',
  'متحدث عسكري باسم',
  'الناطق العسكري باسم',
  'المتحدث باسم',
  'المتحدثة باسم',
  'متحدث باسم',
  'متحدثة باسم',
  'الناطق الرسمي باسم',
  'الناطق باسم',
  'الناطقة باسم',
  'ناطق باسم',
  'الخدمة الصحفية',
  'المكتب الصحفي',
  'المكتب الإعلامي',
  'السكرتير الصحفي',
  'المعترف بها من جانب واحد',
  'المعترف به من جانب واحد',
  'المعلنة من جانب واحد',
  'المعلنة من طرف واحد',
  'غير المعترف بها دوليا',
  'غير المعترف بها',
  'المعترف بها دوليا',
  'المعلنة ذاتيا',
  'الانفصالية',
  'الانفصالي',
  'نفسه',
  'نفسها',
  'ذاته',
  'ذاتها',
  'itself',
  'themselves',
].map((phrase) => foldWords(phrase))

/** The words without those of `noise`; a phrase that is nothing else is left as it is. */
export function dropNoise(words: readonly string[]): string[] {
  let rest = [...words]
  for (const phrase of noise) {
    for (let from = 0; from + phrase.length <= rest.length; from += 1) {
      if (rest.length > phrase.length && phrase.every((word, at) => rest[from + at] === word)) {
        rest = rest.toSpliced(from, phrase.length)
        from -= 1
      }
    }
  }
  return rest
}
