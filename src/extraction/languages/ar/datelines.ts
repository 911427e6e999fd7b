/** What the words of Arabic datelines are: «القاهرة 27 سبتمبر (وكالة) -». */
import type { DatelineLexicon } from '../../datelines.ts'
import { fold } from '../../normalise.ts'
import { months } from './number-words.ts'
import { headKind, places } from './sources.ts'
import { list, weekdays } from './words.ts'

/** Seats of news desks that `places` lacks; names of two words by their first. */
const cities = list(
  `دبي أبوظبي أبو الكويت الخرطوم مقديشو أبوجا نيروبي أديس نواكشوط الجزائر تونس المنامة مسقط عدن تعز حلب حمص إدلب درعا الموصل البصرة أربيل كركوك رام القدس
   رفح خان نابلس جنين الخليل تل حيفا صيدا إسطنبول أزمير كابل إسلام كراتشي نيويورك لوس شيكاغو هافانا أوتاوا كينشاسا صوفيا فيينا وارسو براغ بودابست
   أثينا نيقوسيا لشبونة ستوكهولم أوسلو هلسنكي كوبنهاغن بلغراد ساراييفو مينسك سيول بانكوك جاكرتا مانيلا سيدني بيونس برازيليا مكسيكو كراكاس بوغوتا لاهاي`,
)

const agencies = new Set(
  `رويترز|ا ف ب|فرانس برس|وكالة فرانس برس|ا ب|اسوشيتد برس|أسوشيتد برس|تاس|إنترفاكس|انترفاكس|نوفوستي|سبوتنيك|الأناضول|وكالة الأناضول|شينخوا|د ب أ|أرمنبريس|أرمن برس|
   أذرتاج|أذرتاك|ترند|إرنا|تسنيم|مهر|فارس|سانا|بترا|وام|واس|كونا|قنا|أ ش أ|وفا|معا|نينا|واع|وال|وات|واج|العربية|العربية نت|الجزيرة|الجزيرة نت|سكاي نيوز|سكاي نيوز عربية|
   بي بي سي|روسيا اليوم|آر تي|يورونيوز|الشرق الأوسط|القدس العربي|العربي الجديد|الحرة|وكالات|وكالة|الوكالات|مراسلون`
    .split('|')
    .map((name) => fold(name).replaceAll(/\s/gu, '')),
)

const calendar = new Set([
  ...months.flatMap((names) => names.flatMap((name) => name.split(' '))),
  ...weekdays,
  fold('أول'),
  // «تونس في 11 مايو»
  'في',
])

export const datelines: DatelineLexicon = {
  labels: list('عاجل خاص حصري تحليل رأي تقرير فيديو صور بالفيديو بالصور مباشر تحديث'),
  place: (_text, { norm }) => {
    if (places.has(norm) || cities.has(norm)) return 'known'
    return headKind(norm) === 'other' && norm.length > 1 ? 'maybe' : 'no'
  },
  calendar,
  agencies,
}
