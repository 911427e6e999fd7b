/** Somebody who speaks to what was said just before: «…، وهو ما نفته الوزارة». */

import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span } from '../../types.ts'
import type { Cuts } from './contents.ts'
import { segmentOf } from './hits.ts'
import { jointSources } from './joint-sources.ts'
import { read } from './reading.ts'

/** Whom the clause names says it of what stood before the pause. */
export const relativeReport: Rule = {
  name: 'ar.relative-report',
  find(document) {
    const { cuts } = read(document)
    const found: Found[] = []
    for (const report of cuts.relatives.values()) {
      const content = spokenOf(document, report.first, cuts)
      if (content === null) continue
      found.push({
        source: jointSources(document, spanOf(document, ...report.source)),
        cue: [spanOf(document, report.verb - (report.negated ? 1 : 0), report.verb + 1)],
        content: [content],
        stance: report.form.verb.stance,
        negated: report.negated,
        confidence: 0.7,
      })
    }
    return found
  },
}

/** The content of the report that ends at the pause, else all that the sentence has said. */
function spokenOf(document: Document, index: number, cuts: Cuts): Span | null {
  const [first] = segmentOf(document, index)
  let from = first
  for (const clause of cuts.clauses.values())
    if (clause.content > from && clause.content < index && clause.hit.index >= first)
      from = clause.content
  if (index - from < 3) return null
  return spanOf(document, from, index)
}
