import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import { fold } from './fold.ts'
import { soundOfPerson } from './known-by-sound.ts'
import { chainOf, type PartyEntry } from './party.ts'
import { lockParties } from './settle-parties.ts'
import { skeletonWords } from './skeleton.ts'

/**
 * Makes the rows of parties that a text named, with whom they speak for, and their names for look-ups.
 * Inside the caller's transaction. Rows are inserted in one order everywhere (those spoken for first, then
 * by key), so that two articles at once cannot lock each other out.
 *
 * @param versionId the version of an article that names them
 * @returns id by key, of the parties and of everybody on their chains.
 */
export async function ensureParties(
  trx: Connection,
  parties: readonly PartyEntry[],
  versionId: string,
): Promise<Map<string, string>> {
  const wanted = new Map<string, { entry: PartyEntry; depth: number }>()
  for (const party of parties) {
    const chain = chainOf(party)
    chain.forEach((entry, at) => {
      wanted.set(entry.key, { entry, depth: chain.length - 1 - at })
    })
  }
  const ids = await idsOfParties(trx, [...wanted.keys()])
  const missing = [...wanted.values()].filter(({ entry }) => !ids.has(entry.key))
  // Whoever they speak for may be merging with another party.
  if (missing.length > 0) await lockParties(trx, 'shared')
  const depths = [...new Set(missing.map(({ depth }) => depth))].sort((a, b) => a - b)
  for (const depth of depths) {
    const entries = missing
      .filter((party) => party.depth === depth)
      .map(({ entry }) => entry)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    await insertParties(trx, entries, ids)
  }
  await learnNames(
    trx,
    [...wanted.values()].map(({ entry }) => entry),
    ids,
    versionId,
  )
  return ids
}

/** Ids of parties by their keys. */
export async function idsOfParties(
  db: Connection,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('party')
    .select(['id', 'key'])
    .where('key', '=', sql<string>`any(${keys})`)
    .execute()
  return new Map(rows.map((row) => [row.key, row.id]))
}

/**
 * Names of parties that no list knows, which several spellings share: one for each language in which they were named, the
 * first in the alphabet of several, so that boards show the same whichever article came first. After the insertions, in
 * the order of keys. Which version gave which name is kept beside them.
 */
async function learnNames(
  trx: Connection,
  entries: readonly PartyEntry[],
  ids: ReadonlyMap<string, string>,
  versionId: string,
): Promise<void> {
  const heard = entries
    .filter(({ known }) => !known)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ key, names }) =>
      Object.entries(names).map(([language, text]) => ({
        id: ids.get(key) ?? '',
        language,
        text,
        folded: fold(text),
        skeleton: skeletonWords(text),
      })),
    )
  if (heard.length === 0) return
  await sql`
    WITH heard AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(heard)}::jsonb)
        AS (id uuid, language text, text text, folded text, skeleton text[])) WITH ORDINALITY
        AS heard (id, language, text, folded, skeleton, place)
    ), fresh AS (
      SELECT party.id, heard.language, heard.text FROM heard JOIN party ON party.id = heard.id
      WHERE NOT party.names ? heard.language
        OR heard.text COLLATE "C" < (party.names ->> heard.language) COLLATE "C"
      ORDER BY heard.place FOR NO KEY UPDATE OF party
    ), named AS (
      UPDATE party SET names = party.names || jsonb_build_object(fresh.language, fresh.text)
      FROM fresh WHERE party.id = fresh.id
    ), given AS (
      INSERT INTO party_naming (party_id, version_id, language, text)
      SELECT id, ${versionId}, language, text FROM heard ORDER BY place ON CONFLICT DO NOTHING
    )
    INSERT INTO party_alias (party_id, language, text, folded, skeleton)
    SELECT id, language, text, folded, skeleton FROM heard WHERE folded <> '' ORDER BY place
    ON CONFLICT (party_id, language, folded) DO UPDATE SET text = excluded.text
    WHERE party_alias.added_by IS NULL AND excluded.text COLLATE "C" < party_alias.text COLLATE "C"`.execute(
    trx,
  )
}

/** The sides of parties by id, as merges have left them. */
async function sidesOf(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('party')
    .select(['id', 'side_id'])
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.side_id]))
}

async function insertParties(
  trx: Connection,
  entries: readonly PartyEntry[],
  ids: Map<string, string>,
): Promise<void> {
  const sides = await sidesOf(
    trx,
    entries.flatMap((entry) => ids.get(entry.speaksFor?.key ?? '') ?? []),
  )
  const made = await sql<{ id: string }>`
    SELECT uuidv7() AS id FROM generate_series(1, ${entries.length}::int)`.execute(trx)
  const rows = entries.map((entry, at) => {
    const id = made.rows[at]?.id ?? ''
    const spokenFor = entry.speaksFor === null ? null : (ids.get(entry.speaksFor.key) ?? null)
    return {
      id,
      key: entry.key,
      kind: entry.kind,
      names: JSON.stringify(entry.names),
      country: entry.country,
      speaks_for: spokenFor,
      side_id: spokenFor === null ? id : (sides.get(spokenFor) ?? id),
      known: entry.known,
      has_terms: entry.term !== undefined,
      sound: entry.kind === 'person' && !entry.known ? soundOfPerson(entry) : null,
    }
  })
  const inserted: { id: string; key: string }[] = []
  for (const some of inChunks(rows)) {
    const made = await trx
      .insertInto('party')
      .values(some)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning(['id', 'key'])
      .execute()
    inserted.push(...made)
  }
  for (const row of inserted) ids.set(row.key, row.id)
  const fresh = new Set(inserted.map((row) => row.key))
  const others = entries.map((entry) => entry.key).filter((key) => !fresh.has(key))
  for (const [key, id] of await idsOfParties(trx, others)) ids.set(key, id)

  const terms = entries.flatMap(({ key, term, speaksFor }) => {
    const [party_id, spoken_for_id] = [ids.get(key), ids.get(speaksFor?.key ?? '')]
    if (!fresh.has(key) || term === undefined) return []
    if (party_id === undefined || spoken_for_id === undefined) return []
    return [{ party_id, spoken_for_id, from_on: term.from, until_on: term.until }]
  })
  if (terms.length > 0) await trx.insertInto('party_term').values(terms).execute()

  const aliases = entries
    .filter((entry) => fresh.has(entry.key))
    .flatMap((entry) => {
      const texts = [
        ...Object.entries(entry.names).map(([language, text]) => ({ language, text })),
        ...(entry.aliases ?? []),
      ]
      const seen = new Set<string>()
      return texts.flatMap(({ language, text }) => {
        const folded = fold(text)
        if (folded === '' || seen.has(`${language} ${folded}`)) return []
        seen.add(`${language} ${folded}`)
        const skeleton = skeletonWords(text)
        return [{ party_id: ids.get(entry.key) ?? '', language, text, folded, skeleton }]
      })
    })
  for (const some of inChunks(aliases)) {
    await trx.insertInto('party_alias').values(some).execute()
  }
}
