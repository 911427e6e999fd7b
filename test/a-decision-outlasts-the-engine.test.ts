import { describe, expect, it } from 'vitest'
import { readVersion } from '../src/articles/queries.ts'
import {
  keepReviewed,
  type NewReading,
  type ReviewedPlace,
} from '../src/claims/reviewed-readings.ts'
import { storeExtraction } from '../src/claims/store-extraction.ts'
import { extract } from '../src/extraction/extract.ts'
import type { ExtractionDraft } from '../src/extraction/types.ts'
import { raiseTasks } from '../src/reviews/raise-tasks.ts'
import { useDatabase } from './support/database.ts'
import { makeArticle } from './support/factories.ts'

const place: ReviewedPlace = {
  mentionId: 'm',
  claimKey: 'old',
  predicate: 'people.killed',
  start: 30,
  content: [[20, 60]],
}
const reading = (given: Partial<NewReading>): NewReading => ({
  claimKey: 'new',
  predicate: 'people.killed',
  start: 30,
  content: [[20, 60]],
  ...given,
})

describe('a reviewed claim', () => {
  it('stands where it stood when it is read as before', () => {
    const same = reading({ claimKey: 'old' })
    const { kept, readings } = keepReviewed([place], [same], new Set(['old']))
    expect([kept.size, readings]).toEqual([0, [same]])
  })

  it('keeps its place from another reading of its figure or of its kind in its words', () => {
    for (const other of [reading({ predicate: 'people.wounded' }), reading({ start: 44 })]) {
      const { kept, readings } = keepReviewed([place], [other], new Set(['old']))
      expect([kept.get('m'), readings]).toEqual([other, []])
    }
  })

  it('leaves what else its sentence says', () => {
    const others = [
      reading({ claimKey: 'b', predicate: 'people.wounded', start: 50 }),
      reading({ claimKey: 'c', start: 90, content: [[80, 120]] }),
      reading({ claimKey: 'known before', start: 44 }),
    ]
    const { kept, readings } = keepReviewed([place], others, new Set(['old', 'known before']))
    expect([kept.get('m'), readings]).toEqual([null, others])
  })
})

const textWith = (figure: number) =>
  `The Ghana Army said on Monday that ${figure} soldiers were killed in Tamale.`
const readIn = (text: string) => extract(text, { language: 'en', publishedAt: '2021-03-02' })

/** The same text, as an engine would read it that takes the figure for another one. */
const otherwise = (draft: ExtractionDraft, figure: number): ExtractionDraft => ({
  ...draft,
  claims: draft.claims.map((fact) =>
    fact.quantity == null
      ? fact
      : { ...fact, quantity: { ...fact.quantity, low: figure, high: figure } },
  ),
})

describe('when a newer engine reads an article again', () => {
  const database = useDatabase()
  async function read(articleId: string, how: ExtractionDraft, engineVersion: string) {
    const { db } = database
    const version = await readVersion(db, articleId)
    if (version === undefined) throw new Error('no version')
    await db.transaction().execute(async (trx) => {
      const { claimIds } = await storeExtraction(trx, version, how, { engineVersion, tookMs: 1 })
      const own = await trx
        .selectFrom('mention')
        .select('claim_id')
        .where('article_id', '=', articleId)
        .execute()
      const ids = [...claimIds, ...own.map((row) => row.claim_id)]
      await raiseTasks(trx, { claimIds: ids, questionIds: [] })
    })
  }

  async function publish(figure: number) {
    const { db } = database
    const text = textWith(figure)
    const draft = readIn(text)
    const article = await makeArticle(db, {
      text,
      publishedOn: '2021-03-02',
      publishedAt: '2021-03-02T08:00:00Z',
    })
    await read(article.id, draft, 'one')
    const claims = await liveClaims(article.id)
    expect(claims).toMatchObject([{ quantity_low: figure, review_status: 'unreviewed' }])
    return { articleId: article.id, claimId: claims[0]?.id ?? '', draft }
  }

  const liveClaims = (articleId: string) =>
    database.db
      .selectFrom('mention')
      .innerJoin('claim', 'claim.id', 'mention.claim_id')
      .select(['claim.id', 'claim.quantity_low', 'claim.review_status'])
      .where('article_id', '=', articleId)
      .where('mention.live', '=', true)
      .execute()

  const tasksOf = (claimId: string) =>
    database.db
      .selectFrom('review_task')
      .selectAll()
      .where('claim_id', '=', claimId)
      .where('state', '=', 'open')
      .execute()

  async function review(claimId: string, status: 'accepted' | 'edited', figure: number) {
    await database.db
      .updateTable('claim')
      .set({ review_status: status, quantity_low: figure, quantity_high: figure })
      .where('id', '=', claimId)
      .execute()
  }

  it('what a person put right stays, and a task says what it reads', async () => {
    const { articleId, claimId, draft } = await publish(15)
    await review(claimId, 'edited', 16)
    await read(articleId, otherwise(draft, 50), 'two')
    expect(await liveClaims(articleId)).toEqual([
      { id: claimId, quantity_low: 16, review_status: 'edited' },
    ])
    expect(await tasksOf(claimId)).toMatchObject([
      { kind: 'claim', priority: 40, reasons: [{ code: 'read-differently' }] },
    ])
    // Once it reads as before, there is nothing to ask.
    await read(articleId, draft, 'three')
    expect(await tasksOf(claimId)).toEqual([])
    expect(await liveClaims(articleId)).toMatchObject([{ id: claimId, quantity_low: 16 }])
  })

  it('and finds nothing, what a person accepted stays all the same', async () => {
    const { articleId, claimId, draft } = await publish(17)
    await review(claimId, 'accepted', 17)
    await read(articleId, { ...draft, attributions: [], claims: [] }, 'two')
    expect(await liveClaims(articleId)).toMatchObject([{ id: claimId, review_status: 'accepted' }])
    const [task] = await tasksOf(claimId)
    expect(JSON.stringify(task?.reasons)).toContain('does not find it')
  })

  it('what nobody has reviewed is read anew', async () => {
    const { articleId, claimId, draft } = await publish(19)
    await read(articleId, otherwise(draft, 50), 'two')
    const claims = await liveClaims(articleId)
    expect(claims).toMatchObject([{ quantity_low: 50 }])
    expect(claims[0]?.id).not.toBe(claimId)
  })
})
