import { describe, expect, it } from 'vitest'
import { judge } from '../src/questions/positions.ts'
import { AZ, at, attack, claim, hospital, itCompares, police } from './support/compared.ts'

describe('tolls that grow', () => {
  itCompares([
    [
      'a hospital’s higher count of a later hour is no contradiction',
      { ...police, placeIsRoot: false, q: [4, 4] },
      { ...hospital, placeIsRoot: false, q: [9, 9], assertedAt: at(15) },
      'not_comparable:as_of differs-in-as_of',
    ],
    [
      'its lower count of a later hour is one',
      { ...police, placeIsRoot: false, q: [9, 9] },
      { ...hospital, placeIsRoot: false, q: [4, 4], assertedAt: at(15) },
      'contradicts figures-apart',
    ],
    [
      'between two armies hours do not count',
      { q: [4, 4] },
      { ...AZ, q: [9, 9], assertedAt: at(15) },
      'contradicts figures-apart',
    ],
    [
      'fewer are missing later',
      { ...police, predicate: 'people.missing', placeIsRoot: false, q: [30, 30] },
      {
        ...hospital,
        predicate: 'people.missing',
        placeIsRoot: false,
        q: [12, 12],
        assertedAt: at(20),
      },
      'not_comparable:as_of differs-in-as_of',
    ],
    [
      'a crowd does not grow afterwards',
      { ...police, predicate: 'crowd.size', q: [700, 700] },
      { ...hospital, predicate: 'crowd.size', q: [2000, 2000], assertedAt: at(36) },
      'contradicts figures-apart',
    ],
  ])
})

describe('who was counted', () => {
  const people = { ...police, placeIsRoot: false } as const
  const others = { ...hospital, placeIsRoot: false } as const
  itCompares([
    [
      'workers are the people of a mill',
      { ...people, class: 'workers', q: [5, 5] },
      { ...others, class: 'people', q: [5, 5] },
      'corroborates figures-meet',
    ],
    [
      'children are some of them',
      { ...people, class: 'children', q: [2, 2] },
      { ...others, class: 'people', q: [9, 9] },
      'not_comparable:population differs-in-population',
    ],
    [
      'civilians are not all',
      { ...people, class: 'civilians', q: [9, 9] },
      { ...others, class: 'people', q: [30, 30] },
      'not_comparable:population differs-in-population',
    ],
    [
      'one party’s same figure is one count',
      { ...people, class: 'civilians', q: [9, 9] },
      { ...people, class: 'people', q: [9, 9], assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'another figure of other people is not',
      { ...people, class: 'civilians', q: [9, 9] },
      { ...people, class: 'people', q: [14, 14], assertedAt: at(14) },
      'not_comparable:population differs-in-population',
    ],
  ])
})

describe('deeds', () => {
  itCompares([
    [
      'who denies it and names another has not turned round',
      { ...attack, stance: 'denies' },
      { ...attack, stance: 'accuses', actorSideId: 'AZ', assertedAt: at(13) },
      null,
    ],
    [
      'who denied it and concedes it has',
      { ...attack, stance: 'denies' },
      { ...attack, stance: 'concedes', actorSideId: 'AM', assertedAt: at(13) },
      'updates:corrects same-side-turns-round',
    ],
    [
      'a denial answers who names the denier',
      { ...attack, ...AZ, stance: 'accuses', actorSideId: 'AM' },
      { ...attack, stance: 'denies', assertedAt: at(13) },
      'denies denial',
    ],
    [
      'and nobody who names no one',
      { ...attack, ...hospital, predicate: 'attack', class: null },
      { ...attack, stance: 'denies', assertedAt: at(13) },
      null,
    ],
    [
      'both say that a truce was agreed',
      { ...attack, predicate: 'ceasefire.agreed' },
      { ...attack, ...AZ, predicate: 'ceasefire.agreed', assertedAt: at(13) },
      'corroborates both-say-so',
    ],
  ])
})

describe('denials', () => {
  it('outlive the figure that they denied, and contest nothing any more', () => {
    const old = claim({ ...AZ, q: [40, 40] })
    const now = claim({ ...AZ, q: [52, 52], assertedAt: at(20) })
    const denial = claim({ stance: 'denies', q: [40, 40], assertedAt: at(15) })
    const judged = judge([old, now, denial])
    const denies = judged.relations.filter((relation) => relation.type === 'denies')
    expect(denies).toHaveLength(1)
    expect(denies[0]).toMatchObject({ from: denial.id, to: old.id })
    expect(judged.status).toBe('one_sided')
  })

  it('are for the figure that stands, where there is one', () => {
    const old = claim({ ...AZ, q: [40, 40] })
    const again = claim({ ...AZ, q: [40, 40], assertedAt: at(20) })
    const denial = claim({ stance: 'denies', q: [40, 40], assertedAt: at(15) })
    const denies = judge([old, again, denial]).relations.filter((it) => it.type === 'denies')
    expect(denies.map(({ to }) => to)).toEqual([again.id])
  })

  it('of the higher figure make the lower one of the same moment', () => {
    const low = claim({ ...police, placeIsRoot: false, q: [12, 12] })
    const high = claim({ ...hospital, placeIsRoot: false, q: [30, 30], assertedAt: at(36) })
    const typeOf = (claims: (typeof low)[]) =>
      judge(claims).relations.find(
        (it) => [it.from, it.to].sort().join() === [low.id, high.id].sort().join(),
      )?.type
    expect(typeOf([low, high])).toBe('not_comparable')
    const denial = claim({
      ...police,
      placeIsRoot: false,
      stance: 'denies',
      q: [30, 30],
      assertedAt: at(37),
    })
    expect(typeOf([low, high, denial])).toBe('contradicts')
  })
})
