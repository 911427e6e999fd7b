/**
 * One key for a body that no list knows, whether a report gives its name in English or in Arabic: the meanings of its
 * words, where all of them are known. "Committee of Prisoners' Relatives" and «لجنة أهالي السجناء» are one body. Pure.
 */
import { foldWords } from './fold.ts'
import { registry } from './registry.ts'

/** Kinds of bodies: a name has one of them. Each line: English words, then Arabic ones; the first word is the key. */
const kinds = `
union unions syndicate | نقابة اتحاد
committee committees | لجنة
movement | حركة
front | جبهة
party | حزب
association society | جمعية رابطة
alliance coalition | تحالف ائتلاف
council | مجلس
network | شبكة
campaign | حملة
federation confederation | اتحادية فدرالية
initiative | مبادرة
forum | منتدى
commission | مفوضية
company | شركة
agency | وكالة
authority | هيئة سلطة
center centre | مركز
foundation | مؤسسة
observatory | مرصد`

/** What such names speak of. */
const subjects = `
worker workers labourers | عمال عاملين
employee employees staff | موظفين موظفي مستخدمين
teacher teachers | معلمين معلمي مدرسين
doctor doctors physicians | أطباء
nurse nurses | ممرضين ممرضات
student students pupils | طلاب طلبة تلاميذ
farmer farmers peasants | مزارعين فلاحين
driver drivers | سائقين سائقي
fisherman fishermen fishers | صيادين صيادي
prisoner prisoners inmates detainees | سجناء أسرى معتقلين
victim victims | ضحايا
relative relatives families family | أهالي عائلات أسر ذوي
resident residents | سكان
mother mothers | أمهات
journalist journalists | صحفيين صحافيين
lawyer lawyers | محامين
engineer engineers | مهندسين
woman women | نساء المرأة مرأة
youth | شباب شبيبة
people | شعب شعبية
right rights | حقوق
human | إنسان
justice | عدالة
fair just | عادل عادلة
change | تغيير
democratic democracy | ديمقراطي ديمقراطية
national | وطني وطنية
popular | شعبي
free | حر حرة
freedom liberty | حرية
unity | وحدة
reform | إصلاح
future | مستقبل
dignity | كرامة
peace | سلام
resistance | مقاومة
opposition | معارضة
railway railways rail | سكك حديدية حديد
port ports dockworkers | ميناء موانئ
mining mine mines miner miners | مناجم منجم تعدين
fuel | وقود
oil petroleum | نفط بترول
gas | غاز
electricity power | كهرباء
water | مياه
health | صحة صحي صحية
education | تعليم تربية
transport | نقل
trade | تجارة تجاري
general | عام عامة
central | مركزي مركزية
independent | مستقل مستقلة
election elections electoral | انتخابات انتخابي انتخابية
environment environmental | بيئة بيئي
relief rescue | إغاثة إنقاذ
defence | دفاع
public | عمومي
local | محلي محلية`

const stopwords = new Set(foldWords('of the for and in to against s'))

function table(lines: string): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const words = foldWords(line)
    for (const word of words) if (!meanings.has(word)) meanings.set(word, words[0] ?? word)
  }
  return meanings
}

const kindOf = table(kinds)
const subjectOf = table(subjects)

/** "Workers' Union" is any of them; "Egyptian Workers' Union", "Front for Change" are one. */
const FEWEST = 2
/** What is too common to tell a union from another one. */
const common = new Set([
  'worker',
  'employee',
  'teacher',
  'doctor',
  'student',
  'resident',
  'people',
  'general',
  'national',
  'local',
  'central',
  'opposition',
])

/** Arabic nouns with the article, or with «ل» before it. */
function bareArabic(word: string): string {
  return word.replace(/^(?:لل|وال|ال)(?=.{3})/u, '')
}

/**
 * The key of a name by its meaning: sorted meanings of its words and codes of the states that it names. Undefined where a word
 * is not known, where not exactly one kind of body is among them, or where too little tells it from others.
 */
export function keyByMeaning(text: string): string | undefined {
  const meanings = new Set<string>()
  const kindsNamed = new Set<string>()
  let told = 0
  let states = 0
  for (const word of foldWords(text)) {
    if (stopwords.has(word)) continue
    const bare = bareArabic(word)
    const kind = kindOf.get(word) ?? kindOf.get(bare)
    const subject = subjectOf.get(word) ?? subjectOf.get(bare)
    const state = registry().terms.get(word)?.code ?? registry().terms.get(bare)?.code
    if (kind !== undefined) kindsNamed.add(kind)
    else if (subject !== undefined) {
      meanings.add(subject)
      if (!common.has(subject)) told += 1
    } else if (state !== undefined) {
      meanings.add(state)
      states += 1
    } else return undefined
  }
  const all = [...kindsNamed, ...[...meanings].sort()]
  // A state and its workers are told as well: kind, state, subject.
  const ofState = states > 0 && all.length > FEWEST
  if (kindsNamed.size !== 1 || (told === 0 && !ofState)) return undefined
  return all.length < FEWEST ? undefined : all.join(' ')
}
