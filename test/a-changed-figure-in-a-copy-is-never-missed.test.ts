import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFigures, wordsOf } from '../src/copies/changed-figures.ts'
import { areCopies, likeness, sketchOf } from '../src/copies/sketch.ts'
import { readSampleArticles } from '../src/demo/sample-articles.ts'
import { piecesOf } from '../src/extraction/numbers-in.ts'

const articles = (await readSampleArticles())
  .map(({ title, body, language }) => ({ text: `${title}\n\n${body}`, language }))
  .filter(({ text, language }) => piecesOf(text, language).some((piece) => piece.key === '#'))

const arabicIndic = (digits: string) =>
  digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)))

/** What differs, as pairs of values. */
function valuesOf(own: string, other: string, language: string) {
  return changedFigures(wordsOf(own, language), wordsOf(other, language)).map((it) => [
    it.own?.value ?? null,
    it.other?.value ?? null,
  ])
}

const ownParagraphs = {
  en: 'Our correspondent adds that the road had been closed since the morning.\n\n',
  ar: 'ويضيف مراسلنا أن الطريق كانت مغلقة منذ الصباح.\n\n',
}

describe('an article with one other number', () => {
  it('is a copy still, and the number is reported with both spans, wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...articles),
        fc.nat(),
        fc.integer({ min: 2, max: 99_999 }),
        fc.boolean(),
        fc.boolean(),
        ({ text, language }, nth, number, isIndic, isLonger) => {
          const figures = piecesOf(text, language).filter((piece) => piece.key === '#')
          const picked = figures[nth % figures.length]
          if (picked === undefined) throw new Error('a sample article has no number')
          fc.pre(picked.figure !== String(number))
          const written = isIndic ? arabicIndic(String(number)) : String(number)
          const head = isLonger ? (language === 'ar' ? ownParagraphs.ar : ownParagraphs.en) : ''
          const [start, end] = picked.span
          const other = `${head}${text.slice(0, start)}${written}${text.slice(end)}`
          const [one, two] = [sketchOf(text), sketchOf(other)]
          expect(areCopies(one, two, likeness(one, two))).toBe(true)
          const found = changedFigures(wordsOf(text, language), wordsOf(other, language))
          expect(found).toEqual([
            {
              own: { text: text.slice(start, end), value: picked.figure, span: [start, end] },
              other: {
                text: written,
                value: String(number),
                span: [head.length + start, head.length + start + written.length],
              },
            },
          ])
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('numbers of copies', () => {
  it('are the same in digits of any script and in words', () => {
    const text = 'أعلنت الوزارة مقتل ستة عشر جنديا وإصابة ١٠٠ آخرين.'
    expect(valuesOf(text, text.replace('ستة عشر', '16').replace('١٠٠', '100'), 'ar')).toEqual([])
    const english = 'The ministry said sixteen soldiers were killed and 1,200 people fled.'
    expect(valuesOf(english, english.replace('sixteen', '16').replace(',', ''), 'en')).toEqual([])
  })

  it('differ where one of them writes no number, and in words with digits', () => {
    const text = 'The ministry said 16 soldiers were killed near the F-16 base.'
    expect(valuesOf(text, text.replace('16 soldiers', 'dozens of soldiers'), 'en')).toEqual([
      ['16', null],
    ])
    expect(valuesOf(text, text.replace('F-16', 'F-15'), 'en')).toEqual([['16', '15']])
  })

  it('say nothing of sentences that only one of them has', () => {
    const text = 'The ministry said 16 soldiers were killed. It named no place.'
    const longer = `Some 40 people came. ${text}\n\nThe town has 3,000 inhabitants.`
    expect(valuesOf(text, longer, 'en')).toEqual([])
    expect(valuesOf(longer, text, 'en')).toEqual([])
  })
})
