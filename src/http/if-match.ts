/** Strong ETags of what is read and changed, and the `If-Match` that names them (RFC 9110, section 13.1.1). */
import { createHash } from 'node:crypto'

/** A short digest of a text, for tags. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16)

/**
 * A tag of a thing as it is shown: its edition, which is what a change may make stale, a dot, a digest of all that is
 * shown.
 */
export function etagOfShown(edition: string, shown: unknown): string {
  return `"${edition}.${shortHash(JSON.stringify(shown))}"`
}

/** Whether a request may go on: it carries no `If-Match`, or one that names the thing as it is now. Weak tags never match. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  return header === undefined || tagsOf(header).some((tag) => tag === '*' || tag === etag)
}

/** The same for tags of `etagOfShown`, of which only the edition counts. */
export function matchesEdition(header: string | undefined, edition: string): boolean {
  if (header === undefined) return true
  return tagsOf(header).some((tag) => tag === '*' || tag.startsWith(`"${edition}.`))
}

const tagsOf = (header: string) => header.split(',').map((tag) => tag.trim())
