import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseConfig } from '../config.ts'
import { removeEmbeddedData } from '../db/embedded.ts'
import {
  createDemoClient,
  type DemoClient,
  postArticle,
  readBoards,
  waitUntilLinked,
} from '../demo/demo-client.ts'
import { readSampleArticles, type SampleArticle } from '../demo/sample-articles.ts'
import { boardTable } from '../exports/board-table.ts'
import { nameOf } from '../exports/board-words.ts'
import { contestedQuestions } from '../exports/contested-questions.ts'
import { isolate, plainLine } from '../exports/terminal-text.ts'
import type { CommandIo } from './command-io.ts'
import { type Service, startService } from './start.ts'

/** Milliseconds from the last POST until the boards must stand; a slow machine needs a few seconds. */
const processingLimit = 60_000

function label(article: SampleArticle): string {
  return `${isolate(plainLine(article.outlet.name))}, ${article.language}: ${isolate(plainLine(article.title))}`
}

async function fillBoards(client: DemoClient, say: (line: string) => void): Promise<void> {
  const articles = await readSampleArticles()
  say(
    `Posting ${articles.length} articles of 27 and 28 September 2020 to ${client.url}/v1/articles`,
  )
  const posted = []
  for (const article of articles) posted.push(await postArticle(client, article))
  const from = performance.now()
  await waitUntilLinked(client, posted, processingLimit, (article, done) => {
    say(`  ${String(done).padStart(2)} of ${articles.length}  ${label(article)}`)
  })
  say(
    `All of them stand on their boards after ${((performance.now() - from) / 1000).toFixed(1)} s.`,
  )
}

async function printBoards(client: DemoClient, io: CommandIo, say: (line: string) => void) {
  const width = io.stdout.columns || Number.parseInt(io.env['COLUMNS'] ?? '', 10) || 120
  const color = io.stdout.isTTY === true && (io.env['NO_COLOR'] ?? '') === ''
  const [main, ...others] = await readBoards(client)
  if (main === undefined) throw new Error('There is no event: nothing was understood.')
  say('')
  say(boardTable(main, { width, color }))
  say('')
  say('Contested questions')
  say('')
  say(contestedQuestions(main, width))
  if (others.length > 0) {
    const names = others.map((board) => nameOf(board.event.titles)).join('; ')
    say('')
    say(`Other events: ${names}`)
  }
}

/** Resolves when the process is asked to stop. */
function stopped(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
}

async function show(service: Service, stays: boolean, io: CommandIo): Promise<number> {
  const say = (line: string) => void io.stdout.write(`${line}\n`)
  const { url, adminKey } = service
  if (adminKey === undefined) throw new Error('The new database has a key already.')
  const client = createDemoClient(url, adminKey, io.signal)
  await fillBoards(client, say)
  await printBoards(client, io, say)
  say('')
  say(`API   ${url}/v1`)
  say(`Page  ${url}/review`)
  say(`Docs  ${url}/docs`)
  say(`Key   ${adminKey}`)
  if (!stays) return 0
  say('Serving until you press Ctrl-C.')
  const end = await Promise.race([stopped(io.signal), service.failed])
  if (end === 'stopped') return 0
  io.stderr.write('The embedded database has ended by itself; stopping.\n')
  return 1
}

/**
 * The `demo` command: starts the whole service on data of its own, which begin empty each time, posts
 * the sample articles over HTTP, prints the board, and keeps serving until it is stopped: not with
 * `--exit`, and not where nobody sits in front of it.
 * @returns the exit code
 * @throws an error for people when the service does not start
 */
export async function demoCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { exit: { type: 'boolean' } } })
  // Its own database, queue and logins: the demo must run beside a service that is configured already.
  const config = parseConfig({
    ...io.env,
    LOG_LEVEL: io.env['LOG_LEVEL'] ?? 'error',
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
    REDIS_URL: undefined,
    PUBLIC_URL: undefined,
    DATA_DIR: join(io.env['DATA_DIR'] ?? '.data', 'demo'),
  })
  io.stdout.write('Starting the service: embedded PostgreSQL, API and workers\n')
  await removeEmbeddedData(config.dataDir)
  const say = (line: string) => void io.stderr.write(`${line}\n`)
  let service: Service | undefined
  try {
    service = await startService(config, { signal: io.signal, say })
    return await show(service, values.exit !== true && io.interactive, io)
  } catch (error) {
    if (io.signal.aborted) return 130
    throw error
  } finally {
    await service?.stop()
  }
}
