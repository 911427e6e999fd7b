import { afterEach, describe, expect, it } from 'vitest'
import { claimNodeSchema, claimReviewSchema } from '../src/fact-checks/claim-review.ts'
import { refreshVerdicts } from '../src/reviews/request-verdict.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeClaim, makeMention, makeOutlet, makeParty } from './support/factories.ts'

const test = useApp()

afterEach(async () => {
  await test.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

type Key = Awaited<ReturnType<typeof test.key>>

const author = { name: 'مكتب التحقق', url: 'https://desk.example/' }
const evidence = [
  {
    url: 'https://registry.example/burials',
    archiveUrl: 'https://archive.example/1/burials',
    sha256: 'ab'.repeat(32),
    capturedAt: '2021-04-02T10:00:00+03:00',
  },
]
const rating = { alternateName: 'خطأ', ratingValue: 1, worstRating: 1, bestRating: 5 }
const finding = { rating, explanation: 'السجل يذكر تسعة أسماء.', evidence, author }

function post(key: Key, url: string, payload: object, headers: Record<string, string> = {}) {
  return test.app.inject({ method: 'POST', url, headers: { ...key, ...headers }, payload })
}

function get(key: Key, url: string) {
  return test.app.inject({ url, headers: key })
}

async function makeReported() {
  const { db } = test.deps
  const party = await makeParty(db, { names: { ar: 'وزارة الدفاع', en: 'Defence Ministry' } })
  const claim = await makeClaim(db, {
    party_id: party.id,
    language: 'ar',
    words: 'قتل <b>ثلاثة</b> جنود',
  })
  for (const name of ['جريدة أولى', 'جريدة ثانية']) {
    const outlet = await makeOutlet(db, { name: `${name} ${claim.id}` })
    const article = await makeArticle(db, { language: 'ar', outletId: outlet.id, title: 'عنوان' })
    await makeMention(db, { claimId: claim.id, article })
  }
  return claim.id
}

describe('a fact-check', () => {
  it('is one for a claim, with its rating, and an ETag', async () => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const made = await post(key, '/v1/fact-checks', { claimId, ...finding })
    expect(made.statusCode, made.body).toBe(201)
    const { id } = made.json()
    expect(made.headers['location']).toBe(`/v1/fact-checks/${id}`)
    expect(made.json()).toMatchObject({
      claimId,
      current: { version: 1, rating, explanation: finding.explanation, author, language: 'ar' },
    })
    const again = await post(key, '/v1/fact-checks', { claimId, ...finding })
    expect([again.statusCode, again.json().code]).toEqual([409, 'fact-check-exists'])
    const read = await get(key, `/v1/fact-checks/${id}`)
    expect(read.json()).toEqual(made.json())
    expect(read.headers['etag']).toBe(made.headers['etag'])
    const listed = (await get(key, `/v1/fact-checks?claim=${claimId}`)).json().items
    expect(listed.map((it: { id: string }) => it.id)).toEqual([id])
  })

  it('is a valid ClaimReview that names the claim’s author and its articles', async () => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const { id } = (await post(key, '/v1/fact-checks', { claimId, ...finding })).json()
    const answer = await get(key, `/v1/fact-checks/${id}/claim-review`)
    expect(answer.headers['content-type']).toContain('application/ld+json')
    // It may stand in a page.
    expect(answer.body).not.toContain('<')
    const node = claimReviewSchema.parse(answer.json())
    expect(node).toMatchObject({
      claimReviewed: 'قتل <b>ثلاثة</b> جنود',
      inLanguage: 'ar',
      author,
      reviewRating: { ...rating, ratingExplanation: finding.explanation },
      itemReviewed: {
        author: { '@type': 'Organization', name: 'وزارة الدفاع' },
        inLanguage: 'ar',
        firstAppearance: { headline: 'عنوان' },
      },
      citation: [
        {
          url: evidence[0]?.url,
          archivedAt: evidence[0]?.archiveUrl,
          associatedMedia: {
            dateCreated: evidence[0]?.capturedAt,
            contentUrl: evidence[0]?.archiveUrl,
            sha256: evidence[0]?.sha256,
          },
        },
      ],
    })
    expect(node.itemReviewed.appearance).toHaveLength(1)
    expect(node.itemReviewed.review).toBeUndefined()
  })

  it('is published once, however many ask at the same time', async () => {
    const key = await test.key('review')
    const claimId = await makeReported()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(key, '/v1/fact-checks', { claimId, ...finding })),
    )
    const codes = answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)
    expect(codes).toEqual([201, 409, 409, 409, 409, 409])
  })

  it('names no article that says it no more', async () => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const { id } = (await post(key, '/v1/fact-checks', { claimId, ...finding })).json()
    const { db } = test.deps
    await db.updateTable('mention').set({ live: false }).where('claim_id', '=', claimId).execute()
    const node = claimReviewSchema.parse(
      (await get(key, `/v1/fact-checks/${id}/claim-review`)).json(),
    )
    expect(node.itemReviewed.text).toBe('قتل <b>ثلاثة</b> جنود')
    expect(node.itemReviewed.firstAppearance).toBeUndefined()
    expect(node.itemReviewed.appearance).toBeUndefined()
  })

  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script> x',
    '"}]}</SCRIPT ><img src=x onerror=alert(1)>',
    'مضلل <svg/onload=alert(1)>',
  ])('keeps %j as the text that it is, in a page too', async (words) => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const told = {
      ...finding,
      rating: { alternateName: words },
      explanation: words,
      claimReviewed: words,
      author: { name: words },
    }
    const { id } = (await post(key, '/v1/fact-checks', { claimId, ...told })).json()
    await post(key, `/v1/fact-checks/${id}/corrections`, { correction: words })
    const answer = await get(key, `/v1/fact-checks/${id}/claim-review`)
    expect(answer.body).not.toMatch(/[<\u2028\u2029]/u)
    expect(claimReviewSchema.parse(answer.json())).toMatchObject({
      claimReviewed: words,
      author: { name: words },
      reviewRating: { alternateName: words, ratingExplanation: words },
      correction: [{ text: words }],
    })
  })

  it('is corrected by another version, and says what was wrong', async () => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const made = await post(key, '/v1/fact-checks', { claimId, ...finding })
    const { id } = made.json()
    const etag = String(made.headers['etag'])
    const change = { correction: 'كان التصنيف متشددا.', rating: { alternateName: 'مضلل' } }
    const path = `/v1/fact-checks/${id}/corrections`
    const corrected = await post(key, path, change, { 'if-match': etag })
    expect(corrected.statusCode, corrected.body).toBe(201)
    expect(corrected.json().current).toMatchObject({
      version: 2,
      rating: change.rating,
      explanation: finding.explanation,
    })
    const stale = await post(key, path, change, { 'if-match': etag })
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'precondition-failed'])
    const whole = (await get(key, `/v1/fact-checks/${id}`)).json()
    expect(whole.versions.map((it: { version: number }) => it.version)).toEqual([2, 1])
    const node = claimReviewSchema.parse(
      (await get(key, `/v1/fact-checks/${id}/claim-review`)).json(),
    )
    expect(node.correction).toMatchObject([{ text: change.correction }])
    expect(node.dateModified).toBe(whole.current.publishedAt)
    expect(node.datePublished).toBe(whole.versions[1].publishedAt)
  })

  it.each([
    [{ rating: undefined }, '/rating'],
    [{ rating: {} }, '/rating/alternateName'],
    [{ rating: { alternateName: 'False', ratingValue: 1 } }, '/rating/ratingValue'],
    [{ rating: { ...rating, ratingValue: 6 } }, '/rating/ratingValue'],
    [{ rating: { ...rating, worstRating: 5 } }, '/rating/bestRating'],
    [{ rating: { alternateName: 'a\u202eb' } }, '/rating/alternateName'],
    [{ rating: { alternateName: 'True\nFalse' } }, '/rating/alternateName'],
    [{ rating: { alternateName: '\u200b\u200d' } }, '/rating/alternateName'],
    [{ author: { name: 'Desk\u2028x' } }, '/author/name'],
    [{ url: 'https://name:secret@a.example/' }, '/url'],
    [{ url: 'https://a.example/\u202egnp.x' }, '/url'],
    [{ language: 'a_b' }, '/language'],
    [
      { evidence: [{ url: 'javascript:alert(1)', capturedAt: '2021-01-01T00:00:00Z' }] },
      '/evidence/0/url',
    ],
    [
      { evidence: [{ url: 'https://a.example/', capturedAt: '2999-01-01T00:00:00Z' }] },
      '/evidence/0/capturedAt',
    ],
    [{ author: { name: 'x', url: 'ftp://a.example/' } }, '/author/url'],
    [{ author: undefined }, '/author'],
  ])('is refused with %j', async (wrong, pointer) => {
    const key = await test.key('review')
    const claimId = await makeReported()
    const answer = await post(key, '/v1/fact-checks', { claimId, ...finding, ...wrong })
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json().faults.map((fault: { pointer: string }) => fault.pointer)).toContain(
      pointer,
    )
    const rows = test.deps.db.selectFrom('fact_check').select('id').where('claim_id', '=', claimId)
    expect(await rows.execute()).toEqual([])
  })

  it('is refused without evidence, for claims that are not there, and for those nobody made', async () => {
    const key = await test.key('review')
    const bare = { ...finding, evidence: [] }
    const unproven = await post(key, '/v1/fact-checks', { claimId: await makeReported(), ...bare })
    expect(unproven.json().code).toBe('evidence-needed')
    const nowhere = '01900000-0000-7000-8000-000000000000'
    const missing = await post(key, '/v1/fact-checks', { claimId: nowhere, ...finding })
    expect(missing.statusCode).toBe(404)
    const { id: claimId } = await makeClaim(test.deps.db, { review_status: 'rejected' })
    const rejected = await post(key, '/v1/fact-checks', { claimId, ...finding })
    expect(rejected.json().code).toBe('conflict')
    const plain = await get(await test.key('claims:read'), `/v1/claims/${claimId}/claim`)
    expect([plain.statusCode, plain.json().code]).toEqual([409, 'conflict'])
  })
})

