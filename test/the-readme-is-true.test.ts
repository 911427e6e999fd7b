import { readFileSync } from 'node:fs'
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
  if (line.includes('/cards" -H')) return { CARD: answer.id }
  if (line.includes('-X POST "$URL/v1/people"')) return { PERSON: answer.id }
  return {}
}

it('shows examples whose answers have the status that stands above them', async () => {
  const { authorization } = await context.key(...scopes)
  const variables: Record<string, string> = {
    URL: 'http://localhost:8080',
    KEY: authorization.replace('Bearer ', ''),
  }
  const cookieFiles = new Map<string, string>()
  const statuses: string[] = []
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
    for (const [name, value] of Object.entries(namesFrom(line, answer))) {
      expect(value, `$${name} after ${line}: ${response.body.slice(0, 300)}`).toBeTypeOf('string')
      variables[name] = value ?? ''
    }
  }
  expect(statuses).toEqual(
    examples.map(({ line, status }) => `${status} ${line.split('\n', 1)[0]}`),
  )
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

  it('every route, by an example or by its address', () => {
    const shown = examples.map(({ line }) => {
      const method = /-X ([A-Z]+)/u.exec(line)?.[1] ?? 'GET'
      const path = /"\$URL([^"?]*)/u.exec(line)?.[1] ?? ''
      return `${method.toLowerCase()} ${path}`
    })
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
