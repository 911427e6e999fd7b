/** Stories for measuring: a folder each, with articles as small texts and the board that should come of them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type GoldEvent, parseGoldBoard } from './gold-board.ts'

export interface ScenarioArticle {
  /** Articles of one story are versions of each other, in the order of their files. */
  readonly story: string
  readonly outlet: string
  readonly language: string
  /** RFC 3339 with an offset. */
  readonly publishedAt: string
  readonly title: string
  readonly body: string
}

export interface Scenario {
  readonly name: string
  readonly articles: readonly ScenarioArticle[]
  readonly gold: readonly GoldEvent[]
}

const header = z.strictObject({
  outlet: z.string().min(1),
  language: z.string().min(2),
  published_at: z.iso.datetime({ offset: true }),
  story: z.string().optional(),
})

/**
 * Reads an article: lines of `name: value` between `---`, the title, an empty line, the body.
 * @param name names the story of an article that names none.
 * @throws where the lines are not of that shape.
 */
export function parseArticle(source: string, name: string): ScenarioArticle {
  const parts = /^---\n(.*?)\n---\n([^\n]+)\n\n(.+)$/su.exec(source)
  if (parts === null) throw new Error(`${name}: no header, title and body`)
  const [, head = '', title = '', body = ''] = parts
  const fields = head.split('\n').map((line) => {
    const at = line.indexOf(': ')
    return [line.slice(0, at), line.slice(at + 2)] as const
  })
  const {
    outlet,
    language,
    published_at: publishedAt,
    story,
  } = header.parse(Object.fromEntries(fields))
  return { story: story ?? name, outlet, language, publishedAt, title, body: body.trimEnd() }
}

/** Reads a folder with a folder for each story; stories and articles in the order of their names. */
export async function readScenarios(folder: string): Promise<Scenario[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  return Promise.all(names.map((name) => readScenario(join(folder, name), name)))
}

async function readScenario(folder: string, name: string): Promise<Scenario> {
  const files = (await readdir(folder)).filter((file) => /^\d.*\.txt$/.test(file)).sort()
  const articles = await Promise.all(
    files.map(async (file) => parseArticle(await readFile(join(folder, file), 'utf8'), file)),
  )
  const gold = parseGoldBoard(await readFile(join(folder, 'board.txt'), 'utf8'))
  return { name, articles, gold }
}
