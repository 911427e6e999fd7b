import { describe, expect, it } from 'vitest'
import { boardTable } from '../src/exports/board-table.ts'
import { english } from '../src/exports/speech.ts'
import { arabic } from '../src/exports/speech-arabic.ts'
import { boardsOf, markdownOf, type Told, type ToldBoard } from './support/told-boards.ts'

const morning = '2019-01-11T08:00:00Z'
const noon = '2019-01-11T12:00:00Z'
const evening = '2019-01-11T18:00:00Z'

async function onlyBoard(articles: readonly Told[]): Promise<ToldBoard> {
  const [board, ...others] = await boardsOf(articles)
  if (board === undefined || others.length > 0) throw new Error('the articles are of one event')
  return board
}

function tableOf(board: ToldBoard): string {
  return boardTable(board, { width: 160 }).replaceAll(/[\u2066-\u2069]/gu, '')
}

describe('of two speakers of one side', () => {
  it('each has its own figure, in English', async () => {
    const board = await onlyBoard([
      [
        'en',
        morning,
        'The Peruvian Health Ministry said 6 people were killed in Cusco on Thursday.',
      ],
      ['en', evening, "Peru's Interior Ministry said 9 people were killed in Cusco on Thursday."],
    ])
    const pair = 'Ministry of Internal Affairs of Peru: 9 / Ministry of Health of Peru: 6'
    const markdown = markdownOf(board, english)
    expect(markdown).toContain(`**updates (up): ${pair}**`)
    expect(markdown).toContain('revised: 6 by Ministry of Health of Peru (11 Jan) → 9')
    expect(tableOf(board)).toContain(`• updates (up): ${pair}`)
  })

  it('each has its own figure, in Arabic', async () => {
    const board = await onlyBoard([
      ['ar', morning, 'قالت وزارة الصحة التونسية إن 6 أشخاص قتلوا في بنزرت يوم الخميس.'],
      ['ar', evening, 'قالت وزارة الداخلية التونسية إن 9 أشخاص قتلوا في بنزرت يوم الخميس.'],
    ])
    const markdown = markdownOf(board, arabic)
    expect(markdown).toContain(
      'تحديث (رفع الرقم): وزارة الداخلية التونسية: 9 / وزارة الصحة التونسية: 6',
    )
    expect(markdown).toContain('تعديل: 6 على لسان وزارة الصحة التونسية (11 يناير) ← 9')
  })

  it('the one that only repeats a figure stands for itself, too', async () => {
    const board = await onlyBoard([
      [
        'en',
        morning,
        'The Peruvian Health Ministry said 6 people were killed in Cusco on Thursday.',
      ],
      ['en', noon, "Peru's Interior Ministry said 9 people were killed in Cusco on Thursday."],
      ['en', evening, 'The Peruvian police said 9 people were killed in Cusco on Thursday.'],
    ])
    const markdown = markdownOf(board, english)
    expect(markdown).toContain(
      'updates (up): Ministry of Internal Affairs of Peru: 9 / Ministry of Health of Peru: 6',
    )
    const [said] = board.rows.flatMap(({ cells }) => cells.flatMap(({ positions }) => positions))
    expect(said?.party.names['en']).toBe('Police of Peru')
    expect(said?.again.map(({ party }) => party?.names['en'])).toEqual([
      'Ministry of Internal Affairs of Peru',
    ])
  })
})

it('names nobody beside an earlier figure of the speaker’s own', async () => {
  const board = await onlyBoard([
    ['en', morning, 'The Peruvian Health Ministry said 6 people were killed in Cusco on Thursday.'],
    ['en', evening, 'The Peruvian Health Ministry said 9 people were killed in Cusco on Thursday.'],
  ])
  expect(markdownOf(board, english)).toContain('revised: 6 (11 Jan) → 9')
})

it('keeps an exact figure that its source repeats less exactly, and calls that no revision', async () => {
  const board = await onlyBoard([
    [
      'en',
      morning,
      'The Peruvian Health Ministry said 40 people were killed in Cusco on Thursday.',
    ],
    [
      'en',
      evening,
      'The Peruvian Health Ministry said at least 40 people were killed in Cusco on Thursday.',
    ],
  ])
  const markdown = markdownOf(board, english)
  expect(markdown).toContain('| **40**')
  expect(markdown).not.toMatch(/updates|revised/u)
})
