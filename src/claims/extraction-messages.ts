import type { MessagePort } from 'node:worker_threads'
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
  | { readonly kind: 'failed'; readonly message: string }

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
      reply({ kind: 'draft', reading: { draft, tookMs, engineVersion } })
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
  reply({ kind: 'ready' })
}
