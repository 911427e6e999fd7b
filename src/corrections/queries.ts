/** What articles say and have said, at the moment that is read. */
import { sql } from 'kysely'
import { isReleased } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import type { Comparator } from '../extraction/types.ts'
import { type Dropped, droppedIn, type Said, type VersionSaid } from './corrections.ts'
import { correctionNote } from './note.ts'

export interface Correction extends Dropped {
  readonly articleId: string
  readonly outlet: string
  /** The outlet's own note in the version, where it has a new one. */
  readonly note: string | null
}

/** Since when a version counts, and whether it does: of the past, only what had been said by then. */
const saidBy = (known: boolean) =>
  known ? sql<boolean>`version.said_from <= (SELECT said.moment())` : sql<boolean>`true`

/**
 * What articles have taken out or changed, oldest first. In a transaction that reads a moment of the past, as of then.
 * @param isKnownAt true where what had been published by a moment is read
 */
export async function correctionsOf(
  trx: Connection,
  articleIds: readonly string[],
  isKnownAt: boolean,
): Promise<Correction[]> {
  if (articleIds.length === 0) return []
  const versions = await versionsOf(trx, articleIds, isKnownAt)
  const changed = [...versions].filter(([, of]) => of.length > 1)
  if (changed.length === 0) return []
  const said = await saidIn(
    trx,
    changed.map(([id]) => id),
  )
  const found = changed.flatMap(([articleId, counted]) => {
    const known = new Set(counted.map((one) => one.version))
    const own = (said.get(articleId) ?? []).filter((one) => known.has(one.version))
    return droppedIn(counted, own).map((it) => ({ ...it, articleId, outlet: it.before.outlet }))
  })
  const notes = await notesOf(trx, found)
  return found
    .map((it) => ({ ...it, note: notes.get(`${it.articleId} ${it.since.version}`) ?? null }))
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
}

/** By what they are, never by ids: those are given in the order of arrival. */
function keyOf(it: Correction): string {
  return [it.since.at, it.outlet, it.before.words, it.before.predicate].join('\n')
}

async function versionsOf(trx: Connection, articleIds: readonly string[], isKnownAt: boolean) {
  const { rows } = await sql<{
    article_id: string
    version: number
    said_from: Date
    empty: boolean
  }>`
    SELECT version.article_id, version.version, version.said_from, version.text = '' AS empty
    FROM article_version AS version
    WHERE version.article_id = any(${[...articleIds]}::uuid[]) AND ${saidBy(isKnownAt)}
      AND EXISTS (SELECT FROM extraction_run WHERE version_id = version.id)`.execute(trx)
  const found = new Map<string, VersionSaid[]>()
  for (const row of rows) {
    const known = found.get(row.article_id) ?? []
    found.set(row.article_id, known)
    const at = row.said_from.toISOString()
    known.push({ version: row.version, at, isEmpty: row.empty })
  }
  return found
}

