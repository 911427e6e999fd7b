import { describe, expect, it } from 'vitest'
import { boardTable } from '../src/exports/board-table.ts'
import type {
  BoardView,
  PartyView,
  PositionView,
  QuantityView,
} from '../src/exports/board-words.ts'
import { columnsOf, isolate, shorten, wrap } from '../src/exports/terminal-text.ts'

const armenia = { id: 'am', names: { en: 'Armenia', ar: 'أرمينيا' } }
const azerbaijan = { id: 'az', names: { en: 'Azerbaijan', ar: 'أذربيجان' } }
const armenianMinistry = { id: 'am-mod', names: { en: 'Ministry of Defence of Armenia' } }

function exactly(count: number): QuantityView {
  return { low: count, high: count, comparator: 'eq', text: String(count) }
}

function saidBefore(claimId: string, count: number): PositionView['timeline'][number] {
  return {
    claimId,
    party: null,
    quantity: exactly(count),
    assertedAt: '2020-09-27T18:40:00Z',
    words: `${count} had died`,
    language: 'en',
    report: { articleId: 'article', version: 1, content: [[0, 9]] },
  }
}

function makePosition(more: {
  party?: PositionView['party']
  claim?: Partial<PositionView['claim']>
  badge?: string | null
  asOf?: string | null
  timeline?: PositionView['timeline']
}): PositionView {
  return {
    party: more.party ?? armenia,
    claim: {
      id: 'claim-now',
      predicate: 'people.killed',
      stance: 'asserts',
      polarity: 'affirmed',
      modality: 'plain',
      quantity: exactly(31),
      class: 'soldiers',
      counting: null,
      actor: null,
      affected: null,
      words: 'the toll had risen to 31',
      language: 'en',
      report: { articleId: 'article', version: 1, content: [[4, 28]] },
      ...more.claim,
    },
    badge: more.badge ?? null,
    asOf: more.asOf ?? null,
    firstMention: '2020-09-28T08:15:00Z',
    lastMention: '2020-09-28T08:15:00Z',
    outlets: 2,
    origins: 1,
    timeline: more.timeline ?? [],
  }
}

function makeBoard(
  rows: BoardView['rows'],
  columns: readonly PartyView[] = [armenia, azerbaijan],
): BoardView {
  return {
    event: {
      place: { names: { en: 'Nagorno-Karabakh', ar: 'ناغورنو كاراباخ' } },
      days: { from: '2020-09-27', to: '2020-09-27' },
      titles: { en: 'Nagorno-Karabakh, 27 September 2020', ar: 'ناغورنو كاراباخ، 27 سبتمبر 2020' },
    },
    columns: columns.map((party) => ({ party })),
    rows,
  }
}

const killed = {
  titles: { en: 'How many Armenian soldiers were killed?' },
  status: 'contested',
  predicate: 'people.killed',
  class: 'military',
}

const everything = makeBoard([
  {
    question: killed,
    cells: [
      {
        positions: [
          makePosition({
            party: armenianMinistry,
            badge: 'own_losses',
            asOf: '2020-09-27',
            claim: { words: 'ارتفاع حصيلة قتلى المعارك إلى 31 جنديا', id: 'now' },
            timeline: [saidBefore('then', 16)],
          }),
        ],
      },
      {
        positions: [
          makePosition({
            party: azerbaijan,
            badge: 'other_side_losses',
            claim: {
              id: 'other',
              quantity: { low: 550, high: null, comparator: 'more_than', text: 'more than 550' },
            },
          }),
        ],
      },
    ],
    relations: [
      {
        type: 'contradicts',
        detail: null,
        from: 'other',
        to: 'now',
        rationales: { en: 'The two figures exclude each other.', ar: '' },
        status: 'proposed',
      },
    ],
  },
  { question: { ...killed, titles: { en: 'Empty' } }, cells: [], relations: [] },
])

function drawWith(timeline: PositionView['timeline']): string {
  const cells = [{ positions: [makePosition({ timeline })] }]
  return boardTable(makeBoard([{ question: killed, cells, relations: [] }]), { width: 100 })
}

describe('every line is as wide as the terminal', () => {
  for (const width of [80, 100, 133, 200]) {
    it(`at ${width} columns`, () => {
      const drawn = boardTable(everything, { width }).split('\n').slice(2)
      expect(new Set(drawn.map((line) => columnsOf(line)))).toEqual(new Set([width]))
    })
  }

  it('and holds a narrower or wider wish between 80 and 200', () => {
    expect(columnsOf(boardTable(everything, { width: 10 }).split('\n')[2] ?? '')).toBe(80)
    expect(columnsOf(boardTable(everything, { width: 999 }).split('\n')[2] ?? '')).toBe(200)
  })

  it('with a word that is wider than its cell, with emoji and with combining marks', () => {
    const words = `${'Donaudampfschiff'.repeat(9)} ${'👩‍👩‍👧'.repeat(40)} ${'قُتِلَ'.repeat(30)}`
    const board = makeBoard([
      {
        question: { ...killed, titles: { en: 'Q'.repeat(300) } },
        cells: [{ positions: [makePosition({ claim: { words } })] }, { positions: [] }],
        relations: [],
      },
    ])
    const drawn = boardTable(board, { width: 80 }).split('\n').slice(2)
    expect(new Set(drawn.map((line) => columnsOf(line)))).toEqual(new Set([80]))
  })
})

