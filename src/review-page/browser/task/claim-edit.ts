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
  readonly predicate: string
  readonly stance: TaskClaim['stance']
  readonly polarity: TaskClaim['polarity']
  readonly modality: TaskClaim['modality']
  readonly counting: NonNullable<TaskClaim['counting']> | ''
  /** Ids of parties and the key of a place; empty: none. */
  readonly party: string
  readonly actor: string
  readonly affected: string
  readonly place: string
  /** Days, `YYYY-MM-DD`; both empty: no time is known. */
  readonly from: string
  readonly to: string
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
    predicate: claim.predicate,
    stance: claim.stance,
    polarity: claim.polarity,
    modality: claim.modality,
    counting: claim.counting ?? '',
    party: claim.party?.id ?? '',
    actor: claim.actor?.party.id ?? '',
    affected: claim.affected?.party.id ?? '',
    place: claim.place?.key ?? '',
    from: claim.occurred?.from ?? '',
    to: claim.occurred?.to ?? '',
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

export type EditFault = 'low' | 'high' | 'from'

/**
 * What is different from the claim, or which field cannot be read.
 * @returns `undefined` as a patch where nothing is different
 */
export function patchOf(
  claim: TaskClaim,
  fields: EditFields,
): { readonly patch: Patch | undefined } | { readonly fault: EditFault } {
  const before = fieldsOf(claim)
  const isNew = (name: keyof EditFields) => fields[name] !== before[name]
  const patch: Patch = {}
  if (isNew('stance')) patch.stance = fields.stance
  if (isNew('polarity')) patch.polarity = fields.polarity
  if (isNew('modality')) patch.modality = fields.modality
  if (isNew('predicate')) patch.predicate = fields.predicate
  if (isNew('class')) patch.class = orNull(fields.class)
  if (isNew('counting')) patch.counting = fields.counting === '' ? null : fields.counting
  if (isNew('party') && fields.party !== '') patch.party = fields.party
  if (isNew('actor')) patch.actor = orNull(fields.actor)
  if (isNew('affected')) patch.affected = orNull(fields.affected)
  if (isNew('place')) patch.place = orNull(fields.place)
  if (isNew('from') || isNew('to')) {
    const [from, to] = [fields.from, fields.to === '' ? fields.from : fields.to]
    if (from > to || (from === '' && to !== '')) return { fault: 'from' }
    patch.occurred = from === '' ? null : { from, to }
  }
  const figure = figureIn(claim.quantity, fields)
  if ('fault' in figure) return figure
  const whole = { ...patch, ...figure }
  return { patch: Object.keys(whole).length === 0 ? undefined : whole }
}

const orNull = (text: string) => (text === '' ? null : text)

function figureIn(
  before: TaskClaim['quantity'],
  fields: EditFields,
): Pick<Patch, 'quantity' | 'comparator'> | { readonly fault: EditFault } {
  const { comparator } = fields
  if (comparator === '') return before === null ? {} : { quantity: null }
  const bounds = boundsOf[comparator]
  const low = bounds === 'high' || bounds === 'none' ? null : figureOf(fields.low)
  if (Number.isNaN(low)) return { fault: 'low' }
  const high =
    bounds === 'one' ? low : bounds === 'low' || bounds === 'none' ? null : figureOf(fields.high)
  if (Number.isNaN(high)) return { fault: 'high' }
  const isSame = before !== null && before.low === low && before.high === high
  return {
    ...(isSame ? {} : { quantity: { low, high } }),
    ...(before?.comparator === comparator ? {} : { comparator }),
  }
}
