import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { PartyKind } from '../db/schema.generated.ts'

export type Names = Readonly<Record<string, string>>

export interface PartyRow {
  readonly id: string
  readonly key: string
  readonly kind: PartyKind
  readonly names: Names
  readonly country: string | null
  readonly sideId: string
  readonly known: boolean
}

const columns = [
  'party.id',
  'party.key',
  'party.kind',
  'party.names',
  'party.country',
  'party.side_id as sideId',
  'party.known',
] as const

/** Parties by id. */
export async function partiesById(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, PartyRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('party')
    .select(columns)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, names: row.names as Names }]))
}

/** Characters that `LIKE` reads as patterns. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}

export interface PartyFilter {
  /** A folded name or its beginning. */
  readonly folded: string | undefined
  /** Key of the party that the registry finds under the name. */
  readonly key: string | undefined
  readonly kind: PartyKind | undefined
  readonly country: string | undefined
}

/** Parties that some article has named, by id. */
export async function listParties(
  db: Connection,
  filter: PartyFilter,
  page: { limit: number; after: string | undefined },
) {
  let query = db
    .selectFrom('party')
    .select(columns)
    .select('party.speaks_for as speaksForId')
    .select((eb) =>
      eb
        .selectFrom('party_alias')
        .select(
          sql<
            { language: string; text: string }[]
          >`coalesce(json_agg(json_build_object('language', language, 'text', text) ORDER BY language, text), '[]')`.as(
            'list',
          ),
        )
        .whereRef('party_alias.party_id', '=', 'party.id')
        .as('aliases'),
    )
  const { folded, key, kind, country } = filter
  // A name of nothing but punctuation is nobody's; as a beginning it would be everybody's.
  if (folded === '') query = query.where(sql<boolean>`false`)
  else if (folded !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb(
          'party.id',
          'in',
          eb
            .selectFrom('party_alias')
            .select('party_id')
            .where('folded', 'like', `${literal(folded)}%`),
        ),
        ...(key === undefined ? [] : [eb('party.key', '=', key)]),
      ]),
    )
  }
  if (kind !== undefined) query = query.where('party.kind', '=', kind)
  if (country !== undefined) query = query.where('party.country', '=', country)
  if (page.after !== undefined) query = query.where('party.id', '>', page.after)
  const rows = await query
    .orderBy('party.id')
    .limit(page.limit + 1)
    .execute()
  return rows.map((row) => ({ ...row, names: row.names as Names, aliases: row.aliases ?? [] }))
}
