import type { Fault, Problem } from './api.generated.ts'

/** An answer other than success, as RFC 9457 puts it. What is no problem document (of a proxy) has the code `unknown`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  /** The address of the page that explains it. */
  readonly type: string
  readonly status: number
  readonly code: Problem['code'] | 'unknown'
  readonly detail: string
  /** Each with a JSON pointer into the part of the request that it is about. */
  readonly faults: readonly Fault[]
  /** What the service's log calls the request. */
  readonly requestId: string | undefined
  /** Milliseconds that the service asks to wait; undefined where it does not say. */
  readonly retryAfterMs: number | undefined

  constructor(
    request: string,
    problem: Pick<Problem, 'type' | 'status' | 'detail' | 'faults'> & {
      readonly code: ApiProblem['code']
      readonly requestId?: string
    },
    retryAfterMs: number | undefined,
  ) {
    const faults = problem.faults ?? []
    const where = faults.map(({ pointer, detail }) => ` ${pointer}: ${detail}`).join(';')
    super(`${request}: ${problem.status} ${problem.code}: ${problem.detail}${where}`)
    this.type = problem.type
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.faults = faults
    this.requestId = problem.requestId
    this.retryAfterMs = retryAfterMs
  }
}

/** No answer came: no connection, or not in time. `cause` says why. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable'
}

const unfit = { type: 'about:blank', code: 'unknown' } as const

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  const { code, detail, type, status } = value as Partial<Record<string, unknown>>
  const words = [code, detail, type].every((one) => typeof one === 'string')
  return words && typeof status === 'number'
}

/**
 * Reads a Retry-After header, which has seconds or a date.
 * @returns milliseconds from `now`, undefined where it says nothing
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** The problem in an answer that is none of success. */
export function toProblem(request: string, response: Response, text: string): ApiProblem {
  const after = readRetryAfter(response.headers.get('retry-after'), Date.now())
  try {
    const body: unknown = JSON.parse(text)
    if (isProblem(body)) return new ApiProblem(request, body, after)
  } catch {
    // A proxy's page: its beginning is all that there is to be said.
  }
  const { status } = response
  return new ApiProblem(request, { ...unfit, status, detail: text.slice(0, 200) }, after)
}
