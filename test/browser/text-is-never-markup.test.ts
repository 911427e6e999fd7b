import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import {
  makeArticle,
  makeClaim,
  makeEvent,
  makeMention,
  makeOutlet,
  makeParty,
  makeQuestion,
  makeTask,
} from '../support/factories.ts'
import { goTo } from '../support/page-world.ts'
import { payloads } from '../support/payloads.ts'

const browser = useBrowser()

/**
 * Tasks, each with some of the payloads in all its texts. Together they have all of them as claims' words, figures and places,
 * names of parties and outlets, titles, texts, rules, reasons, notes, patches and names of reviewers; places of events and
 * questions, of which a task has one, are one in five.
 */
const tasks: { id: string; own: readonly string[] }[] = []
const eventIds: string[] = []
const perTask = 5

beforeAll(async () => {
  const { db } = browser.deps
  for (let first = 0; first < payloads.length; first += perTask) {
    const own = payloads.slice(first, first + perTask)
    const [one = ''] = own
    const event = await makeEvent(db, { placeNames: { en: one, ar: one } })
    const question = await makeQuestion(db, {
      event_id: event.id,
      status: 'contested',
      place_names: JSON.stringify({ en: one, ar: one }),
    })
    const ids: string[] = []
    for (const payload of own) {
      const party = await makeParty(db, { kind: 'state', names: { en: payload, ar: payload } })
      const outlet = await makeOutlet(db, { name: payload })
      const article = await makeArticle(db, {
        outletId: outlet.id,
        title: payload,
        text: `The ministry said ${payload} on Monday.`,
      })
      const claim = await makeClaim(db, {
        party_id: party.id,
        event_id: event.id,
        question_id: question.id,
        words: payload,
        search_words: 'ministry payload',
        quantity_text: payload,
        comparator: 'vague',
        quantity_low: null,
        quantity_high: null,
        place_text: payload,
        place_key: 'AM',
        affected_reason: payload,
        affected_id: party.id,
        affected_basis: 'inferred',
      })
      await makeMention(db, { claimId: claim.id, article, rule: payload })
      ids.push(claim.id)
    }
    const reasons = own.map((text) => ({ code: 'requested', texts: { en: text, ar: text } }))
    const task = await makeTask(db, {
      claim_id: ids[0] ?? '',
      reasons: JSON.stringify(reasons),
      release_note: one,
    })
    await db
      .insertInto('decision')
      .values(
        own.map((text, fence) => ({
          task_id: task.id,
          reviewer: text,
          fence,
          outcome: 'edit' as const,
          reason: 'other',
          note: text,
          patch: JSON.stringify({ class: text, evidence: [{ url: text }] }),
          subject_digest: '',
        })),
      )
      .execute()
    tasks.push({ id: task.id, own })
    eventIds.push(event.id)
  }
})

/** Watches a page for anything that a payload could do. */
async function guarded(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(browser.origin) && url !== 'data:,') faults.push(`request ${url}`)
  })
  page.on('pageerror', (error) => faults.push(`error ${error.message}`))
  page.on('popup', (popup) => faults.push(`window ${popup.url()}`))
  await page.exposeFunction('__ran', () => faults.push('a payload ran'))
  await page.exposeFunction('__violated', (what: string) => faults.push(`policy ${what}`))
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => globalThis.__violated(event.violatedDirective + ' ' + event.blockedURI))`,
  )
  return async () => {
    // What a payload left behind as an element counts, whether it ran or not.
    const grown = await page.evaluate(
      `document.querySelectorAll('#app :is(script, iframe, object, embed, base, meta, link, style, img, video, audio, form[action], [onerror], [onload], [onclick], [style*=url], a[href^="javascript:" i], a[href^="data:" i])').length`,
    )
    return grown === 0 ? faults : [...faults, `${String(grown)} elements out of text`]
  }
}

it('has 200 payloads, and a page on which they would run runs them', async () => {
  expect(new Set(payloads).size).toBe(200)
  const page = await browser.open()
  let runs = 0
  await page.exposeFunction('__ran', () => {
    runs += 1
  })
  await page.goto('about:blank')
  await page.setContent(payloads.slice(0, 12).join('\n'))
  await expect.poll(() => runs).toBeGreaterThan(3)
})

it('shows them all as text, in every view and in both languages, and runs none', async () => {
  for (const language of ['ar', 'en'] as const) {
    const page = await browser.logIn({ language })
    const faultsOf = await guarded(page)
    await page.reload()
    await page.locator('.tasks li').first().waitFor()
    const listed = await page.locator('.tasks').innerText()
    expect(listed.replaceAll(/\s+/gu, ' ')).toContain('<script>globalThis.__ran(1)</script>')
    const half = language === 'ar' ? tasks : tasks.slice(0, 4)
    for (const { id, own } of half) {
      await goTo(page, `#/tasks/${id}`)
      await page.locator('.decisions li').first().waitFor()
      const shown = String(await page.evaluate(`document.querySelector('main').textContent`))
      for (const payload of own) expect(shown).toContain(payload)
      for (const summary of await page.locator('main details > summary').all())
        await summary.click()
    }
    for (const id of language === 'ar' ? eventIds : eventIds.slice(0, 4)) {
      await goTo(page, `#/events/${id}`)
      await page.locator('.board').waitFor()
      for (const summary of await page.locator('main details > summary').all()) {
        if (await summary.isVisible()) await summary.click()
      }
    }
    await goTo(page, '#/events')
    await page.locator('.events li').first().waitFor()
    await goTo(page, '#/search?q=payload')
    await page.locator('.found').first().waitFor()
    for (const payload of payloads.filter((_, index) => index % 20 === 0)) {
      await goTo(page, `#/search?q=${encodeURIComponent(payload.slice(0, 150))}`)
      await page.locator('#search-words').waitFor()
    }
    expect(await faultsOf()).toEqual([])
  }
})
