import type { ExtractionOptions } from '../extraction/types.ts'
import { createThreadPool, ThreadTimeout } from '../threads/thread-pool.ts'
import type { ExtractionRequest, ExtractionResult, Reading } from './extraction-messages.ts'

/** The text is at fault: reading it again would end the same way. The message says why. */
export class UnreadableText extends Error {}

/** The text took longer than it may. */
export class ExtractionTimeout extends UnreadableText {}

/** The text makes more claims than any article does. */
export class ExtractionOverflow extends UnreadableText {}

/** The engine threw, or its thread died. */
export class ExtractionFailure extends Error {}

export interface ExtractionPool {
  /**
   * Reads a text in a thread.
   * @throws ExtractionTimeout past the time limit, ExtractionOverflow past `mostClaims`, ExtractionFailure
   * when the engine fails.
   */
  readonly extract: (text: string, options: ExtractionOptions) => Promise<Reading>
  /**
   * Loads the engine in a first thread. Done before work is taken: a start that ends while the engine
   * loads would count against a text that nobody has looked at.
   */
  readonly warm: () => Promise<void>
  /** Ends the threads; what is still running is rejected. */
  readonly close: () => Promise<void>
}

const engineThread = new URL('extraction-thread.ts', import.meta.url)

/**
 * A few threads that read texts; one that exceeds `timeoutMs` on one text is replaced.
 * @param options.size most threads; they are started when there is work for them.
 * @param options.thread the module that runs in each thread (`serveExtraction`).
 */
export function createExtractionPool(options: {
  readonly size: number
  readonly timeoutMs: number
  readonly thread?: URL
}): ExtractionPool {
  const { size, timeoutMs, thread = engineThread } = options
  const pool = createThreadPool<ExtractionRequest, ExtractionResult>({
    thread,
    size,
    timeoutMs,
    what: 'extraction',
  })
  return {
    warm: pool.warm,
    close: pool.close,
    async extract(text, extraction) {
      const result = await pool.run({ text, options: extraction }).catch((error: Error) => {
        if (error instanceof ThreadTimeout) throw new ExtractionTimeout(error.message)
        throw new ExtractionFailure(error.message)
      })
      if ('overflow' in result) throw new ExtractionOverflow(result.overflow)
      return result
    },
  }
}
