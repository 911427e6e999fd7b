/** Sources without a name or a state of their own, states that speak together, and whose people tolls count. */
import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { isManyVoices } from '../src/parties/generic-sources.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'

function claimsIn(language: string, text: string) {
  const draft = extract(text, { language, publishedAt: '2023-03-09' })
  return toNormalForm(text, draft, { publishedOn: '2023-03-09' }).claims
}

function tollsIn(language: string, text: string) {
  return claimsIn(language, text)
    .filter(({ predicate }) => predicate.startsWith('people.'))
    .map(({ party, affected }) => [party?.key, affected?.side?.key])
}

function partyCalled(text: string) {
  return resolveParty(
    { text, institution: text, person: null, role: 'body' },
    { language: 'en', earlier: nobodyEarlier },
  )
}

describe('a source that another report may share by chance', () => {
  it.each(['a brigade commander', 'the mining company'])('is many voices: %s', (text) => {
    const { key, kind } = partyCalled(text)
    expect(kind).toBe('generic')
    expect(isManyVoices(key)).toBe(true)
  })

  it('keeps its name where it has one', () => {
    expect(partyCalled('the Orinoco mining company').kind).toBe('unknown')
    expect(partyCalled('نقابة عمال المناجم').kind).toBe('unknown')
  })

  it.each([
    ['en', 'The foreign ministry said three diplomats were wounded.'],
    ['ar', 'قالت وزارة الخارجية إن ثلاثة دبلوماسيين أصيبوا.'],
  ])('is nobody where it is a ministry of no state (%s)', (language, text) => {
    expect(tollsIn(language, text)).toEqual([[undefined, undefined]])
  })

  it('is nobody where it is somebody’s country', () => {
    const speakers = claimsIn(
      'en',
      'President Luis Arce of Bolivia said his country would not accept the annexation of the valley.',
    ).map(({ party }) => party?.key)
    expect(speakers.filter((key) => key?.includes('country'))).toEqual([])
  })
})

describe('states that speak together', () => {
  it.each([
    ['en', 'Norway and Chile said four divers were killed.', 'joint:CL+NO'],
    ['en', 'Peru, Norway and Chile said four divers were killed.', 'joint:CL+NO+PE'],
    ['ar', 'قالت النرويج وتشيلي إن أربعة غواصين قتلوا.', 'joint:CL+NO'],
  ])('are one source without losses of its own (%s)', (language, text, key) => {
    expect(tollsIn(language, text)).toEqual([[key, undefined]])
  })

  it('are not found in a phrase with anything else', () => {
    expect(partyCalled('the Norway and Chile friendship league').key).not.toMatch(/^joint:/u)
    expect(partyCalled('Norway').key).toBe('NO')
  })
})

describe('the body that somebody speaks for', () => {
  it.each([
    ['قالت وزارة الدفاع التشيلية (موديني) إن ثلاثة جنود قتلوا.', 'ministry-of-defence:CL'],
    ['أعلن المتحدث باسم الجيش البيروفي العميد رامون كيسبي مقتل ثلاثة جنود.', 'armed-forces:PE'],
  ])('is found beside brackets and ranks: %s', (text, key) => {
    const [claim] = claimsIn('ar', text)
    expect([claim?.party?.key, claim?.party?.speaksFor?.key]).toContain(key)
  })
})

describe('whose people a toll counts', () => {
  it.each([
    ['en', "Al-Shabaab said nine of the group's fighters were killed.", 'al-shabaab'],
    ['ar', 'أعلن حزب الله مقتل تسعة من مقاتليه في درعا في سوريا.', 'hezbollah'],
    ['ar', 'قالت حماس إن إسرائيل خسرت تسعة من جنودها في جباليا.', 'IL'],
  ])(
    'is the speaker’s for its own fighters, unless the clause names others (%s)',
    (language, text, side) => {
      expect(tollsIn(language, text).map(([, affected]) => affected)).toEqual([side])
    },
  )

  it('counts them as fighters, as an adjective would', () => {
    const [claim] = claimsIn('ar', 'أعلن حزب الله مقتل تسعة من مقاتليه في درعا.')
    expect(claim?.class).toBe('fighters')
  })

  it('is one side for both figures of a sentence', () => {
    const tolls = tollsIn(
      'en',
      'The Chilean army said 17 civilians were killed and 31 wounded in the raids.',
    )
    expect(tolls).toHaveLength(2)
    expect(tolls[0]).toEqual(tolls[1])
  })

  const abroad = "Russia's Defence Ministry said Bryansk was calm. "
  it('is not that of the state in which the news is, where the speaker is of another', () => {
    const text = `${abroad}The Ukrainian interior ministry said 12 people were killed and 20 injured.`
    expect(tollsIn('en', text).map(([, side]) => side)).toEqual(['UA', 'UA'])
  })

  it('is open where nothing tells of which state the minister is', () => {
    const text = `${abroad}Ukraine denied it. Twelve people were killed, Interior Minister Pavlo Hryhoruk said.`
    expect(tollsIn('en', text).map(([, side]) => side)).toEqual([undefined])
  })

  it('is not changed for soldiers and for those whom the words name', () => {
    const text = `${abroad}The Ukrainian interior ministry said 12 Russian soldiers were killed.`
    expect(tollsIn('en', text).map(([, side]) => side)).toEqual(['RU'])
  })
})
