/** Names of states by language, from the runtime's own tables (Intl.DisplayNames, Unicode CLDR). */
import { armedGroups } from './armed-groups.ts'
import { authorities } from './polities.ts'
import { nameLanguages, withArticle } from './states.ts'

const displays = new Map(
  nameLanguages.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]),
)
/** Names by which the states are shown where CLDR's is longer than usage, or dated. */
const shownAs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PS: { en: 'Palestine', ar: 'فلسطين' },
  TR: { en: 'Turkey' },
  CZ: { en: 'Czech Republic' },
  MM: { en: 'Myanmar' },
  BA: { en: 'Bosnia and Herzegovina' },
}

const stateNamesCache = new Map<string, Readonly<Record<string, string>>>()

/** Names of a state by language, from the runtime's tables. */
export function stateNames(code: string): Readonly<Record<string, string>> {
  const cached = stateNamesCache.get(code)
  if (cached !== undefined) return cached
  const names: Record<string, string> = {}
  for (const [language, display] of displays) {
    const name = shownAs[code]?.[language] ?? display.of(code)
    if (name !== undefined) names[language] = name
  }
  stateNamesCache.set(code, names)
  return names
}

/** The state's English name inside a sentence: "the United States". */
export function inSentence(code: string): string {
  const authority = authorities[code] ?? armedGroups[code]
  if (authority !== undefined) return authority.article ? `the ${authority.en}` : authority.en
  const name = stateNames(code)['en'] ?? code
  return withArticle.has(code) ? `the ${name}` : name
}

/** Arabic where the text has Arabic letters, else English: enough for an index of names. */
export function languageOf(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
}
