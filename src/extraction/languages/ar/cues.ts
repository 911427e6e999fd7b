/**
 * Reporting words with their stance and government. Verbs are given by their third person masculine
 * singular; the other forms are generated (`inflection.ts`). Folded spelling (see `normalise.ts`).
 */
import type { Stance } from '../../types.ts'

/**
 * How a content may follow, beside أن, إن and a quotation (open to every verb):
 * `ب`, `عن`, `الي`, `علي`, `من`, `ل`, `في` a preposition and a noun; `object` a noun without one;
 * `quote-only` neither أن nor a noun; `addressee` names somebody first («دعا الأطراف إلى …»);
 * `target` keeps the one spoken of inside the content («اتهم باكو بقصف …»);
 * `hearer` may name whom it is said to («أبلغ الأعضاء أن»); `speaker` needs a source that can speak;
 * `attitude` an object only with a pronoun («جدد التزامه»);
 * `quoted` a quotation or a colon only, or «بالقول» («واصل: "…"»);
 * `clause` only أن or إن («أدركت أن», not «أدركت الخطر»);
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
  | 'clause'
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
  verb('اوضح', 'يوضح', 'موضح', 'توضيح', 'asserts'),
  verb('ذكر', 'يذكر', 'ذاكر', '', 'asserts', 'strict'),
  verb('صرح', 'يصرح', 'مصرح', 'تصريح', 'asserts', 'ب'),
  verb('افاد', 'يفيد', 'مفيد', 'افاده', 'asserts', 'ب عن hearer'),
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
  verb('نبه', 'ينبه', 'منبه', '', 'asserts', 'الي من ب hearer'),
  verb('حذر', 'يحذر', 'محذر', 'تحذير', 'asserts', 'من hearer'),
  verb('المح', 'يلمح', 'ملمح', 'تلميح', 'asserts', 'الي'),
  verb('اعترف', 'يعترف', 'معترف', 'اعتراف', 'concedes', 'ب'),
  verb('اقر', 'يقر', 'مقر', 'اقرار', 'concedes', 'ب'),
  verb('سلم', 'يسلم', '', '', 'concedes', 'strict'),
  verb('اخبر', 'يخبر', '', '', 'asserts', 'strict hearer'),
  verb('ابلغ', 'يبلغ', '', 'ابلاغ', 'asserts', 'عن ب strict hearer'),
  verb('اطلع', 'يطلع', '', '', 'asserts', 'strict hearer'),
  verb('شرح', 'يشرح', 'شارح', '', 'asserts', 'strict'),
  verb('علق', 'يعلق', 'معلق', '', 'asserts', 'strict'),
  verb('اجاب', 'يجيب', 'مجيب', '', 'asserts', 'strict'),
  verb('رد', 'يرد', '', '', 'asserts', 'strict'),
  verb('زعم', 'يزعم', 'زاعم', 'زعم', 'asserts', 'object'),
  verb('ادعي', 'يدعي', 'مدعي', 'ادعاء', 'asserts', 'object', 'ادعت'),
  verb('ذكر', 'يذكر', 'مذكر', '', 'asserts', 'ب strict'),
  verb('اظهر', 'يظهر', '', '', 'asserts', 'strict object'),
  verb('اثبت', 'يثبت', '', '', 'asserts', 'strict'),
  verb('جزم', 'يجزم', 'جازم', '', 'asserts', 'ب strict'),
  verb('تحدث', 'يتحدث', 'متحدث', '', 'asserts', 'عن'),
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
  verb('رجح', 'يرجح', 'مرجح', 'ترجيح', 'believes', 'object'),
  verb('خشي', 'يخشي', '', '', 'believes', 'من object', 'خشيت'),
  verb('امل', 'يامل', 'امل', '', 'believes', 'strict'),
  verb('تمني', 'يتمني', 'متمني', '', 'believes', 'strict', 'تمنت'),
  verb('رجا', 'يرجو', 'راجي', '', 'believes', 'strict'),
  verb('ظن', 'يظن', '', '', 'believes', 'strict'),
  verb('قدر', 'يقدر', 'مقدر', 'تقدير', 'believes', 'strict object'),
  verb('تنبا', 'يتنبا', 'متنبئ', '', 'believes', 'ب'),
  verb('افترض', 'يفترض', 'مفترض', '', 'believes', 'strict'),
  verb('تكهن', 'يتكهن', 'متكهن', '', 'believes', 'ب'),
  verb('شكك', 'يشكك', 'مشكك', 'تشكيك', 'denies', 'في'),
  verb('احجم', 'يحجم', 'محجم', '', 'declines', 'عن'),
  verb('امتنع', 'يمتنع', 'ممتنع', '', 'declines', 'عن'),
  verb('تبني', 'يتبني', 'متبني', '', 'asserts', 'object strict', 'تبنت'),
  verb('قلل', 'يقلل', 'مقلل', 'تقليل', 'denies', 'من strict'),
  verb('اعترض', 'يعترض', 'معترض', '', 'declines', 'علي'),
  verb('احتج', 'يحتج', 'محتج', '', 'accuses', 'علي strict speaker'),
  verb('استهجن', 'يستهجن', 'مستهجن', '', 'accuses', 'target'),
  verb('عزا', 'يعزو', 'عازي', '', 'asserts', 'target strict', 'عزت'),
  verb('نفي', 'ينفي', 'نافي', 'نفي', 'denies', 'object', 'نفت'),
  verb('استبعد', 'يستبعد', 'مستبعد', '', 'denies', 'object'),
  verb('كذب', 'يكذب', 'مكذب', 'تكذيب', 'denies', 'object strict'),
  verb('فند', 'يفند', 'مفند', '', 'denies', 'object'),
  verb('دحض', 'يدحض', 'داحض', '', 'denies', 'object'),
  verb('انكر', 'ينكر', 'منكر', 'انكار', 'denies', 'object'),
  verb('تراجع', 'يتراجع', 'متراجع', '', 'retracts', 'عن strict speaker'),
  verb('اتهم', 'يتهم', 'متهم', 'اتهام', 'accuses', 'target'),
  verb('ادان', 'يدين', '', 'ادانه', 'accuses', 'target'),
  verb('دان', 'يدين', '', '', 'accuses', 'target strict'),
  verb('انتقد', 'ينتقد', 'منتقد', 'انتقاد', 'accuses', 'target'),
  verb('ندد', 'يندد', 'مندد', 'تنديد', 'accuses', 'ب'),
  verb('استنكر', 'يستنكر', 'مستنكر', '', 'accuses', 'target'),
  verb('وصف', 'يصف', 'واصف', '', 'asserts', 'target'),
  verb('شجب', 'يشجب', 'شاجب', '', 'accuses', 'target'),
  verb('حمل', 'يحمل', 'محمل', '', 'accuses', 'target strict'),
  verb('دعا', 'يدعو', 'داعي', 'دعوه', 'calls', 'الي ل addressee', 'دعت'),
  verb('حث', 'يحث', 'حاث', 'حث', 'calls', 'علي addressee'),
  verb('حض', 'يحض', 'حاض', '', 'calls', 'علي addressee'),
  verb('ناشد', 'يناشد', 'مناشد', 'مناشده', 'calls', 'addressee ب ل object'),
  verb('طالب', 'يطالب', 'مطالب', 'مطالبه', 'calls', 'ب addressee'),
  verb('طلب', 'يطلب', '', '', 'asks', 'strict من object'),
  verb('سال', 'يسال', 'سائل', '', 'asks', 'عن strict hearer'),
  verb('استفسر', 'يستفسر', 'مستفسر', '', 'asks', 'عن'),
  verb('اوعز', 'يوعز', 'موعز', 'ايعاز', 'calls', 'ب'),
  verb('تساءل', 'يتساءل', 'متسائل', '', 'asks', 'عن strict'),
  verb('امر', 'يامر', '', '', 'calls', 'ب strict'),
  verb('اقترح', 'يقترح', 'مقترح', 'اقتراح', 'calls', 'object'),
  verb('اوصي', 'يوصي', 'موصي', 'توصيه', 'calls', 'ب', 'اوصت'),
  verb('وعد', 'يعد', 'واعد', 'وعد', 'promises', 'ب strict addressee'),
  verb('تعهد', 'يتعهد', 'متعهد', 'تعهد', 'promises', 'ب object'),
  verb('هدد', 'يهدد', 'مهدد', 'تهديد', 'promises', 'ب addressee'),
  verb('توعد', 'يتوعد', 'متوعد', '', 'promises', 'ب'),
  verb('جدد', 'يجدد', 'مجدد', '', 'promises', 'object strict attitude'),
  verb('رفض', 'يرفض', 'رافض', 'رفض', 'declines', 'object strict'),
  verb('رفع', 'يرفع', '', '', 'asserts', 'object strict speaker'),
  verb('استغرب', 'يستغرب', 'مستغرب', '', 'asserts', 'target'),
  verb('دافع', 'يدافع', 'مدافع', '', 'asserts', 'عن strict speaker'),
  verb('امن', 'يومن', '', '', 'believes', 'ب strict speaker'),
  verb('عاهد', 'يعاهد', '', '', 'promises', 'ب strict addressee'),
  verb('ابدي', 'يبدي', 'مبدي', 'ابداء', 'asserts', 'object strict attitude', 'ابدت'),
  verb('اجمع', 'يجمع', '', '', 'asserts', 'strict'),
  verb('خلص', 'يخلص', '', '', 'asserts', 'strict'),
  verb('اومل', 'يومل', '', '', 'believes', 'ب strict'),
  verb('كرر', 'يكرر', 'مكرر', '', 'asserts', 'object strict attitude'),
  verb('ادرك', 'يدرك', 'مدرك', '', 'believes', 'clause'),
  verb('عرف', 'يعرف', '', '', 'believes', 'clause'),
  verb('وجد', 'يجد', '', '', 'believes', 'clause'),
  verb('لاحظ', 'يلاحظ', 'ملاحظ', '', 'asserts', 'clause'),
  verb('استنتج', 'يستنتج', 'مستنتج', '', 'believes', 'clause'),
  verb('استخلص', 'يستخلص', 'مستخلص', '', 'believes', 'clause'),
  verb('قضي', 'يقضي', '', '', 'asserts', 'clause', 'قضت'),
  verb('ارجع', 'يرجع', 'مرجع', '', 'asserts', 'target strict speaker'),
  verb('اشترط', 'يشترط', 'مشترط', '', 'calls', 'object strict speaker'),
  verb('عرض', 'يعرض', '', '', 'promises', 'object strict speaker'),
  verb('اشتبه', 'يشتبه', 'مشتبه', '', 'believes', 'في strict'),
  verb('شكا', 'يشكو', 'شاكي', '', 'asserts', 'من strict speaker', 'شكت'),
  verb('تذمر', 'يتذمر', 'متذمر', '', 'asserts', 'من strict'),
  verb('وجه', 'يوجه', 'موجه', '', 'calls', 'ب strict speaker'),
  verb('توصل', 'يتوصل', '', '', 'asserts', 'clause'),
  verb('اقسم', 'يقسم', 'مقسم', '', 'asserts', 'clause'),
  verb('شهد', 'يشهد', '', '', 'asserts', 'clause'),
  verb('جادل', 'يجادل', 'مجادل', '', 'asserts', 'clause'),
  verb('تذرع', 'يتذرع', 'متذرع', '', 'asserts', 'clause'),
  verb('برر', 'يبرر', 'مبرر', 'تبرير', 'asserts', 'target'),
  verb('دفع', 'يدفع', '', '', 'asserts', 'ب strict speaker'),
  verb('اصر', 'يصر', 'مصر', 'اصرار', 'asserts', 'علي strict speaker'),
  verb('تمسك', 'يتمسك', 'متمسك', '', 'asserts', 'clause'),
  verb('اعلم', 'يعلم', '', '', 'asserts', 'clause hearer'),
  verb('طمان', 'يطمئن', 'مطمئن', '', 'asserts', 'clause hearer'),
  verb('انذر', 'ينذر', 'منذر', 'انذار', 'calls', 'ب addressee strict speaker'),
  verb('نصح', 'ينصح', 'ناصح', '', 'calls', 'ب addressee'),
  verb('نادي', 'ينادي', 'منادي', '', 'calls', 'ب strict', 'نادت'),
  verb('افتي', 'يفتي', '', '', 'calls', 'clause', 'افتت'),
  verb('التمس', 'يلتمس', 'ملتمس', '', 'calls', 'object strict speaker'),
  verb('امتدح', 'يمتدح', 'ممتدح', '', 'asserts', 'target'),
  verb('ثمن', 'يثمن', 'مثمن', '', 'asserts', 'target strict'),
  verb('اسف', 'ياسف', '', '', 'asserts', 'ل clause'),
  verb('اعتذر', 'يعتذر', 'معتذر', 'اعتذار', 'asserts', 'عن من'),
  verb('تخوف', 'يتخوف', 'متخوف', '', 'believes', 'من'),
  verb('لوح', 'يلوح', 'ملوح', 'تلويح', 'promises', 'ب strict speaker'),
  verb('لمح', 'يلمح', '', '', 'asserts', 'الي'),
  verb('ذهب', 'يذهب', '', '', 'believes', 'clause strict speaker'),
  verb('انحي', 'ينحي', 'منحي', '', 'accuses', 'ب strict speaker', 'انحت'),
  verb('القي', 'يلقي', '', '', 'accuses', 'ب strict speaker', 'القت'),
  verb('سخر', 'يسخر', 'ساخر', '', 'accuses', 'من strict speaker'),
  verb('تنصل', 'يتنصل', 'متنصل', '', 'denies', 'من strict speaker'),
  verb('تباهي', 'يتباهي', 'متباهي', '', 'asserts', 'ب strict', 'تباهت'),
  verb('حكي', 'يحكي', '', '', 'asserts', 'clause', 'حكت'),
  verb('اذاع', 'يذيع', '', '', 'asserts', 'clause'),
  verb('نشر', 'ينشر', '', '', 'asserts', 'quoted'),
  verb('غرد', 'يغرد', 'مغرد', '', 'asserts', 'quoted'),
  verb('هتف', 'يهتف', 'هاتف', '', 'asserts', 'quoted'),
  verb('ردد', 'يردد', 'مردد', '', 'asserts', 'quoted'),
  verb('صرخ', 'يصرخ', 'صارخ', '', 'asserts', 'quoted'),
  verb('عد', 'يعتد', '', '', 'believes', 'clause'),
  verb('اخفي', 'يخفي', '', '', 'asserts', 'object strict attitude', 'اخفت'),
  verb('نقل', 'ينقل', 'ناقل', '', 'asserts', 'relay'),
  verb('نسب', 'ينسب', '', '', 'asserts', 'relay الي'),
]
