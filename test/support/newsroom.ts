import { sql } from 'kysely'
import type { Database } from '../../src/db/create-database.ts'
import type { Enqueuer } from '../../src/queue/jobs.ts'
import { makeArticle, makeOutlet } from './factories.ts'

const days = ['2020-09-27', '2020-09-28', '2020-09-29']
const ministries = ['Armenian', 'Azerbaijani']
const places = ['Fizuli', 'Martuni', 'Hadrut']

/** The text of the nth article: figures and days repeat, so that articles meet in claims and questions. */
function textOf(n: number): string {
  const side = ministries[n % 2] ?? ''
  const other = ministries[(n + 1) % 2] ?? ''
  const place = places[n % 3] ?? ''
  return [
    `The ${side} Defence Ministry said that ${10 + (n % 7)} ${side} soldiers were killed near ${place}.`,
    `The ${other} Defence Ministry said that ${20 + (n % 5)} ${side} soldiers were killed near ${place}.`,
    `"We have destroyed ${1 + (n % 4)} tanks," the ${other} Defence Ministry said.`,
  ].join('\n\n')
}

/** Stores `count` articles as the API does, and puts their work on the queue. */
export async function takeInArticles(
  db: Database,
  queue: Enqueuer,
  count: number,
): Promise<string[]> {
  const outlets = [await makeOutlet(db, { name: 'North' }), await makeOutlet(db, { name: 'South' })]
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const day = days[n % days.length] ?? ''
    const outletId = outlets[n % outlets.length]?.id ?? ''
    const { id } = await makeArticle(db, {
      outletId,
      externalId: `article ${n}`,
      text: textOf(n),
      publishedOn: day,
      publishedAt: `${day}T12:00:00Z`,
    })
    ids.push(id)
  }
  await db.updateTable('article').set({ enqueued_at: sql`clock_timestamp()` }).execute()
  await queue.add(
    'extract',
    ids.map((articleId) => ({ articleId, generation: 0 })),
  )
  return ids
}

/** How many articles have come to their end. */
export async function countLinked(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'linked')
    .executeTakeFirstOrThrow()
  return count
}

/** How many articles are in which state, and why those that were given up were. */
export function countStates(db: Database) {
  return db
    .selectFrom('article')
    .select(({ fn }) => ['state', 'failure', fn.countAll<number>().as('count')])
    .groupBy(['state', 'failure'])
    .execute()
}

/** All that was understood, without ids and times: the same articles must always give the same. */
export async function readOutcome(db: Database) {
  const lines = async (query: ReturnType<typeof sql<{ line: string }>>) =>
    (await query.execute(db)).rows.map((row) => row.line).sort()
  return {
    runs: await lines(sql`
      SELECT a.external_id || ' v' || v.version AS line FROM extraction_run r
      JOIN article_version v ON v.id = r.version_id JOIN article a ON a.id = v.article_id`),
    claims: await lines(sql`
      SELECT concat_ws('|', p.key, c.predicate, c.stance, c.quantity_low, c.quantity_high, c.occurred_from,
                       c.place_key) AS line
      FROM claim c JOIN party p ON p.id = c.party_id`),
    mentions: await lines(sql`
      SELECT concat_ws('|', a.external_id, v.version, m.span_start, p.key, c.predicate, m.words) AS line
      FROM mention m JOIN claim c ON c.id = m.claim_id JOIN party p ON p.id = c.party_id
      JOIN article_version v ON v.id = m.version_id JOIN article a ON a.id = v.article_id`),
    questions: await lines(sql`
      SELECT concat_ws('|', e.key, q.key, q.status) AS line
      FROM question q JOIN event e ON e.id = q.event_id
      -- A question that its claims have left for an earlier day stays as an empty row that nobody is shown.
      WHERE EXISTS (SELECT FROM claim WHERE claim.question_id = q.id)`),
    relations: await lines(sql`
      SELECT concat_ws('|', r.type, q.key, e.key,
        least(concat_ws('/', pf.key, f.quantity_low, f.stance), concat_ws('/', pt.key, t.quantity_low, t.stance)),
        greatest(concat_ws('/', pf.key, f.quantity_low, f.stance), concat_ws('/', pt.key, t.quantity_low, t.stance))
      ) AS line
      FROM relation r JOIN question q ON q.id = r.question_id JOIN event e ON e.id = q.event_id
      JOIN claim f ON f.id = r.from_claim_id JOIN party pf ON pf.id = f.party_id
      JOIN claim t ON t.id = r.to_claim_id JOIN party pt ON pt.id = t.party_id`),
  }
}
