import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { codePointsBefore, quote } from '../src/annotations/code-points.ts'
import type {
  annotationCollectionSchema,
  annotationPageSchema,
} from '../src/annotations/schemas.ts'
import { useApp } from './support/app.ts'
import {
  type ArticleFixture,
  makeArticle,
  makeClaim,
  makeMention,
  makeParty,
} from './support/factories.ts'

type Collection = typeof annotationCollectionSchema._output
type Page = typeof annotationPageSchema._output
type Item = Collection['first']['items'][number]

/** What a reader who counts as the W3C does finds at a place. */
function slicePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

describe('places in code points', () => {
  const text = 'أعلنت 🇦🇲 الوِزَارَةُ 𝟙𝟞 قتيلاً 👩‍👩‍👧 هنا'

  it.each(['الوِزَارَةُ', '𝟙𝟞', 'قتيلاً', '👩‍👩‍👧', 'هنا', 'أعلنت'])(
    'find %s again by counting, and by what stands around it',
    (part) => {
      const start = text.indexOf(part)
      const [found] = quote(text, [[start, start + part.length]])
      expect(found?.exact).toBe(part)
      expect(slicePoints(text, found?.start ?? 0, found?.end ?? 0)).toBe(part)
      expect(text).toContain(`${found?.prefix}${part}${found?.suffix}`)
    },
  )

  it('hold 32 code points before and after, none of them cut', () => {
    const long = `${'🟥'.repeat(40)}x${'🟦'.repeat(40)}`
    expect(quote(long, [[80, 81]])).toEqual([
      { start: 40, end: 41, exact: 'x', prefix: '🟥'.repeat(32), suffix: '🟦'.repeat(32) },
    ])
  })

  it('hold a letter whole where a span cuts it, and nothing where there is nothing', () => {
    expect(quote('a🟥b', [[2, 3]])).toEqual([
      { start: 1, end: 2, exact: '🟥', prefix: 'a', suffix: 'b' },
    ])
    expect(quote('ab', [[1, 1]])).toEqual([])
    expect(quote('ab', [[1, 9]])).toEqual([])
  })

  it('are counted in one pass, whatever their order', () => {
    expect([...codePointsBefore('🟥a🟥b', [6, 0, 3, 1])]).toEqual([
      [0, 0],
      [1, 0],
      [3, 2],
      [6, 4],
    ])
  })
})

const service = useApp({ PUBLIC_URL: 'https://claims.example.org' })
const base = 'https://claims.example.org'
let headers: { authorization: string }

beforeAll(async () => {
  headers = await service.key('claims:read')
})

const read = (article: ArticleFixture, rest = '') =>
  service.app.inject({ url: `/v1/articles/${article.id}/annotations${rest}`, headers })

const spanOf = (text: string, part: string): [number, number] => {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`"${part}" is not in the text`)
  return [at, at + part.length]
}

/** An article that says one thing in two pieces. */
async function publishInPieces() {
  const { db } = service.deps
  const text = '🕊️ «قُتِلَ 16 جُنديًّا»، قالت وزارة الدفاع 🇦🇲، «في مارتاكيرت» اليوم.'
  const article = await makeArticle(db, { language: 'ar', text, title: 'حصيلة أولى' })
  await db
    .updateTable('article')
    .set({ url: 'https://paper.example.org/story-17' })
    .where('id', '=', article.id)
    .execute()
  const party = await makeParty(db, { names: { en: 'Ministry of Defence', ar: 'وزارة الدفاع' } })
  const claim = await makeClaim(db, {
    party_id: party.id,
    language: 'ar',
    words: 'قُتِلَ 16 جُنديًّا … في مارتاكيرت',
  })
  const mention = await makeMention(db, {
    claimId: claim.id,
    article,
    source: JSON.stringify([spanOf(text, 'وزارة الدفاع 🇦🇲')]),
    cue: JSON.stringify([spanOf(text, 'قالت')]),
    content: JSON.stringify([spanOf(text, 'قُتِلَ 16 جُنديًّا'), spanOf(text, 'في مارتاكيرت')]),
  })
  return { article, claim, mention, text }
}

function wordsOf(item: Item | undefined, text: string): [role: string, words: string][] {
  return (item?.target ?? []).map(({ styleClass, selector: [{ start, end }, { exact }] }) => {
    expect(slicePoints(text, start, end)).toBe(exact)
    return [styleClass, exact]
  })
}

