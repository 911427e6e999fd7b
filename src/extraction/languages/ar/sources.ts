/** How a source phrase is built: titles, institutions, documents, demonyms; and what its parts are. */
import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import { byWord } from './by-token.ts'
import { cueForms } from './inflection.ts'
import {
  anonymityEnd,
  complementisers,
  hasPronoun,
  isAdjunct,
  isInitials,
  list,
  namingNouns,
  relatives,
  withholdsName,
} from './words.ts'

/** Bodies that can speak; with al- they stand for one named before. */
export const institutions = list(
  `وزارة جيش قوات حكومة رئاسة برلمان مجلس هيئة لجنة شرطة نيابة محكمة سفارة قيادة أركان خارجية دفاع داخلية صحة منظمة اتحاد
   وكالة صحيفة قناة إذاعة تلفزيون مركز مكتب إدارة حركة حزب شركة جماعة جمعية نقابة بلدية ديوان مفوضية بعثة جهاز أمانة جبهة
   كرملين مصرف بنك جامعة معهد مؤسسة صليب هلال مرصد نادي صحف وكالات قنوات منظمات جمعيات شركات أحزاب حركات لجان هيئات وزارات بلديات مستشفيات جامعات مؤسسات اتحادات حرس خلية بنتاغون ائتلاف تحالف أمم اتحادية جمهورية كتائب لواء ميليشيا مستشفى سلطة سلطات
   سلطه خارجيه ولايات دولة مملكة سلطنة إمارة شبكة جريدة مجلة مصلحة فرقة كتيبة كنيسة أوساط نقابات بيت خفر`,
)

/** Agencies and networks by their bare names. */
export const agencies = list(
  'فرانس رويترز الأناضول تاس إنترفاكس نوفوستي سبوتنيك شينخوا بلومبرغ بلومبيرغ سانا إرنا أكسيوس أرمنبريس أسوشيتد فرانس24',
)

/** Offices that a person holds. */
export const offices = list(
  `رئيس رئيسة وزير وزيرة نائب نائبة مدير مديرة أمين قائد قائدة سفير سفيرة مستشار مستشارة مسؤول مسؤولة مسؤولون مسؤولين مسؤولان محافظ حاكم حاكمة
   عمدة ملك أمير عاهل مندوب مندوبا ممثل ممثلة مبعوث مبعوثة زعيم زعيمة عضو قاضي قاض مدعي محامي محامية خبير خبيرة محلل باحث طبيب أسقف
   بطريرك مفتي شيخ جنرال لواء عقيد عميد ضابط ضباط مدرب لاعب كاتب مؤرخ أستاذ دبلوماسي دبلوماسيون سيناتور مرشح مرشحة رئيسا
   مفوض مفوضة مستشارو وزراء نواب خبراء رئيسي نقيب مساعد وكيل مراقب مشرف منسق منسقة عالم طيار`,
)

export const speakers = list('متحدث متحدثة ناطق ناطقة متحدثون متحدثان ناطقا متحدثا')

/** Texts that say something. */
export const documents = list(
  `بيان بيانات تقرير تقارير رسالة وثيقة وثائق مذكرة منشور تغريدة إحصاء إحصاءات إحصائية إحصائيات دراسة تصريحات تصريح خطة خطط قانون قرار
   استطلاع معلومات أرقام لائحة تحقيق تحقيقات نتائج حصيلة مرسوم`,
)

/** Sources that have no name. */
export const people = list(
  `مصدر مصادر شاهد شهود سكان أهالي ناشط ناشطون ناشطين محللون خبراء مراقبون صحافيون صحفيون مراسل مراسلون عمال ناجون ناجين جيران نشطاء معارضون لافتات وسائل منظمون منظمين منظمو منظمي`,
)

export type HeadKind =
  | 'institution'
  | 'office'
  | 'speaker'
  | 'document'
  | 'person'
  | 'place'
  | 'other'

/** Names of states, capitals and regions of this pack, without al-, folded: they can speak for a state. */
export const places = list(
  `أرمينيا أذربيجان تركيا روسيا إيران جورجيا فرنسا ألمانيا بريطانيا أوكرانيا سوريا سورية العراق لبنان الأردن مصر السعودية قطر الكويت عمان اليمن ليبيا تونس
   الجزائر المغرب موريتانيا السودان الصومال فلسطين إسرائيل الصين اليابان الهند باكستان أفغانستان إيطاليا إسبانيا بولندا هولندا بلجيكا السويد النرويج
   الدنمارك فنلندا اليونان قبرص صربيا رومانيا بلغاريا المجر النمسا سويسرا كندا المكسيك البرازيل الأرجنتين أستراليا كوريا إثيوبيا إريتريا كينيا نيجيريا
   مالي النيجر تشاد واشنطن موسكو باكو يريفان أنقرة طهران باريس لندن برلين كييف دمشق بغداد بيروت عمان القاهرة الرياض الدوحة صنعاء طرابلس الرباط بكين
   طوكيو نيودلهي إسلام كابول روما مدريد بروكسل تبليسي ستيباناكيرت ناغورني ناغورنو كاراباخ قرة غزة جنيف كازاخستان أوزبكستان تركمانستان قيرغيزستان طاجيكستان`,
)

