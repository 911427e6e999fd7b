import { createHash } from 'node:crypto'
import { fold } from '../parties/fold.ts'
import type { NormalClaim } from './normal-form.ts'

/**
 * SHA-256 (hex) over the normal form: the same party saying the same is one claim, in whatever outlet
 * and language. Claims without a known predicate are told apart by their folded words.
 * @param partyKey key of the party that is stored as the speaker.
 */
export function claimKey(claim: NormalClaim, partyKey: string): string {
  const { quantity } = claim
  const form = [
    partyKey,
    claim.stance,
    claim.predicate,
    claim.polarity,
    claim.modality,
    claim.actor?.side?.key ?? null,
    claim.affected?.side?.key ?? null,
    claim.class,
    quantity === null ? null : [quantity.low, quantity.high, quantity.comparator],
    claim.counting,
    claim.place?.key ?? null,
    claim.occurred?.from ?? null,
    claim.occurred?.to ?? null,
    claim.predicate === 'statement' ? fold(claim.words) : null,
  ]
  return createHash('sha256').update(JSON.stringify(form)).digest('hex')
}
