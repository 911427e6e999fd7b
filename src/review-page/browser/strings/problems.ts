/** What the API refuses, in the reader's language; what is not here is told in the API's own English. */
import type { ApiProblem } from '../api.ts'
import type { Language } from '../language.ts'

const arabic: Readonly<Record<string, string>> = {
  unreachable: 'الخدمة لا تجيب. لم يُحفظ شيء مما أرسلته الآن.',
  unauthenticated: 'المفتاح غير صالح أو انتهت الجلسة.',
  forbidden: 'لا تسمح صلاحياتك بهذا.',
  'foreign-origin': 'جاء الطلب من صفحة أخرى غير صفحتنا فرُفض.',
  'excluded-reviewer': 'يجب أن يقرر هذا شخص آخر.',
  'not-found': 'لا يوجد شيء هنا، أو لم يعد موجودًا.',
  conflict: 'الحالة الراهنة لا تسمح بهذا.',
  'decision-bound': 'لا يمكن التراجع عن هذا القرار في الحالة الراهنة.',
  'fact-check-exists': 'لهذا الادعاء تحقق منشور بالفعل.',
  'lease-cap': 'لديك أقصى عدد من المهام يمكن حجزه؛ أنهِ واحدة أو أعِدها أولًا.',
  'lease-lost': 'لم يعد الحجز لك: انتهت مدته أو أُعيدت المهمة. لم يُحفظ شيء.',
  'party-loop': 'لا يمكن أن يمثل الطرف نفسه أو يُدمج فيها.',
  'party-merged': 'هذا الطرف مدموج في طرف آخر.',
  'merge-undone': 'أُلغي هذا الدمج من قبل.',
  'task-held': 'يعمل شخص آخر على هذه المهمة الآن.',
  'subject-changed': 'تغيّر موضوع المهمة منذ عُرضت عليك. لم يُحفظ شيء؛ اقرأها من جديد.',
  'precondition-failed': 'تغيّر الشيء منذ قُرئ.',
  'validation-failed': 'الطلب لا يوافق الشكل المطلوب.',
  'evidence-needed': 'يحتاج التقييم إلى دليل.',
  'unstorable-text': 'في النص رموز لا يمكن حفظها.',
  'too-many-requests': 'محاولات كثيرة؛ انتظر قليلًا.',
  internal: 'خلل من جهتنا. لم يُحفظ شيء.',
  overloaded: 'الخدمة مشغولة؛ حاول مجددًا بعد قليل.',
  unavailable: 'جزء من الخدمة غير متاح؛ حاول مجددًا بعد قليل.',
}

/** A problem as a sentence. */
export function problemIn(language: Language, problem: ApiProblem): string {
  const parts = [problem.title, problem.detail].map((part) => part.replace(/\.$/u, ''))
  const told = [...new Set(parts)].filter((part) => part !== '').join('. ')
  if (language === 'ar') return arabic[problem.code] ?? told
  return problem.code === 'unreachable'
    ? 'The service does not answer. Nothing that you sent just now was kept.'
    : told
}
