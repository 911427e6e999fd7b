import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Count, ratesOf, sumOf } from '../evaluation/score-board.ts'
import { readGoldPages, scorePage } from '../evaluation/score-pages.ts'
import type { CommandIo } from './command-io.ts'

const usage = `Usage:
  npm run --silent evaluate:pages [-- FOLDER] [--only NAME] [--no-floors]
      reads the pages in FOLDER (test/pages), compares their paragraphs with the gold ones, names every difference,
      and ends with 1 below the floor
`

/** F of the paragraphs of all pages together. */
export const paragraphFloor = 0.97

const ownPages = fileURLToPath(new URL('../../test/pages', import.meta.url))

function row(name: string, count: Count): string {
  const { precision, recall, f } = ratesOf(count)
  const rates = [precision, recall, f].map((rate) => (rate * 100).toFixed(1).padStart(6))
  return `${name.padEnd(32)} ${String(count.right + count.missing).padStart(4)} ${rates.join(' ')}`
}

/**
 * The `evaluate-pages` command.
 * @returns the exit code: 0, 1 below the floor, 2 for wrong arguments
 */
export async function evaluatePagesCommand(
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const say = (text: string) => void io.stdout.write(`${text}\n`)
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      'no-floors': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true || positionals.length > 1) {
    io.stdout.write(usage)
    return values.help === true ? 0 : 2
  }
  const pages = await readGoldPages(positionals[0] ?? ownPages)
  const scores = pages
    .filter(({ name }) => values.only === undefined || name === values.only)
    .map(({ name, html, gold }) => scorePage(name, html, gold))
  if (scores.length === 0) {
    io.stderr.write('There are no such pages.\n')
    return 2
  }
  for (const { name, faults } of scores) {
    if (faults.length > 0) say([name, ...faults.map((fault) => `  ${fault}`), ''].join('\n'))
  }
  say('page                                n      P      R      F')
  for (const { name, paragraphs } of scores) say(row(name, paragraphs))
  const sum = sumOf(scores.map((score) => score.paragraphs))
  say(row('all', sum))
  if (ratesOf(sum).f >= paragraphFloor || values['no-floors'] === true) return 0
  say(`below the floor: F ${paragraphFloor}`)
  return 1
}