describe('GET /v1/articles/{id}/annotations', () => {
  it('tells source, cue and every piece of content apart, each found by counting', async () => {
    const { article, claim, mention, text } = await publishInPieces()
    const answer = await read(article)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['content-type']).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    )
    const collection = answer.json<Collection>()
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      id: `${base}/v1/articles/${article.id}/annotations`,
      label: 'حصيلة أولى',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    })
    expect(collection.first).not.toHaveProperty('next')
    const [item] = collection.first.items
    expect(wordsOf(item, text)).toEqual([
      ['source', 'وزارة الدفاع 🇦🇲'],
      ['cue', 'قالت'],
      ['content', 'قُتِلَ 16 جُنديًّا'],
      ['content', 'في مارتاكيرت'],
    ])
    expect(item?.id).toBe(`${base}/v1/articles/${article.id}/annotations/${mention.id}`)
    for (const target of item?.target ?? []) {
      expect(target).toMatchObject({
        source: 'https://paper.example.org/story-17',
        state: { type: 'TimeState', cached: `${base}/v1/articles/${article.id}/versions/1` },
      })
      expect(item?.stylesheet.value).toContain(`.${target.styleClass}{`)
    }
    expect(item?.body).toEqual([
      expect.objectContaining({
        type: 'TextualBody',
        language: 'ar',
        textDirection: 'rtl',
        value: 'وزارة الدفاع: قُتِلَ 16 جُنديًّا … في مارتاكيرت',
      }),
      { type: 'TextualBody', purpose: 'tagging', value: 'asserts' },
      { type: 'TextualBody', purpose: 'tagging', value: 'people.killed' },
      expect.objectContaining({
        source: { id: `${base}/v1/claims/${claim.id}/claim`, format: 'application/ld+json' },
      }),
    ])
  })

  it('leads to texts in which the places are counted, and to the annotation by its id', async () => {
    const { article, mention } = await publishInPieces()
    const [item] = (await read(article)).json<Collection>().first.items
    const cached = item?.target[0]?.state.cached.slice(base.length) ?? ''
    const version = await service.app.inject({ url: cached, headers })
    expect(wordsOf(item, version.json<{ text: string }>().text)).toHaveLength(4)
    const own = await service.app.inject({ url: item?.id.slice(base.length) ?? '', headers })
    expect(own.headers['content-type']).toContain('application/ld+json')
    expect(own.json()).toEqual({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item })
    const other = await makeArticle(service.deps.db)
    expect((await read(other, `/${mention.id}`)).statusCode).toBe(404)
  })

  it('comes in pages in the order of the text, each annotation once', async () => {
    const { db } = service.deps
    const article = await makeArticle(db, { text: 'x'.repeat(100) })
    const claim = await makeClaim(db)
    const made: string[] = []
    for (const start of [40, 0, 20, 60, 80]) {
      const content = JSON.stringify([[start, start + 5]])
      const { id } = await makeMention(db, {
        claimId: claim.id,
        article,
        content,
        span_start: start,
      })
      made.push(id)
    }
    const seen: string[] = []
    const first = (await read(article, '?limit=2')).json<Collection>()
    expect(first.total).toBe(5)
    seen.push(...first.first.items.map(({ id }) => id))
    for (let next = first.first.next; next !== undefined; ) {
      const answer = await service.app.inject({ url: next.slice(base.length), headers })
      const page = answer.json<Page>()
      expect(page).toMatchObject({
        type: 'AnnotationPage',
        id: next,
        partOf: { id: first.id, total: 5 },
      })
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    const inOrder = [made[1], made[2], made[0], made[3], made[4]]
    expect(seen).toEqual(inOrder.map((id) => `${first.id}/${id}`))
    const other = await makeArticle(db)
    const cursor = new URL(first.first.next ?? '').searchParams.get('cursor')
    expect((await read(other, `?cursor=${cursor}`)).json()).toMatchObject({
      code: 'invalid-cursor',
    })
  })

  it('does not show what is under embargo, withdrawn or rejected', async () => {
    const { db } = service.deps
    const { article, claim, mention } = await publishInPieces()
    await sql`UPDATE claim SET review_status = 'rejected' WHERE id = ${claim.id}`.execute(db)
    expect((await read(article)).json()).toMatchObject({ total: 0, first: { items: [] } })
    await sql`UPDATE claim SET review_status = 'accepted' WHERE id = ${claim.id}`.execute(db)
    expect((await read(article)).json()).toMatchObject({ total: 1 })
    const standing = (status: string) =>
      sql`UPDATE article SET publication_status = ${status}::publication_status WHERE id = ${article.id}`.execute(
        db,
      )
    await standing('canceled')
    expect((await read(article)).json()).toMatchObject({ total: 0, first: { items: [] } })
    await standing('usable')
    await sql`UPDATE mention SET live = false WHERE id = ${mention.id}`.execute(db)
    expect((await read(article)).json()).toMatchObject({ total: 0 })
    expect((await read(article, `/${mention.id}`)).statusCode).toBe(404)
    await sql`UPDATE article SET embargoed_until = now() + interval '1 hour' WHERE id = ${article.id}`.execute(
      db,
    )
    for (const rest of ['', `/${mention.id}`]) {
      expect((await read(article, rest)).json()).toMatchObject({ code: 'under-embargo' })
    }
  })

  it('is nothing of an article that nobody sent', async () => {
    const unknown = { id: '01890a5d-ac96-774b-bcce-b302099a8057' } as ArticleFixture
    expect((await read(unknown)).statusCode).toBe(404)
    expect((await read(unknown, '?cursor=x')).json()).toMatchObject({ code: 'invalid-cursor' })
  })
})
