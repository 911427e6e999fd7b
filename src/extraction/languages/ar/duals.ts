/** Duals of things and of nations that no lexicon has: «دولتان», «مركزين», «فلسطينيان». Indices are token indices. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { CountedPhrase } from '../../pack.ts'
import { byToken } from './by-token.ts'
import { measureDuals, numberWords } from './number-words.ts'
import { isNationality } from './peoples.ts'
import { countedNouns } from './predicates.ts'
import { places } from './sources.ts'
import { list } from './words.ts'

/** Words in «تان» or «تين» that are no duals of a noun in ta marbuta. */
const noDuals = list(
  'تابعتان تابعتين مرتان مرتين اثنتان اثنتين هاتان هاتين اللتان اللتين كلتان بساتين فساتين متين ثابتين صامتين ميتين لافتين مشتتين بوتين مارتين أوستين فالنتين كريستين روتين لاتين كورتين بستان فستان كابتان',
)

/** Things whose plural is a broken one or ends in «ات»: with «ان» or «ين» there are two of them. */
const things =
  `طابق سقف جدار باب مركز مبنى مشروع قانون حزب مقعد مصنع معبر اتفاق قرار مسجد مستشفى جسر طريق مطار هدف برج مخيم معسكر قطار ميناء حقل نفق سجن
   مقر ملف بند شرط اقتراح مقترح عرض انفجار تفجير هجوم حادث زلزال إنذار صندوق بنك متجر سوق فندق مكتب موقف اجتماع لقاء مؤتمر
   مسار محور خيار بئر سد خزان محرك قمر إقليم قضاء شارع حي خط خندق لغم برميل قرض عقد بلاغ تقرير بيان منصب نظام ملعب فريق`
    .split(/\s+/u)
    .flatMap((word) => {
      const stem = word.replace(/ى$/u, 'ي')
      return [`${stem}ان`, `${stem}ين`]
    })

const thingDuals = list(things.join(' '))

const isDualWord = byToken((word) => {
  const plain = stem(word)
  if (/^(?:[بك]?ال|لل)/u.test(plain) || noDuals.has(plain) || numberWords.has(plain)) return false
  if (thingDuals.has(plain)) return true
  return (
    plain.length > 5 &&
    /(?:[^س]تان|تين)$/u.test(plain) &&
    !places.has(plain) &&
    !measureDuals.has(plain.replace(/^[بل]/u, '')) &&
    !countedNouns.has(plain)
  )
}, false)

function stem(word: string): string {
  return word.startsWith('و') && word.length > 5 ? word.slice(1) : word
}

const ending = /..(?:ان|ين)$/u

/** «عضوين» behind «دولتين» says of what kind they are. */
function isAdjective(document: Document, at: number): boolean {
  const before = wordAt(document, at - 1)
  return (
    ending.test(before) &&
    !wordAt(document, at).startsWith('و') &&
    (/ت(?:ان|ين)$/u.test(before) ||
      isDualWord(document, at - 1) ||
      countedNouns.get(stem(before))?.number === 'two')
  )
}

/** Two things, at their noun; null elsewhere. What befalls people never counts them. */
export function thingDualAt(document: Document, at: number): CountedPhrase | null {
  if (!isDualWord(document, at) || isAdjective(document, at)) return null
  return phrase(document, at, null)
}

const isNationDual = byToken(
  (word) =>
    /^(?!ال|[ول]ال|لل|بال).*..يان$/u.test(word) &&
    !places.has(stem(word)) &&
    isNationality(stem(word)),
  false,
)

/** «فلسطينيان»: two people, unless a noun before them says what they were. */
export function nationDualAt(document: Document, at: number): CountedPhrase | null {
  if (!isNationDual(document, at) || ending.test(wordAt(document, at - 1))) return null
  return phrase(document, at, 'people')
}

function phrase(document: Document, at: number, name: string | null): CountedPhrase {
  const word = wordAt(document, at)
  const [start, end] = spanOf(document, at, at + 1)
  return {
    first: at,
    end: at + 1,
    quantity: { low: 2, high: 2, comparator: 'eq', first: at, end: at + 1 },
    noun: [start + word.length - stem(word).length, end],
    class: name,
  }
}
