import { fold } from '../extraction/normalise.ts'
import type { Block } from './blocks.ts'
import { lettersIn } from './clean-text.ts'

const list = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => fold(line.trim()))

/** Lines that say only this. */
const wholeLines = new Set(
  list(`
  advertisement
  advertisements
  ad
  sponsored
  sponsored content
  share
  share this
  tweet
  print
  email
  copy link
  save
  listen
  watch
  comments
  related
  related articles
  related stories
  related news
  related topics
  more news
  trending
  most read
  most popular
  recommended
  topics
  tags
  next
  previous
  close
  loading
  menu
  top stories
  follow
  read next
  live
  إعلان
  إعلانات
  مساحة إعلانية
  شارك
  مشاركة
  شارك الخبر
  طباعة
  أرسل
  إرسال
  حفظ
  استمع
  استماع
  تعليقات
  التعليقات
  ذات صلة
  مواضيع ذات صلة
  أخبار ذات صلة
  مقالات ذات صلة
  موضوعات متعلقة
  مواضيع متعلقة
  أخبار متعلقة
  الأكثر قراءة
  الأكثر مشاهدة
  الأكثر تداولا
  كلمات مفتاحية
  كلمات دلالية
  الوسوم
  التالي
  السابق
  إغلاق
  القائمة
  آخر الأخبار
  فيسبوك
  تويتر
  واتساب
  تلغرام
  تليغرام
  facebook
  twitter
  whatsapp
  telegram
  linkedin
  x`),
)

/** Lines that begin so are prompts, whatever follows, where they are short. */
const prompts = list(`
  read more
  read also
  read also:
  also read
  continue reading
  keep reading
  story continues below
  article continues
  scroll to continue
  sign up for
  sign up to
  subscribe to
  subscribe now
  already a subscriber
  already have an account
  to continue reading
  this article is for subscribers
  register to continue
  log in to
  get the latest
  follow us
  follow our
  share this
  print this
  email this
  click here
  tap here
  you may also like
  you might also like
  join the conversation
  leave a comment
  leave a reply
  post a comment
  download our app
  download the app
  we use cookies
  this site uses cookies
  this website uses cookies
  by using this site
  accept all cookies
  all rights reserved
  ©
  filed under
  have you got a story
  do you have information
  send us your
  اقرأ أيضا
  اقرأ أيضاً
  اقرأوا أيضا
  اقرؤوا أيضا
  إقرأ أيضا
  اقرأ المزيد
  قراءة المزيد
  لقراءة المزيد
  للمزيد من
  للمزيد:
  طالع أيضا
  طالع المزيد
  شاهد أيضا
  شاهد المزيد
  تابعونا
  تابعنا على
  تابعوا آخر
  تابع آخر
  تابعوا قناتنا
  تابع قناتنا
  اشترك في النشرة
  اشترك في نشرتنا
  اشترك في قناتنا
  اشترك الآن
  اشترك في خدمة
  اشتركوا في
  للاشتراك في
  سجل في النشرة
  سجل بريدك
  انضم إلى قناتنا
  انضموا إلى
  انضم إلينا
  شارك الخبر
  شارك المقال
  شارك هذا
  شارك القصة
  شارك عبر
  شاركها
  شاركه
  انسخ الرابط
  نسخ الرابط
  أضف تعليق
  أضف تعليقا
  اترك تعليق
  اترك تعليقا
  اكتب تعليق
  جميع الحقوق محفوظة
  حقوق النشر
  كافة الحقوق محفوظة
  نستخدم ملفات تعريف
  يستخدم هذا الموقع
  يستخدم الموقع ملفات
  باستخدامك لهذا الموقع
  اضغط هنا
  انقر هنا
  حمل تطبيق
  حملوا تطبيق
  قد يعجبك
  قد يهمك
  لمتابعة القراءة
  هذا المقال للمشتركين
  هذا المحتوى للمشتركين
  يتبع الخبر بعد الإعلان
  المقال مستمر بعد`)

/** The same, where a colon follows at once: without it they begin sentences too. */
const labels = new Set(
  list(`
  related
  read
  watch
  listen
  tags
  topics
  more
  photo
  photos
  image
  video
  photograph
  keywords
  must read
  in pictures
  don't miss
  اقرأ
  شاهد
  طالع
  استمع
  بالفيديو
  بالصور
  تصوير
  صورة
  الصورة
  فيديو
  وسوم
  الوسوم
  كلمات مفتاحية
  كلمات دلالية
  ذات صلة
  مواضيع ذات صلة
  اقرأ أيضا
  المزيد`),
)

/** Prompts that may begin a sentence too: only where the line is none. */
const unendedPrompts = list(`
  more on this
  more on
  more from
  copyright
  see also
  share on
  share via
  our journalism
  support our
  get our
  join our
  المزيد من
  المزيد عن`)

/** Lines that end so are prompts too. */
const endings = list(`
  click here
  tap here
  اضغط هنا
  انقر هنا`)

/** Longer lines are sentences that happen to begin so. */
const longestPrompt = 220
const longestLabelled = 160

const marksAround = /^[\s•▪◄►»«←→›‹>|*+–—-]{1,20}|[\s•▪◄►»«←→›‹>|*+:.…!؟?–—-]{1,20}$/gu

/** "5 min read", "3 دقائق قراءة", "12 shares", "120 مشاهدة", "12:40". */
const counters =
  /^(?:\p{N}{1,6}\s?(?:min(?:ute)?s? read|shares?|comments?|views?|دقيقة قراءة|دقائق قراءة|مشاهدة|مشاهدات|تعليق|تعليقات|مشاركة)|(?:مدة القراءة|وقت القراءة|reading time).{0,30}|\p{N}{1,2}[:.]\p{N}{2}(?: (?:gmt|utc|am|pm))?)$/u

/** True for a line that is no sentence of the article: share lines, adverts, links to others, prompts, counters. */
export function isNoise(block: Block): boolean {
  const { text } = block
  if (lettersIn(text.slice(0, 200)) === 0) return true
  if (block.timed > 0.8) return true
  const isSentence = /[.!?؟…۔]["'”’»)]?$/u.test(text)
  if (block.linked > 0.8 && !(isSentence && text.length > 80)) return true
  if (text.length > longestPrompt) return false
  const folded = fold(text).replace(marksAround, '')
  if (wholeLines.has(folded) || counters.test(folded)) return true
  if (endings.some((ending) => folded.endsWith(ending))) return true
  if (!isSentence && unendedPrompts.some((prompt) => beginsWith(folded, prompt))) return true
  if (prompts.some((prompt) => beginsWith(folded, prompt))) return true
  const colon = folded.search(/[:：]/u)
  if (colon > 0 && text.length <= longestLabelled && labels.has(folded.slice(0, colon).trim())) {
    return true
  }
  // "Related", "More on the talks" before a link that is most of the line.
  return block.linked > 0.5 && !isSentence && text.length < longestLabelled
}

function beginsWith(text: string, prompt: string): boolean {
  if (!text.startsWith(prompt)) return false
  const next = text[prompt.length] ?? ' '
  return !/[\p{L}\p{N}]/u.test(next)
}
