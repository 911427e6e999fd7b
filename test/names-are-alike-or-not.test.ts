import { describe, expect, it } from 'vitest'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { alike, likeness } from '../src/parties/name-likeness.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'

function bodyCalled(text: string, language = 'en') {
  const phrase = { text, institution: text, person: null, role: 'body' } as const
  return resolveParty(phrase, { language, earlier: nobodyEarlier }).key
}

describe('names of people and bodies in two scripts or spellings', () => {
  it.each([
    ['Vahram Poghosyan', 'فهرام بوغوسيان'],
    ['Nikol Pashinyan', 'نيكول باشينيان'],
    ['Mohammed Al-Ahmad', 'محمد الأحمد'],
    ['The Kestrel Bureau', 'Kestrel Bureaux'],
    ['Vladimir Kolosov', 'Владимир Колосов'],
  ])('%s and %s are alike', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(alike)
    expect(likeness(other, one)).toBeGreaterThanOrEqual(alike)
  })

  it.each([
    ['Kestrel Bureau', 'Heron Bureau'],
    ['Iran', 'Iraq'],
    ['Mali', 'Malawi'],
    ['Guinea', 'Guyana'],
    ['Libya', 'Lebanon'],
    ['Sweden', 'Switzerland'],
    ['', ''],
    ['…', 'Kestrel'],
  ])('%s and %s are not', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(alike)
  })

  it('are one where nothing but an article or an accent differs, however short', () => {
    expect(likeness('The Ur', 'Ur')).toBe(1)
    expect(likeness('إيران', 'ايران')).toBe(1)
  })
})

describe('states of similar names', () => {
  const states = [
    ['Iran', 'إيران', 'IR'],
    ['Iraq', 'العراق', 'IQ'],
    ['Niger', 'النيجر', 'NE'],
    ['Nigeria', 'نيجيريا', 'NG'],
    ['Mali', 'مالي', 'ML'],
    ['Malawi', 'ملاوي', 'MW'],
    ['Austria', 'النمسا', 'AT'],
    ['Australia', 'أستراليا', 'AU'],
    ['Guinea', 'غينيا', 'GN'],
    ['Guyana', 'غيانا', 'GY'],
    ['Slovakia', 'سلوفاكيا', 'SK'],
    ['Slovenia', 'سلوفينيا', 'SI'],
    ['Mauritania', 'موريتانيا', 'MR'],
    ['Mauritius', 'موريشيوس', 'MU'],
    ['Algeria', 'الجزائر', 'DZ'],
  ] as const
  it.each(states)('%s and %s are %s, and so are its ministries', (english, arabic, code) => {
    expect(bodyCalled(english)).toBe(code)
    expect(bodyCalled(arabic, 'ar')).toBe(code)
    expect(bodyCalled(`the Defence Ministry of ${english}`)).toBe(`ministry-of-defence:${code}`)
    expect(bodyCalled(`وزارة الدفاع في ${arabic}`, 'ar')).toBe(`ministry-of-defence:${code}`)
  })

  it.each(['Nigera', 'Irak Council', 'Austrailia', 'Slovakenia', 'Maly'])(
    '%s is none of them: nobody is guessed',
    (name) => {
      expect(bodyCalled(name)).toMatch(/^provisional:/u)
    },
  )
})
