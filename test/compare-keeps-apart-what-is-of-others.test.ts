import { describe, expect, it } from 'vitest'
import { marksAround } from '../src/questions/around-figure.ts'
import { judge } from '../src/questions/positions.ts'
import { AZ, at, claim, type Given, hospital, itCompares, police } from './support/compared.ts'

const nobodys: Given = { affectedSideId: null, class: 'civilians', placeIsRoot: false }
const drones: Given = { ...nobodys, predicate: 'equipment.shot_down', class: 'drones' }
const stated: Given = { occurredHow: 'stated' }
const anOther: Given = { marks: { another: true, kind: null, overTime: false } }
const forMonths: Given = { marks: { another: false, kind: null, overTime: true } }

describe('whose losses were counted', () => {
  itCompares([
    [
      'one names who killed them, the other names nobody',
      { ...nobodys, q: [9, 9] },
      { ...nobodys, ...AZ, q: [4, 4], actorSideId: 'AM' },
      'not_comparable:affected differs-in-affected',
    ],
    [
      'each names another killer',
      { ...nobodys, q: [9, 9], actorSideId: 'AZ' },
      { ...nobodys, ...AZ, q: [4, 4], actorSideId: 'AM' },
      'not_comparable:affected differs-in-affected',
    ],
    [
      'both name the same one',
      { ...nobodys, q: [9, 9], actorSideId: 'AZ' },
      { ...nobodys, ...AZ, q: [4, 4], actorSideId: 'AZ' },
      'contradicts figures-apart',
    ],
    [
      'drones of nobody knows whom',
      { ...drones, q: [6, 6] },
      { ...drones, ...AZ, q: [3, 3] },
      'not_comparable:affected differs-in-affected',
    ],
    [
      'drones of one side',
      { ...drones, affectedSideId: 'AM', q: [6, 6] },
      { ...drones, ...AZ, affectedSideId: 'AM', q: [3, 3] },
      'contradicts figures-apart',
    ],
    [
      'a denial still meets what it denies',
      { ...nobodys, ...AZ, q: [9, 9], actorSideId: 'AM' },
      { ...nobodys, stance: 'denies' },
      'denies denial',
    ],
  ])
})

describe('where it was', () => {
  const toll: Given = { affectedSideId: 'UA', class: 'people', placeIsRoot: false }
  itCompares([
    [
      'two towns of one state',
      { ...toll, placeKey: 'odesa', q: [3, 3] },
      { ...toll, ...AZ, placeKey: 'kharkiv', q: [8, 8] },
      'not_comparable:place differs-in-place',
    ],
    [
      'two towns in one mouth',
      { ...toll, placeKey: 'odesa', q: [3, 3] },
      { ...toll, placeKey: 'kharkiv', q: [8, 8], assertedAt: at(36) },
      'not_comparable:place differs-in-place',
    ],
    [
      'one figure for two towns is no repetition',
      { ...toll, placeKey: 'odesa', q: [3, 3] },
      { ...toll, placeKey: 'kharkiv', q: [3, 3], assertedAt: at(36) },
      'not_comparable:place differs-in-place',
    ],
    [
      'a town and the state around it',
      { ...toll, placeKey: 'odesa', q: [3, 3] },
      { ...toll, ...AZ, placeKey: 'UA', placeIsRoot: true, q: [8, 8] },
      'contradicts figures-apart',
    ],
  ])
})