const clitics = new Set('وفبلك')

/** al- and clitic prepositions off: «لوزارة», «للوزارة», «الوزارة» -> «وزارة». */
export function bare(word: string): string {
  if (word.startsWith('لل') && word.length > 4) return word.slice(2)
  if (word.length > 5 && word.startsWith('ال', 1) && clitics.has(word.charAt(0)))
    return word.slice(3)
  if (word.startsWith('ال') && word.length > 4) return word.slice(2)
  return word
}

/** Stem -> kind: of a word of two lists that of the later line. */
const kinds = new Map<string, HeadKind>()
for (const [kind, words] of [
  ['place', places],
  ['person', people],
  ['document', documents],
  ['office', offices],
  ['institution', institutions],
  ['institution', agencies],
  ['speaker', speakers],
] as const)
  for (const word of words) kinds.set(word, kind)

export const headKind = byWord(
  (word): HeadKind => kinds.get(bare(word)) ?? (places.has(word) ? 'place' : 'other'),
)

/** States that are masculine as often as feminine. */
const masculine = list('العراق لبنان السودان اليمن الأردن المغرب الصومال')

/** Grammatical gender of a source phrase by its head: verbs agree with it. Null where unknown. */
export function isFeminine(word: string): boolean | null {
  const stem = bare(word)
  if (agencies.has(word) || agencies.has(stem)) return true
  if (masculine.has(word)) return null
  if (places.has(word) || places.has(stem)) return true
  if (
    [
      'ولايات',
      'قوات',
      'مصادر',
      'سلطات',
      'امم',
      'وسايل',
      'تقارير',
      'بيانات',
      'اوساط',
      'خارجيه',
    ].includes(stem)
  )
    return true
  if (/(?:[ةه]|ات)$/u.test(stem)) return true
  return headKind(word) === 'other' ? null : false
}

/** What somebody else has said: never inside the name of a source. */
const claimNouns = list('ادعاء ادعاءات مزاعم زعم اتهام اتهامات')

/**
 * End (token index) of a source phrase that begins at `first`: before an adjunct, a relative clause of a
 * definite head, a complementiser, a colon, a bracket. An apposition between commas belongs to it
 * («المتحدث باسم …، فلان،»).
 */
export function sourceEnd(document: Document, first: number, limit: number): number {
  const head = wordAt(document, first)
  let index = first
  while (index < limit) {
    const token = document.tokens[index]
    if (token === undefined) break
    const word = token.norm
    if (token.kind === 'punct') {
      if (word === '،' || word === ',') {
        const end = apposition(document, index, limit)
        if (end > index) {
          index = end
          continue
        }
        break
      }
      if (quoteStarts(document, index)) {
        const quote = document.quotes[document.quoteOf[index] ?? -1]
        const name = isName(document, document.quoteOf[index] ?? -1) || isBodyName(document, index)
        if (quote !== undefined && name) {
          while (index < limit && (document.tokens[index]?.start ?? Infinity) < quote.end)
            index += 1
          continue
        }
        break
      }
      if (word === '(') {
        let close = index + 1
        while (close < limit && close < index + 8 && wordAt(document, close) !== ')') close += 1
        if (wordAt(document, close) === ')') {
          index = close + 1
          continue
        }
      }
      if (['-', '.', '+', '/', ')', '–'].includes(word) && index + 1 < limit && word !== ')') {
        // «د. سامي», «إن.بي.سي»
        const apart = document.tokens[index + 1]?.spaced ?? true
        if (word === '.' && apart && !(document.tokens[index - 1]?.norm.length === 1)) break
        index += 1
        continue
      }
      break
    }
    if (index > first) {
      if (complementisers.has(word) && !isInitials(document, index)) break
      if (
        relatives.has(word) &&
        (head.startsWith('ال') ||
          headKind(head) === 'other' ||
          headKind(head) === 'place' ||
          hasPronoun(head) ||
          cueForms.has(wordAt(document, index + 1)))
      )
        break
      // «الوكالة الوطنية للإعلام»: what the agency is for.
      if (
        isAdjunct(document, index) &&
        !(word === 'للاعلام' && /^ال.+[ةه]$/u.test(wordAt(document, index - 1)))
      )
        break
      // «رفضت موسكو ادعاء كييف أن»: what is rejected; «يعلن فوزه والمعارضة تتحدث»: another report.
      if (claimNouns.has(word) || cueForms.get(word)?.aspect === 'present') break
      if (
        /^(?:ما|بما|عما|مما|هل)$/u.test(word) ||
        // «أم أحمد وهي تشير إلى …»: what they do meanwhile.
        /^وه(?:و|ي|م|ما)$/u.test(word) ||
        withholdsName(document, index) ||
        /^(?:[يت]قول|قايلا|فقد|فان\S{0,2})$/u.test(word)
      )
        break
      if (/^(?:ال)?بالغ[ةه]?$/u.test(word)) break
    }
    index += 1
  }
  return index
}

