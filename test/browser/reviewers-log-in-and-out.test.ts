import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'

const browser = useBrowser()

it('shows the login in the language of the browser, and in the other one when asked', async () => {
  const page = await browser.open({ language: 'ar' })
  const root = page.locator('html')
  await page.getByRole('heading', { name: 'Counterclaim' }).waitFor()
  expect(await root.getAttribute('lang')).toBe('ar')
  expect(await root.getAttribute('dir')).toBe('rtl')
  await browser.picture(page, 'login-ar')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Log in' }).waitFor()
  expect(await root.getAttribute('dir')).toBe('ltr')
  await page.reload()
  await page.getByRole('button', { name: 'Log in' }).waitFor()
})

it('keeps strangers out and says why', async () => {
  const page = await browser.open()
  await page.getByLabel('Your key').fill('not a key')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('No valid API key')
})

it('opens the queue to a key that reviews, over a reload too, and forgets the session at logout', async () => {
  const page = await browser.logIn()
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  const cookies = await page.context().cookies()
  expect(cookies).toMatchObject([{ name: 'cc_session', httpOnly: true, sameSite: 'Strict' }])
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByLabel('Your key').waitFor()
  expect(await page.context().cookies()).toEqual([])
})

it('says that a session is over when the service does not know it any more', async () => {
  const page = await browser.logIn()
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'Events' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'The session is over' })
  await notice.waitFor()
  await page.getByLabel('Your key').waitFor()
})
