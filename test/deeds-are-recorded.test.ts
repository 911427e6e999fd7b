import { beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../src/audit/audit-entry.ts'
import { entriesAfter, readHead } from '../src/audit/queries.ts'
import { verifyAudit } from '../src/audit/verify-audit.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeParty } from './support/factories.ts'

const context = useApp()
let admin: { authorization: string }
beforeAll(async () => {
  admin = await context.key('admin')
})

/** Sends a request and gives its answer with the entries that it has left. */
async function deedOf(
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const { db } = context.deps
  const { seq } = await readHead(db)
  const answer = await context.app.inject({
    method,
    url,
    headers: { ...admin, ...headers },
    ...(payload !== undefined && { payload }),
  })
  const entries: AuditEntry[] = []
  for await (const entry of entriesAfter(db, seq, seq + 100)) entries.push(entry)
  expect((await verifyAudit(db, {})).fault).toBeUndefined()
  return { answer, entries }
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
