import { describe, expect, it } from 'vitest'
import { compare } from '../src/questions/compare.ts'
import { rationaleOf } from '../src/questions/rationale.ts'
import { AZ, at, claim, hospital, itCompares, police } from './support/compared.ts'

describe('claims of different sides', () => {
  itCompares([
    // contradicts
    [
      'figures apart',
      { q: [16, 16] },
      { ...AZ, q: [200, 200], assertedAt: at(14) },
      'contradicts figures-apart',
    ],
    [
      'the later is lower',
      { ...AZ, q: [200, 200] },
      { q: [31, 31], assertedAt: at(36) },
      'contradicts figures-apart',
    ],
    [
      'more than 100 is not 97',
      { q: [97, 97] },
      { ...AZ, q: [100, null, 'more_than'] },
      'contradicts figures-apart',
    ],
    [
      'more than 100 is not 100',
      { q: [100, 100] },
      { ...AZ, q: [100, null, 'more_than'] },
      'contradicts figures-apart',
    ],
    [
      'fewer than 10 is not 10',
      { q: [10, 10] },
      { ...AZ, q: [null, 10, 'less_than'] },
      'contradicts figures-apart',
    ],
    [
      'at most 5 is not 6',
      { q: [6, 6] },
      { ...AZ, q: [null, 5, 'at_most'] },
      'contradicts figures-apart',
    ],
    [
      'about 50 is not 60',
      { q: [60, 60] },
      { ...AZ, q: [50, 50, 'approx'] },
      'contradicts figures-apart',
    ],
    ['none and three', { q: [0, 0] }, { ...AZ, q: [3, 3] }, 'contradicts figures-apart'],
    [
      'police and hospital in one town',
      { ...police, placeIsRoot: false, q: [5, 5] },
      { ...hospital, placeIsRoot: false, q: [8, 8] },
      'contradicts figures-apart',
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
      'contradicts different-holders',
    ],
    // corroborates
    ['the same of two sides', { q: [16, 16] }, { ...AZ, q: [16, 16] }, 'corroborates figures-meet'],
    [
      'at least 100 holds 100',
      { q: [100, 100] },
      { ...AZ, q: [100, null, 'at_least'] },
      'corroborates figures-meet',
    ],
    [
      'more than 100 holds 101',
      { q: [101, 101] },
      { ...AZ, q: [100, null, 'more_than'] },
      'corroborates figures-meet',
    ],
    [
      'about 50 holds 45',
      { q: [45, 45] },
      { ...AZ, q: [50, 50, 'approx'] },
      'corroborates figures-meet',
    ],
    ['about 4 holds 5', { q: [5, 5] }, { ...AZ, q: [4, 4, 'approx'] }, 'corroborates figures-meet'],
    [
      'between holds its ends',
      { q: [20, 20] },
      { ...AZ, q: [10, 20, 'between'] },
      'corroborates figures-meet',
    ],
    [
      'two open bounds meet',
      { q: [10, null, 'at_least'] },
      { ...AZ, q: [50, null, 'more_than'] },
      'corroborates figures-meet',
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
      'not_comparable:affected differs-in-affected',
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
  ])
})

describe('a relation', () => {
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
    const rationale = rationaleOf(
      'contradicts',
      null,
      claim({ q: [16, 16] }),
      claim({ ...AZ, q: [200, null, 'more_than'] }),
    )
    for (const part of [
      'Ministry of AM',
      'Ministry of AZ',
      '16 soldiers',
      'more than 200',
      'Armenia',
    ]) {
      expect(rationale).toContain(part)
    }
  })
})
