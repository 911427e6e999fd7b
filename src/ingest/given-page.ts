import type { PagePool } from '../pages/page-pool.ts'
import { UnreadablePage } from '../pages/unreadable-page.ts'
import { Problem } from '../problems.ts'
import { readWebPage, type SaidOfPage } from './page.ts'

/**
 * Reads a page that somebody gave.
 * @throws Problem `unreadable-markup` where no article stands on it, `validation-failed` where it has no name to be found again by.
 */
export async function readGivenPage(pages: PagePool, html: string, given: SaidOfPage) {
  const page = await pages
    .read(html, given.url === undefined ? {} : { url: given.url })
    .catch((error: unknown) => {
      if (!(error instanceof UnreadablePage)) throw error
      throw new Problem('unreadable-markup', `The page cannot be read: ${error.message}.`)
    })
  const incoming = readWebPage(page, given)
  if (incoming !== undefined) return incoming
  throw new Problem('validation-failed', 'The page cannot be told from others.', {
    faults: [{ pointer: '/url', detail: 'Neither the request nor the page names its address.' }],
  })
}
