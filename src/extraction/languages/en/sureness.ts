/** Points for how sure English attributions are (`confidence.ts`). */
import type { Sureness } from '../../confidence.ts'
import { isOneOf } from '../../confidence.ts'
import { tokensOf, wordAt } from '../../document.ts'

/** Words that do nothing but report. */
const plain = new Set(
  'said says say saying told tells added adds asked announced wrote reported tweeted explained noted warned argued insisted'.split(
    ' ',
  ),
)

export const sureness: Sureness = {
  rules: {
    'en.headline': 1,
    'en.signed': 1.25,
    'en.according-to': 0.75,
    'en.content-cue-source': 0.25,
    'en.content-source-cue': 0.75,
    'en.source-cue-content': 0.75,
    'en.participle': 0.5,
    'en.passive': 0.75,
    'en.noun': -0.5,
  },
  isPlain: (document, cue) => {
    const [first] = tokensOf(document, cue)
    return isOneOf(document, cue, plain) || wordAt(document, first) === 'according'
  },
  dropsSubjects: false,
}
