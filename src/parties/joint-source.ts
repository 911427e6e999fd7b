/** Several states that speak with one voice: "Peru and Chile", «مصر والأردن». Pure. */
import { termsIn } from './find-term.ts'
import { fold, foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'

const between: ReadonlySet<string> = new Set([
  'and',
  'both',
  'the',
  fold('و'),
  fold('كل'),
  fold('من'),
])

/**
 * The states of a phrase that names two or more of them and nothing else, as one party without a side: what they say
 * together is said by neither alone, and nobody's losses are "its own". Undefined for every other phrase.
 */
export function jointSourceIn(text: string): PartyEntry | undefined {
  const words = foldWords(text)
  const terms = termsIn(words, true)
  const named = terms.map((term) => (term.role === 'adjective' ? undefined : partyOf(term.code)))
  const states = new Map(
    named.flatMap((party) => (party === undefined ? [] : [[party.key, party] as const])),
  )
  if (states.size < 2 || named.some((party) => party?.kind !== 'state')) return undefined
  const isOther = (word: string, at: number): boolean =>
    !between.has(word) && !terms.some((it) => it.from <= at && at < it.from + it.count)
  if (words.some(isOther)) return undefined
  const all = [...states.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    key: `joint:${all.map(({ key }) => key).join('+')}`,
    kind: 'generic',
    names: {
      en: listed(all, 'en', ' and '),
      ar: listed(all, 'ar', ' و'),
    },
    country: null,
    speaksFor: null,
    known: true,
  }
}

function listed(parties: readonly PartyEntry[], language: string, and: string): string {
  const names = parties.map(({ key, names: its }) => its[language] ?? its['en'] ?? key)
  const comma = language === 'ar' ? '، ' : ', '
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1) ?? ''}`
}
