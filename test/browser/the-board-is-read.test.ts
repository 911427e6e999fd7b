import { beforeAll, expect, it } from 'vitest'
import { readSampleArticles } from '../../src/demo/sample-articles.ts'
import { useBrowser } from '../support/browser.ts'

const browser = useBrowser()

beforeAll(async () => {
  const { authorization } = await browser.key('articles:write')
  for (const payload of await readSampleArticles()) {
    const headers = { authorization }
    await browser.app.inject({ method: 'POST', url: '/v1/articles', headers, payload })
    await browser.processQueue()
  }
})

async function openBoard(language: 'ar' | 'en', width = 1280) {
  const page = await browser.logIn({ language, width })
  await page.locator('header nav a').nth(1).click()
  await page.locator('.events a').first().click()
  await page.locator('.board').waitFor()
  return page
}

it('lists the events with their questions, in both languages', async () => {
  for (const language of ['ar', 'en'] as const) {
    for (const width of [1280, 360]) {
      const page = await browser.logIn({ language, width })
      await page.locator('header nav a').nth(1).click()
      await page.locator('.events a').first().waitFor()
      await browser.picture(page, `events-${language}-${width}`)
    }
  }
})

it('shows what each side says to every question', async () => {
  for (const language of ['ar', 'en'] as const) {
    for (const width of [1280, 360]) {
      const page = await openBoard(language, width)
      await browser.picture(page, `board-${language}-${width}`)
      for (const summary of await page.locator('.disclosure > summary').all()) await summary.click()
      await page.locator('.source summary').first().click()
      await page.locator('.source button').first().click()
      await page.locator('.article').waitFor()
      await page.locator('.timeline summary').first().click()
      await browser.picture(page, `board-open-${language}-${width}`)
      for (const [index, timeline] of (await page.locator('.beneath-content').all()).entries()) {
        await timeline.screenshot({
          path: `/tmp/me/uiboard/beneath-${language}-${width}-${index}.png`,
        })
      }
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow).toBe(0)
    }
  }
})
