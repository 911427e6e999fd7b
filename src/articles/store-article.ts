import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { ownSystem } from './schemas.ts'
import { composeText, outletKeyOf, sha256Of } from './text.ts'

/** An article as a client sends it, its language settled. */
export interface GivenArticle {
  readonly source: { readonly system: string; readonly externalId: string } | undefined
  readonly outletName: string
  readonly url: string | null
  readonly title: string | null
  readonly body: string
  /** Canonical BCP 47 tag. */
  readonly language: string
  /** RFC 3339 with an offset. */
  readonly publishedAt: string
  /** True where `publishedAt` only says when this version was made: alone, it makes no new one. */
  readonly datedByVersion?: boolean
  /** Until when the text must not be read; null: it may be. */
  readonly embargoedUntil?: Date | null
  /** When the source last changed it, by the source's clock; null where it does not say. */
  readonly changedAt?: Date | null
  /** Id of the API key that sent it; null where the service fetched it. */
  readonly sentBy?: string | null
}

export interface StoredArticle {
  readonly id: string
  readonly version: number
  readonly state: 'received' | 'extracted' | 'linked' | 'quarantined'
  /** `stale`: a newer text is here already. */
  readonly change: 'created' | 'updated' | 'unchanged' | 'stale'
  readonly language: string
  /** Part of the id of the job that is now due; see `jobs.ts`. */
  readonly generation: number
  /** True while it is under embargo: nothing is put on the queue. */
  readonly held: boolean
}

