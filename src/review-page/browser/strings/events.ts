import type { Strings } from '../language.ts'

type Key =
  | 'more'
  | 'none'
  | 'shown'
  | 'contested'
  | 'quiet'
  | 'questions'
  | 'changed'
  | 'days'
  | 'place'
  | 'day'
  | 'contested_only'
  | 'show'
  | 'all'
  | 'none_such'

export const eventStrings: Strings<Key> = {
  en: {
    more: 'Show more events',
    none: 'There is no event yet. Events appear once articles have been read.',
    shown: { one: '{count} event shown', other: '{count} events shown' },
    contested: { one: '{count} contested question', other: '{count} contested questions' },
    quiet: 'nothing contested',
    questions: { one: '{count} question', other: '{count} questions' },
    changed: 'changed {when}',
    days: '{from} to {to}',
    place: 'Place',
    day: 'Day',
    contested_only: 'Contested only',
    show: 'Show',
    all: 'Show all',
    none_such: 'No event is like that.',
  },
  ar: {
    more: 'عرض المزيد من الأحداث',
    none: 'لا أحداث بعد. تظهر الأحداث بعد قراءة المقالات.',
    shown: {
      zero: 'لا أحداث معروضة',
      one: 'حدث واحد معروض',
      two: 'حدثان معروضان',
      few: '{count} أحداث معروضة',
      many: '{count} حدثًا معروضًا',
      other: '{count} حدث معروض',
    },
    contested: {
      zero: 'لا سؤال محل خلاف',
      one: 'سؤال واحد محل خلاف',
      two: 'سؤالان محل خلاف',
      few: '{count} أسئلة محل خلاف',
      many: '{count} سؤالًا محل خلاف',
      other: '{count} سؤال محل خلاف',
    },
    quiet: 'لا شيء محل خلاف',
    questions: {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: '{count} أسئلة',
      many: '{count} سؤالًا',
      other: '{count} سؤال',
    },
    changed: 'آخر تغيير {when}',
    days: 'من {from} إلى {to}',
    place: 'المكان',
    day: 'اليوم',
    contested_only: 'ما فيه خلاف فقط',
    show: 'اعرض',
    all: 'عرض الكل',
    none_such: 'لا حدث بهذه الصفات.',
  },
}
