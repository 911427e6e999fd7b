import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { makeArticle, makeParty, makeTask } from '../support/factories.ts'
import { goTo, overflowOf, publishSamples } from '../support/page-world.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Addresses of the views, and what is there once a view is. */
const views: { name: string; hash: string; ready: string; open?: string }[] = []

beforeAll(async () => {
  await publishSamples(browser)
  const { db } = browser.deps
  const claim = await db
    .selectFrom('review_task')
    .selectAll()
    .where('kind', '=', 'claim')
    .executeTakeFirstOrThrow()
  const relation = await db
    .selectFrom('review_task')
    .select('id')
    .where('kind', '=', 'relation')
    .executeTakeFirstOrThrow()
  const about = { claim_id: claim.claim_id ?? '' }
  const party = await makeParty(db, { kind: 'unknown', known: false })
  const article = await makeArticle(db)
  const unknown = await db
    .insertInto('review_task')
    .values([
      {
        kind: 'party',
        dedupe_key: `party:${party.id}`,
        party_id: party.id,
        priority: 9,
        reasons: '[]',
      },
      {
        kind: 'article_changed',
        dedupe_key: `article_changed:${article.id}`,
        article_id: article.id,
        priority: 9,
        reasons: '[]',
      },
    ])
    .returning(['id', 'kind'])
    .execute()
  const verdict = await makeTask(db, { ...about, kind: 'verdict', dedupe_key: 'verdict:test' })
  const orphan = await makeTask(db, { ...about, kind: 'orphaned', dedupe_key: 'orphaned:test' })
  const settled = await makeTask(db, {
    ...about,
    kind: 'adjudication',
    dedupe_key: 'adjudication:test',
    about_task_id: claim.id,
  })
  const event = await db.selectFrom('event').select('id').orderBy('id').executeTakeFirstOrThrow()
  const task = (name: string, id: string, open?: string) =>
    views.push({
      name,
      hash: `#/tasks/${id}`,
      ready: '.bar',
      ...(open !== undefined && { open }),
    })
  views.push({ name: 'queue', hash: '#/queue', ready: '.tasks li' })
  task('claim', claim.id, 'e')
  task('relation', relation.id, 'r')
  for (const { id, kind } of unknown) task(kind, id, kind === 'party' ? 'm' : 's')
  task('verdict', verdict.id, 'v')
  task('orphaned', orphan.id, '?')
  task('adjudication', settled.id)
  views.push({ name: 'events', hash: '#/events', ready: '.events li' })
  views.push({ name: 'board', hash: `#/events/${event.id}`, ready: '.board' })
  views.push({ name: 'statistics', hash: '#/statistics', ready: '.figures' })
  views.push({ name: 'search', hash: '#/search?q=soldiers', ready: '.found' })
})

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds on the page as it is, of any impact. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run(document).then((it) => it.violations)',
  )
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact ?? ''} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}

/** Opens what can be opened in a view: all disclosures, and a task's form. */
async function openAll(page: Page, key: string | undefined): Promise<void> {
  const take = page.locator('.bar .primary')
  if (key !== undefined && (await take.count()) > 0) {
    await take.click()
    await page.locator('[aria-keyshortcuts=k], .problem').first().waitFor()
    await page.keyboard.press(key)
  }
  for (const summary of await page.locator('main details > summary').all()) {
    if (await summary.isVisible()) await summary.click()
  }
}

describe.each(['ar', 'en'] as const)('in the language %s', (language) => {
  it('axe finds nothing on the way in', async () => {
    const page = await browser.open({ language })
    await page.locator('#key').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.locator('#key').fill('no key')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  it('axe finds nothing in any view', async () => {
    const { authorization } = await browser.key('claims:read', 'review', 'admin')
    const page = await browser.logIn({ language }, authorization)
    // One scheme of colours in each language: their contrasts do not depend on it.
    await page.emulateMedia({ colorScheme: language === 'ar' ? 'dark' : 'light' })
    for (const { name, hash, ready, open } of views) {
      await goTo(page, hash)
      await page.locator(ready).first().waitFor()
      await openAll(page, open)
      expect(await faultsOf(page), name).toEqual([])
      if (await page.locator('[aria-keyshortcuts=g]').isVisible()) {
        await page.locator('[aria-keyshortcuts=g]').click()
        await page.locator('.good').waitFor()
      }
    }
  })

  it('no view is wider than a telephone', async () => {
    const page = await browser.logIn({ language, width: 360 })
    for (const { name, hash, ready, open } of views) {
      await goTo(page, hash)
      await page.locator(ready).first().waitFor()
      await openAll(page, open)
      expect(await overflowOf(page), name).toBe(0)
      if (await page.locator('[aria-keyshortcuts=g]').isVisible()) {
        await page.locator('[aria-keyshortcuts=g]').click()
        await page.locator('.good').waitFor()
      }
    }
  })
})

it('holds nobody who goes through it with the tabulator', async () => {
  const page = await browser.logIn()
  for (const { name, hash, ready } of views) {
    await goTo(page, hash)
    await page.locator(ready).first().waitFor()
    await page.locator('.skip').focus()
    const seen = new Set<string>()
    let isOut = false
    for (let presses = 0; presses < 400 && !isOut; presses += 1) {
      await page.keyboard.press('Tab')
      isOut = await page.evaluate('document.activeElement === document.body')
      seen.add(String(await page.evaluate('document.activeElement.outerHTML.slice(0, 80)')))
    }
    expect(isOut, name).toBe(true)
    expect(seen.size, name).toBeGreaterThan(5)
  }
})
