/** The languages that have a pack, without the packs: whoever only checks a code need not hold their lexicons in memory. */
export const knownLanguages = ['ar', 'en'] as const

export type LanguageCode = (typeof knownLanguages)[number]

/** True for a primary subtag that has a pack ("ar", not "ar-LB"). */
export function isKnownLanguage(code: string): code is LanguageCode {
  return (knownLanguages as readonly string[]).includes(code)
}
