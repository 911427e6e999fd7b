/**
 * Bodies whose work ends at their state's borders. A report from there names them without the state, and they count
 * whoever is harmed there. Ministries of defence and of foreign affairs speak of what happens abroad and are not among
 * them. Pure.
 */
import { chainOf, type PartyEntry } from './party.ts'

const countWhoever: ReadonlySet<string> = new Set([
  'ministry-of-health',
  'minister-of-health',
  'ministry-of-interior',
  'minister-of-interior',
  'ministry-of-emergencies',
  'police',
  'civil-defence',
  'local-authorities',
  'prison-service',
  'emergency-agency',
  'fire-service',
  'health-office',
  'railways',
  'ministry-of-transport',
  'minister-of-transport',
  'prosecutor-general',
  'electoral-commission',
])

/** Named bare at home like them, though they count their own. */
const atHomeOnly: ReadonlySet<string> = new Set(['armed-forces', 'government', 'security-service'])

/** What only one state can be meant by in a report that names no other. */
const ofOnlyState: ReadonlySet<string> = new Set([
  'ministry-of-defence',
  'minister-of-defence',
  'ministry-of-foreign-affairs',
  'minister-of-foreign-affairs',
  'general-staff',
])

/** True for a kind of body that is of the one state that a report names. */
export function isOfOnlyState(kind: string): boolean {
  return ofOnlyState.has(kind)
}

/** True for a kind of institution that a report from a state names without it. */
export function worksAtHome(kind: string): boolean {
  return atHomeOnly.has(kind) || countWhoever.has(kind)
}

/** True for "the Health Ministry" of a state that nothing tells. */
export function isOpenBody({ kind, key }: PartyEntry): boolean {
  return kind === 'generic' && worksAtHome(key.slice('generic:'.length))
}

/** The body on a speaker's chain that counts whoever is harmed in its country, its own people or not. */
export function bodyThatCountsWhoever(speaker: PartyEntry): PartyEntry | undefined {
  return chainOf(speaker).find(({ key }) => countWhoever.has(key.slice(0, key.indexOf(':'))))
}
