/** Words that are nobody's name: were one given to a party, every article would mean that party by it. Pure. */
import { roles, titles } from '../extraction/languages/en/titles.ts'
import { closedWords, timeNouns } from '../extraction/languages/en/words.ts'
import { placeCalled } from '../places/find-place.ts'
import { fold, foldWords } from './fold.ts'
import { onlyQualifies } from './generic-source.ts'
import { registry } from './registry.ts'

/** Of English: months, verbs of saying and what bodies are; closed classes, offices and times come from the language pack. */
const english =
  'january february march april june july august september october november december ' +
  'say says said saying tell tells told add adds added announce announces announced report reports reported state states ' +
  'stated claim claims claimed deny denies denied confirm confirms confirmed according statement people person man men woman ' +
  'women child children soldier soldiers civilian civilians troops forces fighters militants police army government ministry ' +
  'parliament council court committee agency group party office authorities war attack country city town village killed ' +
  'wounded dead injured news press media today yesterday tomorrow'

/** Of Arabic, with and without its article: days, months, verbs of saying, particles, offices and bodies. */
const arabic =
  'أحد اثنين ثلاثاء أربعاء خميس جمعة سبت يوم أمس اليوم غدا مساء صباح أسبوع شهر سنة عام ' +
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين ' +
  'قال قالت يقول تقول قالوا أعلن أعلنت يعلن أكد أكدت يؤكد نفى نفت ينفي ذكر ذكرت أفاد أفادت أضاف أضافت صرح صرحت أوضح أوضحت أشار أشارت ' +
  'من في على إلى عن مع أن إن كان كانت هو هي هم هذا هذه ذلك تلك الذي التي ما لا لم لن قد و ف ب ل بين بعد قبل عند كل بعض غير ' +
  'رئيس رئيسة وزير وزيرة متحدث متحدثة ناطق قائد مسؤول مسؤولون مدير نائب سفير محافظ عمدة ملك أمير جنرال عقيد مصدر مصادر شاهد شهود ' +
  'بيان تصريح تقرير جندي جنود مدني مدنيون مدنيين قوات جيش شرطة حكومة وزارة رئاسة برلمان مجلس سلطات سكان أشخاص شخص رجل رجال امرأة نساء طفل أطفال ' +
  'حرب هجوم مدينة قرية بلدة دولة بلد قتلى جرحى قتيل جريح'

let built: ReadonlySet<string> | undefined

function commonWords(): ReadonlySet<string> {
  built ??= new Set([
    ...[...closedWords(), ...titles, ...roles, ...timeNouns].flatMap((word) => foldWords(word)),
    ...english.split(' '),
    ...arabic.split(' ').map(fold),
  ])
  return built
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** True for tags of languages that there are: `xx` is well-formed and no language. */
export function isLanguage(tag: string): boolean {
  const { language } = new Intl.Locale(tag)
  return language !== 'und' && languageNames.of(language) !== undefined
}

/** Why a name cannot be given to anybody, in words; undefined where it can. */
export function whyNoName(text: string): string | undefined {
  const words = foldWords(text).filter((word, at) => at > 0 || word !== 'the')
  if (words.join('').replaceAll(/[^\p{L}]/gu, '').length < 2) return 'has fewer than two letters'
  const common = commonWords()
  if (words.every((word) => common.has(word) || common.has(word.replace(/^ال(?=.{2})/u, '')))) {
    return 'consists of common words'
  }
  const name = words.join(' ')
  if (registry().generics.has(name) || registry().heads.has(name) || onlyQualifies(words)) {
    return 'is said of many parties'
  }
  return placeCalled(words) === undefined ? undefined : 'is the name of a place'
}
