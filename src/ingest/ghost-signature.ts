/**
 * How Ghost shows that an event is its own: `X-Ghost-Signature: sha256=<hex>, t=<milliseconds>`, an HMAC-SHA256 over the bytes of
 * the body followed by the digits of the time (https://ghost.org/docs/webhooks/). It can send no Authorization header, so the
 * address names a key (`?key=cc_live_<id>`, which opens nothing) and the signature shows that the sender knows what belongs to it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Problem } from '../problems.ts'

/** How old a signature may be, and how far ahead our clock may lie behind, in milliseconds. */
const tolerance = 300_000

/**
 * The secret to enter in Ghost for a key: derived from it, so that it ends with the key and nothing more has to be stored.
 * @param digest the key's SHA-256, as it is stored.
 */
export function ghostSecretOf(digest: Buffer): string {
  return createHmac('sha256', digest).update('counterclaim ghost webhook 1').digest('hex')
}

/** @throws Problem `unauthenticated` where the signature is missing, old or of somebody else. */
export function checkGhostSignature(
  header: string | undefined,
  body: Buffer,
  secret: string,
  now: number = Date.now(),
): void {
  const [, hex = '', time = ''] =
    /^sha256=([0-9a-f]{64}), ?t=(\d{10,16})$/i.exec(header ?? '') ?? []
  const expected = createHmac('sha256', secret).update(body).update(time).digest()
  const given = Buffer.from(hex, 'hex')
  const fresh = Math.abs(now - Number(time)) <= tolerance
  if (given.length === expected.length && timingSafeEqual(given, expected) && fresh) return
  throw new Problem(
    'unauthenticated',
    'X-Ghost-Signature is missing, older than five minutes or not made with the secret of this key.',
  )
}
