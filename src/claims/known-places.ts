/** Places that were taken, as far as the registry of places knows them. Pure. */
import { asStatement } from './headline.ts'
import type { NormalClaim } from './normal-form.ts'

/**
 * "Lost Orlin", «سقوط أورلين»: a bare name that no list of places knows may be anything; the words stay. "The town" is
 * the one that the text is about.
 */
export function ofKnownPlace(claim: NormalClaim): NormalClaim {
  const { predicate, rule, place } = claim
  if (predicate !== 'territory.captured' || !byName.test(rule)) return claim
  if (place === null || place.key === null || place.key.includes('~')) return asStatement(claim)
  const isKnown =
    place.how === 'stated' || rule === 'fact.place-own' || localities.test(place.text ?? '')
  return isKnown ? claim : asStatement(claim)
}

const byName = /^fact\.(?:place-|takeover-name|fall-name)/u
const localities = /^(?:the )?(?:town|city|village|settlement|district)$/iu
