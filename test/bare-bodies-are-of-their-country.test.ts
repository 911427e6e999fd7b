/** "Police", «وزارة الصحة», "the army" without a country: whose they are, and whom they count. */
import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

function tollsIn(language: string, text: string) {
  const draft = extract(text, { language, publishedAt: '2024-05-08' })
  return toNormalForm(text, draft, { publishedOn: '2024-05-08' })
    .claims.filter(({ predicate }) => predicate.startsWith('people.'))
    .map(({ party, affected }) => [
      party?.key,
      affected?.side == null ? undefined : `${affected.side.key} ${affected.reason}`,
    ])
}

function placesIn(text: string) {
  const draft = extract(text, { language: 'en', publishedAt: '2024-05-08' })
  return toNormalForm(text, draft, { publishedOn: '2024-05-08' })
    .claims.filter(({ predicate }) => predicate.startsWith('people.'))
    .map(({ place }) => place)
}

describe('a body that no country is named with', () => {
  it.each([
    [
      'en',
      'Police said four people were injured in a flood in Paraguay on Tuesday. The health ministry said six were ' +
        'injured. The army said two soldiers were killed.',
    ],
    [
      'ar',
      'قالت الشرطة إن أربعة أشخاص أصيبوا في فيضان في باراغواي يوم الثلاثاء. وقالت وزارة الصحة إن ستة أشخاص أصيبوا. وقال الجيش إن جنديين قتلا.',
    ],
  ])('is that of the one state in which the news is (%s)', (language, text) => {
    expect(tollsIn(language, text)).toEqual([
      ['police:PY', 'PY place'],
      ['ministry-of-health:PY', 'PY place'],
      ['armed-forces:PY', 'PY own_side'],
    ])
  })

  it.each([
    [
      'en',
      'The health ministry said six people were killed in clashes on the border between Kenya and Somalia on Tuesday. ' +
        'The army said two soldiers were killed. Police said four people were injured.',
    ],
    [
      'ar',
      'قالت وزارة الصحة إن ستة أشخاص قتلوا في اشتباكات على الحدود بين كينيا والصومال يوم الثلاثاء. وقال الجيش إن جنديين قتلا. وقالت الشرطة إن أربعة أصيبوا.',
    ],
  ])('stays open where two states are named (%s)', (language, text) => {
    expect(tollsIn(language, text)).toEqual([
      ['generic:ministry-of-health', undefined],
      ['generic:armed-forces', undefined],
      ['generic:police', undefined],
    ])
  })

  it('is that of the state beside a town, and of the dateline where the text names no other', () => {
    const beside = 'Police said three people died in a mudslide in Oxapampa, Peru, on Monday.'
    expect(tollsIn('en', beside)).toEqual([['police:PE', expect.anything()]])
    const dateline = 'KAMPALA - The health ministry said nine people were injured on Monday.'
    expect(tollsIn('en', dateline)).toEqual([['ministry-of-health:UG', 'UG place']])
    const abroad =
      'KAMPALA - The health ministry said nine people were injured on Monday. Rwanda sent help.'
    expect(tollsIn('en', abroad)).toEqual([['generic:ministry-of-health', undefined]])
  })

  it('speaks of the town where its office is of the province around it', () => {
    const text =
      'Flood in Makurdi\n\nThe river rose in Makurdi on Monday. The governor of Benue said seven people were killed.'
    expect(placesIn(text).map((place) => place?.key)).toEqual(['makurdi'])
  })

  it('is not read as the ministry that spoke before it', () => {
    const text =
      "Uruguay's police said two people were killed in Uruguay on Monday. The ministry of health said three were killed."
    expect(tollsIn('en', text).map(([party]) => party)).toEqual([
      'police:UY',
      'ministry-of-health:UY',
    ])
  })
})

describe('a body that counts whoever was harmed', () => {
  it.each([
    ['en', 'The Kenyan health ministry said six people were killed in Uganda on Monday.'],
    ['ar', 'قالت وزارة الصحة الكينية إن ستة أشخاص قتلوا في أوغندا يوم الاثنين.'],
  ])('counts those of the state where it happened (%s)', (language, text) => {
    expect(tollsIn(language, text)).toEqual([['ministry-of-health:KE', 'UG place']])
  })

  it.each([
    ['en', 'The Kenyan health ministry said six people were killed on Monday.'],
    ['ar', 'قالت وزارة الصحة الكينية إن ستة أشخاص قتلوا يوم الاثنين.'],
  ])('counts those of its own state where nothing tells where (%s)', (language, text) => {
    expect(tollsIn(language, text)).toEqual([['ministry-of-health:KE', 'KE place']])
  })
})

describe('a town that no list knows', () => {
  it.each([
    ['Four people died in a mudslide in Oxapampa, Peru, on Monday, witnesses said.', 'PE'],
    ['Four people died on Monday in shelling near Varkivets, Ukrainian police said.', 'UA'],
    ['Four people died on Monday in shelling near Varkivets, witnesses said.', undefined],
  ])('lies in the state that the text or the speaker tells: %s', (text, country) => {
    expect(placesIn(text)[0]?.country).toBe(country)
  })

  it('takes in what the text tells of the same day without another place', () => {
    const text =
      'SAN RAMON, Peru - Two workers were injured on Tuesday in a fire in Oxapampa, a hospital spokesman said. ' +
      'The health ministry said six people were injured on Tuesday. Police said two men were detained on Friday.'
    const [town, ...others] = placesIn(text).map((place) => place?.key)
    expect(town).toMatch(/^PE~/u)
    expect(others).toEqual([town, 'PE'])
  })

  it('leaves to the state what is said of the state', () => {
    const text =
      'Two people were killed on Monday in shelling of Varkivets, Ukrainian police said. ' +
      'The ministry of health said 30 people were killed in Ukraine on Monday.'
    expect(placesIn(text).map((place) => place?.key)).toEqual([
      expect.stringMatching(/^UA~/u),
      'UA',
    ])
  })
})

it('knows a governor of somewhere in the country by the sound of the name', () => {
  const [latin] = tollsIn(
    'en',
    'Governor Ramon Quispe said 12 people were killed in Peru on Monday.',
  )
  const [arabic] = tollsIn('ar', 'قال الحاكم رامون كيسبي إن 12 شخصا قتلوا في بيرو يوم الاثنين.')
  expect(latin?.[0]).toMatch(/^provisional:~.+@PE$/u)
  expect(arabic?.[0]).toBe(latin?.[0])
})
