import type { LanguagePack } from '../../pack.ts'
import { antecedentOf } from './antecedents.ts'
import { rules } from './rules.ts'
import { isName, sourceParts } from './sources.ts'
import { list } from './words.ts'

export const pack: LanguagePack = {
  code: 'ar',
  direction: 'rtl',
  rules,
  abbreviations: list('د أ م ص ر ق هـ ب ت'),
  boilerplate: [],
  dateline: () => null,
  dates: () => [],
  antecedent: antecedentOf,
  parts: sourceParts,
  isTitle: isName,
  facts: {
    counted: () => [],
    triggers: () => [],
    roles: () => ({ actor: null, affected: null, place: null }),
    joins: () => false,
    isSide: () => false,
  },
}
