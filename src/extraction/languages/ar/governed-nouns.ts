/** Contents behind the preposition that a cue governs: «أعرب عن أسفه», «رحب بالقرار», «حذر من العاصفة». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Government } from './cues.ts'
import { cueForms } from './inflection.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import { isContentNoun, masdarShape } from './nouns.ts'
import type { Opened } from './openings.ts'
import { countedNouns } from './predicates.ts'
import { isNameWord } from './source-parts.ts'
import { headKind, places } from './sources.ts'
import { adjuncts, complementisers, demonstratives, hasPronoun, isAdjunct, list } from './words.ts'

/** Words that begin with a ب of their own. */
export const bNames = list(
  `بداية بوتين بايدن بوش بلير بن بلينكن بومبيو باكو بيجون بوريل بيروت بغداد بكين باريس برلين بريطانيا بلدية بيان باحث برلماني بعثة بنك بيت بعض بعد
   باسم بموقع بصفحة بمنصة ببرنامج بشكل بدوره بدورها بدورهم بلاده بلادها بلاد بلسان برنامج بطل بطريرك باستمرار بينما بين بينهم بينها بسبب بعيدا بولندا باكستان بلجيكا بلغاريا بدر بشار بوغوسيان
   بلقاسم بلعيد بلحاج بلخادم بلخير بلماضي بلعربي بوتفليقة بومدين بوضياف بوعلام بوعزيزي بوشارب بوقرة بوريطة بركات بركة بسام بشير بلال بدران بهاء بهجت بنكيران بنعلي بنزيمة بندر بكر بكري باسل باسم باقر بطرس بولس بشرى بسمة بثينة بدرية`,
)
/** The prepositions that stand alone, by their folded spelling. */
export const splitPreps: ReadonlyMap<string, Government> = new Map([
  ['عن', 'عن'],
  ['الي', 'الي'],
  ['علي', 'علي'],
  ['من', 'من'],
  ['في', 'في'],
])

/** Content inside a quotation, «"إن …"» too: the complementiser is left out. */
export function afterQuote(document: Document, at: number): Opened {
  let content = at + 1
  const word = wordAt(document, content)
  // «إننا», «إنني» are the speaker's own words.
  if (complementisers.has(word) && !/(?:ني|نا|اني)$/u.test(word)) content += 1
  return { from: at, content, opener: 'quote', clip: 0 }
}

/** Whether a content begins at a token with the preposition that the cue governs, bare or written with its noun. */
export function nounAfterPreposition(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
  free: boolean,
): Opened | null {
  const word = wordAt(document, at)
  const government = splitPreps.get(word)
  if (government !== undefined && takes.includes(government)) {
    const next = at + 1
    if (complementisers.has(wordAt(document, next)))
      return { from: at, content: next + 1, opener: 'that', clip: 0 }
    if (government !== 'في' && isAdjunct(document, at)) return null
    // «تحدث … الكشف عن معلومات»: the preposition of another word.
    if (government === 'عن' && at > cueIndex + 2 && ownsAbout.test(wordAt(document, at - 1)))
      return null
    if (quoteStarts(document, next))
      return isName(document, document.quoteOf[next] ?? -1)
        ? { from: at, content: next, opener: 'noun', clip: 0 }
        : afterQuoteOf(document, at, next)
    if (document.tokens[next]?.kind === 'punct') return null
    // «حذر باحثون من جامعة … من أن …»: the second one governs.
    if (government === 'من' && governsLater(document, next)) return null
    // «شكك قائد الأمن في المدينة في هذه الرواية»: the first one tells where he commands.
    if (government === 'في' && doubtsLater(document, next)) return null
    // «من» and «الى» are common inside names and adjuncts: only verbs that live on them.
    if (government === 'من' && !free && at > cueIndex + 6 && !weights.test(wordAt(document, next)))
      return null
    return { from: at, content: next, opener: 'noun', clip: 0 }
  }
  // «ندد بما وصفه بالتدخل», «تحدث عما جرى»
  const relative = joinedWithWhat.get(word)
  if (relative !== undefined && takes.includes(relative) && at > cueIndex)
    return { from: at, content: at, opener: 'noun', clip: 1 }
  // «توعد … بـ"الويل"»
  if (takes.includes('ب') && word === 'ب' && at > cueIndex && quoteStarts(document, at + 1))
    return afterQuoteOf(document, at, at + 1)
  if (
    takes.includes('ب') &&
    word.startsWith('ب') &&
    (word.length > 3 || at === cueIndex + 1 || isContentNoun(word.slice(1))) &&
    word.length > 2 &&
    !places.has(word) &&
    !bNames.has(word) &&
    !adjuncts.has(word) &&
    at > cueIndex
  ) {
    const rest = word.slice(1)
    // «أقر الحاكم بابكر عمر بمقتل …»: a name that begins with ب stands before the noun that is governed.
    if (!isGoverned(rest) && governsNoun(document, at + 1)) return null
    if (isSurname(document, at, rest)) return null
    // «أبلغت فلانة بويمر …»: no name of a hearer.
    if (
      takes.includes('hearer') &&
      takes.includes('strict') &&
      !isContentNoun(rest) &&
      !hasPronoun(rest)
    )
      return null
    // «طالبت المتظاهرين الالتزام بالقانون»: the noun of what they are to do stands before.
    if (takes.includes('addressee') && asksDeed(document, at - 1))
      return { from: at - 1, content: at - 1, opener: 'noun', clip: 0 }
    if (
      rest.startsWith('ال') ||
      isContentNoun(rest) ||
      hasPronoun(rest) ||
      at > cueIndex + 1 ||
      free
    )
      return { from: at, content: at, opener: 'noun', clip: 1 }
  }
  if (takes.includes('ل') && at > cueIndex && /^ل(?!ل)/u.test(word) && isMasdar(word.slice(1)))
    return { from: at, content: at, opener: 'noun', clip: 1 }
  if (
    takes.includes('ل') &&
    ((free && /^لل.../u.test(word)) || (word.startsWith('ل') && isContentNoun(word.slice(1)))) &&
    at > cueIndex + 1 &&
    headKind(word) === 'other'
  )
    return { from: at, content: at, opener: 'noun', clip: word.startsWith('لل') ? 0 : 1 }
  return null
}

