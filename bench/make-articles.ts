/**
 * Articles for measuring: sentences written for this project, filled with figures that differ from
 * article to article. The same number of articles is always the same text, so runs can be compared.
 */

import { narrate } from './narrative.ts'

export interface BenchArticle {
  readonly language: 'ar' | 'en'
  readonly outlet: string
  readonly title: string
  readonly body: string
  /** RFC 3339. */
  readonly publishedAt: string
}

/** A small generator of the kind "mulberry32": the sequence hangs on the seed alone. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const english = {
  titles: [
    'Shelling goes on for another day as both capitals count their losses',
    'Armenia, Azerbaijan trade claims over a day of heavy fighting',
    'Front line quiet by evening, residents say',
    'Yerevan reports dead soldiers, Baku reports destroyed armour',
  ],
  sentences: [
    'The Armenian Defence Ministry said {n} soldiers were killed near {place} on {day}.',
    'Azerbaijan’s Defence Ministry said its forces had destroyed {m} Armenian tanks around {place}.',
    'According to the Armenian Defence Ministry, {n} Azerbaijani soldiers were killed and {m} were wounded.',
    '“Our units shot down {m} drones before noon,” the Armenian Defence Ministry said in a statement.',
    'Azerbaijan’s Defence Ministry denied that {m} of its helicopters had been shot down.',
    'At least {n} civilians were wounded in {place}, local officials said.',
    'The Azerbaijani Prosecutor General’s Office said that {m} civilians had been killed by shell fire on {day}.',
    'A spokesman for the Armenian Foreign Ministry accused Azerbaijan of firing on houses in {place}.',
    'Russia’s Foreign Ministry called on both sides to stop firing and to return to talks.',
    '“Nobody slept, and the lights went out twice,” said a teacher who lives close to the hospital.',
    'The ministry added that the figures were preliminary and could change by the end of the week.',
    'Officials in Baku declined to say how many of their own soldiers had died.',
    'The road to {place} was open again in the afternoon, and lorries with flour and water were let through.',
    'Rain had turned the fields below the village to mud, which slowed vehicles of every kind.',
    'Shops in the centre opened for a few hours, although most of the schools stayed shut.',
    'The valley has changed hands more than once since the early nineteen-nineties.',
    'The Azerbaijani president said in the evening that the army had taken {m} villages.',
    'The Armenian prime minister believes that a ceasefire is still possible, his office said.',
    'Reporters who were taken to the site saw two burnt vehicles and a crater beside the road.',
    'None of these figures could be checked on the ground.',
  ],
  places: ['Stepanakert', 'Martuni', 'Hadrut', 'Fuzuli', 'Ganja', 'Barda', 'Kapan', 'Goris'],
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  outlets: ['Bench Herald', 'Bench Courier', 'Bench Observer', 'Bench Mail', 'Bench Tribune'],
}

const arabic = {
  titles: [
    'يوم آخر من القصف والطرفان يحصيان الخسائر',
    'روايتان متعارضتان عن معارك يوم طويل',
    'هدوء حذر على خط التماس مساء',
    'يريفان تعلن مقتل جنود وباكو تتحدث عن آليات مدمرة',
  ],
  sentences: [
    'أعلنت وزارة الدفاع الأرمينية مقتل {n} جنديا قرب {place} يوم {day}.',
    'وقالت وزارة الدفاع الأذربيجانية إن قواتها دمرت {m} دبابة أرمينية في محيط {place}.',
    'وبحسب وزارة الدفاع الأرمينية، فقد قتل {n} جنديا أذربيجانيا وأصيب {m} آخرون.',
    'وجاء في بيان الوزارة: «أسقطت وحداتنا {m} طائرة مسيرة قبل الظهر».',
    'ونفت وزارة الدفاع الأذربيجانية إسقاط {m} من مروحياتها.',
    'وأصيب ما لا يقل عن {n} مدنيا في {place}، بحسب مسؤولين محليين.',
    'وقالت النيابة العامة الأذربيجانية إن {m} مدنيا قتلوا بقذائف سقطت يوم {day}.',
    'واتهم متحدث باسم وزارة الخارجية الأرمينية أذربيجان بإطلاق النار على منازل في {place}.',
    'ودعت وزارة الخارجية الروسية الطرفين إلى وقف إطلاق النار والعودة إلى المحادثات.',
    'وقالت معلمة تسكن قرب المستشفى: «لم ينم أحد منا وانقطعت الكهرباء مرتين».',
    'وأضافت الوزارة أن هذه الأرقام أولية وقد تتغير قبل نهاية الأسبوع.',
    'ولم يوضح المسؤولون في باكو عدد القتلى في صفوف قواتهم.',
    'وفتح الطريق إلى {place} بعد الظهر وعبرت شاحنات تحمل الطحين والماء.',
    'وحولت الأمطار الحقول أسفل القرية إلى وحل أبطأ حركة المركبات.',
    'وفتحت بعض المتاجر في وسط المدينة ساعات قليلة وبقيت معظم المدارس مغلقة.',
    'وكان الوادي قد انتقل من طرف إلى آخر أكثر من مرة خلال العقود الماضية.',
    'وأكد الرئيس الأذربيجاني مساء أن الجيش سيطر على {m} قرية.',
    'وأعرب رئيس الوزراء الأرميني عن اعتقاده أن وقف إطلاق النار لا يزال ممكنا.',
    'وشاهد صحفيون زاروا المكان مركبتين محترقتين وحفرة إلى جانب الطريق.',
    'ولم يتسن التحقق من أي من هذه الأرقام على الأرض.',
  ],
  places: ['ستيباناكيرت', 'مارتوني', 'هادروت', 'فضولي', 'كنجة', 'بردع', 'كابان', 'غوريس'],
  days: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  outlets: ['صحيفة القياس', 'جريدة المقياس', 'وكالة المعيار', 'بوابة الميزان الأولى'],
}

/** About as many articles speak of one day as a day of one conflict has in a newsroom's feed. */
const articlesADay = 10

