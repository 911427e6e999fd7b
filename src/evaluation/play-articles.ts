import { advanceArticle, readVersion, stampOf, takeArticle } from '../articles/queries.ts'
import { storeArticle } from '../articles/store-article.ts'
import { storeExtraction } from '../claims/store-extraction.ts'
import type { Database } from '../db/create-database.ts'
import { engineVersion, extract } from '../extraction/extract.ts'
import { linkArticles } from '../questions/link-articles.ts'
import type { ScenarioArticle } from './scenarios.ts'

/**
 * Takes articles in, reads them and links them, as the API and the workers do, without a queue. Articles of
 * one story are taken in in their order, whatever `order` says of the others.
 * @param workers so many articles are worked on at once.
 */
export async function playArticles(
  db: Database,
  articles: readonly ScenarioArticle[],
  { workers }: { workers: number },
): Promise<void> {
  const stories = [...Map.groupBy(articles, (article) => article.story).values()]
  const waiting = stories[Symbol.iterator]()
  const work = async () => {
    for (const story of waiting) for (const article of story) await playArticle(db, article)
  }
  await Promise.all(Array.from({ length: workers }, work))
}

async function playArticle(db: Database, article: ScenarioArticle): Promise<void> {
  const { story, outlet, language, publishedAt, title, body } = article
  const { id, generation } = await db.transaction().execute((trx) =>
    storeArticle(trx, {
      source: { system: 'scenario', externalId: story },
      outletName: outlet,
      url: null,
      title,
      body,
      language,
      publishedAt,
    }),
  )
  await step(db, { articleId: id, generation }, 'received', async (trx) => {
    const version = await readVersion(trx, id)
    if (version === undefined) throw new Error('the article has no version')
    const draft = extract(version.text, {
      language: version.language,
      publishedAt: stampOf(version),
    })
    await storeExtraction(trx, version, draft, { engineVersion, tookMs: 0 })
  })
  await step(db, { articleId: id, generation }, 'extracted', async (trx) => {
    await linkArticles(trx, [id])
  })
}

const next = { received: 'extracted', extracted: 'linked' } as const

async function step(
  db: Database,
  work: { articleId: string; generation: number },
  state: 'received' | 'extracted',
  effects: (trx: Parameters<typeof linkArticles>[0]) => Promise<void>,
): Promise<void> {
  const taken = await takeArticle(db, work, state)
  if (taken === undefined) throw new Error('somebody else works on the article')
  await db.transaction().execute(async (trx) => {
    await advanceArticle(trx, work.articleId, taken.fence, state, next[state])
    await effects(trx)
  })
}
