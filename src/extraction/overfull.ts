/** Texts that are refused because they say more than any article does. */

/**
 * Attributions, and claims, of one text at most. A long live blog makes below a thousand, a megabyte of news some four
 * thousand. What makes more repeats a few words without an end, and every one of them would cost time and memory.
 */
export const mostFound = 12_000

/** Thrown by `extract` for a text with more than `mostFound` attributions or claims. */
export interface OverfullTextError extends Error {
  readonly code: 'overfull-text'
}

export function isOverfullTextError(error: unknown): error is OverfullTextError {
  return error instanceof Error && 'code' in error && error.code === 'overfull-text'
}

/** @throws OverfullTextError for a count above `mostFound` */
export function refuseMore(count: number, what: 'attributions' | 'claims'): void {
  if (count <= mostFound) return
  const message = `The text makes more than ${mostFound} ${what}.`
  throw Object.assign(new Error(message), { code: 'overfull-text' as const })
}
