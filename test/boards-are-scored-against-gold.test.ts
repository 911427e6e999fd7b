import { describe, expect, it } from 'vitest'
import { parseGoldBoard } from '../src/evaluation/gold-board.ts'
import { figureText, parseFigure } from '../src/evaluation/gold-figure.ts'
import { parseArticle } from '../src/evaluation/scenarios.ts'
import {
  ratesOf,
  type SeenClaim,
  type SeenEvent,
  type SeenRelation,
  scoreBoard,
} from '../src/evaluation/score-board.ts'

const goldText = `
# a quarrel about a bridge
party north = armed-forces:AA | Ana Ruz
party south = armed-forces:BB

event port in CC 2001-05-03

question people.killed of AA or -, military = contested
  n1 was north: 3
  n2 now north: 5 as of 2001-05-04
  s1 now south: >= 9
  n2 updates:up n1
  n2 contradicts s1

question attack in port = contested
  n now north: by BB
  s now south: denies
  s denies n
`

const gold = parseGoldBoard(goldText)

function party(key: string, ...names: string[]) {
  return { key, names }
}

function claim(id: string, more: Partial<SeenClaim>): SeenClaim {
  return {
    id,
    stands: true,
    party: party('armed-forces:AA'),
    side: 'AA',
    predicate: 'people.killed',
    denies: false,
    quantity: null,
    actor: null,
    asOf: '2001-05-03',
    words: id,
    ...more,
  }
}

const exactly = (value: number) => ({ low: value, high: value, comparator: 'eq' as const })
const south = { party: party('armed-forces:BB'), side: 'BB' }

/** What the gold board asks for, with changes. */
function seen(
  change: {
    killed?: SeenClaim[]
    attack?: SeenClaim[]
    ties?: SeenRelation[]
    place?: string
    status?: 'agreed'
  } = {},
): SeenEvent[] {
  const killed = change.killed ?? [
    claim('a', { stands: false, quantity: exactly(3) }),
    claim('b', { quantity: exactly(5), asOf: '2001-05-04', party: party('x', 'Ana  RUZ') }),
    claim('c', { ...south, quantity: { low: 9, high: null, comparator: 'at_least' } }),
  ]
  const ties = change.ties ?? [
    { from: 'b', to: 'a', type: 'updates', detail: 'up' },
    { from: 'c', to: 'b', type: 'contradicts', detail: null },
  ]
  return [
    {
      key: 'CC/2001-05-03',
      place: change.place ?? 'CC',
      day: '2001-05-03',
      questions: [
        {
          key: 'killed',
          predicate: 'people.killed',
          affected: party('AA'),
          class: 'military',
          status: change.status ?? 'contested',
          claims: killed,
          relations: ties,
        },
        {
          key: 'attack',
          predicate: 'attack',
          affected: null,
          class: null,
          status: 'contested',
          claims: change.attack ?? [
            claim('d', { actor: party('BB') }),
            claim('e', { ...south, denies: true }),
          ],
          relations: [{ from: 'e', to: 'd', type: 'denies', detail: null }],
        },
      ],
    },
  ]
}

describe('a gold board', () => {
  it('is read with its parties, events, questions, claims and relations', () => {
    expect(gold).toHaveLength(1)
    const [event] = gold
    expect(event?.places).toEqual(['port', 'CC'])
    const [killed, attack] = event?.questions ?? []
    expect(killed).toMatchObject({
      predicate: 'people.killed',
      affected: ['AA', '-'],
      classes: ['military'],
      status: 'contested',
      relations: [
        { from: 'n2', type: 'updates', detail: 'up', to: 'n1' },
        { from: 'n2', type: 'contradicts', detail: null, to: 's1' },
      ],
    })
    expect(killed?.claims[1]).toMatchObject({
      label: 'n2',
      stands: true,
      partyNames: ['armed-forces:AA', 'Ana Ruz'],
      denies: false,
      figure: exactly(5),
      asOf: '2001-05-04',
    })
    expect(attack).toMatchObject({ predicate: 'attack', affected: null, classes: null })
    expect(attack?.claims[0]).toMatchObject({ figure: null, actorNames: ['BB'], asOf: null })
    expect(attack?.claims[1]).toMatchObject({ denies: true, figure: null })
  })

  it.each([
    ['event port', 'no place and day'],
    ['question attack in port = contested', 'a question before its event'],
    ['event p 2001-05-03\nquestion attack in p = quiet', 'an unknown status'],
    [
      'event p 2001-05-03\nquestion attack in p = agreed\n a now nobody: 3',
      'neither a claim nor a relation',
    ],
    ['event p 2001-05-03\nquestion attack in p = agreed\n a denies b', 'no claim a'],
    ['a now north: 3', 'a line before its question'],
  ])('says what is wrong with %j', (source, fault) => {
    expect(() => parseGoldBoard(source)).toThrow(fault)
  })

  it.each(['7', '>= 7', '> 7', '<= 7', '< 7', '~ 7', '7..9', 'some', 'yes'])(
    'prints the figure %s as it is written',
    (text) => {
      const figure = parseFigure(text)
      expect(figure).not.toBeUndefined()
      expect(figureText(figure ?? null)).toBe(text)
    },
  )

  it('takes no other words for a figure', () => {
    expect(parseFigure('seven')).toBeUndefined()
    expect(parseFigure('7 or so')).toBeUndefined()
  })
})

