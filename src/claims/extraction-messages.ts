import type { MessagePort } from 'node:worker_threads'
import { isOverfullTextError } from '../extraction/overfull.ts'
import type { ExtractionDraft, ExtractionOptions } from '../extraction/types.ts'

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

/** From a thread to the pool; `ready` comes once, when its modules are loaded. */
export type ExtractionReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'draft'; readonly reading: Reading }
  | { readonly kind: 'overflow'; readonly said: string }
  | { readonly kind: 'failed'; readonly message: string }

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
  const reply = (message: ExtractionReply) => port.postMessage(message)
  port.on('message', ({ text, options }: ExtractionRequest) => {
    const startedAt = performance.now()
    try {
      const draft = extract(text, options)
      const tookMs = Math.round(performance.now() - startedAt)
      if (draft.claims.length > mostClaims) {
        const said = `the text makes ${draft.claims.length} claims, more than ${mostClaims}`
        reply({ kind: 'overflow', said })
        return
      }
      reply({ kind: 'draft', reading: { draft, tookMs, engineVersion } })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (isOverfullTextError(error)) reply({ kind: 'overflow', said: message })
      else reply({ kind: 'failed', message })
    }
  })
  reply({ kind: 'ready' })
}
