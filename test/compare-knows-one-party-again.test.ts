import { describe } from 'vitest'
import { at, attack, itCompares } from './support/compared.ts'

describe('claims of one party', () => {
  itCompares([
    // repeats
    [
      'same figure again',
      { q: [16, 16] },
      { q: [16, 16], assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'spokesman repeats his ministry',
      { q: [16, 16] },
      { q: [16, 16], partyId: 'person:x', assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'the same as a running total',
      { q: [16, 16] },
      { q: [16, 16], counting: 'cumulative', assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'again without the figure',
      { q: [16, 16] },
      { assertedAt: at(14) },
      'repeats same-side-without-the-figure',
    ],
    ['no figure twice', {}, { assertedAt: at(14) }, 'repeats same-side-same-figure'],
    [
      'vague twice alike',
      { q: [null, null, 'vague'] },
      { q: [null, null, 'vague'], assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'fighters are soldiers',
      { q: [16, 16] },
      { q: [16, 16], class: 'fighters', assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'accuses what it asserted',
      { ...attack, actorSideId: 'AZ' },
      { ...attack, actorSideId: 'AZ', stance: 'accuses', assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'other witnesses say the same',
      { q: [16, 16], sideIsMany: true },
      { q: [16, 16], sideIsMany: true, assertedAt: at(14) },
      'repeats same-side-same-figure',
    ],
    [
      'other witnesses say more',
      { q: [16, 16], sideIsMany: true },
      { q: [21, 21], sideIsMany: true, assertedAt: at(14) },
      null,
    ],
    // updates
    [
      'a higher figure',
      { q: [16, 16] },
      { q: [31, 31], assertedAt: at(36) },
      'updates:up same-side-later-figure',
    ],
    [
      'a much higher figure',
      { q: [16, 16] },
      { q: [84, 84], assertedAt: at(60) },
      'updates:up same-side-later-figure',
    ],
    [
      'a lower figure',
      { q: [31, 31] },
      { q: [29, 29], assertedAt: at(36) },
      'updates:down same-side-later-figure',
    ],
    [
      'another office of the side',
      { q: [16, 16] },
      { q: [31, 31], partyId: 'prime-minister', assertedAt: at(36) },
      'updates:up same-side-later-figure',
    ],
    [
      'a figure after none',
      {},
      { q: [16, 16], assertedAt: at(14) },
      'updates:refines same-side-later-figure',
    ],
    [
      'a figure after dozens',
      { q: [null, null, 'vague'] },
      { q: [31, 31], assertedAt: at(14) },
      'updates:refines same-side-later-figure',
    ],
    [
      'exact after at least',
      { q: [10, null, 'at_least'] },
      { q: [16, 16], assertedAt: at(14) },
      'updates:refines same-side-later-figure',
    ],
    [
      'exact after about',
      { q: [15, 15, 'approx'] },
      { q: [16, 16], assertedAt: at(14) },
      'updates:refines same-side-later-figure',
    ],
    [
      'exact after between',
      { q: [10, 20, 'between'] },
      { q: [16, 16], assertedAt: at(14) },
      'updates:refines same-side-later-figure',
    ],
    [
      'more than a higher bound',
      { q: [16, 16] },
      { q: [20, null, 'more_than'], assertedAt: at(14) },
      'updates:up same-side-later-figure',
    ],
    [
      'at least after exact',
      { q: [16, 16] },
      { q: [16, null, 'at_least'], assertedAt: at(14) },
      'repeats same-side-looser-bound',
    ],
    [
      'about the same after exact',
      { q: [16, 16] },
      { q: [16, 16, 'approx'], assertedAt: at(14) },
      'repeats same-side-looser-bound',
    ],
    [
      'at least a higher bound',
      { q: [16, 16] },
      { q: [17, null, 'at_least'], assertedAt: at(14) },
      'updates:up same-side-later-figure',
    ],
    [
      'a bound is lowered',
      { q: [100, null, 'more_than'] },
      { q: [50, null, 'more_than'], assertedAt: at(14) },
      'updates:down same-side-later-figure',
    ],
    [
      'owns up to what it denied',
      { stance: 'denies' },
      { q: [16, 16], stance: 'concedes', assertedAt: at(36) },
      'updates:corrects same-side-turns-round',
    ],
    [
      'denies what it said',
      { q: [16, 16] },
      { stance: 'denies', assertedAt: at(36) },
      'updates:corrects same-side-turns-round',
    ],
    [
      'takes its claim back',
      { q: [16, 16] },
      { q: [16, 16], stance: 'retracts', assertedAt: at(36) },
      'updates:retracts retraction',
    ],
    [
      'one time, the total is the newer',
      { q: [31, 31], counting: 'cumulative' },
      { q: [16, 16] },
      'updates:up same-side-later-figure',
    ],
    ['one time, neither is the newer', { q: [31, 31] }, { q: [16, 16] }, null],
    [
      'hedged figures too',
      { q: [16, 16] },
      { q: [20, 20], modality: 'hedged', assertedAt: at(14) },
      'updates:up same-side-later-figure',
    ],
  ])
})
