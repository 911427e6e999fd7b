/** «قالت مصر والأردن إن»: states that speak together are as many sources. */

import type { Document } from '../../document.ts'
import { spanOf, tokensOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { bare, places } from './sources.ts'
import { list } from './words.ts'

/** States whose name is a common noun with what follows it: «الولايات المتحدة». */
const namedByBody = list('الولايات المملكة الإمارات جمهورية دولة مملكة سلطنة')

/** The states that a source consists of where و joins two or more and nothing else stands in it; else the source. */
export function jointSources(document: Document, source: Span): readonly Span[] {
  const [first, end] = tokensOf(document, source)
  // A span that begins inside its first word («وفقا لمصر والأردن») begins there for the first state, too.
  const states: Span[] = []
  for (let at = first; at < end; ) {
    const word = wordAt(document, at)
    const joined = at > first && word.startsWith('و') ? 1 : 0
    const head = word.slice(at === first ? clipped(document, first, source) : joined)
    if (at > first && joined === 0) return [source]
    if (!places.has(bare(head)) && !places.has(head) && !namedByBody.has(head)) return [source]
    let next = at + 1
    // «كوريا الجنوبية», «جمهورية مصر العربية».
    while (next < end && isQualifier(wordAt(document, next))) next += 1
    const [start, stop] = spanOf(document, at, next)
    states.push([at === first ? source[0] : start + joined, stop])
    at = next
  }
  return states.length > 1 ? states : [source]
}

function isQualifier(word: string): boolean {
  return /^ال.*(?:[ةه]|ي)$/u.test(word) || places.has(word)
}

function clipped(document: Document, first: number, source: Span): number {
  return Math.max(0, source[0] - (document.tokens[first]?.start ?? source[0]))
}
