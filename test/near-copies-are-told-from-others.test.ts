import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connected, regrouped, type Tie } from '../src/copies/groups.ts'
import { areCopies, bandsOf, fromBytes, likeness, sketchOf, toBytes } from '../src/copies/sketch.ts'
import { readSampleArticles } from '../src/demo/sample-articles.ts'

const samples = await readSampleArticles()

/** A text of so many words, of which each comes once. */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ')

const found = (a: string, b: string) => likeness(sketchOf(a), sketchOf(b))
const areAlike = (a: string, b: string) => areCopies(sketchOf(a), sketchOf(b), found(a, b))

describe('likeness', () => {
  it('is exact for texts that are kept wholly', () => {
    // 100 and 150 words, 40 in common: 98 and 148 shingles, 38 in common.
    const { similarity, containment } = found(words(0, 100), words(60, 150))
    expect(similarity).toBeCloseTo(38 / (98 + 148 - 38), 10)
    expect(containment).toBeCloseTo(38 / 98, 10)
  })

  it('tells how much of a short text a long one carries, within three standard errors', () => {
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const short = words(0, 400)
      const long = `${words(0, 400 * share)} ${words(10_000, 2_000)}`
      expect(Math.abs(found(short, long).containment - share)).toBeLessThan(0.2)
    }
  })

  it('has no eye for case, vowel marks, hamza seats, punctuation and the script of digits', () => {
    expect(found('أُعلِنَ مقتلُ ١٦ جنديًّا، اليومَ.', 'اعلن مقتل 16 جنديا اليوم').similarity).toBe(1)
    expect(found('The MINISTRY said: “16 killed”', 'the ministry said 16 killed').similarity).toBe(
      1,
    )
  })

  it('is the same either way and between 0 and 1, and outlives storing', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [sketchOf(a.join(' ')), sketchOf(b.join(' '))]
        const there = likeness(one, other)
        expect(likeness(other, one)).toEqual(there)
        for (const share of [there.similarity, there.containment]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(there.containment).toBeGreaterThanOrEqual(there.similarity - 1e-12)
        expect(fromBytes(one.size, toBytes(one))).toEqual(one)
      }),
    )
  })
})

describe('a copy', () => {
  it('may have paragraphs of its own, or be shortened', () => {
    const wire = words(0, 240)
    expect(areAlike(wire, `${words(1_000, 80)}\n\n${wire}\n\n${words(2_000, 80)}`)).toBe(true)
    expect(areAlike(wire, words(0, 90))).toBe(true)
    expect(areAlike(`${words(0, 70)} ${words(3_000, 40)}`, wire)).toBe(true)
  })

  it('is no other report of the same news, and no short sentence', () => {
    samples.forEach((one, at) => {
      for (const other of samples.slice(at + 1)) expect(areAlike(one.body, other.body)).toBe(false)
    })
    const short = 'The ministry said 16 soldiers were killed.'
    expect(areAlike(short, short)).toBe(false)
    expect(bandsOf(sketchOf(short))).toEqual([])
  })

  it('leaves lines aside that are no part of an article', () => {
    const [a, b] = [words(0, 60), words(500, 60)]
    const footer = words(9_000, 80)
    const sketch = (text: string) =>
      sketchOf(`${text}\n\n${footer}`, [[text.length, text.length + 2 + footer.length]])
    expect(areAlike(`${a}\n\n${footer}`, `${b}\n\n${footer}`)).toBe(true)
    expect(likeness(sketch(a), sketch(b)).shared).toBe(0)
  })

  it('has a key in common with what carries it', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const wire = words(seed * 10_000, 120)
      const keys = new Set(bandsOf(sketchOf(wire)).map((band) => band.hash))
      const long = bandsOf(sketchOf(`${wire} ${words(seed * 10_000 + 5_000, 600)}`))
      expect(long.some((band) => keys.has(band.hash))).toBe(true)
    }
  })
})

const tie = fc.record({ one: fc.nat(12).map(String), other: fc.nat(12).map(String) })
const sorted = (groups: string[][]) => groups.map((group) => group.toSorted().join(' ')).toSorted()

describe('groups', () => {
  it('are the same in any order of their ties, and no two have a member in common', () => {
    fc.assert(
      fc.property(fc.array(tie), fc.infiniteStream(fc.nat()), (ties, order) => {
        const shuffledTies = ties
          .map((it) => ({ it, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ it }): Tie => ({ one: it.other, other: it.one }))
        expect(sorted(connected(shuffledTies))).toEqual(sorted(connected(ties)))
        const members = connected(ties).flat()
        expect(new Set(members).size).toBe(members.length)
      }),
    )
  })

  it('keep their name while one comes in or goes, and tell who has new company', () => {
    let made = 0
    const name = () => `new ${(made += 1)}`
    const before = new Map([
      ['a', 'g'],
      ['b', 'g'],
      ['c', 'h'],
      ['d', 'h'],
    ])
    const grown = regrouped(
      [
        ['a', 'b', 'x'],
        ['c', 'd'],
      ],
      before,
      name,
    )
    expect([...grown.groupOf.values()]).toEqual(['g', 'g', 'g', 'h', 'h'])
    expect(grown.moved).toEqual([])
    expect(regrouped([['a', 'b', 'c', 'd']], before, name).moved.toSorted()).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
    const split = regrouped([['c', 'd']], before, name)
    expect(split.moved.toSorted()).toEqual(['a', 'b'])
    expect(split.groupOf.get('a')).toBeUndefined()
  })
})
