/** Whether a word can be the noun of a figure, where no lexicon knows it. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { cueForms } from './inflection.ts'
import { measures } from './number-words.ts'
import { isNationality } from './peoples.ts'
import { countedNouns, modifiers, triggerWords } from './predicates.ts'
import { places } from './sources.ts'
import {
  complementisers,
  demonstratives,
  isAdjunct,
  list,
  prepositions,
  relatives,
} from './words.ts'

/** Words that are no noun behind a number. */
const others = list(
  'فقط تقريبا أيضا حتى ثم أو أم لا لم لن قد كل أي هو هي هم كان كانت ليس إلا غير سوى مما ما وذلك ذلك منهم منها بينهم بينها بينما ولا على الأقل الأكثر مقابل إضافة فضلا معا سويا كحد أقصى أدنى آخر بدلا عوضا مقارنة مثلا سنويا شهريا يوميا أسبوعيا حاليا سابقا عدا خلت مضت إجمالي حوالي',
)

/** Nouns that begin with the letter of the conjunction. */
const withWaw = list(
  'وزير وزيرا وزراء وزارة وزارات وفد وفدا وفود ورقة ورقات وحدة وحدات ولاية ولايات وظيفة وظائف وثيقة وثائق وسيلة وسائل وكالة وكالات وجبة وجبات وردة ورود واقعة وقائع وفاة وفيات',
)

const withBa = list(
  'بحار بحارا بحارة بنت بنات بلد بلدان بلدا بلدة بلدات بيت بيتا بيوت برميل برميلا براميل بريطاني بريطانيا بريطانيين بنك بنوك بنكا باحث باحثا باحثين بائع باعة بطاقة بطاقات بطل أبطال بند بنود بندا بئر برج برجا بناية بنايات بوابة باخرة بواخر بارجة بوارج بندقية بنادق بيان بيانا بيانات بعثة بعثات برنامج برنامجا برامج بطولة بطولات بلاغ بلاغا بلاغات بؤرة بؤر بقرة بصمة بضائع بلدية بلديات بورصة بورصات بلجيكيا بلجيكيين بلغاريا برازيليا برازيليين برتغاليا بكتيريا باص باصا باصات بالونات بالون بالونا برلماني برلمانيا برلمانيين',
)

const withLam = list(
  'لاعب لاعبا لاعبين لجنة لجان لوحة لوحات لغم لغما لغة لغات ليلة ليال لقاح لقاحا',
)

/** True where a noun stands at a token behind a figure; `definite`: one with al- may. */
export function isNounBehind(document: Document, at: number, definite: boolean): boolean {
  const word = wordAt(document, at)
  if (isNationality(word) && !word.startsWith('ال')) return true
  // «40 سوريا»: people of a state, spelt like its name.
  if (isPeople(document, at)) return true
  // «ثلاثة يوم الثلاثاء»: when, and not how many.
  if (word === 'يوم' && wordAt(document, at + 1).startsWith('ال')) return false
  if (measures.has(word) || countedNouns.has(word)) return true
  if (!isPlainWord(document, at) || isAdjunct(document, at)) return false
  if (word.startsWith('و') && !withWaw.has(word)) return false
  // «شاركت»: a verb in the feminine.
  if (/[^ا]ت$/u.test(word) && !/^(?:بيت|صوت|بنت|زيت|توت|كبريت)$/u.test(word)) return false
  if (word.startsWith('ل') && !withLam.has(word)) return false
  // «أصيب 12 بجروح»
  if (word.startsWith('ب') && !withBa.has(word)) return false
  if (word.startsWith('ف') && isVerb(word.slice(1))) return false
  return definite || !/^(?:[وفبلك]?ال|لل)/u.test(word)
}

/** «ستة من القضاة», «اثنين من تجار السلاح»; «ستة من محافظة الجنوب» says where they are from. */
export function isNounAfterOf(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return !places.has(word) && !regions.has(word) && isNounBehind(document, at, true)
}

