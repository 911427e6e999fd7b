import pg from 'pg'
import { Problem } from '../problems.ts'

const retry = { headers: { 'retry-after': '2' } } as const

function unavailable(detail: string): Problem {
  return new Problem('unavailable', detail, retry)
}

/** What a failing database means to a caller, by SQLSTATE; undefined where the fault is ours. */
function fromSqlState(state: string): Problem | undefined {
  switch (state) {
    case '55P03': // lock_not_available
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
      return new Problem(
        'conflict',
        'Another request is changing the same thing; try again.',
        retry,
      )
    case '57014': // query_canceled: statement_timeout
    case '25P03': // idle_in_transaction_session_timeout
    case '25006': // read_only_sql_transaction: a standby
      return unavailable('The database took too long.')
    case '22021': // character_not_in_repertoire: a NUL
    case '22P05': // untranslatable_character
      return new Problem('unstorable-text', 'A text holds characters that cannot be kept.')
    default:
      // 08 connection exceptions, 53 out of resources, 57P operator intervention, 58 system errors.
      return /^(?:08|53|57P|58)/.test(state) ? unavailable('The database is away.') : undefined
  }
}

const networkErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** pg names these faults by their message only. */
const connectionLost =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Client was closed|Cannot use a pool after)/

const fastifyProblems: Readonly<Record<string, (error: Error) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Problem('body-too-large', 'The body is larger than this route accepts.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Problem('unsupported-media-type', 'Send the body as application/json in UTF-8.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new Problem('invalid-json', 'The body is not as long as Content-Length says.'),
  FST_ERR_BAD_URL: () => new Problem('invalid-encoding', 'The address is not valid UTF-8.'),
  FST_ERR_MAX_PARAM_LENGTH: () => new Problem('not-found', 'The address is too long.'),
  FST_ERR_HANDLER_TIMEOUT: () => unavailable('The answer took too long.'),
}

/** Turns whatever was thrown into a problem; `internal` where nobody but us is to blame. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof AggregateError) {
    const inner = error.errors.map(toProblem).find((problem) => problem.code !== 'internal')
    if (inner !== undefined) return inner
  }
  if (error instanceof pg.DatabaseError) {
    const known = fromSqlState(error.code ?? '')
    if (known !== undefined) return known
  } else if (error instanceof Error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    const fromFastify = fastifyProblems[code]
    if (fromFastify !== undefined) return fromFastify(error)
    if (networkErrors.has(code) || connectionLost.test(error.message)) {
      return unavailable('The database is away.')
    }
    // 403 is what the files of the documentation answer to a path that leaves their folder.
    if ('statusCode' in error && (error.statusCode === 404 || error.statusCode === 403)) {
      return new Problem('not-found', 'There is nothing at this address.')
    }
  }
  return new Problem('internal', 'Something is broken on our side; the log knows more.')
}
