/** Whether two claims come from two mouths. Pure. */
import type { ComparedClaim } from './compared-claim.ts'

/** Names of two scripts that no list knows: nobody can tell whether they are one speaker's. */
export function mayBeOneSpeaker(a: ComparedClaim, b: ComparedClaim): boolean {
  return !a.sideIsKnown && !b.sideIsKnown && isInArabic(a.sideKey) !== isInArabic(b.sideKey)
}

/** The key of a party that no list knows is made of its name, or of what the name means where that is known. */
function isInArabic(key: string): boolean {
  return /\p{Script=Arabic}/u.test(key)
}

/**
 * True where no report of the one ends at a party at which a report of the other ends, and they are not one statement that
 * copies of one text ascribe to two.
 */
export function haveDifferentOrigins(a: ComparedClaim, b: ComparedClaim): boolean {
  return a.origins.every((origin) => !b.origins.includes(origin)) && !areOneInCopies(a, b)
}

/**
 * Copies of one text of which some have the one claim and others the other: the statement is the same, and outlets name its
 * source as they like. Where any article has both, the text itself has two sources.
 */
function areOneInCopies({ copies: ofA = [] }: ComparedClaim, { copies: ofB = [] }: ComparedClaim) {
  const groups = new Set(ofA.map((it) => it.group))
  const articles = new Set(ofA.map((it) => it.articleId))
  const shared = ofB.filter((it) => groups.has(it.group))
  return shared.length > 0 && shared.every((it) => !articles.has(it.articleId))
}

/** How many independent origins claims have that say the same: reports at whose end one party stands, and copies, are one. */
export function countOrigins(claims: readonly Pick<ComparedClaim, 'origins' | 'copies'>[]): number {
  const heads = new Map<string, string>()
  const headOf = (name: string): string => {
    const above = heads.get(name)
    return above === undefined ? name : headOf(above)
  }
  for (const { origin, group } of claims.flatMap((claim) => claim.copies ?? [])) {
    const [one, other] = [headOf(origin), headOf(group)]
    if (one !== other) heads.set(one, other)
  }
  return new Set(claims.flatMap((claim) => claim.origins).map(headOf)).size
}
