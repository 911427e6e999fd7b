/** What an edit may do to a claim, and what it may not. Pure. */
import type { Comparator, Polarity, Stance } from '../extraction/types.ts'

/** Bounds of a quantity; null: open. */
export interface Figure {
  readonly low: number | null
  readonly high: number | null
}

/** The parts of a claim's normal form that a reviewer may correct. */
export interface NormalForm {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator | null
  readonly class: string | null
  readonly stance: Stance
  readonly polarity: Polarity
}

/** What an edit changes; a key that is absent stays as it is. `quantity: null` takes the figure away. */
export interface Patch {
  readonly quantity?: Figure | null | undefined
  readonly comparator?: Comparator | undefined
  readonly class?: string | null | undefined
  readonly stance?: Stance | undefined
  readonly polarity?: Polarity | undefined
}

const rules: Readonly<Record<Comparator, { fits: (figure: Figure) => boolean; wants: string }>> = {
  eq: { fits: isPoint, wants: 'low and high to be the same number' },
  approx: { fits: isRange, wants: 'low and high to be numbers, low not above high' },
  between: { fits: isRange, wants: 'low and high to be numbers, low not above high' },
  at_least: { fits: isFloor, wants: 'low to be a number and high to be null' },
  more_than: { fits: isFloor, wants: 'low to be a number and high to be null' },
  at_most: { fits: isCeiling, wants: 'low to be null and high to be a number' },
  less_than: { fits: isCeiling, wants: 'low to be null and high to be a number' },
  vague: { fits: isOpen, wants: 'low and high to be null' },
}

function isRange({ low, high }: Figure): boolean {
  return low !== null && high !== null && low <= high
}
function isPoint({ low, high }: Figure): boolean {
  return low !== null && low === high
}
function isFloor({ low, high }: Figure): boolean {
  return low !== null && high === null
}
function isCeiling({ low, high }: Figure): boolean {
  return low === null && high !== null
}
function isOpen({ low, high }: Figure): boolean {
  return low === null && high === null
}

/**
 * A claim's normal form after an edit, or what is wrong with the edit: the pointer is relative to the
 * patch. Bounds and comparator must fit each other, whichever of the two was given.
 */
export function applyPatch(
  form: NormalForm,
  patch: Patch,
): { form: NormalForm } | { fault: { pointer: string; detail: string } } {
  const next = {
    class: patch.class === undefined ? form.class : patch.class,
    stance: patch.stance ?? form.stance,
    polarity: patch.polarity ?? form.polarity,
  }
  if (patch.quantity === null) {
    if (patch.comparator !== undefined) {
      return { fault: { pointer: '/comparator', detail: 'has no meaning without a quantity' } }
    }
    return { form: { ...next, low: null, high: null, comparator: null } }
  }
  const figure = patch.quantity ?? { low: form.low, high: form.high }
  const comparator = patch.comparator ?? form.comparator
  if (comparator === null) {
    if (patch.quantity !== undefined) {
      return { fault: { pointer: '/comparator', detail: 'is needed with a new quantity' } }
    }
    return { form: { ...next, low: null, high: null, comparator: null } }
  }
  const rule = rules[comparator]
  if (!rule.fits(figure)) {
    return { fault: { pointer: '/quantity', detail: `"${comparator}" wants ${rule.wants}` } }
  }
  return { form: { ...next, low: figure.low, high: figure.high, comparator } }
}
