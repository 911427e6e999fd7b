import type { Strings } from '../language.ts'
import type { BoardRow, Position, Relation } from '../wire.ts'

type Status = BoardRow['question']['status']
type Stance = Position['claim']['stance']
type Modality = Exclude<Position['claim']['modality'], 'plain'>

type Key =
  | `status_${Status}`
  | `stance_${Stance}`
  | `modality_${Modality}`
  | `relation_${Relation['type']}`
  | `relation_${Relation['status']}`
  | 'all_events'
  | 'questions'
  | 'days'
  | 'question'
  | 'caption'
  | 'table_box'
  | 'nobody'
  | 'silent'
  | 'speakers'
  | 'speakers_of'
  | 'says_figure'
  | 'negated'
  | 'incremental'
  | 'casualties'
  | 'shot_down'
  | 'of_class'
  | 'names_actor'
  | 'own_losses'
  | 'other_side_losses'
  | 'third_party'
  | 'as_of'
  | 'said_from_to'
  | 'said_once'
  | 'revised'
  | 'outlets'
  | 'origins'
  | 'more'
  | 'article'
  | 'first_report'
  | 'withdrawn'
  | 'copy_of_origin'
  | 'relations'
  | 'timeline'
  | 'no_findings'
  | 'only_contested'
  | 'shown_questions'

