import { expect, it } from 'vitest'
import { boardLines } from './support/board-lines.ts'
import { inDatabase } from './support/database.ts'
import { publish, type Report } from './support/reports.ts'

const dead = { predicate: 'people.killed', class: 'people', counted: 'people' } as const

/** A body and a town that no list knows, each spelled in several ways and in two scripts. */
const reports: readonly Report[] = [
  {
    outlet: 'Plateau Mail',
    at: '2022-06-03T08:00:00Z',
    said: [
      {
        ...dead,
        who: 'the Miners Union',
        words: '12 people were killed in Zelvaronsk',
        figure: ['12', 12, 12],
        place: 'Zelvaronsk',
      },
    ],
  },
  {
    outlet: 'Plateau Times',
    at: '2022-06-03T09:00:00Z',
    said: [
      {
        ...dead,
        who: 'The Miners Union',
        words: '15 people were killed in Zelvarunsk',
        figure: ['15', 15, 15],
        place: 'Zelvarunsk',
      },
      {
        ...dead,
        who: 'Dr Pavlo Ostrenko',
        words: '19 people were killed in Zelvaronsk',
        figure: ['19', 19, 19],
        place: 'Zelvaronsk',
      },
    ],
  },
  {
    outlet: 'بريد الهضبة',
    language: 'ar',
    at: '2022-06-03T10:00:00Z',
    said: [
      {
        ...dead,
        who: 'نقابة عمال المناجم',
        cue: 'أعلنت',
        words: 'مقتل 17 شخصا في بلدة زيلفارونسك',
        counted: 'شخصا',
        figure: ['17', 17, 17],
        place: 'بلدة زيلفارونسك',
      },
    ],
  },
]

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) =>
    ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  )
}

it('shows the same names of bodies and towns whichever report came first', async () => {
  const boards = await Promise.all(
    ordersOf(reports).map((order) =>
      inDatabase(
        async (db) => {
          for (const report of order) await publish(db, report)
          return boardLines(db)
        },
        { poolSize: 2 },
      ),
    ),
  )
  const [first, ...others] = boards
  for (const other of others) expect(other).toEqual(first)
  const text = first?.join('\n') ?? ''
  expect(
    first?.filter((line) => line.startsWith('question')),
    text,
  ).toHaveLength(1)
  expect(text).toContain('# Zelvaronsk')
  expect(text).toContain('# زيلفارونسك')
  expect(text).toContain('The Miners Union')
  expect(text).not.toContain('the Miners Union')
})
