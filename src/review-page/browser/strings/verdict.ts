import type { Strings } from '../language.ts'

type Key =
  | 'title'
  | 'send'
  | 'rating'
  | 'rating_false'
  | 'rating_misleading'
  | 'rating_unproven'
  | 'rating_half'
  | 'rating_true'
  | 'scale'
  | 'value'
  | 'worst'
  | 'best'
  | 'explanation'
  | 'evidence'
  | 'evidence_item'
  | 'url'
  | 'archive'
  | 'captured'
  | 'remove'
  | 'add'
  | 'more'
  | 'claimReviewed'
  | 'page'
  | 'author'
  | 'optional'

/** The form of a fact-check. */
export const verdictStrings: Strings<Key> = {
  en: {
    title: 'Publish a fact-check',
    send: 'Publish',
    rating: 'Rating in words',
    rating_false: 'False',
    rating_misleading: 'Misleading',
    rating_unproven: 'Unproven',
    rating_half: 'Half true',
    rating_true: 'True',
    scale: 'Rating as a number, with the ends of the scale',
    value: 'Rating',
    worst: 'Worst',
    best: 'Best',
    explanation: 'Explanation, for readers',
    evidence: 'Evidence',
    evidence_item: 'Evidence {number}',
    url: 'Address',
    archive: 'Archived copy',
    captured: 'Captured at',
    remove: 'Remove evidence {number}',
    add: 'Add evidence',
    more: 'More fields',
    claimReviewed: 'The claim in short',
    page: 'Address of the published article',
    author: 'Organisation that checks',
    optional: '(optional)',
  },
  ar: {
    title: 'نشر تحقق',
    send: 'انشر',
    rating: 'التقييم بالكلمات',
    rating_false: 'خطأ',
    rating_misleading: 'مضلل',
    rating_unproven: 'غير مثبت',
    rating_half: 'صحيح جزئيًا',
    rating_true: 'صحيح',
    scale: 'التقييم رقمًا، مع طرفي السلّم',
    value: 'التقييم',
    worst: 'الأدنى',
    best: 'الأعلى',
    explanation: 'الشرح للقراء',
    evidence: 'الأدلة',
    evidence_item: 'الدليل {number}',
    url: 'العنوان',
    archive: 'نسخة مؤرشفة',
    captured: 'وقت الالتقاط',
    remove: 'احذف الدليل {number}',
    add: 'أضف دليلًا',
    more: 'حقول أخرى',
    claimReviewed: 'الادعاء باختصار',
    page: 'عنوان المقال المنشور',
    author: 'الجهة التي تحققت',
    optional: '(اختياري)',
  },
}