const wholes = list('بين ضمن أصل مجموع إجمالي مجمل جملة')

/** «ستة من القضاة», «30 من بين مجموع الموقوفين»: the index behind «من» and words for a whole, or `at` where no «من» stands. */
export function afterOf(document: Document, at: number): number {
  if (wordAt(document, at) !== 'من') return at
  let next = at + 1
  while (wholes.has(wordAt(document, next))) next += 1
  return next
}

const several = list('عدة عديدة')

/** «دول عدة», «مناطق عدة من البلاد»: the word at a token follows its noun. */
export function isSeveral(document: Document, at: number): boolean {
  const after = wordAt(document, at + 1)
  return (
    several.has(wordAt(document, at)) &&
    isThing(document, at - 1) &&
    (after === 'من' || !isNounBehind(document, at + 1, false))
  )
}

const regions = list(
  'محافظة مدينة بلدة قرية منطقة إقليم ولاية شمال جنوب شرق غرب وسط داخل خارج سكان أصل بين',
)

/** «(50) شخصا», «“42” شخصا»: the index behind what encloses a figure, else its end. */
export function behindEnclosure(document: Document, first: number, end: number): number {
  // A comparator of the figure stands before the bracket: «نحو (50)».
  const opens = opening.has(wordAt(document, first - 1)) || opening.has(wordAt(document, end - 2))
  return opens && closing.has(wordAt(document, end)) ? end + 1 : end
}

const opening = new Set(['(', '[', '“', '"', '«'])
const closing = new Set([')', ']', '”', '"', '»'])

function isPeople(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return places.has(word) && /[^ا]يا$/u.test(word) && document.tokens[at - 1]?.kind === 'number'
}

/** True where the word at a token can be a noun that stands before its figure. */
export function isThing(document: Document, at: number): boolean {
  return (
    at >= 0 &&
    isPlainWord(document, at) &&
    !/^(?:ي|ت|ن|سي|ست)\S+(?:ون|ان)$/u.test(wordAt(document, at))
  )
}

function isPlainWord(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return (
    document.tokens[at]?.kind === 'word' &&
    word.length > 2 &&
    !others.has(word) &&
    !prepositions.has(word) &&
    !complementisers.has(word) &&
    !relatives.has(word) &&
    !demonstratives.has(word) &&
    !places.has(word) &&
    !isVerb(word)
  )
}

/** Verbs that the lexicons know, and plurals of the past («سقطوا»). */
function isVerb(word: string): boolean {
  const trigger = triggerWords.get(word)?.pattern
  if (trigger === 'verb' || trigger === 'inflicted' || trigger === 'loser' || trigger === 'crowd')
    return true
  const form = cueForms.get(word)
  // «عرضا» is rather a noun than a dual of the past.
  const cue = word === `${form?.verb.past ?? ''}ا` ? undefined : form?.aspect
  return cue === 'past' || cue === 'present' || /..وا$|...وه[ام]?$/u.test(word)
}

/** The noun with the adjectives behind it: «دولار كندي», «طائرة مسيرة تركية». */
export function nounEnd(document: Document, at: number): number {
  let end = at + 1
  const measured = measures.has(wordAt(document, at))
  while (end < at + 4) {
    const word = wordAt(document, end)
    if (
      measured &&
      !isNationality(word) &&
      !/^(?:مربع|مكعب|كندي|امريكي|اميركي|اردني|.{3,}ي[ةه])/u.test(word)
    )
      break
    const adjective =
      modifiers.has(word) ||
      isNationality(word) ||
      /^(?!ال|[يبلو]).{3,}(?:ي|ي[ةه]|يا|يين|يون)$/u.test(word)
    if (document.tokens[end]?.kind !== 'word' || !adjective || others.has(word) || isVerb(word))
      break
    end += 1
  }
  return end
}
