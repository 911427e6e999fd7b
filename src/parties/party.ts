/** What a party is: plain data, with the chain of whom it speaks for. */

export type PartyKind =
  | 'state'
  | 'institution'
  | 'armed_group'
  | 'de_facto_authority'
  | 'organisation'
  | 'agency'
  | 'outlet'
  | 'person'
  | 'generic'
  | 'unknown'

export interface PartyEntry {
  /** Stable and readable: `AM`, `ministry-of-defence:AM`, `person:…`, `provisional:…`. */
  readonly key: string
  readonly kind: PartyKind
  /** Display names by BCP 47 language; `en` or `ar` is there at least, or the language of the text. */
  readonly names: Readonly<Record<string, string>>
  /** ISO 3166-1 alpha-2 code, or null. */
  readonly country: string | null
  /** Whom it speaks for, or null where it speaks for itself. */
  readonly speaksFor: PartyEntry | null
  /** From when until when it speaks for it (`YYYY-MM-DD`, inclusive; null: open); before and after it speaks for itself. */
  readonly term?: { readonly from: string | null; readonly until: string | null }
  /** False where a text named somebody whom the registry does not know. */
  readonly known: boolean
  /** Further names for look-ups, by language. */
  readonly aliases?: readonly { readonly language: string; readonly text: string }[]
}

/** The end of the chain of "speaks for": a state, an authority, or the party itself. */
export function sideOf(party: PartyEntry): PartyEntry {
  let side = party
  while (side.speaksFor !== null) side = side.speaksFor
  return side
}

/** The party, then whom it speaks for, up to its side. */
export function chainOf(party: PartyEntry): PartyEntry[] {
  const chain: PartyEntry[] = []
  for (let entry: PartyEntry | null = party; entry !== null; entry = entry.speaksFor) {
    chain.push(entry)
  }
  return chain
}

/** The party as it was on a day (`YYYY-MM-DD`): out of office it speaks for itself. */
export function onDay(party: PartyEntry, day: string): PartyEntry {
  const { term } = party
  const isOut =
    term !== undefined &&
    ((term.from !== null && day < term.from) || (term.until !== null && day > term.until))
  return isOut ? { ...party, speaksFor: null } : party
}
