/**
 * Reporting words with their stance and government. Verbs are given by their third person masculine
 * singular; the other forms are generated (`formsOf`). Folded spelling (see `normalise.ts`).
 */
import { fold } from '../../normalise.ts'
import type { Stance } from '../../types.ts'

/**
 * How a content may follow, beside أن, إن and a quotation (open to every verb):
 * `ب`, `عن`, `الي`, `علي`, `من`, `ل`, `في` a preposition and a noun; `object` a noun without one;
 * `quote-only` neither أن nor a noun; `addressee` names somebody first («دعا الأطراف إلى …»);
 * `target` keeps the one spoken of inside the content («اتهم باكو بقصف …»);
 * `hearer` may name whom it is said to («أبلغ الأعضاء أن»); `speaker` needs a source that can speak;
 * `attitude` an object only with a pronoun («جدد التزامه»);
 * `quoted` a quotation or a colon only, or «بالقول» («واصل: "…"»);
 * `strict` needs its complement at once after the subject, since the word has other senses.
 */
export type Government =
  | 'ب'
  | 'عن'
  | 'الي'
  | 'علي'
  | 'من'
  | 'ل'
  | 'object'
  | 'addressee'
  | 'target'
  | 'strict'
  | 'hearer'
  | 'speaker'
  | 'relay'
  | 'attitude'
  | 'quoted'
  | 'في'

export interface Verb {
  readonly past: string
  /** Third feminine singular where it is not `past` + ت. */
  readonly fem?: string
  readonly present: string
  readonly participle?: string
  readonly masdar?: string
  readonly stance: Stance
  readonly takes: readonly Government[]
}

const verb = (
  past: string,
  present: string,
  participle: string,
  masdar: string,
  stance: Stance,
  takes = '',
  fem?: string,
): Verb => ({
  past,
  present,
  ...(participle === '' ? {} : { participle }),
  ...(masdar === '' ? {} : { masdar }),
  stance,
  takes: takes.split(' ').filter(Boolean) as Government[],
  ...(fem === undefined ? {} : { fem }),
})

