import { Agent, fetch, type Response, request } from 'undici'
import { createConnector, RefusedAddress, type Resolve, resolveBySystem } from './connect.ts'
import { parseNetworks } from './public-address.ts'

/**
 * Why a request to the outside came to nothing. `refused-url`: an address that is never asked (not http or https, a
 * password in it, a port of another service). `refused-address`: it leads to a network that is not public.
 */
export type OutboundFault =
  | 'refused-url'
  | 'refused-address'
  | 'too-many-redirects'
  | 'too-large'
  | 'timed-out'
  | 'unreachable'

export class OutboundError extends Error {
  readonly code: OutboundFault
  constructor(code: OutboundFault, message: string) {
    super(message)
    this.code = code
  }
}

export interface Received {
  readonly status: number
  readonly headers: Headers
  /** Where the answer came from, after redirects. */
  readonly url: string
  /** Decoded (gzip, br, …), whole. */
  readonly body: Uint8Array
}

export interface FetchLimits {
  /** Most bytes of the answer after decoding. */
  readonly maxBytes: number
  /** From the first look-up to the last byte, over all redirects: a server that drips gets no longer. */
  readonly timeoutMs: number
  /** Most redirects that are followed; each is tested as the first address was. Default 3. */
  readonly redirects?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Ends the request early. */
  readonly signal?: AbortSignal
}

export interface PostLimits {
  readonly timeoutMs: number
  readonly headers: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface Outbound {
  /**
   * GETs a page or a feed. Answers of any status that is no redirect are given back, 304 among them.
   * @throws OutboundError
   */
  readonly fetchBounded: (url: string, limits: FetchLimits) => Promise<Received>
  /**
   * POSTs a body and reads no more of the answer than its status: redirects are not followed.
   * @throws OutboundError
   */
  readonly post: (url: string, body: string, limits: PostLimits) => Promise<{ status: number }>
  readonly close: () => Promise<void>
}

export interface OutboundOptions {
  /** Networks beside the public ones that may be reached (`10.0.0.0/8`). */
  readonly allowedNetworks: readonly string[]
  readonly resolve?: Resolve
  readonly onDial?: (address: string) => void
}

const defaultRedirects = 3
/** In bytes. */
const shortAnswer = 16_384
const redirectStatuses = new Set([301, 302, 303, 307, 308])

/** What a redirect to another origin must not see. */
const secretHeaders = new Set(['authorization', 'cookie', 'proxy-authorization'])

function refuse(why: string): never {
  throw new OutboundError('refused-url', why)
}

/**
 * An address that may be asked, read. Ports: 80, 443 and those that need no privilege; below 1024 live mail, names
 * and file shares, which take orders in plain text.
 * @throws OutboundError `refused-url`
 */
export function readAddress(text: string): URL {
  if (!URL.canParse(text)) return refuse('the address cannot be read')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('the address must begin with https:// or http://')
  if (url.username !== '' || url.password !== '')
    return refuse('the address must not hold a name or password')
  const port = Number(url.port)
  if (url.port !== '' && port < 1024 && port !== 80 && port !== 443)
    return refuse(`port ${url.port} is not asked`)
  url.hash = ''
  return url
}

/** The error beneath: undici wraps what a connector or a stream says. */
function* causesOf(error: unknown): Generator {
  let at = error
  for (let depth = 0; depth < 5 && at !== undefined && at !== null; depth += 1) {
    yield at
    if (at instanceof AggregateError) yield* at.errors
    at = (at as { cause?: unknown }).cause
  }
}

const late = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

function toOutboundError(error: unknown, timedOut: boolean): OutboundError {
  if (error instanceof OutboundError) return error
  const causes = [...causesOf(error)]
  const refused = causes.find((cause) => cause instanceof RefusedAddress)
  if (refused !== undefined) return new OutboundError('refused-address', refused.message)
  const codes = causes.map((cause) => (cause as { code?: unknown }).code)
  if (timedOut || codes.some((code) => typeof code === 'string' && late.has(code)))
    return new OutboundError('timed-out', 'no complete answer in time')
  const code = codes.find((it) => typeof it === 'string')
  return new OutboundError('unreachable', `no answer${code === undefined ? '' : ` (${code})`}`)
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new OutboundError('too-large', `the answer is over ${maxBytes} bytes`)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !secretHeaders.has(name.toLowerCase())),
  )
}

/** Runs a request under one clock, and leaves no connection behind that still receives. */
async function underClock<T>(
  limits: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const clock = AbortSignal.timeout(limits.timeoutMs)
  const signals = [ended.signal, clock, ...(limits.signal === undefined ? [] : [limits.signal])]
  try {
    return await run(AbortSignal.any(signals))
  } catch (error) {
    throw toOutboundError(error, clock.aborted)
  } finally {
    ended.abort()
  }
}

/**
 * The only way of this service to addresses that strangers have given it: it reaches public addresses and what the
 * operator has allowed, within limits of time and size (README, OUTBOUND_ALLOWED_NETWORKS).
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const connect = createConnector({
    allowed: parseNetworks(options.allowedNetworks),
    resolve: options.resolve ?? resolveBySystem,
    onDial: options.onDial ?? (() => undefined),
    timeoutMs: 10_000,
  })
  const dispatcher = new Agent({
    connect,
    maxHeaderSize: 16_384,
    keepAliveTimeout: 4_000,
    // The clock of each request is the stricter one; these end what it has left behind.
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  })
  return {
    fetchBounded: (text, limits) =>
      underClock(limits, async (signal) => {
        let url = readAddress(text)
        let headers = { ...limits.headers }
        for (let left = limits.redirects ?? defaultRedirects; ; left -= 1) {
          const response = await fetch(url, { headers, dispatcher, signal, redirect: 'manual' })
          const target = response.headers.get('location')
          if (!redirectStatuses.has(response.status) || target === null) {
            const body = await readBody(response, limits.maxBytes)
            return {
              status: response.status,
              headers: new Headers([...response.headers]),
              url: url.href,
              body,
            }
          }
          await response.body?.cancel()
          if (left <= 0) throw new OutboundError('too-many-redirects', 'too many redirects')
          if (!URL.canParse(target, url.href))
            throw new OutboundError('refused-url', 'a redirect leads to no address')
          const next = readAddress(new URL(target, url).href)
          if (next.origin !== url.origin) headers = withoutSecrets(headers)
          url = next
        }
      }),
    post: (text, body, limits) =>
      underClock(limits, async (signal) => {
        // Not `fetch`, which costs twice as much processor time and is worth it for bodies only.
        const answer = await request(readAddress(text), {
          method: 'POST',
          headers: limits.headers,
          body,
          dispatcher,
          signal,
        })
        // A short answer is read to its end, so that the connection can serve again; nobody wants its words.
        const length = Number(answer.headers['content-length'] ?? Number.NaN)
        if (answer.statusCode === 204 || length <= shortAnswer)
          await answer.body.dump({ limit: shortAnswer, signal }).catch(() => undefined)
        else answer.body.on('error', () => undefined).destroy()
        return { status: answer.statusCode }
      }),
    // A server that never answers must not hold up the end of a process.
    close: () => dispatcher.destroy(),
  }
}
