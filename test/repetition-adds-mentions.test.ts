/** "Repetition adds mentions, never claims": what the reports of one statement tell differently is joined. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClaimTraits, joinTraits, sameTraits } from '../src/claims/claim-traits.ts'
import { mentionsOf } from '../src/claims/queries.ts'
import { joinTold, type Told } from '../src/claims/told.ts'
import { liveClaims } from '../src/questions/live-claims.ts'
import { useDatabase } from './support/database.ts'
import { publish, type Report, republish, type Said } from './support/reports.ts'

const database = useDatabase()

const ministry = { who: 'The Armenian Defence Ministry', day: '2020-09-27' }
const dead = { ...ministry, predicate: 'people.killed', class: 'soldiers', counted: 'soldiers' }

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  )
}

async function publishAll(reports: readonly Report[]) {
  for (const report of reports) await publish(database.db, report)
}

/** One report an hour, each by an outlet of its own. */
function reportsOf(saying: readonly Said[]): Report[] {
  return saying.map((said, at) => ({
    outlet: `Outlet ${at}`,
    at: `2020-09-27T1${at}:00:00Z`,
    said: [said],
  }))
}

async function claimsIn(place: string) {
  return database.db
    .selectFrom('claim')
    .leftJoin('party as actor', 'actor.id', 'claim.actor_id')
    .select((eb) => [
      'claim.stance',
      'claim.class',
      'claim.counting',
      'claim.quantity_low as figure',
      'claim.affected_basis as affected',
      'claim.words',
      'actor.key as actor',
      eb
        .selectFrom('mention')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('mention.claim_id', '=', 'claim.id')
        .as('mentions'),
    ])
    .where('claim.place_root', '=', place)
    .orderBy('claim.quantity_low')
    .orderBy('claim.counting')
    .execute()
}

function relationsIn(place: string) {
  return database.db
    .selectFrom('relation')
    .innerJoin('claim', 'claim.id', 'relation.from_claim_id')
    .select('relation.type')
    .where('claim.place_root', '=', place)
    .execute()
}

/** Each round has a country of its own. */
const places = [
  ['BR', 'Brazil'],
  ['PE', 'Peru'],
  ['CL', 'Chile'],
  ['BO', 'Bolivia'],
  ['EC', 'Ecuador'],
  ['UY', 'Uruguay'],
] as const

describe('one statement in several reports', () => {
  it('is one claim, in whatever order they come, and a total once one calls it so', async () => {
    const outcomes: string[] = []
    for (const [round, order] of permutations([0, 1, 2]).entries()) {
      const [code, place] = places[round] ?? ['', '']
      const reports = reportsOf([
        {
          ...dead,
          words: `16 soldiers were killed in ${place}`,
          figure: ['16', 16, 16],
          affected: 'own_side',
        },
        {
          ...dead,
          stance: 'concedes',
          cue: 'admitted that',
          words: `the toll of Armenian soldiers in ${place} stood at 16`,
          figure: ['16', 16, 16],
          counting: 'cumulative',
          affected: 'Armenian soldiers',
        },
        {
          ...dead,
          words: `Azerbaijani fire in ${place} killed 16 fighters`,
          figure: ['16', 16, 16],
          counted: 'fighters',
          class: 'fighters',
          actor: 'Azerbaijani fire',
          affected: 'own_side',
        },
      ])
      await publishAll(order.flatMap((at) => reports[at] ?? []))
      const claims = await claimsIn(code)
      outcomes.push(JSON.stringify(claims).replaceAll(place, 'PLACE'))
      expect(await relationsIn(code)).toEqual([])
      expect(claims).toHaveLength(1)
      expect(claims[0]).toMatchObject({
        stance: 'asserts',
        class: 'soldiers',
        counting: 'cumulative',
        affected: 'stated',
        actor: 'AZ',
        mentions: 3,
      })
    }
    expect(new Set(outcomes).size).toBe(1)
  })

  it('is one denial, whether or not it names who did it', async () => {
    const helicopters = {
      who: 'The Azerbaijani Defence Ministry',
      predicate: 'equipment.shot_down',
      class: 'helicopters',
      counted: 'helicopters',
      stance: 'denies',
      cue: 'denied that',
      affected: 'own_side',
      day: '2020-09-27',
    } as const
    await publishAll(
      reportsOf([
        {
          ...helicopters,
          words: 'Armenian forces had shot down two helicopters in Paraguay',
          figure: ['two', 2, 2],
          actor: 'Armenian forces',
        },
        { ...helicopters, words: 'two helicopters were lost in Paraguay', figure: ['two', 2, 2] },
      ]),
    )
    expect(await claimsIn('PY')).toMatchObject([{ actor: 'AM', mentions: 2 }])
  })
})

