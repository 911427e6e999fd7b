/** `known_at` against a service that was never told anything later: both must show the same boards. */
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { playArticles } from '../src/evaluation/play-articles.ts'
import { readScenarios } from '../src/evaluation/scenarios.ts'
import { inDatabase } from './support/database.ts'
import { momentOf } from './support/past-boards.ts'
import { randomOf, shuffled } from './support/random.ts'
import { publish, type Report, republish, type Said } from './support/reports.ts'
import { saidIn } from './support/then-and-only-then.ts'

/** Who says it: bodies, somebody whom reports introduce for a body or name alone, a body that no list knows. */
const speakers: readonly Pick<Said, 'who' | 'person' | 'body'>[] = [
  { who: 'The Georgian Defence Ministry' },
  { who: 'The Armenian army' },
  { who: "Georgia's government" },
  {
    who: 'Davit Beridze, spokesman of the Georgian Defence Ministry',
    person: 'Davit Beridze',
    body: 'Georgian Defence Ministry',
  },
  {
    who: 'Davit Beridze, spokesman of the Georgian Interior Ministry',
    person: 'Davit Beridze',
    body: 'Georgian Interior Ministry',
  },
  { who: 'Davit Beridze', person: 'Davit Beridze' },
  {
    who: 'Davit Beridze, spokesman of the Armenian Defence Ministry',
    person: 'Davit Beridze',
    body: 'Armenian Defence Ministry',
  },
  { who: 'The Highland Rescue League' },
  { who: 'The highland Rescue League' },
]

interface Version {
  /** Hours since the first day began. */
  readonly hour: number
  readonly speaker: number
  readonly figure: number
  readonly stance: 'asserts' | 'accuses' | 'concedes' | 'denies'
  readonly what: 'killed' | 'wounded' | 'tanks' | 'attack'
  readonly armed: 'soldiers' | 'fighters'
  readonly isTotal: boolean
  readonly isBlamed: boolean
  readonly whose: 'named' | 'own_side' | 'open'
  readonly place: 'Lori' | 'Akhmeta' | 'Verkhni Dzeg'
  /** So many days ago; undefined: no day is stated. */
  readonly ago: number | undefined
  readonly isWithdrawn: boolean
}

const version: fc.Arbitrary<Version> = fc.record<Version>({
  hour: fc.integer({ min: 1, max: 140 }),
  speaker: fc.nat(speakers.length - 1),
  figure: fc.integer({ min: 30, max: 31 }),
  stance: fc.constantFrom('asserts', 'asserts', 'asserts', 'accuses', 'concedes', 'denies'),
  what: fc.constantFrom('killed', 'killed', 'killed', 'wounded', 'tanks', 'attack'),
  armed: fc.constantFrom('soldiers', 'soldiers', 'fighters'),
  isTotal: fc.boolean(),
  isBlamed: fc.boolean(),
  whose: fc.constantFrom('named', 'named', 'own_side', 'open'),
  place: fc.constantFrom('Lori', 'Lori', 'Lori', 'Akhmeta', 'Verkhni Dzeg'),
  ago: fc.constantFrom(undefined, 0, 1, 1, 2, 4),
  isWithdrawn: fc.constantFrom(false, false, false, false, true),
})

/** Versions of one article, by the hour. */
type Story = readonly Version[]

const story: fc.Arbitrary<Story> = fc
  .uniqueArray(version, { selector: ({ hour }) => hour, minLength: 1, maxLength: 2 })
  .map((versions) => versions.toSorted((a, b) => a.hour - b.hour))

/** RFC 3339. */
function instantOf(hour: number): string {
  return new Date(Date.UTC(2021, 2, 1, hour)).toISOString()
}

