import type { Strings } from '../language.ts'

type Key =
  | 'title'
  | 'known'
  | 'known_hint'
  | 'recorded'
  | 'recorded_hint'
  | 'show'
  | 'now'
  | 'future'
  | 'then_known'
  | 'then_recorded'
  | 'then_both'
  | 'refused'
  | 'none'

export const momentStrings: Strings<Key> = {
  en: {
    title: 'Look at an earlier moment',
    known: 'What had been said by …',
    known_hint: 'Only what had been published by then, as it is read today.',
    recorded: 'What this service showed at …',
    recorded_hint: 'Exactly what stood here then, before later corrections and decisions.',
    show: 'Show that moment',
    now: 'Back to now',
    future: 'That moment is yet to come.',
    then_known: 'You see what had been said by {known}.',
    then_recorded: 'You see what this service showed at {recorded}.',
    then_both: 'You see what had been said by {known}, as this service showed it at {recorded}.',
    refused: 'The board of that moment cannot be shown.',
    none: 'By that moment nobody had said anything comparable.',
  },
  ar: {
    title: 'العودة إلى وقت سابق',
    known: 'ما كان قد قيل حتى…',
    known_hint: 'ما نُشر حتى ذلك الوقت فقط، بحسب قراءته اليوم.',
    recorded: 'ما كانت هذه الخدمة تعرضه في…',
    recorded_hint: 'ما كان معروضًا هنا آنذاك تمامًا، قبل ما تلاه من تصحيحات وقرارات.',
    show: 'اعرض ذلك الوقت',
    now: 'العودة إلى الآن',
    future: 'هذا الوقت لم يأتِ بعد.',
    then_known: 'المعروض هو ما كان قد قيل حتى {known}.',
    then_recorded: 'المعروض هو ما كانت هذه الخدمة تعرضه في {recorded}.',
    then_both: 'المعروض هو ما كان قد قيل حتى {known}، كما كانت هذه الخدمة تعرضه في {recorded}.',
    refused: 'تعذّر عرض اللوحة كما كانت في ذلك الوقت.',
    none: 'حتى ذلك الوقت لم يقل أحد شيئًا يمكن مقارنته.',
  },
}
