import { describe, expect, it } from 'vitest'
import { compare } from '../src/questions/compare.ts'
import type { ComparedClaim } from '../src/questions/compared-claim.ts'

type Given = Partial<ComparedClaim> & { q?: readonly [number | null, number | null, string?] }

let counter = 0

/** A claim that so many soldiers of Armenia were killed, said by its ministry at noon of 27 September. */
function claim(given: Given): ComparedClaim {
  counter += 1
  const { q, ...rest } = given
  const side = rest.sideId ?? 'AM'
  return {
    id: `claim-${String(counter).padStart(4, '0')}`,
    partyId: `ministry:${side}`,
    partyName: `Ministry of ${side}`,
    sideId: side,
    sideName: side,
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
    placeIsRoot: true,
    occurredFrom: '2020-09-27',
    occurredTo: '2020-09-27',
    assertedAt: at(12),
    origins: [rest.partyId ?? `ministry:${side}`],
    ...rest,
  }
}

/** Hour of 27 September 2020, UTC; 36 is noon of the next day. */
function at(hour: number): number {
  return Date.UTC(2020, 8, 27, hour)
}

const AZ = { sideId: 'AZ' } as const
const police: Given = {
  sideId: 'police',
  sideHasForces: false,
  affectedSideId: null,
  class: 'people',
}
const hospital: Given = { ...police, sideId: 'hospital' }
const attack: Given = { predicate: 'attack', class: null, affectedSideId: null }

type Case = readonly [name: string, earlier: Given, later: Given, expected: string | null]

