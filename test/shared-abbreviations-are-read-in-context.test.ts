import { expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

function speakersIn(language: string, text: string) {
  const draft = extract(text, { language, publishedAt: '2024-05-08' })
  const { parties } = toNormalForm(text, draft, { publishedOn: '2024-05-08' })
  return [...new Set(parties.map((party) => party?.key))]
}

it.each([
  [
    'en',
    'The RSF said two of its fighters were killed near Nyala on Monday.',
    'rapid-support-forces',
  ],
  [
    'en',
    'An RSF spokesman said three journalists were detained. The Rapid Support Forces hold the road.',
    'rapid-support-forces',
  ],
  [
    'en',
    'RSF said on Monday that three journalists were detained in Minsk.',
    'reporters-without-borders',
  ],
  ['ar', 'قالت RSF إن ثلاثة صحفيين اعتقلوا في مينسك يوم الاثنين.', 'reporters-without-borders'],
  // Either of them may have said so.
  ['en', 'RSF said on Monday that four journalists were killed in Sudan.', 'provisional:rsf'],
  ['en', 'RSF said on Monday that nine people were killed.', 'provisional:rsf'],
])('%s: %s', (language, text, key) => {
  expect(speakersIn(language, text)).toEqual([key])
})

it('spells out whose people were counted', () => {
  const text = 'The Sudanese army said 20 RSF fighters were killed near Nyala on Monday.'
  const draft = extract(text, { language: 'en', publishedAt: '2024-05-08' })
  const [claim] = toNormalForm(text, draft, { publishedOn: '2024-05-08' }).claims
  expect(claim?.affected?.side?.key).toBe('rapid-support-forces')
})
