import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type AuditEntry, type AuditValue, canonicalJson } from '../src/audit/audit-entry.ts'
import { entriesAfter, readHead } from '../src/audit/queries.ts'
import { verifyAudit } from '../src/audit/verify-audit.ts'
import type { Database } from '../src/db/create-database.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeParty, makeTask } from './support/factories.ts'
import { runCli } from './support/run-cli.ts'

const context = useApp()
let admin: { authorization: string }
beforeAll(async () => {
  admin = await context.key('admin')
})

/** Sends a request and gives its answer with the entries that it has left. */
async function deedOf(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const { db } = context.deps
  const { seq } = await readHead(db)
  const answer = await context.app.inject({
    method,
    url,
    headers: headers['authorization'] === undefined ? { ...admin, ...headers } : headers,
    ...(payload !== undefined && { payload }),
  })
  const entries: AuditEntry[] = []
  for await (const entry of entriesAfter(db, seq, seq + 100)) entries.push(entry)
  expect((await verifyAudit(db, {})).fault).toBeUndefined()
  return { answer, entries }
}

/** Where the app's database is. */
async function urlOf(db: Database) {
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(db)
  return { url: inject('templateUrl').replace(/template_counterclaim$/, rows[0]?.name ?? '') }
}

/** What an entry says, without what is different every time. */
function said(entries: readonly AuditEntry[]) {
  return entries.map(({ action, subject, detail }) => ({ action, subject, detail }))
}

describe('parties', () => {
  it('are merged and come apart on record, once for each request that did it', async () => {
    const { db } = context.deps
    const [one, other] = [await makeParty(db), await makeParty(db)]
    const url = `/v1/parties/${one.id}/merge`
    const body = { into: other.id, reason: 'a second spelling' }
    const key = { 'idempotency-key': 'merge-once' }
    const merged = await deedOf('POST', url, body, key)
    const { id } = merged.answer.json<{ id: string }>()
    expect(said(merged.entries)).toEqual([
      {
        action: 'party.merged',
        subject: { kind: 'party', id: one.id },
        detail: { into: other.id, mergeId: id },
      },
    ])
    expect((await deedOf('POST', url, body, key)).entries).toEqual([])
    const undone = await deedOf('POST', `/v1/parties/merges/${id}/undo`, { reason: 'two people' })
    expect(said(undone.entries)).toEqual([
      {
        action: 'party.merge-undone',
        subject: { kind: 'party', id: one.id },
        detail: { into: other.id, mergeId: id },
      },
    ])
  })

  it('leave no entry where nothing was done', async () => {
    const { db } = context.deps
    const { id } = await makeParty(db)
    const refused = await deedOf('POST', `/v1/parties/${id}/merge`, { into: id, reason: 'same' })
    expect(refused.answer.json()).toMatchObject({ code: 'party-loop' })
    expect(refused.entries).toEqual([])
  })

  it('are given names, and lose them again, on record', async () => {
    const { id } = await makeParty(context.deps.db)
    const url = `/v1/parties/${id}/aliases`
    const alias = { language: 'ar', text: 'لجنة البلوط الأزرق' }
    const given = await deedOf('POST', url, alias)
    const { id: aliasId } = given.answer.json<{ id: string }>()
    const subject = { kind: 'party', id }
    expect(said(given.entries)).toEqual([
      { action: 'party.alias-given', subject, detail: { aliasId, ...alias } },
    ])
    expect((await deedOf('POST', url, alias)).entries, 'given again').toEqual([])
    const retired = await deedOf('DELETE', `${url}/${aliasId}`)
    expect(said(retired.entries)).toEqual([
      { action: 'party.alias-retired', subject, detail: { aliasId } },
    ])
    const again = await deedOf('DELETE', `${url}/${aliasId}`)
    expect(again.answer.statusCode).toBe(204)
    expect(again.entries, 'taken back again').toEqual([])
  })

  it('speak for others on record', async () => {
    const { db } = context.deps
    const [one, other] = [await makeParty(db), await makeParty(db)]
    const terms = [{ party: other.id, from: '2018-05-04' }]
    const { entries } = await deedOf('PUT', `/v1/parties/${one.id}/speaks-for`, { terms })
    expect(said(entries)).toEqual([
      {
        action: 'party.speaks-for-set',
        subject: { kind: 'party', id: one.id },
        detail: { terms: [{ party: other.id, from: '2018-05-04', until: null }] },
      },
    ])
  })
})

it('articles are withdrawn on record, and never with their text', async () => {
  const text = 'The ministry said that nobody was hurt.'
  const { id } = await makeArticle(context.deps.db, { text })
  const withdrawn = await deedOf('DELETE', `/v1/articles/${id}`)
  expect(withdrawn.answer.statusCode).toBe(202)
  expect(said(withdrawn.entries)).toEqual([
    { action: 'article.withdrawn', subject: { kind: 'article', id }, detail: { version: 2 } },
  ])
  expect(JSON.stringify(withdrawn.entries)).not.toContain('ministry')
  expect((await deedOf('DELETE', `/v1/articles/${id}`)).entries, 'withdrawn again').toEqual([])
})

