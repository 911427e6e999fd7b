/** Who is called upon, accused or criticised: where the one spoken of begins behind a verb. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Government } from './cues.ts'
import { cueForms } from './inflection.ts'
import { isTargetNoun } from './nouns.ts'
import type { Opened } from './openings.ts'
import { sideNouns } from './predicates.ts'
import { headKind, places } from './sources.ts'
import { demonstratives, hasPronoun, isAdjunct, list, weekdays } from './words.ts'

/** Phrases after a verb that are called upon or accused; they end the source before them. */
export const addressees = list(
  `كلا كل أطراف الأطراف الطرفين الجانبين طرفي جانبي السكان سكان المجتمع الدول جميع كافة المواطنين مواطني الأهالي القوات العالم البلدين
   الجميع الشعب الحكومة الحكومات السلطات المسؤولين النواب الوزراء القادة الفصائل الأحزاب الشركات العمال الموظفين المحتجين المتظاهرين الشباب الطلاب الجيش المتحاربين المعارضة الكنيست البرلمان الكونغرس`,
)

/** First words of names of two words. */
export const compoundPlaces = list('ناغورني ناغورنو قرة إسلام')

/** «اتهمت X باكو بقصف …»: the one spoken of begins the content. */
export function targetAt(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
): Opened | null {
  if (!takes.includes('target')) return null
  const word = wordAt(document, at)
  // «متهمة الجيش بقصف …»: a participle has its subject before it.
  if (at === cueIndex + 1 && isParticiple(document, cueIndex) && isSide(word))
    return { from: at, content: at, opener: 'noun', clip: 0 }
  // «مرجعة ذلك إلى …»
  if (at === cueIndex + 1 && isParticiple(document, cueIndex) && /^(?:ذلك|هذا|هذه)$/u.test(word))
    return { from: at, content: at, opener: 'noun', clip: 0 }
  // «واصفة المحاكمة بـ…»
  if (at === cueIndex + 1 && isParticiple(document, cueIndex) && describedSoon(document, at))
    return { from: at, content: at, opener: 'noun', clip: 0 }
  if (at <= cueIndex + 1) return null
  // «انتقد الحزب ما وصفه بالصمت»
  if (word === 'ما' && document.tokens[at + 1]?.kind === 'word')
    return { from: at, content: at, opener: 'noun', clip: 0 }
  if (
    demonstratives.has(word) ||
    isOwnThing(document, at) ||
    (at === cueIndex + 2 && namesSubject(document, at - 1, at + 1)) ||
    isTargetStart(document, at, cueIndex) ||
    isBurdened(document, at, cueIndex) ||
    isDescribed(document, at) ||
    isAccused(document, at, cueIndex) ||
    followsTitle(document, at, cueIndex)
  )
    return { from: at, content: at, opener: 'noun', clip: 0 }
  return null
}

/** «حملت المعارضة الرئيس مسؤولية الأزمة»: who is held responsible stands just before it. */
function isBurdened(document: Document, at: number, cueIndex: number): boolean {
  if (
    !/^[وف]?[يت]?حمل/u.test(wordAt(document, cueIndex)) ||
    headIsConstruct(wordAt(document, at - 1))
  )
    return false
  const word = wordAt(document, at)
  const last = headIsConstruct(word) ? at + 1 : at
  return (
    (word.startsWith('ال') || headIsConstruct(word)) &&
    /^(?:ال)?(?:مسوولي[ةه]|تبعات|تبع[ةه])$/u.test(wordAt(document, last + 1))
  )
}

/** «وصف محامي النادي الجلسة بأنها …»: a definite noun behind a definite one, of which something is said at once. */
function isDescribed(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  if (!/^ال\S{3,}$/u.test(word) || !/^ال\S{3,}$/u.test(wordAt(document, at - 1))) return false
  if (/(?:ي|ي[ةه]|يين|يون|يات)$/u.test(word) || titleAdjectives.has(word)) return false
  const kind = headKind(word)
  return (
    (kind === 'other' || kind === 'document') &&
    /^بان(?:ه|ها|هم|هما)$/u.test(wordAt(document, at + 1))
  )
}

/** «اتهمت المعارضة الرئيس بالفساد»: two definite nouns behind the verb, the second with what it is accused of. */
function isAccused(document: Document, at: number, cueIndex: number): boolean {
  if (at !== cueIndex + 2 || !/^[وف]?(?:[يت]تهم|اتهم)(?:ت|وا)?$/u.test(wordAt(document, cueIndex)))
    return false
  const [subject, word] = [wordAt(document, at - 1), wordAt(document, at)]
  if (!/^ال\S{3,}$/u.test(subject) || !/^ال\S{3,}$/u.test(word)) return false
  if (/(?:ي|ي[ةه]|يين|يون|يات)$/u.test(word) || titleAdjectives.has(word)) return false
  return /^ب\S{2,}$/u.test(wordAt(document, at + 1))
}

