/** Names that people give to parties, and take back. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { Problem } from '../problems.ts'
import { isLanguage, whyNoName } from './common-names.ts'
import { fold } from './fold.ts'
import { registeredKey } from './registered-key.ts'
import { lockParties } from './settle-parties.ts'
import { skeletonWords } from './skeleton.ts'

export interface AliasRequest {
  readonly partyId: string
  /** BCP 47. */
  readonly language: string
  readonly text: string
  /** Id of the API key. */
  readonly by: string
}

/**
 * Gives a party a name: articles that are read from then on mean it by that. Giving it again changes nothing.
 * @returns id of the alias, and whether the party did not have it before
 * @throws Problem `not-found`; `party-merged` where another party stands for it; `name-taken` where the name is another
 *   party's, in a list, in articles or because somebody gave it; `validation-failed` for a name without a letter,
 *   of common words, or of a place, and for a language that there is not
 */
export async function giveAlias(
  trx: Connection,
  request: AliasRequest,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { partyId, language, text, by } = request
  const folded = fold(text).replace(/^the /u, '')
  if (folded === '') {
    throw new Problem('validation-failed', 'The name has no letter.', {
      faults: [{ pointer: '/text', detail: 'has no letter or digit' }],
    })
  }
  if (!isLanguage(language)) throw refused('/language', `"${language}" is no language`)
  await lockParties(trx, 'alone')
  const party = await trx
    .selectFrom('party')
    .select(['id', 'root_id'])
    .where('id', '=', partyId)
    .executeTakeFirst()
  if (party === undefined) throw new Problem('not-found', 'There is no such party.')
  if (party.root_id !== party.id) {
    throw new Problem('party-merged', `The party is merged, and ${party.root_id} stands for it.`)
  }
  const registered = await refuseTaken(trx, party.id, folded, text)
  // What the lists call it by is its name, common or not: the capital of a state.
  const why = registered ? undefined : whyNoName(text)
  if (why !== undefined) throw refused('/text', `"${text}" ${why}`)
  const row = { party_id: partyId, language, text, folded }
  const { numInsertedOrUpdatedRows: given } = await trx
    .insertInto('party_alias')
    .values({ ...row, skeleton: skeletonWords(text), added_by: by })
    .onConflict((conflict) =>
      conflict
        .columns(['party_id', 'language', 'folded'])
        .doUpdateSet({ added_by: by, retired_at: null, retired_by: null })
        // A name that it has anyway needs nobody to give it.
        .where('party_alias.retired_at', 'is not', null),
    )
    .executeTakeFirstOrThrow()
  const { id } = await trx
    .selectFrom('party_alias')
    .select('id')
    .where('party_id', '=', partyId)
    .where('language', '=', language)
    .where('folded', '=', folded)
    .executeTakeFirstOrThrow()
  return { id, isNew: given === 1n }
}

/** @returns whether the lists know the party by this name */
async function refuseTaken(trx: Connection, id: string, folded: string, text: string) {
  const registered = registeredKey(text)
  const { rows } = await sql<{ id: string; key: string }>`
    SELECT root.id, root.key
    FROM party JOIN party AS root ON root.id = party.root_id
    WHERE root.id <> ${id} AND (party.key = ${registered ?? ''} OR party.id IN (
      SELECT party_id FROM party_alias
      WHERE folded IN (${folded}, ${`the ${folded}`}) AND retired_at IS NULL))
    ORDER BY root.key LIMIT 1`.execute(trx)
  const [other] = rows
  if (other !== undefined) {
    throw new Problem('name-taken', `It is a name of ${other.key} (${other.id}).`)
  }
  const own = await trx.selectFrom('party').select('key').where('root_id', '=', id).execute()
  if (registered !== undefined && !own.some(({ key }) => key === registered)) {
    throw new Problem('name-taken', `It is a name of ${registered}.`)
  }
  return registered !== undefined
}

function refused(pointer: string, detail: string): Problem {
  return new Problem('validation-failed', 'The name would be meant where nobody is named.', {
    faults: [{ pointer, detail }],
  })
}

/**
 * Takes a given name back: articles that are read from then on do not mean the party by it. Doing it twice is no error.
 * @returns false where it had been taken back before
 * @throws Problem `not-found` for names that nobody has given: those of the lists stay
 */
export async function retireAlias(
  trx: Connection,
  request: { readonly partyId: string; readonly aliasId: string; readonly by: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('party_alias')
    .select('retired_at')
    .where('id', '=', request.aliasId)
    .where('party_id', '=', request.partyId)
    .where('added_by', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'Nobody has given the party this name.')
  if (row.retired_at !== null) return false
  await trx
    .updateTable('party_alias')
    .set({ retired_at: sql`clock_timestamp()`, retired_by: request.by })
    .where('id', '=', request.aliasId)
    .execute()
  return true
}
