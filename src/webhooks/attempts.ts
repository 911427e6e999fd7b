/** When a message is sent again (interop.md): seconds from one attempt to the next; the first goes out at once. */
const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** Attempts of a message: over three days. */
export const mostAttempts = pauses.length + 1

/** How much longer or shorter than planned a pause may be: receivers that come back are not asked by all at once. */
const jitter = 0.1

/**
 * Seconds until the next attempt, or null after the last.
 * @param attempts that there have been
 * @param chance 0 to 1
 */
export function pauseAfter(attempts: number, chance: number): number | null {
  const planned = pauses[attempts - 1]
  return planned === undefined ? null : planned * (1 - jitter + 2 * jitter * chance)
}

export type Outcome = 'delivered' | 'again' | 'gone'

/** What an answer means: only 2xx is success; 410 asks never to be told again; all else, redirects too, is tried again. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'delivered'
  return status === 410 ? 'gone' : 'again'
}