/** «اتهم الرئيس خصومه بـ…», «برر المدير قراره»: something of the subject's own behind a definite subject. */
export function isOwnThing(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  if (!hasPronoun(word) || /^[وفبل]/u.test(word) || headKind(word) !== 'other') return false
  return (
    wordAt(document, at - 1).startsWith('ال') &&
    !/^(?:نفس|ذات|باسم|اسم|عين|كل|من|عن)(?:ه|ها|هم|هما)$/u.test(word)
  )
}

export const titleAdjectives = list(
  'العام العامة الأعلى الأول السابق الأسبق السابقة الحالي الراحل المنتخب الجديد الجديدة المؤقت الخاص المستقل الموحد المتحد المتحدة المشترك المشتركة الأبيض الأحمر الحاكم الحاكمة المعارض المعارضة المتمردة المسلحة المستقلة المحتل المعني المعنية',
)

/** «وصف الوزير المقترح الجديد بأنه …»: the second definite noun, behind a title or a body with its nisbas. */
export function followsTitle(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  if (at < cueIndex + 2 || at > cueIndex + 5 || !isPlainDefinite(word)) return false
  const kind = headKind(wordAt(document, cueIndex + 1))
  if (kind === 'other' || kind === 'place' || !wordAt(document, cueIndex + 1).startsWith('ال'))
    return false
  for (let between = cueIndex + 2; between < at; between += 1)
    if (!/^ال.+(?:ي|ي[ةه])$/u.test(wordAt(document, between))) return false
  for (let next = at + 1; next < at + 8; next += 1) {
    if (document.tokens[next]?.kind === 'punct') return false
    if (/^ب(?:ان(?:ه|ها|هم|هما)|ال.{3,}|)$/u.test(wordAt(document, next))) return true
  }
  return false
}

function isPlainDefinite(word: string): boolean {
  return (
    /^ال.{3,}$/u.test(word) &&
    !/(?:ي|ي[ةه])$/u.test(word) &&
    !titleAdjectives.has(word) &&
    headKind(word) === 'other'
  )
}

function isParticiple(document: Document, index: number): boolean {
  const word = wordAt(document, index)
  return (cueForms.get(word) ?? cueForms.get(word.slice(1)))?.aspect === 'participle'
}

/** A thing and, a few words on, what it is called: «المحاكمة بـ"المهزلة"», «إياه بالخائن». */
function describedSoon(document: Document, at: number): boolean {
  if (wordAt(document, at) === 'من' && /^(?:قبل|طرف|جانب|لدن)$/u.test(wordAt(document, at + 1)))
    return false
  if (
    !/^(?:ال.{3,}|ما|من|ايا(?:ه|ها|هم)|هذا|هذه|ذلك|.{3,}(?:ه|ها|هم))$/u.test(wordAt(document, at))
  )
    return false
  for (let next = at + 1; next < at + 10; next += 1) {
    if (/^[،,.؛:]$/u.test(wordAt(document, next))) return false
    if (/^ب(?:ان(?:ه|ها|هم|هما)|ال.{2,}|.{2,}|)$/u.test(wordAt(document, next))) return true
  }
  return false
}

function isSide(word: string): boolean {
  const kind = headKind(word)
  return sideNouns.has(word) || places.has(word) || kind === 'institution' || kind === 'place'
}

