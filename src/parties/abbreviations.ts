/** Abbreviations that several bodies share: which one an article means by what else it speaks of. Pure. */
import { placesIn, rootOf } from '../places/find-place.ts'
import { termsIn } from './find-term.ts'
import { foldWords } from './fold.ts'

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

/** What the shared abbreviations of a text mean: by a full name in it, else by the only subject that fits. */
export function meaningsIn(text: string): Meanings {
  const found = new Map<string, string>()
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
