import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodingFor } from '../src/review-page/routes.ts'
import { useApp } from './support/app.ts'

const service = useApp()
let page = ''
let asset = ''

beforeAll(async () => {
  page = (await service.app.inject('/review')).body
  asset = /src="(\/review\/assets\/[0-9a-f]{16}\/main\.ts)"/u.exec(page)?.[1] ?? ''
})

const get = (url: string, headers: Record<string, string> = {}) =>
  service.app.inject({ url, headers })

describe('the page', () => {
  it('may load its own files and nothing else, and run no script but those', async () => {
    const { headers, statusCode } = await get('/review')
    expect(statusCode).toBe(200)
    const policy = String(headers['content-security-policy'])
    expect(policy.replace(/'sha256-[A-Za-z0-9+/=]{44}'/u, "'HASH'")).toBe(
      "default-src 'none'; script-src 'self' 'HASH'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeDefined()
    const inline = page.match(/<script(?![^>]*\bsrc=)[^>]*>/gu)
    expect(inline).toEqual(['<script type="importmap">'])
    expect(page).not.toMatch(/\son[a-z]+=|\sstyle=|https?:\/\//u)
  })

  it('is asked for again each time and sent again only when it is another one', async () => {
    const { headers } = await get('/review')
    expect(headers['cache-control']).toBe('no-cache')
    const again = await get('/review', { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

describe('its files', () => {
  it('are kept for ever under the address of their version', async () => {
    const { statusCode, headers, body } = await get(asset)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    // Types are gone.
    expect(body).not.toMatch(/\bimport type\b|: Rendered\b/u)
  })

  it('come in the smallest encoding that is taken, and say so', async () => {
    const plain = await get(asset)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [accepted, encoding, decode] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const answer = await get(asset, { 'accept-encoding': accepted })
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.headers.vary).toBe('accept-encoding')
      expect(decode(answer.rawPayload).toString()).toBe(plain.body)
    }
  })

  it.each([
    ['', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['br ; q=0 , gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip;q=0, *', 'br'],
    ['identity', undefined],
    ['brotli', undefined],
    ['BR', 'br'],
  ])('with Accept-Encoding "%s" as %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })

  it.each([
    '/review/assets/main.ts',
    '/review/assets/0000000000000000/main.ts',
    '/review/assets/../../package.json',
    '/review/assets/%2e%2e/%2e%2e/package.json',
    '/review/assets/__proto__',
    '/review/assets/',
  ])('are those and no others: %s', async (url) => {
    const { statusCode, body } = await get(url)
    expect(statusCode).toBe(404)
    expect(body).not.toContain('devDependencies')
  })

  it('have heads', async () => {
    for (const url of ['/review', asset]) {
      const head = await service.app.inject({ method: 'HEAD', url })
      expect([head.statusCode, head.body]).toEqual([200, ''])
    }
  })
})
