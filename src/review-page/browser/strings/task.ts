import type { Strings } from '../language.ts'

type Key =
  | 'back'
  | 'asks_claim'
  | 'asks_party'
  | 'asks_relation'
  | 'asks_verdict'
  | 'asks_article_changed'
  | 'asks_orphaned'
  | 'asks_adjudication'
  | 'kind_adjudication'
  | 'priority'
  | 'opened'
  | 'question'
  | 'claim'
  | 'who'
  | 'in_article'
  | 'normal_form'
  | 'nowhere'
  | 'newest_shown'
  | 'version'
  | 'not_live'
  | 'type_direct'
  | 'type_indirect'
  | 'type_mixed'
  | 'chain'
  | 'rule'
  | 'sure'
  | 'legend'
  | 'source'
  | 'cue'
  | 'content'
  | 'party'
  | 'stance'
  | 'predicate'
  | 'polarity'
  | 'polarity_affirmed'
  | 'polarity_negated'
  | 'modality'
  | 'modality_plain'
  | 'last_day'
  | 'no_days'
  | 'figure'
  | 'class'
  | 'counting'
  | 'counting_cumulative'
  | 'counting_incremental'
  | 'counting_snapshot'
  | 'affected'
  | 'actor'
  | 'inferred'
  | 'place'
  | 'day'
  | 'said'
  | 'reviewed'
  | 'reviewed_unreviewed'
  | 'reviewed_accepted'
  | 'reviewed_edited'
  | 'reviewed_rejected'
  | 'confidence'
  | 'unlisted'
  | 'left_note'
  | 'except'
  | 'decisions'
  | 'no_decisions'
  | 'outcome_accept'
  | 'outcome_edit'
  | 'outcome_reject'
  | 'outcome_merge'
  | 'outcome_verdict'
  | 'outcome_skip'
  | 'outcome_undo'
  | 'was_undone'
  | 'no_effect'
  | 'accept_claim'
  | 'accept_party'
  | 'accept_relation'
  | 'accept_verdict'
  | 'accept_article_changed'
  | 'accept_orphaned'
  | 'reject_claim'
  | 'reject_relation'
  | 'reject_verdict'
  | 'do_accept'
  | 'do_edit'
  | 'do_reject'
  | 'do_merge'
  | 'do_verdict'
  | 'do_snooze'
  | 'do_skip'
  | 'do_release'
  | 'do_undo'
  | 'do_next'
  | 'do_help'
  | 'take'
  | 'take_over'
  | 'only_reading'
  | 'held_elsewhere'
  | 'state_open'
  | 'state_done'
  | 'state_withdrawn'
  | 'lost'
  | 'done_accept'
  | 'done_edit'
  | 'done_reject'
  | 'done_merge'
  | 'done_verdict'
  | 'done_skip'
  | 'done_undo'
  | 'done_snoozed'
  | 'done_released'
  | 'done_undone'
  | 'waits_for_second'
  | 'to_adjudication'
  | 'none_left'
  | 'keys'
  | 'keys_on'
  | 'close'
  | 'cancel'
  | 'note'
  | 'optional'
  | 'edit_title'
  | 'edit_send'
  | 'nothing_changed'
  | 'no_number'
  | 'no_figure'
  | 'no_class'
  | 'number'
  | 'low'
  | 'high'
  | 'comparator_eq'
  | 'comparator_approx'
  | 'comparator_at_least'
  | 'comparator_more_than'
  | 'comparator_at_most'
  | 'comparator_less_than'
  | 'comparator_between'
  | 'comparator_vague'
  | 'reject_send'
  | 'reason'
  | 'reason_not-said'
  | 'reason_wrong-source'
  | 'reason_wrong-figure'
  | 'reason_wrong-subject'
  | 'reason_wrong-time-or-place'
  | 'reason_not-comparable'
  | 'reason_duplicate'
  | 'reason_other'
  | 'merge_title'
  | 'merge_send'
  | 'candidates'
  | 'no_candidates'
  | 'alike'
  | 'other_party'
  | 'party_id'
  | 'snooze_title'
  | 'snooze_send'
  | 'until'
  | 'why'
  | 'undo_title'
  | 'undo_send'
  | 'other_mentions'
  | 'disputes'
  | 'other_relations'
  | 'claims'
  | 'counterparts'

