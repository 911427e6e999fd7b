import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { names as partyNames } from '../parties/schemas.ts'
import { actorNames } from '../people/queries.ts'
import { day, instant, queryInstant } from '../wire.ts'
import { agreement, decisionsBySide, openTasks, throughput } from './stats.ts'
import { taskKinds } from './task-kinds.ts'

const kind = z.enum(taskKinds)
const count = z.int().nonnegative()
const coefficient = z.number().nullable()

const agreementShape = {
  pairs: count.meta({
    description: 'Tasks that two people decided without knowing of each other.',
  }),
  observed: coefficient.meta({ description: 'Share of the pairs that are the same.' }),
  kappa: coefficient.meta({ description: "Cohen's kappa; null where chance alone agrees fully." }),
  alpha: coefficient.meta({ description: "Krippendorff's alpha for nominal categories." }),
}

export const statsSchema = z
  .object({
    since: instant,
    open: z.array(
      z.object({
        kind,
        open: count,
        leased: count,
        snoozed: count,
        age: z.object({ underAnHour: count, underADay: count, underAWeek: count, older: count }),
        oldest: instant,
      }),
    ),
    days: z.array(z.object({ day, decisions: count, skips: count })),
    timeToDecision: z.array(
      z.object({ kind, decided: count, medianSeconds: z.number(), p90Seconds: z.number() }),
    ),
    agreement: z.object({
      kinds: z.array(z.object({ kind, ...agreementShape })),
      reviewers: z.array(
        z.object({
          reviewer: z.string(),
          reviewerName: z.string().nullable(),
          decisions: count,
          skips: count,
          undone: count,
          ...agreementShape,
        }),
      ),
    }),
    sides: z.array(
      z.object({
        side: z.object({ id: z.uuid(), key: z.string(), names: partyNames }),
        accepted: count,
        edited: count,
        rejected: count,
        verdicts: count,
      }),
    ),
  })
  .meta({ id: 'ReviewStats' })

/** Unless another time is asked for. */
const usualDays = 30

/** Figures of the review work: what is open, what was done, and how far people agree. */
export function reviewStatsRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/review/stats',
    {
      config: { scope: 'review' },
      schema: {
        operationId: 'readReviewStats',
        summary: 'Read what is open, what was decided, and how far reviewers agree',
        tags: ['review'],
        querystring: z.strictObject({
          since: queryInstant.meta({ description: `${usualDays} days ago, unless given.` }),
        }),
        response: { 200: statsSchema },
      },
    },
    async (request) => {
      const { since: given } = request.query
      const since =
        given === undefined ? new Date(Date.now() - usualDays * 86_400_000) : new Date(given)
      const [open, done, agreed, sides] = [
        await openTasks(db),
        await throughput(db, since),
        await agreement(db, since),
        await decisionsBySide(db, since),
      ]
      const names = await actorNames(
        db,
        agreed.reviewers.map((one) => one.reviewer),
      )
      const reviewers = agreed.reviewers.map((one) => ({
        ...one,
        reviewerName: names.get(one.reviewer) ?? null,
      }))
      return {
        since: since.toISOString(),
        open,
        ...done,
        agreement: { ...agreed, reviewers },
        sides,
      }
    },
  )
}
