/**
 * `Last-Modified` of something that changed at `updated`. It counts seconds: of what changed just now it could hide a second change
 * in the same second, so it is left out for a while (RFC 9110, 8.8.2.2).
 */
export function lastModified(updated: Date, now: Date): string | undefined {
  return now.getTime() - updated.getTime() < 2_000 ? undefined : updated.toUTCString()
}

/** Whether a reader has it already by its date. Where it names an ETag, that decides instead (RFC 9110, 13.1.3). */
export function isUnchangedSince(
  modified: string | undefined,
  headers: {
    readonly 'if-none-match'?: string | undefined
    readonly 'if-modified-since'?: string | undefined
  },
): boolean {
  const since = Date.parse(headers['if-modified-since'] ?? '')
  if (modified === undefined || headers['if-none-match'] !== undefined) return false
  return Date.parse(modified) <= since
}
