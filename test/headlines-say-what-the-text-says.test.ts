import { describe, expect, it } from 'vitest'
import { headlineOf } from '../src/claims/headline.ts'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

const day = '2021-02-04'

function claimsOf(text: string, language = 'en') {
  const draft = extract(text, { language, publishedAt: day })
  return toNormalForm(text, draft, { publishedOn: day }).claims
}

const keys = (text: string, language = 'en') =>
  claimsOf(text, language).map((claim) => claim.party?.key)

describe('a headline', () => {
  it('is a first line with no full stop, before an empty one', () => {
    expect(headlineOf('Fire in Oslo\n\nIt burned.')).toBe('Fire in Oslo')
    expect(headlineOf('It burned.\n\nAll night.')).toBe('')
    expect(headlineOf('Fire in Oslo\nIt burned.')).toBe('')
    expect(headlineOf('Fire in Oslo')).toBe('')
    expect(headlineOf(`${'a'.repeat(400)}\n\nIt burned.`)).toBe('')
  })

  it('has the speaker, place and people of the claim that it sums up', () => {
    const [title, body] = claimsOf(
      'Mill owner says four people died in Adana\n\nBright Mills said that four workers had been killed in a fire in Adana.',
    )
    expect(title).toMatchObject({ predicate: 'people.killed', class: 'workers' })
    expect(title?.party?.key).toBe(body?.party?.key)
    expect(title?.place?.key).toBe(body?.place?.key)
    expect(title?.words).not.toBe(body?.words)
  })

  it('keeps a figure of its own', () => {
    const [title] = claimsOf(
      'Turkey says nine people died in Adana\n\nThe Turkish Health Ministry said that four people were killed in Adana.',
    )
    expect(title?.quantity?.low).toBe(9)
    expect(title?.party?.key).toBe('TR')
  })

  it('whose speaker nobody knows is a statement where the text bears nothing of it out', () => {
    const [title] = claimsOf(
      'Neighbour says nine people died in Adana\n\nThe Turkish Health Ministry said that four people were wounded in Adana.',
    )
    expect(title).toMatchObject({ predicate: 'statement', quantity: null })
  })
})

describe('what an article leaves unsaid', () => {
  it('is the police and the army of where its news is', () => {
    const [police, army] = claimsOf(
      'Traffic stopped in Izmir. Police said that 40 people took part. The army said that two soldiers were killed.',
    )
    expect(police?.party?.key).toBe('police:TR')
    expect(army?.party?.key).toBe('armed-forces:TR')
    const [either] = claimsOf(
      'Traffic stopped in Izmir while Greece watched. Police said that 40 people took part.',
    )
    expect(either?.party?.key).toBe('generic:police')
  })

  it('is whom a short name means', () => {
    expect(
      keys(
        'Doctors Without Borders said it was late. The medical charity said that 40 people were hurt.',
      ),
    ).toEqual(['msf', 'msf'])
    expect(keys('قال الجيش التركي إن جنديا قتل. وأعلن الجيش نفسه تدمير دبابة.', 'ar')).toEqual([
      'armed-forces:TR',
      'armed-forces:TR',
    ])
    expect(keys('قال والي أضنة علي دمير إن خمسة أشخاص قتلوا.', 'ar')).toEqual([
      'local-authorities:adana',
    ])
  })

  it('is the day of the news, for a toll that names none', () => {
    const [first, second] = claimsOf(
      'Doctors Without Borders estimated on Thursday that 35 people were killed in Tuesday’s raid in Idlib. At least 60 were hurt, it said.',
    )
    expect(first?.occurred).toMatchObject({ from: '2021-02-02', how: 'stated' })
    expect(second?.occurred).toMatchObject({ from: '2021-02-02', how: 'published' })
    const [said] = claimsOf('Police in Idlib said on Tuesday that 40 people were killed.')
    expect(said?.occurred).toMatchObject({ from: '2021-02-02', how: 'published' })
  })
})
