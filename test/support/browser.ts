import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type TestApp, useApp } from './app.ts'
import { useWorkers } from './work-queue.ts'

/** Where Debian's package puts it; CHROMIUM names another one. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Headless, and silent towards the world: the browser speaks to loopback only. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Visit {
  /** `ar` or `en`: what the browser asks for. */
  readonly language?: string
  /** Pixels. */
  readonly width?: number
  readonly height?: number
}

export interface TestBrowser extends TestApp {
  /** Address of the service. */
  readonly origin: string
  processQueue(): Promise<void>
  /** A new page with cookies of its own, at the login. */
  open(visit?: Visit): Promise<Page>
  /** A new page, logged in with a key of these scopes (`claims:read` and `review` unless told otherwise). */
  logIn(visit?: Visit, secret?: string): Promise<Page>
  /** Keeps a picture of the whole page in a folder that git ignores. */
  picture(page: Page, name: string): Promise<void>
}

const pictures = join(import.meta.dirname, '../../screenshots')

/** The service on a port of its own, configured by `env`, and a real browser. Call it at the top of a file. */
export function useBrowser(env: Readonly<Record<string, string>> = {}): TestBrowser {
  const service = useApp({ LOGIN_TRIES_PER_MINUTE: '0', ...env })
  const workers = useWorkers(service)
  let browser: Browser | undefined
  let origin = ''
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    origin = await service.app.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath, args: flags })
    mkdirSync(pictures, { recursive: true })
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
  })

  async function open({ language = 'en', width = 1280, height = 900 }: Visit = {}): Promise<Page> {
    if (browser === undefined) throw new Error('the browser is there from beforeAll on')
    const context = await browser.newContext({
      locale: language,
      timezoneId: 'UTC',
      viewport: { width, height },
    })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${origin}/review`)
    return page
  }

  async function logIn(visit: Visit = {}, secret?: string): Promise<Page> {
    const page = await open(visit)
    const own = secret ?? (await service.key('claims:read', 'review')).authorization
    await page.locator('#key').fill(own.replace('Bearer ', ''))
    await page.locator('form button[type=submit]').click()
    await page.locator('header nav').waitFor()
    return page
  }

  return {
    ...workers,
    open,
    logIn,
    get app() {
      return service.app
    },
    get deps() {
      return service.deps
    },
    get queued() {
      return service.queued
    },
    get logged() {
      return service.logged
    },
    key: service.key,
    get origin() {
      return origin
    },
    async picture(page, name) {
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
    },
  }
}