/** Expected: type, then detail; the later claim stands second unless its time says otherwise. */
const cases: readonly Case[] = [
  // upper bounds alone
  [
    'up to 945 beside fewer than 50',
    { q: [null, 945, 'at_most'] },
    { ...AZ, q: [null, 50, 'less_than'] },
    'contradicts',
  ],
  [
    'up to 70 on both sides',
    { q: [null, 70, 'at_most'] },
    { ...AZ, q: [null, 70, 'at_most'] },
    'corroborates',
  ],
  ['12 beside up to 70', { q: [null, 70, 'at_most'] }, { ...AZ, q: [12, 12] }, null],
  ['60 beside up to 70', { q: [null, 70, 'at_most'] }, { ...AZ, q: [60, 60] }, 'corroborates'],
  [
    'a denial of 40 beside up to 70',
    { q: [null, 70, 'at_most'] },
    { ...AZ, stance: 'denies', q: [40, 40] },
    null,
  ],
  [
    'a denial of 70 beside up to 70',
    { q: [null, 70, 'at_most'] },
    { ...AZ, stance: 'denies', q: [70, 70] },
    'denies',
  ],
  [
    'a denial without a figure beside up to 70',
    { q: [null, 70, 'at_most'] },
    { ...AZ, stance: 'denies' },
    'denies',
  ],
  // repeats
  ['same figure again', { q: [16, 16] }, { q: [16, 16], assertedAt: at(14) }, 'repeats'],
  [
    'spokesman repeats his ministry',
    { q: [16, 16] },
    { q: [16, 16], partyId: 'person:x', assertedAt: at(14) },
    'repeats',
  ],
  [
    'the same as a running total',
    { q: [16, 16] },
    { q: [16, 16], counting: 'cumulative', assertedAt: at(14) },
    'repeats',
  ],
  ['again without the figure', { q: [16, 16] }, { assertedAt: at(14) }, 'repeats'],
  ['no figure twice', {}, { assertedAt: at(14) }, 'repeats'],
  [
    'vague twice alike',
    { q: [null, null, 'vague'] },
    { q: [null, null, 'vague'], assertedAt: at(14) },
    'repeats',
  ],
  [
    'fighters are soldiers',
    { q: [16, 16] },
    { q: [16, 16], class: 'fighters', assertedAt: at(14) },
    'repeats',
  ],
  [
    'accuses what it asserted',
    { ...attack, actorSideId: 'AZ' },
    { ...attack, actorSideId: 'AZ', stance: 'accuses', assertedAt: at(14) },
    'repeats',
  ],
  // updates
  ['a higher figure', { q: [16, 16] }, { q: [31, 31], assertedAt: at(36) }, 'updates up'],
  ['a much higher figure', { q: [16, 16] }, { q: [84, 84], assertedAt: at(60) }, 'updates up'],
  ['a lower figure', { q: [31, 31] }, { q: [29, 29], assertedAt: at(36) }, 'updates down'],
  [
    'another office of the side',
    { q: [16, 16] },
    { q: [31, 31], partyId: 'prime-minister', assertedAt: at(36) },
    'updates up',
  ],
  ['a figure after none', {}, { q: [16, 16], assertedAt: at(14) }, 'updates refines'],
  [
    'a figure after dozens',
    { q: [null, null, 'vague'] },
    { q: [31, 31], assertedAt: at(14) },
    'updates refines',
  ],
  [
    'exact after at least',
    { q: [10, null, 'at_least'] },
    { q: [16, 16], assertedAt: at(14) },
    'updates refines',
  ],
  [
    'exact after about',
    { q: [15, 15, 'approx'] },
    { q: [16, 16], assertedAt: at(14) },
    'updates refines',
  ],
  [
    'exact after between',
    { q: [10, 20, 'between'] },
    { q: [16, 16], assertedAt: at(14) },
    'updates refines',
  ],
  [
    'more than a higher bound',
    { q: [16, 16] },
    { q: [20, null, 'more_than'], assertedAt: at(14) },
    'updates up',
  ],
  [
    'at least after exact',
    { q: [16, 16] },
    { q: [16, null, 'at_least'], assertedAt: at(14) },
    'updates up',
  ],
  [
    'a bound is lowered',
    { q: [100, null, 'more_than'] },
    { q: [50, null, 'more_than'], assertedAt: at(14) },
    'updates down',
  ],
  [
    'owns up to what it denied',
    { stance: 'denies' },
    { q: [16, 16], stance: 'concedes', assertedAt: at(36) },
    'updates corrects',
  ],
  [
    'denies what it said',
    { q: [16, 16] },
    { stance: 'denies', assertedAt: at(36) },
    'updates corrects',
  ],
  [
    'takes its claim back',
    { q: [16, 16] },
    { q: [16, 16], stance: 'retracts', assertedAt: at(36) },
    'updates retracts',
  ],
  ['one time, the higher is the newer', { q: [31, 31] }, { q: [16, 16] }, 'updates up'],
  [
    'hedged figures too',
    { q: [16, 16] },
    { q: [20, 20], modality: 'hedged', assertedAt: at(14) },
    'updates up',
  ],
  // a side denies another's figure and keeps its own
  [
    'keeps 31, denies 550',
    { q: [31, 31] },
    { q: [550, 550], stance: 'denies', assertedAt: at(36) },
    null,
  ],
  [
    'denies 550, then says 31',
    { q: [550, 550], stance: 'denies' },
    { q: [31, 31], assertedAt: at(36) },
    null,
  ],
  // not comparable
  [
    'killed, and killed or wounded',
    { q: [31, 31] },
    { ...AZ, q: [550, null, 'more_than'], predicate: 'people.casualties' },
    'not_comparable population',
  ],
  [
    'the same within a side',
    { q: [31, 31] },
    { q: [200, 200], predicate: 'people.casualties', assertedAt: at(14) },
    'not_comparable population',
  ],
  [
    'officers among soldiers',
    { q: [31, 31] },
    { ...AZ, q: [3, 3], class: 'officers' },
    'not_comparable population',
  ],
  [
    'children among civilians',
    { q: [5, 5], class: 'civilians' },
    { ...AZ, q: [2, 2], class: 'children' },
    'not_comparable population',
  ],
  [
    'journalists among civilians',
    { q: [5, 5], class: 'civilians' },
    { ...AZ, q: [1, 1], class: 'journalists' },
    'not_comparable population',
  ],
  [
    'what is new against the total',
    { q: [16, 16] },
    { ...AZ, q: [15, 15], counting: 'incremental' },
    'not_comparable counting',
  ],
  [
    'fifteen more after sixteen',
    { q: [16, 16] },
    { q: [15, 15], counting: 'incremental', assertedAt: at(36) },
    'not_comparable counting',
  ],
  [
    'new ones of two days',
    { q: [16, 16], counting: 'incremental' },
    {
      ...AZ,
      q: [15, 15],
      counting: 'incremental',
      occurredFrom: '2020-09-28',
      occurredTo: '2020-09-28',
      assertedAt: at(36),
    },
    'not_comparable period',
  ],
  [
    'a total that has grown',
    { q: [16, 16] },
    { ...AZ, q: [200, 200], assertedAt: at(36) },
    'not_comparable as_of',
  ],
  [
    'dozens against a figure',
    { q: [31, 31] },
    { ...AZ, q: [null, null, 'vague'] },
    'not_comparable vague',
  ],
  [
    'a figure against dozens',
    { q: [null, null, 'vague'] },
    { ...AZ, q: [31, 31], assertedAt: at(14) },
    'not_comparable vague',
  ],
  [
    'hundreds after 550 of one side',
    { ...AZ, q: [550, 550] },
    { ...AZ, q: [null, null, 'vague'], assertedAt: at(14) },
    'not_comparable vague',
  ],
  [
    'tanks and vehicles',
    { predicate: 'equipment.destroyed', class: 'tanks', q: [3, 3] },
    { ...AZ, predicate: 'equipment.destroyed', class: 'vehicles', q: [5, 5] },
    'not_comparable unit',
  ],
  [
    'a denial about others',
    { q: [5, 5], class: 'civilians' },
    { ...AZ, stance: 'denies', class: 'children' },
    'not_comparable population',
  ],
  // concedes
  [
    'owns up to the other side’s figure',
    { ...AZ, q: [16, 16] },
    { q: [16, 16], stance: 'concedes', assertedAt: at(14) },
    'concedes',
  ],
  [
    'owns up without a figure',
    { ...AZ, q: [16, 16] },
    { stance: 'concedes', assertedAt: at(14) },
    'concedes',
  ],
  [
    'owned up before it was claimed',
    { q: [16, 16], stance: 'concedes' },
    { ...AZ, q: [16, 16], assertedAt: at(14) },
    'concedes',
  ],
  [
    'concedes another figure',
    { ...AZ, q: [200, 200] },
    { q: [16, 16], stance: 'concedes', assertedAt: at(14) },
    'contradicts',
  ],
  // denies
  [
    'denies a loss',
    { ...AZ, q: [3, 3], predicate: 'equipment.destroyed', class: 'tanks' },
    { predicate: 'equipment.destroyed', class: 'tanks', stance: 'denies', assertedAt: at(14) },
    'denies',
  ],
  [
    'denies before it is said again',
    { predicate: 'equipment.destroyed', class: 'tanks', stance: 'denies' },
    { ...AZ, q: [3, 3], predicate: 'equipment.destroyed', class: 'tanks', assertedAt: at(14) },
    'denies',
  ],
  [
    'says that it is not so',
    { ...AZ, q: [3, 3] },
    { polarity: 'negated', assertedAt: at(14) },
    'denies',
  ],
  [
    'denies the figure',
    { ...AZ, q: [550, 550] },
    { q: [550, 550], stance: 'denies', assertedAt: at(14) },
    'denies',
  ],
  [
    'denies 550 of more than 550',
    { ...AZ, q: [550, null, 'more_than'] },
    { q: [550, 550], stance: 'denies', assertedAt: at(14) },
    'denies',
  ],
  [
    'denies another figure',
    { ...AZ, q: [3, 3] },
    { q: [550, 550], stance: 'denies', assertedAt: at(14) },
    null,
  ],
  [
    'denies dead where dead or wounded were said',
    { ...AZ, q: [550, 550], predicate: 'people.casualties' },
    { q: [550, 550], stance: 'denies', assertedAt: at(14) },
    'denies other_measure',
  ],
  [
    'a denied negation is an assertion',
    { ...AZ, q: [3, 3] },
    { q: [3, 3], stance: 'denies', polarity: 'negated', assertedAt: at(14) },
    'corroborates',
  ],
  [
    'both deny',
    { stance: 'denies' },
    { ...AZ, stance: 'denies', assertedAt: at(14) },
    'corroborates',
  ],
  // blames_other
  [
    'each names the other',
    { ...attack, actorSideId: 'AZ' },
    { ...attack, ...AZ, actorSideId: 'AM', assertedAt: at(14) },
    'blames_other',
  ],
  [
    'a third names one, another the other',
    { ...attack, sideId: 'FR', actorSideId: 'AZ' },
    { ...attack, sideId: 'TR', actorSideId: 'AM', assertedAt: at(14) },
    'blames_other',
  ],
  [
    'one says we did',
    { ...attack, actorSideId: 'AM' },
    { ...attack, ...AZ, actorSideId: 'AZ', assertedAt: at(14) },
    null,
  ],
  [
    'one names nobody',
    { ...attack, actorSideId: 'AZ' },
    { ...attack, ...AZ, assertedAt: at(14) },
    null,
  ],
  [
    'both name one',
    { ...attack, actorSideId: 'AZ' },
    { ...attack, sideId: 'FR', actorSideId: 'AZ', assertedAt: at(14) },
    'corroborates',
  ],
  // contradicts
  ['figures apart', { q: [16, 16] }, { ...AZ, q: [200, 200], assertedAt: at(14) }, 'contradicts'],
  [
    'the later is lower',
    { ...AZ, q: [200, 200] },
    { q: [31, 31], assertedAt: at(36) },
    'contradicts',
  ],
  [
    'more than 100 is not 97',
    { q: [97, 97] },
    { ...AZ, q: [100, null, 'more_than'] },
    'contradicts',
  ],
  [
    'more than 100 is not 100',
    { q: [100, 100] },
    { ...AZ, q: [100, null, 'more_than'] },
    'contradicts',
  ],
  [
    'fewer than 10 is not 10',
    { q: [10, 10] },
    { ...AZ, q: [null, 10, 'less_than'] },
    'contradicts',
  ],
  ['at most 5 is not 6', { q: [6, 6] }, { ...AZ, q: [null, 5, 'at_most'] }, 'contradicts'],
  ['about 50 is not 60', { q: [60, 60] }, { ...AZ, q: [50, 50, 'approx'] }, 'contradicts'],
  ['none and three', { q: [0, 0] }, { ...AZ, q: [3, 3] }, 'contradicts'],
  [
    'police and hospital in one town',
    { ...police, placeIsRoot: false, q: [5, 5] },
    { ...hospital, placeIsRoot: false, q: [8, 8] },
    'contradicts',
  ],
  [
    'who holds the town',
    { predicate: 'territory.captured', class: null, affectedSideId: null, actorSideId: 'AM' },
    {
      ...AZ,
      predicate: 'territory.captured',
      class: null,
      affectedSideId: null,
      actorSideId: 'AZ',
    },
    'contradicts',
  ],
  // corroborates
  ['the same of two sides', { q: [16, 16] }, { ...AZ, q: [16, 16] }, 'corroborates'],
  [
    'at least 100 holds 100',
    { q: [100, 100] },
    { ...AZ, q: [100, null, 'at_least'] },
    'corroborates',
  ],
  [
    'more than 100 holds 101',
    { q: [101, 101] },
    { ...AZ, q: [100, null, 'more_than'] },
    'corroborates',
  ],
  ['about 50 holds 45', { q: [45, 45] }, { ...AZ, q: [50, 50, 'approx'] }, 'corroborates'],
  ['about 4 holds 5', { q: [5, 5] }, { ...AZ, q: [4, 4, 'approx'] }, 'corroborates'],
  ['between holds its ends', { q: [20, 20] }, { ...AZ, q: [10, 20, 'between'] }, 'corroborates'],
  [
    'two open bounds meet',
    { q: [10, null, 'at_least'] },
    { ...AZ, q: [50, null, 'more_than'] },
    'corroborates',
  ],
  [
    'one origin is no second witness',
    { q: [16, 16], origins: ['x'] },
    { ...AZ, q: [16, 16], origins: ['x'] },
    null,
  ],
  // nothing to say
  [
    'each may mean its own',
    { q: [5, 5], affectedSideId: null },
    { ...AZ, q: [2, 2], affectedSideId: null },
    null,
  ],
  ['a forecast', { q: [16, 16] }, { ...AZ, q: [200, 200], modality: 'forecast' }, null],
  [
    'a condition',
    { q: [16, 16], modality: 'conditional' },
    { q: [20, 20], assertedAt: at(14) },
    null,
  ],
  ['a call', { q: [16, 16] }, { ...AZ, stance: 'calls' }, null],
  ['a question', { q: [16, 16] }, { ...AZ, stance: 'asks' }, null],
]

