import type { LanguagePack } from '../../pack.ts'

export const pack: LanguagePack = {
  code: 'ar',
  direction: 'rtl',
  rules: [],
  abbreviations: new Set(),
  boilerplate: [],
  dateline: () => null,
  dates: () => [],
  antecedent: () => null,
  parts: () => null,
  facts: {
    counted: () => [],
    triggers: () => [],
    roles: () => ({ actor: null, affected: null, place: null }),
    joins: () => false,
    isSide: () => false,
  },
}
