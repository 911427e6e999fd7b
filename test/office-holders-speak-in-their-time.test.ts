import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { onDay } from '../src/parties/party.ts'
import { partyOf } from '../src/parties/party-of.ts'
import { people } from '../src/parties/people.ts'
import { armenia, moment, report, toll, useDesk } from './support/desk.ts'
import { makeParty } from './support/factories.ts'
import { publish, type Report } from './support/reports.ts'

const desk = useDesk()
const { boardsOf, bodyId, claimsOf, get, idOf, merge, post, put } = desk

/** Somebody's toll of a day, published on it. */
function on(day: string, who: string, place: string, figure: number, more: object = {}): Report {
  const said = { ...toll(who, place, figure), day, ...more }
  return { ...report(said), at: `${day}T10:00:00Z` }
}

function speaksFor(party: string, terms: object[]) {
  return put(`/v1/parties/${party}/speaks-for`, { terms })
}

/** The columns of the boards of a state, by their days. */
async function sidesOf(code: string, query = ''): Promise<string[][]> {
  return (await boardsOf(code, query)).map(({ sides }) => sides)
}

describe('somebody of the lists', () => {
  it('speaks for the office while holding it, and for nobody else before and after', async () => {
    const { db } = desk
    await publish(db, on('2020-10-05', 'Davit Tonoyan', 'Chad', 5, { person: 'Davit Tonoyan' }))
    await publish(db, on('2022-10-05', 'Davit Tonoyan', 'Mali', 6, { person: 'Davit Tonoyan' }))
    await publish(db, on('2016-10-05', 'دافيت تونويان', 'Togo', 7, { person: 'دافيت تونويان' }))
    expect(await sidesOf('TD')).toEqual([['AM']])
    expect(await sidesOf('ML')).toEqual([['person:davit-tonoyan']])
    expect(await sidesOf('TG')).toEqual([['person:davit-tonoyan']])
    // Lists of claims have it as boards do.
    const own = await claimsOf(await idOf('person:davit-tonoyan'))
    expect(own.map((words) => words.slice(0, 2)).toSorted()).toEqual(['5 ', '6 ', '7 '])
    for (const party of ['AM', 'minister-of-defence:AM'])
      expect(await claimsOf(await idOf(party)), party).toEqual([expect.stringMatching(/^5 /)])
    expect(await get(`/v1/parties/${await idOf('person:davit-tonoyan')}`)).toMatchObject({
      terms: [
        { party: { key: 'minister-of-defence:AM' }, from: '2018-05-01', until: '2020-11-30' },
      ],
    })
  })

  it('has days that the calendar knows, in their order', () => {
    for (const slug of Object.keys(people)) {
      const { term } = partyOf(`person:${slug}`) ?? {}
      for (const day of [term?.from, term?.until])
        if (day != null) expect(new Date(day).toISOString().slice(0, 10), slug).toBe(day)
      if (term?.from != null && term.until !== null) expect(term.from < term.until, slug).toBe(true)
    }
  })

  it('has left the office on the day after the last', () => {
    const minister = partyOf('person:davit-tonoyan')
    if (minister === undefined) throw new Error('not in the lists')
    expect(onDay(minister, '2020-11-30').speaksFor?.key).toBe('minister-of-defence:AM')
    expect(onDay(minister, '2020-12-01').speaksFor).toBeNull()
    expect(onDay(minister, '2018-04-30').speaksFor).toBeNull()
  })
})

