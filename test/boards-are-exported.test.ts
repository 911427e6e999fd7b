import { beforeAll, describe, expect, it } from 'vitest'
import { acceptedFormat } from '../src/exports/accepted-format.ts'
import { boardCsv } from '../src/exports/board-csv.ts'
import { boardMarkdown } from '../src/exports/board-markdown.ts'
import type { BoardView } from '../src/exports/board-words.ts'
import { csvRecord } from '../src/exports/csv.ts'
import { escapeMarkdown } from '../src/exports/escape-markdown.ts'
import { english } from '../src/exports/speech.ts'
import { arabic } from '../src/exports/speech-arabic.ts'
import { isolateOther } from '../src/exports/terminal-text.ts'
import { useApp } from './support/app.ts'
import { publish } from './support/reports.ts'

const bidi = /[\u202A-\u202E\u2066-\u2069]/u

describe('text in Markdown', () => {
  it.each([
    ['a | b', String.raw`a \| b`],
    ['**loud** _low_ `code`', String.raw`\*\*loud\*\* \_low\_ \`code\``],
    ['[here](javascript:x)', String.raw`\[here\](javascript:x)`],
    ['<script>x</script>', String.raw`\<script\>x\</script\>`],
    ['# no heading', String.raw`\# no heading`],
    ['1. no list', String.raw`1\. no list`],
    ['- no list', String.raw`\- no list`],
    ['two\nlines\r\n\r\n# of it', String.raw`two lines \# of it`],
    [
      'see https://evil.example and www.evil.example',
      'see https&#58;//evil.example and &#119;ww.evil.example',
    ],
    ['&lt; stays', '&amp;lt; stays'],
    ['turned\u202E round\u2067', 'turned round'],
    ['the word «قتيل وجريح» here', 'the word \u2068«قتيل وجريح»\u2069 here'],
  ])('%s', (text, written) => {
    expect(escapeMarkdown(text, 'ltr')).toBe(written)
  })

  it('isolates runs of the other direction once each, with the figures inside them', () => {
    expect(isolateOther('قال Reuters News 24 Online ثم صمت', 'rtl')).toBe(
      'قال \u2068Reuters News 24 Online\u2069 ثم صمت',
    )
    expect(isolateOther('\u2068plain\u2069 text', 'ltr')).toBe('plain text')
  })
})

describe('cells of CSV', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['\u200F =1', `"'\u200F =1"`],
    ['a, "b"', '"a, ""b"""'],
  ])('%s', (cell, written) => {
    expect(csvRecord([cell])).toBe(`${written}\r\n`)
  })

  it('are empty for null, and bare for numbers', () => {
    expect(csvRecord([null, 16, 'x'])).toBe(',16,"x"\r\n')
  })
})

const evil = '=1|`x`\n\u202E<b>[a](b)'
const hostile: BoardView = {
  event: {
    place: { names: { en: evil } },
    days: { from: '2020-09-27', to: '2020-09-28' },
    titles: { en: evil, ar: evil },
  },
  columns: [{ party: { id: 'x', names: { en: evil } } }],
  rows: [
    {
      question: {
        titles: { en: evil },
        status: 'contested',
        predicate: 'people.killed',
        class: null,
      },
      cells: [
        {
          positions: [
            {
              party: { id: 'y', names: { ar: evil } },
              claim: {
                id: 'now',
                predicate: 'people.killed',
                stance: 'asserts',
                polarity: 'affirmed',
                modality: 'plain',
                quantity: { low: null, high: null, comparator: 'vague', text: evil },
                class: null,
                counting: null,
                actor: null,
                affected: null,
                words: evil,
                language: 'en"><i>',
                report: {
                  articleId: 'a',
                  version: 2,
                  content: [
                    [3, 9],
                    [12, 15],
                  ],
                },
              },
              badge: 'own_losses',
              asOf: null,
              firstMention: '2020-09-27T08:15:00Z',
              lastMention: '2020-09-28T08:15:00Z',
              outlets: 2,
              origins: 1,
              timeline: [
                {
                  claimId: 'before',
                  quantity: { low: 4, high: 4, comparator: 'eq', text: '4' },
                  assertedAt: '2020-09-27T08:15:00Z',
                  party: { id: 'z', names: { en: evil } },
                  words: evil,
                  language: 'en',
                  report: { articleId: 'b', version: 1, content: [[40, 44]] },
                },
              ],
            },
          ],
        },
      ],
      relations: [
        {
          type: 'updates',
          detail: 'up',
          from: 'now',
          to: 'before',
          rationales: { en: evil, ar: evil },
          status: 'proposed',
        },
      ],
    },
  ],
}

