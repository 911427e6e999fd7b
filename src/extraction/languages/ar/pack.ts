import { fold } from '../../normalise.ts'
import type { LanguagePack } from '../../pack.ts'
import { antecedentOf, fullerInstitution } from './antecedents.ts'
import { datelineOf, datesIn } from './calendar.ts'
import { facts } from './facts.ts'
import { rules } from './rules.ts'
import { isName, sourceParts } from './sources.ts'
import { list } from './words.ts'

/** What lines of scraped pages begin with that are no part of the story. */
const openers = [
  'قد يهمك',
  'لمتابعتنا على',
  'تابعونا على',
  'تابعنا على',
  'اقرأ أيضا',
  'اقرأ المزيد',
  'اقرأ كذلك',
  'شاهد أيضا',
  'طالع أيضا',
  'انضم إلى',
  'اشترك في',
  'للاشتراك في',
  'شارك هذا',
  'شارك الخبر',
  'حمل تطبيق',
  'أخبار ذات',
  'مواضيع ذات',
  'للمزيد من الأخبار',
].map((line) => fold(line).split(' '))

export const pack: LanguagePack = {
  code: 'ar',
  direction: 'rtl',
  rules,
  abbreviations: list('د أ م ص ر ق هـ ب ت'),
  boilerplate: openers,
  dateline: (_text, tokens, first, end) => datelineOf(tokens, first, end),
  dates: datesIn,
  antecedent: antecedentOf,
  parts: sourceParts,
  fuller: fullerInstitution,
  isTitle: isName,
  facts,
}
