import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { settleLanguage } from '../articles/language.ts'
import { describeExtraction } from '../claims/describe-extraction.ts'
import { dayOf } from '../extraction/dates.ts'
import { extract } from '../extraction/extract.ts'
import { readLines } from '../read-lines.ts'
import type { CommandIo } from './command-io.ts'
import { extractionTree } from './extraction-tree.ts'

const usage = `Usage:
  npm run --silent extract -- --jsonl < lines.jsonl
      reads {"id", "lang"?, "text", "published_at"?} lines, writes {"id", "lang", "dateline", "attributions", "claims"} lines
  npm run --silent extract -- FILE [--lang ar] [--published-at 2020-09-28T05:53:00] [--trace]
      reads one text from FILE ("-": standard input); --trace prints a tree for people instead of JSON
`

/** Corpora carry more fields than these (their own annotations): they are not looked at. */
const inputLine = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().min(1).nullish(),
  text: z.string(),
  published_at: z.string().nullish(),
})

interface Text {
  readonly text: string
  readonly language: string | undefined
  /** RFC 3339, a local date-time or a day; its calendar day as written is what relative days hang on. */
  readonly publishedAt: string | undefined
}

/** @throws with a message for people where the text cannot be read: unknown language, no such day. */
async function readText({ text, language: given, publishedAt }: Text) {
  const publishedOn = dayOf(publishedAt)
  // The 31st of February looks like a day, too.
  if (publishedAt !== undefined && !z.iso.date().safeParse(publishedOn).success) {
    throw new Error(`"${publishedAt}" does not begin with a calendar day (YYYY-MM-DD)`)
  }
  const language = await settleLanguage(given, text)
  const draft = extract(text, { language, publishedAt })
  return { ...describeExtraction(text, draft, { publishedOn }), language }
}

async function readJsonLine(line: string) {
  const parsed = inputLine.safeParse(JSON.parse(line))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(faults.join('; '))
  }
  const { id, text, lang, published_at: publishedAt } = parsed.data
  const read = await readText({
    text,
    language: lang ?? undefined,
    publishedAt: publishedAt ?? undefined,
  })
  return {
    id,
    lang: read.language,
    dateline: read.dateline,
    attributions: read.attributions,
    claims: read.claims,
  }
}

/** Writes and waits while the reader is slower; false once nobody reads any more. */
function createWriter(stream: NodeJS.WritableStream) {
  let open = true
  const closed = new AbortController()
  const stop = () => {
    open = false
    closed.abort()
  }
  stream.once('error', stop)
  stream.once('close', stop)
  return async (text: string): Promise<boolean> => {
    if (!open) return false
    if (!stream.write(text)) {
      await once(stream, 'drain', { signal: closed.signal }).catch(() => undefined)
    }
    return open
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ')
}

async function extractLines(io: CommandIo): Promise<number> {
  const write = createWriter(io.stdout)
  let faults = 0
  for await (const line of readLines(io.stdin)) {
    try {
      if ('fault' in line) throw new Error(line.fault)
      if (line.text.trim() === '') continue
      // The reader has gone (`… | head`): the rest would be work for nobody.
      if (!(await write(`${JSON.stringify(await readJsonLine(line.text))}\n`))) break
    } catch (error) {
      faults += 1
      io.stderr.write(`line ${line.number}: ${messageOf(error)}\n`)
    }
  }
  return faults === 0 ? 0 : 1
}

async function readWhole(file: string, io: CommandIo): Promise<string> {
  const chunks: Uint8Array[] = []
  if (file === '-') for await (const chunk of io.stdin) chunks.push(chunk)
  else chunks.push(await readFile(file))
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}

const options = {
  jsonl: { type: 'boolean' },
  trace: { type: 'boolean' },
  lang: { type: 'string' },
  'published-at': { type: 'string' },
  help: { type: 'boolean' },
} as const

/**
 * The `extract` command; no database, no network.
 * @returns the exit code: 0, 1 where a text or a line could not be read, 2 for wrong arguments
 */
export async function extractCommand(args: readonly string[], io: CommandIo): Promise<number> {
  let parsed: ReturnType<typeof parseArguments>
  try {
    parsed = parseArguments(args)
  } catch (error) {
    io.stderr.write(`${messageOf(error)}\n${usage}`)
    return 2
  }
  const { values, file } = parsed
  if (values.help === true) {
    io.stdout.write(usage)
    return 0
  }
  if (file === undefined) return extractLines(io)
  try {
    const text = await readWhole(file, io)
    const language = values.lang
    const read = await readText({ text, language, publishedAt: values['published-at'] })
    const shown = values.trace === true ? extractionTree(text, read) : JSON.stringify(read, null, 2)
    await createWriter(io.stdout)(`${shown}\n`)
    return 0
  } catch (error) {
    io.stderr.write(`${file}: ${messageOf(error)}\n`)
    return 1
  }
}

function parseArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, ...more] = positionals
  if (more.length > 0) throw new Error('One FILE at a time.')
  if (values.help !== true && (values.jsonl === true) === (file !== undefined)) {
    throw new Error('Either --jsonl or a FILE.')
  }
  if (
    values.jsonl === true &&
    (values.trace ?? values.lang ?? values['published-at']) !== undefined
  )
    throw new Error('--jsonl takes language and date from the lines, and prints no trace.')
  return { values, file }
}
