import { type BoardLanguage, english, type Speech } from './speech.ts'
import { arabic } from './speech-arabic.ts'

export const speeches: Readonly<Record<BoardLanguage, Speech>> = { en: english, ar: arabic }
