/**
 * People whom articles introduce by title and body ("Colonel X, spokesman of the ministry") and others name alone. Where
 * two articles agree for which side a name speaks and none tells otherwise, the bare name stands for that person. What
 * follows depends on all articles that are there, not on which of them came first.
 */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { lockParties, settleParties } from './settle-parties.ts'
import { tellsApart } from './skeleton.ts'

const rule = 'introduced-in-two-articles'
const reason =
  'Two articles name the body for which somebody of this name speaks, and none another.'

/** Somebody of a name: a bare one, or introduced as speaking for a body. */
export interface Named {
  readonly id: string
  readonly key: string
  /** Null for a bare name. */
  readonly speaksFor: string | null
  /** The side for which the introduced one speaks. */
  readonly sideId: string
  /** Articles that report claims by them: two of them at most. */
  readonly articles: readonly string[]
}

/**
 * Whom a bare name stands for among those introduced under it: undefined where fewer than two articles introduce
 * them, or where they speak for different sides. Pure.
 */
export function whoIsMeant(introduced: readonly Named[]): Named | undefined {
  const heard = introduced.filter((one) => one.speaksFor !== null && one.articles.length > 0)
  if (new Set(heard.map((one) => one.sideId)).size !== 1) return undefined
  if (new Set(heard.flatMap((one) => one.articles)).size < 2) return undefined
  // "The ministry's spokesman" tells more than "an official of the country".
  const closeness = (one: Named) => (one.speaksFor === one.sideId ? 0 : 1)
  return heard.toSorted(
    (a, b) =>
      closeness(b) - closeness(a) ||
      b.articles.length - a.articles.length ||
      (a.key < b.key ? -1 : 1),
  )[0]
}

/** A change to be made: a bare name that has to stand for somebody (null: for itself again). */
export interface Due {
  readonly id: string
  readonly into: string | null
  /** The merge that the rule made before, or null. */
  readonly mergeId: string | null
}

/**
 * Merges the bare names of people whom articles have introduced, and takes that back where it does not hold any more.
 * What a person has merged or undone stays. Takes the lock of parties: shared where nothing has to change.
 * @returns the parties whose root or side has changed
 */
export async function settleIntroduced(
  trx: Connection,
  articleIds: readonly string[],
): Promise<string[]> {
  const sounds = await soundsIn(trx, articleIds)
  if (sounds.length === 0 || (await dueOf(trx, sounds)).length === 0) {
    await lockParties(trx, 'shared')
    return []
  }
  await lockParties(trx, 'alone')
  const due = await dueOf(trx, sounds)
  const undone = due.flatMap(({ mergeId }) =>
    mergeId === null
      ? []
      : [{ merge_id: mergeId, reason: 'The articles do not agree on it any more.', rule }],
  )
  if (undone.length > 0) await trx.insertInto('party_merge_undo').values(undone).execute()
  const made = due.flatMap(({ id, into }) =>
    into === null ? [] : [{ party_id: id, into_id: into, reason, rule }],
  )
  if (made.length > 0) await trx.insertInto('party_merge').values(made).execute()
  return due.length === 0
    ? []
    : settleParties(
        trx,
        due.map(({ id }) => id),
      )
}

async function soundsIn(trx: Connection, articleIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('mention')
    .innerJoin('claim', 'claim.id', 'mention.claim_id')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .select('party.sound')
    .distinct()
    .where('mention.article_id', '=', sql<string>`any(${articleIds}::uuid[])`)
    .where('party.sound', 'is not', null)
    .execute()
  return rows
    .flatMap((row) => row.sound ?? [])
    .filter(tellsApart)
    .sort()
}

interface Row extends Named {
  readonly sound: string
  /** The end of its merges. */
  readonly rootId: string
  readonly mergeId: string | null
  readonly mergeInto: string | null
  /** True where no person has merged it. */
  readonly byRule: boolean
  /** Parties into which the rule had merged it when a person took that back. */
  readonly refused: readonly string[]
}

/** What has to change about bare names for those that the live reports name; by the sounds of the names. */
export async function dueOf(trx: Connection, sounds: readonly string[]): Promise<Due[]> {
  const bySound = Map.groupBy(await namedLike(trx, sounds), (row) => row.sound)
  return [...bySound.values()].flatMap((rows) => {
    const meant = whoIsMeant(rows)
    return rows.flatMap((row): Due[] => {
      if (row.speaksFor !== null || !row.byRule) return []
      const { id, mergeId } = row
      const isOther = meant !== undefined && meant.id !== id && !row.refused.includes(meant.id)
      // Who was introduced may be merged with the bare name already.
      const loops = rows.some((it) => it.id === meant?.id && it.rootId === id)
      const into = isOther && !loops ? meant.id : null
      return into === row.mergeInto ? [] : [{ id, into, mergeId }]
    })
  })
}

async function namedLike(trx: Connection, sounds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT party.id, party.key, party.sound, party.speaks_for AS "speaksFor", party.root_id AS "rootId",
      coalesce(body.side_id, party.id) AS "sideId",
      array_remove(ARRAY[first.article_id, second.article_id], NULL) AS articles,
      standing.id AS "mergeId", standing.into_id AS "mergeInto", standing.made_by IS NULL AS "byRule",
      array(SELECT into_id FROM party_merge AS old JOIN party_merge_undo AS undo ON undo.merge_id = old.id
        WHERE old.party_id = party.id AND old.rule = ${rule} AND undo.made_by IS NOT NULL) AS refused
    FROM party
    LEFT JOIN party AS body ON body.id = party.speaks_for
    LEFT JOIN standing_merge AS standing ON standing.party_id = party.id
    LEFT JOIN LATERAL (
      SELECT mention.article_id FROM claim JOIN mention ON mention.claim_id = claim.id AND mention.live
      WHERE claim.party_id = party.id AND claim.review_status <> 'rejected' LIMIT 1
    ) AS first ON true
    LEFT JOIN LATERAL (
      SELECT mention.article_id FROM claim JOIN mention ON mention.claim_id = claim.id AND mention.live
      WHERE claim.party_id = party.id AND claim.review_status <> 'rejected'
        AND mention.article_id <> first.article_id LIMIT 1
    ) AS second ON true
    WHERE party.sound = any(${[...sounds]})
    ORDER BY party.key`.execute(trx)
  return rows
}
