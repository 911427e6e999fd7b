import { describe, expect, it } from 'vitest'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { extract } from '../src/extraction/extract.ts'

/** Party, place and affected side of each claim of a text. */
function read(text: string, language = 'en') {
  const publishedAt = '2025-06-18T10:00:00Z'
  const draft = extract(text, { language, publishedAt })
  const { attributions, claims } = describeExtraction(text, draft, { publishedOn: '2025-06-18' })
  return claims.map((claim) => ({
    party: attributions[claim.attribution]?.party?.key ?? null,
    place: claim.place?.key ?? null,
    side: claim.affected?.party?.key ?? null,
  }))
}

describe('what is told about a source', () => {
  it.each([
    ['A spokesman for the army, which is fighting in Chad, said 12 soldiers were killed.', 'en'],
    ['Police chief Lena Krull, who trained in Berlin, said 12 people were killed.', 'en'],
    ['The rebels, who control Goma, said 12 people were killed.', 'en'],
    ['قال الجيش الذي يقاتل في تشاد إن 12 جنديا قتلوا.', 'ar'],
    ['قال وزير الصحة سامي حداد، الذي عاد أمس من جنيف، إن 12 شخصا قتلوا.', 'ar'],
  ])('gives it no state and the news no place: %s', (text, language) => {
    const [claim] = read(text, language)
    expect(claim).toMatchObject({ place: null, side: null })
    expect(claim?.party ?? '').not.toMatch(/:[A-Z]{2}$|goma|الذي/u)
  })

  it('tells whose it is where it says whom somebody leads', () => {
    const text = 'Lena Krull, who heads the Kenyan police, said 12 people died.'
    expect(read(text)[0]?.party).toContain('police:KE')
  })

  it('leaves the state of another clause where it is told', () => {
    const text = 'The Armenian army, which holds the town, said 12 of its soldiers were killed.'
    expect(read(text)[0]).toMatchObject({ party: 'armed-forces:AM', side: 'AM' })
  })
})

describe('a sentence that opens with a place', () => {
  it('is about that place, whatever the article is about', () => {
    const text =
      'In Ganja, officials said three civilians were killed. In Stepanakert, officials said two civilians were killed.'
    expect(read(text).map(({ place }) => place)).toEqual(['ganja', 'stepanakert'])
  })

  it('gives nobody of another state the dead of the first', () => {
    const text =
      'قالت أذربيجان إن ثلاثة مدنيين قتلوا في كنجة.\n\nوفي خاركيف، قال عمال الإنقاذ إن خمسة أشخاص قتلوا.'
    expect(read(text, 'ar')).toMatchObject([
      { place: 'ganja', side: 'AZ' },
      { place: 'kharkiv', side: 'UA' },
    ])
  })

  it('is of the governor of that place', () => {
    const text =
      "Russia's defence ministry said two people were killed in Belgorod.\n\nIn Odesa, the regional governor said five people were hurt."
    expect(read(text)[1]).toMatchObject({ party: 'local-authorities:odesa', place: 'odesa' })
  })

  it('is only spoken in a capital: the news is where it is', () => {
    const text =
      'شغب في سجن غواياكيل\n\nقال مدير السجن إن شخصين قتلا في سجن غواياكيل.\n\nوفي كيتو، قال وزير الداخلية إن 32 سجينا أصيبوا بجروح.'
    expect(read(text, 'ar').map(({ place }) => place)).toEqual(['guayaquil', 'guayaquil'])
  })
})
