import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { assetsPath, type PageFile, type PageFiles, readPageFiles } from './page-files.ts'

/**
 * What the page may load: its own files and answers, and nothing else. Text of articles, names and notes comes to it as
 * data, and trusted types forbid what would make markup of it.
 */
function policyWith(importMapHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${importMapHash}'`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** The reviewers' page: one document and the files it loads. They hold no secret, so everybody may have them. */
export function reviewPageRoutes(app: App): void {
  let reading: Promise<PageFiles> | undefined
  // Prepared when somebody first asks: most processes and tests never serve the page.
  const filesOfPage = () => {
    reading ??= readPageFiles()
    return reading
  }

  app.get(
    '/review',
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const { page, importMapHash } = await filesOfPage()
      reply.headers({
        'content-security-policy': policyWith(importMapHash),
        'cache-control': 'no-cache',
      })
      return sendFile(request, reply, page)
    },
  )

  app.get<{ Params: { '*': string } }>(
    `${assetsPath}/*`,
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const file = (await filesOfPage()).assets.get(request.params['*'])
      if (file === undefined) throw new Problem('not-found', 'The page has no such file.')
      // The address has the version of the files in it.
      reply.header('cache-control', 'public, max-age=31536000, immutable')
      return sendFile(request, reply, file)
    },
  )
}

/** Sends a file in the smallest encoding that the browser takes; it keeps its own tag, so that nothing is sent twice. */
function sendFile(request: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '')
  reply.headers({ 'content-type': file.type, vary: 'accept-encoding' })
  if (encoding === undefined) return reply.send(file.identity)
  return reply.header('content-encoding', encoding).send(file[encoding])
}

/** The smaller of our encodings that a client takes (RFC 9110, section 12.5.3); undefined: none of them. */
export function encodingFor(accepted: string): 'br' | 'gzip' | undefined {
  const qualities = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((it) => it.trim().toLowerCase())
      const quality = parameters.find((it) => it.startsWith('q='))?.slice(2)
      return [name, quality === undefined ? 1 : Number(quality)] as const
    }),
  )
  return (['br', 'gzip'] as const).find(
    (name) => (qualities.get(name) ?? qualities.get('*') ?? 0) > 0,
  )
}
