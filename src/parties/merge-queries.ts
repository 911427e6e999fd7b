import type { Connection } from '../db/create-database.ts'

/** Merges, the newest first, undone ones too; one more than `limit` tells that there is a next page. */
export function listMerges(
  db: Connection,
  filter: { readonly party?: string | undefined; readonly id?: string | undefined },
  page: { readonly limit: number; readonly before: string | undefined },
) {
  const { party, id } = filter
  return db
    .selectFrom('party_merge')
    .leftJoin('party_merge_undo as undo', 'undo.merge_id', 'party_merge.id')
    .select([
      'party_merge.id',
      'party_merge.party_id',
      'party_merge.into_id',
      'party_merge.reason',
      'party_merge.made_by',
      'party_merge.rule',
      'party_merge.made_at',
      'undo.reason as undo_reason',
      'undo.made_by as undo_made_by',
      'undo.rule as undo_rule',
      'undo.made_at as undo_made_at',
    ])
    .$if(id !== undefined, (query) => query.where('party_merge.id', '=', id ?? ''))
    .$if(party !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('party_merge.party_id', '=', party ?? ''),
          eb('party_merge.into_id', '=', party ?? ''),
        ]),
      ),
    )
    .$if(page.before !== undefined, (query) =>
      query.where('party_merge.id', '<', page.before ?? ''),
    )
    .orderBy('party_merge.id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export type MergeRow = Awaited<ReturnType<typeof listMerges>>[number]
