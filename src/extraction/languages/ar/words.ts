/** Closed-class words of Arabic, in folded form (see `normalise.ts`), and questions about tokens. */
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'

/**
 * A set of words, written in ordinary spelling and folded. A final ta marbuta is often printed as ha
 * and the other way round, so both stand in the set.
 */
export function list(words: string): ReadonlySet<string> {
  const set = new Set<string>()
  for (const word of fold(words).split(/\s+/u).filter(Boolean)) {
    set.add(word)
    if (/[ةه]$/u.test(word)) set.add(word.slice(0, -1) + (word.endsWith('ة') ? 'ه' : 'ة'))
  }
  return set
}

/** أن and إن fold to one word; with pronouns too. */
export const complementisers = list(
  'ان انه انها انهم انهما انهن انني اني اننا انك انكم بان بانه بانها بانهم بانهما بانني باننا',
)

/** «أي.إن.جي»: the letters of a name, not «إن». */
export function isInitials(document: Document, index: number): boolean {
  if (wordAt(document, index - 1) === '.') return document.tokens[index]?.spaced === false
  // «سي إن إن», «آي إن جي», spelled out without dots.
  if (wordAt(document, index) !== 'ان') return false
  return spellsOn(document, index) || spellsOn(document, index - 1)
}

/** «سي إن …» with another letter behind it. */
function spellsOn(document: Document, index: number): boolean {
  return (
    wordAt(document, index) === 'ان' &&
    /^(?:سي|اي|بي|تي)$/u.test(wordAt(document, index - 1)) &&
    wordAt(document, index - 2) !== 'بي' &&
    /^(?:ان|سي|بي|تي|جي|بيسي)$/u.test(wordAt(document, index + 1))
  )
}

/** Words before أن that make it something else than the beginning of a content. */
export const notBeforeThat = list(
  'قبل بعد دون حتي منذ بدل الا غير مع كما عقب رغم بيد حيث ريثما لولا سوي لاسيما خاصه فور بمجرد الي لدرجه في',
)

/** «الذي» and its kin begin a relative clause. */
export const relatives = list(
  'الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي والذي والتي والذين',
)

export const prepositions = list(
  'في من الي علي عن مع بين حول ضد عبر خلال بعد قبل منذ حتي دون تحت فوق امام وراء لدي عند نحو ازاء حيال تجاه بشان داخل خارج قرب ضمن وسط بسبب جراء عقب اثر رغم غداه',
)

/** Sunday first, in folded form. */
export const weekdays: readonly string[] = 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'
  .split(' ')
  .map(fold)

/** Words that begin an adjunct of time or manner after a verb and its subject. */
export const adjuncts = list(
  `فقط اليوم امس مساء صباح ظهر ليل ليله فجر عصر يوم اول غدا الليله حاليا سابقا لاحقا اخيرا موخرا ايضا كذلك
   خلال عقب بعد قبل اثر اثناء عبر امام ردا تعليقا تعقيبا معلقا معقبا بدوره بدورها بدورهم مجددا مساءا صباحا عندما حين
   بينما حيث لدي علنا رسميا صراحه انذاك وقتها بشكل بحسب حسب وفق وفقا نقلا تعليقا فيما بعدما قبيل بعيد مباشره سريعا امسا
   بالقول حول بشان جراء ضمن وسط بعيدا منذ لكن كما مطلع منتصف أواخر أوائل شريطة مرارا تكرارا بشدة بقوة بوضوح بصراحة بحزم النقاب
   مازحا ممازحا ساخرا ضاحكا مبتسما متهكما غاضبا باكيا متأثرا متحديا متنهدا مستهزئا مازحة ممازحة ساخرة ضاحكة مبتسمة متهكمة غاضبة باكية متأثرة متحدية متنهدة
   مازحين ساخرين ضاحكين غاضبين باكين بحدة بسخرية بتهكم بمرارة بغضب بحسرة بأسى بحزن بتأثر بفخر بانفعال بهدوء بثقة`,
)

/** Nouns that make a prepositional phrase with في an occasion of speaking. */
export const occasions = list(
  `بلاغ بلاغها تقدير تقديرات البيان التقرير الخطاب الكلمة الرسالة الجلسة الاجتماع اجتماعه اجتماعها منشورها مداخلته مداخلتها مؤتمره وقت مؤتمر موتمر المؤتمر المقابلة التصريح تصريحه تصريحها تصريحهم تصريحاتهم بيان بيانه بيانها بيانهم تصريح تصريحات تصريحاته تصريحاتها كلمه كلمته كلمتها خطاب خطابه حديث حديثه حديثها مقابله مقابلته
   رساله رسالته تغريده تغريدته لقاء لقائه ختام مستهل اتصال منشور منشوره اجتماع سياق تقرير تقريره تقريرها مذكرته تعليق تعليقه رد رده مداخله جلسه حوار هذا هذه
   اعقاب الوقت اشاره وقت ايجاز ندوه افتتاح ختامه بدايه نهايه حصيله احاطه نبا تسجيل تدوينه تدوينته تدوينتها مقطع فيديو احاطته ايجازه كلماته استجواب شهادته شهادتها افادته افتتاحيته افتتاحيتها كتابه كتابها مقاله مقالها عموده عددها مذكراته مذكراتها عظته خطبته روايته البدايه نشره تحديث المقابل مذكره وثيقه برقيه خطبه شريط خبر نشره بث`,
)

