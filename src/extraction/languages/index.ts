/** Language code -> pack. Adding a language is one folder and one line here. */
import type { LanguagePack } from '../pack.ts'
import { pack as ar } from './ar/pack.ts'
import { pack as en } from './en/pack.ts'

export const packs = { ar, en } as const satisfies Record<string, LanguagePack>

export type LanguageCode = keyof typeof packs

export const knownLanguages: readonly LanguageCode[] = Object.keys(packs) as LanguageCode[]

/** True for a primary subtag that has a pack ("ar", not "ar-LB"). */
export function isKnownLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(packs, code)
}
