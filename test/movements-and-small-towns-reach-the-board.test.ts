import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { boardSchema, eventSchema } from '../src/questions/schemas.ts'
import { useApp } from './support/app.ts'
import { publish, type Report, type Said } from './support/reports.ts'

const service = useApp()
let authorization = ''

const dead = { predicate: 'people.killed', class: 'civilians', counted: 'civilians' }

function report(at: string, said: Said[], language = 'en'): Report {
  return { outlet: `outlet of ${at}`, at, language, said }
}

/** One town that no list of places has, in two scripts; and one in Gaza and one in Lebanon that it has. */
const reports: readonly Report[] = [
  report('2024-05-02T08:00:00Z', [
    {
      ...dead,
      who: 'The Romanian army',
      words: '7 civilians had been killed in Varnohirsk',
      figure: ['7', 7, 7],
      place: 'Varnohirsk',
      day: '2024-05-02',
    },
  ]),
  report(
    '2024-05-02T09:00:00Z',
    [
      {
        ...dead,
        who: 'الجيش البلغاري',
        cue: 'قال إن',
        words: '12 مدنيا قتلوا في بلدة فارنوهيرسك',
        counted: 'مدنيا',
        figure: ['12', 12, 12],
        place: 'بلدة فارنوهيرسك',
        day: '2024-05-02',
      },
    ],
    'ar',
  ),
  report('2024-05-03T08:00:00Z', [
    {
      ...dead,
      who: "Gaza's health ministry",
      words: '9 Palestinian civilians had been killed in Nuseirat',
      figure: ['9', 9, 9],
      affected: 'Palestinian civilians',
      day: '2024-05-03',
    },
    {
      ...dead,
      who: 'Salim Haddad, a shopkeeper from Nuseirat,',
      person: 'Salim Haddad',
      words: '13 Palestinian civilians had been killed in Nuseirat',
      figure: ['13', 13, 13],
      affected: 'Palestinian civilians',
      day: '2024-05-03',
    },
    {
      ...dead,
      who: 'Witnesses',
      words: '11 Palestinian civilians had been killed in Nuseirat',
      figure: ['11', 11, 11],
      affected: 'Palestinian civilians',
      day: '2024-05-03',
    },
    {
      ...dead,
      who: 'The Red Cross',
      words: '13 Palestinian civilians had been killed in Nuseirat',
      figure: ['13', 13, 13],
      affected: 'Palestinian civilians',
      day: '2024-05-03',
    },
  ]),
  report('2024-05-04T08:00:00Z', [
    {
      ...dead,
      who: 'Hezbollah',
      words: '3 Lebanese civilians had been killed near Marjayoun',
      figure: ['3', 3, 3],
      affected: 'Lebanese civilians',
      day: '2024-05-04',
    },
    {
      ...dead,
      who: 'Hezbollah',
      words: '2 Lebanese soldiers had been killed near Marjayoun',
      counted: 'soldiers',
      class: 'soldiers',
      figure: ['2', 2, 2],
      affected: 'Lebanese soldiers',
      day: '2024-05-04',
    },
  ]),
]

async function read<Answer>(url: string): Promise<Answer> {
  const answer = await service.app.inject({ url, headers: { authorization } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Answer>()
}

async function boardAt(key: string) {
  const { items } = await read<{ items: z.infer<typeof eventSchema>[] }>('/v1/events')
  const id = items.find((event) => event.key === key)?.id
  expect(id, items.map((event) => event.key).join(', ')).toBeDefined()
  return read<z.infer<typeof boardSchema>>(`/v1/events/${id}`)
}

beforeAll(async () => {
  authorization = (await service.key('claims:read')).authorization
  for (const one of reports) await publish(service.deps.db, one)
})

describe('an event in a town that no list knows', () => {
  it('brings reports in both scripts together, under the name that a text gives it', async () => {
    const { event, rows } = await boardAt('~PRNRSK/2024-05-02')
    expect(event.titles.en).toBe('Varnohirsk, 2 May 2024')
    expect(rows.map((row) => row.cells.flatMap((cell) => cell.positions).length)).toEqual([2])
  })
})

describe('the mark of whose losses a figure counts', () => {
  it('is "own" for the ministry in Gaza, and none for witnesses, private people and those who only count', async () => {
    const { rows } = await boardAt('gaza/2024-05-03')
    const positions = rows[0]?.cells.flatMap((cell) => cell.positions) ?? []
    expect(positions.map(({ party, badge }) => [party.key, badge])).toEqual([
      ['icrc', null],
      ['ministry-of-health:gaza', 'own_losses'],
      ['provisional:salim haddad', null],
      ['generic:witnesses', null],
    ])
  })

  it('is "own" for a movement that counts civilians at home, not for soldiers of that state', async () => {
    const { rows } = await boardAt('LB/2024-05-04')
    const badges = rows.map((row) => [
      row.question.class,
      row.cells.flatMap((cell) => cell.positions)[0]?.badge,
    ])
    expect(Object.fromEntries(badges)).toEqual({
      any: 'own_losses',
      military: 'other_side_losses',
    })
  })
})
