import { describe, expect, it } from 'vitest'
import { wishForParty } from '../src/reviews/wishes.ts'
import { armenia, azerbaijan, report, toll, useDesk } from './support/desk.ts'
import { makeParty } from './support/factories.ts'
import { publish } from './support/reports.ts'

const desk = useDesk()
const { boardsOf, bodyId, get, idOf, merge, post, undo } = desk

/** Tasks about a party, the oldest first. */
async function tasksAbout(party: string) {
  return desk.db
    .selectFrom('review_task')
    .select(['id', 'state'])
    .where('party_id', '=', party)
    .orderBy('id')
    .execute()
}

/** Leases the task about a party and decides it. */
async function decide(party: string, decision: object) {
  const { db } = desk
  await db.updateTable('review_task').set({ priority: 1 }).execute()
  await db.updateTable('review_task').set({ priority: 99 }).where('party_id', '=', party).execute()
  const leased = await post('/v1/review/tasks/lease', { kinds: ['party'] })
  expect(leased.json()).toMatchObject({ kind: 'party', partyId: party })
  const { id, fence } = leased.json()
  const answer = await post(`/v1/review/tasks/${id}/decision`, { fence, ...decision })
  if (answer.statusCode !== 200) await post(`/v1/review/tasks/${id}/release`, { fence })
  return answer
}

describe('a party that no list knows', () => {
  it('makes one task once it stands on a board, with its claims and those whose names are like its own', async () => {
    const { db } = desk
    await publish(db, report(toll('The Marlin Bureau of Statistics', 'Togo', 8)))
    await publish(db, report(toll('The Marline Bureau of Statistics', 'Togo', 9)))
    await publish(db, report(toll('The Marlin Bureau of Statistics', 'Togo', 10)))
    await publish(
      db,
      report({ who: 'The Silent Society', words: 'nobody would speak', predicate: 'statement' }),
    )
    const [marlin, marline] = [
      await bodyId('Marlin Bureau of Statistics'),
      await bodyId('Marline Bureau of Statistics'),
    ]
    const tasks = await tasksAbout(marlin)
    expect(tasks).toMatchObject([{ state: 'open' }])
    const whole = await get(`/v1/review/tasks/${tasks[0]?.id}`)
    expect(whole).toMatchObject({
      kind: 'party',
      party: { id: marlin, known: false },
      candidates: [{ party: { id: marline }, name: 'The Marline Bureau of Statistics' }],
      reasons: [{ code: 'unknown-party' }],
      claim: null,
      question: null,
    })
    expect(whole.claims).toHaveLength(2)
    expect(await tasksAbout(await bodyId('Silent Society'))).toEqual([])
  })

  it('is merged by a reviewer, or found to be a party of its own, and not asked about again', async () => {
    const { db } = desk
    await publish(db, report(toll(armenia, 'Iceland', 8)))
    await publish(db, report(toll('The Garnet Command', 'Iceland', 9)))
    await publish(db, report(toll('The Basalt Command', 'Iceland', 10)))
    const [garnet, basalt] = [await bodyId('Garnet Command'), await bodyId('Basalt Command')]
    const ministry = await idOf('ministry-of-defence:AM')
    const answer = await decide(garnet, { outcome: 'merge', into: ministry, note: 'its old name' })
    expect(answer.json()).toMatchObject({
      decision: { outcome: 'merge', patch: { into: ministry } },
      task: { state: 'done', partyId: garnet },
    })
    expect(await boardsOf('IS')).toMatchObject([{ sides: ['AM', 'provisional:basalt command'] }])
    const { items } = await get(`/v1/parties/merges?party=${garnet}`)
    expect(items).toMatchObject([{ reason: 'its old name', into: { id: ministry }, undone: null }])
    expect((await decide(basalt, { outcome: 'accept' })).statusCode).toBe(200)
    await publish(
      db,
      report(toll('The Garnet Command', 'Iceland', 12), toll('The Basalt Command', 'Iceland', 13)),
    )
    for (const party of [garnet, basalt])
      expect(await tasksAbout(party)).toMatchObject([{ state: 'done' }])
  })

  it('is asked about no more once somebody has merged it, and again when that is undone', async () => {
    const { db } = desk
    await publish(db, report(toll(azerbaijan, 'Malta', 3), toll('The Onyx Staff', 'Malta', 9)))
    const onyx = await bodyId('Onyx Staff')
    const made = (await merge(onyx, await idOf('ministry-of-defence:AZ'))).json()
    expect(await tasksAbout(onyx)).toMatchObject([{ state: 'withdrawn' }])
    await undo(made.id)
    expect(await tasksAbout(onyx)).toMatchObject([{ state: 'withdrawn' }, { state: 'open' }])
  })

  it('is decided by what fits a party only', async () => {
    const { db } = desk
    await publish(db, report(toll('The Jasper Board', 'Qatar', 9)))
    const jasper = await bodyId('Jasper Board')
    for (const [decision, code] of [
      [{ outcome: 'reject', reason: 'not-said' }, 'validation-failed'],
      [{ outcome: 'merge', into: jasper }, 'party-loop'],
      [{ outcome: 'merge', into: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'not-found'],
      [{ outcome: 'merge' }, 'validation-failed'],
    ] as const) {
      expect((await decide(jasper, decision)).json()).toMatchObject({ code })
    }
    expect(await tasksAbout(jasper)).toMatchObject([{ state: 'open' }])
  })

  it('is proposed nobody of another country, no person for a body, and nobody for whom it speaks', async () => {
    const { db } = desk
    await publish(db, report(toll('The Topaz Gendarmerie', 'Peru', 9)))
    const topaz = await bodyId('Topaz Gendarmerie')
    await db.updateTable('party').set({ country: 'PE' }).where('id', '=', topaz).execute()
    const given = { names: { en: 'Topaz Gendarmerie' } }
    const made = []
    for (const more of [{ country: 'CL' }, { kind: 'person' as const }, { country: 'PE' }, {}]) {
      const { id } = await makeParty(db, { ...given, ...more })
      made.push(id)
      const alias = { party_id: id, language: 'en', text: 'Topaz Gendarmerie', folded: 'x' }
      await db
        .insertInto('party_alias')
        .values({ ...alias, skeleton: ['TPS', 'KNTRNR'] })
        .execute()
    }
    const [task] = await tasksAbout(topaz)
    const { candidates } = await get(`/v1/review/tasks/${task?.id}`)
    expect(candidates.map((it: { party: { id: string } }) => it.party.id).toSorted()).toEqual(
      made.slice(2).toSorted(),
    )
  })
})

it('is the more urgent the more questions hang on it', () => {
  const party = { isProvisional: true, questions: 1, contested: 0 }
  const plain = wishForParty(party)?.priority ?? 0
  expect(wishForParty({ ...party, questions: 3 })?.priority).toBeGreaterThan(plain)
  expect(wishForParty({ ...party, contested: 1 })?.priority).toBeGreaterThan(plain)
  expect(wishForParty({ ...party, questions: 0 })).toBeNull()
  expect(wishForParty({ ...party, isProvisional: false })).toBeNull()
})