describe('a cell says', () => {
  const table = boardTable(everything, { width: 160 })

  it('the figure, what it was before, whose losses they are, when and by how many', () => {
    expect(table).toContain('31')
    expect(table).toContain('revised: 16 (27 Sept) → 31')
    expect(table).toContain('own losses')
    expect(table).toContain('by \u2068Ministry of Defence of Armenia\u2069')
    expect(table).toContain('as of 27 Sept, said 28 Sept')
    expect(table).toContain('2 outlets, 1 origin')
    expect(table).toContain('more than 550')
  })

  it('a revision once, and none where the same was only said again', () => {
    const twice = drawWith([saidBefore('a', 16), saidBefore('b', 16)])
    expect(twice).toContain('revised: 16 (27 Sept) → 31')
    expect(drawWith([saidBefore('a', 31)])).not.toContain('revised')
  })

  it('how it relates to the others, in a line below the row', () => {
    expect(table).toMatch(/• contradicts: .*Armenia.*: 31 \/ .*Azerbaijan.*more than 550/u)
  })

  it('what a figure counts where that is not what the question asks for', () => {
    const positions = [
      makePosition({ claim: { predicate: 'people.casualties', quantity: exactly(550) } }),
      makePosition({ claim: { counting: 'incremental', quantity: exactly(15) } }),
      makePosition({ claim: { class: 'women', quantity: exactly(1) } }),
    ]
    const board = makeBoard([{ question: killed, cells: [{ positions }], relations: [] }])
    const drawn = boardTable(board, { width: 100 })
    for (const head of ['550 killed or wounded', '15 more', '1 (women)']) {
      expect(drawn).toContain(head)
    }
  })

  it('a relation of a claim that one in a cell repeats, once', () => {
    const [row] = everything.rows
    const [relation] = row?.relations ?? []
    if (row === undefined || relation === undefined) throw new Error('the board has a relation')
    const again = [{ claimId: 'now-elsewhere', party: armenianMinistry }]
    const cells = row.cells.map((cell) => ({
      positions: cell.positions.map((it) => (it.claim.id === 'now' ? { ...it, again } : it)),
    }))
    const relations = [
      { ...relation, type: 'repeats', from: 'now', to: 'now-elsewhere' },
      { ...relation, type: 'updates', detail: 'up', from: 'now-elsewhere', to: 'then' },
      { ...relation, type: 'updates', detail: 'up', from: 'now', to: 'then' },
    ]
    const drawn = boardTable(makeBoard([{ ...row, cells, relations }]), { width: 100 })
    expect(drawn.match(/• .*$/gmu)).toHaveLength(1)
    expect(drawn).toMatch(/• updates \(up\): .*: 31 \/ .*: 16/u)
  })

  it('that pairs cannot be compared once for each reason, with the number of the others', () => {
    const figures = [31, 15, 9, 550]
    const positions = figures.map((low) =>
      makePosition({ claim: { id: `f${low}`, quantity: exactly(low) } }),
    )
    const pair = {
      type: 'not_comparable',
      status: 'proposed',
      rationales: { en: 'They differ.', ar: '' },
    }
    const relations = [
      { ...pair, detail: 'counting', from: 'f31', to: 'f15' },
      { ...pair, detail: 'counting', from: 'f15', to: 'f550' },
      { ...pair, detail: 'counting', from: 'f9', to: 'f550' },
      { ...pair, detail: 'population', from: 'f31', to: 'f550' },
    ]
    const board = makeBoard([{ question: killed, cells: [{ positions }], relations }])
    const lines = boardTable(board, { width: 200 }).match(/• .*$/gmu) ?? []
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/not comparable \(counting\): .*31 \/ .*15 \(and 2 more such pairs\)/)
    expect(lines[1]).toMatch(/not comparable \(population\): .*31 \/ .*550 /)
    expect(lines[1]).not.toContain('such pair')
  })

  it('a relation only where both of its ends are shown, and none that was rejected', () => {
    const [row] = everything.rows
    if (row === undefined) throw new Error('the board has rows')
    const [relation] = row.relations
    if (relation === undefined) throw new Error('the row has relations')
    const relations = [
      { ...relation, type: 'updates', to: 'gone' },
      { ...relation, type: 'denies', status: 'rejected' },
      { ...relation, type: 'repeats' },
    ]
    const drawn = boardTable(makeBoard([{ ...row, relations }]), { width: 100 })
    expect(drawn).not.toMatch(/• /u)
  })

  it('a denial as a denial, a hedge as a hedge and a vague number in its own words', () => {
    const vague: QuantityView = { low: null, high: null, comparator: 'vague', text: 'عشرات' }
    const board = makeBoard([
      {
        question: killed,
        cells: [
          { positions: [makePosition({ claim: { stance: 'denies', quantity: exactly(550) } })] },
          { positions: [makePosition({ claim: { modality: 'hedged', quantity: vague } })] },
        ],
        relations: [],
      },
    ])
    const drawn = boardTable(board, { width: 100 })
    expect(drawn).toContain('denies 550')
    expect(drawn).toContain('\u2068“عشرات”\u2069 (hedged)')
  })
})