/** Beginnings of words that name the hearer of a statement («للصحافيين», «لوكالة …»). */
const hearers =
  /^(?:لل?)(?:صحاف|صحف|صحيف|وكال|قنا|اذاع|تلفزيون|شبك|مراسل|محط|مجل|موقع|برنامج|جريد|اعلام|وساءل|رويترز|فرانس|جزيرة|عربية|حياة|نواب|مجلس|نظير)/u

export function isHearer(word: string): boolean {
  return word.startsWith('ل') && hearers.test(word)
}

const platforms = list(
  'تطبيق حساب هامش حسابه حسابها صفحته صفحتها موقعه موقعها قناته قناتها تويتر فيسبوك انستغرام إنستجرام يوتيوب سناب تيك تلغرام تيليغرام تليغرام إكس إنستغرام منصة منصات لسان حساباته حساباتها صفحاته صفحاتها صفحة الصفحة موقع الموقع الحساب المنصة شاشة',
)
const sides = list('جهته جهتها جهة جانبه جانبها جانبهم ناحيته ناحيتها ناحية جهتهم جديد')
const hearersWithTo = list('صحيفة وكالة قناة الصحافيين الصحفيين جانب')

const days = new Set(weekdays)

const spans = list('الأسبوع الشهر العام السنة')
const whichOne = /^(?:ال(?:ماضي|منصرم|فايت|جاري|حالي|مقبل|سابق)[ةه]?|نفسه|نفسها|ذاته|ذاتها)$/u

/** True where an adjunct of time, place of speech, hearer or manner begins at a token. */
export function isAdjunct(document: Document, index: number): boolean {
  const word = wordAt(document, index)
  // «الشهر الماضي», «العام نفسه».
  if (spans.has(word) && whichOne.test(wordAt(document, index + 1))) return true
  // «مرة أخرى».
  if (/^مر[ةه]$/u.test(word))
    return /^(?:اخري|ثاني[ةه]|جديد[ةه]|اولي)$/u.test(wordAt(document, index + 1))
  // «نفى ذلك جملة وتفصيلا».
  if (/^جمل[ةه]$/u.test(word)) return wordAt(document, index + 1) === 'وتفصيلا'
  // «حتى الآن».
  if (word === 'حتي')
    return /^(?:الان|اللحظة|اللحظه|الساعة|الساعه|كتابة)$/u.test(wordAt(document, index + 1))
  // «أول أمس», «أول من أمس», not «الفريق أول».
  if (word === 'اول') return /^(?:امس|من)$/u.test(wordAt(document, index + 1))
  if (adjuncts.has(word) || days.has(word)) return true
  if (isHearer(word)) return !isFieldOfBody(document, index)
  if (word === 'في') return occasions.has(wordAt(document, index + 1))
  if (word === 'علي')
    return (
      platforms.has(wordAt(document, index + 1)) ||
      wordAt(document, index + 1) === 'الفور' ||
      // «كتب على «إكس»: …»
      ((document.quoteOf[index + 1] ?? -1) >= 0 && platforms.has(wordAt(document, index + 2)))
    )
  if (word === 'من') return sides.has(wordAt(document, index + 1))
  if (word === 'الي') return hearersWithTo.has(wordAt(document, index + 1))
  if (word === 'ل') return document.quoteOf[index + 1] !== -1
  return false
}

/** «الوكالة الوطنية للإعلام», «المجلس الأعلى للصحافة»: what a body with an adjective is for, nobody who is told. */
function isFieldOfBody(document: Document, index: number): boolean {
  if (!/^لل(?:اعلام|صحافة|صحافه|اذاعة|اذاعه|تلفزيون)$/u.test(wordAt(document, index))) return false
  const body = wordAt(document, index - 2)
  return (
    /^ال.+(?:ي|ي[ةه]|لي|عام[ةه]?)$/u.test(wordAt(document, index - 1)) &&
    /^ال(?:وكال|هيئ|هيي|مجلس|مؤسس|موسس|شرك|اتحاد|معهد|مركز|جمعي)/u.test(body)
  )
}

const withholding = list('عدم رفض رفضت رفضا رفضتا رافضا رفضوا إغفال دون بدون')
const naming = list('ذكر الكشف كشف نشر الإفصاح إفصاح التعريف إيراد الإعلان')

/**
 * «طالبا عدم ذكر اسمه», «رفض الكشف عن هويته»: why a source has no name. Index after it where it
 * begins at a token or up to two tokens later, else -1.
 */
