import { sql } from 'kysely'
import { raiseStaleFigures } from '../alerts/raise-stale-figures.ts'
import type { Connection } from '../db/create-database.ts'
import { type Announcement, announce } from '../webhooks/announce.ts'
import type { Relation } from './compare.ts'
import { liveClaims, relationsOf, type StoredRelation } from './live-claims.ts'
import { differs, judge, pairKey } from './positions.ts'
import { relationId } from './relation-id.ts'
import { isUnlisted, settlePlaceNames } from './settle-place-names.ts'

interface FoundQuestion {
  readonly id: string
  readonly status: string
  readonly changed: boolean
  readonly latest: string
  /** When its first live claim was stored. */
  readonly earliest: string | null
}

interface ChangedQuestion {
  readonly id: string
  /** Null where nothing of its row has changed. */
  readonly event_id: string | null
  readonly before: string | null
  /** True where it has its first claim. */
  readonly opened: boolean
}

function toAnnouncement({ id, before, opened }: ChangedQuestion): Announcement {
  return opened
    ? { type: 'question.opened', id, key: `question.opened:${id}` }
    : { type: 'question.changed', id, more: { previousStatus: before } }
}

/**
 * Computes the relations and the status of questions from all their live claims and stores what changed.
 * A pair that a reviewer has judged keeps its judgement. Under the locks of the questions' places.
 */
export async function relateQuestions(trx: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const all = await liveClaims(trx, ids)
  const claimsOf = Map.groupBy(all, (claim) => claim.questionId)
  const relationsBy = Map.groupBy(await relationsOf(trx, ids), (relation) => relation.questionId)
  const found: FoundQuestion[] = []
  for (const id of ids) {
    const claims = claimsOf.get(id) ?? []
    const stored = relationsBy.get(id) ?? []
    const rejected = stored.filter((it) => it.status === 'rejected')
    const judged = judge(claims, new Set(rejected.map((it) => pairKey(it.from, it.to))))
    const changed = await storeRelations(trx, id, judged.relations, stored)
    const latest = Math.max(0, ...claims.map((claim) => claim.recordedAt.getTime()))
    const times = claims.map((claim) => claim.recordedAt.getTime())
    found.push({
      id,
      status: judged.status,
      changed,
      latest: new Date(latest).toISOString(),
      earliest: times.length === 0 ? null : new Date(Math.min(...times)).toISOString(),
    })
  }
  const unlisted = all.flatMap((it) => (isUnlisted(it.placeKey) ? it.questionId : []))
  if (unlisted.length > 0) await settlePlaceNames(trx, [...new Set(unlisted)].sort())
  // A question has changed with its status, its relations, or anything reported since it was last looked at. It is opened
  // by its first claim: it may have been made before for moments at which one would have belonged to it.
  const updated = await sql<ChangedQuestion>`
    WITH found AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
        AS found (id uuid, status text, changed boolean, latest timestamptz, earliest timestamptz)
    ), made AS (
      SELECT question.id FROM question JOIN found ON found.id = question.id AND found.earliest IS NOT NULL
      WHERE question.xmin = pg_current_xact_id()::xid AND question.created_at >= now()
    ), changed AS (
      UPDATE question SET status = found.status::question_status, updated_at = clock_timestamp()
      FROM found
      WHERE question.id = found.id
        AND (question.status::text <> found.status OR found.changed OR question.updated_at < found.latest)
      RETURNING question.id, question.event_id, old.status AS before,
        old.updated_at < question.created_at + interval '1 millisecond' AND found.earliest > old.updated_at AS first
    )
    SELECT changed.id, event_id, before, first OR made.id IS NOT NULL AS opened
    FROM changed LEFT JOIN made ON made.id = changed.id
    UNION ALL
    SELECT id, NULL, NULL, true FROM made WHERE id NOT IN (SELECT id FROM changed)`.execute(trx)
  await announce(trx, updated.rows.map(toAnnouncement))
  await raiseStaleFigures(trx, ids)
  const changed = updated.rows.flatMap((row) => row.event_id ?? [])
  // The last day of an event is that of the claims that it has, and not of those that have left it.
  await sql`
    UPDATE event SET day_to = found.last, updated_at = clock_timestamp()
    FROM (SELECT event.id, greatest(event.day_from, max(claim.occurred_to)) AS last
          FROM event LEFT JOIN claim ON claim.event_id = event.id AND claim.review_status <> 'rejected'
            AND EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live)
          WHERE event.id IN (SELECT event_id FROM question WHERE id = any(${ids}::uuid[]))
          GROUP BY event.id) AS found
    WHERE event.id = found.id AND (event.day_to <> found.last OR event.id = any(${changed}::uuid[]))`.execute(
    trx,
  )
}

async function storeRelations(
  trx: Connection,
  questionId: string,
  wanted: readonly Relation[],
  stored: readonly StoredRelation[],
): Promise<boolean> {
  const byPair = new Map(wanted.map((relation) => [pairKey(relation.from, relation.to), relation]))
  const known = new Map(stored.map((relation) => [pairKey(relation.from, relation.to), relation]))
  const gone = stored.filter(
    (it) => it.status === 'proposed' && !byPair.has(pairKey(it.from, it.to)),
  )
  const fresh: Relation[] = []
  let changed = gone.length > 0
  for (const [pair, relation] of byPair) {
    const old = known.get(pair)
    if (old === undefined) fresh.push(relation)
    else if (old.status === 'proposed' && differs(old, relation)) {
      gone.push(old)
      fresh.push(relation)
    }
  }
  if (gone.length > 0) {
    const ids = gone.map((relation) => relation.id)
    await trx.deleteFrom('relation').where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  }
  if (fresh.length > 0) {
    changed = true
    // A pair may still be stored with a question that its claims have left.
    await trx
      .deleteFrom('relation')
      .where('status', '=', 'proposed')
      .where('question_id', '!=', questionId)
      .where(
        'from_claim_id',
        '=',
        sql<string>`any(${fresh.flatMap((it) => [it.from, it.to])}::uuid[])`,
      )
      .where(
        'to_claim_id',
        '=',
        sql<string>`any(${fresh.flatMap((it) => [it.from, it.to])}::uuid[])`,
      )
      .execute()
    const rows = fresh
      .toSorted((a, b) => (pairKey(a.from, a.to) < pairKey(b.from, b.to) ? -1 : 1))
      .map(({ from, to, ...relation }) => ({
        ...relation,
        id: relationId({ from, to, ...relation }),
        question_id: questionId,
        from_claim_id: from,
        to_claim_id: to,
      }))
    await trx
      .insertInto('relation')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .expression(sql`least(from_claim_id, to_claim_id), greatest(from_claim_id, to_claim_id)`)
          .doUpdateSet({ question_id: questionId }),
      )
      .execute()
  }
  return changed
}
