import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { goTo, makeBoard, overflowOf, publishSamples } from '../support/page-world.ts'

const browser = useBrowser()

beforeAll(() => publishSamples(browser))

async function openBoard(language: 'ar' | 'en', width = 1280) {
  const page = await browser.logIn({ language, width })
  await page.locator('header nav a').nth(1).click()
  await page.locator('.events a').first().click()
  await page.locator('.board').waitFor()
  return page
}

const figures = (page: Page) => page.locator('.position').allInnerTexts()
const plain = (texts: string[]) => texts.map((text) => text.replaceAll(/\s+/gu, ' '))

const deadSoldiers = (page: Page, title: string) =>
  page.locator('.board tbody').filter({ has: page.getByRole('rowheader', { name: title }) })

describe('the board', () => {
  it('has a row for each question, a column for each side, and what each says', async () => {
    const page = await openBoard('en')
    const table = page.getByRole('table', { name: 'What each side says now, by question' })
    expect(await table.getByRole('columnheader').count()).toBeGreaterThan(3)
    const row = deadSoldiers(page, 'How many soldiers on the Armenian side were killed?')
    const text = await row.first().innerText()
    expect(text).toContain('contested')
    expect(text).toContain('more than 550')
    expect(text).toContain('own losses')
    expect(text).toContain('the other side’s losses')
    expect(text).toContain('denies it: 550')
    expect(text).toMatch(/Revised 16 \(27 Sept 2020\) → 31 \(28 Sept 2020\)/u)
    expect(text).toMatch(/2 outlets\s+1 independent origin/u)
    await browser.picture(page, 'board-en-1280')
  })

  it('says the same in Arabic, from right to left, and leaves each claim its own language', async () => {
    const page = await openBoard('ar')
    const row = deadSoldiers(page, 'كم بلغ عدد القتلى من العسكريين في الجانب الأرميني؟').first()
    const text = await row.innerText()
    expect(text).toContain('محل خلاف')
    expect(text).toContain('أكثر من 550')
    expect(text).toContain('خسائر جانبه')
    expect(text).toMatch(/تعديل 16 \(27 سبتمبر 2020\) ← 31 \(28 سبتمبر 2020\)/u)
    const quotes = page.locator('blockquote')
    const languages = await quotes.evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('lang')} ${one.getAttribute('dir')}`),
    )
    expect(new Set(languages)).toEqual(new Set(['ar rtl', 'en ltr']))
    await browser.picture(page, 'board-ar-1280')
  })

  it('says all of it in a narrow window too, stacked, without scrolling sideways', async () => {
    for (const language of ['ar', 'en'] as const) {
      const [wide, narrow] = [await openBoard(language), await openBoard(language, 360)]
      expect(plain(await figures(narrow))).toEqual(plain(await figures(wide)))
      expect(await narrow.locator('td:not(.silent) > .side-name').first().isVisible()).toBe(true)
      expect(await overflowOf(narrow)).toBe(0)
      await browser.picture(narrow, `board-${language}-360`)
    }
  })

  it('shows the contested questions alone when asked, and says how many they are', async () => {
    const page = await openBoard('ar')
    const all = await page.locator('.board tbody').count()
    await page.getByLabel('الأسئلة محل الخلاف فقط').check()
    await page.getByText('4 أسئلة معروضة').waitFor()
    expect(await page.locator('.board tbody').count()).toBe(4)
    expect(new Set(await page.locator('.board .state').allInnerTexts())).toEqual(
      new Set(['محل خلاف']),
    )
    await page.getByLabel('الأسئلة محل الخلاف فقط').uncheck()
    expect(await page.locator('.board tbody').count()).toBe(all)
  })

  it('opens speakers, charts, relations and sources with the keyboard alone', async () => {
    const page = await openBoard('en')
    const row = deadSoldiers(page, 'How many soldiers on the Armenian side were killed?').first()
    await page.locator('.speakers summary').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Who spoke for this side' }).first().waitFor()
    await row.locator('.disclosure > summary').nth(1).focus()
    await page.keyboard.press('Enter')
    const relation = row.locator('.relations > li').first()
    await relation.waitFor()
    expect(await relation.innerText()).toContain('contradicts')
    expect(await relation.locator('blockquote').count()).toBe(2)
    expect(await relation.locator('.rationale').innerText()).not.toBe('')
    await row.locator('.source summary').first().focus()
    await page.keyboard.press('Enter')
    await row.getByRole('button', { name: 'Show the article' }).first().focus()
    await page.keyboard.press('Enter')
    const link = row.locator('.article a').first()
    await link.waitFor()
    expect(await link.getAttribute('href')).toMatch(/^https?:/u)
    expect(await link.getAttribute('rel')).toContain('noopener')
    // Tab leads out of the board again.
    await row.locator('.source summary').last().focus()
    for (let press = 0; press < 400; press += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate('document.activeElement === document.body')) return
    }
    throw new Error('the tab key never left the page')
  })
})

async function openChart(language: 'ar' | 'en', width = 1280) {
  const page = await openBoard(language, width)
  const title = {
    en: 'How many soldiers on the Armenian side were killed?',
    ar: 'كم بلغ عدد القتلى من العسكريين في الجانب الأرميني؟',
  }[language]
  const row = deadSoldiers(page, title).first()
  await row.locator('.disclosure > summary').first().click()
  await row.locator('.chart svg').waitFor()
  return { page, row }
}
const leftOf = async (row: ReturnType<typeof deadSoldiers>, figure: string) => {
  const label = row
    .locator('.chart .value')
    .filter({ hasText: new RegExp(`^\\W*${figure}\\W*$`, 'u') })
  return (await label.first().boundingBox())?.x ?? Number.NaN
}

describe('the chart of a question', () => {
  it('draws earlier figures on the side where reading begins', async () => {
    const inEnglish = await openChart('en')
    expect(await leftOf(inEnglish.row, '16')).toBeLessThan(await leftOf(inEnglish.row, '31'))
    const inArabic = await openChart('ar')
    expect(await leftOf(inArabic.row, '16')).toBeGreaterThan(await leftOf(inArabic.row, '31'))
  })

  it('has the same data as a table, and names every line', async () => {
    for (const language of ['ar', 'en'] as const) {
      for (const width of [1280, 360]) {
        const { page, row } = await openChart(language, width)
        expect(await row.locator('.chart svg').getAttribute('aria-label')).toMatch(/\S/u)
        await row.locator('.timeline summary').click()
        const table = row.locator('.timeline-table')
        const text = await table.innerText()
        for (const figure of ['16', '31', '550']) expect(text).toContain(figure)
        const lines = await row.locator('.chart .point').count()
        expect(lines).toBeGreaterThanOrEqual(5)
        expect(await row.locator('.legend li').count()).toBeGreaterThanOrEqual(4)
        expect(await overflowOf(page)).toBe(0)
        await row.locator('.timeline').scrollIntoViewIfNeeded()
        await page.screenshot({ path: `screenshots/timeline-${language}-${width}.png` })
      }
    }
  })
})

describe('an earlier moment', () => {
  it('shows what had been said by then, stays in the address, and leads back to now', async () => {
    const page = await openBoard('en')
    await page.getByText('Look at an earlier moment').click()
    await page.getByLabel('What had been said by …').fill('2020-09-27T20:00')
    await page.keyboard.press('Enter')
    const notice = page.getByText('You see what had been said by')
    await notice.waitFor()
    const title = 'How many soldiers on the Armenian side were killed?'
    const row = deadSoldiers(page, title).first()
    expect(await row.innerText()).toContain('16')
    expect(await row.innerText()).not.toContain('31')
    expect(page.url()).toContain('known_at=2020-09-27T20%3A00%3A00.000Z')
    await browser.picture(page, 'board-moment-en-1280')
    await page.reload()
    await notice.waitFor()
    expect(await page.getByLabel('What had been said by …').inputValue()).toBe('2020-09-27T20:00')
    await page.getByRole('button', { name: 'Back to now' }).click()
    await page.getByText('more than 550').first().waitFor()
    expect(page.url()).not.toContain('known_at')
    await page.goBack()
    await notice.waitFor()
  })

  it('before anybody spoke is empty, and one to come is refused', async () => {
    const page = await openBoard('ar')
    await page.getByText('العودة إلى وقت سابق').click()
    await page.getByLabel('ما كان قد قيل حتى…').fill('2019-01-01T00:00')
    await page.getByRole('button', { name: 'اعرض ذلك الوقت' }).click()
    await page.getByText('حتى ذلك الوقت لم يقل أحد شيئًا').waitFor()
    await page.getByLabel('ما كان قد قيل حتى…').fill('2150-01-01T00:00')
    await page.getByRole('button', { name: 'اعرض ذلك الوقت' }).click()
    await page.getByText('هذا الوقت لم يأتِ بعد').waitFor()
  })

  it('that nobody can read from the address is refused in words', async () => {
    const page = await openBoard('en')
    await goTo(page, `${new URL(page.url()).hash}?known_at=yesterday`)
    await page.getByRole('alert').filter({ hasText: '/known_at' }).waitFor()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await page.getByText('more than 550').first().waitFor()
  })
})

it('shows markup and marks of direction in names and words as text', async () => {
  const evil = '<img src=x onerror="document.title=1">\u202eevil\u202c <script>alert(1)</script>'
  const eventId = await makeBoard(browser, {
    rows: 1,
    columns: 2,
    place: evil,
    words: evil,
    nameOf: (column) => ({ en: `${evil} ${column}`, ar: `${evil} ${column}` }),
  })
  for (const language of ['ar', 'en'] as const) {
    const page = await browser.logIn({ language, width: 360 })
    await goTo(page, `#/events/${eventId}`)
    await page.locator('.board').waitFor()
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.locator('main h1').innerText()).toContain('<img src=x')
    expect(await page.locator('blockquote').first().innerText()).toContain(
      '<script>alert(1)</script>',
    )
    expect(await overflowOf(page)).toBe(0)
    const first = page.locator('.voice bdi').first()
    expect(await first.innerText()).toContain('<img src=x')
  }
})

