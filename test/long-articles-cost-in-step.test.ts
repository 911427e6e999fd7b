/** Thousands of quotations in one text: work in step with their number, and statements that Postgres takes. */
import { describe, expect, it } from 'vitest'
import { readVersion } from '../src/articles/queries.ts'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { storeExtraction } from '../src/claims/store-extraction.ts'
import { extract } from '../src/extraction/extract.ts'
import type { ExtractionDraft } from '../src/extraction/types.ts'
import { useDatabase } from './support/database.ts'
import { makeArticle } from './support/factories.ts'
import { compose, link, type Said } from './support/reports.ts'

const database = useDatabase()

/** One speaker after another says how many were killed; each sentence is an attribution of its own. */
function speakers(count: number, who: (index: number) => string) {
  const said = Array.from({ length: count }, (_, index): Said => {
    const words = `${index + 1} soldiers were killed near Ganja`
    const figure = [String(index + 1), index + 1, index + 1] as const
    return { who: who(index), words, figure, predicate: 'people.killed', class: 'soldiers' }
  })
  return compose({ outlet: 'x', at: '2020-09-28T10:00:00Z', said })
}

/** The same draft with persons for sources, and each attribution inside the one before it. */
function ofPersons(draft: ExtractionDraft): ExtractionDraft {
  return {
    ...draft,
    attributions: draft.attributions.map((attribution, index) => ({
      ...attribution,
      parts: { institution: null, person: attribution.source[0] ?? null, role: 'person' },
      parent: index % 2 === 1 ? index - 1 : null,
    })),
  }
}

function millis(run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 2; round += 1) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1_000)
  }
  return best
}

describe('describing a draft', () => {
  it.each([
    ['of many persons', (index: number) => `Ada Nr${index}`, ofPersons],
    ['of one ministry', () => 'The ministry', (draft: ExtractionDraft) => draft],
    ['of many bodies', (index: number) => `Body ${index}`, (draft: ExtractionDraft) => draft],
  ])('costs in step with its length: %s', { retry: 1 }, (_name, who, change) => {
    const cost = (count: number) => {
      const { text, draft } = speakers(count, who)
      const changed = change(draft)
      return millis(() => describeExtraction(text, changed, { publishedOn: '2020-09-28' }))
    }
    cost(100)
    // Eight times the text; work that grows with its square takes 64 times as long.
    expect(cost(4_000)).toBeLessThan(24 * cost(500) + 100)
  })

  it('keeps a passage of a quotation that runs over a whole article', () => {
    const { text, draft } = speakers(300, () => 'She')
    const [first, ...others] = draft.attributions
    if (first === undefined) throw new Error('no attribution')
    const start = first.content[0]?.[0] ?? 0
    const end = others.at(-1)?.content[0]?.[1] ?? 0
    const claims = draft.claims.map((claim) => ({ ...claim, attribution: 0 }))
    const attributions = [{ ...first, content: [[start, end] as const] }]
    const normal = toNormalForm(text, { ...draft, attributions, claims }, { publishedOn: null })
    for (const claim of normal.claims) {
      expect(claim.words.length).toBeLessThan(1_010)
      expect(claim.words).toContain(`${claim.quantity?.text} soldiers were killed`)
      const passage = claim.words.replace(/^… /u, '').replace(/ …$/u, '')
      expect(text).toContain(passage)
    }
  })
})

it('stores and links an article of 1 MB full of short quotations', async () => {
  let text = ''
  for (let index = 0; text.length < 1_000_000; index += 1) {
    text += `"It is number ${index} of many, and there will be more of them before the night is over," said Ada Nr${index % 7_000}. `
  }
  const draft = extract(text, { language: 'en', publishedAt: '2020-09-28' })
  expect(draft.attributions.length).toBeGreaterThan(8_000)
  const article = await makeArticle(database.db, { text, publishedOn: '2020-09-28' })
  const { claimIds } = await database.db.transaction().execute(async (trx) => {
    const version = await readVersion(trx, article.id)
    if (version === undefined) throw new Error('the article has no version')
    return storeExtraction(trx, version, draft, { engineVersion: 'test', tookMs: 1 })
  })
  expect(claimIds.length).toBeGreaterThan(8_000)
  const linked = await link(database.db, article.id)
  expect(linked.claimIds).toHaveLength(claimIds.length)
  const mentions = await database.db
    .selectFrom('mention')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('article_id', '=', article.id)
    .where('live', '=', true)
    .executeTakeFirstOrThrow()
  expect(mentions.count).toBe(claimIds.length)
}, 120_000)