async function outletIdOf(trx: Connection, name: string): Promise<string> {
  const key = outletKeyOf(name)
  const find = () => trx.selectFrom('outlet').select('id').where('key', '=', key).executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known.id
  const made = await trx
    .insertInto('outlet')
    .values({ key, name: name.trim() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Nothing came back: another transaction made it meanwhile, and its row can be seen now.
  const id = made?.id ?? (await find())?.id
  if (id === undefined) throw new Error('the outlet is neither new nor there')
  return id
}

interface VersionRow {
  readonly articleId: string
  readonly version: number
  readonly kind: 'new' | 'text' | 'metadata'
}

function insertVersion(trx: Connection, row: VersionRow, given: GivenArticle, text: string) {
  return trx
    .insertInto('article_version')
    .values({
      article_id: row.articleId,
      version: row.version,
      title: given.title,
      text,
      language: given.language,
      // To the millisecond, as it is compared: Postgres would round what JavaScript cuts off.
      published_at: new Date(given.publishedAt),
      // The sender's own calendar: "today" in a text is the day where it was published.
      published_on: given.publishedAt.slice(0, 10),
      text_sha256: sha256Of(text),
      change_kind: row.kind,
    })
    .execute()
}

function isHeld(given: GivenArticle): boolean {
  return (given.embargoedUntil?.getTime() ?? 0) > Date.now()
}

/** The job goes on the queue right after the commit, or at the first sweep after the embargo. */
function holdOf(given: GivenArticle) {
  return {
    embargoed_until: given.embargoedUntil ?? null,
    // Where enqueueing fails, the sweep sees an old time without a job.
    enqueued_at: isHeld(given) ? null : sql<Date>`clock_timestamp()`,
  }
}

/**
 * Keeps an article inside the caller's transaction: a new one, a new version of a known one, or nothing where it says
 * what it said before. What was stored is due for extraction; put `extract` on the queue after the commit, with the
 * `generation` that is returned.
 */
export async function storeArticle(trx: Connection, given: GivenArticle): Promise<StoredArticle> {
  const outletId = await outletIdOf(trx, given.outletName)
  const text = composeText(given.title, given.body)
  const created = await trx
    .insertInto('article')
    .values({
      source_system: given.source?.system ?? ownSystem,
      external_id: given.source?.externalId ?? randomUUID(),
      outlet_id: outletId,
      url: given.url,
      language: given.language,
      ...holdOf(given),
      source_changed_at: given.changedAt ?? null,
      sent_by: given.sentBy ?? null,
    })
    .onConflict((conflict) => conflict.columns(['source_system', 'external_id']).doNothing())
    .returning(['id', 'generation'])
    .executeTakeFirst()
  if (created !== undefined) {
    await insertVersion(trx, { articleId: created.id, version: 1, kind: 'new' }, given, text)
    return {
      id: created.id,
      version: 1,
      state: 'received',
      change: 'created',
      language: given.language,
      generation: created.generation,
      held: isHeld(given),
    }
  }
  return updateArticle(trx, given, outletId, text)
}

async function updateArticle(
  trx: Connection,
  given: GivenArticle,
  outletId: string,
  text: string,
): Promise<StoredArticle> {
  if (given.source === undefined) throw new Error('an article without a source is always new')
  const known = await trx
    .selectFrom('article')
    .select([
      'id',
      'outlet_id',
      'url',
      'state',
      'current_version',
      'generation',
      'embargoed_until',
      'source_changed_at',
    ])
    .where('source_system', '=', given.source.system)
    .where('external_id', '=', given.source.externalId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const asItWas = {
    id: known.id,
    version: known.current_version,
    state: known.state,
    language: given.language,
    generation: known.generation,
    held: isHeld(given),
  }
  const seen = known.source_changed_at?.getTime() ?? Number.NEGATIVE_INFINITY
  if ((given.changedAt?.getTime() ?? seen) < seen) return { ...asItWas, change: 'stale' }
  const current = await trx
    .selectFrom('article_version')
    .select(['text_sha256', 'title', 'language', 'published_at', 'published_on'])
    .where('article_id', '=', known.id)
    .where('version', '=', known.current_version)
    .executeTakeFirstOrThrow()
  const sameText =
    current.text_sha256.equals(sha256Of(text)) && (current.title ?? null) === given.title
  const sameMetadata =
    known.outlet_id === outletId &&
    current.language === given.language &&
    (given.datedByVersion === true ||
      (current.published_at.getTime() === Date.parse(given.publishedAt) &&
        current.published_on === given.publishedAt.slice(0, 10)))
  if (sameText && sameMetadata) {
    return { ...asItWas, change: await updateAround(trx, known, given) }
  }
  const version = known.current_version + 1
  const kind = sameText ? 'metadata' : 'text'
  await insertVersion(trx, { articleId: known.id, version, kind }, given, text)
  const { generation } = await trx
    .updateTable('article')
    .set((eb) => ({
      outlet_id: outletId,
      url: given.url,
      language: given.language,
      ...holdOf(given),
      source_changed_at: given.changedAt ?? known.source_changed_at,
      sent_by: given.sentBy ?? null,
      current_version: version,
      state: 'received',
      state_changed_at: sql`clock_timestamp()`,
      attempts: 0,
      started_alone: null,
      failure: null,
      // Whoever is at work on the old text must not write any more, and no kept job may block the new one.
      fence: eb('fence', '+', 1),
      generation: eb('generation', '+', 1),
    }))
    .where('id', '=', known.id)
    .returning('generation')
    .executeTakeFirstOrThrow()
  return {
    id: known.id,
    version,
    state: 'received',
    change: 'updated',
    language: given.language,
    generation,
    held: isHeld(given),
  }
}

/**
 * Keeps what may change about an article without being part of what it says, so without a new version: its address, its
 * embargo while nobody has read it, and the source's time.
 * @returns `updated` where it is held for longer or shorter than before.
 */
async function updateAround(
  trx: Connection,
  known: {
    readonly id: string
    readonly state: string
    readonly url: string | null
    readonly embargoed_until: Date | null
    readonly source_changed_at: Date | null
  },
  given: GivenArticle,
): Promise<'updated' | 'unchanged'> {
  const { embargoed_until, enqueued_at } = holdOf(given)
  const moved =
    known.state === 'received' && known.embargoed_until?.getTime() !== embargoed_until?.getTime()
  const changedAt = given.changedAt ?? known.source_changed_at
  if (
    moved ||
    known.url !== given.url ||
    known.source_changed_at?.getTime() !== changedAt?.getTime()
  ) {
    await trx
      .updateTable('article')
      .set({
        url: given.url,
        source_changed_at: changedAt,
        ...(moved ? { embargoed_until, enqueued_at } : {}),
      })
      .where('id', '=', known.id)
      .execute()
  }
  return moved ? 'updated' : 'unchanged'
}
