import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparator } from '../src/extraction/types.ts'
import { applyPatch, type NormalForm } from '../src/reviews/claim-patch.ts'
import { excerptAround } from '../src/reviews/excerpt.ts'
import {
  type ClaimSubject,
  type QuestionSubject,
  wishForClaim,
  wishForQuestion,
} from '../src/reviews/wishes.ts'

const now = new Date('2020-10-01T12:00:00Z')
const longAgo = new Date('2020-09-01T12:00:00Z')
const figure = (n: number) => ({ low: n, high: n })
const dispute = { status: 'proposed', from: figure(20), to: figure(16) } as const
const question: QuestionSubject = {
  predicate: 'attack',
  status: 'contested',
  sides: 2,
  outlets: 1,
  lastSaid: longAgo,
  disputes: [dispute],
}
const claim: ClaimSubject = {
  predicate: 'attack',
  confidence: 0.3,
  rule: 'en.weak',
  liveMentions: 1,
  partyKnown: true,
  questionStatus: null,
  lastSaid: longAgo,
  secondReading: null,
  copiesWithAnother: [],
}

describe('a question deserves a task', () => {
  it('only while it is contested and a dispute in it is unjudged', () => {
    expect(wishForQuestion(question, now)).not.toBeNull()
    for (const status of ['one_sided', 'agreed', 'settled_by_review', 'converged'] as const) {
      expect(wishForQuestion({ ...question, status }, now)).toBeNull()
    }
    for (const status of ['confirmed', 'rejected'] as const) {
      expect(wishForQuestion({ ...question, disputes: [{ ...dispute, status }] }, now)).toBeNull()
    }
    expect(wishForQuestion({ ...question, disputes: [] }, now)).not.toBeNull()
  })

  it('and is the more urgent the more harm, outlets, sides and distance there are', () => {
    const plain = wishForQuestion(question, now)?.priority ?? 0
    const graver: Partial<QuestionSubject>[] = [
      { predicate: 'people.killed' },
      { outlets: 4 },
      { sides: 3 },
      { disputes: [{ ...dispute, from: figure(550) }] },
      { lastSaid: new Date(now.getTime() - 3_600_000) },
    ]
    for (const more of graver) {
      expect(wishForQuestion({ ...question, ...more }, now)?.priority).toBeGreaterThan(plain)
    }
  })
})

