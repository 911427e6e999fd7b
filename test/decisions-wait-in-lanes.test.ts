import { expect, it } from 'vitest'
import { createLanes } from '../src/reviews/lanes.ts'

/** Work that ends when it is told to. */
function pending() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { promise, resolve, reject }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

it('lets as many begin as there are lanes, and the others in the order of asking', async () => {
  const inLane = createLanes(2)
  const works = [pending(), pending(), pending(), pending()]
  const begun: number[] = []
  const results = works.map(({ promise }, at) =>
    inLane(() => {
      begun.push(at)
      return promise
    }),
  )
  await settled()
  expect(begun).toEqual([0, 1])
  works[1]?.resolve('second')
  expect(await results[1]).toBe('second')
  await settled()
  expect(begun).toEqual([0, 1, 2])
  // Who comes now comes last.
  const late = inLane(() => Promise.resolve('late'))
  for (const at of [0, 2, 3]) works[at]?.resolve(`work ${at}`)
  expect(await Promise.all([...results, late])).toEqual([
    'work 0',
    'second',
    'work 2',
    'work 3',
    'late',
  ])
  expect(begun).toEqual([0, 1, 2, 3])
})

it('goes on after work that fails, however it does', async () => {
  const inLane = createLanes(1)
  await expect(inLane(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  const thrown = inLane(() => {
    throw new Error('thrown')
  })
  await expect(thrown).rejects.toThrow('thrown')
  expect(await inLane(() => Promise.resolve('well'))).toBe('well')
})
