import { describe, expect, it } from 'vitest'
import { claimKey } from '../src/claims/claim-key.ts'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'
import type { ExtractionDraft } from '../src/extraction/types.ts'
import { placeIn, placesStanding, rootOf } from '../src/places/find-place.ts'
import { compose, type Said } from './support/reports.ts'

const at = '2020-10-05T08:00:00Z'

function normal(said: Said[], language = 'en') {
  const { text, draft } = compose({ outlet: 'x', at, language, said })
  return toNormalForm(text, draft, { publishedOn: '2020-10-05' }).claims
}

const tanks = { predicate: 'equipment.destroyed', class: 'tanks', counted: 'tanks' }

/** Where the last claim of a text takes place. */
function lastPlaceIn(text: string) {
  const draft = extract(text, { language: 'en', publishedAt: '2021-02-04' })
  return toNormalForm(text, draft, { publishedOn: '2021-02-04' }).claims.at(-1)?.place?.key
}

describe('who was affected', () => {
  it('is the speaker’s own side where a ministry names nobody', () => {
    const [claim] = normal([
      {
        who: 'The Georgian Defence Ministry',
        words: '4 soldiers were killed',
        predicate: 'people.killed',
        affected: 'own_side',
      },
    ])
    expect(claim?.affected).toMatchObject({
      how: 'inferred',
      reason: 'own_side',
      side: { key: 'GE' },
    })
  })

  it('is the side that the words name, also beside the counted noun', () => {
    const claims = normal([
      {
        ...tanks,
        who: 'The Turkish army',
        words: 'it hit 5 Syrian tanks',
        affected: 'Syrian tanks',
      },
      { ...tanks, who: 'The Turkish army', words: 'it hit 5 Syrian tanks' },
    ])
    expect(claims.map((claim) => claim.affected?.side?.key)).toEqual(['SY', 'SY'])
    const [arabic] = normal(
      [
        {
          who: 'الجيش التركي',
          cue: 'قال إنه',
          words: 'دمر 5 دبابات تابعة للجيش السوري',
          predicate: 'equipment.destroyed',
          class: 'tanks',
          counted: 'دبابات',
        },
      ],
      'ar',
    )
    expect(arabic?.affected?.side?.key).toBe('SY')
  })

  it('is the only adversary where a side counts what it destroyed', () => {
    const claims = normal([
      {
        who: 'The Turkish army',
        words: 'Syrian forces had shelled a post',
        predicate: 'attack',
        actor: 'Syrian forces',
      },
      { ...tanks, who: 'The Turkish army', words: 'it had destroyed 5 tanks' },
      { ...tanks, who: 'The Norwegian army', words: 'it had lost 2 tanks' },
    ])
    expect(claims[1]?.affected).toMatchObject({
      how: 'inferred',
      reason: 'adversary',
      side: { key: 'SY' },
    })
    expect(claims[2]?.affected).toBeNull()
  })

  it('is the denying side, where a loss is denied; not where a deed is', () => {
    const [loss, deed] = normal([
      { ...tanks, who: 'Damascus', cue: 'denied that', words: 'tanks were lost', stance: 'denies' },
      {
        who: 'Damascus',
        cue: 'denied that',
        words: 'Syrian forces killed civilians',
        stance: 'denies',
        predicate: 'people.killed',
        actor: 'Syrian forces',
      },
    ])
    expect(loss?.affected).toMatchObject({ side: { key: 'SY' }, reason: 'own_side' })
    expect(deed?.affected).toBeNull()
  })

  it('is nobody known where the words name a place', () => {
    const [claim] = normal([
      {
        who: 'The Syrian army',
        words: 'rebels shelled houses in Aleppo',
        predicate: 'attack',
        affected: 'houses in Aleppo',
      },
    ])
    expect(claim?.affected).toMatchObject({ side: null, text: 'houses in Aleppo' })
  })

  it('tells what was counted, where the number stands alone', () => {
    const [claim] = normal([
      {
        who: 'Ankara',
        words: 'more than 20 Syrian soldiers were hurt',
        predicate: 'people.wounded',
        class: 'people',
        affected: 'Syrian soldiers',
      },
    ])
    expect(claim?.class).toBe('soldiers')
  })
})