function saidBy(told: Version): Said {
  const { figure, what, armed, isTotal, isBlamed, whose, place, ago } = told
  const day = ago === undefined ? undefined : instantOf(told.hour - 24 * ago).slice(0, 10)
  const victims = whose === 'named' ? 'Georgian ' : ''
  const by = isBlamed ? ' by the Armenian army' : ''
  const common = {
    ...speakers[told.speaker],
    who: speakers[told.speaker]?.who ?? '',
    cue: told.stance === 'denies' ? 'denied that' : 'said',
    stance: told.stance,
    place,
    ...(isBlamed ? { actor: 'Armenian army' } : {}),
    ...(day === undefined ? {} : { day }),
  }
  if (what === 'attack') {
    return { ...common, words: `there had been an attack in ${place}${by}`, predicate: 'attack' }
  }
  const counted = what === 'tanks' ? 'tanks' : armed
  const happened = what === 'tanks' ? 'destroyed' : what
  return {
    ...common,
    words: `${figure} ${victims}${counted} had been ${happened} in ${place}${by}`,
    predicate: what === 'tanks' ? 'equipment.destroyed' : `people.${what}`,
    class: counted,
    figure: [`${figure}`, figure, figure],
    counted,
    ...(isTotal ? { counting: 'cumulative' } : {}),
    ...(whose === 'named' ? { affected: `Georgian ${counted}` } : {}),
    ...(whose === 'own_side' ? { affected: 'own_side' } : {}),
  }
}

function reportOf(told: Version, outlet: number): Report {
  return {
    outlet: `Outlet ${outlet}`,
    at: instantOf(told.hour),
    said: told.isWithdrawn ? [] : [saidBy(told)],
  }
}

async function tell(
  db: Database,
  stories: readonly { versions: Story; outlet: number }[],
  until: number,
): Promise<void> {
  for (const { versions, outlet } of stories) {
    const [first, ...corrections] = versions.filter(({ hour }) => hour <= until)
    if (first === undefined) continue
    const { id } = await publish(db, reportOf(first, outlet))
    for (const correction of corrections) await republish(db, id, reportOf(correction, outlet))
  }
}

it('shows at any hour what there would be if nothing had come after it', async () => {
  let boards = 0
  const check = async (told: readonly Story[], seed: number, moments: readonly number[]) => {
    const stories = told.map((versions, outlet) => ({ versions, outlet }))
    await inDatabase(async (db) => {
      const order = shuffled(stories, randomOf(seed))
      const half = Math.ceil(order.length / 2)
      await tell(db, order.slice(0, half), Number.POSITIVE_INFINITY)
      const known = { known_at: instantOf(moments[0] ?? 0) }
      const [recorded, asRecorded] = [await momentOf(db), await saidIn(db, known)]
      await tell(db, order.slice(half), Number.POSITIVE_INFINITY)
      expect(await saidIn(db, { ...known, recorded_at: recorded })).toEqual(asRecorded)
      for (const hour of moments) {
        const then = await saidIn(db, { known_at: instantOf(hour) })
        const only = await inDatabase(async (other) => {
          await tell(other, stories, hour)
          return saidIn(other)
        })
        expect(then).toEqual(only)
        boards += only.size
      }
    })
  }
  const several = fc.array(story, { minLength: 4, maxLength: 8 })
  const hours = fc.array(fc.integer({ min: 20, max: 130 }), { minLength: 2, maxLength: 2 })
  await fc.assert(fc.asyncProperty(several, fc.nat(), hours, check), {
    numRuns: 3,
    seed: 20_210_302,
    endOnFailure: true,
  })
  expect(boards).toBeGreaterThan(10)
}, 60_000)

it('shows of the stories what there would be if the later articles had never come', async () => {
  const random = randomOf(20_230_608)
  const scenarios = await readScenarios(fileURLToPath(new URL('scenarios', import.meta.url)))
  for (const { name, articles } of shuffled(scenarios, random).slice(0, 3)) {
    const stories = Map.groupBy(articles, (article) => article.story)
    const instants = articles
      .map(({ publishedAt }) => Date.parse(publishedAt))
      .toSorted((a, b) => a - b)
    const at = instants[Math.floor(random() * (instants.length - 1))] ?? 0
    const before = articles.filter(({ publishedAt }) => Date.parse(publishedAt) <= at)
    const then = await inDatabase(async (db) => {
      await playArticles(db, shuffled([...stories.values()], random).flat(), { workers: 1 })
      return saidIn(db, { known_at: new Date(at).toISOString() })
    })
    const only = await inDatabase(async (db) => {
      await playArticles(db, before, { workers: 1 })
      return saidIn(db)
    })
    expect(then, name).toEqual(only)
    expect(only.size, name).toBeGreaterThan(0)
  }
}, 60_000)
