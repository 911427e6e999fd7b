import type { Strings } from '../language.ts'

type Key =
  | 'since'
  | 'open'
  | 'nothing_open'
  | 'kind'
  | 'tasks'
  | 'leased'
  | 'snoozed'
  | 'hour'
  | 'day'
  | 'week'
  | 'older'
  | 'oldest'
  | 'times'
  | 'nothing_decided'
  | 'decisions'
  | 'median'
  | 'p90'
  | 'agreement'
  | 'agreement_hint'
  | 'no_pairs'
  | 'pairs'
  | 'same'
  | 'kappa'
  | 'alpha'
  | 'too_few'
  | 'reviewers'
  | 'reviewer'
  | 'skips'
  | 'undone'
  | 'sides'
  | 'sides_hint'
  | 'side'
  | 'accepted'
  | 'edited'
  | 'rejected'
  | 'verdicts'
  | 'days'
  | 'day_of'

/** Figures of the review work. */
export const statisticsStrings: Strings<Key> = {
  en: {
    since: 'Decisions since {day}',
    open: 'Open tasks',
    nothing_open: 'No task is open.',
    kind: 'Kind',
    tasks: 'open',
    leased: 'taken',
    snoozed: 'put off',
    hour: 'under an hour',
    day: 'under a day',
    week: 'under a week',
    older: 'older',
    oldest: 'oldest',
    times: 'Time to a decision',
    nothing_decided: 'Nothing has been decided.',
    decisions: 'decisions',
    median: 'half within',
    p90: 'nine in ten within',
    agreement: 'How far two reviewers agree',
    agreement_hint:
      'Of tasks that two people decided without knowing of each other. Kappa is Cohen’s, alpha Krippendorff’s: 1 is full agreement, 0 what chance would give.',
    no_pairs: 'No task has been decided by two people.',
    pairs: 'pairs',
    same: 'the same',
    kappa: 'kappa',
    alpha: 'alpha',
    too_few: 'not enough',
    reviewers: 'Reviewers',
    reviewer: 'Reviewer',
    skips: 'skipped',
    undone: 'taken back',
    sides: 'Decisions by side',
    sides_hint: 'It shows whether one standard was used for all.',
    side: 'Side',
    accepted: 'accepted',
    edited: 'put right',
    rejected: 'rejected',
    verdicts: 'fact-checks',
    days: 'By day',
    day_of: 'Day',
  },
  ar: {
    since: 'القرارات منذ {day}',
    open: 'المهام المفتوحة',
    nothing_open: 'لا مهام مفتوحة.',
    kind: 'النوع',
    tasks: 'مفتوحة',
    leased: 'قيد العمل',
    snoozed: 'مؤجلة',
    hour: 'أقل من ساعة',
    day: 'أقل من يوم',
    week: 'أقل من أسبوع',
    older: 'أقدم',
    oldest: 'أقدمها',
    times: 'المدة حتى القرار',
    nothing_decided: 'لم يصدر قرار.',
    decisions: 'القرارات',
    median: 'نصفها خلال',
    p90: 'تسعة أعشارها خلال',
    agreement: 'مدى اتفاق مراجعَين',
    agreement_hint:
      'في مهام قررها شخصان لا يعلم أحدهما بقرار الآخر. كابا لكوهين وألفا لكريبندورف: 1 اتفاق تام، و0 ما تعطيه المصادفة.',
    no_pairs: 'لم يقرر شخصان مهمة واحدة.',
    pairs: 'أزواج',
    same: 'متطابقة',
    kappa: 'كابا',
    alpha: 'ألفا',
    too_few: 'لا يكفي',
    reviewers: 'المراجعون',
    reviewer: 'المراجع',
    skips: 'التخطي',
    undone: 'التراجع',
    sides: 'القرارات حسب الطرف',
    sides_hint: 'يبيّن هل استُخدم معيار واحد مع الجميع.',
    side: 'الطرف',
    accepted: 'مقبولة',
    edited: 'مصححة',
    rejected: 'مرفوضة',
    verdicts: 'تحققات',
    days: 'حسب اليوم',
    day_of: 'اليوم',
  },
}
