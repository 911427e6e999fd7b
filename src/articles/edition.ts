import type { Connection } from '../db/create-database.ts'
import { etagOfShown, matchesEdition, shortHash } from '../http/if-match.ts'
import { Problem } from '../problems.ts'

/** What a sender can change: processing moves the state on, and must not make an edit stale. */
function editionOf(row: { id: string; version: number; url: string | null }): string {
  return shortHash(JSON.stringify([row.id, row.version, row.url]))
}

/** Strong ETag of an article as it is shown: its edition, a dot, a digest of all that is shown. */
export function articleEtag(
  row: { id: string; version: number; url: string | null },
  shown: unknown,
): string {
  return etagOfShown(editionOf(row), shown)
}

/**
 * Holds `If-Match` against the article that is there now, and locks it until the transaction ends. Weak tags never match
 * (RFC 9110, section 13.1.1); of a tag only the edition counts; `*` takes any article.
 * @throws Problem `precondition-failed` where it was changed since, or does not exist.
 */
export async function checkIfMatch(
  trx: Connection,
  source: { readonly system: string; readonly externalId: string },
  ifMatch: string,
): Promise<void> {
  const row = await trx
    .selectFrom('article')
    .select(['id', 'current_version as version', 'url'])
    .where('source_system', '=', source.system)
    .where('external_id', '=', source.externalId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) {
    throw new Problem('precondition-failed', 'There is no such article yet.')
  }
  if (matchesEdition(ifMatch, editionOf(row))) return
  throw new Problem('precondition-failed', 'The article has changed since this ETag was read.')
}
