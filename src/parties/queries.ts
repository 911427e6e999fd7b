import { type RawBuilder, sql } from 'kysely'
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

/** The parties for which those of these ids stand, by the id that was asked for: of a merged party the other one. */
export async function partiesById(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, PartyRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('party as named')
    .modifyFront(sql`/* prepared: parties by id */`)
    .innerJoin('party', 'party.id', 'named.root_id')
    .select(columns)
    .select('named.id as namedId')
    .where('named.id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ namedId, names, ...row }) => [namedId, { ...row, names: names as Names }]),
  )
}

/** Parties by id, each under its own name, whether another one stands for it or not. */
export async function partiesNamed(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, PartyRow>> {
  const rows = await db
    .selectFrom('party')
    .select(columns)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, names: row.names as Names }]))
}

/** One party under its own name, with its names; `by` tells who gave one. Undefined where there is none. */
export async function findParty(db: Connection, id: string) {
  const row = await db
    .selectFrom('party')
    .select(columns)
    .select('party.speaks_for as speaksForId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const aliases = await db
    .selectFrom('party_alias')
    .select(['id', 'language', 'text', 'added_by as by'])
    .where('party_id', '=', id)
    .where('retired_at', 'is', null)
    .orderBy('language')
    .orderBy('text')
    .execute()
  return { ...row, names: row.names as Names, aliases }
}

/**
 * Whether the words of a claim are those of a party, as boards have it: its own, those of whoever speaks for it or for
 * whom it is the side, and of whoever stands for one of these; of an office-holder those of the time in office.
 * @param id the party that is asked for
 * @param speaker column of the claim's party; `moment` the column of the instant of which the day in UTC counts
 */
export function speaksForParty(id: string, speaker: string, moment: string): RawBuilder<boolean> {
  const [by, at] = [sql.ref(speaker), sql.ref(moment)]
  return sql<boolean>`${by} IN (
    WITH asked AS (SELECT root_id AS id FROM party WHERE id = ${id}),
    behind AS (
      SELECT party.id FROM party JOIN asked ON party.root_id = asked.id OR party.side_id = asked.id
    ),
    speaker AS (
      SELECT party.root_id AS id FROM party JOIN behind ON party.speaks_for = behind.id
      UNION
      SELECT party_id FROM party_term JOIN behind ON party_term.spoken_for_id = behind.id
    )
    SELECT id FROM behind UNION SELECT party.id FROM party JOIN speaker ON party.root_id = speaker.id
  ) AND (SELECT CASE WHEN speaker.has_terms AND speaker.root_id <> asked.root_id
    THEN coalesce((
      SELECT spoken_for.root_id = asked.root_id OR spoken_for.side_id = asked.root_id
      FROM party_term JOIN party AS spoken_for ON spoken_for.id = party_term.spoken_for_id
      WHERE party_term.party_id = speaker.root_id
        AND coalesce(from_on <= (${at} AT TIME ZONE 'UTC')::date, true)
        AND coalesce(until_on >= (${at} AT TIME ZONE 'UTC')::date, true)
      ORDER BY from_on DESC NULLS LAST LIMIT 1), false)
    ELSE true END
    FROM party AS speaker, party AS asked WHERE speaker.id = ${by} AND asked.id = ${id})`
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

/**
 * Parties that some article has named, by id. A merged party is no entry of its own: its names are further names of the
 * one that it stands for.
 */
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
        .innerJoin('party as member', 'member.id', 'party_alias.party_id')
        .select(
          sql<
            { language: string; text: string }[]
          >`coalesce(json_agg(json_build_object('language', language, 'text', text) ORDER BY language, text), '[]')`.as(
            'list',
          ),
        )
        .whereRef('member.root_id', '=', 'party.id')
        .where('party_alias.retired_at', 'is', null)
        .as('aliases'),
    )
    .whereRef('party.root_id', '=', 'party.id')
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
            .innerJoin('party as member', 'member.id', 'party_alias.party_id')
            .select('member.root_id')
            .where('folded', 'like', `${literal(folded)}%`)
            .where('retired_at', 'is', null),
        ),
        ...(key === undefined
          ? []
          : [
              eb(
                'party.id',
                'in',
                eb
                  .selectFrom('party as keyed')
                  .select('keyed.root_id')
                  .where('keyed.key', '=', key),
              ),
            ]),
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
