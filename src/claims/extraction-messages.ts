import type { MessagePort } from 'node:worker_threads'
import { isOverfullTextError } from '../extraction/overfull.ts'
import type { ExtractionDraft, ExtractionOptions } from '../extraction/types.ts'
import { serveThread } from '../threads/serve-thread.ts'

/** From the pool to a thread. */
export interface ExtractionRequest {
  readonly text: string
  readonly options: ExtractionOptions
}

/** What a thread made of a text. */
export interface Reading {
  readonly draft: ExtractionDraft
  readonly tookMs: number
  /** Named by the thread: the process around it need not load the engine. */
  readonly engineVersion: string
}

/** What a text came to: its reading, or why it is more than is read. */
export type ExtractionResult = Reading | { readonly overflow: string }

/**
 * More claims than any article makes (long live blogs stay below a thousand). A text that nests reporting
 * clauses without an end makes many more, and each would cost the process around the thread its time.
 */
export const mostClaims = 4_000

/** Answers the pool's requests, one at a time. */
export function serveExtraction(
  port: MessagePort,
  extract: (text: string, options: ExtractionOptions) => ExtractionDraft,
  engineVersion: string,
): void {
  serveThread(port, ({ text, options }: ExtractionRequest): ExtractionResult => {
    const startedAt = performance.now()
    try {
      const draft = extract(text, options)
      const tookMs = Math.round(performance.now() - startedAt)
      if (draft.claims.length > mostClaims) {
        return { overflow: `the text makes ${draft.claims.length} claims, more than ${mostClaims}` }
      }
      return { draft, tookMs, engineVersion }
    } catch (error) {
      if (isOverfullTextError(error)) return { overflow: error.message }
      throw error
    }
  })
}
