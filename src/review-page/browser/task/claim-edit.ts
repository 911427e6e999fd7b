/** What an edit of a claim changes, out of the fields of its form. Pure. */
import type { DecisionBody, TaskClaim } from '../wire.ts'

export type Patch = Extract<DecisionBody, { outcome: 'edit' }>['patch']
type Comparator = NonNullable<TaskClaim['quantity']>['comparator']

/** The fields as somebody fills them in: figures are text, an empty one is none. */
export interface EditFields {
  /** Empty: the claim names no figure. */
  readonly comparator: Comparator | ''
  readonly low: string
  readonly high: string
  readonly class: string
  readonly stance: TaskClaim['stance']
  readonly polarity: TaskClaim['polarity']
}

/** Which bounds a way of naming a figure has. */
export const boundsOf: Readonly<Record<Comparator, 'one' | 'low' | 'high' | 'both' | 'none'>> = {
  eq: 'one',
  approx: 'both',
  between: 'both',
  at_least: 'low',
  more_than: 'low',
  at_most: 'high',
  less_than: 'high',
  vague: 'none',
}

export function fieldsOf({ quantity, ...claim }: TaskClaim): EditFields {
  return {
    comparator: quantity?.comparator ?? '',
    low: String(quantity?.low ?? ''),
    high: String(quantity?.high ?? ''),
    class: claim.class ?? '',
    stance: claim.stance,
    polarity: claim.polarity,
  }
}

/** A figure as people write it, in Arabic or European digits, with spaces or commas between thousands; NaN where it is none. */
export function figureOf(text: string): number {
  const digits = text
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll(/[\s,٬\u066c']/gu, '')
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : Number.NaN
}

/**
 * What is different from the claim, or which field cannot be read.
 * @returns `undefined` as a patch where nothing is different
 */
export function patchOf(
  claim: TaskClaim,
  fields: EditFields,
): { readonly patch: Patch | undefined } | { readonly fault: 'low' | 'high' } {
  const patch: Patch = {}
  if (fields.stance !== claim.stance) patch.stance = fields.stance
  if (fields.polarity !== claim.polarity) patch.polarity = fields.polarity
  if (fields.class !== (claim.class ?? '')) patch.class = fields.class === '' ? null : fields.class
  if (fields.comparator === '') {
    if (claim.quantity !== null) patch.quantity = null
  } else {
    const bounds = boundsOf[fields.comparator]
    const low = bounds === 'high' || bounds === 'none' ? null : figureOf(fields.low)
    if (Number.isNaN(low)) return { fault: 'low' }
    const high =
      bounds === 'one' ? low : bounds === 'low' || bounds === 'none' ? null : figureOf(fields.high)
    if (Number.isNaN(high)) return { fault: 'high' }
    const before = claim.quantity
    if (before === null || before.low !== low || before.high !== high)
      patch.quantity = { low, high }
    if (before?.comparator !== fields.comparator) patch.comparator = fields.comparator
  }
  return { patch: Object.keys(patch).length === 0 ? undefined : patch }
}
