/** Words that open a report, over and over: nobody is named by them, and no report is nested without end. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extraction/extract.ts'

const read = (text: string) => extract(text, { language: 'en', publishedAt: '2021-05-12' })

/** Attributions for each thousand words. */
const density = (text: string) =>
  (1000 * read(text).attributions.length) / text.trim().split(/\s+/u).length

describe('reports inside reports', () => {
  it.each(['she said ', 'said that ', 'who said '])('end where no text goes: %s', (piece) => {
    expect(density(piece.repeat(3000))).toBeLessThan(40)
  })

  it('are all read where somebody does nest them', () => {
    const text = 'The clerk said the porter said the guard said the cook said the boat was late.'
    expect(read(text).attributions.map(({ level }) => level)).toEqual([1, 2, 2, 2])
  })

  it('have no source that opens another', () => {
    expect(read('according to '.repeat(500)).attributions).toEqual([])
    const twice = read('According to according to the warden, the gate was shut.').attributions
    for (const { source } of twice)
      for (const [start] of source) expect(start).toBeGreaterThan('According to '.length)
  })
})
