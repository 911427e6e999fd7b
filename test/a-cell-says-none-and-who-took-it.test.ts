import { expect, it } from 'vitest'
import { english } from '../src/exports/speech.ts'
import { arabic } from '../src/exports/speech-arabic.ts'
import { boardsOf, positionsOn, type Told } from './support/told-boards.ts'

const at = '2018-06-07T10:00:00Z'
const question = {
  titles: {},
  status: 'one_sided',
  predicate: 'people.killed',
  class: 'any',
}

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '')

async function headsOf(articles: readonly Told[], predicate: string) {
  const said = positionsOn(await boardsOf(articles)).map(({ claim }) => claim)
  return said
    .filter((claim) => claim.predicate === predicate)
    .map((claim) => [
      plain(english.head(claim, { ...question, predicate })),
      plain(arabic.head(claim, { ...question, predicate })),
    ])
}

it('says "none" where a side says that nobody was killed', async () => {
  const heads = await headsOf(
    [['en', at, 'The Ukrainian army said no civilians were killed in Kharkiv on Wednesday.']],
    'people.killed',
  )
  expect(heads).toEqual([['none (civilians)', 'صفر (المدنيين)']])
})

it('keeps a denial a denial', async () => {
  const heads = await headsOf(
    [['en', at, 'Russia denied that 12 civilians were killed in Kharkiv on Wednesday.']],
    'people.killed',
  )
  expect(heads[0]?.[0]).toBe('denies 12 (civilians)')
})

it('says who took what it counts', async () => {
  const heads = await headsOf(
    [['ar', at, 'أعلنت أذربيجان السيطرة على عدة مواقع في مارتاكيرت يوم الأربعاء.']],
    'territory.captured',
  )
  expect(heads[0]?.[0]).toMatch(/^names Azerbaijan.*: “عدة/u)
  expect(heads[0]?.[1]).toMatch(/^الفاعل: .+: «عدة/u)
})
