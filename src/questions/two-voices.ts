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

/** True where no report of the one ends at a party at which a report of the other ends. */
export function haveDifferentOrigins(a: ComparedClaim, b: ComparedClaim): boolean {
  return a.origins.every((origin) => !b.origins.includes(origin))
}
