/** The rows behind a task: its claims, their mentions with the texts, the question, the parties. */
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { partiesById } from '../parties/queries.ts'
import type { partyOnTask } from './subject-schemas.ts'

/** Most claims shown beside the subject, and most mentions of each: the newest. */
const shown = { claims: 50, mentions: 20 } as const

export type ClaimRow = Selectable<DB['claim']>
export type PartyView = z.input<typeof partyOnTask>
export type Parties = ReadonlyMap<string, PartyView>

export function readClaims(
  db: Connection,
  by:
    | { readonly id: string }
    | { readonly ids: readonly string[] }
    | { readonly questionId: string }
    | { readonly partyId: string },
): Promise<ClaimRow[]> {
  const query = db.selectFrom('claim').selectAll('claim')
  if ('id' in by) return query.where('id', '=', by.id).execute()
  if ('ids' in by) {
    const ids = by.ids.slice(0, shown.claims)
    return query.where('id', '=', sql<string>`any(${ids}::uuid[])`).orderBy('id').execute()
  }
  const wanted =
    'questionId' in by
      ? query.where('question_id', '=', by.questionId)
      : query.where('party_id', '=', by.partyId)
  return wanted
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

export type MentionRow = Awaited<ReturnType<typeof readMentions>>[number]
export type QuestionRow = NonNullable<Awaited<ReturnType<typeof readQuestion>>>

/** The newest mentions of claims, each with the whole text that it stands in; mentions of one text share it. */
export async function readMentions(db: Connection, claimIds: readonly string[]) {
  if (claimIds.length === 0) return []
  const mentions = await mentionRows(db, claimIds)
  const texts = await db
    .selectFrom('article_version')
    .select(['id', 'text'])
    .where(
      'id',
      '=',
      sql<string>`any(${[...new Set(mentions.map((it) => it.version_id))]}::uuid[])`,
    )
    .execute()
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  return mentions.map((mention) => ({ ...mention, text: textOf.get(mention.version_id) ?? '' }))
}

function mentionRows(db: Connection, claimIds: readonly string[]) {
  const numbered = db
    .selectFrom('mention')
    .select(['mention.id'])
    .select(
      sql<number>`row_number() OVER (PARTITION BY claim_id ORDER BY live DESC, asserted_at DESC, id)`.as(
        'place',
      ),
    )
    .select(sql<number>`count(*) OVER (PARTITION BY claim_id)`.as('total'))
    .where('claim_id', '=', sql<string>`any(${[...claimIds]}::uuid[])`)
    .as('numbered')
  return db
    .selectFrom(numbered)
    .modifyFront(sql`/* prepared: mentions for review */`)
    .innerJoin('mention', 'mention.id', 'numbered.id')
    .innerJoin('article_version', 'article_version.id', 'mention.version_id')
    .innerJoin('article', 'article.id', 'mention.article_id')
    .innerJoin('outlet', 'outlet.id', 'mention.outlet_id')
    .selectAll('mention')
    .select([
      'numbered.total',
      'article_version.version',
      'article_version.title',
      'article_version.language',
      'article_version.published_at',
      'article.url',
      'outlet.name as outlet_name',
    ])
    .where('numbered.place', '<=', shown.mentions)
    .orderBy('numbered.place')
    .execute()
}

export function readQuestion(db: Connection, id: string) {
  return db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .selectAll('question')
    .select([
      'event.key as event_key',
      'event.place_key as event_place',
      'event.place_names as event_place_names',
      'event.day_from',
      'event.day_to',
    ])
    .where('question.id', '=', id)
    .executeTakeFirst()
}

/** Parties by the ids under which claims name them. */
export function readParties(db: Connection, ids: readonly (string | null)[]): Promise<Parties> {
  return partiesById(
    db,
    ids.filter((id) => id !== null),
  )
}
