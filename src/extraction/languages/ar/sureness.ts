/** Points for how sure Arabic attributions are (`confidence.ts`). */
import type { Sureness } from '../../confidence.ts'
import { isOneOf } from '../../confidence.ts'
import { list } from './words.ts'

/** Words that do nothing but report. */
const plain = list(
  'قال قالت قالوا يقول تقول قائلا قوله قولها أضاف أضافت أضافوا أكد أكدت أوضح أوضحت ذكر ذكرت أعلن أعلنت أفاد أفادت صرح صرحت بحسب حسب',
)

export const sureness: Sureness = {
  rules: {
    'ar.reporting-clause': 2.25,
    'ar.relay': 2.25,
    'ar.according-to': 1.75,
    'ar.citing': 1.75,
    'ar.headline': 1.25,
    'ar.declines': 1,
    'ar.light-verb': 1,
  },
  isPlain: (document, cue) => isOneOf(document, cue, plain),
  dropsSubjects: true,
}
