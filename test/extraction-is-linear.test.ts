/**
 * Work grows in step with the text: on texts made to provoke back-tracking the time for four times
 * the text stays far below the sixteen times that quadratic work would take. Ratios only.
 */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'

const hostile: Record<string, string> = {
  'quotation marks': '"',
  'curly marks that open': '“',
  'guillemets and spaces': '« ',
  apostrophes: "' ",
  'open brackets': '(',
  'Arabic cues': 'وقال ',
  'Arabic cues with أن': 'قال إن ',
  'Arabic according-phrases': 'بحسب ',
  'Arabic numbers': 'مئة و',
  'English cues': 'said ',
  'English cues with that': 'said that ',
  digits: '7',
  'digits and commas': '1,',
  'no spaces': 'ابجد',
  spaces: ' ',
  'full stops': '. ',
  commas: '، ',
  colons: ': ',
  'combining marks': 'َ',
  'months of two calendars': 'يناير / ',
  'citing phrases': 'نقلا عن ',
  'short lines': 'قال\n',
  'killed and wounded': 'مقتل 16 جنديا و',
  'killed in English': '16 soldiers killed and ',
}

const size = 5000

function millis(text: string, language: string): number {
  let best = Infinity
  for (let run = 0; run < 2; run += 1) {
    const start = performance.now()
    extract(text, { language, publishedAt: '2020-09-28' })
    best = Math.min(best, performance.now() - start)
  }
  return best
}

describe.each(['ar', 'en'])('extraction in %s', (language) => {
  test.each(Object.entries(hostile))('is linear on %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil((4 * size) / piece.length))
    const small = millis(text.slice(0, size), language)
    const large = millis(text, language)
    // One millisecond of slack: below that the clock and the collector are what is measured.
    expect(large).toBeLessThan(9 * small + 8)
  })
})
