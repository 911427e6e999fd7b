import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '../../src/db/create-database.ts'
import { playArticles } from '../../src/evaluation/play-articles.ts'
import type { ScenarioArticle } from '../../src/evaluation/scenarios.ts'
import { boardLines } from '../support/board-lines.ts'
import { inDatabase } from '../support/database.ts'
import { randomOf } from '../support/random.ts'

const towns = ['Stepanakert', 'Martuni', 'Hadrut', 'Ganja']
const count = 1_000

/** Short reports by both sides about a few towns on three days; figures come back, so claims are repeated and revised. */
function reports(seed: number): ScenarioArticle[] {
  const random = randomOf(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: count }, (_, index) => {
    const town = towns[below(towns.length)] ?? ''
    const at = new Date(Date.UTC(2020, 8, 27 + below(3), below(24), below(60)))
    const [speaker, dead] = below(2) === 0 ? ['Armenian', 'Armenian'] : ['Azerbaijani', 'Armenian']
    const toll = `The ${speaker} Defence Ministry said ${10 + below(8)} ${dead} soldiers were killed in ${town}.`
    const denial = `The ${speaker} Defence Ministry denied that its forces had shelled ${town}.`
    return {
      story: `report-${index}`,
      outlet: `Outlet ${index % 37}`,
      language: 'en',
      publishedAt: at.toISOString(),
      title: 'Fighting goes on',
      body: below(5) === 0 ? `${toll} ${denial}` : toll,
    }
  })
}

async function doubled(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM (
      SELECT FROM relation GROUP BY least(from_claim_id, to_claim_id), greatest(from_claim_id, to_claim_id)
      HAVING count(*) > 1) AS pair`.execute(db)
  return Number(rows[0]?.count)
}

function linked(articles: readonly ScenarioArticle[], workers: number) {
  return inDatabase(
    async (db) => {
      await playArticles(db, articles, { workers })
      return { lines: await boardLines(db), doubled: await doubled(db) }
    },
    { poolSize: workers + 2 },
  )
}

it('gives the boards that one worker gives in order, when eight link a thousand articles in random order', async () => {
  const articles = reports(2_718)
  const inOrder = articles.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  const alone = await linked(inOrder, 1)
  expect(alone.lines.filter((line) => line.startsWith('relation')).length).toBeGreaterThan(100)
  const together = await linked(articles, 8)
  expect(together.lines).toEqual(alone.lines)
  expect(together.doubled).toBe(0)
}, 300_000)
