import { beforeAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { makeArticle } from '../support/factories.ts'
import { goTo, overflowOf, publishSamples } from '../support/page-world.ts'

const browser = useBrowser()

beforeAll(async () => {
  await publishSamples(browser)
  const { db } = browser.deps
  for (let count = 0; count < 13; count += 1) {
    await makeArticle(db, { title: `Bulletin <b>number</b> ${count}` })
  }
})

it('finds by what is typed, marks the words, and keeps them in the address', async () => {
  const page = await browser.logIn()
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByLabel('Words to look for').fill('soldiers killed')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Claims' }).waitFor()
  expect(page.url()).toContain('#/search?q=soldiers+killed')
  const marked = await page.locator('mark').allInnerTexts()
  expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(['soldiers', 'killed']))
  expect(await page.getByRole('status').innerText()).toMatch(/\d+ results? shown/u)
  // What was typed keeps the focus: one changes a word and searches again.
  expect(await page.evaluate('document.activeElement.id')).toBe('search-words')
  await page.getByRole('link', { name: 'On the board' }).first().click()
  await page.locator('.board').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Claims' }).waitFor()
  expect(await page.getByLabel('Words to look for').inputValue()).toBe('soldiers killed')
})

it('finds in Arabic whatever the spelling, with parties, events and articles', async () => {
  for (const [language, width] of [
    ['ar', 1280],
    ['ar', 360],
    ['en', 1280],
    ['en', 360],
  ] as const) {
    const page = await browser.logIn({ language, width })
    await goTo(
      page,
      `#/search?q=${encodeURIComponent(language === 'ar' ? 'الارمينيه' : 'armenian')}`,
    )
    await page.locator('.found mark').first().waitFor()
    const kinds = await page.locator('main h2').allInnerTexts()
    if (language === 'ar') expect(kinds).toEqual(expect.arrayContaining(['الأطراف', 'المقالات']))
    expect(await overflowOf(page)).toBe(0)
    await browser.picture(page, `search-${language}-${width}`)
  }
})

it('shows more of one kind, and goes on at the first new one', async () => {
  const page = await browser.logIn()
  await goTo(page, '#/search?q=bulletin')
  await page.getByText('10 results shown').waitFor()
  // Markup in a title is text.
  expect(await page.locator('.found').innerText()).toContain('<b>number</b>')
  expect(await page.locator('.found b').count()).toBe(0)
  await page.getByRole('button', { name: 'More articles' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('13 results shown').waitFor()
  expect(await page.getByRole('button', { name: 'More articles' }).count()).toBe(0)
  const place =
    'Array.from(document.querySelectorAll(".found > li")).indexOf(document.activeElement)'
  expect(await page.evaluate(place)).toBe(10)
})

it('says so where nothing is found, and asks nothing for no words', async () => {
  const page = await browser.logIn({ language: 'ar' })
  await goTo(page, '#/search?q=%25')
  await page.getByText('لا شيء يجمع هذه الكلمات كلها').waitFor()
  await goTo(page, '#/search')
  await page.getByLabel('كلمات البحث').waitFor()
  expect(await page.getByRole('status').innerText()).toBe('')
  await goTo(page, `#/search?q=${'x'.repeat(300)}`)
  await page.getByRole('alert').waitFor()
})
