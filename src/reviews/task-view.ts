/** Reads the whole of a task: all that a reviewer needs to decide without opening another page. */
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import type { Span } from '../extraction/types.ts'
import { directionOf, toInstant } from '../wire.ts'
import { excerptAround } from './excerpt.ts'
import { type DecisionRow, listDecisions, type TaskRow } from './queries.ts'
import type {
  partyOnTask,
  reviewClaim,
  reviewDecision,
  reviewMention,
  reviewQuestion,
  reviewRelation,
  reviewTask,
  wholeReviewTask,
} from './schemas.ts'

/** Most claims shown beside the subject, and most mentions of each: the newest. */
const shown = { claims: 50, mentions: 20 } as const

type ClaimRow = Selectable<DB['claim']>
type PartyView = z.input<typeof partyOnTask>
type Parties = ReadonlyMap<string, PartyView>

/** The list entry of a task. `reader` is the API key that asks: a lease shows as its own or as another's. */
export function taskSummary(row: TaskRow, reader: string): z.input<typeof reviewTask> {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    priority: row.priority,
    reasons: row.reasons as { code: string; text: string }[],
    claimId: row.claim_id,
    questionId: row.question_id,
    lease:
      row.state !== 'open' || row.holder === null || row.lease_until === null
        ? null
        : {
            mine: row.holder === reader,
            fence: row.holder === reader ? row.fence : null,
            until: toInstant(row.lease_until),
          },
    releaseNote: row.release_note,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    doneAt: toInstant(row.done_at),
  }
}

/** A task with its subject, what stands against it, the texts behind both, and earlier decisions. */
export async function wholeTask(
  db: Connection,
  row: TaskRow,
  reader: string,
): Promise<z.input<typeof wholeReviewTask>> {
  const subject = row.claim_id === null ? [] : await readClaims(db, { id: row.claim_id })
  const questionId = row.question_id ?? subject[0]?.question_id ?? null
  const all = questionId === null ? [] : await readClaims(db, { questionId })
  const others = all.filter((claim) => claim.id !== row.claim_id)
  const claims = [...subject, ...others]
  const mentions = await readMentions(
    db,
    claims.map((claim) => claim.id),
  )
  const question = questionId === null ? undefined : await readQuestion(db, questionId)
  const parties = await readParties(db, [
    ...claims.flatMap((claim) => [claim.party_id, claim.actor_id, claim.affected_id]),
    ...mentions.flatMap((mention) => mention.chain),
    question?.affected_side_id ?? null,
  ])
  const toView = (claim: ClaimRow) =>
    claimView(
      claim,
      mentions.filter((mention) => mention.claim_id === claim.id),
      parties,
    )
  const relations = questionId === null ? [] : await readRelations(db, questionId)
  const own = relations.filter(
    ({ from, to }) => row.claim_id === null || from === row.claim_id || to === row.claim_id,
  )
  return {
    ...taskSummary(row, reader),
    claim: subject[0] === undefined ? null : toView(subject[0]),
    question: question === undefined ? null : questionView(question, parties),
    claims: others.map(toView),
    relations: own,
    decisions: (await listDecisions(db, row.id)).map(decisionView),
  }
}

export function decisionView(row: DecisionRow): z.input<typeof reviewDecision> {
  return {
    id: row.id,
    taskId: row.task_id,
    reviewer: row.reviewer,
    outcome: row.outcome,
    reason: row.reason,
    note: row.note,
    patch: row.patch as z.input<typeof reviewDecision>['patch'],
    decidedAt: toInstant(row.decided_at),
  }
}

function readClaims(
  db: Connection,
  by: { id: string } | { questionId: string },
): Promise<ClaimRow[]> {
  const query = db.selectFrom('claim').selectAll('claim')
  if ('id' in by) return query.where('id', '=', by.id).execute()
  return query
    .where('question_id', '=', by.questionId)
    .where('review_status', '<>', 'rejected')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('mention')
          .select(sql`1`.as('one'))
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true),
      ),
    )
    .orderBy('asserted_last', 'desc')
    .orderBy('id')
    .limit(shown.claims)
    .execute()
}

type MentionRow = Awaited<ReturnType<typeof readMentions>>[number]

async function readMentions(db: Connection, claimIds: readonly string[]) {
  if (claimIds.length === 0) return []
  const numbered = db
    .selectFrom('mention')
    .select(['mention.id'])
    .select(
      sql<number>`row_number() OVER (PARTITION BY claim_id ORDER BY live DESC, asserted_at DESC, id)`.as(
        'place',
      ),
    )
    .select(sql<number>`count(*) OVER (PARTITION BY claim_id)`.as('total'))
    .where('claim_id', 'in', [...claimIds])
    .as('numbered')
  return db
    .selectFrom(numbered)
    .innerJoin('mention', 'mention.id', 'numbered.id')
    .innerJoin('article_version', 'article_version.id', 'mention.version_id')
    .innerJoin('article', 'article.id', 'mention.article_id')
    .innerJoin('outlet', 'outlet.id', 'mention.outlet_id')
    .selectAll('mention')
    .select([
      'numbered.total',
      'article_version.version',
      'article_version.title',
      'article_version.text',
      'article_version.language',
      'article_version.published_at',
      'article.url',
      'outlet.name as outlet_name',
    ])
    .where('numbered.place', '<=', shown.mentions)
    .orderBy('numbered.place')
    .execute()
}

