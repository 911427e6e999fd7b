import { createHash, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Connection } from '../../src/db/create-database.ts'
import type { ArticleState, DB, PartyKind } from '../../src/db/schema.generated.ts'

/**
 * Rows for tests. Each factory makes one row with whatever it needs around it and returns its id;
 * what a test does not name is filled with plain values that are different in every call.
 */

let counter = 0
function next(): number {
  counter += 1
  return counter
}

const day = '2020-09-27'
const instant = '2020-09-27T12:00:00Z'

export interface OutletFixture {
  readonly id: string
  readonly name: string
}

export async function makeOutlet(db: Connection, given: { name?: string } = {}) {
  const name = given.name ?? `Outlet ${next()} ${randomUUID().slice(0, 8)}`
  const row = await db
    .insertInto('outlet')
    .values({ key: name.toLowerCase(), name })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, name } satisfies OutletFixture
}

export interface ArticleFixture {
  readonly id: string
  readonly versionId: string
  readonly outletId: string
  readonly text: string
}

const sampleTexts: Readonly<Record<string, string>> = {
  ar: 'قالت وزارة الدفاع إن ثلاثة جنود قتلوا في قصف صباح اليوم.',
  en: 'The defence ministry said three soldiers were killed in shelling this morning.',
}

export interface ArticleGiven {
  readonly outletId?: string
  readonly language?: string
  readonly title?: string | null
  readonly text?: string
  readonly publishedAt?: Date | string
  readonly publishedOn?: string
  readonly state?: ArticleState
  readonly sourceSystem?: string
  readonly externalId?: string
}