describe('of which time', () => {
  itCompares([
    [
      'a count of months against that of a day',
      { q: [900, 900], ...forMonths },
      { ...AZ, q: [30, 30] },
      'not_comparable:period differs-in-period',
    ],
    [
      'days of a month against one day',
      { q: [900, 900], occurredFrom: '2020-09-01', occurredTo: '2020-09-27' },
      { ...AZ, q: [30, 30] },
      'not_comparable:period differs-in-period',
    ],
    [
      'two counts of the same months',
      { q: [900, 900], ...forMonths },
      { ...AZ, q: [30, 30], ...forMonths },
      'contradicts figures-apart',
    ],
    [
      'two armies on one stated day, published a day apart',
      { ...stated, q: [2, 2] },
      { ...AZ, ...stated, q: [11, 11], assertedAt: at(49) },
      'contradicts figures-apart',
    ],
    [
      'no day stated, an hour after midnight',
      { q: [2, 2], assertedAt: at(20) },
      { ...AZ, q: [11, 11], assertedAt: at(25) },
      'contradicts figures-apart',
    ],
    [
      'a hospital on a stated day that is over, hours apart',
      { ...police, ...stated, q: [2, 2], assertedAt: at(34) },
      { ...hospital, ...stated, q: [11, 11], assertedAt: at(37) },
      'contradicts figures-apart',
    ],
    [
      'a hospital on that very day, hours apart',
      { ...police, ...stated, q: [2, 2] },
      { ...hospital, ...stated, q: [11, 11], assertedAt: at(15) },
      'not_comparable:as_of differs-in-as_of',
    ],
    [
      'a hospital on a stated day, days later',
      { ...police, ...stated, q: [2, 2], assertedAt: at(34) },
      { ...hospital, ...stated, q: [11, 11], assertedAt: at(70) },
      'not_comparable:as_of differs-in-as_of',
    ],
    [
      'a running total with a stated day grows',
      { ...stated, q: [2, 2] },
      { ...AZ, ...stated, counting: 'cumulative', q: [11, 11], assertedAt: at(49) },
      'not_comparable:as_of differs-in-as_of',
    ],
  ])
})

describe('of which incident', () => {
  itCompares([
    [
      'a separate attack updates nothing',
      { q: [12, 12] },
      { q: [5, 5], ...anOther, assertedAt: at(14) },
      'not_comparable:incident differs-in-incident',
    ],
    [
      'nor does it contradict anybody',
      { q: [12, 12] },
      { ...AZ, q: [5, 5], ...anOther, assertedAt: at(14) },
      'not_comparable:incident differs-in-incident',
    ],
    [
      'two that speak of it are compared',
      { q: [12, 12], ...anOther },
      { ...AZ, q: [5, 5], ...anOther, assertedAt: at(14) },
      'contradicts figures-apart',
    ],
  ])

  it.each([
    ['6 guards were killed in a separate ambush', '6', true],
    ['6 guards were killed in an ambush and 2 in another drone strike', '2', true],
    ['قتل 6 حراس في هجوم آخر على المخفر', '6', true],
    ['أصيب 6 حراس في غارة جوية ثانية', '6', true],
    ['6 guards were killed when another 3 attacked', '6', false],
    ['another 6 guards were killed in the ambush', '6', false],
    ['قتل 6 حراس آخرين في الهجوم', '6', false],
  ])('is read from the words: %s', (words, figure, another) => {
    expect(marksAround(words, figure).another).toBe(another)
  })

  it.each([
    ['4,000 families have fled since March', '4,000', true],
    ['نزحت 4000 أسرة منذ اندلاع المعارك', '4000', true],
    ['40 families have fled since dawn on Tuesday', '40', false],
    ['نزحت 40 أسرة منذ فجر الثلاثاء', '40', false],
    ['4,000 have fled since March, 40 of them on Tuesday', '40', false],
    ['4,000 have fled since the floods began', '4,000', false],
    ['نزح 4000 منذ وقوع الزلزال', '4000', false],
  ])('and so is a count over time: %s', (words, figure, overTime) => {
    expect(marksAround(words, figure).overTime).toBe(overTime)
  })
})

describe('names that no list knows', () => {
  const union: Given = {
    ...hospital,
    sideId: 'union',
    sideKey: 'provisional:dockers league',
    sideIsKnown: false,
    q: [7, 7],
  }
  const arabic: Given = {
    ...police,
    sideId: 'provisional:ar',
    sideKey: 'provisional:رابطه عمال الميناء',
    sideIsKnown: false,
    q: [7, 7],
    assertedAt: at(13),
  }

  it('in two scripts may be one speaker: neither agreement nor dispute', () => {
    expect(judge([claim(union), claim(arabic)]).relations).toEqual([])
    expect(judge([claim(union), claim({ ...arabic, q: [19, 19] })]).status).toBe('one_sided')
  })

  it('in one script are two speakers', () => {
    expect(
      judge([claim(union), claim({ ...arabic, sideKey: 'provisional:harbour watch' })]).status,
    ).toBe('agreed')
  })
})