export const verbs: readonly Verb[] = [
  verb('قال', 'يقول', 'قائل', 'قول', 'asserts'),
  verb('اضاف', 'يضيف', 'مضيف', '', 'asserts', 'strict'),
  verb('اكد', 'يوكد', 'موكد', 'تاكيد', 'asserts', 'علي object'),
  verb('اعلن', 'يعلن', 'معلن', 'اعلان', 'asserts', 'عن object'),
  verb('اشار', 'يشير', 'مشير', 'اشاره', 'asserts', 'الي'),
  verb('اوضح', 'يوضح', 'موضح', 'ايضاح', 'asserts'),
  verb('ذكر', 'يذكر', 'ذاكر', '', 'asserts', 'strict'),
  verb('صرح', 'يصرح', 'مصرح', 'تصريح', 'asserts', 'ب'),
  verb('افاد', 'يفيد', '', 'افاده', 'asserts', 'ب'),
  verb('كشف', 'يكشف', 'كاشف', '', 'asserts', 'عن'),
  verb('لفت', 'يلفت', 'لافت', '', 'asserts', 'الي'),
  verb('شدد', 'يشدد', 'مشدد', 'تشديد', 'asserts', 'علي'),
  verb('تابع', 'يتابع', 'متابع', '', 'asserts', 'strict'),
  verb('اردف', 'يردف', 'مردف', '', 'asserts', 'strict'),
  verb('استطرد', 'يستطرد', 'مستطرد', '', 'asserts', 'strict'),
  verb('زاد', 'يزيد', '', '', 'asserts', 'strict'),
  verb('ختم', 'يختم', '', '', 'asserts', 'strict'),
  verb('بين', 'يبين', 'مبين', '', 'asserts', 'strict'),
  verb('ابرز', 'يبرز', 'مبرز', '', 'asserts', 'strict'),
  verb('افصح', 'يفصح', '', '', 'asserts', 'عن'),
  verb('اثني', 'يثني', 'مثني', '', 'asserts', 'علي', 'اثنت'),
  verb('اشتكي', 'يشتكي', 'مشتكي', '', 'asserts', 'من', 'اشتكت'),
  verb('اكتفي', 'يكتفي', 'مكتفي', '', 'asserts', 'quoted', 'اكتفت'),
  verb('اكمل', 'يكمل', 'مكمل', '', 'asserts', 'quoted'),
  verb('واصل', 'يواصل', 'مواصل', '', 'asserts', 'quoted'),
  verb('اختتم', 'يختتم', 'مختتم', '', 'asserts', 'quoted'),
  verb('استدرك', 'يستدرك', 'مستدرك', '', 'asserts', 'quoted'),
  verb('كتب', 'يكتب', 'كاتب', '', 'asserts', 'strict'),
  verb('اورد', 'يورد', '', '', 'asserts', 'strict'),
  verb('نوه', 'ينوه', 'منوه', '', 'asserts', 'الي ب'),
  verb('نبه', 'ينبه', 'منبه', '', 'asserts', 'الي من'),
  verb('حذر', 'يحذر', 'محذر', 'تحذير', 'asserts', 'من'),
  verb('المح', 'يلمح', 'ملمح', '', 'asserts', 'الي'),
  verb('اعترف', 'يعترف', 'معترف', 'اعتراف', 'concedes', 'ب'),
  verb('اقر', 'يقر', 'مقر', 'اقرار', 'concedes', 'ب'),
  verb('سلم', 'يسلم', '', '', 'concedes', 'strict'),
  verb('اخبر', 'يخبر', '', '', 'asserts', 'strict hearer'),
  verb('ابلغ', 'يبلغ', '', '', 'asserts', 'عن strict hearer'),
  verb('اطلع', 'يطلع', '', '', 'asserts', 'strict hearer'),
  verb('شرح', 'يشرح', 'شارح', '', 'asserts', 'strict'),
  verb('علق', 'يعلق', 'معلق', '', 'asserts', 'strict'),
  verb('اجاب', 'يجيب', 'مجيب', '', 'asserts', 'strict'),
  verb('رد', 'يرد', '', '', 'asserts', 'strict'),
  verb('زعم', 'يزعم', 'زاعم', 'زعم', 'asserts'),
  verb('ادعي', 'يدعي', 'مدعي', 'ادعاء', 'asserts', '', 'ادعت'),
  verb('ذكر', 'يذكر', 'مذكر', '', 'asserts', 'ب strict'),
  verb('اظهر', 'يظهر', '', '', 'asserts', 'strict object'),
  verb('اثبت', 'يثبت', '', '', 'asserts', 'strict'),
  verb('جزم', 'يجزم', 'جازم', '', 'asserts', 'ب strict'),
  verb('تحدث', 'يتحدث', '', '', 'asserts', 'عن'),
  verb('روي', 'يروي', '', '', 'asserts', 'strict', 'روت'),
  verb('علم', 'يعلم', '', '', 'asserts', 'strict'),
  verb('اعرب', 'يعرب', 'معرب', 'اعراب', 'asserts', 'عن'),
  verb('عبر', 'يعبر', 'معبر', 'تعبير', 'asserts', 'عن strict'),
  verb('اشاد', 'يشيد', 'مشيد', 'اشاده', 'asserts', 'ب'),
  verb('رحب', 'يرحب', 'مرحب', 'ترحيب', 'asserts', 'ب'),
  verb('راي', 'يري', '', '', 'believes', 'strict', 'رات'),
  verb('اعتبر', 'يعتبر', 'معتبر', 'اعتبار', 'believes', 'strict'),
  verb('اعتقد', 'يعتقد', 'معتقد', 'اعتقاد', 'believes'),
  verb('توقع', 'يتوقع', 'متوقع', '', 'believes', 'object'),
  verb('رجح', 'يرجح', 'مرجح', '', 'believes', 'object'),
  verb('خشي', 'يخشي', '', '', 'believes', 'من object', 'خشيت'),
  verb('امل', 'يامل', 'امل', '', 'believes', 'strict'),
  verb('تمني', 'يتمني', 'متمني', '', 'believes', 'strict', 'تمنت'),
  verb('رجا', 'يرجو', '', '', 'believes', 'strict'),
  verb('ظن', 'يظن', '', '', 'believes', 'strict'),
  verb('قدر', 'يقدر', 'مقدر', 'تقدير', 'believes', 'strict object'),
  verb('تنبا', 'يتنبا', 'متنبي', '', 'believes', 'ب'),
  verb('افترض', 'يفترض', 'مفترض', '', 'believes', 'strict'),
  verb('تكهن', 'يتكهن', 'متكهن', '', 'believes', 'ب'),
  verb('شكك', 'يشكك', 'مشكك', 'تشكيك', 'denies', 'في'),
  verb('احجم', 'يحجم', 'محجم', '', 'declines', 'عن'),
  verb('امتنع', 'يمتنع', 'ممتنع', '', 'declines', 'عن'),
  verb('تبني', 'يتبني', '', '', 'asserts', 'object strict', 'تبنت'),
  verb('قلل', 'يقلل', 'مقلل', 'تقليل', 'denies', 'من strict'),
  verb('اعترض', 'يعترض', 'معترض', '', 'declines', 'علي'),
  verb('احتج', 'يحتج', 'محتج', '', 'accuses', 'علي strict speaker'),
  verb('استهجن', 'يستهجن', 'مستهجن', '', 'accuses', 'target'),
  verb('عزا', 'يعزو', '', '', 'asserts', 'target strict', 'عزت'),
  verb('نفي', 'ينفي', 'نافي', 'نفي', 'denies', 'object', 'نفت'),
  verb('استبعد', 'يستبعد', 'مستبعد', '', 'denies', 'object'),
  verb('كذب', 'يكذب', '', '', 'denies', 'object strict'),
  verb('فند', 'يفند', 'مفند', '', 'denies', 'object'),
  verb('دحض', 'يدحض', '', '', 'denies', 'object'),
  verb('انكر', 'ينكر', 'منكر', 'انكار', 'denies', 'object'),
  verb('تراجع', 'يتراجع', '', '', 'retracts', 'عن strict speaker'),
  verb('اتهم', 'يتهم', 'متهم', 'اتهام', 'accuses', 'target'),
  verb('ادان', 'يدين', '', 'ادانه', 'accuses', 'target'),
  verb('دان', 'يدين', '', '', 'accuses', 'target strict'),
  verb('انتقد', 'ينتقد', 'منتقد', 'انتقاد', 'accuses', 'target'),
  verb('ندد', 'يندد', 'مندد', 'تنديد', 'accuses', 'ب'),
  verb('استنكر', 'يستنكر', 'مستنكر', '', 'accuses', 'target'),
  verb('وصف', 'يصف', 'واصف', '', 'asserts', 'target'),
  verb('شجب', 'يشجب', '', '', 'accuses', 'target'),
  verb('حمل', 'يحمل', 'محمل', '', 'accuses', 'target strict'),
  verb('دعا', 'يدعو', 'داعي', 'دعوه', 'calls', 'الي ل addressee', 'دعت'),
  verb('حث', 'يحث', '', 'حث', 'calls', 'علي addressee'),
  verb('حض', 'يحض', '', '', 'calls', 'علي addressee'),
  verb('ناشد', 'يناشد', 'مناشد', 'مناشده', 'calls', 'addressee ب'),
  verb('طالب', 'يطالب', 'مطالب', 'مطالبه', 'calls', 'ب addressee'),
  verb('طلب', 'يطلب', '', '', 'asks', 'strict من object'),
  verb('سال', 'يسال', 'متسائل', '', 'asks', 'عن strict'),
  verb('استفسر', 'يستفسر', 'مستفسر', '', 'asks', 'عن'),
  verb('اوعز', 'يوعز', '', '', 'calls', 'ب'),
  verb('تساءل', 'يتساءل', 'متسايل', '', 'asks', 'عن strict'),
  verb('امر', 'يامر', '', '', 'calls', 'ب strict'),
  verb('اقترح', 'يقترح', 'مقترح', 'اقتراح', 'calls', 'object'),
  verb('اوصي', 'يوصي', '', '', 'calls', 'ب', 'اوصت'),
  verb('وعد', 'يعد', '', 'وعد', 'promises', 'ب strict'),
  verb('تعهد', 'يتعهد', 'متعهد', 'تعهد', 'promises', 'ب'),
  verb('هدد', 'يهدد', 'مهدد', 'تهديد', 'promises', 'ب addressee'),
  verb('توعد', 'يتوعد', 'متوعد', '', 'promises', 'ب'),
  verb('جدد', 'يجدد', 'مجدد', '', 'promises', 'object strict attitude'),
  verb('رفض', 'يرفض', 'رافض', 'رفض', 'declines', 'object strict'),
  verb('رفع', 'يرفع', '', '', 'asserts', 'object strict speaker'),
  verb('استغرب', 'يستغرب', 'مستغرب', '', 'asserts', 'target'),
  verb('دافع', 'يدافع', 'مدافع', '', 'asserts', 'عن strict speaker'),
  verb('امن', 'يومن', '', '', 'believes', 'ب strict speaker'),
  verb('عاهد', 'يعاهد', '', '', 'promises', 'ب strict addressee'),
  verb('ابدي', 'يبدي', 'مبدي', '', 'asserts', 'object strict attitude', 'ابدت'),
  verb('اجمع', 'يجمع', '', '', 'asserts', 'strict'),
  verb('خلص', 'يخلص', '', '', 'asserts', 'strict'),
  verb('اومل', 'يومل', '', '', 'believes', 'ب strict'),
  verb('كرر', 'يكرر', 'مكرر', '', 'asserts', 'object strict attitude'),
  verb('نقل', 'ينقل', '', '', 'asserts', 'relay'),
  verb('نسب', 'ينسب', '', '', 'asserts', 'relay الي'),
]

