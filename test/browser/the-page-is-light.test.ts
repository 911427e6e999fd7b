import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'

const browser = useBrowser()

it('needs less than 150 kB over the wire until it can be used', async () => {
  const page = await browser.logIn()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.clearBrowserCache')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.reload()
  await page.getByRole('button', { name: 'Take the next task' }).waitFor()
  const usable = Number(await page.evaluate('performance.now()'))
  await page.waitForLoadState('networkidle').catch(() => undefined)
  process.stdout.write(
    `first load: ${(bytes / 1_000).toFixed(1)} kB, usable after ${usable.toFixed(0)} ms\n`,
  )
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(150_000)
})
