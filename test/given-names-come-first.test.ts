import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { armenia, azerbaijan, report, toll, useDesk } from './support/desk.ts'
import { makeParty } from './support/factories.ts'
import { publish } from './support/reports.ts'

const desk = useDesk()
const { boardsOf, bodyId, get, idOf, merge, post, remove } = desk

function give(party: string, text: string, language = 'en') {
  return post(`/v1/parties/${party}/aliases`, { language, text })
}

describe('a name that somebody has given to a party', () => {
  it('is meant by articles that come after it, until it is taken back', async () => {
    const { db } = desk
    await publish(db, report(toll(armenia, 'Chad', 4), toll(azerbaijan, 'Chad', 9)))
    const ministry = await idOf('ministry-of-defence:AM')
    const given = await give(ministry, 'the Amber House')
    expect(given.statusCode, given.body).toBe(201)
    expect((await give(ministry, 'البيت الكهرماني', 'ar')).statusCode).toBe(201)
    await publish(db, report(toll('The Amber House', 'Chad', 5)))
    await publish(db, { ...report(toll('البيت الكهرماني', 'Chad', 6)), language: 'ar' })
    expect(await boardsOf('TD')).toMatchObject([{ sides: ['AM', 'AZ'] }])
    expect(await get(`/v1/parties/${ministry}`)).toMatchObject({
      key: 'ministry-of-defence:AM',
      speaksFor: { key: 'AM' },
      mergedInto: null,
      given: [{ text: 'البيت الكهرماني' }, { id: given.json().id, text: 'the Amber House' }],
    })
    expect((await get('/v1/parties?q=amber')).items).toMatchObject([{ id: ministry }])

    const url = `/v1/parties/${ministry}/aliases/${given.json().id}`
    for (const _twice of [1, 2]) expect((await remove(url)).statusCode).toBe(204)
    await publish(db, report(toll('The Amber House', 'Chad', 7)))
    expect(await boardsOf('TD')).toMatchObject([{ sides: ['AM', 'AZ', 'provisional:amber house'] }])
    expect((await give(ministry, 'The Amber House')).json()).toMatchObject({ code: 'name-taken' })
  })

  it('counts in longer phrases, and lets it speak of its own losses', async () => {
    const { db } = desk
    await publish(db, report(toll(armenia, 'Niger', 4)))
    await give(await idOf('ministry-of-defence:AM'), 'Copper Gate')
    const person = 'Arshak Bagratun'
    const who = `Colonel ${person}, a spokesman of Copper Gate`
    await publish(db, report({ ...toll(who, 'Niger', 8), person, body: 'Copper Gate' }))
    expect(await boardsOf('NE')).toMatchObject([
      { sides: ['AM'], questions: [{ positions: [{ words: expect.stringContaining('8 ') }] }] },
    ])
  })

  it('is of the party for which the named one stands', async () => {
    const { db } = desk
    const [old, now] = [
      await makeParty(db, { names: { en: 'Old Mill' } }),
      await makeParty(db, { names: { en: 'New Mill' } }),
    ]
    expect((await give(old.id, 'Millwrights Council')).statusCode).toBe(201)
    await merge(old.id, now.id)
    await publish(db, report(toll('Millwrights Council', 'Ghana', 8)))
    expect(await boardsOf('GH')).toMatchObject([{ sides: [now.key] }])
    expect((await get(`/v1/parties/${old.id}`)).mergedInto).toMatchObject({ id: now.id })
    expect((await give(old.id, 'Third Mill')).json()).toMatchObject({ code: 'party-merged' })
  })
})

describe('a name is refused', () => {
  it('where it is the name of another party, in a list, in articles or because it was given', async () => {
    const { db } = desk
    await publish(db, report(toll('The Slate Office', 'Togo', 8)))
    const [one, other] = [await makeParty(db), await makeParty(db)]
    expect((await give(other.id, 'Flint Council')).statusCode).toBe(201)
    for (const text of [
      'Azerbaijan',
      'وزارة الدفاع الفرنسية',
      'the Slate Office',
      'Slate Office',
      'FLINT COUNCIL',
    ])
      expect((await give(one.id, text)).json(), text).toMatchObject({
        status: 409,
        code: 'name-taken',
      })
    expect((await give(await bodyId('Slate Office'), 'Slate Office')).statusCode).toBe(201)
    expect((await give(other.id, 'Flint Council')).statusCode).toBe(201)
    expect((await give(randomUUID(), 'Marble Hall')).json()).toMatchObject({ code: 'not-found' })
    for (const [text, language] of [
      ['…', 'en'],
      [' ', 'en'],
      ['Marble Hall', 'klingonese!'],
      ['Marble Hall', 'xx'],
      ['Q', 'en'],
      ['President', 'en'],
      ['the Minister', 'en'],
      ['said', 'en'],
      ['Monday', 'en'],
      ['Gyumri', 'en'],
      ['قال', 'ar'],
      ['يوم الجمعة', 'ar'],
      ['الرئيس', 'ar'],
      ['x'.repeat(201), 'en'],
    ] as const)
      expect((await give(one.id, text, language)).statusCode, text).toBe(422)
  })

  it('and none is taken back that nobody has given', async () => {
    const { db } = desk
    const { id: alias } = await db
      .selectFrom('party_alias')
      .select('id')
      .where('added_by', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    for (const url of [
      `/v1/parties/${await idOf('AZ')}/aliases/${alias}`,
      `/v1/parties/${randomUUID()}/aliases/${randomUUID()}`,
    ])
      expect((await remove(url)).statusCode).toBe(404)
    expect((await desk.remove(`/v1/parties/${await idOf('AZ')}/aliases/x`)).statusCode).toBe(422)
  })
})

it('has one answer for a request that is sent twice', async () => {
  const { id } = await makeParty(desk.db)
  const headers = { 'idempotency-key': randomUUID() }
  const body = { language: 'en', text: 'Granite Board' }
  const answers = [1, 2].map(() => post(`/v1/parties/${id}/aliases`, body, headers))
  const [first, again] = await Promise.all(answers)
  expect(again?.body).toBe(first?.body)
  expect(await get(`/v1/parties/${randomUUID()}`).catch((error: Error) => error.message)).toContain(
    'not-found',
  )
})
