/** Publishing what a person found about a claim, and correcting it. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import { Problem } from '../problems.ts'
import { announce } from '../webhooks/announce.ts'
import { versionsOf } from './queries.ts'
import type { correctionBody, factCheckBody } from './schemas.ts'

/** How the newsroom publishes. */
export interface PublishingPolicy {
  /** Whether a rating needs evidence. */
  readonly evidenceRequired: boolean
  /** The organisation that checks; null: each request names it. */
  readonly author: { readonly name: string; readonly url?: string } | null
}

/** Who publishes. */
export interface Publisher {
  readonly id: string
  readonly name: string
}

export type Finding = Omit<z.output<typeof factCheckBody>, 'claimId'>

/**
 * Publishes a fact-check of a claim, inside the caller's transaction.
 * @returns its id
 * @throws Problem `not-found`; `conflict` for a claim that a person has rejected; `fact-check-exists` where the claim has
 *   one; `evidence-needed`; `validation-failed` where nobody is named who checks.
 */
export async function publishFactCheck(
  trx: Connection,
  claimId: string,
  finding: Finding,
  by: Publisher,
  policy: PublishingPolicy,
): Promise<string> {
  const claim = await trx
    .selectFrom('claim')
    .select(['review_status', 'words', 'language'])
    .where('id', '=', claimId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (claim === undefined) throw new Problem('not-found', 'There is no such claim.')
  if (claim.review_status === 'rejected') {
    throw new Problem('conflict', 'A person has rejected this claim: nobody said it so.')
  }
  const author = finding.author ?? policy.author
  if (author === null) {
    throw new Problem('validation-failed', 'Nobody is named who checks.', {
      faults: [{ pointer: '/author', detail: 'is needed where FACT_CHECK_AUTHOR_NAME is not set' }],
    })
  }
  refuseUnproven(finding.evidence, policy)
  const made = await trx
    .insertInto('fact_check')
    .values({ claim_id: claimId })
    .onConflict((conflict) => conflict.column('claim_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) {
    throw new Problem('fact-check-exists', 'This claim has a fact-check; correct that one.')
  }
  await trx
    .insertInto('fact_check_version')
    .values({
      fact_check_id: made.id,
      version: 1,
      rating: JSON.stringify(finding.rating),
      claim_reviewed: finding.claimReviewed ?? claim.words.slice(0, 500).toWellFormed(),
      explanation: finding.explanation,
      evidence: JSON.stringify(finding.evidence),
      url: finding.url ?? null,
      author: JSON.stringify(author),
      language: finding.language ?? claim.language,
      by_id: by.id,
      by_name: by.name,
    })
    .execute()
  await announce(trx, [{ type: 'fact_check.published', id: made.id }])
  return made.id
}

function refuseUnproven(evidence: readonly unknown[], policy: PublishingPolicy): void {
  if (!policy.evidenceRequired || evidence.length > 0) return
  throw new Problem(
    'evidence-needed',
    'A rating needs evidence here: what it rests on, and when it was captured.',
  )
}

/**
 * Corrects a fact-check: another version, with what was wrong.
 * @param holds whether the version that the sender read is the newest one
 * @throws Problem `not-found`, `precondition-failed`, `evidence-needed`
 */
export async function correctFactCheck(
  trx: Connection,
  id: string,
  change: z.output<typeof correctionBody>,
  by: Publisher,
  policy: PublishingPolicy & { readonly holds: (version: number) => boolean },
): Promise<void> {
  const locked = await trx
    .selectFrom('fact_check')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const [newest] = locked === undefined ? [] : await versionsOf(trx, id)
  if (newest === undefined) throw new Problem('not-found', 'There is no such fact-check.')
  if (!policy.holds(newest.version)) {
    throw new Problem('precondition-failed', 'It has been corrected since this ETag was read.')
  }
  const { correction, rating, explanation, evidence, claimReviewed } = change
  refuseUnproven(evidence ?? (newest.evidence as readonly unknown[]), policy)
  await trx
    .insertInto('fact_check_version')
    .values({
      fact_check_id: id,
      version: newest.version + 1,
      rating: JSON.stringify(rating ?? newest.rating),
      claim_reviewed: claimReviewed ?? newest.claim_reviewed,
      explanation: explanation ?? newest.explanation,
      evidence: JSON.stringify(evidence ?? newest.evidence),
      url: newest.url,
      author: JSON.stringify(newest.author),
      language: newest.language,
      correction,
      by_id: by.id,
      by_name: by.name,
    })
    .execute()
  await trx
    .updateTable('fact_check')
    .set({ version: newest.version + 1, updated_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
  await announce(trx, [{ type: 'fact_check.corrected', id }])
}
