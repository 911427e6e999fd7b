/** What articles have taken out or put otherwise in a later version. Pure. */
import type { Quantity } from '../questions/intervals.ts'

/** A version of an article that counts: it had been published, and was read. */
export interface VersionSaid {
  readonly version: number
  /** Since when it is what the article says. RFC 3339. */
  readonly at: string
  /** True where it says nothing: the article was withdrawn. */
  readonly isEmpty: boolean
}

/** A claim in one version of an article. */
export interface Said {
  readonly version: number
  readonly claimId: string
  /** Who reported it. */
  readonly outlet: string
  readonly partyId: string
  readonly predicate: string
  readonly polarity: string
  readonly quantity: (Quantity & { readonly text: string }) | null
  /** Root of its place, and its first day (`YYYY-MM-DD`), where it answers a question. */
  readonly placeRoot: string | null
  readonly day: string | null
  readonly words: string
  readonly language: string
  /** UTF-16 code units of the text of the version. */
  readonly content: readonly (readonly [start: number, end: number])[]
}

/** Something that an article does not say any more since one of its versions. */
export interface Dropped {
  readonly before: Said
  /** What it says in its place: of the same party and the same kind; null where nothing is, or nobody can tell which. */
  readonly after: Said | null
  /** The version in which it is gone. */
  readonly since: VersionSaid
}

/**
 * The claims that an article has made and does not make in its newest version, each with the version in which it went. What
 * was taken out and put back is there. A withdrawn article has corrected nothing.
 * @param versions those that count, in any order
 * @param said what they say
 */
export function droppedIn(versions: readonly VersionSaid[], said: readonly Said[]): Dropped[] {
  const ordered = versions.toSorted((a, b) => a.version - b.version)
  const newest = ordered.at(-1)
  if (newest === undefined || ordered.length < 2) return []
  const inVersion = Map.groupBy(said, (one) => one.version)
  const claimsOf = (version: number) => inVersion.get(version) ?? []
  const last = new Map<string, Said>()
  for (const { version } of ordered) {
    for (const one of claimsOf(version)) last.set(one.claimId, one)
  }
  return [...last.values()].flatMap((before) => {
    const since = ordered.find(({ version }) => version > before.version)
    if (since === undefined || since.isEmpty) return []
    const after = successorOf(before, claimsOf(before.version), claimsOf(since.version))
    return [{ before, after, since }]
  })
}

/** The one claim of the same party and kind that is new where this one is gone, if no other one is gone there. */
function successorOf(before: Said, old: readonly Said[], now: readonly Said[]): Said | null {
  const isAlike = (one: Said) =>
    one.partyId === before.partyId &&
    one.predicate === before.predicate &&
    one.polarity === before.polarity
  const kept = new Set(now.map((one) => one.claimId))
  const known = new Set(old.map((one) => one.claimId))
  const gone = new Set(
    old.filter((one) => isAlike(one) && !kept.has(one.claimId)).map((one) => one.claimId),
  )
  const fresh = new Map(
    now.filter((one) => isAlike(one) && !known.has(one.claimId)).map((one) => [one.claimId, one]),
  )
  const [only] = fresh.values()
  return gone.size === 1 && fresh.size === 1 ? (only ?? null) : null
}
