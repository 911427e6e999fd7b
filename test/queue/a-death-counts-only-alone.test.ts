import { expect, it } from 'vitest'
import { takeArticle } from '../../src/articles/queries.ts'
import { createLog } from '../../src/log.ts'
import { attempt, type Taken } from '../../src/queue/attempt.ts'
import { maxAttempts } from '../../src/queue/queue.ts'
import { createTurns } from '../../src/queue/turns.ts'
import { useDatabase } from '../support/database.ts'
import { makeArticle } from '../support/factories.ts'
import { eventually } from '../support/queues.ts'

const database = useDatabase()
const log = createLog({ level: 'silent', name: 'test' })

const rowOf = (id: string) =>
  database.db
    .selectFrom('article')
    .select(['state', 'attempts', 'started_alone', 'failure'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

it('gives turns to many together or to one alone, in the order of asking', async () => {
  const turns = createTurns()
  const happened: string[] = []
  const take = async (kind: 'together' | 'alone', name: string) => {
    const end = await turns[kind]()
    happened.push(name)
    return end
  }
  const ends = await Promise.all([take('together', 'a'), take('together', 'b')])
  const alone = take('alone', 'c')
  const behind = [take('together', 'd'), take('together', 'e')]
  ends[0]()
  await Promise.resolve()
  expect(happened).toEqual(['a', 'b'])
  ends[1]()
  const endAlone = await alone
  expect(happened).toEqual(['a', 'b', 'c'])
  endAlone()
  for (const end of await Promise.all(behind)) end()
  expect(happened).toEqual(['a', 'b', 'c', 'd', 'e'])
  ;(await turns.alone())()
})

it('holds nothing against an article whose process died while it had others in hand', async () => {
  const { id } = await makeArticle(database.db)
  const work = { articleId: id, generation: 0 }
  for (let death = 0; death < maxAttempts * 2; death += 1) {
    expect(await takeArticle(database.db, work, 'received', false)).toMatchObject({ attempts: 0 })
  }
  let seen: Taken | undefined
  await attempt(database.db, log, work, 'received', async (article) => {
    seen = article
    throw new Error('broken')
  }).catch(() => undefined)
  expect(seen).toMatchObject({ alone: true, died: true, attempts: 0 })
  expect(await rowOf(id)).toMatchObject({ attempts: 1, started_alone: null })
})

it('starts what died alone, while nothing else is begun, and counts each death then', async () => {
  const suspect = await makeArticle(database.db)
  const others = [await makeArticle(database.db), await makeArticle(database.db)]
  await takeArticle(database.db, { articleId: suspect.id, generation: 0 }, 'received', false)
  let inHand = 0
  const beside = new Map<string, number>()
  const works = [...others, suspect].map(({ id }) =>
    attempt(database.db, log, { articleId: id, generation: 0 }, 'received', async () => {
      inHand += 1
      await new Promise((resolve) => setTimeout(resolve, 60))
      beside.set(id, inHand)
      inHand -= 1
    }),
  )
  await Promise.all(works)
  expect(beside.get(suspect.id)).toBe(1)
  // Ended without success, and without a word of it: as if the process had died.
  const work = { articleId: suspect.id, generation: 0 }
  for (let death = 1; death < maxAttempts - 1; death += 1) {
    const taken = await takeArticle(database.db, work, 'received', true)
    expect(taken).toMatchObject({ attempts: death, died: true })
  }
  let started = false
  await attempt(database.db, log, work, 'received', async () => {
    started = true
  })
  expect(started).toBe(false)
  await eventually('its quarantine', async () => (await rowOf(suspect.id)).state === 'quarantined')
  expect((await rowOf(suspect.id)).failure).toContain(`${maxAttempts} starts`)
})
