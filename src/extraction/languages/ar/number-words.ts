/** Number words, vague words, measures, months and comparators of Arabic: lexicon only. */
import { fold } from '../../normalise.ts'
import type { Comparator } from '../../types.ts'
import { list } from './words.ts'

const values = new Map<string, number>()
const value = (number: number, words: string) => {
  for (const word of list(words)) values.set(word, number)
}
value(0, 'صفر')
value(1, 'واحد واحدة واحدا أحد إحدى')
value(2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين')
value(3, 'ثلاث ثلاثة ثلاثا')
value(4, 'أربع أربعة أربعا')
value(5, 'خمس خمسة خمسا')
value(6, 'ست ستة ستا')
value(7, 'سبع سبعة سبعا')
value(8, 'ثمان ثماني ثمانية ثمانيا')
value(9, 'تسع تسعة تسعا')
value(10, 'عشر عشرة عشرا')
value(20, 'عشرون عشرين')
value(30, 'ثلاثون ثلاثين')
value(40, 'أربعون أربعين')
value(50, 'خمسون خمسين')
value(60, 'ستون ستين')
value(70, 'سبعون سبعين')
value(80, 'ثمانون ثمانين')
value(90, 'تسعون تسعين')
value(100, 'مئة مائة')
value(200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي')
for (const [factor, stem] of [
  [3, 'ثلاث'],
  [4, 'أربع'],
  [5, 'خمس'],
  [6, 'ست'],
  [7, 'سبع'],
  [8, 'ثمان'],
  [8, 'ثماني'],
  [9, 'تسع'],
] as const)
  value(factor * 100, `${stem}مئة ${stem}مائة`)
value(1e3, 'ألف ألفا آلاف')
value(2e3, 'ألفان ألفين ألفي')
value(1e6, 'مليون مليونا ملايين')
value(2e6, 'مليونان مليونين مليوني')
value(1e9, 'مليار مليارا مليارات بليون بليونا بلايين')
value(1e12, 'تريليون تريليونا تريليونات ترليون ترليونا ترليونات')
value(2e9, 'ملياران مليارين ملياري بليونان بليونين بليوني')
value(1e12, 'تريليون تريليونا تريليونات ترليون ترليونا ترليونات')
value(0.5, 'نصف')
value(0.25, 'ربع')

/** Every number word -> its value. */
export const numberWords: ReadonlyMap<string, number> = values

/** «الستة»: numbers with the article, also behind a preposition. Ordinals and larger ones have other uses. */
export const definiteNumerals: ReadonlyMap<string, number> = new Map(
  'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس سبع تسع'.split(' ').flatMap((word) => {
    const plain = fold(word)
    const amount = values.get(plain) ?? 0
    return [`ال${plain}`, `لل${plain}`, `بال${plain}`].map((form) => [form, amount] as const)
  }),
)

/** «قرابة المليون نازح», «تجاوز المئة», «مليون ونصف المليون»: round numbers with the article, where a number is awaited. */
export const definiteRounds: ReadonlyMap<string, number> = new Map(
  'مئة مائة ألف مليون مليار بليون'
    .split(' ')
    .map((word) => [`ال${fold(word)}`, values.get(fold(word)) ?? 0] as const),
)

/** «تخطى عتبة الألف»: what stands between the verb and a round number. */
export const thresholds = list('عتبة حاجز حد سقف')

export const vagueWords = list(
  'عشرات العشرات مئات المئات آلاف الآلاف ملايين الملايين عدة بضع بضعة بعض عدد عددا أعداد أعدادا كمية كميات عديد العديد',
)

/** Vague words that are figures only before «من»: «عدد من», «كميات كبيرة من». */
export const amounts = list('عدد عددا أعداد أعدادا كمية كميات')
export const sizes = list(
  'كبير كبيرا كبيرة ضخم ضخما ضخمة هائل هائلا هائلة قليل قليلا قليلة محدود محدودا محدودة',
)

/** Verbs whose subject may stand before their preposition: «تقل أجورهم عن …». */
export const moreVerbs = list('يزيد تزيد زاد زادت يزد تزد')
/** Negated, they stay below what follows «إلى»: «لم يصل عددهم إلى 50». */
export const reachVerbs = list('يصل تصل')
/** Before a word of comparison they turn it around. */
export const comparisonNegations = list('لم ولم لا ولا لن ولن ليس ليسوا ليست')
/** Subjects of a figure: «لم يتجاوز عدد القتلى في المدينة 12». */
export const subjectsCounted = list('عدد عددهم حصيلة الحصيلة إجمالي مجموع')
export const lessVerbs = list('يقل تقل قل قلت')

export const yearWords = list('سنة سنوات عام عاما أعوام ربيعا')
export const times = new Set([
  ...yearWords,
  ...list(
    'شهر شهرا أشهر شهور يوم يوما أيام أسبوع أسابيع أسبوعا ساعة ساعات دقيقة دقائق ثانية ثوان عقود عقدا قرون قرنا',
  ),
])
export const money = list(
  'دولار دولارا دولارات يورو جنيه جنيها جنيهات درهم درهما دراهم ريال ريالا ريالات دينار دينارا دنانير ليرة ليرات درام مانات روبل روبلا فرنك فرنكا شيكل شيكلا',
)
export const votes = list('صوت صوتا أصوات')
const lengths = list(
  `كلم كيلومتر كيلومترا كيلومترات كم متر مترا أمتار ميل ميلا أميال قدم قدما هكتار هكتارا هكتارات فدان فدانا درجة برميل برميلا براميل طن طنا أطنان درجات ملم سم كغ كلغ كيلو
   لترات كيلوغرام كيلوغراما كيلوغرامات غرام غراما غرامات جرام جراما جرامات ميغاواط لتر لترا صفحة نقطة نقاط هدف أهداف مرة مرات`,
)

/** Nouns that make a number something else than a count of people or things. */
export const measures: ReadonlySet<string> = new Set([...times, ...money, ...votes, ...lengths])

/** Duals of measures, indefinite: «شهرين». */
export const measureDuals = list(
  'يومان يومين أسبوعان أسبوعين شهران شهرين عامان عامين سنتان سنتين ساعتان ساعتين دقيقتان دقيقتين مرتان مرتين',
)

export const months: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'ابريل'],
  ['مايو', 'أيار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
].map((names) => names.map(fold))

export const monthHeads = new Set(months.flat().map((name) => name.split(' ')[0] ?? ''))

interface Phrase {
  readonly words: readonly string[]
  readonly comparator: Comparator
}

/** Phrases before a number, longest first. */
export const comparatorsBefore: readonly Phrase[] = [
  ['ما لا يقل عن', 'at_least'],
  ['لا يقل عن', 'at_least'],
  ['يقل عن', 'less_than'],
  ['تقل عن', 'less_than'],
  ['تزيد على', 'more_than'],
  ['تزيد عن', 'more_than'],
  ['أزيد من', 'more_than'],
  ['ما يربو على', 'more_than'],
  ['ما يربو عن', 'more_than'],
  ['يفوق', 'more_than'],
  ['تفوق', 'more_than'],
  ['ما يناهز', 'approx'],
  ['يناهز', 'approx'],
  ['تناهز', 'approx'],
  ['قارب', 'approx'],
  ['يقارب', 'approx'],
  ['لا تقل عن', 'at_least'],
  ['ما لا يزيد عن', 'at_most'],
  ['ما لا يزيد على', 'at_most'],
  ['لا يزيد عن', 'at_most'],
  ['لا يزيد على', 'at_most'],
  ['لا يتجاوز', 'at_most'],
  ['لا تتجاوز', 'at_most'],
  ['يتجاوز', 'more_than'],
  ['يتجاوزوا', 'more_than'],
  ['يتجاوزون', 'more_than'],
  ['تتجاوز', 'more_than'],
  ['تجاوز', 'more_than'],
  ['تجاوزت', 'more_than'],
  ['تعدى', 'more_than'],
  ['تعدت', 'more_than'],
  ['تخطى', 'more_than'],
  ['تخطت', 'more_than'],
  ['يتعدى', 'more_than'],
  ['تتعدى', 'more_than'],
  ['يتعد', 'more_than'],
  ['تتعد', 'more_than'],
  ['يتخطى', 'more_than'],
  ['تتخطى', 'more_than'],
  ['يتخط', 'more_than'],
  ['تتخط', 'more_than'],
  ['ما يزيد على', 'more_than'],
  ['ما يزيد عن', 'more_than'],
  ['يزيد على', 'more_than'],
  ['يزيد عن', 'more_than'],
  ['فاق', 'more_than'],
  ['فاقت', 'more_than'],
  ['أكثر من', 'more_than'],
  ['أعلى من', 'more_than'],
  ['أدنى من', 'less_than'],
  ['ما دون', 'less_than'],
  ['ما يصل إلى', 'at_most'],
  ['قد يصل إلى', 'at_most'],
  ['قد تصل إلى', 'at_most'],
  ['حتى', 'at_most'],
  ['ما يفوق', 'more_than'],
  ['أقل من', 'less_than'],
  ['ما يقرب من', 'approx'],
  ['ما يقارب', 'approx'],
  ['نحو', 'approx'],
  ['حوالي', 'approx'],
  ['يقارب', 'approx'],
  ['ما يقدر بنحو', 'approx'],
  ['ما يقدر ب', 'approx'],
  ['ما يقدر', 'approx'],
  ['قرابة', 'approx'],
  ['زهاء', 'approx'],
  ['نيف', 'more_than'],
  ['نيفا', 'more_than'],
].map(([words, comparator]) => ({
  words: fold(words ?? '').split(' '),
  comparator: comparator as Comparator,
}))

/** Verbs that may have their subject before the number: «تتجاوز الحصيلة 20 ألفا». */
export const exceeding: ReadonlySet<string> = new Set(
  'يتجاوز تتجاوز تجاوز تجاوزت فاق فاقت تخطى تخطت تعدى تعدت يتعدى تتعدى يتعد تتعد يتخطى تتخطى يتخط تتخط'
    .split(' ')
    .map(fold),
)

export const after: readonly Phrase[] = [
  ['على الأقل', 'at_least'],
  ['على الأكثر', 'at_most'],
  ['على أقل تقدير', 'at_least'],
  ['على أقصى تقدير', 'at_most'],
  ['على أكثر تقدير', 'at_most'],
  ['كحد أدنى', 'at_least'],
  ['كحد أقصى', 'at_most'],
  ['أو أكثر', 'at_least'],
  ['أو يزيد', 'at_least'],
  ['ونيف', 'more_than'],
  ['ونيفا', 'more_than'],
  ['فأكثر', 'at_least'],
  ['تقريبا', 'approx'],
].map(([words, comparator]) => ({
  words: fold(words ?? '').split(' '),
  comparator: comparator as Comparator,
}))
