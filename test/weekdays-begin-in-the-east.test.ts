import { expect, it } from 'vitest'
import { extract } from '../src/extraction/extract.ts'

const texts = {
  en: 'The Lebanese Health Ministry said 12 people were killed in Tyre on Wednesday.',
  ar: 'قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور الأربعاء.',
} as const

function dayIn(language: 'en' | 'ar', publishedAt: string, text: string = texts[language]) {
  return extract(text, { language, publishedAt }).claims.map(({ occurred }) => occurred?.from)
}

/** Every hour of a Wednesday on the clocks of a zone. */
const WEDNESDAY = '2024-10-02'
const zones = Array.from({ length: 27 }, (_, index) => index - 12)

it.each(['en', 'ar'] as const)(
  'is the Wednesday of those who write, in every zone and hour (%s)',
  (language) => {
    for (const zone of zones) {
      for (let hour = 0; hour < 24; hour += 1) {
        const local = Date.parse(`${WEDNESDAY}T${String(hour).padStart(2, '0')}:30:00Z`)
        const inUtc = new Date(local - zone * 3_600_000).toISOString()
        expect([zone, hour, dayIn(language, inUtc)]).toEqual([zone, hour, [WEDNESDAY]])
        const offset = `${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`
        const asWritten = `${new Date(local).toISOString().slice(0, 19)}${offset}`
        expect([zone, hour, dayIn(language, asWritten)]).toEqual([zone, hour, [WEDNESDAY]])
      }
    }
  },
)

it('is the week before where Wednesday has begun nowhere, and in a stamp without a time', () => {
  expect(dayIn('en', '2024-10-01T09:00:00Z')).toEqual(['2024-09-25'])
  expect(dayIn('en', '2024-10-01')).toEqual(['2024-09-25'])
})

it('is the week before where the text says "last"', () => {
  const en = 'The Lebanese Health Ministry said 12 people were killed in Tyre last Wednesday.'
  expect(dayIn('en', '2024-10-01T22:00:00Z', en)).toEqual(['2024-09-25'])
  const ar = 'قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور الأربعاء الماضي.'
  expect(dayIn('ar', '2024-10-01T22:00:00Z', ar)).toEqual(['2024-09-25'])
})
