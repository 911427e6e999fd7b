import type { BoardLanguage } from './speech.ts'

/** Longer headers name nothing more. */
const longest = 1000

/**
 * The language that an `Accept-Language` header likes best (RFC 9110, 12.5.4): of equal weight the one named first, English where it
 * names neither. Only the language of a tag counts, not its region.
 */
export function acceptedLanguage(header: string | undefined): BoardLanguage {
  let best: { language: BoardLanguage; weight: number } = { language: 'en', weight: 0 }
  for (const entry of (header ?? '').slice(0, longest).split(',')) {
    const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const name = tag.split('-')[0]
    const language = name === '*' ? 'en' : name
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    if ((language === 'en' || language === 'ar') && weight > best.weight)
      best = { language, weight }
  }
  return best.language
}
