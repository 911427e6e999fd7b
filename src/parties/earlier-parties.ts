/**
 * The parties that an article has named so far, found by what a later phrase says of them: "the ministry",
 * "Stepanyan". Indexed as they are named, so that a look-up costs the same after ten names as after ten
 * thousand. No I/O.
 */
import { foldWords } from './fold.ts'
import { institutionKinds } from './institutions.ts'
import { chainOf, type PartyEntry } from './party.ts'

export interface EarlierParties {
  /** The institution of a kind that was named last, or for which somebody spoke. */
  readonly ofKind: (kind: string) => PartyEntry | undefined
  /** The ministry that was named last, or for which somebody spoke. */
  readonly ministry: () => PartyEntry | undefined
  /** The movement that was named last, or for which somebody spoke. */
  readonly group: () => PartyEntry | undefined
  /** Whoever was named last with a name that ends in these folded words. */
  readonly called: (words: readonly string[]) => PartyEntry | undefined
}

export interface NamedParties extends EarlierParties {
  readonly add: (party: PartyEntry) => void
}

/** The most words of a name that are looked up; names of people have fewer. */
const LONGEST_NAME = 8

/** Remembers parties in the order in which they are added. */
export function rememberParties(first: readonly PartyEntry[] = []): NamedParties {
  const kinds = new Map<string, PartyEntry>()
  const names = new Map<string, PartyEntry>()
  let ministry: PartyEntry | undefined
  let group: PartyEntry | undefined
  const add = (party: PartyEntry): void => {
    const seen = new Set<string>()
    for (const entry of chainOf(party)) {
      const kind = kindOf(entry)
      if (kind === undefined || seen.has(kind)) continue
      seen.add(kind)
      kinds.set(kind, entry)
    }
    ministry = ministryOf(party) ?? ministry
    group = chainOf(party).find((entry) => entry.kind === 'armed_group') ?? group
    if (party.kind !== 'person' && !party.key.startsWith('provisional:')) return
    for (const name of Object.values(party.names)) {
      const words = foldWords(name)
      const most = Math.min(words.length, LONGEST_NAME)
      for (let count = 1; count <= most; count += 1) {
        names.set(words.slice(words.length - count).join(' '), party)
      }
    }
  }
  for (const party of first) add(party)
  return {
    add,
    ofKind: (kind) => kinds.get(kind),
    ministry: () => ministry,
    group: () => group,
    called: (words) => names.get(words.join(' ')),
  }
}

/** Where nobody was named before. */
export const nobodyEarlier: EarlierParties = rememberParties()

function kindOf(party: PartyEntry): string | undefined {
  const colon = party.key.indexOf(':')
  const kind = party.key.slice(0, Math.max(0, colon))
  return Object.hasOwn(institutionKinds, kind) ? kind : undefined
}

function ministryOf(party: PartyEntry): PartyEntry | undefined {
  if (party.key.startsWith('ministry-of-')) return party
  return party.speaksFor?.key.startsWith('ministry-of-') === true ? party.speaksFor : undefined
}
