import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/**
 * What may be logged: everything else is dropped, so that no text of an article and no key gets into a log by
 * accident. Add a field here only if it can hold neither.
 */
const allowed: ReadonlySet<string> = new Set([
  'articleId',
  'attempts',
  'attemptsMade',
  'claims',
  'count',
  'durationMs',
  'engineVersion',
  'fence',
  'generation',
  'jobId',
  'jobName',
  'keyPrefix',
  'method',
  'migrations',
  'pid',
  'port',
  'problem',
  'queue',
  'reqId',
  'requestId',
  'route',
  'signal',
  'state',
  'status',
  'versionId',
  'worker',
])

/** The parts of an error that hold no data of callers: messages and details of Postgres quote values, so they stay out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const parts: Record<string, unknown> = { type: error.name }
  for (const name of ['code', 'severity', 'table', 'constraint', 'routine', 'syscall'] as const) {
    const value: unknown = Reflect.get(error, name)
    if (typeof value === 'string' && value.length <= 100) parts[name] = value
  }
  parts.stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 20)
    .join('\n')
  if (error.cause !== undefined) parts.cause = describeError(error.cause)
  return parts
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'err' || name === 'error') kept.err = describeError(value)
    else if (allowed.has(name)) kept[name] = value
  }
  return kept
}

/** The log of a process; `destination` is standard output where it is left out. */
export function createLog(
  options: { level: Config['logLevel']; name: string },
  destination?: DestinationStream,
): Logger {
  const settings = {
    level: options.level,
    name: options.name,
    formatters: { log: keepAllowed },
    // pino would otherwise expand `err` before the formatter sees it.
    serializers: { err: (error: unknown) => error },
    hooks: {
      // pino makes the message of an error the message of a line that has none; it may quote a text.
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        const [first, message]: readonly unknown[] = args
        if (typeof first === 'object' && typeof message !== 'string') {
          const fields = first instanceof Error ? { err: first } : (first ?? {})
          method.apply(this, [fields, 'err' in fields ? 'error' : ''])
        } else if (first instanceof Error) {
          method.apply(this, [{ err: first }, message as string])
        } else {
          method.apply(this, args)
        }
      },
    },
  }
  return destination === undefined ? pino(settings) : pino(settings, destination)
}
