/** The rules of Arabic, in the order in which they are tried. An earlier rule keeps its cue. */
import type { Rule } from '../../pack.ts'
import { according } from './according.ts'
import { headline } from './headlines.ts'
import { lightVerb } from './light-verbs.ts'
import { citing, relay } from './relays.ts'
import { reportingClause } from './reporting.ts'
import { document_, quoteFirst, silence } from './texts.ts'

export const rules: readonly Rule[] = [
  relay,
  document_,
  according,
  lightVerb,
  reportingClause,
  citing,
  quoteFirst,
  silence,
  headline,
]
