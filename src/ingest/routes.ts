import { z } from 'zod'
import { callerOf } from '../access/authenticate.ts'
import { sendAnswer } from '../access/idempotency.ts'
import { languageTag, systemName } from '../articles/schemas.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { faultsOfIssues } from '../http/compilers.ts'
import { createPagePool } from '../pages/page-pool.ts'
import { Problem } from '../problems.ts'
import { ghostBody, readGhost } from './ghost.ts'
import { checkGhostSignature, ghostSecretOf } from './ghost-signature.ts'
import { readGivenPage } from './given-page.ts'
import { ninjsBody, readNinjs, readSuperdesk, superdeskBody } from './ninjs.ts'
import { pageBody } from './page.ts'
import { digestOfKey } from './queries.ts'
import { ingestResult, takeIn } from './take-in.ts'
import { readWordPress, wordpressBody } from './wordpress.ts'

/** What a format leaves out, or names otherwise than the newsroom does. */
const defaults = z.strictObject({
  system: systemName.optional().meta({
    description:
      'Name of the sending system, where there are several of the kind: ids count inside it.',
  }),
  outlet: z.string().min(1).max(200).optional().meta({
    description: 'Who publishes it. Left out: who the item says, else the host of its address.',
  }),
  language: languageTag.optional().meta({
    description: 'Left out: what the item says, else what its text shows.',
  }),
})

const keyQuery = defaults.extend({
  key: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'The first part of an API key, `cc_live_…`; see the setup.' }),
})

const ghostSetup = z
  .object({
    url: z.string().meta({ description: 'Target URL to enter in Ghost.' }),
    secret: z.string().meta({ description: 'Secret to enter in Ghost. It ends with the key.' }),
  })
  .meta({ id: 'GhostSetup' })

/**
 * An item of the dialect that it shows itself to be. It may have passed as one of the other: what either does not name, it
 * lets through.
 * @throws Problem `validation-failed`
 */
function fitted<Item extends z.ZodType>(schema: Item, item: unknown): z.output<Item> {
  const parsed = schema.safeParse(item)
  if (parsed.success) return parsed.data
  throw new Problem('validation-failed', 'The request does not fit the schema.', {
    faults: faultsOfIssues(parsed.error.issues, 'body'),
  })
}

/** Bytes of a request with a page in it: some pages of newspapers have a megabyte, and JSON escapes add to it. */
const largestPage = 5 * 1024 * 1024

/** Articles in the formats of newsroom systems. */
export function ingestRoutes(app: App, deps: Deps): void {
  const pages = createPagePool({ size: 1, timeoutMs: deps.config.extractTimeoutMs })
  app.addHook('onClose', () => pages.close())

  const responses = {
    200: ingestResult.describe('Nothing had to be done.'),
    202: ingestResult.meta({ description: 'Taken; `Location` says where its state can be read.' }),
  }
  const config = {
    scope: 'articles:write',
    takesArticle: true,
    heeds: ['Idempotency-Key'],
    problems: ['unknown-language', 'unreadable-markup'],
  } as const

  app.post(
    '/v1/ingest/ninjs',
    {
      config,
      schema: {
        operationId: 'ingestNinjs',
        summary: 'Send an item in ninjs 3.1, or as Superdesk sends it',
        description:
          '`pubStatus` other than `usable` withdraws it; an embargo holds it. An update that Superdesk gives another `guid` is one of the story in `evolvedfrom`.',
        tags: ['ingest'],
        querystring: defaults,
        body: z.union([ninjsBody, superdeskBody]),
        response: responses,
      },
    },
    async (request, reply) => {
      const item = request.body
      const incoming =
        'guid' in item
          ? readSuperdesk(fitted(superdeskBody, item))
          : readNinjs(fitted(ninjsBody, item))
      const { system = 'ninjs', outlet, language } = request.query
      return sendAnswer(
        reply,
        await takeIn(deps, request, incoming, { system, outlet, language }, pages),
      )
    },
  )

  app.post(
    '/v1/ingest/wordpress',
    {
      config,
      schema: {
        operationId: 'ingestWordPress',
        summary: 'Send a post as the REST API of WordPress shows it',
        description: 'A status other than `publish` and `future` withdraws it; `future` holds it.',
        tags: ['ingest'],
        querystring: defaults,
        body: wordpressBody,
        response: responses,
      },
    },
    async (request, reply) => {
      const { system = 'wordpress', outlet, language } = request.query
      const incoming = readWordPress(request.body)
      return sendAnswer(
        reply,
        await takeIn(deps, request, incoming, { system, outlet, language }, pages),
      )
    },
  )

  app.post(
    '/v1/ingest/html',
    {
      config,
      bodyLimit: largestPage,
      // The time limit of a page, and some for loading what reads it.
      handlerTimeout: deps.config.extractTimeoutMs + 10_000,
      schema: {
        operationId: 'ingestPage',
        summary: 'Send a web page; its article is read out of it',
        description:
          'Title, paragraphs, byline, outlet, language, address and times are those of its JSON-LD, its meta elements or its markup, unless the request says otherwise.',
        tags: ['ingest'],
        body: pageBody,
        response: responses,
      },
    },
    async (request, reply) => {
      const { html, ...given } = request.body
      const incoming = await readGivenPage(pages, html, given)
      const { system } = incoming
      const defaults = { system, outlet: undefined, language: undefined }
      return sendAnswer(reply, await takeIn(deps, request, incoming, defaults, pages))
    },
  )

  app.get(
    '/v1/ingest/ghost/setup',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'readGhostSetup',
        summary: 'What to enter in Ghost so that its webhooks come in under this key',
        tags: ['ingest'],
        response: { 200: ghostSetup },
      },
    },
    async (request) => {
      const { prefix, digest } = await digestOfKey(deps.db, callerOf(request).keyId)
      const base = deps.config.publicUrl ?? `http://${request.host}`
      return { url: `${base}/v1/ingest/ghost?key=${prefix}`, secret: ghostSecretOf(digest) }
    },
  )

  app.post(
    '/v1/ingest/ghost',
    {
      config: { ...config, namesKeyInQuery: true },
      schema: {
        operationId: 'ingestGhost',
        summary: 'Where the webhooks of Ghost go',
        description:
          'Ghost sends no Authorization header: `?key=` names the API key, and `X-Ghost-Signature` is checked against the secret of the setup. Events for posts: published, updated, scheduled, unpublished, deleted.',
        tags: ['ingest'],
        querystring: keyQuery,
        body: ghostBody,
        response: responses,
      },
      // Before the body is looked at any closer than parsing takes.
      preValidation: async (request) => {
        if ((request.headers.authorization ?? '') !== '') return
        const { digest } = await digestOfKey(deps.db, callerOf(request).keyId)
        const header = request.headers['x-ghost-signature']
        const given = Array.isArray(header) ? header[0] : header
        checkGhostSignature(given, request.rawBody ?? Buffer.alloc(0), ghostSecretOf(digest))
      },
    },
    async (request, reply) => {
      const incoming = readGhost(request.body)
      if (incoming === undefined) {
        throw new Problem('validation-failed', 'The event names no post.', {
          faults: [{ pointer: '/post/current/id', detail: 'There is no id, nor in `previous`.' }],
        })
      }
      const { system = 'ghost', outlet, language } = request.query
      return sendAnswer(
        reply,
        await takeIn(deps, request, incoming, { system, outlet, language }, pages),
      )
    },
  )
}
