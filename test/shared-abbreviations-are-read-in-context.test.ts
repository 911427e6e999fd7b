import { describe, expect, it } from 'vitest'
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

describe('initials that a text spells out elsewhere', () => {
  it.each([
    ['Tanzania River Works Board', true],
    ['Lake Boatmen Union', false],
  ])('are that body where its name fits them: %s', (name, fits) => {
    const text = `The ${name} said on Monday that three people were killed. TRWB spokesman Juma Mrisho said nine were hurt.`
    const keys = speakersIn('en', text)
    expect(keys).toHaveLength(2)
    expect(keys[1]?.includes(name.toLowerCase())).toBe(fits)
  })

  it('stand aside where a person speaks for a body that is named before', () => {
    const text =
      'The Lake Boatmen Union said two boats sank. Juma Mrisho, a spokesman for the union, said nine people were hurt.'
    expect(speakersIn('en', text)[1]).toMatch(/@provisional:lake boatmen union$/)
  })
})
