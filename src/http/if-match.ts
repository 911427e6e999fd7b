/**
 * Whether a request may go on (RFC 9110, 13.1.1): it carries no `If-Match`, or one that names the thing as it is now.
 * Weak tags never match.
 * @param header as it came
 * @param etag strong, with its quotation marks
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return true
  const tags = header.split(',').map((tag) => tag.trim())
  return tags.includes('*') || tags.includes(etag)
}