describe('a board of sixty questions and twelve sides', () => {
  let eventId = ''
  beforeAll(async () => {
    eventId = await makeBoard(browser, {
      rows: 60,
      columns: 12,
      place: 'Long Valley',
      nameOf: (column) => ({ en: `Republic No. ${column}`, ar: `الجمهورية رقم ${column}` }),
    })
  })

  it('scrolls within a box that has its name and the focus, under its own headings', async () => {
    for (const language of ['ar', 'en'] as const) {
      const page = await browser.logIn({ language })
      await goTo(page, `#/events/${eventId}`)
      const box = page.locator('.board-box')
      await box.waitFor()
      await box.focus()
      const way = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
      for (let press = 0; press < 20; press += 1) await page.keyboard.press(way)
      for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(300)
      const [left, top] = await box.evaluate((element) => [element.scrollLeft, element.scrollTop])
      expect(Math.abs(left ?? 0)).toBeGreaterThan(300)
      expect(top).toBeGreaterThan(300)
      const place = await box.boundingBox()
      const head = await page.locator('.board thead th').nth(5).boundingBox()
      expect(Math.abs((head?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(4)
      const rowHead = await page.locator('.board tbody th').nth(20).boundingBox()
      const edge = (one: typeof place) =>
        language === 'ar' ? (one?.x ?? 0) + (one?.width ?? 0) : (one?.x ?? 0)
      expect(Math.abs(edge(rowHead) - edge(place))).toBeLessThan(4)
      expect(await overflowOf(page)).toBe(0)
      await page.screenshot({ path: `screenshots/board-large-${language}-1280.png` })
    }
  })
})
