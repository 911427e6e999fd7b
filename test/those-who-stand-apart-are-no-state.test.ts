/** Proxies, occupiers and separatists are nobody's state, wherever they are and whoever stands behind them. */
import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'
import { sideOf } from '../src/parties/party.ts'

/** The parties that speak in a text, with the side of each. */
function speakersOf(text: string): [key: string, side: string][] {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const draft = extract(text, { language, publishedAt: '2023-05-08' })
  const { claims } = toNormalForm(text, draft, { publishedOn: '2023-05-08' })
  return claims.flatMap(({ party }) => (party === null ? [] : [[party.key, sideOf(party).key]]))
}

describe('a body that stands apart', () => {
  it.each([
    'Moscow-installed authorities in Melitopol said two people were killed in Melitopol.',
    'A Russian-appointed official in Melitopol said two people were killed in Melitopol.',
    'The Kurdish-led forces said two soldiers were killed in Belgorod.',
    'Russian-backed forces said two soldiers were killed in Melitopol.',
    'Separatist authorities in Donetsk said two people were killed in Donetsk.',
    'قالت السلطات الموالية لروسيا في خيرسون إن شخصين قتلا في خيرسون.',
    'قالت السلطات الانفصالية في دونيتسك إن شخصين قتلا في دونيتسك.',
  ])('speaks for itself: %s', (text) => {
    const speakers = speakersOf(text)
    expect(speakers.length).toBeGreaterThan(0)
    for (const [key, side] of speakers) {
      expect(key).toMatch(/^provisional:/)
      expect(side).toBe(key)
    }
  })

  it.each([
    [
      'The Hamas-run health ministry said two people were killed in Rafah.',
      'ministry-of-health:gaza',
    ],
    ['The Kurdish-led Syrian Democratic Forces said two soldiers were killed in Raqqa.', 'sdf'],
    [
      'The Saudi-led coalition fighting in Yemen said two soldiers were killed in Taiz.',
      'coalition-yemen',
    ],
    [
      'The UK-based Syrian Observatory for Human Rights said two people were killed in Idlib.',
      'sohr',
    ],
  ])('is who the lists say where they know it: %s', (text, key) => {
    expect(speakersOf(text).map(([speaker]) => speaker)).toContain(key)
  })
})

it.each([
  ['The Ghanaian armed forces said two soldiers were killed in Kumasi.', 'armed-forces:GH'],
  ['قالت القوات الروسية في خيرسون إن جنديين قتلا في خيرسون.', 'armed-forces:RU'],
  ['A spokesman for the Ukrainian armed forces said two soldiers were killed.', 'armed-forces:UA'],
  [
    'The General Staff of the Ukrainian armed forces said two soldiers were killed.',
    'general-staff:UA',
  ],
])(
  'armed forces are those of their country, in lower case and wherever they are: %s',
  (text, key) => {
    expect(speakersOf(text).map(([speaker]) => speaker)).toContain(key)
  },
)
