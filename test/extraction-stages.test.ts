/** The shared stages: folding with offsets, quotation marks, sentences, days, Arabic numbers. */
import { describe, expect, test } from 'vitest'
import { addDays, dayInYear, dayOf, latestWeekday, nextWeekday } from '../src/extraction/dates.ts'
import { analyse } from '../src/extraction/document.ts'
import { extract, isUnknownLanguageError } from '../src/extraction/extract.ts'
import { quantitiesIn } from '../src/extraction/languages/ar/quantities.ts'
import { packs } from '../src/extraction/languages/index.ts'
import { isKnownLanguage } from '../src/extraction/languages/known.ts'
import { normalise } from '../src/extraction/normalise.ts'
import { trimContents } from '../src/extraction/trim-content.ts'

const ar = (text: string) => analyse(text, packs.ar)
const en = (text: string) => analyse(text, packs.en)
const slices = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end))

const inner = (text: string) => {
  const document = ar(text)
  return slices(
    text,
    document.quotes.map((quote) => [quote.innerStart, quote.innerEnd]),
  )
}

const sentences = (document: ReturnType<typeof ar>) =>
  slices(
    document.text,
    document.sentences.map((sentence) => sentence.span),
  )

const value = (text: string) => {
  const document = ar(text)
  const [found] = quantitiesIn(document, 0, document.tokens.length)
  return found === undefined ? null : [found.low, found.high, found.comparator]
}

describe('normalise', () => {
  test('folds hamza, alef maqsura, digits and presentation forms, and drops marks and tatweel', () => {
    expect(normalise('أَعْـــلَنَ مُؤَكِّدًا إلى ٤٢').text).toBe('اعلن موكدا الي 42')
    expect(normalise('ﻻ').text).toBe('لا')
    expect(normalise('وزارة').text).toBe('وزارة')
  })

  test('maps every range back to the words it came from, with their marks', () => {
    const text = '\u200fقالَ «الناطـــق»\u00a0اليومَ'
    const norm = normalise(text)
    const at = norm.text.indexOf('الناطق')
    expect(text.slice(norm.toOriginal(at), norm.toOriginalEnd(at + 6))).toBe('الناطـــق')
    const last = norm.text.indexOf('اليوم')
    expect(text.slice(norm.toOriginal(last), norm.toOriginalEnd(last + 5))).toBe('اليومَ')
    expect(norm.toNormal(text.indexOf('الناطـــق'))).toBe(at)
  })

  test('gives a plain text back as it is', () => {
    expect(normalise('Nothing to fold.').text).toBe('Nothing to fold.')
  })
})

describe('quotations', () => {
  test('are paired whatever their marks', () => {
    expect(inner('قال "نعم" ثم «لا» ثم “ربما”.')).toEqual(['نعم', 'لا', 'ربما'])
  })

  test('are paired where guillemets are printed the other way round', () => {
    expect(inner('وقال:» هذا كاف «. وأضاف:» سنعود «.')).toEqual([' هذا كاف ', ' سنعود '])
  })

  test('nest, and an apostrophe is none', () => {
    expect(inner("She said: “It's what he called ‘a start’ today.”")).toEqual([
      "It's what he called ‘a start’ today.",
      'a start',
    ])
  })

  test('go on to the end of a paragraph that opens one and never closes it', () => {
    expect(inner('"We waited all night.\n\n"Nobody came."')).toEqual([
      'We waited all night.',
      'Nobody came.',
    ])
  })

  test('run over a line break', () => {
    expect(inner('وقال "انتظرنا طويلا.\nولم يأت أحد".')).toEqual(['انتظرنا طويلا.\nولم يأت أحد'])
  })
})

describe('sentences', () => {
  test('are not split inside a quotation, at a decimal, an initial or an abbreviation', () => {
    expect(sentences(en('Dr. A. Moss paid 2.5 million. "It hurt. It did," he said.'))).toEqual([
      'Dr. A. Moss paid 2.5 million.',
      '"It hurt. It did," he said.',
    ])
  })

  test('are split in Arabic where the space after a full stop is missing', () => {
    expect(sentences(ar('انتهى الاجتماع.وعاد الوفد.'))).toEqual(['انتهى الاجتماع.', 'وعاد الوفد.'])
  })

  test('leave out scraped lines and the dateline', () => {
    const document = ar('قد يهمك أيضا\nباكو (وكالة) - عاد الهدوء.\nhttps://example.org/7')
    expect(sentences(document)).toEqual(['عاد الهدوء.'])
    expect(slices(document.text, document.boilerplate)).toEqual([
      'قد يهمك أيضا',
      'https://example.org/7',
    ])
    expect(document.dateline?.place).toEqual([13, 17])
  })
})

