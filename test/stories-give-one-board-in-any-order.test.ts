import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { playArticles } from '../src/evaluation/play-articles.ts'
import { readScenarios, type Scenario, type ScenarioArticle } from '../src/evaluation/scenarios.ts'
import { inDatabase } from './support/database.ts'

const scenarios = await readScenarios(fileURLToPath(new URL('scenarios', import.meta.url)))

/** A small generator of our own, so that a failure can be repeated (Marsaglia's xorshift). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A random order; versions of one story keep theirs, as an outlet corrects what it has published. */
function shuffled(articles: readonly ScenarioArticle[], seed: number): ScenarioArticle[] {
  const random = randomOf(seed)
  return [...Map.groupBy(articles, (article) => article.story).values()]
    .map((story) => ({ story, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ story }) => story)
}

/** Everything that readers are shown, without ids and times of storing. */
async function boards(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT concat_ws(' | ', 'question', event.key, event.day_to, question.key, question.status,
      question.titles->>'en', affected.key) AS line
    FROM question JOIN event ON event.id = question.event_id
    LEFT JOIN party AS affected ON affected.id = question.affected_side_id
    WHERE EXISTS (SELECT FROM claim JOIN mention ON mention.claim_id = claim.id AND mention.live
                  WHERE claim.question_id = question.id)
    UNION ALL
    SELECT concat_ws(' | ', 'claim', event.key, question.key, party.key, claim.predicate, claim.stance,
      claim.polarity, claim.quantity_low, claim.quantity_high, claim.comparator, claim.class, claim.counting,
      claim.place_key, claim.occurred_from, claim.occurred_how, claim.affected_reason, claim.words,
      (SELECT count(*) FROM mention WHERE mention.claim_id = claim.id AND mention.live)) AS line
    FROM claim JOIN party ON party.id = claim.party_id
    LEFT JOIN event ON event.id = claim.event_id LEFT JOIN question ON question.id = claim.question_id
    WHERE EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live)
    UNION ALL
    SELECT concat_ws(' | ', 'relation', event.key, question.key, relation.type, relation.detail,
      source.words, target.words, relation.rationale)
    FROM relation JOIN question ON question.id = relation.question_id
    JOIN event ON event.id = question.event_id
    JOIN claim AS source ON source.id = relation.from_claim_id
    JOIN claim AS target ON target.id = relation.to_claim_id
    ORDER BY line`.execute(db)
  return rows.map((row) => row.line)
}

function boardsOf(articles: readonly ScenarioArticle[], workers: number): Promise<string[]> {
  return inDatabase(async (db) => {
    await playArticles(db, articles, { workers })
    return boards(db)
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
