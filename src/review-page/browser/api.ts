/** The page's way to the API: the session cookie says who asks, and answers come back as data, never as exceptions. */

/** A problem as the API tells it (RFC 9457). `code` is `unreachable` where no answer came at all. */
export interface ApiProblem {
  readonly code: string
  readonly title: string
  readonly detail: string
  /** Faults of a request, each with a JSON pointer into its body or query. */
  readonly faults?: readonly { readonly pointer: string; readonly detail: string }[]
}

/** An answer: its body (null where it has none) or the problem. `status` is 0 where no answer came. */
export type Answer<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly problem: ApiProblem }

/** Sent on `window` when the service does not know the session any more. */
export const signedOut = 'counterclaim:signed-out'

type Method = 'GET' | 'POST' | 'DELETE'

/**
 * Sends one request.
 * @param path address below our own, with its query.
 * @param body sent as JSON where it is given.
 */
async function send<Body>(method: Method, path: string, body?: unknown): Promise<Answer<Body>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  // The same key on a repeated click: a decision is taken once.
  if (method === 'POST' && path.endsWith('/decision')) {
    headers['idempotency-key'] = crypto.randomUUID()
  }
  try {
    const answer = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const parsed: unknown = text === '' ? null : JSON.parse(text)
    if (answer.ok) return { ok: true, status: answer.status, body: parsed as Body }
    if (answer.status === 401) window.dispatchEvent(new Event(signedOut))
    return { ok: false, status: answer.status, problem: parsed as ApiProblem }
  } catch {
    const problem = { code: 'unreachable', title: '', detail: '' }
    return { ok: false, status: 0, problem }
  }
}

export const api = {
  get: <Body>(path: string): Promise<Answer<Body>> => send('GET', path),
  post: <Body>(path: string, body: unknown): Promise<Answer<Body>> => send('POST', path, body),
  remove: <Body>(path: string): Promise<Answer<Body>> => send('DELETE', path),
}
