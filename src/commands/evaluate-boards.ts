import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createDatabase } from '../db/create-database.ts'
import { startTemporaryDatabase } from '../db/embedded.ts'
import { prepareSchema } from '../db/prepare-schema.ts'
import { playArticles } from '../evaluation/play-articles.ts'
import { readBoards } from '../evaluation/read-boards.ts'
import { readScenarios, type Scenario } from '../evaluation/scenarios.ts'
import {
  type BoardScore,
  type Count,
  ratesOf,
  scoreBoard,
  sumOf,
} from '../evaluation/score-board.ts'
import type { CommandIo } from './command-io.ts'

const usage = `Usage:
  npm run --silent evaluate:boards [-- FOLDER] [--only NAME] [--no-floors]
      reads the stories in FOLDER (test/scenarios), compares the boards that come of them with the gold boards,
      names every difference, and ends with 1 below the floors
`

/** What the stories must reach, all together. */
const floors = { positionsF: 0.95, relationsPrecision: 0.95, relationsRecall: 0.9 }

const ownStories = fileURLToPath(new URL('../../test/scenarios', import.meta.url))

/** Plays each scenario in a fresh database of a cluster that is made for it and thrown away. */
async function playAll(scenarios: readonly Scenario[]): Promise<BoardScore[]> {
  const directory = await mkdtemp(join(tmpdir(), 'counterclaim-boards-'))
  const cluster = await startTemporaryDatabase(join(directory, 'data'))
  const urlOf = (name: string) => cluster.url.replace(/\/postgres$/u, `/${name}`)
  const admin = new pg.Client({ connectionString: cluster.url })
  try {
    await admin.connect()
    await admin.query('CREATE DATABASE template_boards')
    await prepareSchema({ owner: urlOf('template_boards'), app: undefined })
    const scores: BoardScore[] = []
    for (const [index, { articles, gold }] of scenarios.entries()) {
      await admin.query(`CREATE DATABASE story_${index} TEMPLATE template_boards`)
      const db = createDatabase({
        url: urlOf(`story_${index}`),
        poolSize: 2,
        name: 'evaluate-boards',
        onIdleError: () => undefined,
      })
      try {
        await playArticles(db, articles, { workers: 1 })
        scores.push(scoreBoard(gold, await readBoards(db)))
      } finally {
        await db.destroy()
      }
    }
    return scores
  } finally {
    await admin.end()
    await cluster.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5)
}

function columns(count: Count): string {
  const { precision, recall, f } = ratesOf(count)
  const wanted = String(count.right + count.missing).padStart(3)
  return `${wanted}  ${percent(precision)} ${percent(recall)} ${percent(f)}`
}

type Sums = Pick<BoardScore, 'positions' | 'relations' | 'statuses'>

function line(name: string, articles: number, { positions, relations, statuses }: Sums): string {
  const settled = `${statuses.right}/${statuses.right + statuses.missing}`
  return `${name.padEnd(22)} ${String(articles).padStart(3)}   ${columns(positions)}   ${columns(relations)}   ${settled}`
}

/**
 * The `evaluate-boards` command.
 * @returns the exit code: 0, 1 below the floors, 2 for wrong arguments
 */
export async function evaluateBoardsCommand(
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
  const all = await readScenarios(positionals[0] ?? ownStories)
  const scenarios = all.filter(({ name }) => values.only === undefined || name === values.only)
  if (scenarios.length === 0) {
    io.stderr.write('There are no such stories.\n')
    return 2
  }
  const scores = await playAll(scenarios)
  scenarios.forEach(({ name }, index) => {
    const faults = scores[index]?.faults ?? []
    if (faults.length === 0) return
    say(name)
    for (const fault of faults) say(`  ${fault}`)
    say('')
  })
  say('                                positions                 relations')
  say('story             articles     n      P     R     F     n      P     R     F   statuses')
  scenarios.forEach(({ name, articles }, index) => {
    const score = scores[index]
    if (score !== undefined) say(line(name, articles.length, score))
  })
  const sum = {
    positions: sumOf(scores.map((score) => score.positions)),
    relations: sumOf(scores.map((score) => score.relations)),
    statuses: sumOf(scores.map((score) => score.statuses)),
  }
  say(
    line(
      'all',
      scenarios.reduce((count, { articles }) => count + articles.length, 0),
      sum,
    ),
  )
  const quarrels = scores.reduce((count, score) => count + score.quarrelsWithinSide, 0)
  const disputes = scores.reduce((count, score) => count + score.falseDisputes, 0)
  say(`contests within a side: ${quarrels}; disputes in stories without one: ${disputes}`)
  const relations = ratesOf(sum.relations)
  const holds =
    ratesOf(sum.positions).f >= floors.positionsF &&
    relations.precision >= floors.relationsPrecision &&
    relations.recall >= floors.relationsRecall &&
    quarrels === 0 &&
    disputes === 0
  if (holds || values['no-floors'] === true) return 0
  say(
    `below the floors: positions F ${floors.positionsF}, relations P ${floors.relationsPrecision} and R ${floors.relationsRecall}, no contest within a side, no dispute where there is none`,
  )
  return 1
}