/** «اتهم الجيش الأرميني قوات … بـ»: after a definite adjective or a name, an indefinite force or body is the accused. */
export function beginsForce(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  const named = before.startsWith('ال') || places.has(before) || /^[»”"]$/u.test(before)
  if (!named || headIsConstruct(before)) return false
  // «المتمردين»: a plural in the accusative is no subject of a verb in the singular.
  // «اليوم الاثنين» ends as one and is a day.
  if (/^ال\S{3,}ين$/u.test(word)) return !before.endsWith('ين') && !weekdays.includes(word)
  return !/^(?:ال|لل)/u.test(word) && (sideNouns.has(word) || headKind(word) === 'institution')
}

/** «اتهمت جبهة النهر المعارضة قوات …»: an adjective of a feminine body, where the accused is named behind it. */
function describesSource(document: Document, at: number, cueIndex: number): boolean {
  if (!/^المعارض[ةه]$/u.test(wordAt(document, at))) return false
  const next = wordAt(document, at + 1)
  const accused = addressees.has(next) || sideNouns.has(next) || headKind(next) === 'institution'
  return accused && /[ةه]$/u.test(wordAt(document, cueIndex + 1))
}

function isTargetStart(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  if (describesSource(document, at, cueIndex)) return false
  if (
    addressees.has(word) &&
    before !== 'وزير' &&
    (headKind(before) === 'other' || before.startsWith('ال')) &&
    !headIsConstruct(before)
  )
    return true
  if (word === 'ابو' && wordAt(document, at + 1) === 'ظبي' && !headIsConstruct(before)) return true
  if (
    places.has(word) &&
    at > cueIndex + 1 &&
    (!places.has(before) || (at === cueIndex + 2 && !compoundPlaces.has(before))) &&
    !headIsConstruct(before)
  )
    return true
  // «أدانت مصر الهجوم»: the deed itself.
  if (word.startsWith('ال') && isTargetNoun(word.slice(2)) && !headIsConstruct(before)) return true
  if (beginsForce(document, at) || beginsOtherBody(document, at)) return true
  // «اتهم النائب وزير المال بـ…»: an office of its own behind a definite word.
  if (headKind(word) === 'office' && !word.startsWith('ال') && before.startsWith('ال'))
    if (!places.has(before) && !headIsConstruct(before)) return true
  if (followsIndefinite(document, at) || beginsOthers(document, at)) return true
  // «اتهم الاتحاد العام الشركة المالكة»: a second definite body.
  if (word.startsWith('ال') && headKind(word) === 'institution' && !headIsConstruct(before))
    return true
  // The source has ended with a definite adjective or a name; an indefinite head begins the target.
  return (
    (isTargetNoun(word) && !headIsConstruct(before)) ||
    (before === '،' &&
      !word.startsWith('و') &&
      !isAdjunct(document, at) &&
      !closesSoon(document, at))
  )
}

/** «عمان، حليفة واشنطن، الضربات»: words between two commas are of the name before them. */
function closesSoon(document: Document, from: number): boolean {
  for (let at = from + 1; at <= from + 5; at += 1) {
    const word = wordAt(document, at)
    if (word === '،') return wordAt(document, at + 1).startsWith('ال')
    if (document.tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** «الجيش اليمني جماعة …», «حركة طالبان تنظيم …»: no article on a body after a whole name, so it is another one. */
export function beginsOtherBody(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  if (/^(?:ال|لل)/u.test(word) || headKind(word) !== 'institution') return false
  const before = wordAt(document, at - 1)
  const head = wordAt(document, at - 2)
  const named = headKind(before) === 'other' && !head.startsWith('ال') && headIsConstruct(head)
  return before.startsWith('ال') || places.has(before) || (named && !headIsConstruct(before))
}

/** «اتهم الوزير جهات خارجية بـ…», «أطرافا أجنبية»: an indefinite plural with its adjective, behind a whole phrase. */
export function beginsOthers(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return (
    /^(?!ال)\S{2,}(?:ات|[^او]ا)$/u.test(word) &&
    headKind(word) === 'other' &&
    /^(?!ال)\S{3,}ي[ةه]$/u.test(wordAt(document, at + 1)) &&
    !headIsConstruct(wordAt(document, at - 1)) &&
    !isAdjunct(document, at)
  )
}

/** «منظمات حقوقية الطريقة التي …»: a definite noun cannot belong to an indefinite one with its adjective. */
export function followsIndefinite(document: Document, at: number): boolean {
  const adjective = wordAt(document, at - 1)
  const noun = wordAt(document, at - 2)
  if (!wordAt(document, at).startsWith('ال') || headKind(noun.replace(/^و/u, '')) === 'other')
    return false
  return (
    /[^ا]ي(?:ة|ه|ون|ين)$/u.test(adjective) &&
    !adjective.startsWith('ال') &&
    !noun.startsWith('ال') &&
    headKind(adjective) === 'other'
  )
}

/** True for a word that wants a genitive after it («وزارة», «رئيس», «جمهورية»). */
export function headIsConstruct(word: string): boolean {
  return (
    (!/^(?:[وفبك]?ال|لل)/u.test(word) &&
      ['institution', 'office', 'document', 'speaker'].includes(headKind(word))) ||
    [
      'في',
      'من',
      'باسم',
      'جمهوريه',
      'جمهورية',
      'و',
      // «شبكة أطباء السودان», «حركة تحرير السودان»
      'اطباء',
      'عمال',
      'علماء',
      'قضاة',
      'تحرير',
      'شعب',
      'جنوب',
      'شمال',
      'شرق',
      'غرب',
      'خارجيه',
      'خارجية',
      'دفاع',
      'شوون',
      'وزراء',
      // «عمان، حليفة واشنطن، …»
      'حليفة',
      'حليف',
      'شريكة',
      'شريك',
      'جارة',
      'عاصمة',
    ].includes(word)
  )
}

/** «وصف لافروف المحادثات بأنها …»: the pronoun is of the second word alone, so the first is who speaks. */
export function namesSubject(document: Document, first: number, stop: number): boolean {
  const [name, thing] = [wordAt(document, first), wordAt(document, first + 1)]
  return (
    stop - first === 2 &&
    wordAt(document, stop) === 'بانها' &&
    /^ال.+(?:[ةه]|ات)$/u.test(thing) &&
    !name.startsWith('ال') &&
    !/(?:[ةه]|ات|اء)$/u.test(name)
  )
}
