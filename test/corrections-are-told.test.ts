import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { useWorkers } from './support/work-queue.ts'

const service = useApp()
const workers = useWorkers(service)
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

async function put(name: string, outlet: string, at: string, body: string) {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers,
    payload: { outlet: { name: outlet }, publishedAt: at, body },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  await workers.processQueue()
  return answer.json<{ id: string }>().id
}

async function get<Answer>(url: string): Promise<Answer> {
  const answer = await service.app.inject({ url, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

interface Quantity {
  low: number
}
interface Correction {
  claimId: string
  outlet: string
  version: number
  at: string
  quantity: Quantity | null
  replacedBy: { claimId: string; quantity: Quantity | null } | null
  note: string | null
}
interface Board {
  rows: {
    cells: {
      positions: {
        claim: { id: string; quantity: Quantity | null }
        corrections: Correction[]
      }[]
    }[]
  }[]
  corrections: Correction[]
}

const claimsOf = async (id: string) =>
  (
    await get<{ items: { id: string; eventId: string; quantity: Quantity | null }[] }>(
      `/v1/articles/${id}/claims`,
    )
  ).items

const boardOf = (event: string, query = '') => get<Board>(`/v1/events/${event}${query}`)

const positionsOf = (board: Board) =>
  board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.positions))

async function textOf(event: string, format: string, lang: string) {
  const url = `/v1/events/${event}/board?format=${format}&lang=${lang}`
  return (await service.app.inject({ url, headers })).body.replaceAll(/[\u2066-\u2069\\]/gu, '')
}

describe('a figure that an outlet replaces in its own article', () => {
  it('is on the board, the claim and the version, with the note and the date, in English', async () => {
    const said = 'The Lebanese Health Ministry said 16 people were killed in Tyre on Sunday.'
    const id = await put('tyre', 'Harbour Post', '2026-03-01T18:00:00Z', said)
    const [old] = await claimsOf(id)
    const event = old?.eventId ?? ''
    expect(positionsOf(await boardOf(event)).map((it) => it.corrections)).toEqual([[]])
    await put(
      'tyre',
      'Harbour Post',
      '2026-03-02T09:00:00Z',
      `${said.replace('16', '12')}\n\nCorrection: an earlier version gave a wrong number of the killed.`,
    )
    const [now] = await claimsOf(id)
    const correction = {
      claimId: old?.id,
      outlet: 'Harbour Post',
      version: 2,
      at: '2026-03-02T09:00:00.000Z',
      quantity: { low: 16 },
      replacedBy: { claimId: now?.id, quantity: { low: 12 } },
      note: 'Correction: an earlier version gave a wrong number of the killed.',
    }
    const board = await boardOf(event)
    expect(positionsOf(board)).toMatchObject([
      { claim: { quantity: { low: 12 } }, corrections: [correction] },
    ])
    expect(board.corrections).toEqual([])
    expect(await get(`/v1/claims/${old?.id}`)).toMatchObject({
      mentions: [],
      corrections: [correction],
    })
    expect(await get(`/v1/claims/${now?.id}`)).toMatchObject({ corrections: [] })
    expect(await get(`/v1/articles/${id}/versions/2/changes`)).toMatchObject({
      version: 2,
      before: 1,
      note: correction.note,
      changedFigures: [{ own: { value: '16' }, other: { value: '12' } }],
      corrected: [{ claimId: old?.id, replacedBy: { claimId: now?.id } }],
      kept: [],
    })
    const line = 'corrected: Harbour Post changed 16 to 12 in version 2 (2 Mar): “Correction: an'
    for (const format of ['text', 'markdown']) {
      const text = (await textOf(event, format, 'en')).replaceAll(/\s*│[^\n]*\n│ /gu, ' ')
      expect(text.replaceAll(/ +/gu, ' ')).toContain(line.slice(0, format === 'text' ? 40 : 200))
    }
    // Before the correction was published the board was that of the first version.
    const before = await boardOf(event, '?known_at=2026-03-01T20:00:00Z')
    expect(positionsOf(before)).toMatchObject([
      { claim: { quantity: { low: 16 } }, corrections: [] },
    ])
    const after = await boardOf(event, '?known_at=2026-03-02T10:00:00Z')
    expect(positionsOf(after)).toMatchObject([{ corrections: [correction] }])
  })

  it('is told in Arabic', async () => {
    const said = 'قالت وزارة الصحة اللبنانية إن ١٦ شخصا قتلوا في صيدا يوم الأحد.'
    const id = await put('sidon', 'صحيفة المرفأ', '2026-04-05T18:00:00Z', said)
    const event = (await claimsOf(id))[0]?.eventId ?? ''
    const note = 'تصحيح: ورد في نسخة سابقة عدد غير صحيح.'
    const text = `${said.replace('١٦', '١٢')}\n\n${note}`
    await put('sidon', 'صحيفة المرفأ', '2026-04-06T09:00:00Z', text)
    expect(positionsOf(await boardOf(event))).toMatchObject([
      { corrections: [{ quantity: { low: 16 }, replacedBy: { quantity: { low: 12 } }, note }] },
    ])
    const line = 'تصحيح: غيرت صحيفة المرفأ 16 إلى 12 في النسخة 2'
    expect(await textOf(event, 'markdown', 'ar')).toContain(line)
    expect(await textOf(event, 'text', 'ar')).toContain(line.slice(0, 24))
  })
})

describe('what an outlet takes out', () => {
  const said = 'The Lebanese Health Ministry said 31 people were killed in Tripoli on Sunday.'
  const other = 'The Lebanese Health Ministry said nothing more on Sunday.'

  it('stands at the position while others report it, and beside the rows when nobody does', async () => {
    const first = await put('first', 'North', '2026-05-03T18:00:00Z', said)
    const second = await put('second', 'South', '2026-05-03T19:00:00Z', said)
    const [claim] = await claimsOf(first)
    const event = claim?.eventId ?? ''
    await put('first', 'North', '2026-05-03T20:00:00Z', other)
    const taken = { claimId: claim?.id, outlet: 'North', version: 2, replacedBy: null, note: null }
    const board = await boardOf(event)
    expect(positionsOf(board)).toMatchObject([{ corrections: [taken] }])
    await put('second', 'South', '2026-05-03T21:00:00Z', other)
    const empty = await boardOf(event)
    expect(empty.rows).toEqual([])
    expect(empty.corrections).toMatchObject([taken, { ...taken, outlet: 'South' }])
    for (const format of ['text', 'markdown']) {
      expect(await textOf(event, format, 'en')).toContain('North took 31 out in version 2 (3 May)')
      expect(await textOf(event, format, 'ar')).toContain('حذفت North 31 في النسخة 2')
    }
    expect(await get(`/v1/claims/${claim?.id}`)).toMatchObject({
      mentions: [],
      corrections: [taken, { ...taken, outlet: 'South' }],
    })
    const known = await boardOf(event, '?known_at=2026-05-03T20:30:00Z')
    expect(positionsOf(known)).toMatchObject([{ corrections: [taken] }])
    expect(known.corrections).toEqual([])
    // Put back, it is no correction any more; withdrawn, it never was one.
    await put('first', 'North', '2026-05-03T22:00:00Z', said)
    const again = await boardOf(event)
    expect(positionsOf(again)).toMatchObject([{ corrections: [{ outlet: 'South' }] }])
    await service.app.inject({ method: 'DELETE', url: `/v1/articles/${first}`, headers })
    await workers.processQueue()
    expect((await boardOf(event)).corrections.map((it) => it.outlet)).toEqual(['South'])
    expect(await get(`/v1/articles/${second}/versions/2/changes`)).toMatchObject({
      corrected: [{ claimId: claim?.id, replacedBy: null }],
    })
  })

  it('was there at the moment before it was recorded', async () => {
    const text = said.replace('Tripoli', 'Baalbek')
    const id = await put('recorded', 'West', '2026-06-07T18:00:00Z', text)
    const event = (await claimsOf(id))[0]?.eventId ?? ''
    const moment = encodeURIComponent(new Date().toISOString())
    await put('recorded', 'West', '2026-06-07T20:00:00Z', text.replace('31', '30'))
    const then = await boardOf(event, `?recorded_at=${moment}`)
    expect(positionsOf(then)).toMatchObject([{ claim: { quantity: { low: 31 } }, corrections: [] }])
    expect(positionsOf(await boardOf(event))).toMatchObject([
      { claim: { quantity: { low: 30 } }, corrections: [{ quantity: { low: 31 } }] },
    ])
  })
})

const words = (of: string, spans: [number, number][]) => spans.map((it) => of.slice(...it))

describe('words that both versions have', () => {
  it('are found in the new one, character by character', async () => {
    const said = 'وقالت وزارة الصحة اللبنانية إن ٤٠ شخصا أصيبوا في النبطية يوم الأحد.'
    const id = await put('kept', 'صحيفة الجبل', '2026-07-05T18:00:00Z', said)
    const text = `خبر من الجنوب.\n\n${said}`
    await put('kept', 'صحيفة الجبل', '2026-07-05T20:00:00Z', text)
    interface Kept {
      content: [number, number][]
      now: [number, number][] | null
    }
    const { kept } = await get<{ kept: Kept[] }>(`/v1/articles/${id}/versions/2/changes`)
    expect(kept).toHaveLength(1)
    for (const { content, now } of kept) {
      expect(words(text, now ?? [])).toEqual(words(said, content))
    }
  })
})

describe('bad requests', () => {
  it.each([
    ['/v1/claims/01900000-0000-7000-8000-000000000000', 404],
    ['/v1/claims/x', 422],
    ['/v1/articles/01900000-0000-7000-8000-000000000000/versions/2/changes', 404],
  ])('%s gets %i', async (url, status) => {
    expect((await service.app.inject({ url, headers })).statusCode).toBe(status)
  })

  it('the first version has nothing before it, and a held one is not shown', async () => {
    const id = await put('lone', 'East', '2026-03-01T18:00:00Z', 'The ministry said no more today.')
    const url = `/v1/articles/${id}/versions/1/changes`
    expect((await service.app.inject({ url, headers })).statusCode).toBe(404)
  })
})
