import { randomBytes } from 'node:crypto'
import { digestOf } from '../access/secret.ts'

/** What opens one card: 160 random bits, of which only a digest is kept. */
export function newToken(): { readonly token: string; readonly sha256: Buffer } {
  const token = randomBytes(20).toString('base64url')
  return { token, sha256: digestOf(token) }
}

/** The digest to look for, or undefined for what cannot be a token: that costs no query. */
export function digestOfToken(token: string): Buffer | undefined {
  return /^[A-Za-z0-9_-]{27}$/.test(token) ? digestOf(token) : undefined
}
