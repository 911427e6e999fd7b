import type { Strings } from '../language.ts'

type Key =
  | 'chart'
  | 'log'
  | 'none'
  | 'as_table'
  | 'caption'
  | 'when'
  | 'who'
  | 'figure'
  | 'became'
  | 'stands'
  | 'up'
  | 'down'
  | 'refines'
  | 'corrects'
  | 'retracts'
  | 'other'
  | 'denied'
  | 'retracted'
  | 'vague'
  | 'legend'
  | 'how_to_read'

export const timelineStrings: Strings<Key> = {
  en: {
    chart: 'Chart: figures of each voice over time. The table below it has the same data.',
    log: 'The figures differ so much that each step up the axis multiplies (logarithmic axis).',
    none: 'Nobody has given a number that can be drawn; the table has what was said.',
    as_table: 'The same as a table',
    caption: 'Figures over time',
    when: 'When',
    who: 'Who',
    figure: 'Figure',
    became: 'What became of it',
    stands: 'stands',
    up: 'revised upwards',
    down: 'revised downwards',
    refines: 'made more precise',
    corrects: 'corrected',
    retracts: 'taken back',
    other: 'replaced',
    denied: '{figure} denied',
    retracted: 'taken back',
    vague: 'in words only, not drawn',
    legend: 'Voices',
    how_to_read:
      'An arrow: that many or more (or fewer). A bar: between two figures. A cross: denied or taken back.',
  },
  ar: {
    chart: 'رسم بياني: أرقام كل متحدث عبر الزمن. الجدول أسفله يحمل البيانات نفسها.',
    log: 'الأرقام متباعدة جدًا، فكل درجة على المحور مضاعفة لما قبلها (محور لوغاريتمي).',
    none: 'لم يذكر أحد رقمًا يمكن رسمه؛ في الجدول ما قيل.',
    as_table: 'البيانات نفسها في جدول',
    caption: 'الأرقام عبر الزمن',
    when: 'متى',
    who: 'المتحدث',
    figure: 'الرقم',
    became: 'ما آل إليه',
    stands: 'ما زال قائمًا',
    up: 'عُدّل بالزيادة',
    down: 'عُدّل بالنقصان',
    refines: 'زيد دقة',
    corrects: 'صُحّح',
    retracts: 'سُحب',
    other: 'حلّ محله غيره',
    denied: 'نفي {figure}',
    retracted: 'سحب القول',
    vague: 'بالكلمات فقط، غير مرسوم',
    legend: 'المتحدثون',
    how_to_read: 'السهم: هذا العدد أو أكثر (أو أقل). الخط العمودي: بين رقمين. علامة ×: نفي أو سحب.',
  },
}
