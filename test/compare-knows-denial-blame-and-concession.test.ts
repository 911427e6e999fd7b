import { describe } from 'vitest'
import { AZ, at, attack, itCompares } from './support/compared.ts'

describe('what parties say of each other’s claims', () => {
  itCompares([
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
    // concedes
    [
      'owns up to the other side’s figure',
      { ...AZ, q: [16, 16] },
      { q: [16, 16], stance: 'concedes', assertedAt: at(14) },
      'concedes concession',
    ],
    [
      'owns up without a figure',
      { ...AZ, q: [16, 16] },
      { stance: 'concedes', assertedAt: at(14) },
      'concedes concession',
    ],
    [
      'owned up before it was claimed',
      { q: [16, 16], stance: 'concedes' },
      { ...AZ, q: [16, 16], assertedAt: at(14) },
      'concedes concession',
    ],
    [
      'concedes another figure',
      { ...AZ, q: [200, 200] },
      { q: [16, 16], stance: 'concedes', assertedAt: at(14) },
      'contradicts figures-apart',
    ],
    // denies
    [
      'denies a loss',
      { ...AZ, q: [3, 3], predicate: 'equipment.destroyed', class: 'tanks' },
      { predicate: 'equipment.destroyed', class: 'tanks', stance: 'denies', assertedAt: at(14) },
      'denies denial',
    ],
    [
      'denies before it is said again',
      { predicate: 'equipment.destroyed', class: 'tanks', stance: 'denies' },
      { ...AZ, q: [3, 3], predicate: 'equipment.destroyed', class: 'tanks', assertedAt: at(14) },
      'denies denial',
    ],
    [
      'says that it is not so',
      { ...AZ, q: [3, 3] },
      { polarity: 'negated', assertedAt: at(14) },
      'denies denial',
    ],
    [
      'denies the figure',
      { ...AZ, q: [550, 550] },
      { q: [550, 550], stance: 'denies', assertedAt: at(14) },
      'denies denial',
    ],
    [
      'denies 550 of more than 550',
      { ...AZ, q: [550, null, 'more_than'] },
      { q: [550, 550], stance: 'denies', assertedAt: at(14) },
      'denies denial',
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
      'denies:other_measure denial-of-another-measure',
    ],
    [
      'a denied negation is an assertion',
      { ...AZ, q: [3, 3] },
      { q: [3, 3], stance: 'denies', polarity: 'negated', assertedAt: at(14) },
      'corroborates figures-meet',
    ],
    [
      'both deny',
      { stance: 'denies' },
      { ...AZ, stance: 'denies', assertedAt: at(14) },
      'corroborates both-deny',
    ],
    // blames_other
    [
      'each names the other',
      { ...attack, actorSideId: 'AZ' },
      { ...attack, ...AZ, actorSideId: 'AM', assertedAt: at(14) },
      'blames_other each-names-another',
    ],
    [
      'a third names one, another the other',
      { ...attack, sideId: 'FR', actorSideId: 'AZ' },
      { ...attack, sideId: 'TR', actorSideId: 'AM', assertedAt: at(14) },
      'blames_other each-names-another',
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
      'corroborates same-actor',
    ],
  ])
})