describe('a claim that nobody has rated', () => {
  it('is a Claim and nothing more', async () => {
    const key = await test.key('review', 'claims:read')
    const claimId = await makeReported()
    const plain = claimNodeSchema.parse((await get(key, `/v1/claims/${claimId}/claim`)).json())
    expect(plain).toMatchObject({ '@type': 'Claim', author: { name: 'وزارة الدفاع' } })
    expect(plain.review).toBeUndefined()
    const { id } = (await post(key, '/v1/fact-checks', { claimId, ...finding })).json()
    const rated = claimNodeSchema.parse((await get(key, `/v1/claims/${claimId}/claim`)).json())
    expect(rated.review?.['@id']).toMatch(`/v1/fact-checks/${id}/claim-review`)
  })
})

async function leased(key: Key) {
  const claimId = await makeReported()
  await post(key, '/v1/review/tasks', { kind: 'verdict', claimId })
  const task = (await post(key, '/v1/review/tasks/lease', { kinds: ['verdict'] })).json()
  expect(task.claimId).toBe(claimId)
  return { claimId, path: `/v1/review/tasks/${task.id}/decision`, fence: task.fence as number }
}

describe('a verdict on a task', () => {
  it('publishes the fact-check that was asked for', async () => {
    const key = await test.key('review', 'claims:read')
    const { claimId, path, fence } = await leased(key)
    const accepted = await post(key, path, { fence, outcome: 'accept' })
    expect(accepted.json().faults[0].pointer).toBe('/outcome')
    const decided = await post(key, path, { fence, outcome: 'verdict', finding })
    expect(decided.statusCode, decided.body).toBe(200)
    expect(decided.json().task.state).toBe('done')
    const [published] = (await get(key, `/v1/fact-checks?claim=${claimId}`)).json().items
    expect(published.current).toMatchObject({ rating, by: { name: expect.any(String) } })
    const again = await post(key, '/v1/review/tasks', { kind: 'verdict', claimId })
    expect(again.json().code).toBe('fact-check-exists')
    const undo = `/v1/review/decisions/${decided.json().decision.id}/undo`
    expect((await post(key, undo, { reason: 'x' })).json().code).toBe('decision-bound')
  })

  it('is not stored without evidence, nor of a claim that was changed meanwhile', async () => {
    const key = await test.key('review', 'claims:read')
    const { claimId, path, fence } = await leased(key)
    const bare = { fence, outcome: 'verdict', finding: { ...finding, evidence: [] } }
    expect((await post(key, path, bare)).json().code).toBe('evidence-needed')
    const { db } = test.deps
    await db
      .updateTable('claim')
      .set({ quantity_low: 4, quantity_high: 4 })
      .where('id', '=', claimId)
      .execute()
    await db.transaction().execute((trx) => refreshVerdicts(trx, [claimId]))
    const changed = await post(key, path, { fence, outcome: 'verdict', finding })
    expect([changed.statusCode, changed.json().code]).toEqual([409, 'subject-changed'])
    expect((await get(key, `/v1/fact-checks?claim=${claimId}`)).json().items).toEqual([])
  })

  it('may be that the claim cannot be checked, which leaves it as it is', async () => {
    const key = await test.key('review', 'claims:read')
    const { claimId, path, fence } = await leased(key)
    const decided = await post(key, path, { fence, outcome: 'reject', reason: 'other' })
    expect(decided.statusCode, decided.body).toBe(200)
    const claim = (await get(key, `/v1/claims/${claimId}`)).json()
    expect(claim.reviewStatus ?? 'unreviewed').toBe('unreviewed')
  })
})