describe('where it happened', () => {
  const said: Said = {
    who: 'The Syrian army',
    words: '3 people were killed in Idlib',
    predicate: 'people.killed',
  }

  it('is what the claim says, then its sentence, then the article, then the affected side’s home', () => {
    const claims = normal([
      { ...said, place: 'Idlib' },
      said,
      { who: 'The Syrian army', words: 'an officer was wounded', predicate: 'people.wounded' },
    ])
    expect(claims.map(({ place }) => [place?.key, place?.how])).toEqual([
      ['idlib', 'stated'],
      ['idlib', 'attribution'],
      ['idlib', 'article'],
    ])
    const [home] = normal([
      {
        who: 'The Norwegian army',
        words: '2 soldiers had died',
        predicate: 'people.killed',
        affected: 'own_side',
      },
    ])
    expect(home?.place).toMatchObject({ key: 'NO', how: 'affected' })
  })

  it('is a small town before the country, and the country of a health ministry where nothing is named', () => {
    const [town, train, strike, port] = normal([
      { ...said, words: '4 people were killed in the village of Varnohirsk' },
      {
        ...said,
        who: 'The Peruvian health ministry',
        words: '8 people had died when a bridge fell',
      },
      { ...said, words: '5 people were killed in US strikes on Latakia', place: 'US' },
      { ...said, words: '6 people were killed near Tyre', place: 'Tyre' },
    ])
    expect(town?.place).toMatchObject({ text: 'Varnohirsk', how: 'stated' })
    // In the state of the article's other places.
    expect(rootOf(town?.place?.key ?? '')).toBe('SY')
    const [alone] = normal([
      {
        ...said,
        who: 'The Peruvian health ministry',
        words: '8 people had died when a bridge fell',
      },
    ])
    expect(alone?.place).toMatchObject({ key: 'PE', how: 'speaker' })
    expect(train?.place).toMatchObject({ key: 'PE', how: 'speaker' })
    expect(strike?.place?.key).toBe('latakia')
    expect(rootOf(port?.place?.key ?? '')).toBe('LB')
  })

  it('of the article is the town of its headline, or the only one that it names, and no dateline', () => {
    const said = 'Police said that 40 people took part.'
    expect(lastPlaceIn(`A march in Istanbul\n\nTraffic stopped in Izmir, too. ${said}`)).toBe(
      'istanbul',
    )
    expect(lastPlaceIn(`OSLO (Lamp) - Crowds filled the streets of Izmir. ${said}`)).toBe('izmir')
    expect(lastPlaceIn(`Crowds filled Izmir and Istanbul. ${said}`)).toBe('TR')
    expect(lastPlaceIn(`Shops closed in Idlib, and all over Syria. In Syria, ${said}`)).toBe('SY')
  })

  it('is the wider place of several, and a state only after a preposition', () => {
    expect(placeIn('Hadrut and Martuni in Nagorno-Karabakh')).toBe('nagorno-karabakh')
    expect(placeIn('خانكندي')).toBe('stepanakert')
    expect(placeIn('Khankendi')).toBe(placeIn('Stepanakert'))
    expect(rootOf('stepanakert')).toBe('nagorno-karabakh')
    expect(rootOf('kyiv')).toBe('UA')
    expect(placesStanding('Russia said that a shell fell in Ukraine')).toEqual(['UA'])
    expect(placesStanding('قالت روسيا إن قذيفة سقطت في أوكرانيا')).toEqual(['UA'])
    expect(placeIn('nowhere in particular')).toBeUndefined()
  })
})

describe('when it happened', () => {
  it('is the day that the text states, else that of publication', () => {
    const claims = normal([
      { ...tanks, who: 'Ankara', words: 'tanks were hit', day: '2020-10-03' },
      { ...tanks, who: 'Ankara', words: 'tanks were hit' },
    ])
    expect(claims.map(({ occurred }) => [occurred?.from, occurred?.how])).toEqual([
      ['2020-10-03', 'stated'],
      ['2020-10-05', 'published'],
    ])
  })
})

/** "<agency> reported that <ministry> said …": the second attribution lies in the first one's content. */
function relayed(): { text: string; draft: ExtractionDraft } {
  const { text, draft } = compose({
    outlet: 'x',
    at,
    said: [
      { ...tanks, who: 'Reuters', words: '5 tanks were hit', figure: ['5', 5, 5] },
      { ...tanks, who: 'The Syrian army', words: '5 tanks were hit', figure: ['5', 5, 5] },
    ],
  })
  const [outer, inner] = draft.attributions
  const [first, second] = draft.claims
  if (!outer || !inner || !first || !second) throw new Error('two of each')
  const attributions = [outer, { ...inner, level: 2 as const, parent: 0 }]
  const claims = [{ ...first, quantity: second.quantity, counted: second.counted }, second]
  return { text, draft: { ...draft, attributions, claims } }
}

describe('who said it', () => {
  it('is the one who made the claim; who passes it on stands in the chain', () => {
    const { text, draft } = relayed()
    const [outer, inner] = toNormalForm(text, draft, { publishedOn: null }).claims
    expect(outer?.relays).toBe(true)
    expect(inner?.relays).toBe(false)
    expect(inner?.chain.map((party) => party.key)).toEqual(['reuters', 'armed-forces:SY'])
  })

  it('is described for the preview with side, place and day', () => {
    const { text, draft } = relayed()
    const seen = describeExtraction(text, draft, { publishedOn: '2020-10-05' })
    expect(seen.attributions[1]).toMatchObject({
      party: { key: 'armed-forces:SY', names: { ar: 'القوات المسلحة السورية' } },
      speaksFor: { key: 'SY' },
    })
    expect(seen.claims[1]).toMatchObject({
      quantity: { text: '5' },
      occurred: { how: 'published' },
    })
  })
})

const key = (said: Said, language = 'en') => {
  const [claim] = normal([said], language)
  if (claim === undefined) throw new Error('no claim')
  return claimKey(claim, claim.party?.key ?? '')
}

describe('the key of a claim', () => {
  const english: Said = {
    ...tanks,
    who: 'The Turkish Defence Ministry',
    words: '5 Syrian tanks were destroyed in Idlib',
    figure: ['5', 5, 5],
    place: 'Idlib',
  }

  it('is one in two languages', () => {
    const arabic: Said = {
      who: 'وزارة الدفاع التركية',
      cue: 'أعلنت',
      words: 'تدمير 5 دبابات سورية في إدلب',
      predicate: 'equipment.destroyed',
      class: 'tanks',
      counted: 'دبابات',
      figure: ['5', 5, 5],
      place: 'إدلب',
    }
    expect(key(arabic, 'ar')).toBe(key(english))
  })

  it('is another for another figure, stance, day or speaker', () => {
    const others: Said[] = [
      { ...english, figure: ['5', 5, null, 'at_least'] },
      { ...english, stance: 'denies' },
      { ...english, day: '2020-10-01' },
      { ...english, who: 'The Russian Defence Ministry' },
    ]
    expect(new Set([english, ...others].map((said) => key(said))).size).toBe(5)
  })
})
