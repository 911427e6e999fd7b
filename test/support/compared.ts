import { expect, it } from 'vitest'
import { compare } from '../../src/questions/compare.ts'
import type { ComparedClaim } from '../../src/questions/compared-claim.ts'

export type Given = Partial<ComparedClaim> & {
  q?: readonly [number | null, number | null, string?]
}

let counter = 0

/** A claim that so many soldiers of Armenia were killed, said by its ministry at noon of 27 September. */
export function claim(given: Given): ComparedClaim {
  counter += 1
  const { q, ...rest } = given
  const side = rest.sideId ?? 'AM'
  return {
    id: `claim-${String(counter).padStart(4, '0')}`,
    partyId: `ministry:${side}`,
    partyKey: `ministry:${side}`,
    partyName: `Ministry of ${side}`,
    sideIsKnown: true,
    sideId: side,
    sideKey: side,
    sideHasForces: true,
    predicate: 'people.killed',
    stance: 'asserts',
    polarity: 'affirmed',
    modality: 'plain',
    quantity:
      q === undefined ? null : { low: q[0], high: q[1], comparator: (q[2] ?? 'eq') as 'eq' },
    quantityText: null,
    class: 'soldiers',
    counting: null,
    actorSideId: null,
    actorName: rest.actorSideId ?? null,
    affectedSideId: 'AM',
    affectedName: 'Armenia',
    placeKey: 'nagorno-karabakh',
    placeHow: null,
    placeIsRoot: true,
    occurredFrom: '2020-09-27',
    occurredTo: '2020-09-27',
    occurredHow: null,
    marks: { another: false, kind: null, overTime: false },
    assertedAt: at(12),
    origins: [rest.partyId ?? `ministry:${side}`],
    ...rest,
  }
}

/** Hour of 27 September 2020, UTC; 36 is noon of the next day. */
export function at(hour: number): number {
  return Date.UTC(2020, 8, 27, hour)
}

export const AZ = { sideId: 'AZ' } as const
export const police: Given = {
  sideId: 'police',
  sideHasForces: false,
  affectedSideId: null,
  class: 'people',
}
export const hospital: Given = { ...police, sideId: 'hospital' }
export const attack: Given = { predicate: 'attack', class: null, affectedSideId: null }

/** Expected: `type[:detail] rule`; the later claim stands second unless its time says otherwise. */
export type Case = readonly [name: string, earlier: Given, later: Given, expected: string | null]

/** Compares each pair both ways round. */
export function itCompares(cases: readonly Case[]): void {
  it.each(cases)('%s', (_name, earlier, later, expected) => {
    const one = claim(earlier)
    const other = claim(later)
    const relation = compare(one, other)
    const found =
      relation === null
        ? null
        : `${relation.type}${relation.detail === null ? '' : `:${relation.detail}`} ${relation.rule}`
    expect(found).toBe(expected)
    expect(compare(other, one), 'the order of asking makes no difference').toEqual(relation)
  })
}