describe('somebody whom people say to speak for a body', () => {
  it('does so in the claims of that time, stored ones too, until that is changed again', async () => {
    const { db } = desk
    await publish(db, on('2021-03-04', armenia, 'Peru', 1))
    for (const [day, figure] of [
      ['2021-03-04', 5],
      ['2021-06-04', 6],
    ] as const)
      await publish(db, on(day, 'The Quartz Office', 'Peru', figure))
    const [quartz, ministry] = [await bodyId('Quartz Office'), await idOf('ministry-of-defence:AM')]
    const before = await boardsOf('PE')
    const alone = 'provisional:quartz office'
    expect(before.map(({ sides }) => sides)).toEqual([['AM', alone], [alone]])

    expect((await speaksFor(quartz, [{ party: ministry, until: '2021-03-04' }])).statusCode).toBe(
      204,
    )
    expect(await sidesOf('PE')).toEqual([['AM'], [alone]])
    const terms = [
      { party: await idOf('AM'), from: '2021-05-01' },
      { party: ministry, until: '2021-03-03' },
    ]
    expect((await speaksFor(quartz, terms)).statusCode).toBe(204)
    expect(await sidesOf('PE')).toEqual([['AM', alone], ['AM']])
    const ofState = await claimsOf(await idOf('AM'))
    expect(ofState).toContainEqual(expect.stringMatching(/^6 .* in Peru$/))
    expect(ofState).not.toContainEqual(expect.stringMatching(/^5 .* in Peru$/))
    expect((await speaksFor(quartz, [{ party: ministry }])).statusCode).toBe(204)
    expect(await sidesOf('PE')).toEqual([['AM'], ['AM']])
    expect((await speaksFor(quartz, [])).statusCode).toBe(204)
    expect(await boardsOf('PE')).toEqual(before)
  })

  it('did not yet for who asks what was known before', async () => {
    const { db } = desk
    await publish(db, on('2021-03-04', 'The Beryl Office', 'Cuba', 5))
    const beryl = await bodyId('Beryl Office')
    const nation = await makeParty(db, { kind: 'state' })
    const before = await moment()
    await speaksFor(beryl, [{ party: nation.id, from: '2021-01-01' }])
    const during = await moment()
    await speaksFor(beryl, [{ party: nation.id, from: '2021-06-01' }])
    expect(await sidesOf('CU', `?recorded_at=${before}`)).toEqual([['provisional:beryl office']])
    expect(await sidesOf('CU', `?recorded_at=${during}`)).toEqual([[nation.key]])
    expect(await sidesOf('CU')).toEqual([['provisional:beryl office']])
  })

  it('takes those along who speak for it, and those merged with it', async () => {
    const { db } = desk
    await publish(db, on('2021-03-04', 'The Opal Office', 'Laos', 5))
    await publish(db, on('2021-03-04', 'The Agate Office', 'Laos', 6))
    const [opal, agate] = [await bodyId('Opal Office'), await bodyId('Agate Office')]
    const nation = await makeParty(db, { kind: 'state' })
    await merge(agate, opal)
    expect((await speaksFor(opal, [{ party: nation.id, from: '2021-01-01' }])).statusCode).toBe(204)
    expect(await sidesOf('LA')).toEqual([[nation.key]])
  })
})

describe('what cannot be', () => {
  it('is refused, and changes nothing', async () => {
    const { db } = desk
    const nation = await makeParty(db, { kind: 'state' })
    const bureau = await makeParty(db, { speaksFor: nation })
    const envoy = await makeParty(db, { kind: 'person' })
    const [gone, heir] = [await makeParty(db), await makeParty(db)]
    await merge(gone.id, heir.id)
    expect(
      (await speaksFor(envoy.id, [{ party: bureau.id, until: '2019-01-01' }])).statusCode,
    ).toBe(204)
    const state = () =>
      Promise.all([
        db.selectFrom('party').selectAll().orderBy('id').execute(),
        db.selectFrom('party_term').selectAll().orderBy('id').execute(),
      ])
    const before = await state()
    for (const [party, terms, code] of [
      [nation.id, [{ party: nation.id }], 'party-loop'],
      [nation.id, [{ party: bureau.id }], 'party-loop'],
      [nation.id, [{ party: bureau.id, until: '1990-01-01' }], 'party-loop'],
      // Through what was once so.
      [bureau.id, [{ party: envoy.id }], 'party-loop'],
      [gone.id, [{ party: nation.id }], 'party-merged'],
      [envoy.id, [{ party: gone.id }], 'party-merged'],
      [randomUUID(), [], 'not-found'],
      [envoy.id, [{ party: randomUUID() }], 'not-found'],
      [
        envoy.id,
        [{ party: bureau.id }, { party: nation.id, from: '2020-01-01' }],
        'validation-failed',
      ],
      [
        envoy.id,
        [{ party: bureau.id, from: '2020-01-02', until: '2020-01-01' }],
        'validation-failed',
      ],
      [envoy.id, [{ party: bureau.id, from: '2020-02-30' }], 'validation-failed'],
      [envoy.id, [{ party: bureau.id, from: '0000-01-01' }], 'validation-failed'],
    ] as const) {
      const answer = await speaksFor(party, [...terms])
      expect(answer.json(), JSON.stringify(terms)).toMatchObject({ code })
    }
    // Nor are two merged of which one once spoke for the other.
    const merging = await post(`/v1/parties/${envoy.id}/merge`, { into: nation.id, reason: 'one' })
    expect(merging.json()).toMatchObject({ code: 'party-loop' })
    expect(await state()).toEqual(before)
  })
})
