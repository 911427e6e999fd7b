/** Parties that no list knows, as subjects of review: what they say where, and whose names are like theirs. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { alike, likeness } from '../parties/name-likeness.ts'
import type { Names } from '../parties/queries.ts'
import { skeletonWords } from '../parties/skeleton.ts'
import type { Read } from './subjects.ts'
import type { PartySubject } from './wishes.ts'

export function partyKey(id: string): string {
  return `party:${id}`
}

/** Most candidates that a reviewer is shown, and most names that are looked at to find them. */
const shown = 5
const lookedAt = 300

/** Parties that make some of these claims and that no list knows, whether they stand for others by now or not. */
export async function unknownSpeakers(
  trx: Connection,
  claimIds: readonly string[],
): Promise<string[]> {
  if (claimIds.length === 0) return []
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .select('party.id')
    .distinct()
    .where('claim.id', '=', sql<string>`any(${[...claimIds]}::uuid[])`)
    .where('party.known', '=', false)
    .where('party.kind', 'in', ['person', 'unknown'])
    .execute()
  return rows.map((row) => row.id)
}

/** Newest claims of a party that are looked at for a task about it: who has more is asked about first as it is. */
const mostCounted = 200

/** Unknown parties as subjects. Whether it is a party of its own is asked once: the digest never changes. */
export async function readPartySubjects(
  trx: Connection,
  ids: readonly string[],
): Promise<Read<PartySubject>[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    id: string
    unknown: boolean
    questions: number
    contested: number
  }>`
    SELECT party.id, NOT party.known AND party.root_id = party.id AS unknown,
      count(DISTINCT question.id) AS questions,
      count(DISTINCT question.id) FILTER (WHERE question.status = 'contested') AS contested
    FROM party
    LEFT JOIN LATERAL (
      SELECT claim.question_id FROM claim
      WHERE claim.party_id = party.id AND claim.question_id IS NOT NULL AND claim.review_status <> 'rejected'
        AND EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live)
      ORDER BY claim.id DESC LIMIT ${mostCounted}) AS newest ON true
    LEFT JOIN question ON question.id = newest.question_id
    WHERE party.id = any(${[...ids]}::uuid[])
    GROUP BY party.id`.execute(trx)
  return rows.map(({ id, unknown: isProvisional, questions, contested }) => ({
    id,
    subject: { isProvisional, questions, contested },
    digest: id,
  }))
}

export interface Candidate {
  readonly id: string
  /** Its name that is most like one of the party's. */
  readonly name: string
  /** 0 to 1, see `likeness`. */
  readonly likeness: number
}

/**
 * Parties that an unknown one may be another name of, the likeliest first: people for a person, bodies for a body, never
 * of two countries. By the sound of some word of their names, so the cost does not grow with the number of parties.
 */
export async function candidatesFor(db: Connection, id: string): Promise<Candidate[]> {
  const party = await db
    .selectFrom('party')
    .select(['id', 'kind', 'names', 'country', 'speaks_for'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (party === undefined) return []
  const names = Object.values(party.names as Names)
  const words = [...new Set(names.flatMap(skeletonWords))]
  const isPerson = party.kind === 'person'
  const near = await sql<{ id: string; text: string }>`
    SELECT root.id, party_alias.text
    FROM party_alias
    JOIN party AS member ON member.id = party_alias.party_id
    JOIN party AS root ON root.id = member.root_id
    WHERE party_alias.skeleton && ${words}::text[] AND root.id <> ${id}
      AND (root.kind = 'person') = ${isPerson} AND root.kind <> 'generic'
      AND (root.country IS NULL OR ${party.country}::text IS NULL OR root.country = ${party.country})
      AND root.id IS DISTINCT FROM ${party.speaks_for}::uuid
    -- Names that share the most words first.
    ORDER BY cardinality(array(SELECT unnest(party_alias.skeleton) INTERSECT SELECT unnest(${words}::text[]))) DESC,
      party_alias.id
    LIMIT ${lookedAt}`.execute(db)
  const best = new Map<string, Candidate>()
  for (const row of near.rows) {
    const most = Math.max(...names.map((name) => likeness(name, row.text)))
    if (most < alike || most <= (best.get(row.id)?.likeness ?? 0)) continue
    best.set(row.id, { id: row.id, name: row.text, likeness: most })
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, shown)
}
