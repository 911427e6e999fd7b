import { type Fragment, type Page, readFragment, readPage } from './read-page.ts'
import type { PageLimits } from './trim-markup.ts'
import { type PageFault, UnreadablePage } from './unreadable-page.ts'

/** From the pool to a thread. */
export interface PageRequest {
  readonly kind: 'page' | 'fragment'
  readonly html: string
  readonly url: string | undefined
  readonly limits: PageLimits | undefined
}

/** From a thread to the pool. */
export type PageResult =
  | { readonly kind: 'read'; readonly result: Page | Fragment }
  | { readonly kind: 'refused'; readonly fault: PageFault; readonly message: string }

/** What a thread of the pool does with one request. */
export function answerPage({ kind, html, url, limits }: PageRequest): PageResult {
  try {
    const options = { ...(url !== undefined && { url }), ...(limits !== undefined && { limits }) }
    const result = kind === 'page' ? readPage(html, options) : readFragment(html, limits)
    return { kind: 'read', result }
  } catch (error) {
    if (error instanceof UnreadablePage) {
      return { kind: 'refused', fault: error.fault, message: error.message }
    }
    // Words of a library's error may quote the page: they stay here.
    const name = error instanceof Error ? error.name : typeof error
    return { kind: 'refused', fault: 'failed', message: `reading the page failed (${name})` }
  }
}