/** Index after an apposition that begins after the comma at `comma`, or `comma` where there is none. */
function apposition(document: Document, comma: number, limit: number): number {
  if (anonymityEnd(document, comma + 1) >= 0) return comma
  // «بحسب X، قالت Y», «X، مشيرا إلى»: a reporting word begins what is said.
  const aspect = cueForms.get(wordAt(document, comma + 1))?.aspect
  if (aspect === 'past' || aspect === 'participle') return comma
  if (isAdjunct(document, comma + 1) || relatives.has(wordAt(document, comma + 1))) return comma
  if (/^(?:و(?!ز|ك|ل)|فان|فقد)/u.test(wordAt(document, comma + 1))) return comma
  // «، إلى أن …» goes on with the verb before.
  if (
    complementisers.has(wordAt(document, comma + 2)) &&
    /^(?:الي|علي|من|عن)$/u.test(wordAt(document, comma + 1))
  )
    return comma
  let index = comma + 1
  while (index < limit && index <= comma + 7 && document.tokens[index]?.kind !== 'punct') {
    const word = wordAt(document, index)
    if (complementisers.has(word) || isAdjunct(document, index)) break
    index += 1
  }
  const word = wordAt(document, index)
  const closed = word === '،' || word === ',' || word === ':' || complementisers.has(word)
  return index > comma + 1 && closed && index - comma <= 8 ? index : comma
}

/** True where the token at `index` is the opening mark of a quotation. */
export function quoteStarts(document: Document, index: number): boolean {
  const quote = document.quotes[document.quoteOf[index] ?? -1]
  return quote !== undefined && quote.open === document.tokens[index]?.start
}

/**
 * True for a quotation that is only a name: a single word, a few words after a noun that introduces
 * names, or a few that a complementiser follows («علمت "اسم الصحيفة" أن»).
 */
export function isName(document: Document, quote: number): boolean {
  const span = document.quotes[quote]
  if (span === undefined || span.close === null || span.close - span.open > 60) return false
  const [first, end] = tokensOf(document, [span.open, span.end])
  const words = end - first - 2
  if (words > 5 || words < 1) return false
  const previous = wordAt(document, first - 1)
  const before = bare(previous)
  if (namingNouns.has(before) || namingNouns.has(before.replace(/^[وفبل]/u, ''))) return true
  if (previous === ':' || words > 3) return false
  if (['ل', 'ب', 'عليه', 'عليها'].includes(previous)) return true
  if (namesSpeaker(document, first, end)) return true
  // «اعتبرت "هند الراوي"، مديرة المتحف، أن …»
  if (isPastCue(previous) && /^[،,]$/u.test(wordAt(document, end))) {
    const kind = headKind(wordAt(document, end + 1))
    if (kind === 'office' || kind === 'speaker') return true
  }
  const next = wordAt(document, end)
  if (complementisers.has(next) || (next === 'عن' && words <= 2))
    return !complementisers.has(previous)
  return words === 1 && !(previous.startsWith('ال') && wordAt(document, first + 1).startsWith('ال'))
}

/**
 * «قالت الوزارة «اسم آخر» اليوم إنها …», «قال الناطق العقيد "اسمه"، في تسجيل: …»: between a reporting verb with
 * its subject and what opens the content.
 */
function namesSpeaker(document: Document, first: number, end: number): boolean {
  if (!wordAt(document, first - 1).startsWith('ال')) return false
  const home = document.sentenceOf[first]
  let at = first - 1
  while (at > first - 12 && document.sentenceOf[at] === home && !isPastCue(wordAt(document, at))) {
    if (document.tokens[at]?.kind === 'punct' || complementisers.has(wordAt(document, at)))
      return false
    at -= 1
  }
  if (!isPastCue(wordAt(document, at)) || at === first - 1) return false
  for (let next = end; next < end + 14 && document.sentenceOf[next] === home; next += 1) {
    const word = wordAt(document, next)
    if (complementisers.has(word) || word === ':') return next > end
    if (isPastCue(word) && word !== 'عبر') return false
  }
  return false
}

function isPastCue(word: string): boolean {
  return (cueForms.get(word) ?? cueForms.get(word.slice(1)))?.aspect === 'past'
}

/** «رئيس "الشركة العامة للغزل" بدران حجاج»: what an office without al- wants behind it is a name. */
export function isBodyName(document: Document, at: number): boolean {
  return /^(?:رييس|مدير|امين|نايب|عضو|قايد|زعيم|نقيب|محامي|ناطق|متحدث|ممثل|منسق|وكيل)[ةه]?$/u.test(
    wordAt(document, at - 1),
  )
}
