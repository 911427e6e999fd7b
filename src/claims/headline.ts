/** The headline of a text, and what it says again of what the text says. Pure. */
import { classFamily } from '../extraction/predicates.ts'
import type { Span } from '../extraction/types.ts'
import { type PartyEntry, sideOf } from '../parties/party.ts'
import type { NormalRole } from './claim-roles.ts'
import type { NormalClaim } from './normal-form.ts'

/** Longest first line that is taken for a headline, in UTF-16 code units. */
const LONGEST = 250

const sentenceEnd = /[.!?؟…][\s"”»’)]*$/u

/** The first line where an empty one follows and no full stop ends it, else ''. */
export function headlineOf(text: string): string {
  const end = text.indexOf('\n')
  if (end <= 0 || end > LONGEST || text[end + 1] !== '\n') return ''
  const line = text.slice(0, end)
  return sentenceEnd.test(line) ? '' : line
}

/**
 * A headline says shortly what the text says whole: "Mill owner: four dead" above "Bright Mills said that four workers
 * had been killed". Its claim is that of the text: same speaker, side, class and place. Where the text bears
 * out nothing of the kind and nobody knows the headline's speaker, it is kept as a statement only.
 */
export function withHeadline(text: string, claims: readonly NormalClaim[]): NormalClaim[] {
  const { length } = headlineOf(text)
  const body = claims.filter((claim) => startOf(claim) >= length && !claim.relays && !claim.former)
  if (length === 0 || body.length === 0) return [...claims]
  return claims.map((claim) => {
    if (startOf(claim) >= length || claim.predicate === 'statement') return claim
    const whole = body.find((it) => saysAgain(claim, it))
    if (whole !== undefined) return asIn(whole, claim)
    return isNobody(claim.party) ? asStatement(claim) : claim
  })
}

function startOf({ trigger, quantity }: NormalClaim): number {
  const span: Span | undefined = trigger ?? quantity?.span
  return span?.[0] ?? Number.POSITIVE_INFINITY
}

/** Nobody whom the registry knows: "the owner", "officials", a name cut short. */
function isNobody(party: PartyEntry | null): boolean {
  return party === null || !party.known || party.kind === 'generic'
}

function saysAgain(short: NormalClaim, whole: NormalClaim): boolean {
  const isToll = isBareLoss(short) && whole.predicate === 'people.killed' && short.quantity !== null
  if ((!isToll && measureOf(short) !== measureOf(whole)) || isDenied(short) !== isDenied(whole))
    return false
  if (short.modality !== whole.modality) return false
  const { party } = short
  if (!isNobody(party) && sideKey(party) !== sideKey(whole.party)) return false
  return (
    (short.quantity === null || figureOf(short) === figureOf(whole)) &&
    mayBeOf(short.affected, whole.affected) &&
    mayBeOf(short.actor, whole.actor) &&
    mayCount(short.class, whole.class)
  )
}

/** "Losses at nine" above "nine were killed". */
function isBareLoss({ predicate, class: counted }: NormalClaim): boolean {
  return predicate === 'people.casualties' && (counted === null || counted === 'people')
}

/** "Loses drone" above "a drone was shot down". */
function measureOf({ predicate }: NormalClaim): string {
  return predicate === 'equipment.shot_down' ? 'equipment.destroyed' : predicate
}

function isDenied({ stance, polarity }: NormalClaim): boolean {
  return (stance === 'denies') !== (polarity === 'negated')
}

function sideKey(party: PartyEntry | null): string | null {
  return party === null ? null : sideOf(party).key
}

/** "Three" above "at least three" is the same figure. */
function figureOf({ quantity }: NormalClaim): number | null | undefined {
  return quantity === null ? undefined : (quantity.low ?? quantity.high)
}

/** A side that was inferred, or is not known, may be the one that the text names. */
function mayBeOf(short: NormalRole | null, whole: NormalRole | null): boolean {
  if (short?.side == null || short.how === 'inferred' || whole?.side == null) return true
  return sideOf(short.side).key === sideOf(whole.side).key
}

function mayCount(short: string | null, whole: string | null): boolean {
  if (short === null || whole === null || short === whole) return true
  return classFamily(short) === 'any' || classFamily(short) === classFamily(whole)
}

function asIn(whole: NormalClaim, short: NormalClaim): NormalClaim {
  const { attribution, trigger, words, rule, confidence, counted } = short
  const quantity =
    short.quantity === null || whole.quantity === null
      ? whole.quantity
      : { ...whole.quantity, span: short.quantity.span, text: short.quantity.text }
  return { ...whole, attribution, trigger, words, rule, confidence, counted, quantity }
}

/** The words alone, without what they were read as. */
export function asStatement(claim: NormalClaim): NormalClaim {
  return {
    ...claim,
    predicate: 'statement',
    quantity: null,
    counted: null,
    class: null,
    counting: null,
    actor: null,
    affected: null,
  }
}
