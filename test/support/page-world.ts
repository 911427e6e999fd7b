/** What the page's tests look at: the sample articles, read by the real workers, and boards made for a purpose. */
import type { Page } from 'playwright-core'
import { readSampleArticles } from '../../src/demo/sample-articles.ts'
import type { TestBrowser } from './browser.ts'
import { makeClaim, makeEvent, makeMention, makeParty, makeQuestion } from './factories.ts'

/** The story of the demo, from the articles to its board. */
export async function publishSamples(browser: TestBrowser): Promise<void> {
  const headers = await browser.key('articles:write')
  for (const payload of await readSampleArticles()) {
    await browser.app.inject({ method: 'POST', url: '/v1/articles', headers, payload })
    await browser.processQueue()
  }
}

/** An event with so many questions, each answered by so many sides. `nameOf` names the sides. */
export async function makeBoard(
  { deps: { db } }: TestBrowser,
  given: {
    readonly rows: number
    readonly columns: number
    readonly place: string
    readonly nameOf: (column: number) => Readonly<Record<string, string>>
    readonly words?: string
  },
): Promise<string> {
  const placeNames = { en: given.place, ar: given.place }
  const event = await makeEvent(db, { placeNames })
  const sides = []
  for (let column = 0; column < given.columns; column += 1) {
    sides.push(await makeParty(db, { kind: 'state', names: given.nameOf(column) }))
  }
  for (let row = 0; row < given.rows; row += 1) {
    const question = await makeQuestion(db, {
      event_id: event.id,
      affected_side_id: sides[row % sides.length]?.id ?? null,
      status: row % 3 === 0 ? 'contested' : 'one_sided',
    })
    for (const [column, side] of sides.entries()) {
      const claim = await makeClaim(db, {
        party_id: side.id,
        event_id: event.id,
        question_id: question.id,
        quantity_low: 10 * row + column + 1,
        quantity_high: 10 * row + column + 1,
        ...(given.words === undefined ? {} : { words: given.words }),
      })
      await makeMention(db, { claimId: claim.id })
    }
  }
  return event.id
}

/** Pixels by which the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Goes to a view by its address, as a link or a bookmark does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
}
