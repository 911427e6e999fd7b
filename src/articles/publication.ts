/** What a date of publication may be. */
import { Problem } from '../problems.ts'

/**
 * How far ahead of this service's clock an article may be dated, in milliseconds: clocks differ, and a stamp of local time
 * sent as UTC is at most fourteen hours early.
 */
const AHEAD = 24 * 3_600_000

/**
 * Refuses an article that is dated in days to come: it would be the newest word of its side on every board until then, and
 * nobody can have read it.
 * @param publishedAt RFC 3339
 * @param embargoedUntil an article under embargo may be dated as late as that.
 * @throws Problem `validation-failed`
 */
export function refuseDaysToCome(
  publishedAt: string,
  embargoedUntil: Date | null = null,
  now: Date = new Date(),
): void {
  const latest = Math.max(now.getTime(), embargoedUntil?.getTime() ?? 0) + AHEAD
  if (Date.parse(publishedAt) <= latest) return
  throw new Problem('validation-failed', 'The article is dated in the future.', {
    faults: [
      { pointer: '/publishedAt', detail: 'lies more than a day after the clock of this service' },
    ],
  })
}