/** A review task: what it asks, what was read, what can be decided. */
export const taskStrings: Strings<Key> = {
  en: {
    back: 'All tasks',
    asks_claim: 'Is this read right?',
    asks_party: 'Who is this?',
    asks_relation: 'Do these claims contradict each other?',
    asks_verdict: 'Is it true?',
    asks_article_changed: 'The article has changed',
    asks_orphaned: 'No article makes this claim any more',
    asks_adjudication: 'Two reviewers disagree',
    kind_adjudication: 'adjudication: two reviewers disagree',
    priority: 'priority {priority} of 100',
    opened: 'opened {when}',
    question: 'Question:',
    claim: 'The claim',
    who: 'The name',
    in_article: 'In the article',
    normal_form: 'As it was read',
    nowhere: 'No article has it now.',
    newest_shown: 'The newest {count} are shown.',
    version: 'version {version}',
    not_live: 'no longer in the article',
    type_direct: 'direct speech',
    type_indirect: 'indirect speech',
    type_mixed: 'direct and indirect speech',
    chain: 'passed on:',
    rule: 'rule',
    sure: '{percent} % sure',
    legend: 'What the marks mean',
    source: 'source',
    cue: 'cue',
    content: 'content',
    party: 'Who says it',
    stance: 'How',
    predicate: 'What',
    polarity: 'So or not',
    polarity_affirmed: 'that it is so',
    polarity_negated: 'that it is not so',
    modality: 'How sure they are',
    modality_plain: 'plainly',
    last_day: 'Last day, if there are several',
    no_days: 'The last day cannot lie before the first.',
    figure: 'Figure',
    class: 'Who or what is counted',
    counting: 'How it counts',
    counting_cumulative: 'a total so far',
    counting_incremental: 'on top of an earlier figure',
    counting_snapshot: 'at one moment',
    affected: 'Whose',
    actor: 'Done by',
    inferred: 'concluded, not said',
    place: 'Where',
    day: 'When',
    said: 'Said',
    reviewed: 'Review',
    reviewed_unreviewed: 'nobody has looked yet',
    reviewed_accepted: 'accepted',
    reviewed_edited: 'put right by a person',
    reviewed_rejected: 'rejected',
    confidence: 'Reading',
    unlisted: 'in no list',
    left_note: 'Note left on it:',
    except: 'Judge this pair the other way',
    decisions: 'Decisions so far',
    no_decisions: 'None yet.',
    outcome_accept: 'accepted',
    outcome_edit: 'put right',
    outcome_reject: 'rejected',
    outcome_merge: 'merged',
    outcome_verdict: 'fact-check published',
    outcome_skip: 'skipped',
    outcome_undo: 'taken back',
    was_undone: 'taken back since',
    no_effect: 'without effect: two reviewers differ or the second is awaited',
    accept_claim: 'Right as it is',
    accept_party: 'A party of its own',
    accept_relation: 'Yes, they contradict',
    accept_verdict: 'Accept',
    accept_article_changed: 'Seen',
    accept_orphaned: 'The decision stands',
    reject_claim: 'Reject',
    reject_relation: 'No contradiction',
    reject_verdict: 'Cannot be checked',
    do_accept: 'Accept',
    do_edit: 'Put right',
    do_reject: 'Reject',
    do_merge: 'Merge',
    do_verdict: 'Publish a fact-check',
    do_snooze: 'Put off',
    do_skip: 'Skip',
    do_release: 'Give back',
    do_undo: 'Take back my decision',
    do_next: 'Next task',
    do_help: 'Keys',
    take: 'Take this task',
    take_over: 'Try to take it',
    only_reading: 'You are reading it; to decide, take it first.',
    held_elsewhere: 'Somebody else works on it now.',
    state_open: 'open',
    state_done: 'It has been decided.',
    state_withdrawn: 'It has been withdrawn: there is nothing to decide any more.',
    lost: 'The lease is lost: it ran out, or the task was decided elsewhere. What you filled in is still here; take the task again to go on.',
    done_accept: 'Accepted.',
    done_edit: 'Put right.',
    done_reject: 'Rejected.',
    done_merge: 'Merged.',
    done_verdict: 'The fact-check is published.',
    done_skip: 'Skipped; others may take it.',
    done_undo: 'Taken back.',
    done_snoozed: 'Put off.',
    done_released: 'Given back to the queue.',
    done_undone: 'Your decision is taken back; the task is open again.',
    waits_for_second: 'It takes effect once a second person has decided the same.',
    to_adjudication: 'The other reviewer decided otherwise; an editor will settle it.',
    none_left: 'There is nothing to do now.',
    keys: 'Keys',
    keys_on: 'Keys are switched on',
    close: 'Close',
    cancel: 'Cancel',
    note: 'Note',
    optional: '(optional)',
    edit_title: 'Put the reading right',
    edit_send: 'Save the correction',
    nothing_changed: 'Nothing has been changed.',
    no_number: 'This is not a number.',
    no_figure: 'no figure',
    no_class: 'not said',
    number: 'Number',
    low: 'From',
    high: 'To',
    comparator_eq: 'exactly',
    comparator_approx: 'about (a range)',
    comparator_at_least: 'at least',
    comparator_more_than: 'more than',
    comparator_at_most: 'at most',
    comparator_less_than: 'fewer than',
    comparator_between: 'between',
    comparator_vague: 'in words only',
    reject_send: 'Reject',
    reason: 'Why',
    'reason_not-said': 'Nobody says this in the article',
    'reason_wrong-source': 'Somebody else says it',
    'reason_wrong-figure': 'The figure is wrong',
    'reason_wrong-subject': 'It is about somebody or something else',
    'reason_wrong-time-or-place': 'The time or place is wrong',
    'reason_not-comparable': 'They do not speak of the same',
    reason_duplicate: 'It is there already',
    reason_other: 'Something else',
    merge_title: 'Of whom is it another name?',
    merge_send: 'Merge',
    candidates: 'Parties with a name like it',
    no_candidates: 'No listed party has a name like it.',
    alike: '{percent} % alike',
    other_party: 'Another party, by its id',
    party_id: 'The id of a party',
    snooze_title: 'Put the task off',
    snooze_send: 'Put off',
    until: 'Until',
    why: 'Why',
    undo_title: 'Take the decision back',
    undo_send: 'Take back',
    other_mentions: { one: '{count} more report', other: '{count} more reports' },
    disputes: {
      one: '{count} contradiction to decide on',
      other: '{count} contradictions to decide on',
    },
    other_relations: {
      one: '{count} other relation between claims',
      other: '{count} other relations between claims',
    },
    claims: { one: '{count} claim', other: '{count} claims' },
    counterparts: {
      one: '{count} other claim on the question',
      other: '{count} other claims on the question',
    },
  },
  ar: {
    back: 'كل المهام',
    asks_claim: 'هل هذه القراءة صحيحة؟',
    asks_party: 'من هذا؟',
    asks_relation: 'هل تتعارض هذه الادعاءات؟',
    asks_verdict: 'هل هذا صحيح؟',
    asks_article_changed: 'تغيّر المقال',
    asks_orphaned: 'لم يعد أي مقال يذكر هذا الادعاء',
    asks_adjudication: 'مراجعان مختلفان',
    kind_adjudication: 'فصل في خلاف بين مراجعين',
    priority: 'الأولوية {priority} من 100',
    opened: 'فُتحت {when}',
    question: 'السؤال:',
    claim: 'الادعاء',
    who: 'الاسم',
    in_article: 'في المقال',
    normal_form: 'كما قُرئ',
    nowhere: 'لا يوجد في أي مقال الآن.',
    newest_shown: 'يظهر أحدثها ({count}).',
    version: 'النسخة {version}',
    not_live: 'لم يعد في المقال',
    type_direct: 'كلام مباشر',
    type_indirect: 'كلام غير مباشر',
    type_mixed: 'كلام مباشر وغير مباشر',
    chain: 'سلسلة النقل:',
    rule: 'القاعدة',
    sure: 'درجة الثقة {percent}٪',
    legend: 'معنى العلامات',
    source: 'المصدر',
    cue: 'فعل الإسناد',
    content: 'المحتوى',
    party: 'القائل',
    stance: 'الموقف',
    predicate: 'الموضوع',
    polarity: 'الإثبات',
    polarity_affirmed: 'إثبات',
    polarity_negated: 'نفي',
    modality: 'درجة الجزم',
    modality_plain: 'جزمًا',
    last_day: 'آخر يوم إن كانت أيامًا',
    no_days: 'لا يمكن أن يسبق آخر يوم أوله.',
    figure: 'الرقم',
    class: 'المعدود',
    counting: 'طريقة العد',
    counting_cumulative: 'حصيلة إجمالية',
    counting_incremental: 'إضافة إلى رقم سابق',
    counting_snapshot: 'في لحظة بعينها',
    affected: 'الجانب المتضرر',
    actor: 'الفاعل',
    inferred: 'مستنتج غير مذكور',
    place: 'المكان',
    day: 'الزمان',
    said: 'قيل في',
    reviewed: 'المراجعة',
    reviewed_unreviewed: 'لم يراجعه أحد بعد',
    reviewed_accepted: 'مقبول',
    reviewed_edited: 'صححه مراجع',
    reviewed_rejected: 'مرفوض',
    confidence: 'القراءة',
    unlisted: 'غير مدرج',
    left_note: 'ملاحظة تُركت عليها:',
    except: 'احكم على هذا الزوج بالعكس',
    decisions: 'القرارات السابقة',
    no_decisions: 'لا قرارات بعد.',
    outcome_accept: 'قبول',
    outcome_edit: 'تصحيح',
    outcome_reject: 'رفض',
    outcome_merge: 'دمج',
    outcome_verdict: 'نشر تحقق',
    outcome_skip: 'تخطٍّ',
    outcome_undo: 'تراجع',
    was_undone: 'جرى التراجع عنه',
    no_effect: 'بلا أثر: المراجعان مختلفان أو الثاني منتظر',
    accept_claim: 'صحيح كما هو',
    accept_party: 'جهة قائمة بذاتها',
    accept_relation: 'نعم، متعارضة',
    accept_verdict: 'قبول',
    accept_article_changed: 'اطّلعت',
    accept_orphaned: 'القرار باقٍ',
    reject_claim: 'رفض',
    reject_relation: 'لا تعارض',
    reject_verdict: 'لا يمكن التحقق منه',
    do_accept: 'قبول',
    do_edit: 'تصحيح',
    do_reject: 'رفض',
    do_merge: 'دمج',
    do_verdict: 'نشر تحقق',
    do_snooze: 'تأجيل',
    do_skip: 'تخطٍّ',
    do_release: 'إعادة إلى القائمة',
    do_undo: 'التراجع عن قراري',
    do_next: 'المهمة التالية',
    do_help: 'المفاتيح',
    take: 'خذ هذه المهمة',
    take_over: 'حاول أخذها',
    only_reading: 'أنت تقرؤها فقط؛ خذها أولًا لتقرر.',
    held_elsewhere: 'يعمل عليها شخص آخر الآن.',
    state_open: 'مفتوحة',
    state_done: 'صدر فيها قرار.',
    state_withdrawn: 'سُحبت: لم يعد فيها ما يُقرَّر.',
    lost: 'ضاع الحجز: انتهت مدته أو حُسمت المهمة في مكان آخر. ما كتبته باقٍ هنا؛ خذ المهمة مجددًا للمتابعة.',
    done_accept: 'قُبل.',
    done_edit: 'صُحح.',
    done_reject: 'رُفض.',
    done_merge: 'دُمج.',
    done_verdict: 'نُشر التحقق.',
    done_skip: 'تخطيتها؛ يمكن لغيرك أخذها.',
    done_undo: 'جرى التراجع.',
    done_snoozed: 'أُجّلت.',
    done_released: 'أُعيدت إلى القائمة.',
    done_undone: 'جرى التراجع عن قرارك؛ المهمة مفتوحة من جديد.',
    waits_for_second: 'يسري حين يقرر شخص ثانٍ القرار نفسه.',
    to_adjudication: 'قرر المراجع الآخر غير ذلك؛ سيفصل فيه محرر.',
    none_left: 'لا مهام الآن.',
    keys: 'المفاتيح',
    keys_on: 'المفاتيح مفعّلة',
    close: 'إغلاق',
    cancel: 'إلغاء',
    note: 'ملاحظة',
    optional: '(اختياري)',
    edit_title: 'تصحيح القراءة',
    edit_send: 'احفظ التصحيح',
    nothing_changed: 'لم يتغير شيء.',
    no_number: 'هذا ليس رقمًا.',
    no_figure: 'بلا رقم',
    no_class: 'غير مذكور',
    number: 'العدد',
    low: 'من',
    high: 'إلى',
    comparator_eq: 'بالضبط',
    comparator_approx: 'نحو (مدى)',
    comparator_at_least: 'على الأقل',
    comparator_more_than: 'أكثر من',
    comparator_at_most: 'على الأكثر',
    comparator_less_than: 'أقل من',
    comparator_between: 'بين',
    comparator_vague: 'بالكلمات فقط',
    reject_send: 'ارفض',
    reason: 'السبب',
    'reason_not-said': 'لا أحد يقول هذا في المقال',
    'reason_wrong-source': 'القائل غيره',
    'reason_wrong-figure': 'الرقم خطأ',
    'reason_wrong-subject': 'الموضوع غيره',
    'reason_wrong-time-or-place': 'الزمان أو المكان خطأ',
    'reason_not-comparable': 'لا تتحدث عن الشيء نفسه',
    reason_duplicate: 'مكرر',
    reason_other: 'سبب آخر',
    merge_title: 'لمن هذا اسم آخر؟',
    merge_send: 'ادمج',
    candidates: 'جهات أسماؤها قريبة',
    no_candidates: 'لا جهة مدرجة باسم قريب.',
    alike: 'تشابه {percent}٪',
    other_party: 'جهة أخرى، برقمها',
    party_id: 'رقم الجهة',
    snooze_title: 'تأجيل المهمة',
    snooze_send: 'أجّل',
    until: 'حتى',
    why: 'السبب',
    undo_title: 'التراجع عن القرار',
    undo_send: 'تراجَع',
    other_mentions: {
      zero: 'لا مواضع أخرى',
      one: 'موضع آخر',
      two: 'موضعان آخران',
      few: '{count} مواضع أخرى',
      many: '{count} موضعًا آخر',
      other: '{count} موضع آخر',
    },
    disputes: {
      zero: 'لا تعارض',
      one: 'تعارض واحد يُبت فيه',
      two: 'تعارضان يُبت فيهما',
      few: '{count} تعارضات يُبت فيها',
      many: '{count} تعارضًا يُبت فيه',
      other: '{count} تعارض يُبت فيه',
    },
    other_relations: {
      zero: 'لا علاقات أخرى',
      one: 'علاقة أخرى بين الادعاءات',
      two: 'علاقتان أخريان بين الادعاءات',
      few: '{count} علاقات أخرى بين الادعاءات',
      many: '{count} علاقة أخرى بين الادعاءات',
      other: '{count} علاقة أخرى بين الادعاءات',
    },
    claims: {
      zero: 'لا ادعاءات',
      one: 'ادعاء واحد',
      two: 'ادعاءان',
      few: '{count} ادعاءات',
      many: '{count} ادعاءً',
      other: '{count} ادعاء',
    },
    counterparts: {
      zero: 'لا ادعاءات أخرى',
      one: 'ادعاء آخر في السؤال نفسه',
      two: 'ادعاءان آخران في السؤال نفسه',
      few: '{count} ادعاءات أخرى في السؤال نفسه',
      many: '{count} ادعاءً آخر في السؤال نفسه',
      other: '{count} ادعاء آخر في السؤال نفسه',
    },
  },
}