/**
 * Sentences of an article that may quote somebody, and those after each that do not. Together some 350
 * words, with an attribution for every 30 to 40: newswire has about as many.
 */
const telling = 9
const narrativeAfterEach = 1

/**
 * Makes `count` articles, two in three of them Arabic where no language is given.
 * @param start number of the first article: other numbers are other texts.
 */
export function makeArticles(
  count: number,
  options: { language?: 'ar' | 'en'; start?: number } = {},
): BenchArticle[] {
  const start = options.start ?? 0
  return Array.from({ length: count }, (_, index) => {
    const number = start + index
    return makeArticle(number, options.language ?? (number % 3 === 0 ? 'en' : 'ar'))
  })
}

function makeArticle(number: number, language: 'ar' | 'en'): BenchArticle {
  const words = language === 'ar' ? arabic : english
  const random = randomFrom(number + 1)
  const pick = (from: readonly string[]) => from[random(from.length)] ?? ''
  const published = new Date(Date.UTC(2021, 0, 1 + Math.floor(number / articlesADay), 18))
  const day = words.days[published.getUTCDay()] ?? ''
  const left = [...words.sentences]
  // An article is about one place, as most are; half of the places meet in one contested region.
  const place = pick(words.places)
  const sentences = Array.from({ length: telling }, () => {
    const [sentence = ''] = left.splice(random(left.length), 1)
    const told = sentence
      .replace('{n}', String(11 + random(89)))
      .replace('{m}', String(11 + random(20)))
      .replace('{place}', place)
      .replace('{day}', day)
    const rest = Array.from({ length: narrativeAfterEach }, () => narrate(language, random))
    return [told, ...rest].join(' ')
  })
  const paragraphs: string[] = []
  for (let from = 0; from < sentences.length; from += 3) {
    paragraphs.push(sentences.slice(from, from + 3).join(' '))
  }
  return {
    language,
    outlet: pick(words.outlets),
    title: pick(words.titles),
    body: paragraphs.join('\n\n'),
    publishedAt: published.toISOString(),
  }
}

/** Words of a text: runs of letters, marks and digits. One measure for everything that is compared. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
}
