/** The language of the interface: its words, its direction, its numbers and dates. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Language = 'en' | 'ar'

/** A word or sentence: one text, or one for each plural form of `count`. `{name}` stands for a value. */
export type Words = string | Partial<Record<Intl.LDMLPluralRule, string>>

/** The words of a view in both languages; the compiler sees to it that neither lacks one. */
export interface Strings<Key extends string> {
  readonly en: Readonly<Record<Key, Words>>
  readonly ar: Readonly<Record<Key, Words>>
}

export type Say<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

export const LanguageContext = createContext<Language>('en')

export const useLanguage = (): Language => useContext(LanguageContext)

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr'

/** Digits as the API and the articles' own exports write them: Arabic with European digits reads the same everywhere. */
const localeOf = (language: Language) => (language === 'ar' ? 'ar-u-nu-latn' : 'en-GB')

const pluralRules = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') }

/** Says something of a table in a language; numbers among the values are written in its way. */
export function sayIn<Key extends string>(strings: Strings<Key>, language: Language): Say<Key> {
  return (key, values = {}) => {
    const words = strings[language][key]
    const text = typeof words === 'string' ? words : pluralOf(words, language, values['count'])
    return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? numberIn(language, value) : value
    })
  }
}

function pluralOf(
  forms: Exclude<Words, string>,
  language: Language,
  count: string | number | undefined,
): string {
  const form = pluralRules[language].select(Number(count ?? 0))
  return forms[form] ?? forms.other ?? ''
}

/** The words of a view in the language that the reader chose. */
export function useStrings<Key extends string>(strings: Strings<Key>): Say<Key> {
  return sayIn(strings, useLanguage())
}

export const numberIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(value)

/** Months by name: in figures alone, 3/4 is two days, and in Arabic text it is turned around besides. */
const dateStyleOf = (language: Language) => (language === 'ar' ? 'long' : 'medium')

/** An instant as a date and a time, in the zone of the reader's machine. */
export const instantIn = (language: Language, instant: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: dateStyleOf(language),
    timeStyle: 'short',
    calendar: 'gregory',
  }).format(new Date(instant))

/** A day (`YYYY-MM-DD`), which has no zone. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: dateStyleOf(language),
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** How long ago an instant was, or how far ahead it is, in the largest unit that fits. */
export function sinceIn(language: Language, instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(0, 'minute')
}

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** A name in the reader's language, else in English, else in any. */
export function nameIn(language: Language, names: Readonly<Record<string, string>>): string {
  return names[language] ?? names['en'] ?? Object.values(names)[0] ?? ''
}

const storageKey = 'counterclaim:language'

/** The language chosen on this machine before, else the browser's first of ours. */
export function languageAtFirst(): Language {
  const wanted = [stored(), ...navigator.languages].map((tag) => tag.slice(0, 2))
  return wanted.find((tag) => tag === 'ar' || tag === 'en') ?? 'en'
}

function stored(): string {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

/** Remembers the language on this machine, where the browser lets it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Without storage it holds until the page is left.
  }
}
