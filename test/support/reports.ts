import { createHash } from 'node:crypto'
import { readVersion } from '../../src/articles/queries.ts'
import { storeExtraction } from '../../src/claims/store-extraction.ts'
import type { Connection, Database } from '../../src/db/create-database.ts'
import type {
  AttributionDraft,
  ClaimDraft,
  Comparator,
  Counting,
  ExtractionDraft,
  Span,
  Stance,
} from '../../src/extraction/types.ts'
import { linkArticles } from '../../src/questions/link-articles.ts'
import { type ArticleFixture, makeArticle, makeOutlet } from './factories.ts'

/** One sentence of a report: "<who> <cue> <words>." The other fields are parts of `words`. */
export interface Said {
  readonly who: string
  /** The personal name in `who`, and the body's name beside it. */
  readonly person?: string
  readonly body?: string
  readonly cue?: string
  readonly words: string
  readonly predicate: string
  readonly stance?: Stance
  /** The words of the number, and what they mean: low, high, comparator. */
  readonly figure?: readonly [
    text: string,
    low: number | null,
    high: number | null,
    how?: Comparator,
  ]
  readonly counted?: string
  readonly class?: string
  readonly counting?: Counting
  /** Words that name the affected side, or `own_side`. */
  readonly affected?: string
  readonly actor?: string
  readonly place?: string
  /** The day that the text states. */
  readonly day?: string
}

export interface Report {
  readonly outlet: string
  readonly language?: string
  /** RFC 3339 in UTC. */
  readonly at: string
  readonly said: readonly Said[]
}

function partsOf({ who, person, body }: Said, start: number): AttributionDraft['parts'] {
  const span = (part: string): Span => {
    const at = start + who.indexOf(part)
    return [at, at + part.length]
  }
  if (person === undefined) return { institution: span(who), person: null, role: 'body' }
  return {
    institution: body === undefined ? null : span(body),
    person: span(person),
    role: 'person',
  }
}

/** The text of a report and what a reader finds in it. */
export function compose(report: Report): { text: string; draft: ExtractionDraft } {
  let text = ''
  const attributions: AttributionDraft[] = []
  const claims: ClaimDraft[] = []
  report.said.forEach((said, index) => {
    const start = text.length
    const cue = said.cue ?? 'said'
    const contentStart = start + said.who.length + cue.length + 2
    text += `${said.who} ${cue} ${said.words}.\n\n`
    const within = (part: string): Span => {
      const at = said.words.indexOf(part)
      if (at < 0) throw new Error(`"${part}" is not in "${said.words}"`)
      return [contentStart + at, contentStart + at + part.length]
    }
    const source: Span = [start, start + said.who.length]
    attributions.push({
      source: [source],
      cue: [[source[1] + 1, source[1] + 1 + cue.length]],
      content: [[contentStart, contentStart + said.words.length]],
      type: 'indirect',
      stance: said.stance ?? 'asserts',
      level: 1,
      parent: null,
      antecedent: null,
      open: null,
      parts: partsOf(said, start),
      negated: false,
      asserted: null,
      rule: 'test',
      confidence: 0.9,
    })
    const { figure, affected, day } = said
    claims.push({
      attribution: index,
      predicate: said.predicate,
      stance: said.stance ?? 'asserts',
      polarity: 'affirmed',
      modality: 'plain',
      quantity:
        figure === undefined
          ? null
          : {
              low: figure[1],
              high: figure[2],
              comparator: figure[3] ?? 'eq',
              span: within(figure[0]),
            },
      counted: said.counted === undefined ? null : within(said.counted),
      class: said.class ?? null,
      counting: said.counting ?? null,
      actor: said.actor === undefined ? null : { how: 'stated', span: within(said.actor) },
      affected:
        affected === undefined
          ? null
          : affected === 'own_side'
            ? { how: 'inferred', reason: 'own_side' }
            : { how: 'stated', span: within(affected) },
      place: said.place === undefined ? null : within(said.place),
      occurred: day === undefined ? null : { from: day, to: day, precision: 'day' },
      trigger: null,
      rule: 'test',
      confidence: 0.9,
    })
  })
  const language = report.language ?? 'en'
  return { text, draft: { language, attributions, claims, boilerplate: [], dateline: null } }
}

/** Makes the article and stores what was read in it, as the job `extract` does. */
export async function storeReport(db: Database, report: Report): Promise<ArticleFixture> {
  const { text, draft } = compose(report)
  const outlet = await makeOutlet(db, { name: report.outlet })
  const article = await makeArticle(db, {
    outletId: outlet.id,
    language: draft.language,
    text,
    publishedAt: report.at,
    publishedOn: report.at.slice(0, 10),
  })
  await db.transaction().execute((trx) => storeVersion(trx, article.id, draft))
  return article
}

async function storeVersion(trx: Connection, articleId: string, draft: ExtractionDraft) {
  const version = await readVersion(trx, articleId)
  if (version === undefined) throw new Error('the article has no version')
  return storeExtraction(trx, version, draft, { engineVersion: 'test', tookMs: 1 })
}

/** Links an article, as the job `link` does. */
export function link(db: Database, articleId: string) {
  return db.transaction().execute((trx) => linkArticles(trx, [articleId]))
}

/** Stores and links. */
export async function publish(db: Database, report: Report): Promise<ArticleFixture> {
  const article = await storeReport(db, report)
  await link(db, article.id)
  return article
}

/** A new version of a published article, stored and linked. */
export async function republish(db: Database, articleId: string, report: Report): Promise<void> {
  const { text, draft } = compose(report)
  const { version } = await db
    .insertInto('article_version')
    .values((eb) => ({
      article_id: articleId,
      version: eb
        .selectFrom('article')
        .select((article) => article('current_version', '+', 1).as('next'))
        .where('id', '=', articleId),
      text,
      language: draft.language,
      published_at: report.at,
      published_on: report.at.slice(0, 10),
      text_sha256: createHash('sha256').update(text).digest(),
      change_kind: 'text',
    }))
    .returning('version')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('article')
    .set({ current_version: version })
    .where('id', '=', articleId)
    .execute()
  await db.transaction().execute((trx) => storeVersion(trx, articleId, draft))
  await link(db, articleId)
}