describe('an article of a story', () => {
  const source =
    '---\noutlet: Lamp: daily\nlanguage: en\npublished_at: 2001-05-03T10:00:00Z\n---\nA title\n\nOne.\n\nTwo.\n'

  it('is read with its header, title and body', () => {
    expect(parseArticle(source, '01.txt')).toEqual({
      story: '01.txt',
      outlet: 'Lamp: daily',
      language: 'en',
      publishedAt: '2001-05-03T10:00:00Z',
      title: 'A title',
      body: 'One.\n\nTwo.',
    })
  })

  it('may be a version of a story', () => {
    const named = source.replace('language', 'story: bridge\nlanguage')
    expect(parseArticle(named, '01.txt').story).toBe('bridge')
  })

  it('needs its fields', () => {
    expect(() => parseArticle(source.replace('outlet', 'paper'), '01.txt')).toThrow('outlet')
    expect(() => parseArticle('A title\n\nOne.', '01.txt')).toThrow('no header')
  })
})

describe('scoring', () => {
  it('finds nothing wrong where everything is as the gold has it', () => {
    const score = scoreBoard(gold, seen())
    expect(score.faults).toEqual([])
    expect(score.positions).toEqual({ right: 4, spurious: 0, missing: 0 })
    expect(score.relations).toEqual({ right: 3, spurious: 0, missing: 0 })
    expect(score.statuses).toEqual({ right: 2, spurious: 0, missing: 0 })
    expect(scoreBoard(gold, seen({ place: 'port' })).faults).toEqual([])
  })

  it('misses everything in another place', () => {
    const score = scoreBoard(gold, seen({ place: 'DD' }))
    expect(score.positions).toEqual({ right: 0, spurious: 4, missing: 4 })
    expect(score.relations).toEqual({ right: 0, spurious: 3, missing: 3 })
    expect(score.statuses.missing).toBe(2)
  })

  it.each([
    ['another figure', { quantity: exactly(6), asOf: '2001-05-04' }],
    ['another comparator', { quantity: { ...exactly(5), comparator: 'approx' as const } }],
    ['another day', { quantity: exactly(5), asOf: '2001-05-05' }],
    ['another party', { quantity: exactly(5), asOf: '2001-05-04', party: party('x', 'Ana') }],
    ['a denial', { quantity: exactly(5), asOf: '2001-05-04', denies: true }],
  ])('takes %s for another position', (_what, more) => {
    const score = scoreBoard(gold, seen({ killed: [claim('b', more)], ties: [] }))
    expect(score.positions).toEqual({ right: 2, spurious: 1, missing: 2 })
  })

  it('counts a position that stands twice once, and a superseded one not at all', () => {
    const twice = [0, 1].map((n) => claim(`b${n}`, { quantity: exactly(5), asOf: '2001-05-04' }))
    const score = scoreBoard(gold, seen({ killed: twice, ties: [] }))
    expect(score.positions).toEqual({ right: 3, spurious: 1, missing: 1 })
    const past = [claim('b', { quantity: exactly(5), asOf: '2001-05-04', stands: false })]
    const older = scoreBoard(gold, seen({ killed: past, ties: [] }))
    expect(older.positions).toEqual({ right: 2, spurious: 0, missing: 2 })
  })

  it('looks at who is blamed', () => {
    const attack = [claim('d', { actor: party('CC') }), claim('e', { ...south, denies: true })]
    const score = scoreBoard(gold, seen({ attack }))
    expect(score.positions).toEqual({ right: 3, spurious: 1, missing: 1 })
    expect(score.relations).toEqual({ right: 2, spurious: 1, missing: 1 })
  })

  it('minds the direction of an update, not that of a contradiction', () => {
    const turned = scoreBoard(
      gold,
      seen({
        ties: [
          { from: 'a', to: 'b', type: 'updates', detail: 'up' },
          { from: 'b', to: 'c', type: 'contradicts', detail: null },
        ],
      }),
    )
    expect(turned.relations).toEqual({ right: 2, spurious: 1, missing: 1 })
  })

  it('shows a repetition to nobody', () => {
    const ties = [{ from: 'b', to: 'a', type: 'repeats', detail: null }]
    expect(scoreBoard(gold, seen({ ties })).relations.spurious).toBe(0)
  })

  it('counts contests within a side', () => {
    const ties = [{ from: 'b', to: 'a', type: 'contradicts', detail: null }]
    expect(scoreBoard(gold, seen({ ties })).quarrelsWithinSide).toBe(1)
    expect(scoreBoard(gold, seen()).quarrelsWithinSide).toBe(0)
  })

  it('counts disputes where nobody disputes anything', () => {
    const quiet = parseGoldBoard(goldText.replaceAll('= contested', '= agreed'))
    expect(scoreBoard(quiet, seen()).falseDisputes).toBe(2)
    expect(scoreBoard(gold, seen()).falseDisputes).toBe(0)
  })

  it('gives rates that a reader expects', () => {
    expect(ratesOf({ right: 3, spurious: 1, missing: 2 })).toMatchObject({
      precision: 0.75,
      recall: 0.6,
    })
    expect(ratesOf({ right: 3, spurious: 1, missing: 2 }).f).toBeCloseTo(2 / 3)
    expect(ratesOf({ right: 0, spurious: 0, missing: 0 })).toEqual({
      precision: 1,
      recall: 1,
      f: 1,
    })
    expect(ratesOf({ right: 0, spurious: 2, missing: 0 }).f).toBe(0)
  })
})
