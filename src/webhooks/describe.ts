import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { Announcement, Message } from './announce.ts'
import type { EventType } from './event-types.ts'

interface Described {
  readonly id: string
  readonly data: Record<string, unknown>
  readonly parties: (string | null)[] | null
  readonly events: (string | null)[] | null
  readonly outlets: (string | null)[] | null
}

type Ids = readonly string[]

/** Words that are enough to know a thing again, in code points: a message is a pointer, not a copy. */
const words = 300

/** Parties that speak, and those for whom they do: whoever asks for a state is told of its ministries. */
const speakers = sql`array_agg(DISTINCT claim.party_id) || array_agg(DISTINCT party.side_id)`

const articles = (ids: Ids) => sql<Described>`
  SELECT article.id, jsonb_build_object(
      'articleId', article.id, 'href', '/v1/articles/' || article.id, 'version', version.version,
      'change', version.change_kind, 'url', left(article.url, 2000), 'title', left(version.title, ${words}), 'language', version.language,
      'outlet', jsonb_build_object('id', outlet.id, 'name', left(outlet.name, ${words})),
      'claims', coalesce(found.claims, 0)) AS data,
    found.parties, found.events, ARRAY[outlet.id] AS outlets
  FROM article
  JOIN outlet ON outlet.id = article.outlet_id
  JOIN article_version AS version ON version.article_id = article.id AND version.version = article.current_version
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT claim.id) AS claims, ${speakers} AS parties, array_agg(DISTINCT claim.event_id) AS events
    FROM mention JOIN claim ON claim.id = mention.claim_id JOIN party ON party.id = claim.party_id
    WHERE mention.article_id = article.id AND mention.live) AS found ON true
  WHERE article.id = any(${ids}::uuid[])`

const claims = (ids: Ids) => sql<Described>`
  SELECT claim.id, jsonb_build_object(
      'claimId', claim.id, 'href', '/v1/claims/' || claim.id || '/claim',
      'party', jsonb_build_object('id', party.id, 'names', party.names),
      'stance', claim.stance, 'predicate', claim.predicate, 'polarity', claim.polarity,
      'quantity', CASE WHEN claim.quantity_low IS NOT NULL OR claim.quantity_high IS NOT NULL THEN jsonb_build_object(
        'low', claim.quantity_low, 'high', claim.quantity_high, 'comparator', claim.comparator) END,
      'words', left(claim.words, ${words}), 'language', claim.language, 'reviewStatus', claim.review_status,
      'questionId', claim.question_id, 'eventId', claim.event_id, 'articleIds', coalesce(found.articles, '[]')) AS data,
    ARRAY[claim.party_id, party.side_id, claim.affected_id, claim.actor_id] AS parties,
    ARRAY[claim.event_id] AS events, found.outlets
  FROM claim
  JOIN party ON party.id = claim.party_id
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT mention.outlet_id) AS outlets,
      to_jsonb((array_agg(DISTINCT mention.article_id))[1:20]) AS articles
    FROM mention WHERE mention.claim_id = claim.id AND mention.live) AS found ON true
  WHERE claim.id = any(${ids}::uuid[])`

/** Parties and outlets of the live claims of a question. */
const around = sql`LATERAL (
  SELECT ${speakers} AS parties, array_agg(DISTINCT mention.outlet_id) AS outlets
  FROM claim JOIN party ON party.id = claim.party_id
  JOIN mention ON mention.claim_id = claim.id AND mention.live
  WHERE claim.question_id = question.id)`

const questions = (ids: Ids) => sql<Described>`
  SELECT question.id, jsonb_build_object(
      'questionId', question.id, 'href', '/v1/questions/' || question.id, 'eventId', question.event_id,
      'predicate', question.predicate, 'class', question.class, 'placeNames', question.place_names,
      'status', question.status) AS data,
    found.parties, ARRAY[question.event_id] AS events, found.outlets
  FROM question LEFT JOIN ${around} AS found ON true
  WHERE question.id = any(${ids}::uuid[])`

const relations = (ids: Ids) => sql<Described>`
  SELECT relation.id, jsonb_build_object(
      'relationId', relation.id, 'type', relation.type, 'detail', relation.detail,
      'fromClaimId', relation.from_claim_id, 'toClaimId', relation.to_claim_id,
      'rule', relation.rule, 'questionId', question.id,
      'href', '/v1/questions/' || question.id, 'eventId', question.event_id) AS data,
    ARRAY[one.party_id, other.party_id, one_party.side_id, other_party.side_id] AS parties,
    ARRAY[question.event_id] AS events, found.outlets
  FROM relation
  JOIN question ON question.id = relation.question_id
  JOIN claim AS one ON one.id = relation.from_claim_id
  JOIN claim AS other ON other.id = relation.to_claim_id
  JOIN party AS one_party ON one_party.id = one.party_id
  JOIN party AS other_party ON other_party.id = other.party_id
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT outlet_id) AS outlets FROM mention
    WHERE claim_id IN (one.id, other.id) AND live) AS found ON true
  WHERE relation.id = any(${ids}::uuid[])`

