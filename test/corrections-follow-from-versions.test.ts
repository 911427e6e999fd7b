import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../src/copies/changed-figures.ts'
import { carrySpans } from '../src/corrections/carry-spans.ts'
import { droppedIn, type Said } from '../src/corrections/corrections.ts'
import { correctionNote } from '../src/corrections/note.ts'

const version = (number: number, isEmpty = false) => ({
  version: number,
  at: `2026-03-0${number}T00:00:00.000Z`,
  isEmpty,
})

const said = (number: number, claimId: string, more: Partial<Said> = {}): Said => ({
  version: number,
  claimId,
  outlet: 'The Example',
  partyId: 'ministry',
  predicate: 'people.killed',
  polarity: 'affirmed',
  quantity: null,
  placeRoot: null,
  day: null,
  words: claimId,
  language: 'en',
  content: [],
  ...more,
})

/** As "claim > what replaced it @ version". */
const lines = (...[versions, claims]: Parameters<typeof droppedIn>) =>
  droppedIn(versions, claims).map(
    ({ before, after, since }) => `${before.claimId} > ${after?.claimId ?? '-'} @ ${since.version}`,
  )

describe('a claim is dropped', () => {
  const three = [version(3), version(1), version(2)]

  it('in the version after the last one that makes it', () => {
    expect(lines(three, [said(1, 'a'), said(2, 'a'), said(3, 'b')])).toEqual(['a > b @ 3'])
    expect(lines(three, [said(1, 'a'), said(3, 'a')])).toEqual([])
    expect(lines([version(1), version(3)], [said(1, 'a'), said(3, 'b')])).toEqual(['a > b @ 3'])
  })

  it('for another one only where that is of the same party and kind, and no second one could be meant', () => {
    const two = [version(1), version(2)]
    expect(lines(two, [said(1, 'a'), said(2, 'b', { partyId: 'army' })])).toEqual(['a > - @ 2'])
    expect(lines(two, [said(1, 'a'), said(2, 'b', { polarity: 'negated' })])).toEqual(['a > - @ 2'])
    expect(lines(two, [said(1, 'a'), said(2, 'b'), said(2, 'c')])).toEqual(['a > - @ 2'])
    expect(lines(two, [said(1, 'a'), said(1, 'b'), said(2, 'c')])).toEqual([
      'a > - @ 2',
      'b > - @ 2',
    ])
    expect(lines(two, [said(1, 'a'), said(1, 'b'), said(2, 'b'), said(2, 'c')])).toEqual([
      'a > c @ 2',
    ])
  })

  it('not by an article that is withdrawn, nor by one that has one version', () => {
    expect(lines([version(1), version(2, true)], [said(1, 'a')])).toEqual([])
    expect(lines([version(1)], [said(1, 'a')])).toEqual([])
  })
})

describe('a note of correction', () => {
  it.each([
    ['One.\nCorrection: the number was wrong.\nTwo.', 'Correction: the number was wrong.'],
    ['(Clarification – this is about Monday.)', '(Clarification – this is about Monday.)'],
    [
      'This article has been corrected to say twelve.',
      'This article has been corrected to say twelve.',
    ],
    ['خبر.\nتصحيح: العدد هو ١٢.', 'تصحيح: العدد هو ١٢.'],
    ['جرى تعديل هذا الخبر بعد نشره.', 'جرى تعديل هذا الخبر بعد نشره.'],
    ['The ministry asked for a correction of the map.', null],
    ['طالبت الوزارة بتصحيح الخريطة.', null],
    ['', null],
  ])('%j', (text, note) => {
    expect(correctionNote(text)).toBe(note)
  })

  it('is looked for in linear time', () => {
    const text = `This article ${'was '.repeat(200)}\n`.repeat(300)
    const started = performance.now()
    correctionNote(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

const sentence = fc
  .array(fc.constantFrom('the', 'army', 'said', '16', 'قتيلا', 'إن', 'الوزارة', '٤٠', 'people'), {
    minLength: 2,
    maxLength: 8,
  })
  .map((words) => `${words.join(' ')}.`)

describe('spans', () => {
  it('move with their words or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.array(sentence, { maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (sentences, others, from, length) => {
          const old = sentences.join(' ')
          const now = [...others, ...sentences.slice(0, 3)].join('\n')
          const start = from % old.length
          const span = [start, Math.min(old.length, start + 1 + (length % 30))] as const
          const [carried] = carrySpans(wordsOf(old, 'en'), wordsOf(now, 'en'), [span])
          if (carried != null) expect(now.slice(...carried)).toBe(old.slice(...span))
        },
      ),
    )
  })

  it('stay where nothing has changed, and are lost with one character', () => {
    const text = 'The ministry said 16 soldiers were killed. قالت الوزارة إن ١٦ جنديا قتلوا.'
    const span = [text.indexOf('16'), text.indexOf(' were')] as const
    const carry = (now: string) => carrySpans(wordsOf(text, 'en'), wordsOf(now, 'en'), [span])[0]
    expect(carry(text)).toEqual(span)
    expect(carry(`Today. ${text}`)).toEqual([span[0] + 7, span[1] + 7])
    expect(carry(text.replace('16', '12'))).toBeNull()
    expect(carry(text.replace('soldiers', 'soldierS'))).toBeNull()
  })
})