describe('days', () => {
  test('a named weekday is the latest one that is not after the publication', () => {
    expect(latestWeekday('2020-09-28', 0)).toBe('2020-09-27')
    expect(latestWeekday('2020-09-27', 0)).toBe('2020-09-27')
    expect(nextWeekday('2020-09-27', 0)).toBe('2020-10-04')
  })

  test('cross months and years', () => {
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
    expect(dayInYear(30, 12, null, '2021-01-02')).toBe('2020-12-30')
    expect(dayInYear(31, 2, 2021, null)).toBeNull()
    expect(dayOf('2020-09-28T05:53:00+03:00')).toBe('2020-09-28')
    expect(dayOf('yesterday')).toBeNull()
  })
})

describe('Arabic numbers', () => {
  test.each([
    ['أحد عشر جنديا', 11],
    ['اثنتا عشرة دبابة', 12],
    ['ثلاثة عشر رجلا', 13],
    ['خمسة وعشرين جنديا', 25],
    ['مئة وثلاثة قتلى', 103],
    ['مئتين وخمسين شخصا', 250],
    ['ثلاثمئة وأربعة وستين شخصا', 364],
    ['ألف ومئتا جندي', 1200],
    ['ثلاثة آلاف وخمسمئة نازح', 3500],
    ['مليون ومئتي ألف شخص', 1_200_000],
    ['نصف مليون شخص', 500_000],
    ['40 ألف نازح', 40_000],
    ['١٢٬٥٠٠ شخص', 12_500],
    ['2,300 شخص', 2300],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual([expected, expected, 'eq'])
  })

  test('bounds, ranges and vague plurals invent nothing', () => {
    expect(value('أكثر من مئة جريح')).toEqual([100, null, 'more_than'])
    expect(value('ما لا يقل عن سبعة قتلى')).toEqual([7, null, 'at_least'])
    expect(value('أقل من ثلاثين جنديا')).toEqual([null, 30, 'less_than'])
    expect(value('ما بين 300 و400 شخص')).toEqual([300, 400, 'between'])
    expect(value('خمسة إلى ستة آلاف شخص')).toEqual([5000, 6000, 'between'])
    expect(value('عشرات القتلى')).toEqual([null, null, 'vague'])
    expect(value('20 شخصا على الأقل')).toEqual([20, null, 'at_least'])
  })

  test('dates, years, shares and measures are none', () => {
    for (const text of ['في 27 سبتمبر', 'عام 1994', '30 في المئة', 'خمسة كيلومترات', '5%'])
      expect(value(text), text).toBeNull()
  })
})

describe('extract', () => {
  test('is pure: the same text gives the same drafts', () => {
    const text = 'أعلنت وزارة الدفاع الجورجية مقتل 9 جنود.'
    const options = { language: 'ar-LB', publishedAt: '2020-09-28' }
    expect(extract(text, options)).toEqual(extract(text, options))
    expect(extract(text, options).language).toBe('ar')
  })

  test('refuses a language that has no pack, with those it has', () => {
    expect(isKnownLanguage('xx')).toBe(false)
    try {
      extract('…', { language: 'xx' })
      expect.unreachable()
    } catch (error) {
      if (!isUnknownLanguageError(error)) throw error
      expect(error.language).toBe('xx')
      expect(error.known).toContain('ar')
    }
  })

  test('takes an empty text, and one of nothing but marks', () => {
    expect(extract('', { language: 'ar' }).attributions).toEqual([])
    expect(extract('\u200f\u0651', { language: 'ar' }).claims).toEqual([])
  })
})

test('the spans of one content share no mark: one that both would take stays with the first', () => {
  const text = 'قال «نعم» اليوم'
  const closing = text.indexOf('»')
  const spans = trimContents(ar(text), [
    [0, closing],
    [closing, text.length],
  ])
  expect(slices(text, spans)).toEqual(['قال «نعم»', 'اليوم'])
})
