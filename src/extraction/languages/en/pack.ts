import type { LanguagePack } from '../../pack.ts'

export const pack: LanguagePack = {
  code: 'en',
  direction: 'ltr',
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
