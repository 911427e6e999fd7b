import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDesk } from './support/desk.ts'
import { makeParty } from './support/factories.ts'

const desk = useDesk()
const { get, merge, post, undo } = desk

describe('merges upon merges', () => {
  it('come apart one by one, in any order', async () => {
    const { db } = desk
    const parties = await Promise.all(
      ['Alder', 'Birch', 'Cedar', 'Dogwood'].map((en) => makeParty(db, { names: { en } })),
    )
    const [alder, birch, cedar, dogwood] = parties.map((party) => party.id) as [
      string,
      string,
      string,
      string,
    ]
    const speaker = await makeParty(db, { kind: 'person', speaksFor: { ...parties[0]! } })
    const first = (await merge(alder, birch)).json()
    const second = (await merge(birch, cedar)).json()
    const third = (await merge(cedar, dogwood)).json()
    const seen = async () => {
      const rows = await db
        .selectFrom('party')
        .select(['id', 'root_id', 'side_id'])
        .where('id', '=', sql<string>`any(${[alder, birch, cedar, dogwood, speaker.id]}::uuid[])`)
        .execute()
      const nameOf = (id: string) =>
        ['alder', 'birch', 'cedar', 'dogwood'][[alder, birch, cedar, dogwood].indexOf(id)]
      const by = new Map(rows.map((row) => [row.id, row]))
      return {
        roots: [alder, birch, cedar, dogwood].map((id) => nameOf(by.get(id)?.root_id ?? '')),
        speaker: nameOf(by.get(speaker.id)?.side_id ?? ''),
      }
    }
    expect(await seen()).toEqual({
      roots: ['dogwood', 'dogwood', 'dogwood', 'dogwood'],
      speaker: 'dogwood',
    })
    await undo(second.id)
    expect(await seen()).toEqual({
      roots: ['birch', 'birch', 'dogwood', 'dogwood'],
      speaker: 'birch',
    })
    await undo(first.id)
    expect(await seen()).toEqual({
      roots: ['alder', 'birch', 'dogwood', 'dogwood'],
      speaker: 'alder',
    })
    await undo(third.id)
    expect(await seen()).toEqual({
      roots: ['alder', 'birch', 'cedar', 'dogwood'],
      speaker: 'alder',
    })
  })
})

/** Every row about parties and their merges. */
const everything = async () => {
  const { rows } = await sql<{ row: unknown }>`
    SELECT to_jsonb(party) AS row FROM party UNION ALL SELECT to_jsonb(party_merge) FROM party_merge
    UNION ALL SELECT to_jsonb(party_merge_undo) FROM party_merge_undo ORDER BY 1`.execute(desk.db)
  return rows
}

describe('what is refused changes nothing', () => {
  it('parties that are one, that speak for each other, that are merged already or unknown', async () => {
    const { db } = desk
    const state = await makeParty(db, { kind: 'state' })
    const ministry = await makeParty(db, { speaksFor: state })
    const person = await makeParty(db, { kind: 'person', speaksFor: ministry })
    const [merged, root, other] = [await makeParty(db), await makeParty(db), await makeParty(db)]
    const made = (await merge(merged.id, root.id)).json()
    const before = await everything()
    for (const [party, into, code] of [
      [state.id, state.id, 'party-loop'],
      [ministry.id, state.id, 'party-loop'],
      [state.id, ministry.id, 'party-loop'],
      [person.id, state.id, 'party-loop'],
      [state.id, person.id, 'party-loop'],
      [merged.id, other.id, 'party-merged'],
      [other.id, merged.id, 'party-merged'],
      [root.id, merged.id, 'party-merged'],
      [randomUUID(), root.id, 'not-found'],
      [root.id, randomUUID(), 'not-found'],
    ] as const) {
      expect((await merge(party, into)).json(), `${party} ${into}`).toMatchObject({ code })
    }
    for (const body of [
      {},
      { into: root.id },
      { into: root.id, reason: ' ' },
      { into: 'x', reason: 'y' },
    ])
      expect((await post(`/v1/parties/${other.id}/merge`, body)).statusCode).toBe(422)
    expect((await undo(randomUUID())).json()).toMatchObject({ code: 'not-found' })
    expect(await everything()).toEqual(before)
    expect((await undo(made.id)).statusCode).toBe(200)
    const undone = await everything()
    expect((await undo(made.id)).json()).toMatchObject({ status: 409, code: 'merge-undone' })
    expect(await everything()).toEqual(undone)
  })

  it('through a party that stands for one of them', async () => {
    const { db } = desk
    const [bureau, union] = [await makeParty(db), await makeParty(db)]
    const envoy = await makeParty(db, { kind: 'person', speaksFor: bureau })
    expect((await merge(bureau.id, union.id)).statusCode).toBe(201)
    expect((await merge(envoy.id, union.id)).json()).toMatchObject({ code: 'party-loop' })
    expect((await merge(union.id, envoy.id)).json()).toMatchObject({ code: 'party-loop' })
  })
})

describe('the record of merges', () => {
  it('lists who did what, when and why, page by page, and nobody can change it', async () => {
    const { db } = desk
    const [one, two, three] = [await makeParty(db), await makeParty(db), await makeParty(db)]
    const first = (await merge(one.id, three.id)).json()
    const second = (await merge(two.id, three.id)).json()
    await undo(first.id)
    const page = await get(`/v1/parties/merges?party=${three.id}&limit=1`)
    expect(page.items).toMatchObject([{ id: second.id, undone: null }])
    const next = await get(`/v1/parties/merges?party=${three.id}&cursor=${page.nextCursor}`)
    expect(next).toMatchObject({
      items: [{ id: first.id, undone: { reason: 'they are two bodies' } }],
      nextCursor: null,
    })
    expect(next.items[0].undone.madeBy).toBe(next.items[0].madeBy)
    for (const change of [
      sql`UPDATE party_merge SET reason = 'another'`,
      sql`DELETE FROM party_merge_undo`,
      sql`TRUNCATE party_merge_set_aside`,
    ]) {
      await expect(change.execute(db)).rejects.toThrow('append-only')
    }
  })

  it('has one merge for a request that is sent twice', async () => {
    const { db } = desk
    const [one, two] = [await makeParty(db), await makeParty(db)]
    const headers = { 'idempotency-key': randomUUID() }
    const body = { into: two.id, reason: 'sent twice' }
    const first = await post(`/v1/parties/${one.id}/merge`, body, headers)
    const again = await post(`/v1/parties/${one.id}/merge`, body, headers)
    expect(again.statusCode).toBe(201)
    expect(again.body).toBe(first.body)
  })
})
