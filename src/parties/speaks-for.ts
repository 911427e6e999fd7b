/** For whom a party speaks, and from when until when. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { Problem } from '../problems.ts'
import { relinkParties } from '../questions/relink-parties.ts'
import { leadsTo, lockParties, settleParties } from './settle-parties.ts'

/** Days are `YYYY-MM-DD`, both inclusive; null: open. */
export interface Term {
  readonly party: string
  readonly from: string | null
  readonly until: string | null
}

/**
 * Settles for whom a party speaks, instead of all that was settled before: nobody (no term), somebody at all times (one
 * term without days), or somebody in each of some terms and itself outside of them. Claims are of the side for which it
 * spoke on the day they were first made; they are linked anew. Inside the caller's transaction.
 * @throws Problem `not-found`; `party-merged` where another party stands for it; `party-loop` where it would speak for
 *   itself, through whomever and whenever; `validation-failed` for days that run backwards and terms that overlap
 */
export async function setSpeaksFor(
  trx: Connection,
  request: { readonly partyId: string; readonly terms: readonly Term[]; readonly by: string },
): Promise<void> {
  const { partyId, by } = request
  const terms = request.terms.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  refuseOverlaps(terms)
  await lockParties(trx, 'alone')
  const named = [...new Set([partyId, ...terms.map((term) => term.party)])]
  const rows = await trx
    .selectFrom('party')
    .select(['id', 'root_id'])
    .where('id', '=', sql<string>`any(${named}::uuid[])`)
    .execute()
  if (rows.length < named.length) throw new Problem('not-found', 'There is no such party.')
  const merged = rows.find((row) => row.root_id !== row.id)
  if (merged !== undefined) {
    throw new Problem('party-merged', `${merged.root_id} stands for the party ${merged.id}.`)
  }
  const spokenFor = terms.map((term) => term.party)
  if (await leadsTo(trx, spokenFor, partyId)) {
    throw new Problem('party-loop', 'The party would speak for itself.')
  }
  await trx.deleteFrom('party_term').where('party_id', '=', partyId).execute()
  const isAlways = terms.every((term) => term.from === null && term.until === null)
  if (!isAlways) {
    const values = terms.map(({ party, from, until }) => ({
      party_id: partyId,
      spoken_for_id: party,
      from_on: from,
      until_on: until,
      set_by: by,
    }))
    await trx.insertInto('party_term').values(values).execute()
  }
  await trx
    .updateTable('party')
    .set({ speaks_for: terms.at(-1)?.party ?? null })
    .where('id', '=', partyId)
    .execute()
  await relinkParties(trx, await settleParties(trx, [partyId]))
}

/** @param terms by their first days */
function refuseOverlaps(terms: readonly Term[]): void {
  const at = terms.findIndex(({ from, until }, index) => {
    const next = terms[index + 1]
    const backwards = from !== null && until !== null && until < from
    const overlaps = next !== undefined && (until === null || (next.from ?? '') <= until)
    return backwards || overlaps
  })
  if (at < 0) return
  throw new Problem('validation-failed', 'The terms cannot be told apart.', {
    faults: [{ pointer: '/terms', detail: 'a term runs backwards or overlaps another one' }],
  })
}

/** The terms of a party, the earliest first. */
export async function termsOf(db: Connection, partyId: string): Promise<Term[]> {
  return db
    .selectFrom('party_term')
    .select(['spoken_for_id as party', 'from_on as from', 'until_on as until'])
    .where('party_id', '=', partyId)
    .orderBy(sql`from_on NULLS FIRST`)
    .execute()
}
