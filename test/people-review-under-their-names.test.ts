import { expect, it } from 'vitest'
import { createKey } from '../src/access/queries.ts'
import type { PersonRole } from '../src/db/schema.generated.ts'
import { createPerson } from '../src/people/queries.ts'
import { useApp } from './support/app.ts'
import { makeParty, makeTask } from './support/factories.ts'

const service = useApp()
const origin = 'http://localhost:80'

type Headers = Readonly<Record<string, string>>

async function makePerson(name: string, role: PersonRole) {
  const person = await createPerson(service.deps.db, { name, role })
  if (person === undefined) throw new Error(`there is a ${name} already`)
  return person
}

async function keyFor(personId: string | null, name = 'a key') {
  const { secret, id } = await createKey(service.deps.db, {
    name,
    scopes: ['review'],
    expiresAt: null,
    personId,
  })
  return { id, secret, headers: { authorization: `Bearer ${secret}` } }
}

const post = (headers: Headers, path: string, payload: object) =>
  service.app.inject({ method: 'POST', url: `/v1/review/tasks/${path}`, headers, payload })

it('knows a reviewer by the person, whichever key or session of theirs is used', async () => {
  const person = await makePerson('Rana Haddad', 'reviewer')
  const [laptop, phone] = [await keyFor(person.id), await keyFor(person.id)]
  const { id } = await makeTask(service.deps.db)
  await makeTask(service.deps.db, { priority: 1 })
  const leased = await post(laptop.headers, 'lease', {})
  expect(leased.json()).toMatchObject({ id, lease: { mine: true } })
  const again = await post(phone.headers, 'lease', {})
  expect(again.json()).toMatchObject({ id, fence: leased.json().fence })
  const login = await service.app.inject({
    method: 'POST',
    url: '/review/session',
    payload: { key: phone.secret },
  })
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? ''
  const decided = await post({ cookie, origin }, `${id}/decision`, {
    fence: leased.json().fence,
    outcome: 'accept',
  })
  expect(decided.json()).toMatchObject({
    decision: { reviewer: person.id, reviewerName: 'Rana Haddad', outcome: 'accept' },
  })
  const read = await service.app.inject({
    url: `/v1/review/tasks/${id}`,
    headers: (await keyFor(null)).headers,
  })
  expect(read.json().decisions).toMatchObject([
    { reviewer: person.id, reviewerName: 'Rana Haddad' },
  ])
})

it('knows a reviewer who is nobody in particular by the key', async () => {
  const { id } = await makeTask(service.deps.db, { priority: 99 })
  const key = await keyFor(null, 'the night desk')
  const { fence } = (await post(key.headers, 'lease', {})).json()
  const decided = await post(key.headers, `${id}/decision`, { fence, outcome: 'accept' })
  expect(decided.json().decision).toMatchObject({
    reviewer: key.id,
    reviewerName: 'the night desk',
  })
})

it('leaves it to editors to find in review that two parties are one', async () => {
  const { db } = service.deps
  const [party, into] = [await makeParty(db), await makeParty(db)]
  const { id } = await db
    .insertInto('review_task')
    .values({
      kind: 'party',
      dedupe_key: `party:${party.id}`,
      party_id: party.id,
      priority: 100,
      reasons: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const merge = { outcome: 'merge', into: into.id }
  const [nour, karim] = [await makePerson('Nour', 'reviewer'), await makePerson('Karim', 'editor')]
  const [reviewer, editor] = [await keyFor(nour.id), await keyFor(karim.id)]
  const first = (await post(reviewer.headers, 'lease', { kinds: ['party'] })).json()
  expect(first.id).toBe(id)
  const refused = await post(reviewer.headers, `${id}/decision`, { ...merge, fence: first.fence })
  expect(refused.json()).toMatchObject({ status: 403, code: 'forbidden' })
  const task = await db
    .selectFrom('review_task')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
  expect(task).toEqual({ state: 'open' })
  await post(reviewer.headers, `${id}/release`, { fence: first.fence })
  const { fence } = (await post(editor.headers, 'lease', { kinds: ['party'] })).json()
  const merged = await post(editor.headers, `${id}/decision`, { ...merge, fence })
  expect(merged.statusCode, merged.body).toBe(200)
  const made = await db
    .selectFrom('party_merge')
    .select('made_by')
    .where('party_id', '=', party.id)
    .executeTakeFirst()
  expect(made).toEqual({ made_by: karim.id })
})

it('gives back what somebody holds who is disabled', async () => {
  const person = await makePerson('Salma Idris', 'reviewer')
  const { headers } = await keyFor(person.id)
  const { id } = await makeTask(service.deps.db, { priority: 99 })
  expect((await post(headers, `${id}/lease`, {})).statusCode).toBe(200)
  const disabled = await service.app.inject({
    method: 'PATCH',
    url: `/v1/people/${person.id}`,
    headers: await service.key('admin'),
    payload: { disabled: true },
  })
  expect(disabled.statusCode, disabled.body).toBe(200)
  const other = await keyFor((await makePerson('Tariq Aziz', 'reviewer')).id)
  expect((await post(other.headers, `${id}/lease`, {})).statusCode).toBe(200)
})
