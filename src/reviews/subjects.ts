/** Reads what a review task may be about, and locks it. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { WORDS_BEFORE } from '../copies/note-differences.ts'
import type { Connection } from '../db/create-database.ts'
import { type ClaimSubject, disputes, type QuestionSubject } from './wishes.ts'

export function claimKey(id: string): string {
  return `claim:${id}`
}

export function questionKey(id: string): string {
  return `question:${id}`
}

/**
 * An article of a megabyte has tens of thousands of claims, and Postgres room for some thousand locks in all: subjects
 * share that many locks. Two of them that share one wait for each other without need, and rarely.
 */
const LOCKS = 1_024

/**
 * Serialises everything that happens to the tasks of these subjects until the transaction ends. The
 * locks are taken in one order by everybody, so two transactions never wait for each other.
 */
export async function lockSubjects(trx: Connection, keys: readonly string[]): Promise<void> {
  await sql`
    SELECT pg_advisory_xact_lock(hashtext('review'), k.number)
    FROM (
      SELECT DISTINCT mod(hashtext(key)::bigint + 2147483648, ${LOCKS}::int)::int AS number
      FROM unnest(${[...keys]}::text[]) AS key
      ORDER BY number
    ) AS k
  `.execute(trx)
}

/** A short digest of what a reviewer is asked about. */
export function digestOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

export interface Read<Subject> {
  readonly id: string
  readonly subject: Subject
  /** Changes whenever a decision about the subject should be asked for again. */
  readonly digest: string
}

/** What a newer engine reads where a reviewed claim stands. */
const secondReading = sql<{ words: string | null } | null>`(
  SELECT second_reading.reading FROM second_reading
  JOIN mention AS disputed ON disputed.id = second_reading.mention_id
  WHERE disputed.claim_id = claim.id AND disputed.live AND claim.review_status IN ('accepted', 'edited')
  ORDER BY second_reading.mention_id LIMIT 1)`

/** Outlets whose near copy of an article that reports the claim has another number in the place of its figure. */
const copiesWithAnother = sql<string[] | null>`(
  SELECT array_agg(DISTINCT outlet.name::text ORDER BY outlet.name::text)
  FROM mention AS said
  JOIN differing_figure AS figure ON figure.version_id = said.version_id
    AND figure.span_start BETWEEN said.span_start AND said.span_start + ${WORDS_BEFORE}::int
  JOIN wire_copy AS own ON own.version_id = said.version_id
  JOIN wire_copy AS copy ON copy.version_id = figure.other_id AND copy.group_id = own.group_id
  JOIN article_version AS other ON other.id = copy.version_id
  JOIN article ON article.id = other.article_id
  JOIN outlet ON outlet.id = article.outlet_id
  WHERE said.claim_id = claim.id AND said.live)`

/**
 * Claims as subjects.
 * @param below leaves out claims of this confidence or more, almost all of them, unless their reading is disputed or copies
 * have another figure.
 */
export async function readClaimSubjects(
  trx: Connection,
  ids: readonly string[],
  below = Number.POSITIVE_INFINITY,
): Promise<Read<ClaimSubject>[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('claim')
    .modifyFront(sql`/* prepared: claims as subjects */`)
    .innerJoin('party', 'party.id', 'claim.party_id')
    .leftJoin('question', 'question.id', 'claim.question_id')
    .select([
      'claim.id',
      'claim.party_id',
      'claim.predicate',
      'claim.confidence',
      'claim.stance',
      'claim.modality',
      'claim.polarity',
      'claim.actor_id',
      'claim.affected_id',
      'claim.class',
      'claim.quantity_low',
      'claim.quantity_high',
      'claim.comparator',
      'claim.asserted_last',
      'party.known',
      'question.status as question_status',
    ])
    .select((eb) => [
      eb
        .selectFrom('mention')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('mention.claim_id', '=', 'claim.id')
        .where('mention.live', '=', true)
        .as('live_mentions'),
      eb
        .selectFrom('mention')
        .select('mention.rule')
        .whereRef('mention.claim_id', '=', 'claim.id')
        .where('mention.live', '=', true)
        .orderBy('mention.confidence', 'desc')
        .orderBy('mention.id')
        .limit(1)
        .as('rule'),
      secondReading.as('second_reading'),
      copiesWithAnother.as('copies_with_another'),
    ])
    .where('claim.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb('claim.confidence', '<', below),
        sql<boolean>`${secondReading} IS NOT NULL`,
        sql<boolean>`${copiesWithAnother} IS NOT NULL`,
      ]),
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subject: {
      predicate: row.predicate,
      confidence: row.confidence,
      rule: row.rule,
      liveMentions: row.live_mentions ?? 0,
      partyKnown: row.known,
      questionStatus: row.question_status,
      lastSaid: row.asserted_last,
      secondReading: row.second_reading,
      copiesWithAnother: row.copies_with_another ?? [],
    },
    digest: digestOf([
      ...(row.second_reading === null ? [] : [row.second_reading]),
      ...(row.copies_with_another === null ? [] : [row.copies_with_another]),
      row.party_id,
      row.predicate,
      row.stance,
      row.modality,
      row.polarity,
      row.actor_id,
      row.affected_id,
      row.class,
      row.quantity_low,
      row.quantity_high,
      row.comparator,
    ]),
  }))
}

