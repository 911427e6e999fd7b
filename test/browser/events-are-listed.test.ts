import { beforeAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { makeBoard, overflowOf, publishSamples } from '../support/page-world.ts'

const browser = useBrowser()

const nameOf = (column: number) => ({ en: `Side ${column}` })

beforeAll(async () => {
  await publishSamples(browser)
  for (let count = 0; count < 52; count += 1) {
    await makeBoard(browser, { rows: 1, columns: 1, place: `Town ${count}`, nameOf })
  }
})

it('shows the events a page at a time, contested ones first, and goes on where the new ones begin', async () => {
  const page = await browser.logIn()
  await page.getByRole('link', { name: 'Events' }).click()
  await page.getByText('50 events shown').waitFor()
  await page.getByRole('button', { name: 'Show more events' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('53 events shown').waitFor()
  expect(await page.locator('.events > li').count()).toBe(53)
  expect(await page.getByRole('button', { name: 'Show more events' }).count()).toBe(0)
  const place =
    'Array.from(document.querySelectorAll(".events > li a")).indexOf(document.activeElement)'
  expect(await page.evaluate(place)).toBe(50)
})

it('filters by place, day and dispute, and keeps the choice in the address', async () => {
  const page = await browser.logIn({ language: 'ar' })
  await page.getByRole('link', { name: 'الأحداث' }).click()
  await page.getByLabel('المكان').fill('باغ')
  await page.getByLabel('اليوم').fill('2020-09-27')
  await page.getByLabel('ما فيه خلاف فقط').check()
  await page.getByRole('button', { name: 'اعرض', exact: true }).click()
  await page.getByText('حدث واحد معروض').waitFor()
  expect(page.url()).toMatch(/#\/events\?q=%D8%A8%D8%A7%D8%BA&day=2020-09-27&status=contested$/u)
  await page.reload()
  await page.getByText('حدث واحد معروض').waitFor()
  expect(await page.getByLabel('المكان').inputValue()).toBe('باغ')
  await page.getByRole('button', { name: 'عرض الكل' }).click()
  await page.getByText('50 حدثًا معروضًا').waitFor()
  await page.goBack()
  await page.getByText('حدث واحد معروض').waitFor()
  await page.getByLabel('اليوم').fill('1999-01-01')
  await page.keyboard.press('Enter')
  await page.getByText('لا حدث بهذه الصفات').waitFor()
})

it('is read in both languages, in a wide window and in a narrow one', async () => {
  for (const language of ['ar', 'en'] as const) {
    for (const width of [1280, 360]) {
      const page = await browser.logIn({ language, width })
      await page.locator('header nav a').nth(1).click()
      await page.locator('.events a').first().waitFor()
      expect(await overflowOf(page)).toBe(0)
      await browser.picture(page, `events-${language}-${width}`)
    }
  }
})
