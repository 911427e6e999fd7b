import { describeExtraction, type Extraction } from '../claims/describe-extraction.ts'
import { createExtractionPool, ExtractionTimeout } from '../claims/extraction-pool.ts'
import { Problem } from '../problems.ts'

export interface Preview {
  /**
   * Reads a text as the workers would, and stores nothing.
   * @param given.publishedAt RFC 3339; relative days hang on its date part.
   * @throws Problem `validation-failed` for a text that takes longer than the time limit.
   */
  readonly read: (given: {
    text: string
    language: string
    publishedAt: string | undefined
  }) => Promise<Extraction>
  readonly close: () => Promise<void>
}

/** Previews run in one thread of their own, started with the first: neither a slow text nor many hold up the API. */
export function createPreview(options: { timeoutMs: number }): Preview {
  const pool = createExtractionPool({ size: 1, timeoutMs: options.timeoutMs })
  return {
    async read({ text, language, publishedAt }) {
      try {
        const { draft } = await pool.extract(text, { language, publishedAt })
        return describeExtraction(text, draft, { publishedOn: publishedAt?.slice(0, 10) ?? null })
      } catch (error) {
        if (!(error instanceof ExtractionTimeout)) throw error
        throw new Problem('validation-failed', 'The text takes too long to read.', {
          faults: [{ pointer: '/body', detail: `Takes longer than ${options.timeoutMs} ms.` }],
        })
      }
    },
    close: () => pool.close(),
  }
}