/**
 * Contested questions as subjects (the others are left out); rejected claims and those that no article
 * makes any more do not count.
 */
export async function readQuestionSubjects(
  trx: Connection,
  questionIds: readonly string[],
): Promise<Read<QuestionSubject>[]> {
  if (questionIds.length === 0) return []
  const questions = await trx
    .selectFrom('question')
    .select(['id', 'predicate', 'status'])
    .where('id', '=', sql<string>`any(${[...questionIds]}::uuid[])`)
    .where('status', '=', 'contested')
    .execute()
  const ids = questions.map((question) => question.id)
  if (ids.length === 0) return []
  const claims = await trx
    .selectFrom('claim')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .innerJoin('mention', (join) =>
      join.onRef('mention.claim_id', '=', 'claim.id').on('mention.live', '=', true),
    )
    .select([
      'claim.id',
      'claim.question_id',
      'claim.stance',
      'claim.polarity',
      'claim.class',
      'claim.quantity_low as low',
      'claim.quantity_high as high',
      'claim.comparator',
      'claim.asserted_last',
      'party.side_id',
    ])
    .select((eb) =>
      eb.fn.agg<string[]>('array_agg', ['mention.outlet_id']).distinct().as('outlet_ids'),
    )
    .where('claim.question_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('claim.review_status', '<>', 'rejected')
    .groupBy(['claim.id', 'party.side_id'])
    .orderBy('claim.id')
    .execute()
  const relations = await trx
    .selectFrom('relation')
    .select(['question_id', 'from_claim_id', 'to_claim_id', 'type', 'status'])
    .where('question_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('type', 'in', disputes)
    .orderBy('from_claim_id')
    .orderBy('to_claim_id')
    .execute()
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return questions.map((question) => {
    const own = claims.filter((claim) => claim.question_id === question.id)
    const disputed = relations.flatMap((relation) => {
      const from = byId.get(relation.from_claim_id)
      const to = byId.get(relation.to_claim_id)
      const standing = relation.question_id === question.id && from !== undefined
      return standing && to !== undefined ? [{ ...relation, from, to }] : []
    })
    return {
      id: question.id,
      subject: {
        predicate: question.predicate,
        status: question.status,
        sides: new Set(own.map((claim) => claim.side_id)).size,
        outlets: new Set(own.flatMap((claim) => claim.outlet_ids)).size,
        lastSaid: new Date(Math.max(0, ...own.map((claim) => claim.asserted_last.getTime()))),
        disputes: disputed.map(({ status, from, to }) => ({
          status,
          from: { low: from.low, high: from.high },
          to: { low: to.low, high: to.high },
        })),
      },
      digest: digestOf([
        own.map(({ id, stance, polarity, low, high, comparator, ...rest }) => [
          id,
          stance,
          polarity,
          rest.class,
          low,
          high,
          comparator,
        ]),
        disputed.map((it) => [it.from_claim_id, it.to_claim_id, it.type]),
      ]),
    }
  })
}
