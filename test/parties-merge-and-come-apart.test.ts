import { describe, expect, it } from 'vitest'
import { armenia, azerbaijan, moment, report, toll, useDesk } from './support/desk.ts'
import { link, publish, storeReport } from './support/reports.ts'

const desk = useDesk()
const { boardsOf, bodyId, claimsOf, get, idOf, merge, undo } = desk

describe('a merge', () => {
  it('moves claims for every reader, those to come too, and its undoing gives back what was', async () => {
    const { db } = desk
    await publish(db, report(toll(armenia, 'Chad', 12)))
    await publish(db, report(toll('The Kestrel Bureau', 'Chad', 19)))
    await publish(db, report(toll(azerbaijan, 'Chad', 40)))
    const [kestrel, ministry] = [
      await bodyId('Kestrel Bureau'),
      await idOf('ministry-of-defence:AM'),
    ]
    const before = await boardsOf('TD')
    expect(before).toMatchObject([{ sides: ['AM', 'AZ', 'provisional:kestrel bureau'] }])
    expect(await claimsOf(ministry)).not.toContain('19 Armenian soldiers were killed in Chad')

    const answer = await merge(kestrel, ministry)
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toMatchObject({
      party: { id: kestrel, key: 'provisional:kestrel bureau' },
      into: { id: ministry },
      reason: 'two names of one body',
      rule: null,
      undone: null,
    })
    expect(await boardsOf('TD')).toMatchObject([
      {
        sides: ['AM', 'AZ'],
        questions: [
          {
            positions: [
              {
                by: 'ministry-of-defence:AM',
                words: '19 Armenian soldiers were killed in Chad',
                before: ['12 Armenian soldiers were killed in Chad'],
              },
              { by: 'ministry-of-defence:AZ' },
            ],
          },
        ],
      },
    ])
    for (const id of [kestrel, ministry])
      expect(await claimsOf(id)).toContain('19 Armenian soldiers were killed in Chad')
    const { items } = await get('/v1/parties?q=The%20Kestrel%20Bureau')
    expect(items).toMatchObject([{ id: ministry }])
    expect(items[0].aliases).toContainEqual({ language: 'en', text: 'The Kestrel Bureau' })

    await publish(db, report(toll('The Kestrel Bureau', 'Chad', 23)))
    expect(await boardsOf('TD')).toMatchObject([
      {
        sides: ['AM', 'AZ'],
        questions: [
          { positions: [{ words: '23 Armenian soldiers were killed in Chad' }, expect.anything()] },
        ],
      },
    ])
    await db.updateTable('mention').set({ live: false }).where('words', 'like', '23 %').execute()

    const undone = await undo(answer.json().id)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(undone.json()).toMatchObject({ undone: { reason: 'they are two bodies', rule: null } })
    expect(await boardsOf('TD')).toEqual(before)
    expect((await get('/v1/parties?q=The%20Kestrel%20Bureau')).items).toMatchObject([
      { id: kestrel },
    ])
  })

  it('is not there for who asks what was known before it', async () => {
    const { db } = desk
    await publish(db, report(toll(armenia, 'Sudan', 12), toll('The Teal Bureau', 'Sudan', 19)))
    const before = await moment()
    const made = (
      await merge(await bodyId('Teal Bureau'), await idOf('ministry-of-defence:AM'))
    ).json()
    const during = await moment()
    await undo(made.id)
    const apart = await boardsOf('SD')
    expect(apart).toMatchObject([{ sides: ['AM', 'provisional:teal bureau'] }])
    expect(await boardsOf('SD', `?recorded_at=${before}`)).toEqual(apart)
    expect(await boardsOf('SD', `?recorded_at=${during}`)).toMatchObject([{ sides: ['AM'] }])
  })

  it('of a side moves the questions about its losses', async () => {
    const { db } = desk
    const guards = { ...toll(azerbaijan, 'Mali', 7), affected: 'Georgian soldiers' }
    await publish(db, report({ ...guards, words: '7 Georgian soldiers were killed in Mali' }))
    await publish(db, report(toll(azerbaijan, 'Mali', 9)))
    const before = await boardsOf('ML')
    expect(before).toMatchObject([{ questions: [{}, {}] }])
    const made = (await merge(await idOf('GE'), await idOf('AM'))).json()
    expect(await boardsOf('ML')).toMatchObject([
      { questions: [{ title: expect.stringContaining('Armenian side') }] },
    ])
    expect((await undo(made.id)).statusCode).toBe(200)
    expect(await boardsOf('ML')).toEqual(before)
  })

  it('sets aside what people had judged between the two, and its undoing restores it', async () => {
    const { db } = desk
    await publish(db, report(toll('The Osprey Office', 'Peru', 51)))
    await publish(db, report(toll(azerbaijan, 'Peru', 6)))
    await db
      .updateTable('relation')
      .set({ status: 'rejected' })
      .where('type', '=', 'contradicts')
      .where('question_id', 'in', (eb) =>
        eb
          .selectFrom('claim')
          .innerJoin('party', 'party.id', 'claim.party_id')
          .select('claim.question_id')
          .where('party.key', 'like', '%osprey%'),
      )
      .execute()
    const [osprey, ministry] = [await bodyId('Osprey Office'), await idOf('ministry-of-defence:AZ')]
    const article = await publish(db, report(toll('The Osprey Office', 'Peru', 51)))
    await link(db, article.id)
    const before = await boardsOf('PE')
    const relationsOf = () =>
      db
        .selectFrom('relation')
        .innerJoin('claim', 'claim.id', 'relation.from_claim_id')
        .select(['relation.id', 'relation.type', 'relation.status'])
        .where('claim.place_root', '=', 'PE')
        .orderBy('relation.id')
        .execute()
    const relations = await relationsOf()
    expect(relations).toHaveLength(1)
    expect(before).toMatchObject([
      {
        questions: [
          {
            status: 'settled_by_review',
            relations: [expect.stringMatching(/^contradicts rejected/)],
          },
        ],
      },
    ])
    const made = (await merge(osprey, ministry)).json()
    expect(await boardsOf('PE')).toMatchObject([
      {
        sides: ['AZ'],
        questions: [
          { status: 'one_sided', relations: [expect.stringMatching(/^updates proposed/)] },
        ],
      },
    ])
    expect(await relationsOf()).not.toEqual(relations)
    await undo(made.id)
    expect(await boardsOf('PE')).toEqual(before)
    // The same relation, by its id too: links to it hold.
    expect(await relationsOf()).toEqual(relations)
  })
})

it('gives the same board when articles are stored and linked while parties merge', async () => {
  const { db } = desk
  const names = ['Heron', 'Plover', 'Curlew', 'Dunlin']
  for (const name of names) {
    await publish(db, report(toll(`The ${name} Bureau`, 'Togo', 3)))
  }
  const into = await idOf('ministry-of-defence:AM')
  const articles = names.flatMap((name, at) =>
    [4, 5, 6].map((figure) => report(toll(`The ${name} Bureau`, 'Togo', figure + at))),
  )
  await Promise.all([
    ...articles.map(async (it) => link(db, (await storeReport(db, it)).id)),
    ...names.map(async (name) => {
      const answer = await merge(await bodyId(`${name} Bureau`), into)
      expect(answer.statusCode, answer.body).toBe(201)
    }),
  ])
  const live = await boardsOf('TG')
  expect(live).toMatchObject([{ sides: ['AM'] }])
  // Linking again changes nothing: nobody had read a side that was changing.
  const ids = await db.selectFrom('mention').select('article_id').distinct().execute()
  for (const { article_id: id } of ids) await link(db, id)
  expect(await boardsOf('TG')).toEqual(live)
}, 60_000)
