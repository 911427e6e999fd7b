import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finish, runCli, startCli } from './support/run-cli.ts'

interface OutputLine {
  id: string | number
  lang: string
  attributions: {
    source: [number, number][]
    cue: [number, number][]
    content: [number, number][]
    stance: string
  }[]
  claims: {
    attribution: number
    predicate: string
    quantity: { low: number | null; high: number | null; comparator: string } | null
    occurred: { from: string; to: string } | null
  }[]
}

const arabic = 'أعلنت وزارة الدفاع الأرمينية، مساء الأحد، مقتل 16 جنديا في ناغورنو كاراباخ.'
const english = 'The defence ministry said on Sunday that 31 soldiers had been killed.'

async function extractLines(input: string | Uint8Array) {
  const run = await runCli(['extract', '--jsonl'], input)
  const lines = run.stdout.split('\n').filter((line) => line !== '')
  return { ...run, lines: lines.map((line) => JSON.parse(line) as OutputLine) }
}

const asLine = (value: unknown) => `${JSON.stringify(value)}\n`

describe('extract --jsonl', () => {
  it('writes a line for each line, with spans that point into the text', async () => {
    const { code, stderr, lines } = await extractLines(
      asLine({ id: 'a', lang: 'ar', text: arabic, published_at: '2020-09-27T21:40:00+03:00' }) +
        asLine({ id: 7, lang: 'en', text: english, published_at: null, attributions: ['ignored'] }),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(lines.map(({ id, lang }) => [id, lang])).toEqual([
      ['a', 'ar'],
      [7, 'en'],
    ])
    const [first] = lines[0]?.attributions ?? []
    expect(first?.source.map(([start, end]) => arabic.slice(start, end))).toEqual([
      'وزارة الدفاع الأرمينية',
    ])
    expect(first?.cue.map(([start, end]) => arabic.slice(start, end))).toEqual(['أعلنت'])
    const claim = lines[0]?.claims.find((one) => one.predicate === 'people.killed')
    expect(claim?.quantity).toMatchObject({ low: 16, high: 16, comparator: 'eq' })
  })

  it('hangs relative days on the calendar day as written, with an offset or without', async () => {
    const { lines } = await extractLines(
      asLine({ id: 1, lang: 'en', text: english, published_at: '2020-09-28T00:30:00+04:00' }) +
        asLine({ id: 2, lang: 'en', text: english, published_at: '2020-09-28T05:53:00' }),
    )
    const days = lines.map((line) => line.claims[0]?.occurred?.from)
    expect(days).toEqual(['2020-09-27', '2020-09-27'])
  })

  it('detects the language where none is given', async () => {
    const { lines } = await extractLines(
      asLine({ id: 1, text: arabic }) + asLine({ id: 2, text: english }),
    )
    expect(lines.map((line) => line.lang)).toEqual(['ar', 'en'])
  })

  it('reports a bad line with its number, goes on, and ends with exit code 1', async () => {
    const good = asLine({ id: 'good', lang: 'en', text: english })
    const { code, stderr, lines } = await extractLines(
      `${good}{not json\n\n${asLine({ id: 'no text' })}${asLine({ id: 'x', lang: 'tlh', text: 'a' })}` +
        asLine({ id: 'y', lang: 'en', text: english, published_at: '2020-02-31' }) +
        good,
    )
    expect(code).toBe(1)
    expect(lines.map((line) => line.id)).toEqual(['good', 'good'])
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'line 2',
      'line 4',
      'line 5',
      'line 6',
      '',
    ])
  })

  it('takes empty input, CRLF, a byte order mark, and a last line without an end', async () => {
    expect(await extractLines('')).toMatchObject({ code: 0, stdout: '', stderr: '' })
    const line = JSON.stringify({ id: 1, lang: 'en', text: english })
    const { code, lines } = await extractLines(`\uFEFF${line}\r\n${line}`)
    expect({ code, count: lines.length }).toEqual({ code: 0, count: 2 })
  })

  it('takes a line of a megabyte', async () => {
    const paragraph = `${'The road was closed and the shops stayed shut. '.repeat(20)}${english}\n`
    const text = paragraph.repeat(Math.ceil(1_000_000 / paragraph.length))
    const { code, lines } = await extractLines(asLine({ id: 1, lang: 'en', text }))
    expect(code).toBe(0)
    expect(lines[0]?.attributions.length).toBeGreaterThan(900)
  })

  it('ends quietly when its reader goes away', async () => {
    const child = startCli(['extract', '--jsonl'])
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(asLine({ id: 1, lang: 'en', text: english }).repeat(20_000))
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, stderr } = await finish(child)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('extract FILE', () => {
  let folder = ''
  let file = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterclaim-extract-'))
    file = join(folder, 'story.txt')
    await writeFile(file, arabic)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('prints JSON, or with --trace a tree that names the rules', async () => {
    const args = ['extract', file, '--lang', 'ar', '--published-at', '2020-09-27T21:40:00+03:00']
    const plain = await runCli(args)
    expect(plain.code).toBe(0)
    expect(JSON.parse(plain.stdout)).toMatchObject({ language: 'ar' })
    const { code, stdout } = await runCli([...args, '--trace'])
    expect(code).toBe(0)
    expect(stdout).toContain('\u2068وزارة الدفاع الأرمينية\u2069')
    expect(stdout).toContain('people.killed · 16 · soldiers')
    expect(stdout).toMatch(/rule \S+ 0\.\d\d|rule \S+ 1\.00/u)
    expect(stdout).toContain('on 2020-09-27')
  })

  it('reads standard input for "-"', async () => {
    const { code, stdout } = await runCli(['extract', '-', '--trace'], arabic)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ar: /u)
  })

  it('says what is wrong with a file, a language or the arguments', async () => {
    const missing = await runCli(['extract', join(folder, 'none.txt')])
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('none.txt')
    const binary = await runCli(['extract', '-'], Buffer.from([0xff, 0xfe, 0x00]))
    expect(binary.code).toBe(1)
    const language = await runCli(['extract', file, '--lang', 'tlh'])
    expect(language).toMatchObject({ code: 1, stdout: '' })
    for (const args of [[], ['--jsonl', file], ['a', 'b'], ['--nonsense']]) {
      expect(await runCli(['extract', ...args])).toMatchObject({ code: 2, stdout: '' })
    }
  })
})