function readQuestion(db: Connection, id: string) {
  return db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .selectAll('question')
    .select([
      'event.key as event_key',
      'event.place_key',
      'event.place_names',
      'event.day_from',
      'event.day_to',
    ])
    .where('question.id', '=', id)
    .executeTakeFirst()
}

async function readRelations(
  db: Connection,
  questionId: string,
): Promise<z.input<typeof reviewRelation>[]> {
  const rows = await db
    .selectFrom('relation')
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    detail: row.detail,
    from: row.from_claim_id,
    to: row.to_claim_id,
    rationale: row.rationale,
    rule: row.rule,
    confidence: row.confidence,
    status: row.status,
  }))
}

async function readParties(db: Connection, ids: readonly (string | null)[]): Promise<Parties> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('party')
    .select(['id', 'key', 'kind', 'names', 'country', 'side_id', 'known'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(
    rows.map(({ side_id, names, ...row }) => [
      row.id,
      { ...row, names: names as Record<string, string>, sideId: side_id },
    ]),
  )
}

function partyOf(parties: Parties, id: string | null): PartyView | null {
  return id === null ? null : (parties.get(id) ?? null)
}

function claimView(
  claim: ClaimRow,
  mentions: readonly MentionRow[],
  parties: Parties,
): z.input<typeof reviewClaim> {
  const role = (id: string | null, basis: 'stated' | 'inferred' | null) => {
    const party = partyOf(parties, id)
    return party === null ? null : { party, basis }
  }
  return {
    id: claim.id,
    party: partyOf(parties, claim.party_id),
    stance: claim.stance,
    modality: claim.modality,
    polarity: claim.polarity,
    predicate: claim.predicate,
    actor: role(claim.actor_id, claim.actor_basis),
    affected: role(claim.affected_id, claim.affected_basis),
    affectedReason: claim.affected_reason,
    quantity:
      claim.comparator === null
        ? null
        : {
            low: claim.quantity_low,
            high: claim.quantity_high,
            comparator: claim.comparator,
            text: claim.quantity_text,
          },
    class: claim.class,
    counting: claim.counting,
    place: claim.place_key === null ? null : { key: claim.place_key, text: claim.place_text },
    occurred:
      claim.occurred_from === null || claim.occurred_to === null
        ? null
        : { from: claim.occurred_from, to: claim.occurred_to, precision: claim.occurred_precision },
    firstAsserted: toInstant(claim.asserted_first),
    lastAsserted: toInstant(claim.asserted_last),
    words: claim.words,
    language: claim.language,
    dir: directionOf(claim.language),
    confidence: claim.confidence,
    reviewStatus: claim.review_status,
    mentionCount: mentions[0]?.total ?? 0,
    mentions: mentions.map((mention) => mentionView(mention, parties)),
  }
}

function mentionView(mention: MentionRow, parties: Parties): z.input<typeof reviewMention> {
  const source = mention.source as unknown as Span[]
  const cue = mention.cue as unknown as Span[]
  const content = mention.content as unknown as Span[]
  return {
    id: mention.id,
    article: {
      id: mention.article_id,
      version: mention.version,
      title: mention.title,
      url: mention.url,
      publishedAt: toInstant(mention.published_at),
    },
    outlet: { id: mention.outlet_id, name: mention.outlet_name },
    language: mention.language,
    dir: directionOf(mention.language),
    excerpt: excerptAround(mention.text, [...source, ...cue, ...content]),
    source: source.map(([start, end]) => [start, end]),
    cue: cue.map(([start, end]) => [start, end]),
    content: content.map(([start, end]) => [start, end]),
    type: mention.type,
    level: mention.level,
    chain: mention.chain.flatMap((id) => partyOf(parties, id) ?? []),
    rule: mention.rule,
    confidence: mention.confidence,
    assertedAt: toInstant(mention.asserted_at),
    live: mention.live,
  }
}

function questionView(
  question: NonNullable<Awaited<ReturnType<typeof readQuestion>>>,
  parties: Parties,
): z.input<typeof reviewQuestion> {
  return {
    id: question.id,
    event: {
      id: question.event_id,
      key: question.event_key,
      place: {
        key: question.place_key,
        names: question.place_names as Record<string, string>,
      },
      days: { from: question.day_from, to: question.day_to },
    },
    titles: question.titles as Record<string, string>,
    predicate: question.predicate,
    affected: partyOf(parties, question.affected_side_id),
    class: question.class,
    status: question.status,
  }
}
