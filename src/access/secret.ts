import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Crockford's base 32 in lower case: no i, l, o, u, so that a key survives being read aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function randomDigits(count: number): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  return Array.from(randomBytes(count), (byte) => alphabet[byte & 31]).join('')
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}

const shape = /^(cc_live_[0-9a-hjkmnp-tv-z]{12})_[0-9a-hjkmnp-tv-z]{32}_[0-9a-f]{8}$/

/** A new key: `cc_live_<id>_<160 bits>_<crc>`. `prefix` (`cc_live_<id>`) may be shown and logged, `secret` is the whole key. */
export function newSecret(): { prefix: string; secret: string } {
  const prefix = `cc_live_${randomDigits(12)}`
  const body = `${prefix}_${randomDigits(32)}`
  return { prefix, secret: `${body}_${checksum(body)}` }
}

/** The prefix of a key whose checksum is right, or undefined: a mistyped key costs no query. */
export function prefixOf(secret: string): string | undefined {
  const prefix = shape.exec(secret)?.[1]
  if (prefix === undefined) return undefined
  const cut = secret.lastIndexOf('_')
  return checksum(secret.slice(0, cut)) === secret.slice(cut + 1) ? prefix : undefined
}

/** What is stored of a key. 160 random bits need no slow hash. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
