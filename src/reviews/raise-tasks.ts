import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { TaskKind } from '../db/schema.generated.ts'
import { announce } from '../webhooks/announce.ts'
import { articleKey, orphanKey, readChangedArticles, readOrphans } from './lost-claims.ts'
import { partyKey, readPartySubjects, unknownSpeakers } from './party-subjects.ts'
import { refreshVerdicts } from './request-verdict.ts'
import {
  claimKey,
  lockSubjects,
  questionKey,
  type Read,
  readClaimSubjects,
  readQuestionSubjects,
} from './subjects.ts'
import {
  lowConfidence,
  recencyBonus,
  type Wish,
  wishForChangedArticle,
  wishForClaim,
  wishForOrphan,
  wishForParty,
  wishForQuestion,
} from './wishes.ts'

interface WishedTask extends Wish {
  readonly kind: TaskKind
  readonly key: string
  readonly claim_id: string | null
  readonly question_id: string | null
  readonly party_id: string | null
  readonly article_id: string | null
  readonly digest: string
}

/**
 * Brings the review tasks of these subjects up to date, inside the caller's transaction: opens a task
 * for each contested question, each doubtful claim, each unknown party, each reviewed claim that no article makes any more
 * and each article that has dropped one, where there is none yet, refreshes priority and reasons
 * of the open ones, and withdraws those that no longer apply. What a person has decided is not asked
 * again until the subject has changed. Running it again changes nothing.
 */
export async function raiseTasks(
  trx: Connection,
  subjects: {
    claimIds: readonly string[]
    questionIds: readonly string[]
    /** Beside the unknown ones that make these claims. */
    partyIds?: readonly string[]
    /** Articles that may have a newer version. */
    articleIds?: readonly string[]
  },
): Promise<void> {
  const claimIds = [...new Set(subjects.claimIds)]
  const questionIds = [...new Set(subjects.questionIds)]
  const speakers = await unknownSpeakers(trx, claimIds)
  const partyIds = [...new Set([...speakers, ...(subjects.partyIds ?? [])])]
  const articleIds = [...new Set(subjects.articleIds)]
  const keys = [
    ...claimIds.map(claimKey),
    ...claimIds.map(orphanKey),
    ...articleIds.map(articleKey),
    ...questionIds.map(questionKey),
    ...partyIds.map(partyKey),
  ]
  if (keys.length === 0) return
  await lockSubjects(trx, keys)
  // Read under the locks: who waited for another transaction sees what that one left.
  const claims = await readClaimSubjects(trx, claimIds, lowConfidence)
  const questions = await readQuestionSubjects(trx, questionIds)
  const parties = await readPartySubjects(trx, partyIds)
  const orphans = await readOrphans(trx, claimIds)
  const articles = await readChangedArticles(trx, articleIds)
  const now = new Date()
  const wished = [
    ...claims.flatMap((it) =>
      taskOf('claim', claimKey(it.id), it, wishForClaim(it.subject, now), { claim_id: it.id }),
    ),
    ...questions.flatMap((it) =>
      taskOf('relation', questionKey(it.id), it, wishForQuestion(it.subject, now), {
        question_id: it.id,
      }),
    ),
    ...parties.flatMap((it) =>
      taskOf('party', partyKey(it.id), it, wishForParty(it.subject), { party_id: it.id }),
    ),
    ...orphans.flatMap((it) =>
      taskOf('orphaned', orphanKey(it.id), it, wishForOrphan(it.subject), { claim_id: it.id }),
    ),
    ...articles.flatMap((it) =>
      taskOf('article_changed', articleKey(it.id), it, wishForChangedArticle(it.subject), {
        article_id: it.id,
      }),
    ),
  ].sort((a, b) => (a.key < b.key ? -1 : 1))
  const wishedKeys = new Set(wished.map((task) => task.key))
  const unwished = keys.filter((key) => !wishedKeys.has(key)).sort()
  if (unwished.length > 0) await withdraw(trx, unwished)
  if (wished.length > 0) await open(trx, wished)
  if (claimIds.length > 0) await refreshVerdicts(trx, claimIds)
}

function taskOf(
  kind: TaskKind,
  key: string,
  read: Read<unknown>,
  wish: Wish | null,
  subject: { claim_id?: string; question_id?: string; party_id?: string; article_id?: string },
): WishedTask[] {
  if (wish === null) return []
  const none = { claim_id: null, question_id: null, party_id: null, article_id: null }
  return [{ ...wish, kind, key, digest: read.digest, ...none, ...subject }]
}

async function withdraw(trx: Connection, keys: readonly string[]): Promise<void> {
  await trx
    .updateTable('review_task')
    .set({
      state: 'withdrawn',
      updated_at: sql`clock_timestamp()`,
      done_at: sql`clock_timestamp()`,
    })
    .where('dedupe_key', '=', sql<string>`any(${[...keys]})`)
    .where('state', '=', 'open')
    .execute()
}

/** Refreshes the open tasks and opens the missing ones, unless the newest was decided on the same digest. */
async function open(trx: Connection, wished: readonly WishedTask[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wished)}::jsonb) AS w (
        kind task_kind, key text, claim_id uuid, question_id uuid, party_id uuid, article_id uuid,
        priority integer, reasons jsonb, "recentUntil" timestamptz, digest text
      )
    ), refreshed AS (
      UPDATE review_task AS t
      SET priority = w.priority, reasons = w.reasons, recent_until = w."recentUntil", subject_digest = w.digest,
          -- What a first reviewer decided was about another subject: two begin anew, and each may be either.
          awaits_second = t.awaits_second AND t.subject_digest = w.digest,
          excluded = CASE WHEN t.awaits_second AND t.subject_digest <> w.digest THEN '{}' ELSE t.excluded END,
          updated_at = clock_timestamp()
      FROM wished AS w
      WHERE t.dedupe_key = w.key AND t.state = 'open'
        AND (t.priority, t.reasons, t.recent_until, t.subject_digest)
          IS DISTINCT FROM (w.priority, w.reasons, w."recentUntil", w.digest)
    )
    INSERT INTO review_task
      (kind, dedupe_key, claim_id, question_id, party_id, article_id, priority, reasons, recent_until, subject_digest)
    SELECT w.kind, w.key, w.claim_id, w.question_id, w.party_id, w.article_id, w.priority, w.reasons,
      w."recentUntil", w.digest
    FROM wished AS w
    LEFT JOIN LATERAL (
      SELECT t.state, t.subject_digest FROM review_task AS t
      WHERE t.dedupe_key = w.key AND t.state <> 'withdrawn'
      ORDER BY t.id DESC LIMIT 1
    ) AS newest ON true
    WHERE newest.state IS NULL OR (newest.state = 'done' AND newest.subject_digest <> w.digest)
    ORDER BY w.key
    RETURNING id
  `.execute(trx)
  await announce(
    trx,
    rows.map(({ id }) => ({ type: 'review_task.created', id })),
  )
}

/** What was news when its task was raised is no longer, and goes back among the others. Returns how many tasks it did. */
export async function letNewsAge(db: Connection): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE review_task SET recent_until = NULL, priority = priority - ${recencyBonus}, updated_at = clock_timestamp(),
      reasons = jsonb_path_query_array(reasons, '$[*] ? (@.code != "recent")')
    WHERE state = 'open' AND recent_until < clock_timestamp()`.execute(db)
  return Number(numAffectedRows ?? 0)
}
