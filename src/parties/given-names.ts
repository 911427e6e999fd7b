import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { fold } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { type Names, type PartyRow, partiesById } from './queries.ts'
import type { GivenNames } from './resolve-party.ts'
import { spokenChain } from './settle-parties.ts'

/** The names that people have given to parties, of those that stand in some of these phrases. */
export async function givenNamesIn(
  db: Connection,
  phrases: readonly string[],
): Promise<GivenNames> {
  if (phrases.length === 0) return new Map()
  const { rows } = await sql<{ folded: string; id: string }>`
    SELECT folded, party_id AS id FROM party_alias
    WHERE added_by IS NOT NULL AND retired_at IS NULL
      AND strpos(${phrases.map(fold).join(' | ')}, folded) > 0
    ORDER BY folded, party_id`.execute(db)
  const given = new Map<string, PartyEntry>()
  for (const { folded, id } of rows) {
    const entry = await entryOf(db, id)
    if (entry !== undefined) given.set(folded, entry)
  }
  return given
}

/** A stored party as look-ups give it, with whom it speaks for; of a merged one the party that it stands for. */
async function entryOf(db: Connection, id: string): Promise<PartyEntry | undefined> {
  const chain = await spokenChain(db, id)
  const rows = await partiesById(db, chain)
  return chain.toReversed().reduce<PartyEntry | undefined>((speaksFor, at) => {
    const row: PartyRow | undefined = rows.get(at)
    if (row === undefined) return speaksFor
    const { key, kind, country, known } = row
    return {
      key,
      kind,
      country,
      known,
      names: row.names satisfies Names,
      speaksFor: speaksFor ?? null,
    }
  }, undefined)
}
