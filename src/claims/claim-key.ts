import { createHash } from 'node:crypto'
import type { Stance } from '../extraction/types.ts'
import { fold } from '../parties/fold.ts'
import { countsSomething } from '../questions/question-key.ts'
import type { NormalClaim } from './normal-form.ts'

/** Stances by which a party says that it is so: which of them stands in a report is the reporter's verb. */
const affirming: ReadonlySet<Stance> = new Set<Stance>(['asserts', 'accuses', 'concedes'])

/** Words for one kind of people: what one outlet calls soldiers is fighters in another's language. */
const armed: ReadonlySet<string> = new Set(['soldiers', 'fighters', 'militants'])

/**
 * SHA-256 (hex) over what makes it another claim: the same party saying the same is one claim, in whatever
 * outlet, language and verb. Claims without a known predicate are told apart by their folded words.
 *
 * Left out on purpose, since one report has them and the next one of the same statement has not (they are
 * joined instead, see `joinTraits`): whether a figure is called a total; who did it, where something
 * is counted; which verb of affirming was used (but for an attack by nobody who is named); how place, day and side came to be known.
 * @param partyKey key of the party that is stored as the speaker.
 */
export function claimKey(claim: NormalClaim, partyKey: string): string {
  const { quantity } = claim
  const counts = countsSomething(claim.predicate)
  const form = [
    partyKey,
    affirming.has(claim.stance) && !isBareAttack(claim) ? 'affirms' : claim.stance,
    claim.predicate,
    claim.polarity,
    claim.modality,
    counts ? null : (claim.actor?.side?.key ?? null),
    claim.affected?.side?.key ?? null,
    claim.class !== null && armed.has(claim.class) ? 'armed' : claim.class,
    quantity === null ? null : [quantity.low, quantity.high, quantity.comparator],
    // "15 more" is another statement than "15"; "15 so far" is not.
    claim.counting === 'incremental',
    claim.place?.key ?? null,
    claim.occurred?.from ?? null,
    claim.occurred?.to ?? null,
    claim.predicate === 'statement' ? fold(claim.words) : null,
    // Two figures of one sentence may be the same number.
    ...(claim.predicate === 'statement' && quantity !== null && claim.counted !== null
      ? [fold(claim.counted.text)]
      : []),
  ]
  return createHash('sha256').update(JSON.stringify(form)).digest('hex')
}

/** Of an attack of which nobody is named, the verb decides whether it answers who made it. */
function isBareAttack({ predicate, actor }: NormalClaim): boolean {
  return predicate === 'attack' && actor?.side == null
}