/** What articles say and have said, by article: each claim of a version once. */
export async function saidIn(trx: Connection, articleIds: readonly string[]) {
  const { rows } = await sql<{
    article_id: string
    version: number
    claim_id: string
    party_id: string
    predicate: string
    polarity: string
    low: number | null
    high: number | null
    comparator: Comparator | null
    quantity_text: string | null
    place_root: string | null
    day: string | null
    outlet: string
    words: string
    language: string
    content: unknown
  }>`
    SELECT DISTINCT ON (mention.article_id, version.version, claim.id) mention.article_id, version.version,
      claim.id AS claim_id, claim.party_id, claim.predicate, claim.polarity, claim.quantity_low AS low,
      claim.quantity_high AS high, claim.comparator, coalesce(mention.told->>'quantityText', claim.quantity_text)
        AS quantity_text, CASE WHEN claim.question_key IS NOT NULL THEN claim.place_root END AS place_root,
      claim.occurred_from::text AS day, outlet.name AS outlet, mention.words, version.language, mention.content
    FROM mention
    JOIN article_version AS version ON version.id = mention.version_id
    JOIN outlet ON outlet.id = mention.outlet_id
    JOIN claim ON claim.id = mention.claim_id AND claim.review_status <> 'rejected'
    WHERE mention.article_id = any(${[...articleIds]}::uuid[]) AND mention.stands
    ORDER BY mention.article_id, version.version, claim.id, mention.span_start`.execute(trx)
  const found = new Map<string, Said[]>()
  for (const row of rows) {
    const known = found.get(row.article_id) ?? []
    found.set(row.article_id, known)
    known.push({
      version: row.version,
      claimId: row.claim_id,
      partyId: row.party_id,
      predicate: row.predicate,
      polarity: row.polarity,
      quantity:
        row.comparator === null
          ? null
          : {
              low: row.low,
              high: row.high,
              comparator: row.comparator,
              text: row.quantity_text ?? '',
            },
      placeRoot: row.place_root,
      day: row.day,
      outlet: row.outlet,
      words: row.words,
      language: row.language,
      content: storedSpans(row.content),
    })
  }
  return found
}

/** A version of an article and the one before it, the newer first; the second is missing where there is none. */
export function versionAndBefore(db: Connection, articleId: string, version: number) {
  return db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .select([
      'article_version.version',
      'article_version.text',
      'article_version.language',
      'article_version.said_from',
      isReleased.as('released'),
    ])
    .where('article_id', '=', articleId)
    .where('version', 'in', [version, version - 1])
    .orderBy('version', 'desc')
    .execute()
}

/** Articles that have reported a claim and do not any more. */
export async function articlesWithout(db: Connection, claimId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mention')
    .select('article_id')
    .distinct()
    .where('claim_id', '=', claimId)
    .where('live', '=', false)
    .execute()
  return rows.map((row) => row.article_id)
}

/** Notes of the versions in which something went, where the version before did not have them. */
async function notesOf(
  trx: Connection,
  found: readonly { articleId: string; before: Said; since: VersionSaid }[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(found.map((it) => it.articleId))]
  if (wanted.length === 0) return new Map()
  const numbers = new Set(found.flatMap((it) => [it.before.version, it.since.version]))
  const { rows } = await sql<{ article_id: string; version: number; text: string }>`
    SELECT article_id, version, text FROM article_version
    WHERE article_id = any(${wanted}::uuid[]) AND version = any(${[...numbers]}::int[])`.execute(
    trx,
  )
  const noteIn = new Map(
    rows.map((row) => [`${row.article_id} ${row.version}`, correctionNote(row.text)]),
  )
  const notes = new Map<string, string>()
  for (const { articleId, before, since } of found) {
    const note = noteIn.get(`${articleId} ${since.version}`) ?? null
    if (note !== null && note !== noteIn.get(`${articleId} ${before.version}`)) {
      notes.set(`${articleId} ${since.version}`, note)
    }
  }
  return notes
}

/** Articles of later versions that report one of these claims or did so, and those that did make a claim of this place and days. */
export async function changedArticles(
  trx: Connection,
  claimIds: readonly string[],
  place: { readonly root: string; readonly from: string; readonly to: string } | null,
): Promise<string[]> {
  const { rows } = await sql<{ article_id: string }>`
    SELECT mention.article_id FROM mention JOIN article_version AS version ON version.id = mention.version_id
    WHERE mention.claim_id = any(${[...claimIds]}::uuid[]) AND (NOT mention.live OR version.version > 1)
    UNION
    SELECT mention.article_id FROM claim JOIN mention ON mention.claim_id = claim.id
    WHERE claim.place_root = ${place?.root ?? null} AND claim.question_key IS NOT NULL AND NOT mention.live
      AND claim.occurred_from BETWEEN ${place?.from ?? null}::date AND ${place?.to ?? null}::date`.execute(
    trx,
  )
  return rows.map((row) => row.article_id)
}
