import { expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

function placesOf(language: string, text: string) {
  const draft = extract(text, { language, publishedAt: '2023-03-09' })
  const { claims } = toNormalForm(text, draft, { publishedOn: '2023-03-09' })
  return claims
    .filter(({ predicate }) => predicate.startsWith('people.'))
    .map(({ place }) => place?.key)
}

it('has one key whoever fights there and speaks of it', () => {
  const [one] = placesOf(
    'en',
    'The Russian Defence Ministry said 20 soldiers were killed near Varkivets.',
  )
  const [other] = placesOf(
    'en',
    'The Ukrainian Defence Ministry said 9 soldiers were killed near Varkivets.',
  )
  expect(one).toMatch(/^~/)
  expect(other).toBe(one)
})

it.each([
  'VARKIVETS. Shells fell in Varkivets, Ukraine, at dawn. The Russian Defence Ministry said 20 people were killed in Varkivets.',
  'The Ukrainian Defence Ministry said 20 people were killed in the village of Varkivets in Ukraine.',
  'The Russian Defence Ministry said 20 people were killed in Varkivets, Ukraine.',
])('lies in the state that the text puts behind its name: %s', (text) => {
  expect(placesOf('en', text)[0]).toMatch(/^UA~/)
})

it('is no town: a word that begins the sentence after "the town we live in"', () => {
  const text = '"12 people died in the town we live in," Ana Moss said. "These are hard times."'
  expect(placesOf('en', text)).toEqual([undefined])
})

it('is not where a body that bears the name of a town speaks', () => {
  const said = 'said 30 people were hurt in the flood.'
  expect(placesOf('en', `The University of Lagos ${said}`)).toEqual([undefined])
  expect(placesOf('en', `The mayor of Lagos ${said}`)).toEqual(['lagos'])
})

function killed(where: string) {
  return placesOf('ar', `قال شهود إن سبعة أشخاص قتلوا ${where}`)
}

it('is a town where its name, a common noun too, stands alone after a preposition', () => {
  expect(killed('في صور.')).toEqual(['city-of-tyre'])
  expect(killed('في غارة على صور يوم الأربعاء.')).toEqual(['city-of-tyre'])
  expect(killed('كما ظهر في صور نشرها ناشطون.')).toEqual([undefined])
  expect(killed('بعدما عثر السكان على صور.')).toEqual([undefined])
})