/** A person with a key, which the audit has on record already. */
async function newPerson(name: string, role: 'reviewer' | 'editor') {
  const made = await deedOf('POST', '/v1/people', { name, role })
  const { id } = made.answer.json<{ id: string }>()
  const key = await deedOf('POST', '/v1/keys', {
    name: `laptop of ${name}`,
    scopes: ['claims:read', 'review'],
    personId: id,
  })
  const {
    id: keyId,
    secret,
    prefix,
  } = key.answer.json<{ id: string; secret: string; prefix: string }>()
  const headers = { authorization: `Bearer ${secret}` }
  return { id, keyId, secret, prefix, headers, entries: [...made.entries, ...key.entries] }
}

/** Leases a task that is the only open one, and decides it. */
async function decide(headers: Record<string, string>, decision: object) {
  const leased = await deedOf('POST', '/v1/review/tasks/lease', {}, headers)
  expect(leased.entries, 'a lease is no deed').toEqual([])
  const { id, fence } = leased.answer.json<{ id: string; fence: number }>()
  return deedOf('POST', `/v1/review/tasks/${id}/decision`, { fence, ...decision }, headers)
}

describe('decisions', () => {
  it('are on record under the name of who decided, with what they decided and a seal on the note', async () => {
    const { id: taskId } = await makeTask(context.deps.db)
    const rana = await newPerson('Rana Haddad', 'reviewer')
    const note = 'القائمة الرسمية تقول ستة عشر'
    const decision = {
      outcome: 'edit',
      patch: { quantity: { low: 16.5, high: 17 }, comparator: 'between' },
      note,
    }
    const { answer, entries } = await decide(rana.headers, decision)
    expect(answer.statusCode, answer.body).toBe(200)
    const { decision: stored } = answer.json<{ decision: { id: string } }>()
    const { claim_id: claimId } = await context.deps.db
      .selectFrom('review_task')
      .select('claim_id')
      .where('id', '=', taskId)
      .executeTakeFirstOrThrow()
    expect(entries).toMatchObject([
      {
        actorId: rana.id,
        actorName: 'Rana Haddad',
        action: 'decision.recorded',
        subject: { kind: 'claim', id: claimId },
      },
    ])
    expect(entries[0]?.detail).toEqual({
      decisionId: stored.id,
      taskId,
      kind: 'claim',
      outcome: 'edit',
      tookEffect: true,
      content: { quantity: { low: '16.5', high: 17 }, comparator: 'between' },
      noteSha256: createHash('sha256').update(note).digest('hex'),
    })
    expect(JSON.stringify(entries)).not.toContain('الرسمية')

    const url = `/v1/review/decisions/${stored.id}/undo`
    const undone = await deedOf('POST', url, { reason: 'a slip' }, rana.headers)
    expect(undone.answer.statusCode, undone.answer.body).toBe(200)
    expect(undone.entries).toMatchObject([
      {
        actorId: rana.id,
        action: 'decision.undone',
        subject: { kind: 'claim', id: claimId },
        detail: { taskId, outcome: 'undo', supersedes: stored.id },
      },
    ])
    await context.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
  })

  it('that were refused leave nothing', async () => {
    const { id } = await makeTask(context.deps.db)
    const headers = await context.key('review')
    const body = { fence: 9, outcome: 'accept' }
    const { answer, entries } = await deedOf(
      'POST',
      `/v1/review/tasks/${id}/decision`,
      body,
      headers,
    )
    expect(answer.json()).toMatchObject({ code: 'lease-lost' })
    expect(entries).toEqual([])
    await context.deps.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
  })

  it('that publish a fact-check are on record by the hash of what was found', async () => {
    const { db } = context.deps
    const { claimId } = await makeTask(db, { state: 'withdrawn' })
    const wanted = await deedOf('POST', '/v1/review/tasks', { kind: 'verdict', claimId })
    expect(wanted.answer.statusCode, wanted.answer.body).toBe(201)
    const reviewer = await newPerson('Huda Aziz', 'reviewer')
    const finding = {
      rating: { alternateName: 'Half true', ratingValue: 2.5, worstRating: 1, bestRating: 5 },
      explanation: `The hospital counted otherwise. ${'It did so twice. '.repeat(200)}`.trim(),
      evidence: [{ url: 'https://example.org/list', capturedAt: '2021-03-05T10:00:00Z' }],
      author: { name: 'The Example' },
    }
    const { answer, entries } = await decide(reviewer.headers, { outcome: 'verdict', finding })
    expect(answer.statusCode, answer.body).toBe(200)
    const { decision } = answer.json<{ decision: { id: string } }>()
    const { patch } = await db
      .selectFrom('decision')
      .select('patch')
      .where('id', '=', decision.id)
      .executeTakeFirstOrThrow()
    const contentSha256 = createHash('sha256')
      .update(canonicalJson(patch as AuditValue))
      .digest('hex')
    expect(entries).toMatchObject([
      {
        action: 'decision.recorded',
        subject: { kind: 'claim', id: claimId },
        detail: { kind: 'verdict', outcome: 'verdict', contentSha256 },
      },
      {
        action: 'fact-check.published',
        subject: { kind: 'fact-check' },
        detail: { decisionId: decision.id },
      },
    ])
    expect(JSON.stringify(entries)).not.toContain('hospital')
  })

  it('that merge parties, and their undoing, are on record as merges too', async () => {
    const { db } = context.deps
    const [unknown, known] = [await makeParty(db, { kind: 'unknown' }), await makeParty(db)]
    await db
      .insertInto('review_task')
      .values({
        kind: 'party',
        dedupe_key: `party:${unknown.id}`,
        party_id: unknown.id,
        priority: 5,
        reasons: '[]',
      })
      .execute()
    const editor = await newPerson('Omar Nasser', 'editor')
    const merged = await decide(editor.headers, { outcome: 'merge', into: known.id })
    expect(merged.answer.statusCode, merged.answer.body).toBe(200)
    const { decision } = merged.answer.json<{ decision: { id: string } }>()
    const subject = { kind: 'party', id: unknown.id }
    expect(merged.entries).toMatchObject([
      { action: 'decision.recorded', subject, detail: { content: { into: known.id } } },
      { action: 'party.merged', subject, detail: { into: known.id, decisionId: decision.id } },
    ])
    const url = `/v1/review/decisions/${decision.id}/undo`
    const undone = await deedOf('POST', url, { reason: 'two bodies' }, editor.headers)
    expect(undone.answer.statusCode, undone.answer.body).toBe(200)
    expect(undone.entries).toMatchObject([
      { action: 'decision.undone', subject, detail: { supersedes: decision.id } },
      { action: 'party.merge-undone', subject, detail: { into: known.id } },
    ])
  })
})

