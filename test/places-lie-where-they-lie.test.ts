import { describe, expect, it } from 'vitest'
import { foldWords } from '../src/parties/fold.ts'
import { stateCodes } from '../src/parties/states.ts'
import { cities } from '../src/places/cities.ts'
import {
  containersOf,
  isState,
  placeCalled,
  placeIn,
  placeOf,
  rootOf,
} from '../src/places/find-place.ts'
import { regionalPlaces } from '../src/places/places.ts'

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
