import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { environment } from '../src/config.ts'
import { scopes } from '../src/feature.ts'
import { openapiOf } from '../src/http/openapi.ts'
import { problemCatalogue } from '../src/problems.ts'
import { useApp } from './support/app.ts'
import { readCurl, readExamples, readme, splitCommand } from './support/readme.ts'
import { useWorkers } from './support/work-queue.ts'

const context = useApp()
const workers = useWorkers(context)

const examples = readExamples(readme)

interface SomeAnswer {
  id?: string
  secret?: string
  fence?: number
  items?: { id: string }[]
}

/** What later examples call by name. */
function namesFrom(line: string, answer: SomeAnswer): Record<string, string | undefined> {
  const first = answer.items?.[0]?.id
  if (line.includes('-X POST "$URL/v1/articles"')) return { ARTICLE: answer.id }
  if (line.includes('/v1/events"')) return { EVENT: first }
  if (line.includes('/v1/claims?')) return { CLAIM: first }
  if (line.includes('-X POST "$URL/v1/fact-checks"')) return { CHECK: answer.id }
  if (line.includes('/v1/questions?')) return { QUESTION: first }
  if (line.includes('/tasks/lease"')) return { TASK: answer.id, FENCE: String(answer.fence) }
  if (line.includes('-X POST "$URL/v1/keys"')) return { NEWKEY: answer.id, SECRET: answer.secret }
  if (line.includes('-X POST "$URL/v1/webhooks"')) return { HOOK: answer.id }
  if (line.includes('-X POST "$URL/v1/ingest/url"')) return { FETCH: answer.id }
  if (line.includes('-X POST "$URL/v1/feeds"')) return { FEED: answer.id }
  if (line.includes('/cards" -H')) return { CARD: answer.id }
  if (line.includes('-X POST "$URL/v1/people"')) return { PERSON: answer.id }
  return {}
}

/** Examples that send articles in a form that is not ours, or several. */
const sendsArticles = /-X POST "\$URL\/v1\/(ingest\/(?!url)|articles:batch)/u

it('shows examples whose answers have the status that stands above them', async () => {
  const { authorization } = await context.key(...scopes)
  const variables: Record<string, string> = {
    URL: 'http://localhost:8080',
    KEY: authorization.replace('Bearer ', ''),
  }
  const cookieFiles = new Map<string, string>()
  const statuses: string[] = []
  let taken = 0
  for (const { line } of examples) {
    const { method, url, headers, body, cookies } = readCurl(splitCommand(line, variables))
    const cookie = cookies.from === undefined ? undefined : cookieFiles.get(cookies.from)
    const response = await context.app.inject({
      method,
      url,
      headers: { ...headers, ...(cookie !== undefined && { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    })
    if (cookies.to !== undefined) {
      cookieFiles.set(cookies.to, String(response.headers['set-cookie']).split(';')[0] ?? '')
    }
    statuses.push(`${response.statusCode} ${line.split('\n', 1)[0]}`)
    await workers.processQueue()
    const isJson = /[/+]json/u.test(String(response.headers['content-type']))
    const answer = isJson ? (JSON.parse(response.body) as SomeAnswer) : {}
    if (sendsArticles.test(line)) {
      const results = response.body.trim().split('\n')
      for (const one of results) expect(one).toMatch(/"change":"(created|withdrawn)"/u)
      taken += results.length
    }
    for (const [name, value] of Object.entries(namesFrom(line, answer))) {
      expect(value, `$${name} after ${line}: ${response.body.slice(0, 300)}`).toBeTypeOf('string')
      variables[name] = value ?? ''
    }
  }
  expect(taken).toBe(7)
  expect(statuses).toEqual(
    examples.map(({ line, status }) => `${status} ${line.split('\n', 1)[0]}`),
  )
})

it('shows a program that uses the client, and what it prints', async () => {
  const file = fileURLToPath(new URL('support/from-typescript.ts', import.meta.url))
  const [, shown, printed] =
    /```ts\n([^`]*)```\s+prints[^`]*```text\n([^`]*)```/u.exec(readme) ?? []
  expect(shown?.replaceAll('./counterclaim/', '../../src/client/')).toBe(readFileSync(file, 'utf8'))
  const url = await context.app.listen({ host: '127.0.0.1', port: 0 })
  const { authorization } = await context.key('articles:write', 'claims:read')
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { URL: url, KEY: authorization.replace('Bearer ', '') },
  })
  // The claim is one of the examples above.
  expect(stdout).toBe(printed)
})

describe('it names', () => {
  it('every environment variable', () => {
    for (const name of Object.keys(environment.shape)) expect(readme).toContain(`\`${name}\``)
  })

  it('every npm script', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { scripts: Record<string, string> }
    for (const name of Object.keys(manifest.scripts)) {
      const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
      expect(readme).toContain(`\`${command}\``)
    }
  })

  it('every problem with its status', () => {
    for (const [code, { status }] of Object.entries(problemCatalogue)) {
      const row = readme
        .split('\n')
        .find((line) => line.includes(`\`${code}\``) && /^\| \d/u.test(line))
      expect(row?.split('|')[1], code).toContain(String(status))
    }
  })

  it('every scope', () => {
    for (const scope of scopes) expect(readme).toContain(`| \`${scope}\` |`)
  })

  const shown = examples.map(({ line }) => {
    const method = /-X ([A-Z]+)/u.exec(line)?.[1] ?? 'GET'
    const path = /"\$URL([^"?]*)/u.exec(line)?.[1] ?? ''
    return `${method.toLowerCase()} ${path}`
  })

  it('every way in for articles, by an example', () => {
    const ways = Object.entries(openapiOf(context.app).paths)
      .filter(([path]) =>
        /^\/v1\/(ingest\/\w+|feeds|articles:batch|articles|webhooks)$/u.test(path),
      )
      .filter(([, operations]) => 'post' in operations)
      .map(([path]) => `post ${path}`)
    expect(ways.length).toBeGreaterThanOrEqual(9)
    expect(shown).toEqual(expect.arrayContaining(ways))
  })

  it('every route, by an example or by its address', () => {
    const missing = []
    for (const [path, operations] of Object.entries(openapiOf(context.app).paths)) {
      const pattern = `^${path.replaceAll(/\{[^}]*\}/gu, '[^/]+')}$`
      for (const method of Object.keys(operations)) {
        const hasExample = shown.some(
          (one) =>
            one.startsWith(`${method} `) && new RegExp(pattern, 'u').test(one.split(' ')[1] ?? ''),
        )
        if (!hasExample && !readme.includes(`\`${path}\``)) missing.push(`${method} ${path}`)
      }
    }
    expect(missing).toEqual([])
  })
})
