import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPage } from '../pages/read-page.ts'
import { UnreadablePage } from '../pages/unreadable-page.ts'
import type { Count } from './score-board.ts'

/** What a careful reader finds on a page; `NAME.gold.json` beside `NAME.html`. */
export interface GoldPage {
  readonly title: string
  readonly byline: string | null
  readonly language: string | null
  readonly publishedAt: string | null
  readonly paragraphs: readonly string[]
}

export interface PageScore {
  readonly name: string
  /** Paragraphs that are the same to the letter, in order. */
  readonly paragraphs: Count
  /** Differences, one a line: "- " missing, "+ " invented, "title: …" and so on for what else differs. */
  readonly faults: readonly string[]
}

/** The pages of a folder in the order of their names, with their gold. */
export async function readGoldPages(
  folder: string,
): Promise<{ name: string; html: string; gold: GoldPage }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()
  return await Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.html'.length)
      const gold = JSON.parse(await readFile(join(folder, `${name}.gold.json`), 'utf8')) as GoldPage
      return { name, html: await readFile(join(folder, file), 'utf8'), gold }
    }),
  )
}

/** Length of the longest common subsequence's members of `gold`, as a set of indexes into both. */
function aligned(gold: readonly string[], found: readonly string[]): [Set<number>, Set<number>] {
  const width = found.length + 1
  const best = new Uint32Array((gold.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = gold.length - 1; row >= 0; row -= 1) {
    for (let column = found.length - 1; column >= 0; column -= 1) {
      best[row * width + column] =
        gold[row] === found[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const [ours, theirs] = [new Set<number>(), new Set<number>()]
  for (let row = 0, column = 0; row < gold.length && column < found.length; ) {
    if (gold[row] === found[column]) {
      ours.add(row)
      theirs.add(column)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return [ours, theirs]
}

const nothing: GoldPage = {
  title: '',
  byline: null,
  language: null,
  publishedAt: null,
  paragraphs: [],
}

function read(html: string): GoldPage {
  try {
    const page = readPage(html)
    return { ...page, title: page.title ?? '' }
  } catch (error) {
    if (error instanceof UnreadablePage) return nothing
    throw error
  }
}

/** Holds a page against its gold. A page that is refused has none of its paragraphs. */
export function scorePage(name: string, html: string, gold: GoldPage): PageScore {
  const found = read(html)
  const [ours, theirs] = aligned(gold.paragraphs, found.paragraphs)
  const missing = gold.paragraphs.filter((_, index) => !ours.has(index))
  const invented = found.paragraphs.filter((_, index) => !theirs.has(index))
  const named = (['title', 'byline', 'language', 'publishedAt'] as const).filter(
    (field) => found[field] !== gold[field],
  )
  return {
    name,
    paragraphs: { right: ours.size, missing: missing.length, spurious: invented.length },
    faults: [
      ...missing.map((text) => `- ${text}`),
      ...invented.map((text) => `+ ${text}`),
      ...named.map((field) => `${field}: ${found[field]}, not ${gold[field]}`),
    ],
  }
}
