import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '../src/audit/append-audit.ts'
import type { AuditEntry } from '../src/audit/audit-entry.ts'
import { readHead } from '../src/audit/queries.ts'
import { useApp } from './support/app.ts'
import { appendMany, deed, tamper } from './support/audit.ts'
import { useDatabase } from './support/database.ts'
import { runCli } from './support/run-cli.ts'

const context = useApp()
let admin: { authorization: string }
beforeAll(async () => {
  admin = await context.key('admin')
})

async function get(url: string) {
  return context.app.inject({ url, headers: admin })
}

interface Page {
  readonly items: AuditEntry[]
  readonly nextCursor: string | null
}

describe('GET /v1/audit', () => {
  beforeAll(async () => {
    const { db } = context.deps
    for (const record of [
      deed({ actorId: 'rana', actorName: 'رنا', action: 'party.merged' }),
      deed({ actorId: 'omar', subject: { kind: 'task', id: '7' }, detail: { outcome: 'accept' } }),
      deed({ actorId: 'rana', subject: { kind: 'claim', id: '7' } }),
    ]) {
      await db.transaction().execute((trx) => appendAudit(trx, record))
    }
    await appendMany(db, 20)
  })

  it('lists what people did, the newest first, page by page', async () => {
    const seen: number[] = []
    for (let cursor = ''; ; ) {
      const answer = await get(`/v1/audit?limit=7${cursor}`)
      const { items, nextCursor } = answer.json<Page>()
      seen.push(...items.map((entry) => entry.seq))
      if (nextCursor === null) break
      cursor = `&cursor=${nextCursor}`
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index))
  })

  it.each([
    ['actor=rana', [3, 1]],
    ['action=party.merged', [1]],
    ['subject=7', [3, 2]],
    ['subject=7&subjectKind=task', [2]],
    ['actor=omar&subject=7', [2]],
    ['actor=nobody', []],
  ])('finds by %s', async (query, seqs) => {
    const { items } = (await get(`/v1/audit?${query}`)).json<Page>()
    expect(items.map((entry) => entry.seq)).toEqual(seqs)
  })

  it('answers an entry whole', async () => {
    const { items } = (await get('/v1/audit?actor=omar')).json<Page>()
    expect(items).toEqual([
      {
        seq: 2,
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        actorId: 'omar',
        actorName: 'Maryam',
        action: 'decision.recorded',
        subject: { kind: 'task', id: '7' },
        detail: { outcome: 'accept' },
        previous: expect.stringMatching(/^[0-9a-f]{64}$/),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it('refuses the cursor of another list', async () => {
    const cursor = Buffer.from('{"list":"keys","seq":3}').toString('base64url')
    expect((await get(`/v1/audit?cursor=${cursor}`)).json()).toMatchObject({
      code: 'invalid-cursor',
    })
  })
})

describe('GET /v1/audit/export', () => {
  it('gives lines that anybody can verify by what the README says', async () => {
    const answer = await get('/v1/audit/export')
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
    const lines = answer.body.trimEnd().split('\n')
    expect(lines).toHaveLength(23)
    let previous = '0'.repeat(64)
    for (const line of lines) {
      const { hash } = JSON.parse(line) as AuditEntry
      const without = line.replace(`"hash":"${hash}",`, '')
      expect(createHash('sha256').update(without).digest('hex')).toBe(hash)
      expect((JSON.parse(line) as AuditEntry).previous).toBe(previous)
      previous = hash
    }
    expect(previous).toBe((await readHead(context.deps.db)).hash)
  })

  it('goes on after an entry', async () => {
    const { body } = await get('/v1/audit/export?after=21')
    const seqs = body.trimEnd().split('\n')
    expect(seqs.map((line) => (JSON.parse(line) as AuditEntry).seq)).toEqual([22, 23])
    expect((await get('/v1/audit/export?after=23')).body).toBe('')
  })

  it('gives more than one page of the database', async () => {
    const { db } = context.deps
    await sql`INSERT INTO audit (actor_id, actor_name, action, subject_kind, subject_id)
      SELECT 'a', 'a', 'a.b', 'c', n::text FROM generate_series(1, 1200) AS n`.execute(db)
    const { body } = await get('/v1/audit/export')
    expect(body.trimEnd().split('\n')).toHaveLength(1223)
    expect((await get('/v1/audit/verify')).json()).toMatchObject({ holds: true, entries: 1223 })
  })
})

describe('GET /v1/audit/verify', () => {
  it('says how far the chain holds, and knows a place that was noted', async () => {
    const { db } = context.deps
    const noted = await readHead(db)
    await appendMany(db, 2)
    const answer = await get(`/v1/audit/verify?expect=${noted.seq}:${noted.hash}`)
    const head = await readHead(db)
    expect(answer.json()).toEqual({
      holds: true,
      complete: true,
      entries: head.seq,
      verified: `${head.seq}:${head.hash}`,
      fault: null,
    })
    const later = await get(`/v1/audit/verify?after=${noted.seq}:${noted.hash}`)
    expect(later.json()).toMatchObject({ holds: true, entries: 2 })
    const other = await get(`/v1/audit/verify?expect=${noted.seq}:${'ab'.repeat(32)}`)
    expect(other.json()).toMatchObject({
      holds: false,
      fault: { seq: noted.seq, code: 'rewritten' },
    })
  })

  it.each(['7', '7:xyz', `07:${'0'.repeat(64)}`, `-1:${'0'.repeat(64)}`])(
    'refuses "%s" as a place',
    async (point) => {
      const answer = await get(`/v1/audit/verify?after=${encodeURIComponent(point)}`)
      expect(answer.json()).toMatchObject({ code: 'validation-failed' })
    },
  )
})

it('refuses to expect what it does not look at', async () => {
  const [early, late] = [`3:${'a'.repeat(64)}`, `4:${'b'.repeat(64)}`]
  const answer = await get(`/v1/audit/verify?after=${late}&expect=${early}`)
  expect(answer.json()).toMatchObject({
    code: 'validation-failed',
    faults: [{ in: 'query', pointer: '/expect' }],
  })
})

describe('npm run audit:verify', () => {
  const database = useDatabase()
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterclaim-audit-'))
    await appendMany(database.db, 6)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const verify = (...args: string[]) =>
    runCli(['audit-verify', ...args], '', { DATABASE_URL: database.url })

  async function exportFile(change: (lines: string[]) => string[]): Promise<string> {
    const lines = (await get('/v1/audit/export')).body.trimEnd().split('\n').slice(0, 10)
    const file = join(folder, 'audit.ndjson')
    await writeFile(file, `${change(lines).join('\n')}\n`)
    return file
  }

  it('passes a record that holds, and prints where it ends', async () => {
    const { seq, hash } = await readHead(database.db)
    const run = await verify()
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain(`6 entries`)
    expect(run.stdout.trimEnd().endsWith(`\n${seq}:${hash}`)).toBe(true)
    expect(await verify('--expect', `${seq}:${hash}`)).toMatchObject({ code: 0 })
  })

  it.each([
    [
      'a changed line',
      (lines: string[]) => lines.with(3, (lines[3] ?? '').replace('Maryam', 'Maria')),
      4,
    ],
    ['a line taken away', (lines: string[]) => lines.toSpliced(3, 1), 4],
    [
      'two lines that changed places',
      (lines: string[]) => lines.with(3, lines[7] ?? '').with(7, lines[3] ?? ''),
      4,
    ],
    ['a line that stands twice', (lines: string[]) => lines.toSpliced(3, 0, lines[2] ?? ''), 4],
    ['a line of something else', (lines: string[]) => lines.with(3, '{"seq":4}'), 4],
    [
      'a line with a name twice',
      (lines: string[]) => lines.with(3, (lines[3] ?? '').replace('{', '{"seq":9,')),
      4,
    ],
    ['a line that is not JSON', (lines: string[]) => lines.with(0, 'seq 1'), 1],
  ])('names the first broken entry of an export with %s', async (_name, change, seq) => {
    const run = await verify('--file', await exportFile(change))
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`broken at entry ${seq} `)
  })

  it('verifies an export without a database, and knows a tail that is missing by a place that was noted', async () => {
    const file = await exportFile((lines) => lines)
    const lines = (await get('/v1/audit/export')).body.split('\n')
    const tenth = JSON.parse(lines[9] ?? '') as AuditEntry
    const eleventh = JSON.parse(lines[10] ?? '') as AuditEntry
    const alone = await runCli(['audit-verify', '--file', file], '', {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    })
    expect(alone).toMatchObject({ code: 0, stderr: '' })
    expect(alone.stdout).toContain(`10:${tenth.hash}`)
    const short = await verify('--file', file, '--expect', `11:${eleventh.hash}`)
    expect(short.code).toBe(1)
    expect(short.stderr).toContain('broken at entry 11 (missing)')
    const second = JSON.parse(lines[1] ?? '') as AuditEntry
    const part = await exportFile((all) => all.slice(2))
    expect(await verify('--file', part, '--after', `2:${second.hash}`)).toMatchObject({ code: 0 })
    expect((await verify('--file', part)).stderr).toContain('broken at entry 1 (missing)')
  })

  it('refuses arguments that it does not know', async () => {
    expect(await verify('--expect', 'yesterday')).toMatchObject({ code: 2 })
    expect(await verify('--fast')).toMatchObject({ code: 2 })
    const [early, late] = [`3:${'a'.repeat(64)}`, `4:${'b'.repeat(64)}`]
    expect(await verify('--expect', early, '--after', late)).toMatchObject({ code: 2 })
  })

  it('ends with 1 and the first broken entry where somebody was at the database', async () => {
    await tamper(database.db, (trx) => sql`DELETE FROM audit WHERE seq = 3`.execute(trx))
    const run = await verify()
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('broken at entry 3 (missing)')
  })
})
