import { createHash } from 'node:crypto'
import type { App } from '../feature.ts'

/** Nothing here is a page except the documents, which set their own policy. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

function etagOf(payload: string | Buffer): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
}

function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  // If-None-Match compares weakly (RFC 9110, section 13.1.2).
  return header.split(',').some((given) => given.trim().replace(/^W\//, '') === etag)
}

/** Security headers on every answer; an ETag on what is read, and 304 where the reader has it already. */
export function secureAnswers(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    // Answers depend on the key or the session, so a shared cache may not keep them.
    if (request.routeOptions.config.scope !== 'public') {
      reply.headers({ 'cache-control': 'private, no-cache', vary: 'authorization, cookie' })
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading || reply.statusCode !== 200) return payload
    // A stream would have to be read to the end first.
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (reply.getHeader('etag') === undefined) reply.header('etag', etagOf(payload))
    if (!isKnown(String(reply.getHeader('etag')), request.headers['if-none-match'])) return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return ''
  })
}
