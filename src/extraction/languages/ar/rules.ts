/** The rules of Arabic, in the order in which they are tried. An earlier rule keeps its cue. */
import type { Rule } from '../../pack.ts'
import { according } from './according.ts'
import { headline } from './headlines.ts'
import { lightVerb } from './light-verbs.ts'
import { relativeReport } from './relative-reports.ts'
import { citing, relay } from './relays.ts'
import { renewal } from './renewals.ts'
import { reportingClause } from './reporting.ts'
import { noAnswer, silence } from './silences.ts'
import { document_, quoteFirst } from './texts.ts'

export const rules: readonly Rule[] = [
  relay,
  document_,
  according,
  lightVerb,
  renewal,
  relativeReport,
  reportingClause,
  citing,
  quoteFirst,
  silence,
  noAnswer,
  headline,
]
