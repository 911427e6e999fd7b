/** Abbreviations that several bodies share: which one an article means by what else it speaks of. Pure. */
import { placesIn, rootOf } from '../places/find-place.ts'
import { termsIn } from './find-term.ts'
import { foldWords } from './fold.ts'
import { registry } from './registry.ts'

interface Meaning {
  /** The full name that the registry knows. */
  readonly name: string
  /** Other full names under which an article may have introduced it. */
  readonly others: readonly string[]
  /** The state of which an article speaks then, or words of its subject, folded. */
  readonly state?: string
  readonly subject?: RegExp
}

const abbreviations: Readonly<Record<string, readonly Meaning[]>> = {
  // Both call themselves so: in English the one, in French (Reporters sans frontières) the other.
  RSF: [
    { name: 'Rapid Support Forces', others: ['الدعم السريع'], state: 'SD' },
    {
      name: 'Reporters Without Borders',
      others: ['Reporters sans frontières', 'مراسلون بلا حدود'],
      subject: /^(?:journalis[mt]|press$|reporters?$|(?:ال)?صحا?في)/u,
    },
  ],
}

/** Abbreviation -> the full name that is meant in an article; without those that stay open. */
export type Meanings = ReadonlyMap<string, string>

/** "NEMA", and nothing longer or shorter. */
const initials = /(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu
/** Capitalised words in a row, small words between them aside: "Commission for Human Rights". */
const capitalised =
  /(?<![\p{L}\p{N}])\p{Lu}\p{L}{1,30}(?:[ -](?:(?:of|for|and|on|the) ){0,2}\p{Lu}\p{L}{1,30}){2,7}/gu

/** Names that a text writes out and calls by their initials elsewhere: "National Emergency Management Agency", "NEMA". */
function initialsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const shorts = new Set([...text.matchAll(initials)].map(([short]) => short))
  for (const short of shorts) if (registry().names.has(short.toLowerCase())) shorts.delete(short)
  if (shorts.size === 0) return found
  for (const [run] of text.matchAll(capitalised)) {
    const words = run.split(/[ -]/u)
    for (const from of words.keys()) {
      const name = words.slice(from)
      const short = name.map((word) => (/^\p{Lu}/u.test(word) ? word[0] : '')).join('')
      if (shorts.has(short) && !found.has(short)) found.set(short, name.join(' '))
    }
  }
  return found
}

/** What the shared abbreviations of a text mean: by a full name in it, else by the only subject that fits. */
export function meaningsIn(text: string): Meanings {
  const found = initialsIn(text)
  for (const [short, meanings] of Object.entries(abbreviations)) {
    if (!text.includes(short)) continue
    const words = foldWords(text)
    const folded = ` ${words.join(' ')} `
    const introduced = meanings.filter(({ name, others }) =>
      [name, ...others].some((full) => folded.includes(` ${foldWords(full).join(' ')} `)),
    )
    const fitting =
      introduced.length > 0 ? introduced : meanings.filter((it) => fits(it, words, text))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) found.set(short, only.name)
  }
  return found
}

function fits({ state, subject }: Meaning, words: readonly string[], text: string): boolean {
  if (subject !== undefined) return words.some((word) => subject.test(word))
  return (
    termsIn(words, true).some(({ code }) => code === state) ||
    placesIn(text).some(({ key }) => rootOf(key) === state)
  )
}

/** The text with its abbreviations spelt out. */
export function spellOut(text: string, meanings: Meanings | undefined): string {
  let spelt = text
  for (const [short, name] of meanings ?? []) {
    spelt = spelt.replace(new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'gu'), name)
  }
  return spelt
}