export function anonymityEnd(document: Document, index: number): number {
  for (let at = index; at <= index + 2; at += 1) {
    if (!withholding.has(wordAt(document, at))) continue
    for (let word = at + 1; word <= at + 2; word += 1) {
      if (!naming.has(wordAt(document, word))) continue
      for (let name = word + 1; name <= word + 3; name += 1)
        if (/^(?:اسمي?|هوي[ةت]ي?|اسماي?|هويات)(?:ه|ها|هم|هما)$/u.test(wordAt(document, name)))
          return name + 1
    }
  }
  return -1
}

/** «مصدر رفض الكشف عن هويته»: the word at a token belongs to such a formula. */
export function withholdsName(document: Document, index: number): boolean {
  const begins = /^(?:طلب|طالب|رفض|رافض|فضل|اشترط|شرط|مشترط)/u.test(wordAt(document, index))
  const from = begins ? index : withholding.has(wordAt(document, index - 1)) ? index - 1 : -1
  return from >= 0 && anonymityEnd(document, from) > index
}

/** Verbs and particles that stand between subject and verb or before a clause («كان … أعلن»). */
export const auxiliaries = list('كان كانت كانوا قد لقد وقد فقد سبق')

export const adversatives = list(
  'لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم فيما بينما وفيما وبينما',
)

/** و, ف or a following word: the letters of a clitic conjunction at the head of a word. */
export function conjunctionLength(word: string): 0 | 1 {
  return word.length > 3 && (word.startsWith('و') || word.startsWith('ف')) ? 1 : 0
}

export const negations = list('لم لا لن ما ليس ليست دون عدم')

/** Nouns that are followed by a name or title in quotation marks. */
export const namingNouns = list(
  `صحيفه صحيفتي جريده مجله وكاله قناه شبكه منظمه جمعيه حزب حركه شركه موسسه كتاب فيلم معرض كتيبه لواء قوه عمليه سفينه طائره دبابات دبابه
   كتيبه روايه اغنيه برنامج مسلسل تطبيق موقع فندق بنك مدرسه جامعه نادي فريق لقب شعار مشروع قمه صاروخ نوع طراز منظومه منظومات طائرات مدينه صحيفة حكومه جماعه ميليشيا مليشيا كتايب حمله منتدي مجموعه مبادره رابطه لجنه تحالف ائتلاف تنظيم مركز هييه فصيل سرايا تلفزيون تليفزيون راديو فضائيه اذاعه محطه منصه شاشه ل
   مستشفى باسم كتله تكتل انباء قائمه صفحه حساب ميثاق`,
)

export function endsInPronoun(word: string): boolean {
  return word.length > 3 && /(?:ها|ه|هم|هما|هن)$/u.test(word) && !word.endsWith('اه')
}

/** Verbs that bring a result: «أسفر عن مقتل», «أدت إلى إصابة». */
export const outcomes = list(
  'أسفر أسفرت أدى أدت أوقع أوقعت خلف خلفت تسبب تسببت وأسفر وأسفرت وأدى وأدت وأوقع وأوقعت وخلف وخلفت يسفر تسفر مسفرا مسفرة موقعا مخلفا',
)

/** Words with a suffixed third-person pronoun: «التزامها», «قلقه». */
export function hasPronoun(word: string): boolean {
  return endsInPronoun(word) && !word.startsWith('ال')
}

export const demonstratives = list('هذا هذه هؤلاء هولاء ذلك تلك هذين هاتين')

/** Verbs that, negated, say that somebody does not say or know. */
export const knowledge = list(
  'يحدد تحدد يحددوا يوضح توضح يكشف تكشف يعرف تعرف يعلق تعلق يذكر تذكر يفصح تفصح يدل تدل يشر',
)

/** «قال علي حسن»: the name, which is written with dots, before another name; «على» has none. */
export function isAli(document: Document, index: number): boolean {
  const token = document.tokens[index]
  if (token?.norm !== 'علي' || document.text.slice(token.start, token.end) !== 'علي') return false
  const next = wordAt(document, index + 1)
  return (
    document.tokens[index + 1]?.kind === 'word' &&
    !/^(?:ان|انه|انها|انهم|ما|من|هذا|هذه|ذلك|تلك|كل|جميع|اي|هامش|غير|حد|راس|يد|صعيد|لسان)$/u.test(
      next,
    ) &&
    (complementisers.has(wordAt(document, index + 2)) ||
      /^[،,(:"«]$/u.test(wordAt(document, index + 2)) ||
      complementisers.has(wordAt(document, index + 3)) ||
      /^[،,(:"«]$/u.test(wordAt(document, index + 3)))
  )
}

/** A bare preposition, also one whose noun stands in marks. */
export function isPreposition(word: string): boolean {
  return ['في', 'من', 'الي', 'علي', 'عن', 'مع', 'ب', 'ل'].includes(word)
}
