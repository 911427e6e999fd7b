/** Many articles in one request: NDJSON in, a line of NDJSON out for each, in their order. */
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { faultsOfIssues } from '../http/compilers.ts'
import { parseJsonText } from '../http/parse-json.ts'
import { problemBody, problemSchema } from '../http/problem-response.ts'
import { unstorableFaults } from '../http/storable-text.ts'
import { toProblem } from '../http/to-problem.ts'
import { Problem } from '../problems.ts'
import { type InputLine, readLines } from '../read-lines.ts'
import { answerOf, enqueueStored, settleArticle } from './accept-article.ts'
import type { Backlog } from './limit-backlog.ts'
import { acceptedSchema, newArticleBody } from './schemas.ts'
import { type StoredArticle, storeArticle } from './store-article.ts'

/**
 * Most lines and bytes of one batch: what is stored well within the half minute that a request has to arrive. Whoever has more sends
 * several; a batch can be sent again where its articles name their source.
 */
export const batchLimits = { lines: 1_000, bytes: 32 * 1024 * 1024, line: 1024 * 1024 } as const

/** Articles whose work is put on the queue in one go. */
const enqueuedTogether = 50

export const batchResult = z
  .object({
    line: z
      .int()
      .meta({ description: 'Number of the line, from 1; blank ones count and get no result.' }),
    status: z.int().meta({ description: 'What a request of its own would have answered with.' }),
    article: acceptedSchema.optional(),
    problem: problemSchema.optional(),
  })
  .meta({ id: 'BatchResult' })

type BatchResult = z.infer<typeof batchResult>

async function* counted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > batchLimits.bytes) {
      throw new Problem('body-too-large', `A batch may have ${batchLimits.bytes} bytes.`)
    }
    yield chunk
  }
}

/** Whose batch it is. */
export interface Sender {
  readonly keyId: string
  readonly backlog: Backlog
}

/** @throws Problem what a route would refuse the line with. */
async function storeLine(
  { db }: Deps,
  { keyId, backlog }: Sender,
  line: InputLine,
): Promise<StoredArticle> {
  if ('fault' in line) {
    const tooLong = line.fault.startsWith('longer')
    throw new Problem(tooLong ? 'body-too-large' : 'invalid-encoding', `The line is ${line.fault}.`)
  }
  const value = parseJsonText(line.text)
  const unstorable = unstorableFaults(value, 'body')
  if (unstorable.length > 0) {
    throw new Problem('unstorable-text', 'The line holds text that cannot be kept.', {
      faults: unstorable,
    })
  }
  const parsed = newArticleBody.safeParse(value)
  if (!parsed.success) {
    throw new Problem('validation-failed', 'The line does not fit the schema of an article.', {
      faults: faultsOfIssues(parsed.error.issues, 'body'),
    })
  }
  const { source, ...given } = parsed.data
  const article = await settleArticle(given, source)
  await backlog.admit(keyId)
  const stored = await db
    .transaction()
    .execute((trx) => storeArticle(trx, { ...article, sentBy: keyId }))
  backlog.note(keyId, stored)
  return stored
}

/**
 * Stores article after article, each for itself: a line that is refused changes nothing for those beside it. What the limits cut off
 * is told in a last result; nothing behind it was read.
 * @param body bytes of NDJSON, each line what `POST /v1/articles` takes.
 */
export async function* storeBatch(
  deps: Deps,
  sender: Sender,
  body: IncomingMessage,
  requestId: string,
): AsyncGenerator<BatchResult> {
  const base = deps.config.publicUrl ?? ''
  let due: StoredArticle[] = []
  const enqueue = async () => {
    const ready = due
    due = []
    await enqueueStored(deps, ...ready)
  }
  const failed = (line: number, error: unknown): BatchResult => {
    const problem = toProblem(error)
    if (problem.status >= 500)
      deps.log.error({ err: error, problem: problem.code }, 'a line failed')
    return { line, status: problem.status, problem: problemBody(problem, requestId, base) }
  }
  let last = 0
  try {
    for await (const line of readLines(counted(body), batchLimits.line)) {
      last = line.number
      if ('text' in line && line.text.trim() === '') continue
      if (line.number > batchLimits.lines) {
        throw new Problem('body-too-large', `A batch may have ${batchLimits.lines} lines.`)
      }
      let result: BatchResult
      try {
        const stored = await storeLine(deps, sender, line)
        due.push(stored)
        if (due.length >= enqueuedTogether) await enqueue()
        result = {
          line: line.number,
          status: answerOf(stored).status,
          article: acceptedSchema.parse(stored),
        }
      } catch (error) {
        result = failed(line.number, error)
      }
      yield result
    }
  } catch (error) {
    yield failed(Math.max(last, 1), error)
  } finally {
    await enqueue()
  }
}