/** The board of an event. Arabic uses nominal phrases: a verb would have to agree with a party whose gender nobody knows. */
export const boardStrings: Strings<Key> = {
  en: {
    status_one_sided: 'one side only',
    status_agreed: 'agreed',
    status_contested: 'contested',
    status_settled_by_review: 'settled by review',
    status_converged: 'agreed after a dispute',
    stance_asserts: 'says so',
    stance_denies: 'denies it',
    stance_accuses: 'accuses',
    stance_concedes: 'concedes it',
    stance_retracts: 'takes it back',
    stance_calls: 'calls for it',
    stance_promises: 'promises it',
    stance_believes: 'believes so',
    stance_declines: 'declines to say',
    stance_asks: 'asks',
    modality_hedged: 'hedged',
    modality_conditional: 'conditional',
    modality_forecast: 'a forecast',
    relation_repeats: 'repeats',
    relation_updates: 'updates',
    relation_not_comparable: 'cannot be compared',
    relation_concedes: 'concedes',
    relation_denies: 'denies',
    relation_blames_other: 'each blames the other',
    relation_contradicts: 'contradicts',
    relation_corroborates: 'fits together',
    relation_proposed: 'proposed by the machine, not reviewed yet',
    relation_confirmed: 'confirmed by a reviewer',
    relation_rejected: 'rejected by a reviewer',
    all_events: 'All events',
    questions: {
      one: '{count} question, {contested} contested',
      other: '{count} questions, {contested} contested',
    },
    days: '{from} to {to}',
    question: 'Question',
    caption: 'What each side says now, by question',
    table_box: 'Board of the event',
    nobody: 'Nobody has said anything comparable.',
    silent: 'Says nothing on this.',
    speakers: { one: '{count} voice', other: '{count} voices' },
    speakers_of: 'Who spoke for this side',
    says_figure: '{stance}: {figure}',
    negated: 'in the negative',
    incremental: 'on top of what was counted before',
    casualties: 'killed or wounded',
    shot_down: 'shot down',
    of_class: 'of these: {class}',
    names_actor: 'names {actor}',
    own_losses: 'own losses',
    other_side_losses: 'the other side’s losses',
    third_party: 'third party',
    as_of: 'as of {day}',
    said_from_to: 'First said {from}, last {to}',
    said_once: 'Said {from}',
    revised: 'Revised',
    outlets: { one: '{count} outlet', other: '{count} outlets' },
    origins: { one: '{count} independent origin', other: '{count} independent origins' },
    more: 'When and where',
    article: 'Show the article',
    first_report: 'First report: {outlet}',
    withdrawn: 'Withdrawn since.',
    copy_of_origin: 'Outlets that carry the same statement count as one origin.',
    relations: { one: '{count} relation', other: '{count} relations' },
    timeline: 'Figures over time',
    no_findings: {
      one: '{count} more: repeated, not comparable or rejected',
      other: '{count} more: repeated, not comparable or rejected',
    },
    only_contested: 'Contested questions only',
    shown_questions: {
      one: '{count} question shown',
      other: '{count} questions shown',
    },
  },
  ar: {
    status_one_sided: 'رواية طرف واحد',
    status_agreed: 'متفق عليه',
    status_contested: 'محل خلاف',
    status_settled_by_review: 'حسمته المراجعة',
    status_converged: 'اتفاق بعد خلاف',
    stance_asserts: 'تأكيد',
    stance_denies: 'نفي',
    stance_accuses: 'اتهام',
    stance_concedes: 'إقرار',
    stance_retracts: 'سحب القول',
    stance_calls: 'دعوة',
    stance_promises: 'تعهد',
    stance_believes: 'ترجيح',
    stance_declines: 'امتناع عن التعليق',
    stance_asks: 'تساؤل',
    modality_hedged: 'غير مؤكد',
    modality_conditional: 'مشروط',
    modality_forecast: 'توقع',
    relation_repeats: 'تكرار',
    relation_updates: 'تحديث',
    relation_not_comparable: 'لا تصح المقارنة',
    relation_concedes: 'إقرار',
    relation_denies: 'نفي',
    relation_blames_other: 'اتهام متبادل',
    relation_contradicts: 'تعارض',
    relation_corroborates: 'توافق',
    relation_proposed: 'اقترحته الآلة ولم يُراجَع بعد',
    relation_confirmed: 'أكدته المراجعة',
    relation_rejected: 'رفضته المراجعة',
    all_events: 'كل الأحداث',
    questions: {
      zero: 'لا أسئلة',
      one: 'سؤال واحد، محل الخلاف: {contested}',
      two: 'سؤالان، محل الخلاف: {contested}',
      few: '{count} أسئلة، محل الخلاف: {contested}',
      many: '{count} سؤالًا، محل الخلاف: {contested}',
      other: '{count} سؤال، محل الخلاف: {contested}',
    },
    days: 'من {from} إلى {to}',
    question: 'السؤال',
    caption: 'ما تقوله الأطراف الآن، سؤالًا سؤالًا',
    table_box: 'لوحة الحدث',
    nobody: 'لم يقل أحد شيئًا يمكن مقارنته.',
    silent: 'لا قول له في هذا.',
    speakers: {
      zero: 'لا متحدثين',
      one: 'متحدث واحد',
      two: 'متحدثان',
      few: '{count} متحدثين',
      many: '{count} متحدثًا',
      other: '{count} متحدث',
    },
    speakers_of: 'من تحدث باسم هذا الطرف',
    says_figure: '{stance}: {figure}',
    negated: 'بصيغة النفي',
    incremental: 'زيادة على ما سبق',
    casualties: 'بين قتيل وجريح',
    shot_down: 'إسقاطًا',
    of_class: 'منهم: {class}',
    names_actor: 'الفاعل: {actor}',
    own_losses: 'خسائر جانبه',
    other_side_losses: 'خسائر الطرف الآخر',
    third_party: 'طرف ثالث',
    as_of: 'حتى {day}',
    said_from_to: 'أول ذكر {from}، وآخر ذكر {to}',
    said_once: 'ورد في {from}',
    revised: 'تعديل',
    outlets: {
      zero: 'لا وسائل إعلام',
      one: 'وسيلة إعلام واحدة',
      two: 'وسيلتا إعلام',
      few: '{count} وسائل إعلام',
      many: '{count} وسيلة إعلام',
      other: '{count} وسيلة إعلام',
    },
    origins: {
      zero: 'لا مصدر مستقل',
      one: 'مصدر مستقل واحد',
      two: 'مصدران مستقلان',
      few: '{count} مصادر مستقلة',
      many: '{count} مصدرًا مستقلًا',
      other: '{count} مصدر مستقل',
    },
    more: 'متى وأين ورد',
    article: 'عرض المقال',
    first_report: 'أول من نشره: {outlet}',
    withdrawn: 'سُحب المقال لاحقًا.',
    copy_of_origin: 'الوسائل التي تنقل البيان نفسه تُعدّ مصدرًا واحدًا.',
    relations: {
      zero: 'لا علاقات',
      one: 'علاقة واحدة',
      two: 'علاقتان',
      few: '{count} علاقات',
      many: '{count} علاقة',
      other: '{count} علاقة',
    },
    timeline: 'الأرقام عبر الزمن',
    no_findings: {
      zero: 'لا علاقات أخرى',
      one: 'علاقة أخرى: تكرار أو ما لا تصح مقارنته أو ما رُفض',
      two: 'علاقتان أخريان: تكرار أو ما لا تصح مقارنته أو ما رُفض',
      few: '{count} علاقات أخرى: تكرار أو ما لا تصح مقارنته أو ما رُفض',
      many: '{count} علاقة أخرى: تكرار أو ما لا تصح مقارنته أو ما رُفض',
      other: '{count} علاقة أخرى: تكرار أو ما لا تصح مقارنته أو ما رُفض',
    },
    only_contested: 'الأسئلة محل الخلاف فقط',
    shown_questions: {
      zero: 'لا أسئلة معروضة',
      one: 'سؤال واحد معروض',
      two: 'سؤالان معروضان',
      few: '{count} أسئلة معروضة',
      many: '{count} سؤالًا معروضًا',
      other: '{count} سؤال معروض',
    },
  },
}
