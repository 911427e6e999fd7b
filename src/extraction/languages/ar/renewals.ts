/** What is said once more: «جدد الجيش نفيه قصف البلدة», «كررت الحكومة اتهامها المتمردين بخرق الهدنة». */
import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Stance } from '../../types.ts'
import { segmentOf } from './hits.ts'
import { sourceEnd } from './source-phrases.ts'
import { complementisers, list } from './words.ts'

const again = list(
  'جدد جددت جددوا يجدد تجدد كرر كررت كرروا يكرر تكرر وجدد وجددت وكرر وكررت أعاد أعادت وأعاد وأعادت',
)

/** What is renewed, alone or with the pronoun of who does it. */
const nouns: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:نفي|انكار)(?:ه|ها|هم)?$/u, 'denies'],
  [/^اتهام(?:ه|ها|هم)?$/u, 'accuses'],
  [/^اتهامات(?:ه|ها|هم)?$/u, 'accuses'],
  [/^تاكيد(?:ه|ها|هم)?$/u, 'asserts'],
]

/** Tokens of a source at most. */
const SOURCE = 12

export const renewal: Rule = {
  name: 'ar.renewal',
  find(document) {
    const found: Found[] = []
    for (let index = 0; index + 3 < document.tokens.length; index += 1) {
      if (!again.has(wordAt(document, index)) || (document.sentenceOf[index] ?? -1) < 0) continue
      const one = renewalAt(document, index)
      if (one !== null) found.push(one)
    }
    return found
  },
}

function renewalAt(document: Document, index: number): Found | null {
  const [, limit] = segmentOf(document, index)
  const reach = Math.min(limit, index + SOURCE)
  for (let noun = index + 2; noun < reach; noun += 1) {
    const stance = nouns.find(([word]) => word.test(wordAt(document, noun)))?.[1]
    if (stance === undefined) continue
    // The noun ends the source; «نفي الجماعة» says again whose it is.
    if (document.tokens[noun - 1]?.kind === 'punct' || sourceEnd(document, index + 1, noun) < noun)
      return null
    const own = /(?:ه|ها|هم)$/u.test(wordAt(document, noun))
    let first = own ? noun + 1 : noun + 2
    if (/^(?:على|علي|بان|ل|ان)$/u.test(wordAt(document, first))) first += 1
    if (complementisers.has(wordAt(document, first))) first += 1
    if (first >= limit || document.tokens[first]?.kind === 'punct') return null
    const [start, end] = spanOf(document, index, index + 1)
    return {
      source: [spanOf(document, index + 1, noun)],
      cue: [
        [start + (/^و[جكا]/u.test(wordAt(document, index)) ? 1 : 0), end],
        spanOf(document, noun, noun + 1),
      ],
      content: [spanOf(document, first, limit)],
      stance,
      confidence: 0.7,
    }
  }
  return null
}