describe('right-to-left text', () => {
  it('stands in isolates that open and close on the same line', () => {
    const lines = boardTable(everything, { width: 80 }).split('\n')
    for (const line of lines) {
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
      if (/\p{Script=Arabic}/u.test(line)) expect(line).toContain('\u2068')
    }
  })

  it('keeps its letters in the order in which they were written', () => {
    const drawn = boardTable(everything, { width: 200 })
    expect(drawn.replaceAll(/[\u2068\u2069]/gu, '')).toContain(
      'ارتفاع حصيلة قتلى المعارك إلى 31 جنديا',
    )
  })

  it('cannot close our isolates or send escape sequences to the terminal', () => {
    const board = makeBoard([
      {
        question: killed,
        cells: [
          { positions: [makePosition({ claim: { words: 'a\u2069b\u202Ec\u001B[31md\u0007' } })] },
        ],
        relations: [],
      },
    ])
    const drawn = boardTable(board, { width: 80 })
    for (const mark of ['\u001B', '\u0007', '\u202E']) expect(drawn).not.toContain(mark)
    expect(drawn.split('\u2068').length).toBe(drawn.split('\u2069').length)
  })
})

describe('many sides', () => {
  const sides = Array.from({ length: 7 }, (_, index) => ({
    id: `side-${index}`,
    names: { en: `Side ${index}` },
  }))
  const board = makeBoard(
    [
      {
        question: killed,
        cells: sides.map((party) => ({ positions: [makePosition({ party })] })),
        relations: [],
      },
    ],
    sides,
  )

  it('follow in further bands, each side once and in the given order', () => {
    const drawn = boardTable(board, { width: 80 })
    const order = [...drawn.matchAll(/\u2068Side (\d)\u2069/gu)].map((match) => Number(match[1]))
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6])
    const lines = drawn.split('\n').slice(2)
    expect(new Set(lines.map((line) => columnsOf(line)))).toEqual(new Set([80]))
  })
})

it('uses ANSI codes only when it is told to', () => {
  expect(boardTable(everything, { width: 80 })).not.toContain('\u001B')
  const colored = boardTable(everything, { width: 80, color: true })
  expect(colored).toContain('\u001B[1m')
  expect(columnsOf(colored.split('\n')[3] ?? '')).toBe(80)
})

it('answers who did it with a name, where the claim names one', () => {
  const claim = { predicate: 'attack', quantity: null, class: null, words: 'they fired first' }
  const question = { titles: { en: 'Who attacked?' }, status: 'contested', predicate: 'attack' }
  const named = { party: azerbaijan, text: null }
  const board = makeBoard(
    [
      {
        question: { ...question, class: null },
        cells: [
          { positions: [makePosition({ claim: { ...claim, actor: named, stance: 'accuses' } })] },
          { positions: [makePosition({ claim: { ...claim, actor: named, stance: 'denies' } })] },
          { positions: [makePosition({ claim })] },
        ],
        relations: [],
      },
    ],
    [armenia, azerbaijan, armenianMinistry],
  )
  const lines = boardTable(board, { width: 150 })
  expect(lines).toMatch(/names \u2068?Azerbaijan.*denies it.*says so/u)
})

it('says so when there is no column', () => {
  expect(boardTable(makeBoard([], []), { width: 80 })).toContain('Nobody has said anything')
})

describe('wrapping', () => {
  it('breaks at spaces and never loses a letter', () => {
    const text = 'قالت الوزارة إن القتال مستمر على امتداد الجبهة'
    const lines = wrap(text, 14)
    expect(lines.join(' ')).toBe(text)
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(14)
  })

  it('closes and opens again an isolate that a break goes through', () => {
    expect(wrap(`by ${isolate('one two three')}: 4`, 8)).toEqual([
      'by \u2068one\u2069',
      '\u2068two\u2069',
      '\u2068three\u2069: 4',
    ])
  })

  it('shortens between graphemes', () => {
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5)).toBe('👩‍👩‍👧👩‍👩‍👧…')
    expect(shorten('short', 5)).toBe('short')
  })
})
