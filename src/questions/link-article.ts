import type { Connection } from '../db/create-database.ts'

/** Brings the claims of an article into one event and question a day, inside the caller's transaction. */
export async function linkArticle(
  trx: Connection,
  articleId: string,
): Promise<{ claimIds: string[]; questionIds: string[] }> {
  const claims = await trx
    .selectFrom('mention')
    .innerJoin('claim', 'claim.id', 'mention.claim_id')
    .innerJoin('article_version', 'article_version.id', 'mention.version_id')
    .where('mention.article_id', '=', articleId)
    .select(['claim.id', 'claim.predicate', 'article_version.published_on as day'])
    .distinct()
    .execute()
  const day = claims[0]?.day
  if (day === undefined) return { claimIds: [], questionIds: [] }
  const event = await trx
    .insertInto('event')
    .values({
      key: `-/${day}`,
      place_key: '-',
      place_names: JSON.stringify({ en: '-' }),
      day_from: day,
      day_to: day,
    })
    .onConflict((oc) => oc.column('key').doUpdateSet({ place_key: '-' }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const question = await trx
    .insertInto('question')
    .values({ event_id: event.id, key: 'statement', predicate: 'statement', titles: '{}' })
    .onConflict((oc) => oc.columns(['event_id', 'key']).doUpdateSet({ predicate: 'statement' }))
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const claim of claims) {
    await trx
      .updateTable('claim')
      .set({ event_id: event.id, question_id: question.id })
      .where('id', '=', claim.id)
      .execute()
  }
  return { claimIds: claims.map((claim) => claim.id), questionIds: [question.id] }
}
