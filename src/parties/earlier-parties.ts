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
  /** The movement that was named last, or for which somebody spoke; else the only one that the article names. */
  readonly group: () => PartyEntry | undefined
  /** The organisation, or body that nobody knows, that was named last. */
  readonly organisation: () => PartyEntry | undefined
  /** The body that was named last, or for which somebody spoke: no person, no source without a name. */
  readonly body: () => PartyEntry | undefined
  /** Whoever was named last. */
  readonly last: () => PartyEntry | undefined
  /** The organisation, movement or unknown body named last whose name has all of these folded words. */
  readonly shortly: (words: readonly string[]) => PartyEntry | undefined
  /** Whoever was named last with a name that ends in these folded words. */
  readonly called: (words: readonly string[]) => PartyEntry | undefined
}

export interface NamedParties extends EarlierParties {
  readonly add: (party: PartyEntry) => void
  /** A party that the article names without letting it speak: it may be meant by a part of its name. */
  readonly mention: (party: PartyEntry) => void
}

/** Kinds of bodies that texts call by a part of their name later on. */
const named: ReadonlySet<string> = new Set(['organisation', 'unknown', 'armed_group'])

/** The most words of a name that are looked up; names of people have fewer. */
const LONGEST_NAME = 8

/** Remembers parties in the order in which they are added. */
export function rememberParties(first: readonly PartyEntry[] = []): NamedParties {
  const kinds = new Map<string, PartyEntry>()
  const names = new Map<string, PartyEntry>()
  let ministry: PartyEntry | undefined
  let group: PartyEntry | undefined
  let organisation: PartyEntry | undefined
  let body: PartyEntry | undefined
  let last: PartyEntry | undefined
  const byWord = new Map<string, Map<string, number>>()
  const bodies: PartyEntry[] = []
  const addBody = (party: PartyEntry): void => {
    body = party
    if (!named.has(party.kind)) return
    if (party.kind !== 'armed_group') organisation = party
    // One word is no name that could be shortened: "coalition" in a headline means the one of the text.
    const names = Object.values(party.names)
    if (party.known || names.some((name) => foldWords(name).length > 1)) mention(party)
  }
  const mentioned = new Map<string, PartyEntry>()
  const mention = (party: PartyEntry): void => {
    if (party.kind === 'armed_group') mentioned.set(party.key, party)
    bodies.push(party)
    for (const word of new Set(Object.values(party.names).flatMap(foldWords))) {
      const at = byWord.get(word) ?? new Map<string, number>()
      at.set(party.key, bodies.length - 1)
      byWord.set(word, at)
    }
  }
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
    last = party
    const spokenFor = party.kind === 'person' ? party.speaksFor : party
    if (spokenFor !== null && spokenFor.kind !== 'generic') addBody(spokenFor)
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
    mention,
    ofKind: (kind) => kinds.get(kind),
    ministry: () => ministry,
    group: () => group ?? (mentioned.size === 1 ? [...mentioned.values()][0] : undefined),
    organisation: () => organisation,
    body: () => body,
    last: () => last,
    shortly: (words) => {
      const [first, ...others] = words.map((word) => byWord.get(word))
      let best = -1
      for (const [key, at] of first ?? [])
        if (at > best && others.every((it) => it?.has(key) === true)) best = at
      return bodies[best]
    },
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
