import { describeExtraction, type Extraction } from '../claims/describe-extraction.ts'
import {
  createExtractionPool,
  type ExtractionPool,
  UnreadableText,
} from '../claims/extraction-pool.ts'
import { Problem } from '../problems.ts'

export interface Preview {
  /**
   * Reads a text as the workers would, and stores nothing.
   * @param given.publishedAt RFC 3339; relative days hang on its date part.
   * @throws Problem `validation-failed` for a text that takes too long or makes too many claims.
   */
  readonly read: (given: {
    text: string
    language: string
    publishedAt: string | undefined
  }) => Promise<Extraction>
  readonly close: () => Promise<void>
}

/** A thread that nobody has needed for this long is ended: it holds some 40 MB. */
const idleMs = 60_000

/** Previews run in one thread of their own, started when needed: neither a slow text nor many hold up the API. */
export function createPreview(options: { timeoutMs: number }): Preview {
  let pool: ExtractionPool | undefined
  let running = 0
  let idle: NodeJS.Timeout | undefined

  const close = async () => {
    clearTimeout(idle)
    const ending = pool
    pool = undefined
    await ending?.close()
  }

  return {
    async read({ text, language, publishedAt }) {
      clearTimeout(idle)
      pool ??= createExtractionPool({ size: 1, timeoutMs: options.timeoutMs })
      running += 1
      try {
        const { draft } = await pool.extract(text, { language, publishedAt })
        return describeExtraction(text, draft, { publishedOn: publishedAt?.slice(0, 10) ?? null })
      } catch (error) {
        if (!(error instanceof UnreadableText)) throw error
        throw new Problem('validation-failed', 'The text cannot be read.', {
          faults: [{ pointer: '/body', detail: `Given up: ${error.message}.` }],
        })
      } finally {
        running -= 1
        clearTimeout(idle)
        if (running === 0) idle = setTimeout(() => void close(), idleMs).unref()
      }
    },
    close,
  }
}