it('tells nothing any more that only a corrected report told, and all of it again where that is back', async () => {
  const plain = {
    ...dead,
    words: '16 soldiers were killed in Iceland',
    figure: ['16', 16, 16],
    affected: 'own_side',
  } as const
  const telling = {
    ...plain,
    words: 'Azerbaijani fire in Iceland has killed 16 soldiers so far',
    counting: 'cumulative',
    actor: 'Azerbaijani fire',
  } as const
  const [first, second] = reportsOf([telling, plain])
  if (first === undefined || second === undefined) throw new Error('two reports')
  const { id } = await publish(database.db, first)
  await publish(database.db, second)
  const told = { actor: 'AZ', counting: 'cumulative', words: telling.words }
  expect(await claimsIn('IS')).toMatchObject([told])
  await republish(database.db, id, { ...first, at: '2020-09-27T13:00:00Z', said: [plain] })
  expect(await claimsIn('IS')).toMatchObject([{ actor: null, counting: null, words: plain.words }])
  // Nobody says it any more; who says it next begins anew.
  await republish(database.db, id, { ...first, at: '2020-09-27T14:00:00Z', said: [] })
  await republish(database.db, id, { ...first, at: '2020-09-27T15:00:00Z' })
  expect(await claimsIn('IS')).toMatchObject([{ ...told, words: plain.words }])
})

it('in one article is several mentions and one outlet', async () => {
  const said = {
    ...dead,
    words: '16 soldiers were killed in Panama',
    figure: ['16', 16, 16],
    affected: 'own_side',
  } as const
  const again = { ...said, words: 'in Panama 16 soldiers were killed' }
  const at = '2020-09-27T10:00:00Z'
  await publish(database.db, { outlet: 'Daily', at, said: [said, again] })
  await publish(database.db, { outlet: 'Daily', at, said: [said] })
  await publish(database.db, { outlet: 'Weekly', at, said: [said] })
  const question = await database.db
    .selectFrom('claim')
    .select(['id', 'question_id'])
    .where('place_root', '=', 'PA')
    .executeTakeFirstOrThrow()
  const claims = await liveClaims(database.db, [question.question_id ?? ''])
  expect(claims).toHaveLength(1)
  expect(claims[0]?.outletIds).toHaveLength(2)
  expect(claims[0]?.origins).toHaveLength(1)
  const mentions = await mentionsOf(database.db, [question.id])
  expect(mentions).toHaveLength(4)
  expect(new Set(mentions.map((mention) => mention.id)).size).toBe(4)
})

describe('what makes it another claim', () => {
  it('is a figure that counts only what is new, or another answer to who did it', async () => {
    const attack = { ...ministry, predicate: 'attack', stance: 'accuses' } as const
    await publishAll(
      reportsOf([
        { ...dead, words: '15 soldiers were killed in Cuba', figure: ['15', 15, 15] },
        {
          ...dead,
          words: '15 more soldiers were killed in Cuba',
          figure: ['15 more', 15, 15],
          counting: 'incremental',
        },
        {
          ...attack,
          words: 'Azerbaijani forces of an attack in Cuba',
          actor: 'Azerbaijani forces',
        },
        { ...attack, words: 'Turkish forces of an attack in Cuba', actor: 'Turkish forces' },
      ]),
    )
    const claims = await claimsIn('CU')
    expect(claims.map(({ figure, counting, actor }) => [figure, counting, actor])).toEqual(
      expect.arrayContaining([
        [15, 'incremental', null],
        [15, null, null],
        [null, null, 'AZ'],
        [null, null, 'TR'],
      ]),
    )
    expect(claims).toHaveLength(4)
  })
})

const nothing = fc.constant(null)
const basis = fc.constantFrom('stated', 'inferred', null)
const traits: fc.Arbitrary<ClaimTraits> = fc.record({
  stance: fc.constantFrom('asserts', 'accuses', 'concedes'),
  class: fc.constantFrom('soldiers', 'fighters', 'militants'),
  counting: fc.constantFrom('cumulative', 'snapshot', null),
  actor: fc.constantFrom('AM', 'AZ', null),
  actorBasis: basis,
  affectedBasis: basis,
  affectedReason: fc.constantFrom('own_side', 'adversary', null),
  placeHow: fc.constantFrom('stated', 'attribution', 'article', 'affected', 'speaker', null),
  occurredPrecision: fc.oneof(nothing, fc.constantFrom('day', 'range')),
  occurredHow: fc.constantFrom('stated', 'published', null),
})

const text = fc.constantFrom('16', 'sixteen', null)
const told: fc.Arbitrary<Told> = fc
  .record({
    traits,
    texts: fc.record({
      words: fc.constantFrom('16 were killed', 'it killed 16'),
      language: fc.constantFrom('ar', 'en'),
      quantityText: text,
      countedText: text,
      placeText: text,
      affectedText: text,
    }),
    first: fc.integer({ min: 1, max: 3 }),
    confidence: fc.constantFrom(0.5, 0.9),
  })
  .map((report) => ({ ...report, last: report.first }))

describe('joining', () => {
  it('gives the same of whole reports, also of two of one moment', () => {
    fc.assert(
      fc.property(told, told, told, (a, b, c) => {
        expect(joinTold(a, b)).toEqual(joinTold(b, a))
        expect(joinTold(joinTold(a, b), c)).toEqual(joinTold(a, joinTold(b, c)))
        expect(joinTold(joinTold(a, b), a)).toEqual(joinTold(a, b))
      }),
    )
  })

  it('gives the same whatever the order and however often', () => {
    fc.assert(
      fc.property(traits, traits, traits, (a, b, c) => {
        expect(joinTraits(a, b)).toEqual(joinTraits(b, a))
        expect(joinTraits(joinTraits(a, b), c)).toEqual(joinTraits(a, joinTraits(b, c)))
        expect(joinTraits(a, a)).toEqual(a)
        expect(sameTraits(joinTraits(joinTraits(a, b), b), joinTraits(a, b))).toBe(true)
      }),
    )
  })
})
