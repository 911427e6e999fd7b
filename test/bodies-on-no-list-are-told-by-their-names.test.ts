/** Unions, committees and agencies that no list knows: whose they are, and that two scripts name one of them. */
import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { sideOf } from '../src/parties/party.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'
import { keyByMeaning } from '../src/parties/translated-names.ts'

function partyCalled(text: string, home?: string) {
  return resolveParty(
    { text, institution: text, person: null, role: 'body' },
    { language: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en', earlier: nobodyEarlier, home },
  )
}

function read(text: string) {
  const draft = extract(text, { language: 'en', publishedAt: '2024-05-08' })
  return toNormalForm(text, draft, { publishedOn: '2024-05-08' })
}

describe('a name whose words are all known', () => {
  it.each([
    ['Council of Victims’ Families', 'مجلس عائلات الضحايا'],
    ['the Nurses’ Union of Bolivia', 'نقابة الممرضين البوليفية'],
    ['Movement for Justice and Dignity', 'حركة العدالة والكرامة'],
    ['the opposition Front for Reform', 'جبهة الإصلاح المعارضة'],
  ])('is one party in both scripts: %s', (english, arabic) => {
    const opposition = arabic.replace(' المعارضة', '')
    expect(partyCalled(english).key).toMatch(/^provisional:=/)
    expect(partyCalled(opposition).key).toBe(partyCalled(english).key)
  })

  it('tells bodies of other kinds, subjects and states apart', () => {
    const names = [
      'Miners’ Union',
      'Miners’ Association',
      'Fishermen’s Union',
      'Bolivian Miners’ Union',
    ]
    expect(new Set(names.map((name) => partyCalled(name).key)).size).toBe(names.length)
  })

  it('is nobody’s where one of its words is not known, or it says too little', () => {
    for (const name of [
      'Union of Glaziers',
      'Workers’ Union',
      'Prisoners’ relatives',
      'لجنة العمال',
    ])
      expect(keyByMeaning(name), name).toBeUndefined()
  })
})

describe('a body that a state has made', () => {
  it('speaks for the state in which the news is', () => {
    for (const name of ['the National Dams Authority', 'الهيئة العامة للسدود']) {
      expect(sideOf(partyCalled(name, 'MA')).key, name).toBe('MA')
      expect(partyCalled(name).speaksFor, name).toBeNull()
    }
    expect(partyCalled('the National Potters League', 'MA').speaksFor).toBeNull()
  })
})

describe('what a body did this time', () => {
  it('is no part of its name', () => {
    const name = 'حركة نهر الزيتون'
    expect(partyCalled(`${name} المنظمة للمسيرة`).key).toBe(partyCalled(name).key)
  })
})

describe('who speaks for a body', () => {
  it.each([
    'Ana Quiroga, who chairs the Glaziers Union of Potosi, said three people were killed.',
    'Ana Quiroga, a spokeswoman for the Glaziers Union of Potosi, said three people were killed.',
  ])('is tied to it: %s', (text) => {
    const [party] = read(text).parties
    expect([party?.kind, party?.speaksFor?.key]).toEqual([
      'person',
      'provisional:glaziers union of potosi',
    ])
  })

  it('is not tied to where somebody lives', () => {
    const [party] = read('Santa Cruz resident Ana Quiroga said three people were killed.').parties
    expect(party?.speaksFor).toBeNull()
  })
})

describe('the people whom a movement counts', () => {
  it('are those of the place where a school or a market was hit', () => {
    const text =
      'The Arakan Army said 14 people were killed in Sittwe on Monday, when a school was hit.'
    expect(read(text).claims[0]?.affected?.side?.key).toBe('MM')
  })
})
