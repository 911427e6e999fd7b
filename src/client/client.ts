import { setTimeout as sleep } from 'node:timers/promises'
import type { Operations } from './api.generated.ts'
import { ApiProblem, ApiUnreachable, toProblem } from './api-problem.ts'
import { type BuiltRequest, buildRequest, type Given, type OperationId } from './build-request.ts'

/** Where the service is and who asks. */
export interface ClientOptions {
  /** Its root, with a path where a proxy gives it one. */
  readonly url: string
  /** An API key. */
  readonly key: string
  /** Aborts everything that is under way. */
  readonly signal?: AbortSignal
  /** Milliseconds for one try, its whole answer included; 15,000 where it is left out. */
  readonly timeoutMs?: number
  /** How often a request that may be repeated is tried again; 4 where it is left out. */
  readonly retries?: number
  /** Milliseconds: the longest wait between two tries. A service that asks for more gets no other try. */
  readonly longestWaitMs?: number
}

/** For one call, before what the client has. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

type Request<Id extends OperationId> = Operations[Id]['request']

/** Members that have to be given. */
type NeededIn<Given> = {
  [Name in keyof Given]-?: Given extends Record<Name, Given[Name]> ? Name : never
}[keyof Given]

type Arguments<Id extends OperationId> = [NeededIn<Request<Id>>] extends [never]
  ? [request?: Request<Id>, options?: CallOptions]
  : [request: Request<Id>, options?: CallOptions]

export interface ApiAnswer<Body> {
  readonly status: number
  readonly body: Body
  /** `location` and `etag` are among them. */
  readonly headers: Headers
}

/** Operations that answer with pages of items. */
export type ListId = {
  [Id in OperationId]: Operations[Id]['answer'] extends {
    items: unknown[]
    nextCursor: string | null
  }
    ? Id
    : never
}[OperationId]

type Item<Id extends ListId> = Operations[Id]['answer']['items'][number]

export interface Client {
  /**
   * Calls an operation by its name in the API's description.
   * @throws ApiProblem for an answer other than success, ApiUnreachable where none came, the signal's reason when it is aborted
   */
  call<Id extends OperationId>(
    id: Id,
    ...args: Arguments<Id>
  ): Promise<ApiAnswer<Operations[Id]['answer']>>
  /** The items of a list, page after page as they are asked for. */
  items<Id extends ListId>(id: Id, ...args: Arguments<Id>): AsyncGenerator<Item<Id>, void>
}

/** Answers that pass by themselves: limits, a part that is away, a proxy without its service. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])

function mayPass(error: unknown): boolean {
  if (error instanceof ApiUnreachable) return true
  if (!(error instanceof ApiProblem)) return false
  return passing.has(error.status) || error.code === 'idempotency-in-flight'
}

/** Milliseconds before the next try: what the service asks for, else ever longer, each time by chance a little different. */
function waitOf(error: unknown, tries: number): number {
  const asked = error instanceof ApiProblem ? error.retryAfterMs : undefined
  return asked ?? 250 * 2 ** tries * (1 + Math.random())
}

function readBody(response: Response, text: string): unknown {
  if (text === '') return null
  return /[/+]json\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
}

/** @throws the signal's reason when it is aborted */
async function pause(ms: number, aborted: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: aborted }).catch(() => undefined)
  aborted.throwIfAborted()
}

/** Sends a request once. */
async function attempt(
  { name, url, init }: BuiltRequest,
  timeoutMs: number,
  aborted: AbortSignal,
): Promise<ApiAnswer<unknown>> {
  const signal = AbortSignal.any([aborted, AbortSignal.timeout(timeoutMs)])
  let response: Response
  let text: string
  try {
    // The key goes where it was meant to go: a redirect is an answer, not a way.
    response = await fetch(url, { ...init, redirect: 'manual', signal })
    text = await response.text()
    const { ok, status, headers } = response
    if (ok) return { status, body: readBody(response, text), headers }
  } catch (error) {
    aborted.throwIfAborted()
    throw new ApiUnreachable(`${name}: no answer came that could be read.`, { cause: error })
  }
  throw toProblem(name, response, text)
}

/** A client of the API. It keeps nothing between calls. */
export function createClient(options: ClientOptions): Client {
  const { retries = 4, longestWaitMs = 60_000 } = options

  async function send(
    id: OperationId,
    given: Given = {},
    own: CallOptions = {},
  ): Promise<ApiAnswer<unknown>> {
    const request = buildRequest(options.url, id, given, options.key, () => crypto.randomUUID())
    const signals = [options.signal, own.signal].filter((signal) => signal !== undefined)
    const aborted = AbortSignal.any(signals)
    const timeoutMs = own.timeoutMs ?? options.timeoutMs ?? 15_000
    for (let tries = 0; ; tries += 1) {
      aborted.throwIfAborted()
      try {
        return await attempt(request, timeoutMs, aborted)
      } catch (error) {
        const wait = waitOf(error, tries)
        const again = request.repeatable && tries < retries && mayPass(error)
        if (!again || wait > longestWaitMs) throw error
        await pause(wait, aborted)
      }
    }
  }

  return {
    // The document says what each operation answers with; nothing here could say it better.
    call: (id, ...[given, own]) => send(id, given, own) as never,
    async *items(id, ...[given, own]) {
      let cursor: string | null | undefined
      do {
        const query = { ...given?.query, ...(cursor && { cursor }) }
        const { body } = await send(id, { ...given, query }, own)
        const page = body as { items: never[]; nextCursor: string | null }
        yield* page.items
        cursor = page.nextCursor
      } while (cursor !== null)
    },
  }
}