describe('compare', () => {
  it.each(cases)('%s', (_name, earlier, later, expected) => {
    const one = claim(earlier)
    const other = claim(later)
    const relation = compare(one, other)
    const found =
      relation === null
        ? null
        : [relation.type, relation.detail].flatMap((part) => part ?? []).join(' ')
    expect(found).toBe(expected)
    expect(compare(other, one), 'the order of asking makes no difference').toEqual(relation)
  })

  it('has pairs enough to mean something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
  })

  it('points from the newer claim to the older, and from the denial to what it denies', () => {
    const [old, now] = [claim({ q: [16, 16] }), claim({ q: [31, 31], assertedAt: at(36) })]
    expect(compare(old, now)).toMatchObject({ from: now.id, to: old.id })
    const [denial, said] = [
      claim({ stance: 'denies' }),
      claim({ ...AZ, q: [3, 3], assertedAt: at(14) }),
    ]
    expect(compare(said, denial)).toMatchObject({ from: denial.id, to: said.id })
  })

  it('is less sure of hedged claims and of figures that nearly meet', () => {
    const sure = compare(claim({ q: [16, 16] }), claim({ ...AZ, q: [200, 200] }))
    const near = compare(claim({ q: [97, 97] }), claim({ ...AZ, q: [100, null, 'more_than'] }))
    const hedged = compare(
      claim({ q: [16, 16] }),
      claim({ ...AZ, q: [200, 200], modality: 'hedged' }),
    )
    expect(near?.confidence).toBeLessThan(sure?.confidence ?? 0)
    expect(hedged?.confidence).toBeLessThan(sure?.confidence ?? 0)
  })

  it('gives its reason with the parties and the figures', () => {
    const relation = compare(claim({ q: [16, 16] }), claim({ ...AZ, q: [200, null, 'more_than'] }))
    for (const part of [
      'Ministry of AM',
      'Ministry of AZ',
      '16 soldiers',
      'more than 200',
      'Armenia',
    ]) {
      expect(relation?.rationale).toContain(part)
    }
  })
})
