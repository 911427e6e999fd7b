import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { createKey, whyNoKey } from '../src/access/queries.ts'
import { digestOf } from '../src/access/secret.ts'
import {
  endSession,
  findLiveSession,
  forgetSessions,
  noteSight,
  openSession,
} from '../src/access/sessions.ts'
import { actorNames, changePerson, createPerson } from '../src/people/queries.ts'
import { useDatabase } from './support/database.ts'

const database = useDatabase()

it('does all with the rights of the application', async () => {
  const left = await database.db.transaction().execute(async (trx) => {
    await sql`SET LOCAL ROLE counterclaim_app`.execute(trx)
    const person = await createPerson(trx, { name: 'Rana Haddad', role: 'admin' })
    const id = person?.id ?? ''
    expect(await whyNoKey(trx, id, ['admin'])).toBeUndefined()
    const key = await createKey(trx, {
      name: 'k',
      scopes: ['admin'],
      expiresAt: null,
      personId: id,
    })
    const session = await openSession(trx, { sha256: digestOf('token'), keyId: key.id })
    expect(await findLiveSession(trx, digestOf('token'))).toMatchObject({ person: { id } })
    await noteSight(trx, session.id)
    await endSession(trx, { id: session.id })
    expect(await findLiveSession(trx, digestOf('token'))).toBeUndefined()
    await createKey(trx, { name: 'other', scopes: ['admin'], expiresAt: null })
    expect(await changePerson(trx, id, { disabled: true })).toMatchObject({ name: 'Rana Haddad' })
    await forgetSessions(trx)
    return actorNames(trx, [id, key.id, 'nobody'])
  })
  expect([...left.values()].toSorted()).toEqual(['Rana Haddad', 'k'])
})

it.each<[string, string, RawBuilder<unknown>, string | undefined]>([
  ['readers', 'see people', sql`SELECT name FROM person`, undefined],
  ['readers', 'see no sessions', sql`SELECT id FROM session`, '42501'],
  ['readers', 'change nobody', sql`UPDATE person SET role = 'admin'`, '42501'],
  ['the application', 'deletes nobody', sql`DELETE FROM person`, '42501'],
])('%s %s', async (who, _what, statement, refusal) => {
  const role = who === 'readers' ? sql`counterclaim_read` : sql`counterclaim_app`
  const done = database.db.transaction().execute(async (trx) => {
    await sql`SET LOCAL ROLE ${role}`.execute(trx)
    await statement.execute(trx)
  })
  if (refusal === undefined) await expect(done).resolves.toBeUndefined()
  else await expect(done).rejects.toMatchObject({ code: refusal })
})
