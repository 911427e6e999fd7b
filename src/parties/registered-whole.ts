/** Parties by the whole of a source phrase. Pure. */

import type { EarlierParties } from './earlier-parties.ts'
import { foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { registry } from './registry.ts'

/**
 * The body, group or agency that a phrase names, where nothing but a name of the registry stands in it: "Al Jazeera", "Donetsk
 * People's Republic". Somebody in the article who is called so comes before it, and a name that people have given.
 */
export function registeredWhole(
  text: string,
  earlier: EarlierParties,
  given: ReadonlyMap<string, PartyEntry> | undefined,
): PartyEntry | undefined {
  const words = foldWords(text)
  const key = registry().wholes.get((words[0] === 'the' ? words.slice(1) : words).join(' '))
  if (key === undefined || given?.has(words.join(' ')) === true) return undefined
  return earlier.called(words) ?? partyOf(key)
}