/** A definite noun of a deed right behind a definite plural in the accusative. */
function asksDeed(document: Document, at: number): boolean {
  const deed = /^ال(?<noun>.+)$/u.exec(wordAt(document, at))?.groups?.noun
  return (
    deed !== undefined &&
    masdarShape.test(deed) &&
    /^ال.+(?:ين|ات)$/u.test(wordAt(document, at - 1))
  )
}

const joinedWithWhat: ReadonlyMap<string, Government> = new Map([
  ['بما', 'ب'],
  ['عما', 'عن'],
  ['مما', 'من'],
])

/** A noun of event by list or by the shape of the derived forms: «محاسبة», «اجتماع», «تشكيل». */
function isMasdar(word: string): boolean {
  return (
    headKind(word) === 'other' &&
    (isContentNoun(word) || masdarShape.test(word) || /^م.ا.[^ا][ةه]$/u.test(word))
  )
}

/** What is played down. */
const weights = /^(?:اهمي[ةه]|خطور[ةه]|شان|تداعيات|تاثيرات?)$/u

const ownsAbout = /^(?:ال)?(?:كشف|اعلان|تعبير|افراج|حديث|دفاع|بحث|تخلي|امتناع|اجابة|عثور|افصاح)$/u

function afterQuoteOf(document: Document, from: number, at: number): Opened {
  return { ...afterQuote(document, at), from }
}

/** «من أن» stands within a few words, before any mark. */
function governsLater(document: Document, from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    if (wordAt(document, at) === 'من' && complementisers.has(wordAt(document, at + 1))) return true
  }
  return false
}

/** Another «في» stands within a few words, before what is doubted. */
function doubtsLater(document: Document, from: number): boolean {
  for (let at = from + 1; at < from + 6; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    const next = wordAt(document, at + 1)
    if (wordAt(document, at) === 'في')
      return demonstratives.has(next) || doubted.has(next) || isContentNoun(next)
  }
  return false
}

const doubted = list(
  'رواية الرواية نزاهة جدوى قدرة جدية صدق صدقية مصداقية دقة شرعية نوايا نيات النتائج نتائج الأرقام أرقام فاعلية فعالية إمكان إمكانية أهلية سلامة',
)

function isGoverned(rest: string): boolean {
  return rest.startsWith('ال') || isContentNoun(rest) || hasPronoun(rest)
}

/** Endings of common nouns, which a bare surname seldom has. */
const common = /(?:[ةه]|ات|ين|ون|ان|اء)$/u

/**
 * «صرح الخبير كارل بريغز بأن …», «ندد سامي بكداش بالقرار»: behind a name or a title, a word that is no noun by its shape is a surname
 * where the verb governs what follows at once, or «أن» a little later.
 */
function isSurname(document: Document, at: number, rest: string): boolean {
  if (isGoverned(rest) || common.test(rest) || masdarShape.test(rest)) return false
  if (countedNouns.has(rest) || headKind(rest) !== 'other') return false
  const before = wordAt(document, at - 1)
  const titled = headKind(before) === 'office' || /^ال(?!.*[ةه]$)..../u.test(before)
  if (document.tokens[at - 1]?.kind !== 'word' || (!titled && !isNameWord(before))) return false
  const next = wordAt(document, at + 1)
  const behind = /^بان|^بال(?!غ)..|^[:"«،]$/u.test(next) || complementisers.has(next)
  if (behind) return next !== '،' || complementisers.has(wordAt(document, at + 2))
  if (titled) return false
  const noun = next.slice(1)
  const definite = wordAt(document, at + 2).startsWith('ال')
  if (next.startsWith('ب') && (isContentNoun(noun) || masdarShape.test(noun) || definite))
    return true
  return isAdjunct(document, at + 1) && thatFollows(document, at + 2)
}

function thatFollows(document: Document, from: number): boolean {
  for (let at = from; at < from + NAME_REACH; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    if (complementisers.has(wordAt(document, at))) return true
  }
  return false
}

/** Tokens in which the governed noun is looked for behind a word that may be a name. */
const NAME_REACH = 6
const THAT_REACH = 14

function governsNoun(document: Document, from: number): boolean {
  // «بنتيجة التصويت»: the noun that a definite one follows is no name.
  if (wordAt(document, from).startsWith('ال')) return false
  for (let at = from; at < from + THAT_REACH; at += 1) {
    const word = wordAt(document, at)
    if (word === '.' || word === '') return false
    // «أشادت بالنتيجة ووصفتها بأنها …»: of another verb.
    if (cueForms.has(word) || (word.startsWith('و') && cueForms.has(word.slice(1)))) return false
    // «صرح الخبير كارل بريغز بأن …»
    if (complementisers.has(word)) return true
    if (at < from + NAME_REACH && word.length > 3 && word.startsWith('ب'))
      if (isContentNoun(word.slice(1)) || hasPronoun(word.slice(1))) return true
  }
  return false
}
