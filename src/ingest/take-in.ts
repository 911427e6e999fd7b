/** Takes in what a newsroom system sent, whatever its format. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Answer, answerOnce, type Outcome } from '../access/idempotency.ts'
import { enqueueStored, settleArticle } from '../articles/accept-article.ts'
import { keyOf } from '../articles/limit-backlog.ts'
import { nameKept, noteNames } from '../articles/other-names.ts'
import { articleBody, articleState } from '../articles/schemas.ts'
import { type GivenArticle, type StoredArticle, storeArticle } from '../articles/store-article.ts'
import { withdrawArticle } from '../articles/withdraw-article.ts'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Connection } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { PagePool } from '../pages/page-pool.ts'
import { UnreadablePage } from '../pages/unreadable-page.ts'
import { type Fault, Problem } from '../problems.ts'
import type { Incoming, IncomingArticle, IncomingText } from './incoming.ts'

/** What came of something that was sent in a foreign format. */
export const ingestResult = z
  .object({
    change: z
      .enum(['created', 'updated', 'unchanged', 'stale', 'withdrawn', 'ignored'])
      .meta({ description: '`ignored`: nothing was done, for the `reason`.' }),
    reason: z.string().nullable(),
    id: z.uuid().nullable(),
    version: z.int().nullable(),
    state: articleState.nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'IngestResult' })

type IngestResult = z.infer<typeof ingestResult>

/** What the request says beside its body, for formats that leave it out. */
export interface Defaults {
  /** Name of the sending system: its ids count inside it. */
  readonly system: string
  readonly outlet: string | undefined
  readonly language: string | undefined
}

/** @throws Problem `unreadable-markup` */
async function readMarkup(pages: PagePool, html: string): Promise<string> {
  try {
    // Most titles and many bodies have nothing to be parsed.
    if (!/[<&]/.test(html)) return html
    const { paragraphs } = await pages.readFragment(html)
    return paragraphs.join('\n')
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error
    throw new Problem('unreadable-markup', `The markup cannot be read: ${error.message}.`)
  }
}

/**
 * Stores, updates or withdraws the article, once for each `Idempotency-Key`.
 * @throws Problem `validation-failed` (with pointers into the article as the native route takes it), `unknown-language`
 */
export async function takeIn(
  deps: Deps,
  request: FastifyRequest,
  incoming: Incoming,
  defaults: Defaults,
  pages: PagePool,
): Promise<Answer> {
  if (incoming.kind === 'withdrawal') {
    const { externalId, changedAt } = incoming
    const source = { system: defaults.system, externalId }
    return answerOnce(deps.db, request, (trx) =>
      withdraw(deps, trx, request, source, changedAt === undefined ? null : new Date(changedAt)),
    )
  }
  const article = await settleIncoming(incoming, defaults, pages)
  return answerOnce(deps.db, request, async (trx) => {
    const given = { ...article, sentBy: keyOf(request) }
    const stored = await storeIncoming(trx, incoming, given, defaults.system)
    request.server.backlog.note(given.sentBy, stored)
    return outcomeOf(deps, stored, stored.change)
  })
}

/** Stores a settled article under the name that its story has here. */
export async function storeIncoming(
  trx: Connection,
  incoming: IncomingArticle,
  article: GivenArticle,
  system: string,
): Promise<StoredArticle> {
  const source = { system, externalId: incoming.externalId }
  const kept = await nameKept(trx, source, incoming.formerId)
  const stored = await storeArticle(trx, { ...article, source: kept })
  await noteNames(trx, stored.id, kept, [incoming.externalId, incoming.formerId])
  return stored
}

/**
 * An article in a foreign format, ready to be stored.
 * @throws Problem `validation-failed`, `unknown-language`, `unreadable-markup`
 */
export async function settleIncoming(
  incoming: IncomingArticle,
  defaults: Defaults,
  pages: PagePool,
): Promise<GivenArticle> {
  const plain = async ({ format, value }: IncomingText) =>
    format === 'html' ? readMarkup(pages, value) : value
  const title = incoming.title === null ? '' : (await plain(incoming.title)).trim()
  const outlet = defaults.outlet ?? incoming.outlet
  const language = defaults.language ?? incoming.language
  const given = {
    body: await plain(incoming.body),
    publishedAt: incoming.publishedAt,
    ...(outlet !== undefined && { outlet: { name: outlet } }),
    ...(title !== '' && { title }),
    ...(language !== undefined && { language }),
    ...(incoming.url !== undefined && { url: incoming.url }),
    ...(incoming.embargoedUntil !== undefined && { embargoedUntil: incoming.embargoedUntil }),
    ...(incoming.changedAt !== undefined && { changedAt: incoming.changedAt }),
  }
  const parsed = articleBody.safeParse(given)
  if (!parsed.success) throw unfit(parsed.error)
  const article = await settleArticle(parsed.data, undefined)
  return { ...article, datedByVersion: incoming.datedByVersion }
}

/** What the sender left out has another name in its format: the detail says which part of an article is meant. */
function unfit(error: z.ZodError): Problem {
  const faults = error.issues.map(
    (issue): Fault => ({
      pointer: '',
      detail: `${String(issue.path[0] ?? 'the article')} of the article: ${issue.message}${issue.path[0] === 'outlet' ? ' (name it with ?outlet=)' : ''}`,
    }),
  )
  return new Problem('validation-failed', 'No article can be made of this.', { faults })
}

async function withdraw(
  deps: Deps,
  trx: Connection,
  request: FastifyRequest,
  source: { readonly system: string; readonly externalId: string },
  changedAt: Date | null,
): Promise<Outcome> {
  const kept = await nameKept(trx, source)
  const known = await trx
    .selectFrom('article')
    .select(['id', 'source_changed_at'])
    .where('source_system', '=', kept.system)
    .where('external_id', '=', kept.externalId)
    .forUpdate()
    .executeTakeFirst()
  if (known === undefined) return ignored('It is not published, and nothing of it is here.')
  const seen = known.source_changed_at
  if (changedAt !== null && seen !== null && changedAt < seen) {
    return ignored('The source has changed the article since.')
  }
  const stored = await withdrawArticle(trx, known.id, changedAt)
  if (stored.change === 'unchanged') return outcomeOf(deps, stored, 'unchanged')
  await appendAudit(trx, {
    ...actorOf(request),
    action: 'article.withdrawn',
    subject: { kind: 'article', id: stored.id },
    detail: { version: stored.version },
  })
  return outcomeOf(deps, stored, 'withdrawn')
}

function outcomeOf(deps: Deps, stored: StoredArticle, change: IngestResult['change']): Outcome {
  const done = change === 'unchanged' || change === 'stale'
  return {
    answer: {
      status: done ? 200 : 202,
      headers: { location: `/v1/articles/${stored.id}` },
      body: JSON.stringify(ingestResult.parse({ ...stored, change, reason: null })),
    },
    afterCommit: () => enqueueStored(deps, stored),
  }
}

function ignored(reason: string): Outcome {
  const nothing = { id: null, version: null, state: null, language: null }
  return {
    answer: {
      status: 200,
      headers: {},
      body: JSON.stringify(ingestResult.parse({ ...nothing, change: 'ignored', reason })),
    },
    afterCommit: async () => undefined,
  }
}
