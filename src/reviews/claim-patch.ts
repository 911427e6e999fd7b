/** What an edit may do to a claim, and what it may not. Pure. */
import type {
  Comparator,
  Counting,
  Modality,
  Polarity,
  Precision,
  Stance,
} from '../extraction/types.ts'
import { placeOf, rootOf } from '../places/find-place.ts'

type Basis = 'stated' | 'inferred'

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
  /** A key of the registry of predicates. */
  readonly predicate: string
  readonly stance: Stance
  readonly polarity: Polarity
  readonly modality: Modality
  readonly counting: Counting | null
  /** Id of the party that says it. */
  readonly partyId: string
  /** Who did it. */
  readonly actor: { readonly partyId: string; readonly basis: Basis | null } | null
  readonly affected: {
    readonly partyId: string
    readonly basis: Basis | null
    readonly reason: string | null
  } | null
  readonly place: {
    readonly key: string
    readonly root: string | null
    readonly how: string | null
  } | null
  readonly occurred: {
    /** Days, both included. */
    readonly from: string
    readonly to: string
    readonly precision: Precision | null
    readonly how: string | null
  } | null
}

/** What an edit changes; a key that is absent stays as it is, null takes away what was read. */
export interface Patch {
  readonly quantity?: Figure | null | undefined
  readonly comparator?: Comparator | undefined
  readonly class?: string | null | undefined
  readonly predicate?: string | undefined
  readonly stance?: Stance | undefined
  readonly polarity?: Polarity | undefined
  readonly modality?: Modality | undefined
  readonly counting?: Counting | null | undefined
  readonly party?: string | undefined
  readonly actor?: string | null | undefined
  readonly affected?: string | null | undefined
  readonly place?: string | null | undefined
  readonly occurred?: { readonly from: string; readonly to: string } | null | undefined
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

type Fault = { readonly pointer: string; readonly detail: string }

/**
 * A claim's normal form after an edit, or what is wrong with the edit: the pointer is relative to the
 * patch. Bounds and comparator must fit each other, whichever of the two was given. What a person gives counts as stated.
 */
export function applyPatch(
  form: NormalForm,
  patch: Patch,
): { readonly form: NormalForm } | { readonly fault: Fault } {
  const figure = figureAfter(form, patch)
  if ('pointer' in figure) return { fault: figure }
  const place = placeAfter(form, patch)
  if (place !== null && 'pointer' in place) return { fault: place }
  const { occurred } = patch
  if (occurred != null && occurred.from > occurred.to) {
    return { fault: { pointer: '/occurred/to', detail: 'must not lie before "from"' } }
  }
  return {
    form: {
      ...figure,
      class: patch.class === undefined ? form.class : patch.class,
      predicate: patch.predicate ?? form.predicate,
      stance: patch.stance ?? form.stance,
      polarity: patch.polarity ?? form.polarity,
      modality: patch.modality ?? form.modality,
      counting: patch.counting === undefined ? form.counting : patch.counting,
      partyId: patch.party ?? form.partyId,
      actor: actorAfter(form, patch),
      affected: affectedAfter(form, patch),
      place,
      occurred:
        occurred == null
          ? occurred === null
            ? null
            : form.occurred
          : {
              ...occurred,
              precision: occurred.from === occurred.to ? 'day' : 'range',
              how: 'stated',
            },
    },
  }
}

function actorAfter(form: NormalForm, { actor }: Patch): NormalForm['actor'] {
  if (actor === undefined) return form.actor
  return actor === null ? null : { partyId: actor, basis: 'stated' }
}

function affectedAfter(form: NormalForm, { affected }: Patch): NormalForm['affected'] {
  if (affected === undefined) return form.affected
  return affected === null ? null : { partyId: affected, basis: 'stated', reason: null }
}

function placeAfter(form: NormalForm, { place }: Patch): NormalForm['place'] | Fault {
  if (place == null) return place === null ? null : form.place
  // A town that no list has is known by the key under which it was read.
  const isKnown = placeOf(place) !== undefined || place === form.place?.key
  if (!isKnown) return { pointer: '/place', detail: 'is no key of a place' }
  return { key: place, root: rootOf(place), how: 'stated' }
}

function figureAfter(
  form: NormalForm,
  patch: Patch,
): Pick<NormalForm, 'low' | 'high' | 'comparator'> | Fault {
  const none = { low: null, high: null, comparator: null }
  if (patch.quantity === null) {
    return patch.comparator === undefined
      ? none
      : { pointer: '/comparator', detail: 'has no meaning without a quantity' }
  }
  const { low, high } = patch.quantity ?? form
  const comparator = patch.comparator ?? form.comparator
  if (comparator === null) {
    return patch.quantity === undefined
      ? none
      : { pointer: '/comparator', detail: 'is needed with a new quantity' }
  }
  const rule = rules[comparator]
  if (rule.fits({ low, high })) return { low, high, comparator }
  return { pointer: '/quantity', detail: `"${comparator}" wants ${rule.wants}` }
}
