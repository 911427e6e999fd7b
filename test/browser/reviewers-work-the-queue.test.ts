import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSampleArticles } from '../../src/demo/sample-articles.ts'
import { useBrowser } from '../support/browser.ts'
import { makeClaim, makeMention, makeParty, makeTask } from '../support/factories.ts'

const browser = useBrowser()

beforeAll(async () => {
  const headers = await browser.key('articles:write')
  for (const payload of await readSampleArticles()) {
    await browser.app.inject({ method: 'POST', url: '/v1/articles', headers, payload })
    await browser.processQueue()
  }
})

/** By how many pixels the page is wider than its window. */
const tooWide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** A task about a claim of its own, more urgent than all others. */
async function makeUrgentTask(given: Parameters<typeof makeTask>[1] = {}) {
  const { db } = browser.deps
  const party = await makeParty(db)
  const claim = await makeClaim(db, {
    party_id: party.id,
    quantity_low: 16,
    quantity_high: 16,
    comparator: 'eq',
    class: 'soldiers',
    predicate: 'people.killed',
    confidence: 0.3,
  })
  await makeMention(db, { claimId: claim.id })
  return makeTask(db, { claim_id: claim.id, priority: 100, ...given })
}

async function taskRow(id: string) {
  return browser.deps.db
    .selectFrom('review_task')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Opens a task and takes it. */
async function take(page: Page, id: string): Promise<void> {
  await page.goto(`${browser.origin}/review#/tasks/${id}`)
  await page.getByRole('button', { name: 'Take this task' }).click()
  await page.getByRole('button', { name: 'Skip' }).waitFor()
}

it('shows the queue and its tasks in both languages and widths', async () => {
  const { id } = await makeUrgentTask()
  for (const language of ['ar', 'en'] as const) {
    for (const width of [1280, 360]) {
      const page = await browser.logIn({ language, width })
      await page.locator('.tasks li').first().waitFor()
      await browser.picture(page, `queue-${language}-${width}`)
      expect(await tooWide(page)).toBe(0)
      await page
        .locator('.tasks a', { hasText: /contradiction|تعارض/iu })
        .first()
        .click()
      await page.locator('.bar').waitFor()
      await browser.picture(page, `task-relation-${language}-${width}`)
      expect(await tooWide(page)).toBe(0)
      await page.goto(`${browser.origin}/review#/tasks/${id}`)
      await page.locator('.excerpt').first().waitFor()
      await page.locator('.bar .primary').click()
      await page.locator('[aria-keyshortcuts=e]').waitFor()
      await page.keyboard.press('e')
      await page.locator('.action-form').waitFor()
      await browser.picture(page, `task-claim-${language}-${width}`)
      expect(await tooWide(page)).toBe(0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('g')
      await page.locator('.good').waitFor()
    }
  }
  await browser.deps.db.deleteFrom('review_task').where('id', '=', id).execute()
})

it('leads by keyboard alone from the login over a decision to the next task', async () => {
  const { id } = await makeUrgentTask()
  const { authorization } = await browser.key('claims:read', 'review')
  const page = await browser.open()
  await page.locator('#key:focus').waitFor()
  await page.keyboard.type(authorization.replace('Bearer ', ''))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  const focused = () => page.evaluate('document.activeElement?.textContent?.trim()')
  for (let presses = 0; (await focused()) !== 'Take the next task'; presses += 1) {
    expect(presses).toBeLessThan(30)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Is this read right?' }).waitFor()
  await page.getByRole('button', { name: 'Right as it is' }).waitFor()
  await page.keyboard.press('a')
  await page.getByText('Accepted.').waitFor()
  expect(await taskRow(id)).toMatchObject({ state: 'done' })
  const address = page.url()
  await page.keyboard.press('n')
  await expect.poll(() => page.url()).not.toBe(address)
  await page.getByRole('button', { name: /Skip/u }).waitFor()
  await page.keyboard.press('g')
  await page.getByText('Given back to the queue.').waitFor()
})

describe('a task that is taken', () => {
  it('is put right field by field, and taken back again with a reason', async () => {
    const { id, claimId } = await makeUrgentTask()
    const page = await browser.logIn()
    await take(page, id)
    await page.keyboard.press('e')
    await page.getByLabel('Number').fill('١٬٦٠٠')
    await page.locator('[name=comparator]').selectOption('at_least')
    await page.getByLabel('Who or what is counted').selectOption('civilians')
    await page.locator('[name=predicate]').selectOption('people.wounded')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByText('Put right.').waitFor()
    const claim = () =>
      browser.deps.db
        .selectFrom('claim')
        .selectAll()
        .where('id', '=', claimId ?? '')
        .executeTakeFirstOrThrow()
    expect(await claim()).toMatchObject({
      quantity_low: 1600,
      quantity_high: null,
      comparator: 'at_least',
      class: 'civilians',
      predicate: 'people.wounded',
      review_status: 'edited',
    })
    const said = await page.locator('.decisions li').innerText()
    expect(said.replaceAll(/\s+/gu, ' ')).toContain('Figure at least 1,600')
    expect(said).toContain('people wounded')
    await page.keyboard.press('u')
    await page.getByLabel('Why').fill('misread')
    await page.getByRole('button', { name: 'Take back', exact: true }).click()
    await page.getByText('Your decision is taken back').waitFor()
    expect(await claim()).toMatchObject({ quantity_low: 16, review_status: 'unreviewed' })
  })

  it('says which field of an edit cannot be read, and that nothing was changed', async () => {
    const { id } = await makeUrgentTask()
    const page = await browser.logIn()
    await take(page, id)
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByText('Nothing has been changed.').waitFor()
    await page.getByLabel('Number').fill('many')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByText('This is not a number.').waitFor()
    expect(await page.getByLabel('Number').getAttribute('aria-invalid')).toBe('true')
  })

  it('is rejected with a reason and a note, whose letters are no commands', async () => {
    const { id } = await makeUrgentTask()
    const page = await browser.logIn()
    await take(page, id)
    await page.keyboard.press('r')
    await page.getByLabel('Why').selectOption('wrong-figure')
    await page.getByLabel('Note').fill('')
    await page.getByLabel('Note').pressSequentially('asks ruin ends')
    await page.locator('.action-form button[type=submit]').click()
    await page.getByText('Rejected.').waitFor()
    await page.getByText('The figure is wrong').waitFor()
    await page.getByText('asks ruin ends').waitFor()
  })

  it('is put off with a time and a reason', async () => {
    const { id } = await makeUrgentTask()
    const page = await browser.logIn()
    await take(page, id)
    await page.keyboard.press('s')
    await page.getByLabel('Why').fill('a press conference at ten')
    await page.locator('.action-form button[type=submit]').click()
    await page.getByText('Put off.').waitFor()
    const { snoozed_until: until } = await taskRow(id)
    expect(until?.getTime()).toBeGreaterThan(Date.now())
  })

  it('is rated with an explanation and evidence', async () => {
    const { id, claimId } = await makeUrgentTask()
    const { db } = browser.deps
    await db.updateTable('review_task').set({ kind: 'verdict' }).where('id', '=', id).execute()
    const page = await browser.logIn()
    await take(page, id)
    await page.keyboard.press('v')
    await page.getByLabel('Rating in words').fill('مضلل')
    await page.getByLabel('Explanation, for readers').fill('The hospital counted otherwise.')
    await page.getByLabel('Address', { exact: true }).fill('https://example.org/list')
    await page.getByLabel('Captured at').fill('2021-03-05T10:00')
    await page.getByText('More fields').click()
    await page.getByLabel('Organisation that checks').fill('The Example')
    await browser.picture(page, 'task-verdict-en-1280')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('The fact-check is published.').waitFor()
    const made = await db
      .selectFrom('fact_check')
      .innerJoin('fact_check_version', 'fact_check_id', 'fact_check.id')
      .select(['rating', 'evidence'])
      .where('claim_id', '=', claimId ?? '')
      .executeTakeFirstOrThrow()
    expect(made.rating).toEqual({ alternateName: 'مضلل' })
    expect(made.evidence).toMatchObject([{ url: 'https://example.org/list' }])
  })

  it('is kept by signs of life, and said to be lost when it is', async () => {
    const { id } = await makeUrgentTask()
    const { db } = browser.deps
    const page = await browser.logIn()
    await take(page, id)
    const soon = new Date(Date.now() + 3_000)
    await db.updateTable('review_task').set({ lease_until: soon }).where('id', '=', id).execute()
    // The page knows the time from the service: taken anew, it renews before that.
    await page.reload()
    await page.getByRole('button', { name: 'Skip' }).waitFor()
    await expect
      .poll(async () => (await taskRow(id)).lease_until?.getTime(), { timeout: 5_000 })
      .toBeGreaterThan(soon.getTime())
    await page.keyboard.press('r')
    await page.getByLabel('Note').fill('kept')
    await db
      .updateTable('review_task')
      .set({ holder: 'somebody-else', fence: 99 })
      .where('id', '=', id)
      .execute()
    await page.locator('.action-form button[type=submit]').click()
    await page.getByText('The lease is lost').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('kept')
    expect(await taskRow(id)).toMatchObject({ state: 'open', holder: 'somebody-else' })
  })

  it('is shown anew where its subject has changed', async () => {
    const { id } = await makeUrgentTask()
    const page = await browser.logIn()
    await take(page, id)
    const { db } = browser.deps
    await db
      .updateTable('review_task')
      .set({ subject_digest: 'another' })
      .where('id', '=', id)
      .execute()
    await page.keyboard.press('a')
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await page.locator('[aria-keyshortcuts=a][aria-disabled=false]').click()
    await page.getByText('Accepted.').waitFor()
  })
})

it('judges the pairs of a question one by one where a reviewer wants to', async () => {
  const { id } = await browser.deps.db
    .selectFrom('review_task')
    .select('id')
    .where('kind', '=', 'relation')
    .where('state', '=', 'open')
    .orderBy('priority', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const page = await browser.logIn()
  await take(page, id)
  await page.getByLabel('Judge this pair the other way').first().check()
  await page.getByRole('button', { name: /Yes, they contradict/u }).click()
  await page.getByText('Accepted.').waitFor()
  const statuses = await browser.deps.db
    .selectFrom('relation')
    .select('status')
    .where('status', '<>', 'proposed')
    .execute()
  expect(statuses.map(({ status }) => status).sort()).toEqual(['confirmed', 'rejected'])
})

it('shows what changes in the queue by itself, but not under the hands of who is choosing', async () => {
  const page = await browser.logIn()
  await page.locator('.tasks li').first().waitFor()
  const { id } = await makeUrgentTask()
  const line = page.locator(`.tasks a[href="#/tasks/${id}"]`)
  await line.waitFor()
  await line.focus()
  await browser.deps.db.deleteFrom('review_task').where('id', '=', id).execute()
  await page.getByRole('button', { name: 'Show it as it is now' }).click()
  await line.waitFor({ state: 'detached' })
})

it('shows the figures of the work in both languages', async () => {
  for (const language of ['ar', 'en'] as const) {
    const page = await browser.logIn({ language })
    await page.locator('header nav a').nth(3).click()
    await page.locator('.figures').first().waitFor()
    expect(await page.getByRole('region').count()).toBeGreaterThan(3)
    await browser.picture(page, `statistics-${language}-1280`)
  }
})