describe('a board of hostile text', () => {
  it.each([english, arabic])('stays a table in Markdown ($language)', (speech) => {
    const text = [...boardMarkdown(hostile, speech)].join('')
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(7)
    expect(
      text.replaceAll(/<\/?(?:q|div|br)(?: lang="[\w-]+")?(?: dir="\w+")?(?: lang="\w+")?>/g, ''),
    ).not.toMatch(/(?<!\\)[<`[]/)
    expect(text.replaceAll(/[\u2068\u2069]/g, '')).not.toMatch(bidi)
  })

  it.each([english, arabic])('stays three records in CSV ($language)', (speech) => {
    const text = [...boardCsv(hostile, speech)].join('')
    expect(text.startsWith('\uFEFF"record",')).toBe(true)
    const records = text.split('\r\n')
    expect(records).toHaveLength(5)
    expect(records.slice(1, 4).map((record) => record.split(',')[0])).toEqual([
      '"position"',
      '"before"',
      '"relation"',
    ])
    expect(text).not.toMatch(/"[=+@-]/)
    expect(records[1]).toContain('"3-9 12-15"')
    expect(records[2]).toContain('"40-44"')
    expect(text).not.toMatch(/\u202E/)
  })
})

it.each([
  [undefined, 'text'],
  ['*/*', 'text'],
  ['text/csv', 'csv'],
  ['text/html, text/markdown;q=0.9, text/csv;q=0.2', 'markdown'],
  ['text/csv;q=0', undefined],
  ['text/*, text/plain;q=0', 'markdown'],
  ['text/plain;q=0.1, */*', 'markdown'],
  ['application/json', undefined],
  ['image/png, application/*', undefined],
  ['text/csv;q=x, text/markdown', 'markdown'],
])('the header Accept: %s asks for %s', (accept, format) => {
  expect(acceptedFormat(accept)).toBe(format)
})

describe('GET /v1/events/{id}/board', () => {
  const service = useApp()
  let headers = {}
  let url = ''
  beforeAll(async () => {
    headers = await service.key('claims:read')
    const said = {
      predicate: 'people.killed',
      class: 'soldiers',
      counted: 'soldiers',
      place: 'Martakert',
      day: '2020-09-27',
    }
    await publish(service.deps.db, {
      outlet: 'Post',
      at: '2020-09-27T10:00:00Z',
      said: [
        {
          ...said,
          who: 'The Armenian Defence Ministry',
          words: '16 soldiers were killed near Martakert',
          figure: ['16', 16, 16],
          affected: 'own_side',
        },
        {
          ...said,
          who: "Azerbaijan's army",
          words: 'more than 200 Armenian soldiers were killed near Martakert',
          figure: ['more than 200', 200, null, 'more_than'],
          affected: 'Armenian soldiers',
        },
      ],
    })
    const list = await service.app.inject({ url: '/v1/events', headers })
    url = `/v1/events/${list.json<{ items: { id: string }[] }>().items[0]?.id}`
  })

  const get = (query: string, more: Record<string, string> = {}) =>
    service.app.inject({ url: `${url}/board${query}`, headers: { ...headers, ...more } })

  it('answers the same board in three formats', async () => {
    const [text, markdown, csv] = [
      await get(''),
      await get('?format=markdown'),
      await get('', { accept: 'text/csv' }),
    ]
    for (const answer of [text, markdown, csv]) {
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.body).toContain('more than 200')
      expect(answer.body).toContain('16 soldiers were killed near Martakert')
    }
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="board-[\w-]+\.csv"$/)
    expect(markdown.body).toContain(
      '## How many soldiers on the Armenian side were killed? (contested)',
    )
    expect(markdown.body).toContain('- **contradicts: ')
  })

  it('speaks Arabic where it is asked to, and leaves claims in their own words', async () => {
    for (const format of ['text', 'markdown', 'csv']) {
      const { body } = await get(`?format=${format}&lang=ar`)
      expect(body).toContain('أكثر من 200')
      expect(body).toContain('كم بلغ عدد القتلى من العسكريين في الجانب الأرميني؟')
      expect(body).toContain('16 soldiers were killed near Martakert')
    }
  })

  it('refuses a form that it does not have, unless the query names one', async () => {
    const refused = await get('', { accept: 'application/json' })
    expect(refused.statusCode).toBe(406)
    expect(refused.json()).toMatchObject({ code: 'not-acceptable' })
    expect((await get('?format=csv', { accept: 'application/json' })).statusCode).toBe(200)
    expect((await get('', { accept: '*/*' })).statusCode).toBe(200)
  })

  it('answers the board of a moment of the past', async () => {
    const before = await get('?known_at=2020-09-27T09:00:00Z')
    expect(before.statusCode, before.body).toBe(200)
    expect(before.body).not.toContain('more than 200')
    expect((await get('?known_at=2020-09-27T11:00:00Z')).body).toContain('more than 200')
  })

  it('points at the words in the version of the article', async () => {
    const board = await service.app.inject({ url, headers })
    const { rows } = board.json<{
      rows: {
        cells: {
          positions: {
            claim: {
              words: string
              report: { articleId: string; version: number; content: [number, number][] }
            }
          }[]
        }[]
      }[]
    }>()
    const claim = rows[0]?.cells[0]?.positions[0]?.claim
    const { text } = await service.deps.db
      .selectFrom('article_version')
      .select('text')
      .where('article_id', '=', claim?.report.articleId ?? '')
      .where('version', '=', claim?.report.version ?? 0)
      .executeTakeFirstOrThrow()
    const [start, end] = claim?.report.content[0] ?? [0, 0]
    expect(text.slice(start, end)).toBe(claim?.words)
  })

  it('refuses what it does not know, and events that are not there', async () => {
    expect((await get('?format=pdf')).statusCode).toBe(422)
    expect((await get('?lang=ru')).statusCode).toBe(422)
    const missing = await service.app.inject({
      url: '/v1/events/01890a5d-ac96-774b-bcce-b302099a8057/board?format=csv',
      headers,
    })
    expect(missing.statusCode).toBe(404)
    expect(missing.headers['content-type']).toContain('application/problem+json')
  })
})
