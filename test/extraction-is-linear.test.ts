/**
 * Work grows in step with the text: on texts made to provoke back-tracking the time for four times
 * the text stays far below the sixteen times that quadratic work would take. Ratios only.
 */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'

const hostile: Record<string, string> = {
  'curly marks that open': '“',
  'guillemets and spaces': '« ',
  apostrophes: "' ",
  'nested brackets and marks': '([“',
  'closing brackets': ')',
  'Arabic cues': 'وقال ',
  'Arabic cues with أن': 'قال إن ',
  'Arabic according-phrases': 'بحسب ',
  'Arabic numbers': 'مئة و',
  'English cues': 'said ',
  'English cues with that': 'said that ',
  'according-phrases in English': 'according to ',
  'one pronoun saying': 'he said ',
  'sources without a verb': 'according to the mayor ',
  'English names in one sentence': 'Armen Petrosyan ',
  'Arabic names in one sentence': 'محمد العلي ',
  'names joined by commas': 'Petrosyan, ',
  'a date after a date': '27 September 2020 ',
  'an Arabic date after a date': '27 سبتمبر 2020 ',
  'digits and commas': '1,',
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

const size = 15_000

/** Processor time, since other work on the machine is no fault of the text. */
function millis(text: string, language: string): number {
  const start = process.cpuUsage()
  extract(text, { language, publishedAt: '2020-09-28' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe.each(['ar', 'en'])('extraction in %s', (language) => {
  test.each(Object.entries(hostile))('is linear on %s', { retry: 1 }, (_name, piece) => {
    const text = piece.repeat(Math.ceil((4 * size) / piece.length))
    const small = millis(text.slice(0, size), language)
    const large = millis(text, language)
    // The slack is for the clock, the collector and a busy machine: quadratic work on these texts
    // takes seconds.
    expect(large).toBeLessThan(12 * small + 250)
  })
})