export type Aspect = 'past' | 'present' | 'participle' | 'masdar'

export interface CueForm {
  readonly verb: Verb
  readonly aspect: Aspect
  readonly feminine: boolean
  readonly plural: boolean
}

/** Every inflected form of every verb -> its verb. Two verbs may share a form: the first one has it. */
export const cueForms: ReadonlyMap<string, CueForm> = buildForms()

function buildForms(): Map<string, CueForm> {
  const forms = new Map<string, CueForm>()
  for (const entry of verbs)
    for (const [form, value] of formsOf(entry)) if (!forms.has(form)) forms.set(form, value)
  return forms
}

/** The inflection table of one verb: a corpus line that holds one form samples it. */
export function formsOf(entry: Verb): [string, CueForm][] {
  const rows: [string, CueForm][] = []
  const add = (form: string, aspect: Aspect, feminine = false, plural = false) => {
    rows.push([fold(form), { verb: entry, aspect, feminine, plural }])
  }
  const { past, present } = entry
  const weak =
    past.endsWith('ا') && past.length > 2
      ? past.slice(0, -1)
      : past.endsWith('ي')
        ? past.slice(0, -1)
        : past
  add(past, 'past')
  add(entry.fem ?? `${past}ت`, 'past', true)
  add(entry.fem === undefined ? `${past}وا` : `${weak}وا`, 'past', false, true)
  add(entry.fem === undefined ? `${past}ا` : `${past}ا`, 'past', false, true)
  add(`${entry.fem ?? `${past}ت`}ا`, 'past', true, true)
  const stem = present.slice(1)
  for (const [prefix, feminine] of [
    ['ي', false],
    ['ت', true],
  ] as const) {
    add(prefix + stem, 'present', feminine)
    add(`س${prefix}${stem}`, 'present', feminine)
  }
  const presentStem = /[يوا]$/u.test(stem) ? stem.slice(0, -1) : stem
  add(`ي${presentStem}ون`, 'present', false, true)
  add(`ي${stem}ان`, 'present', false, true)
  if (entry.participle !== undefined) {
    const p = entry.participle
    add(`${p}ا`, 'participle')
    add(`${p}ه`, 'participle', true)
    add(`${p}ة`, 'participle', true)
    if (!entry.takes.includes('target')) add(`${p.replace(/ي$/u, '')}ين`, 'participle', false, true)
  }
  const toSomebody =
    past === 'اعتبر' || entry.takes.some((way) => ['target', 'addressee', 'hearer'].includes(way))
  // «حثها» is rather the masdar of «حث».
  if (toSomebody && entry.masdar !== past) {
    // «اتهمها بـ…», «دعاهم إلى …»: whom it is about is a pronoun of the verb.
    const verb: Verb = {
      ...entry,
      takes: [...entry.takes.filter((way) => way !== 'target' && way !== 'addressee'), 'ب'],
    }
    for (const suffix of ['ه', 'ها', 'هم', 'هما']) {
      const open = past.endsWith('ي') ? `${past.slice(0, -1)}ا` : past
      const many = `${entry.fem === undefined ? past : past.slice(0, -1)}و${suffix}`
      rows.push([fold(many), { verb, aspect: 'past', feminine: false, plural: true }])
      rows.push([fold(open + suffix), { verb, aspect: 'past', feminine: false, plural: false }])
      rows.push([
        fold((entry.fem ?? `${past}ت`) + suffix),
        { verb, aspect: 'past', feminine: true, plural: false },
      ])
    }
  }
  if (entry.masdar !== undefined) {
    const m = entry.masdar
    add(m, 'masdar')
    const open = m.endsWith('ه') ? `${m.slice(0, -1)}ت` : m
    if (m.endsWith('ه')) add(`${m.slice(0, -1)}ة`, 'masdar')
    for (const suffix of ['ه', 'ها', 'هم', 'هما']) add(open + suffix, 'masdar', suffix === 'ها')
  }
  return rows
}
