/** Language code -> pack. Adding a language is one folder, one line here and one in `known.ts`. */
import type { LanguagePack } from '../pack.ts'
import { pack as ar } from './ar/pack.ts'
import { pack as en } from './en/pack.ts'
import type { LanguageCode } from './known.ts'

export const packs: Readonly<Record<LanguageCode, LanguagePack>> = { ar, en }
