/** Who can be a source: titles, institutions, documents, places; the kind and gender of a head. */

import { byWord } from './by-token.ts'
import { list } from './words.ts'

/** Bodies that can speak; with al- they stand for one named before. */
export const institutions = list(
  `وزارة جيش قوات حكومة رئاسة برلمان مجلس هيئة لجنة شرطة نيابة محكمة سفارة قيادة أركان خارجية دفاع داخلية صحة منظمة اتحاد
   وكالة صحيفة قناة إذاعة تلفزيون مركز مكتب إدارة حركة حزب شركة جماعة جمعية نقابة بلدية ديوان مفوضية بعثة جهاز أمانة جبهة
   كرملين مصرف بنك جامعة معهد مؤسسة صليب هلال مرصد نادي صحف وكالات قنوات منظمات جمعيات شركات أحزاب حركات لجان هيئات وزارات بلديات مستشفيات جامعات مؤسسات اتحادات حرس خلية بنتاغون ائتلاف تحالف أمم اتحادية جمهورية كتائب لواء ميليشيا مستشفى سلطة سلطات
   سلطه خارجيه ولايات دولة مملكة سلطنة إمارة شبكة مجموعة مجموعات رابطة مبادرة جريدة مجلة مصلحة فرقة كتيبة كنيسة أوساط نقابات بيت خفر`,
)

/** Agencies and networks by their bare names. */
export const agencies = list(
  'فرانس رويترز الأناضول تاس إنترفاكس نوفوستي سبوتنيك شينخوا بلومبرغ بلومبيرغ سانا إرنا أكسيوس أرمنبريس أسوشيتد فرانس24',
)

/** Offices that a person holds. */
export const offices = list(
  `رئيس رئيسة وزير وزيرة نائب نائبة مدير مديرة أمين قائد قائدة سفير سفيرة مستشار مستشارة مسئول مسئولة مسئولون مسئولين مسئولان مسؤول مسؤولة مسؤولون مسؤولين مسؤولان محافظ حاكم حاكمة
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
   طوكيو نيودلهي إسلام كابول روما مدريد بروكسل تبليسي ستيباناكيرت ناغورني ناغورنو كاراباخ قرة غزة جنيف كازاخستان أوزبكستان تركمانستان قيرغيزستان طاجيكستان
   الخرطوم أبوظبي الإمارات البحرين المنامة نواكشوط مقديشو جوبا نيروبي أبوجا داكار بريتوريا أوتاوا كانبيرا برازيليا كراكاس هافانا مانيلا جاكرتا بانكوك هانوي تايبيه أثينا نيقوسيا
   بلغراد بودابست براغ فيينا وارسو فيلنيوس هلسنكي ستوكهولم أوسلو كوبنهاغن دبلن لشبونة مينسك كيشيناو بوخارست زغرب سراييفو تيرانا بريشتينا الفاتيكان جيبوتي السنغال رواندا أوغندا الكونغو
   أنغولا زيمبابوي زامبيا موزمبيق بوركينا غينيا الكاميرون فنزويلا كولومبيا تشيلي الإكوادور بوليفيا هايتي إندونيسيا ماليزيا سنغافورة تايلاند فيتنام الفلبين ميانمار كمبوديا سريلانكا بنغلاديش
   تايوان منغوليا البرتغال أيرلندا إيرلندا كرواتيا كوسوفو ألبانيا سلوفينيا سلوفاكيا التشيك لاتفيا ليتوانيا إستونيا مولدوفا بيلاروسيا مقدونيا تنزانيا`,
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
