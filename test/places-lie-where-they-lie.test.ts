import { describe, expect, it } from 'vitest'
import { foldWords } from '../src/parties/fold.ts'
import { stateCodes } from '../src/parties/states.ts'
import { cities, furtherTowns } from '../src/places/cities.ts'
import {
  containersOf,
  isState,
  placeCalled,
  placeIn,
  placeOf,
  placesStanding,
  rootOf,
} from '../src/places/find-place.ts'
import { regionalPlaces } from '../src/places/places.ts'
import { unlistedPlaceIn, unlistedPlaceStandingIn } from '../src/places/unlisted-place.ts'

const all = [
  ...cities,
  ...Object.values(regionalPlaces).map((place) => ({ ...place, within: place.within ?? '' })),
]

/** Regions that are roots because states dispute them. */
const disputed = Object.entries(regionalPlaces).flatMap(([key, place]) =>
  place.within === null ? [key] : [],
)

describe('the list of places', () => {
  it('is large enough to be of use, and lies in states that exist or in disputed regions', () => {
    expect(cities.length).toBeGreaterThan(150)
    for (const { en, within } of cities) {
      expect(placeOf(within), `${en} in ${within}`).toBeDefined()
      const root = rootOf(within)
      expect(isState(root) ? stateCodes : disputed, en).toContain(root)
    }
  })

  it('has one place for a name: each spelling leads back to its own entry', () => {
    for (const { en, ar, within, names } of all) {
      const key = placeCalled(foldWords(en)) ?? ''
      expect(key, en).not.toBe('')
      for (const name of [ar, ...names])
        expect(placeCalled(foldWords(name)), `${en}: ${name}`).toBe(key)
      expect(placeOf(key)?.within ?? '', en).toBe(within)
    }
  })

  it('has one place for a town of a war, however it is spelt, in the root that is told', () => {
    expect(furtherTowns.length).toBeGreaterThan(200)
    for (const { en, ar, within, names } of furtherTowns) {
      const key = placeCalled(foldWords(en)) ?? ''
      expect(key, en).not.toBe('')
      for (const name of [ar, ...names])
        expect(placeCalled(foldWords(name)), `${en}: ${name}`).toBe(key)
      expect(rootOf(key), en).toBe(rootOf(within))
    }
  })

  it.each([
    ['kharkiv', ['Kharkiv', 'Kharkov', 'Харьков', 'Харків', 'خاركيف', 'خاركوف']],
    ['kyiv', ['Kyiv', 'Kiev', 'Киев', 'كييف']],
    ['bakhmut', ['Bakhmut', 'Artyomovsk', 'Бахмут', 'أرتيوموفسك']],
    ['belgorod', ['Belgorod', 'Белгород', 'بلغورود', 'بيلغورود']],
    ['stepanakert', ['Khankendi', 'Ханкенди', 'خانكيندي']],
  ])('%s in any script: %j', (key, names) => {
    for (const name of names) expect(placeIn(`in ${name}`), name).toBe(key)
  })

  it.each([
    ['Kursk region', 'مقاطعة كورسك', 'RU'],
    ['Rafah', 'رفح', 'gaza'],
    ['El Fasher', 'الفاشر', 'SD'],
    ['Lahore', 'لاهور', 'PK'],
    ['Khan Younis', 'خانيونس', 'gaza'],
    ['Kupiansk', 'كوبيانسك', 'UA'],
    ['Hebron', 'الخليل', 'west-bank'],
    ['Grozny', 'غروزني', 'RU'],
    ['Majdal Shams', 'مجدل شمس', 'golan'],
    ['Srinagar', 'سريناغار', 'kashmir'],
  ])('%s, %s meets at %s', (en, ar, root) => {
    expect(rootOf(placeIn(en) ?? '')).toBe(root)
    expect(placeIn(ar)).toBe(placeIn(en))
  })

  it('takes no common word for a town', () => {
    for (const text of ['نشرت صور الضحايا', 'البيت الأبيض', 'a flat tyre', 'نزل الباب']) {
      expect(placeIn(text), text).toBeUndefined()
    }
  })

  it('has no ring', () => {
    for (const { en } of all)
      expect(containersOf(placeCalled(foldWords(en)) ?? '').length).toBeLessThan(5)
  })
})

describe('a town that no list knows', () => {
  it.each([
    ['Varnohirsk', 'the village of Varnohirsk', 'قرية فارنوهيرسك'],
    ['Tell Marduna', 'Tell Marduna', 'بلدة تل مردونا'],
    ['Qasr Benlaki', 'in Qasr Benlaki, a border town', 'في مدينة قصر بنلاقي الحدودية'],
  ])('%s has one key in both scripts', (name, english, arabic) => {
    expect(unlistedPlaceIn(english)).toMatchObject({
      key: expect.stringMatching(/^~[A-Z]{4,}$/),
      name,
    })
    expect(unlistedPlaceIn(arabic)?.key).toBe(unlistedPlaceIn(english)?.key)
  })

  it('keeps short names apart by their letters', () => {
    expect(unlistedPlaceIn('Meru')?.key).toBe('~meru')
    expect(unlistedPlaceIn('Mira')?.key).not.toBe(unlistedPlaceIn('Meru')?.key)
  })

  it.each([
    'Israeli',
    'Tuesday',
    'the western district',
    'North',
    'قرية صغيرة',
    'بلدة حدودية',
    'سوق مزدحم',
    'Kharkiv',
  ])('is not made of %s', (text) => expect(unlistedPlaceIn(text)).toBeUndefined())

  it.each([
    ['drones had struck the town of Varnohirsk at dawn', 'Varnohirsk'],
    ['four were killed near Tell Marduna, he said', 'Tell Marduna'],
    ['four were killed in a raid on Tell Marduna', 'Tell Marduna'],
    ['four were killed in July', undefined],
    ['four were killed in an Azerbaijani raid', undefined],
    ['Oskar Lindqvist was killed', undefined],
  ])('is found where it stands as a place: %s', (clause, name) => {
    expect(unlistedPlaceStandingIn(clause)?.name).toBe(name)
  })
})

describe('a capital', () => {
  it('is a place after a preposition, and speaks for its state otherwise', () => {
    expect(placesStanding('Moscow denied it, after a march in Paris')).toEqual(['paris'])
    expect(placesStanding('نفت موسكو ذلك بعد مسيرة في باريس')).toEqual(['paris'])
  })

  it('contains nothing, and a town that no list knows lies in the state before its sign', () => {
    expect(containersOf('PT~vilarinho')).toEqual(['PT~vilarinho', 'PT'])
    expect(rootOf('~vilarinho')).toBe('~vilarinho')
  })
})