/** An article with one version. The state is `received` unless given. */
export async function makeArticle(
  db: Connection,
  given: ArticleGiven = {},
): Promise<ArticleFixture> {
  const outletId = given.outletId ?? (await makeOutlet(db)).id
  const language = given.language ?? 'en'
  const text = given.text ?? sampleTexts[language] ?? `Sample text ${next()}.`
  const article = await db
    .insertInto('article')
    .values({
      source_system: given.sourceSystem ?? 'test',
      external_id: given.externalId ?? randomUUID(),
      outlet_id: outletId,
      language,
      state: given.state ?? 'received',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await db
    .insertInto('article_version')
    .values({
      article_id: article.id,
      version: 1,
      title: given.title ?? null,
      text,
      language,
      published_at: given.publishedAt ?? instant,
      published_on: given.publishedOn ?? day,
      text_sha256: createHash('sha256').update(text).digest(),
      change_kind: 'new',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: article.id, versionId: version.id, outletId, text }
}

export interface PartyFixture {
  readonly id: string
  readonly key: string
  readonly sideId: string
}

export interface PartyGiven {
  readonly key?: string
  readonly kind?: PartyKind
  readonly names?: Readonly<Record<string, string>>
  readonly country?: string | null
  /** The party that it speaks for; its side becomes this party's side. */
  readonly speaksFor?: PartyFixture
  readonly known?: boolean
}

export async function makeParty(db: Connection, given: PartyGiven = {}): Promise<PartyFixture> {
  const id = randomUUID()
  const key = given.key ?? `test:${id}`
  const sideId = given.speaksFor?.sideId ?? id
  await db
    .insertInto('party')
    .values({
      id,
      key,
      kind: given.kind ?? 'institution',
      names: JSON.stringify(given.names ?? { en: `Party ${next()}` }),
      country: given.country ?? null,
      speaks_for: given.speaksFor?.id ?? null,
      side_id: sideId,
      known: given.known ?? true,
    })
    .execute()
  return { id, key, sideId }
}

export interface EventGiven {
  readonly placeKey?: string
  readonly placeNames?: Readonly<Record<string, string>>
  readonly day?: string
}

export async function makeEvent(db: Connection, given: EventGiven = {}) {
  const placeKey = given.placeKey ?? `place-${randomUUID().slice(0, 8)}`
  const from = given.day ?? day
  const key = `${placeKey}/${from}`
  const row = await db
    .insertInto('event')
    .values({
      key,
      place_key: placeKey,
      place_names: JSON.stringify(given.placeNames ?? { en: placeKey }),
      day_from: from,
      day_to: from,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, key }
}

/** A question about an event: by default how many soldiers of no particular side were killed. */
export async function makeQuestion(
  db: Connection,
  given: Partial<Insertable<DB['question']>> = {},
): Promise<{ id: string; eventId: string }> {
  const eventId = given.event_id ?? (await makeEvent(db)).id
  const row = await db
    .insertInto('question')
    .values({
      key: `people.killed/${randomUUID()}/soldiers`,
      predicate: 'people.killed',
      class: 'soldiers',
      ...given,
      event_id: eventId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, eventId }
}

/** A claim, by default that exactly three soldiers were killed; columns may be given as they are. */
export async function makeClaim(
  db: Connection,
  given: Partial<Insertable<DB['claim']>> = {},
): Promise<{ id: string; partyId: string }> {
  const partyId = given.party_id ?? (await makeParty(db)).id
  const row = await db
    .insertInto('claim')
    .values({
      key: createHash('sha256').update(randomUUID()).digest('hex'),
      stance: 'asserts',
      modality: 'plain',
      polarity: 'affirmed',
      predicate: 'people.killed',
      class: 'soldiers',
      quantity_low: 3,
      quantity_high: 3,
      comparator: 'eq',
      quantity_text: 'three',
      occurred_from: day,
      occurred_to: day,
      occurred_precision: 'day',
      asserted_first: instant,
      asserted_last: instant,
      language: 'en',
      words: 'three soldiers were killed',
      confidence: 0.9,
      ...given,
      party_id: partyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, partyId }
}

/** A mention of a claim in an article (a new one unless given), with spans that lie in its text. */
export async function makeMention(
  db: Connection,
  given: { claimId: string; article?: ArticleFixture } & Partial<Insertable<DB['mention']>>,
): Promise<{ id: string; article: ArticleFixture }> {
  const { claimId, article: givenArticle, ...columns } = given
  const article = givenArticle ?? (await makeArticle(db))
  const claim = await db
    .selectFrom('claim')
    .select(['party_id', 'words', 'asserted_first', 'confidence'])
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow()
  const start = Math.max(article.text.indexOf(claim.words), 0)
  const end = Math.min(start + claim.words.length, article.text.length)
  const row = await db
    .insertInto('mention')
    .values({
      claim_id: claimId,
      version_id: article.versionId,
      article_id: article.id,
      outlet_id: article.outletId,
      source: JSON.stringify([[0, Math.min(start, 3)]]),
      cue: JSON.stringify([[0, Math.min(start, 3)]]),
      content: JSON.stringify([[start, end]]),
      span_start: start,
      words: claim.words,
      type: 'indirect',
      level: 1,
      chain: [claim.party_id],
      rule: 'test',
      confidence: claim.confidence,
      asserted_at: claim.asserted_first,
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, article }
}

export async function makeRelation(
  db: Connection,
  given: Pick<
    Insertable<DB['relation']>,
    'question_id' | 'from_claim_id' | 'to_claim_id' | 'type'
  > &
    Partial<Insertable<DB['relation']>>,
): Promise<{ id: string }> {
  return db
    .insertInto('relation')
    .values({
      basis: 'test',
      rule: 'test',
      confidence: 0.9,
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** An open review task; its subject is a new claim unless one is given. */
export async function makeTask(
  db: Connection,
  given: Partial<Insertable<DB['review_task']>> = {},
): Promise<{ id: string; claimId: string | null; questionId: string | null }> {
  const questionId = given.question_id ?? null
  const claimId = given.claim_id ?? (questionId === null ? (await makeClaim(db)).id : null)
  const kind = questionId === null ? 'claim' : 'relation'
  const row = await db
    .insertInto('review_task')
    .values({
      kind,
      dedupe_key: `${kind}:${questionId ?? claimId}`,
      priority: 10,
      reasons: JSON.stringify([
        { code: 'low-confidence', texts: { en: 'Made by a test.', ar: 'من اختبار.' } },
      ]),
      ...given,
      claim_id: claimId,
      question_id: questionId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, claimId, questionId }
}
