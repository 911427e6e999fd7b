import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardHtml } from '../../src/cards/card-html.ts'
import { english } from '../../src/exports/speech.ts'
import { useBrowser } from '../support/browser.ts'
import { makeDispute } from '../support/disputed.ts'
import { overflowOf, publishSamples } from '../support/page-world.ts'
import { payloads } from '../support/payloads.ts'

// Pages of this machine may frame cards under this name, and under no other.
const browser = useBrowser({ CARD_FRAME_ANCESTORS: 'http://127.0.0.1:*' })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let eventId = ''
let framed = ''

/** A page of a newspaper, with a card in a frame. */
const paper = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(`<!doctype html><iframe src="${framed}" width="600" height="400"></iframe>`)
})

/** The address of a public card. */
async function publish(event: string, lang: string): Promise<string> {
  const answer = await browser.app.inject({
    method: 'POST',
    url: `/v1/events/${event}/cards`,
    headers: await browser.key('admin'),
    payload: { lang },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return `${browser.origin}${new URL(answer.json<{ url: string }>().url).pathname}`
}

beforeAll(async () => {
  await publishSamples(browser)
  const row = await browser.deps.db
    .selectFrom('question')
    .select('event_id')
    .where('status', '=', 'contested')
    .groupBy('event_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .executeTakeFirstOrThrow()
  eventId = row.event_id
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve))
}, 120_000)

afterAll(() => void paper.close())

/** What a policy kept from happening, in the words of the console. */
function complaintsOf(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  return found
}

async function show(lang: string, { width = 1280, dark = false } = {}) {
  const page = await browser.open({ language: lang, width })
  await page.goto('about:blank')
  const complaints = complaintsOf(page)
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.goto(await publish(eventId, lang))
  await page.locator('h1').waitFor()
  return { page, complaints }
}

describe.each(['en', 'ar'])('a card (%s)', (lang) => {
  it.each([
    { width: 320, dark: false },
    { width: 320, dark: true },
    { width: 900, dark: false },
    { width: 900, dark: true },
  ])('is styled by its own policy, fits and is accessible (%o)', async ({ width, dark }) => {
    const { page, complaints } = await show(lang, { width, dark })
    await browser.picture(page, `card-${lang}-${width}-${dark ? 'dark' : 'light'}`)
    expect(complaints).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(background).toBe(dark ? 'rgb(22, 24, 28)' : 'rgb(255, 255, 255)')
    const quotes = page.locator('blockquote')
    expect(await quotes.count()).toBeGreaterThan(1)
    const directions = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('blockquote')].map((it) => [it.lang, getComputedStyle(it).direction])`,
    )
    for (const [language, direction] of directions)
      expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
    // The checker is no part of the page: it looks at the same markup without its policy.
    const copy = await browser.open({ width })
    await copy.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await copy.goto('about:blank')
    await copy.setContent(await page.content())
    await copy.evaluate(axe)
    const faults = await copy.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join()))`,
    )
    expect(faults).toEqual([])
  })
})

/** A position of which every text is this one. */
const loudPosition = (text: string) => ({
  says: text,
  by: text,
  words: text,
  when: text,
  outlet: text,
  language: text,
  direction: 'ltr' as const,
  url: text,
})

it('holds every text as text, even where no policy would stop it', async () => {
  const own = payloads.map((payload) => payload.replaceAll(/\s+/gu, ' ').trim())
  const sides = own.map((text) => ({ name: text, positions: [loudPosition(text)] }))
  const questions = own.map((title) => ({ title, sides: [] }))
  const card = {
    heading: own.join(' '),
    questions: [...questions, { title: '', sides }],
    note: own.join(' '),
    board: '',
  }
  const page = await browser.open({ width: 320 })
  let ran = 0
  await page.exposeFunction('__ran', () => {
    ran += 1
  })
  await page.goto('about:blank')
  await page.setContent(cardHtml(card, english))
  const texts = async (selector: string) => page.locator(selector).allTextContents()
  expect(await texts('blockquote')).toEqual(own.map((text) => `“${text}”`))
  expect(await texts('h3')).toEqual(own)
  expect(await texts('h2')).toEqual([...own, ''])
  expect(await texts('.says')).toEqual(own)
  expect(await page.locator('h1').textContent()).toBe(own.join(' '))
  expect(ran).toBe(0)
})

it('runs nothing and asks for nothing, whatever its texts hold', async () => {
  const loud = payloads.join(' ')
  const { eventId: hostile } = await makeDispute(browser.deps.db, {
    place: { en: payloads[0] ?? '', ar: payloads[41] ?? '' },
    names: [{ en: payloads[5] ?? '' }, { en: payloads[80] ?? '' }],
    words: [loud, `</blockquote></style>${loud}`],
    url: 'https://paper.example.org/"><script>globalThis.__ran(1)</script>',
  })
  const page = await browser.open({ width: 320 })
  let ran = 0
  await page.exposeFunction('__ran', () => {
    ran += 1
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const address = await publish(hostile, 'en')
  await page.goto(address)
  await page.locator('h1').waitFor()
  expect(asked).toEqual([address])
  expect(ran).toBe(0)
  expect(await page.locator('blockquote').nth(1).textContent()).toContain('</style>')
  expect(await overflowOf(page)).toBe(0)
  await browser.picture(page, 'card-hostile')
})

/** What the frame on a page shows, seen from an address of that page. */
async function frameOn(host: string): Promise<string> {
  framed = await publish(eventId, 'en')
  const page = await browser.open()
  await page.goto(`http://${host}:${(paper.address() as AddressInfo).port}/`)
  await page.waitForLoadState('networkidle')
  const frame = page.frames().find((it) => it !== page.mainFrame())
  return (
    (await frame
      ?.locator('body')
      .textContent({ timeout: 2_000 })
      .catch(() => '')) ?? ''
  )
}

describe('in a frame', () => {
  it('is shown to those who are named, and to nobody else', async () => {
    expect(await frameOn('127.0.0.1')).toContain('How many')
    expect(await frameOn('localhost')).not.toContain('How many')
  })
})
