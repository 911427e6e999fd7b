import type { LanguagePack } from '../../pack.ts'
import { antecedentOf } from './antecedents.ts'
import { scrapOf, scraps } from './boilerplate.ts'
import { datesIn } from './calendar.ts'
import { datelines } from './datelines.ts'
import { facts } from './facts.ts'
import { fullerInstitution } from './fuller-institutions.ts'
import { isName } from './names-in-marks.ts'
import { numberAt } from './numbers.ts'
import { rules } from './rules.ts'
import { sourceParts } from './source-parts.ts'
import { sureness } from './sureness.ts'
import { list } from './words.ts'

export const pack: LanguagePack = {
  code: 'ar',
  direction: 'rtl',
  rules,
  abbreviations: list('د أ م ص ر ق هـ ب ت'),
  scraps,
  scrapOf,
  datelines,
  numberAt,
  dates: datesIn,
  antecedent: antecedentOf,
  parts: sourceParts,
  fuller: fullerInstitution,
  isTitle: isName,
  facts,
  sureness,
}
