import type { Strings } from '../language.ts'
import type { Task } from '../wire.ts'

type Key =
  | `kind_${Task['kind']}`
  | 'all_kinds'
  | 'kind'
  | 'language'
  | 'any_language'
  | 'hold'
  | 'hold_all'
  | 'hold_free'
  | 'hold_mine'
  | 'hold_leased'
  | 'hold_snoozed'
  | 'of_event'
  | 'all_events'
  | 'take_next'
  | 'nothing'
  | 'none'
  | 'shown'
  | 'more'
  | 'priority'
  | 'age'
  | 'mine'
  | 'held'
  | 'snoozed'
  | 'counts'
  | 'filters'
  | 'changed'
  | 'show_changes'
  | 'not_live'

/** The queue of tasks. */
export const queueStrings: Strings<Key> = {
  en: {
    kind_claim: 'Reading of a claim',
    kind_party: 'Unknown name',
    kind_relation: 'Contradiction',
    kind_verdict: 'Fact-check',
    kind_article_changed: 'Changed article',
    kind_orphaned: 'Claim without article',
    kind_adjudication: 'Reviewers disagree',
    all_kinds: 'All kinds',
    kind: 'Kind',
    language: 'Language of the claims',
    any_language: 'Any language',
    hold: 'Show',
    hold_all: 'All open tasks',
    hold_free: 'Free to take',
    hold_mine: 'Mine',
    hold_leased: 'Being worked on',
    hold_snoozed: 'Put off',
    of_event: 'Only tasks of one event are shown.',
    all_events: 'Show those of all events',
    take_next: 'Take the next task',
    nothing: 'There is nothing to do for this choice now.',
    none: 'No task fits this choice.',
    shown: { one: '{count} task shown', other: '{count} tasks shown' },
    more: 'Show more',
    priority: 'Priority {priority}',
    age: 'open since {when}',
    mine: 'yours',
    held: 'somebody works on it',
    snoozed: 'put off until {when}',
    counts: 'Open tasks by kind',
    filters: 'Choice of tasks',
    changed: 'The queue has changed.',
    show_changes: 'Show it as it is now',
    not_live: 'not updated by itself at the moment',
  },
  ar: {
    kind_claim: 'قراءة ادعاء',
    kind_party: 'اسم غير معروف',
    kind_relation: 'تعارض',
    kind_verdict: 'تحقق',
    kind_article_changed: 'مقال تغيّر',
    kind_orphaned: 'ادعاء بلا مقال',
    kind_adjudication: 'خلاف بين مراجعين',
    all_kinds: 'كل الأنواع',
    kind: 'النوع',
    language: 'لغة الادعاءات',
    any_language: 'أي لغة',
    hold: 'اعرض',
    hold_all: 'كل المهام المفتوحة',
    hold_free: 'المتاحة',
    hold_mine: 'مهامي',
    hold_leased: 'قيد العمل',
    hold_snoozed: 'المؤجلة',
    of_event: 'تظهر مهام حدث واحد فقط.',
    all_events: 'اعرض مهام كل الأحداث',
    take_next: 'خذ المهمة التالية',
    nothing: 'لا مهام بهذا الاختيار الآن.',
    none: 'لا مهمة توافق هذا الاختيار.',
    shown: {
      zero: 'لا مهام',
      one: 'مهمة واحدة',
      two: 'مهمتان',
      few: '{count} مهام',
      many: '{count} مهمة',
      other: '{count} مهمة',
    },
    more: 'اعرض المزيد',
    priority: 'الأولوية {priority}',
    age: 'مفتوحة {when}',
    mine: 'مهمتك',
    held: 'يعمل عليها شخص',
    snoozed: 'مؤجلة حتى {when}',
    counts: 'المهام المفتوحة حسب النوع',
    filters: 'اختيار المهام',
    changed: 'تغيّرت القائمة.',
    show_changes: 'اعرضها كما هي الآن',
    not_live: 'لا تتحدث تلقائيًا الآن',
  },
}