const tasks = (ids: Ids) => sql<Described>`
  SELECT task.id, jsonb_build_object(
      'taskId', task.id, 'href', '/v1/review/tasks/' || task.id, 'kind', task.kind, 'priority', task.priority,
      'reasons', jsonb_path_query_array(task.reasons, '$[*].code'), 'claimId', task.claim_id,
      'questionId', task.question_id, 'partyId', task.party_id, 'articleId', task.article_id) AS data,
    coalesce(found.parties, ARRAY[]::uuid[]) || ARRAY[task.party_id, claim.party_id, party.side_id] AS parties,
    ARRAY[question.event_id, claim.event_id] AS events,
    coalesce(found.outlets, ARRAY[]::uuid[]) || coalesce(reports.outlets, ARRAY[]::uuid[])
      || ARRAY[article.outlet_id] AS outlets
  FROM review_task AS task
  LEFT JOIN question ON question.id = task.question_id
  LEFT JOIN claim ON claim.id = task.claim_id
  LEFT JOIN party ON party.id = claim.party_id
  LEFT JOIN article ON article.id = task.article_id
  LEFT JOIN ${around} AS found ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT outlet_id) AS outlets FROM mention WHERE claim_id = task.claim_id AND live)
    AS reports ON true
  WHERE task.id = any(${ids}::uuid[])`

const factChecks = (ids: Ids) => sql<Described>`
  SELECT fact_check.id, jsonb_build_object(
      'factCheckId', fact_check.id, 'href', '/v1/fact-checks/' || fact_check.id, 'version', newest.version,
      'claimId', claim.id, 'rating', newest.rating, 'claimReviewed', left(newest.claim_reviewed, ${words}),
      'correction', left(newest.correction, ${words}), 'url', left(newest.url, 2000), 'language', newest.language) AS data,
    ARRAY[claim.party_id, party.side_id, claim.affected_id, claim.actor_id] AS parties,
    ARRAY[claim.event_id] AS events, found.outlets
  FROM fact_check
  JOIN fact_check_version AS newest ON newest.fact_check_id = fact_check.id AND newest.version = fact_check.version
  JOIN claim ON claim.id = fact_check.claim_id
  JOIN party ON party.id = claim.party_id
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT outlet_id) AS outlets FROM mention WHERE claim_id = claim.id AND live) AS found ON true
  WHERE fact_check.id = any(${ids}::uuid[])`

/** One side of an alert: what a claim says, in few words. */
const said = (claim: 'old' | 'newer') => sql`jsonb_build_object(
  'claimId', ${sql.ref(`${claim}.id`)}, 'partyId', ${sql.ref(`${claim}.party_id`)},
  'words', left(${sql.ref(`${claim}.words`)}, ${words}), 'language', ${sql.ref(`${claim}.language`)},
  'quantity', CASE WHEN ${sql.ref(`${claim}.comparator`)} IS NOT NULL THEN jsonb_build_object(
    'low', ${sql.ref(`${claim}.quantity_low`)}, 'high', ${sql.ref(`${claim}.quantity_high`)},
    'comparator', ${sql.ref(`${claim}.comparator`)}) END)`

const staleFigures = (ids: Ids) => sql<Described>`
  SELECT alert.id, jsonb_build_object(
      'alertId', alert.id, 'reason', alert.reason, 'articleId', article.id,
      'href', '/v1/articles/' || article.id || '/alerts', 'url', left(article.url, 2000),
      'externalId', article.external_id, 'sourceSystem', article.source_system,
      'outlet', jsonb_build_object('id', outlet.id, 'name', left(outlet.name, ${words})),
      'version', version.version, 'content', cited.content, 'cited', ${said('old')}, 'now', ${said('newer')},
      'questionId', old.question_id) AS data,
    ARRAY[old.party_id, newer.party_id] AS parties, ARRAY[old.event_id] AS events, ARRAY[article.outlet_id] AS outlets
  FROM stale_figure AS alert
  JOIN article ON article.id = alert.article_id
  JOIN outlet ON outlet.id = article.outlet_id
  JOIN mention AS cited ON cited.id = alert.mention_id
  JOIN article_version AS version ON version.id = cited.version_id
  JOIN claim AS old ON old.id = alert.old_claim_id
  JOIN claim AS newer ON newer.id = alert.new_claim_id
  WHERE alert.id = any(${ids}::uuid[])`

const readers: Readonly<Record<EventType, (ids: Ids) => RawBuilder<Described>>> = {
  'article.processed': articles,
  'article.stale_figure': staleFigures,
  'claim.created': claims,
  'claim.updated': claims,
  'question.opened': questions,
  'question.changed': questions,
  'relation.confirmed': relations,
  'review_task.created': tasks,
  'fact_check.published': factChecks,
  'fact_check.corrected': factChecks,
}

const present = (ids: Described['parties']): string[] => (ids ?? []).flatMap((id) => id ?? [])

/** Reads what there is to tell of events: a statement for each type. What is not there (any more) is not told. */
export async function describe(
  trx: Connection,
  events: readonly Announcement[],
): Promise<Message[]> {
  const messages: Message[] = []
  for (const [type, some] of Map.groupBy(events, (event) => event.type)) {
    const { rows } = await readers[type](some.map((event) => event.id)).execute(trx)
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { id, key, more } of some) {
      const row = byId.get(id)
      if (row === undefined) continue
      messages.push({
        type,
        key: key ?? null,
        data: { ...row.data, ...more },
        partyIds: present(row.parties),
        eventIds: present(row.events),
        outletIds: present(row.outlets),
      })
    }
  }
  return messages
}
