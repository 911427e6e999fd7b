import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { playArticles } from '../src/evaluation/play-articles.ts'
import { readScenarios, type Scenario, type ScenarioArticle } from '../src/evaluation/scenarios.ts'
import { boardLines } from './support/board-lines.ts'
import { inDatabase } from './support/database.ts'
import { randomOf } from './support/random.ts'

const scenarios = await readScenarios(fileURLToPath(new URL('scenarios', import.meta.url)))

/** A random order; versions of one story keep theirs, as an outlet corrects what it has published. */
function shuffled(articles: readonly ScenarioArticle[], seed: number): ScenarioArticle[] {
  const random = randomOf(seed)
  return [...Map.groupBy(articles, (article) => article.story).values()]
    .map((story) => ({ story, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ story }) => story)
}

function boardsOf(articles: readonly ScenarioArticle[], workers: number): Promise<string[]> {
  return inDatabase(async (db) => {
    await playArticles(db, articles, { workers })
    return boardLines(db)
  })
}

describe.each(scenarios)('$name', ({ articles }: Scenario) => {
  it('gives the same boards in any order and with eight at work at once', async () => {
    const inOrder = await boardsOf(articles, 1)
    expect(inOrder.some((line) => line.startsWith('relation'))).toBe(true)
    for (const seed of [11, 333_333]) {
      expect(await boardsOf(shuffled(articles, seed), 1), `order ${seed}`).toEqual(inOrder)
    }
    expect(await boardsOf(shuffled(articles, 77), 8)).toEqual(inOrder)
  }, 60_000)
})