describe('people, keys and sessions', () => {
  it('come and go on record, and no secret with them', async () => {
    const nour = await newPerson('Nour', 'reviewer')
    const person = { kind: 'person', id: nour.id }
    expect(said(nour.entries)).toEqual([
      {
        action: 'person.made',
        subject: person,
        detail: { name: 'Nour', role: 'reviewer', disabled: false },
      },
      {
        action: 'key.made',
        subject: { kind: 'key', id: nour.keyId },
        detail: {
          prefix: nour.prefix,
          name: 'laptop of Nour',
          scopes: ['claims:read', 'review'],
          personId: nour.id,
          expiresAt: null,
        },
      },
    ])
    const opened = await deedOf(
      'POST',
      '/review/session',
      { key: nour.secret },
      { authorization: '' },
    )
    expect(opened.entries).toMatchObject([
      {
        actorId: nour.id,
        actorName: 'Nour',
        action: 'session.opened',
        detail: { keyId: nour.keyId },
      },
    ])
    const cookie = String(opened.answer.headers['set-cookie']).split(';', 1)[0] ?? ''
    const origin = `http://${opened.answer.raw.req.headers.host}`
    const closed = await deedOf('DELETE', '/review/session', undefined, {
      authorization: '',
      cookie,
      origin,
    })
    expect(closed.entries).toMatchObject([
      { action: 'session.closed', subject: { id: opened.entries[0]?.subject.id } },
    ])
    const changed = await deedOf('PATCH', `/v1/people/${nour.id}`, { role: 'editor' })
    expect(said(changed.entries)).toEqual([
      {
        action: 'person.changed',
        subject: person,
        detail: { name: 'Nour', role: 'editor', disabled: false },
      },
    ])
    const revoked = await deedOf('DELETE', `/v1/keys/${nour.keyId}`)
    expect(said(revoked.entries)).toEqual([
      { action: 'key.revoked', subject: { kind: 'key', id: nour.keyId }, detail: {} },
    ])
    expect((await deedOf('DELETE', `/v1/keys/${nour.keyId}`)).entries, 'again').toEqual([])
    const everything = await context.app.inject({ url: '/v1/audit/export', headers: admin })
    const token = cookie.split('=')[1] ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(everything.body).not.toContain(nour.secret)
    expect(everything.body).not.toContain(nour.secret.split('_')[3])
    expect(everything.body).not.toContain(token)
  })

  it('that the command line makes are on record as its own', async () => {
    const { url } = await urlOf(context.deps.db)
    const { seq } = await readHead(context.deps.db)
    const env = { DATABASE_URL: url }
    const made = await runCli(['keys', 'create', '--person', 'Salma', '--role', 'editor'], '', env)
    expect(made.code, made.stderr).toBe(0)
    const entries: AuditEntry[] = []
    for await (const entry of entriesAfter(context.deps.db, seq, seq + 9)) entries.push(entry)
    expect(entries).toMatchObject([
      { actorId: 'command-line', action: 'person.made', detail: { name: 'Salma' } },
      { actorId: 'command-line', action: 'key.made', subject: { kind: 'key' } },
    ])
    const revoked = await runCli(['keys', 'revoke', entries[1]?.subject.id ?? ''], '', env)
    expect(revoked.code, revoked.stderr).toBe(0)
    const head = await readHead(context.deps.db)
    expect(head.seq).toBe(seq + 3)
  })
})
