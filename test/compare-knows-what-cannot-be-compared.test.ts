import { describe } from 'vitest'
import { AZ, at, itCompares } from './support/compared.ts'

describe('bounds, and claims about different things', () => {
  itCompares([
    // upper bounds alone
    [
      'up to 945 beside fewer than 50',
      { q: [null, 945, 'at_most'] },
      { ...AZ, q: [null, 50, 'less_than'] },
      'contradicts figures-apart',
    ],
    [
      'up to 70 on both sides',
      { q: [null, 70, 'at_most'] },
      { ...AZ, q: [null, 70, 'at_most'] },
      'corroborates figures-meet',
    ],
    ['12 beside up to 70', { q: [null, 70, 'at_most'] }, { ...AZ, q: [12, 12] }, null],
    [
      '60 beside up to 70',
      { q: [null, 70, 'at_most'] },
      { ...AZ, q: [60, 60] },
      'corroborates figures-meet',
    ],
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
      'denies denial',
    ],
    [
      'a denial without a figure beside up to 70',
      { q: [null, 70, 'at_most'] },
      { ...AZ, stance: 'denies' },
      'denies denial',
    ],
    // not comparable
    [
      'killed, and killed or wounded',
      { q: [31, 31] },
      { ...AZ, q: [550, null, 'more_than'], predicate: 'people.casualties' },
      'not_comparable:population differs-in-population',
    ],
    [
      'the same within a side',
      { q: [31, 31] },
      { q: [200, 200], predicate: 'people.casualties', assertedAt: at(14) },
      'not_comparable:population differs-in-population',
    ],
    [
      'officers among soldiers',
      { q: [31, 31] },
      { ...AZ, q: [3, 3], class: 'officers' },
      'not_comparable:population differs-in-population',
    ],
    [
      'children among civilians',
      { q: [5, 5], class: 'civilians' },
      { ...AZ, q: [2, 2], class: 'children' },
      'not_comparable:population differs-in-population',
    ],
    [
      'journalists among civilians',
      { q: [5, 5], class: 'civilians' },
      { ...AZ, q: [1, 1], class: 'journalists' },
      'not_comparable:population differs-in-population',
    ],
    [
      'what is new against the total',
      { q: [16, 16] },
      { ...AZ, q: [15, 15], counting: 'incremental' },
      'not_comparable:counting differs-in-counting',
    ],
    [
      'fifteen more after sixteen',
      { q: [16, 16] },
      { q: [15, 15], counting: 'incremental', assertedAt: at(36) },
      'not_comparable:counting differs-in-counting',
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
      'not_comparable:period differs-in-period',
    ],
    [
      'a total that has grown',
      { q: [16, 16] },
      { ...AZ, q: [200, 200], assertedAt: at(36) },
      'not_comparable:as_of differs-in-as_of',
    ],
    [
      'dozens against a figure',
      { q: [31, 31] },
      { ...AZ, q: [null, null, 'vague'] },
      'not_comparable:vague differs-in-vague',
    ],
    [
      'a figure against dozens',
      { q: [null, null, 'vague'] },
      { ...AZ, q: [31, 31], assertedAt: at(14) },
      'not_comparable:vague differs-in-vague',
    ],
    [
      'hundreds after 550 of one side',
      { ...AZ, q: [550, 550] },
      { ...AZ, q: [null, null, 'vague'], assertedAt: at(14) },
      'not_comparable:vague differs-in-vague',
    ],
    [
      'tanks and vehicles',
      { predicate: 'equipment.destroyed', class: 'tanks', q: [3, 3] },
      { ...AZ, predicate: 'equipment.destroyed', class: 'vehicles', q: [5, 5] },
      'not_comparable:unit differs-in-unit',
    ],
    [
      'a denial about others',
      { q: [5, 5], class: 'civilians' },
      { ...AZ, stance: 'denies', class: 'children' },
      'not_comparable:population differs-in-population',
    ],
  ])
})
