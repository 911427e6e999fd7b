/** Nouns of event that can be the content of an announcement («أعلنت … مقتل»). */
import { triggerWords } from './predicates.ts'
import { list } from './words.ts'

const events = list(
  `مقتل قتل إصابة جرح تدمير إسقاط إسقاطها اعتقال أسر فقدان وفاة سقوط مصرع استشهاد نزوح إجلاء اغتيال تحرير استعادة سيطرة انسحاب
   إطلاق قصف هجوم استهداف شن انفجار تفجير تفجيرات وقوع حدوث انتهاء بدء بداية استئناف وقف تعليق إلغاء تأجيل تمديد فتح إغلاق تعيين إقالة استقالة
   توقيع اتفاق تسجيل رصد اكتشاف ضبط إحباط احتجاز توقيف خسارة تكبد ارتفاع انخفاض وصول عودة حالة التعبئة تعبئة نشر إرسال اتخاذ فرض رفع إعلان
   ضرورة أهمية وجود عدم استمرار مواصلة حق دعم التزام رفض رفضه رفضها استعداد حرص صحة قيام تورط مسؤولية نيته نيتها نية خروج دخول تقدم اعتراض إعطاب
   اشتعال احتراق تحطم غرق اختفاء تشريد تهجير مشاركة حضور تنظيم عقد إجراء تحقيق انتشار تطبيق تنفيذ تأكيد تشكيل إنشاء خطة برنامج الأحكام
   احتمال احتمالات إمكان إمكانية علم صلة حصيلة تضرر إلحاق استخدام تلقي تجنيد نقل إنزال طرد انتهاك خرق حصول حشد تعرض ارتكاب أنباء تقارير اتهامات مزاعم ادعاءات معلومات صدور تخفيض خفض قبول موافقة
   الموافقة تسليم زيارة السيطرة التوصل الاتفاق الانسحاب التعبئة العثور القبض التعليق الإدلاء الإفصاح`,
)

/** Those of the destroying words that are nouns. */
const masdars = list('تدمير إعطاب تحطيم إسقاط تحييد القضاء تصفية')

const targets = list(
  'إدانة أداء قرار قرارات خطاب تصريحات سياسة سياسات موقف مواقف محاولة محاولات عمليات أعمال دور غياب صمت تدخل تجاهل انتهاكات ادعاء اتهام زعم',
)

/** What is criticised or condemned, where no side is. */
export function isTargetNoun(word: string): boolean {
  return targets.has(word) || events.has(word)
}

export function isContentNoun(word: string): boolean {
  if (events.has(word)) return true
  // «أعلنت وقفا لإطلاق النار».
  if (word.length > 3 && word.endsWith('ا') && events.has(word.slice(0, -1))) return true
  const pattern = triggerWords.get(word)?.pattern
  return pattern === 'masdar' || (pattern === 'inflicted' && masdars.has(word))
}
