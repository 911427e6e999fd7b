/** English. The order of the rules is the order in which they claim their cues. */
import type { Document } from '../../document.ts'
import type { Found, LanguagePack, Rule } from '../../pack.ts'
import { accordingTo } from './according.ts'
import { adverbs } from './adverbs.ts'
import { antecedentOf } from './antecedents.ts'
import { scrapOf, scraps } from './boilerplate.ts'
import { clausesOf } from './clauses.ts'
import { datelines } from './datelines.ts'
import { datesIn } from './days.ts'
import { facts } from './facts.ts'
import { headlines } from './headlines.ts'
import { numberAt } from './numbers.ts'
import { partsOf } from './parts.ts'
import type { Pattern } from './piece.ts'
import { nouns } from './reporting-nouns.ts'
import { signed } from './signed.ts'
import { silences } from './silences.ts'
import { sureness } from './sureness.ts'

function clauseRule(name: string, pattern: Pattern): Rule {
  return {
    name,
    find: (document: Document): readonly Found[] =>
      clausesOf(document)
        .filter((item) => item.pattern === pattern)
        .map((item) => item.found),
  }
}

export const pack: LanguagePack = {
  code: 'en',
  direction: 'ltr',
  rules: [
    { name: 'en.headline', find: headlines },
    { name: 'en.signed', find: signed },
    { name: 'en.according-to', find: accordingTo },
    clauseRule('en.content-cue-source', 'content-cue-source'),
    clauseRule('en.content-source-cue', 'content-source-cue'),
    clauseRule('en.source-cue-content', 'cue-content'),
    clauseRule('en.participle', 'participle'),
    clauseRule('en.passive', 'passive'),
    { name: 'en.noun', find: nouns },
    { name: 'en.silence', find: silences },
    { name: 'en.adverb', find: adverbs },
  ],
  abbreviations: new Set(
    'mr mrs ms dr gen col maj capt lt sgt sen rep gov prof st jr sr vs no inc ltd co corp dept est jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m'.split(
      ' ',
    ),
  ),
  scraps,
  scrapOf,
  datelines,
  numberAt,
  dates: datesIn,
  antecedent: antecedentOf,
  parts: partsOf,
  facts,
  sureness,
}