describe('a claim deserves a task', () => {
  it('when it is doubtful and some article still makes it', () => {
    expect(wishForClaim(claim, now)?.reasons[0]?.texts.en).toBe(
      'The reading is only 30 % sure, by the rule en.weak.',
    )
    expect(wishForClaim({ ...claim, liveMentions: 0 }, now)).toBeNull()
    expect(wishForClaim({ ...claim, confidence: 0.5 }, now)).toBeNull()
    expect(
      wishForClaim({ ...claim, confidence: 0.5, questionStatus: 'one_sided' }, now),
    ).not.toBeNull()
    expect(wishForClaim({ ...claim, confidence: 0.6, questionStatus: 'contested' }, now)).toBeNull()
  })

  it('and every priority lies between 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.record({
          predicate: fc.constantFrom('attack', 'people.killed', 'statement'),
          confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          rule: fc.option(fc.string()),
          liveMentions: fc.nat(),
          partyKnown: fc.boolean(),
          questionStatus: fc.constantFrom(null, 'contested' as const, 'agreed' as const),
          lastSaid: fc.constantFrom(longAgo, now),
          secondReading: fc.option(fc.record({ words: fc.option(fc.string()) })),
          copiesWithAnother: fc.array(fc.string()),
        }),
        fc.record({
          predicate: fc.constantFrom('attack', 'people.killed'),
          status: fc.constant('contested' as const),
          sides: fc.nat(),
          outlets: fc.nat(),
          lastSaid: fc.constantFrom(longAgo, now),
          disputes: fc.array(
            fc.record({
              status: fc.constantFrom('proposed' as const, 'rejected' as const),
              from: fc.nat().map(figure),
              to: fc.nat().map(figure),
            }),
          ),
        }),
        (anyClaim, anyQuestion) => {
          for (const wish of [wishForClaim(anyClaim, now), wishForQuestion(anyQuestion, now)]) {
            if (wish === null) continue
            expect(wish.priority).toBeGreaterThanOrEqual(0)
            expect(wish.priority).toBeLessThanOrEqual(100)
            expect(wish.reasons.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})

describe('an edit', () => {
  const form: NormalForm = {
    low: 16,
    high: 16,
    comparator: 'eq',
    class: 'soldiers',
    predicate: 'people.killed',
    stance: 'asserts',
    polarity: 'affirmed',
    modality: 'plain',
    counting: null,
    partyId: 'p',
    actor: null,
    affected: { partyId: 'a', basis: 'inferred', reason: 'a rule' },
    place: { key: 'AM', root: 'AM', how: 'stated' },
    occurred: { from: '2020-09-27', to: '2020-09-27', precision: 'day', how: 'published' },
  }

  it('changes what it names and nothing else', () => {
    expect(applyPatch(form, { stance: 'denies' })).toEqual({ form: { ...form, stance: 'denies' } })
    expect(applyPatch(form, { class: null, polarity: 'negated' })).toEqual({
      form: { ...form, class: null, polarity: 'negated' },
    })
    expect(applyPatch(form, { predicate: 'people.wounded', actor: 'b' })).toEqual({
      form: { ...form, predicate: 'people.wounded', actor: { partyId: 'b', basis: 'stated' } },
    })
    expect(applyPatch(form, { quantity: null })).toEqual({
      form: { ...form, low: null, high: null, comparator: null },
    })
  })

  it('gives what a person says as stated, and takes away what is null', () => {
    expect(applyPatch(form, { affected: 'b', party: 'q' })).toEqual({
      form: {
        ...form,
        partyId: 'q',
        affected: { partyId: 'b', basis: 'stated', reason: null },
      },
    })
    expect(
      applyPatch(form, { occurred: { from: '2020-09-01', to: '2020-09-30' }, place: 'AZ' }),
    ).toMatchObject({
      form: {
        occurred: { from: '2020-09-01', to: '2020-09-30', precision: 'range', how: 'stated' },
        place: { key: 'AZ', root: 'AZ', how: 'stated' },
      },
    })
    const bare = { affected: null, place: null, occurred: null, counting: null }
    expect(applyPatch(form, bare)).toEqual({ form: { ...form, ...bare } })
  })

  it('knows places by their keys, and days in their order', () => {
    expect(applyPatch(form, { place: 'Atlantis' })).toMatchObject({ fault: { pointer: '/place' } })
    expect(applyPatch(form, { place: 'AM' })).toMatchObject({ form: { place: { key: 'AM' } } })
    expect(applyPatch(form, { occurred: { from: '2020-09-30', to: '2020-09-01' } })).toMatchObject({
      fault: { pointer: '/occurred/to' },
    })
  })

  it.each<[Comparator, number | null, number | null]>([
    ['eq', 1, 2],
    ['eq', null, null],
    ['approx', 5, null],
    ['between', 9, 3],
    ['at_least', 5, 5],
    ['more_than', null, 5],
    ['at_most', 5, 5],
    ['less_than', 5, null],
    ['vague', 1, 1],
  ])('cannot make "%s" of %s to %s', (comparator, low, high) => {
    expect(applyPatch(form, { comparator, quantity: { low, high } })).toMatchObject({
      fault: { pointer: '/quantity' },
    })
  })

  it.each<[Comparator, number | null, number | null]>([
    ['eq', 7, 7],
    ['approx', 7, 7],
    ['between', 3, 9],
    ['at_least', 5, null],
    ['more_than', 5, null],
    ['at_most', null, 5],
    ['less_than', null, 5],
    ['vague', null, null],
  ])('can make "%s" of %s to %s', (comparator, low, high) => {
    expect(applyPatch(form, { comparator, quantity: { low, high } })).toEqual({
      form: { ...form, low, high, comparator },
    })
  })

  it('of a claim without a figure needs both the figure and how it compares', () => {
    const bare = { ...form, low: null, high: null, comparator: null }
    expect(applyPatch(bare, { quantity: { low: 3, high: 3 } })).toMatchObject({
      fault: { pointer: '/comparator' },
    })
    expect(applyPatch(bare, { comparator: 'eq' })).toMatchObject({
      fault: { pointer: '/quantity' },
    })
    expect(applyPatch(bare, { stance: 'denies' })).toHaveProperty('form.comparator', null)
  })
})

describe('an excerpt', () => {
  it('holds its spans, keeps to its limits and breaks no word or surrogate pair', () => {
    const word = fc.constantFrom('الجنود', 'soldiers', 'Կապան', '🛰️🛰️', 'قال', 'a', 'x'.repeat(900))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 400 }), fc.nat(), (words, pick) => {
        const text = words.join(' ')
        const index = pick % words.length
        const start = words.slice(0, index).reduce((sum, it) => sum + it.length + 1, 0)
        const end = start + (words[index]?.length ?? 0)
        const excerpt = excerptAround(text, [[start, end]])
        expect(text.startsWith(excerpt.text, excerpt.start)).toBe(true)
        expect(excerpt.start).toBeLessThanOrEqual(start)
        expect(excerpt.start + excerpt.text.length).toBeGreaterThanOrEqual(end)
        expect(excerpt.text.length).toBeLessThanOrEqual(4_001)
        expect(excerpt.text.isWellFormed()).toBe(true)
        const before = excerpt.start === 0 ? ' ' : text.charAt(excerpt.start - 1)
        expect(before).toBe(' ')
      }),
    )
  })

  it('of a text that is one word is cut where it must be', () => {
    const text = '🛰'.repeat(20_000)
    const excerpt = excerptAround(text, [[1_000, 39_000]])
    expect(excerpt.text.isWellFormed()).toBe(true)
    expect(excerpt.text.length).toBeLessThanOrEqual(4_001)
    expect(excerptAround('short', [])).toEqual({ start: 0, text: 'short' })
  })
})
