import { sql } from 'kysely'
import { readSampleArticles } from '../../src/demo/sample-articles.ts'
import { scopes } from '../../src/feature.ts'
import type { TestApp } from '../support/app.ts'

/** Words that name a thing in addresses and bodies, and the tables that it is in. */
const tables: Readonly<Record<string, string>> = {
  articles: 'article',
  article: 'article',
  keys: 'api_key',
  people: 'person',
  personId: 'person',
  url: 'page_fetch',
  feeds: 'feed',
  claims: 'claim',
  claim: 'claim',
  claimId: 'claim',
  events: 'event',
  event: 'event',
  eventIds: 'event',
  questions: 'question',
  question: 'question',
  parties: 'party',
  party: 'party',
  partyIds: 'party',
  into: 'party',
  merges: 'party_merge',
  aliasId: 'party_alias',
  tasks: 'review_task',
  decisions: 'decision',
  'fact-checks': 'fact_check',
  cards: 'board_card',
  webhooks: 'webhook_endpoint',
  deliveryId: 'webhook_delivery',
  annotationId: 'mention',
  outlet: 'outlet',
  outletIds: 'outlet',
}

/** Does something as an admin whose key has every scope. */
export async function asAdmin(
  service: TestApp,
  method: 'POST' | 'PATCH',
  url: string,
  payload: object,
) {
  const headers = await service.key(...scopes)
  const answer = await service.app.inject({ method, url, headers, payload })
  if (answer.statusCode >= 300) throw new Error(`${url} answered ${answer.body}`)
  return answer.json<{ id: string; secret: string; token?: string }>()
}

/** The articles of the demo, read and on boards, and one thing of every kind that people make. */
export async function makeWorld(
  service: TestApp,
  processQueue: () => Promise<void>,
): Promise<void> {
  const make = (url: string, payload: object) => asAdmin(service, 'POST', url, payload)
  for (const article of (await readSampleArticles()).slice(0, 8))
    await make('/v1/articles', article)
  await processQueue()
  for (const number of [1, 2, 3]) {
    await make('/v1/webhooks', {
      url: `https://hooks.example.com/${number}`,
      types: ['article.processed'],
    })
    await make('/v1/feeds', {
      url: `https://north.example.org/${number}.xml`,
      outlet: { name: 'North' },
    })
    await make('/v1/ingest/url', { url: `https://north.example.org/${number}` })
    const { id } = await make('/v1/people', { name: `Reviewer ${number}`, role: 'editor' })
    await make('/v1/keys', { name: `laptop ${number}`, scopes: ['review'], personId: id })
  }
}

/** Ids of everything that is there now; of each table the newest, which are of all kinds after a while. */
export async function readIds(service: TestApp): Promise<(name: string) => readonly string[]> {
  const known = new Map<string, readonly string[]>()
  for (const table of new Set(Object.values(tables))) {
    const { rows } = await sql<{ id: string }>`
      SELECT id::text FROM ${sql.id(table)} ORDER BY id DESC LIMIT 12`.execute(service.deps.db)
    known.set(
      table,
      rows.map(({ id }) => id),
    )
  }
  const all = [...known.values()].flatMap((ids) => ids.slice(0, 2))
  return (name) => {
    const own = known.get(tables[name] ?? '') ?? []
    return own.length > 0 ? own : all
  }
}
