import { z } from 'zod'

/**
 * Every job: its payload holds ids only, never text (reliability rule 8), and its id is
 * deterministic, so that putting the same work twice is one job. A job id saves work and guarantees
 * nothing; the fences in the handlers do. BullMQ refuses ':' and bare integers in job ids.
 */
export const jobs = {
  extract: {
    payload: z.strictObject({
      articleId: z.uuid(),
      generation: z.int().nonnegative(),
    }),
    id: (payload: { articleId: string; generation: number }) =>
      `extract_${payload.articleId}_g${payload.generation}`,
  },
  link: {
    payload: z.strictObject({
      articleId: z.uuid(),
      generation: z.int().nonnegative(),
    }),
    id: (payload: { articleId: string; generation: number }) =>
      `link_${payload.articleId}_g${payload.generation}`,
  },
} as const

export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>

/** Puts work on the queue after the commit that made it due. A failure is logged, never thrown: the sweep repairs it. */
export interface Enqueuer {
  readonly add: <Name extends JobName>(
    name: Name,
    payloads: readonly JobPayload<Name>[],
  ) => Promise<void>
}
