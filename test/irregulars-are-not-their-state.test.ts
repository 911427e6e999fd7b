import { describe, expect, it } from 'vitest'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { irregularsOf } from '../src/parties/irregulars.ts'
import { partyNamedIn } from '../src/parties/side-named-in.ts'

/** Key of whom the words of a claim name as its actor. */
function actor(words: string, language: string): string | undefined {
  const context = { language, earlier: nobodyEarlier }
  return irregularsOf(words, partyNamedIn(words, context), context)?.key
}

describe('armed people with a nationality', () => {
  it.each([
    ['pro-Russian separatists', 'en', 'provisional:pro russian separatists'],
    ['Pro-Russian separatists', 'en', 'provisional:pro russian separatists'],
    ['Pro-Iranian fighters', 'en', 'provisional:pro iranian fighters'],
    ['Iraqi gunmen', 'en', 'provisional:iraqi gunmen'],
    ['الانفصاليين الموالين لروسيا', 'ar', 'provisional:الانفصاليين الموالين لروسيا'],
  ])('%s are a party of their own', (words, language, key) => {
    expect(actor(words, language)).toBe(key)
  })

  it.each([
    ['Somali militants', 'en'],
    ['Syrian rebels', 'en'],
  ])('%s are nobody by name', (words, language) => {
    expect(actor(words, language)).toBeUndefined()
  })

  it.each([
    ['Russian soldiers', 'en', 'armed-forces:RU'],
    ['Syrian government forces', 'en', 'armed-forces:SY'],
    ['the Ukrainian army', 'en', 'armed-forces:UA'],
    ['Houthi rebels', 'en', 'houthis'],
    ['Hezbollah militants', 'en', 'hezbollah'],
    ['Palestinian militants', 'en', 'PS'],
    ['القوات السورية', 'ar', 'armed-forces:SY'],
    ['المتمردين الحوثيين', 'ar', 'houthis'],
  ])('%s are whose they are', (words, language, key) => {
    expect(actor(words, language)).toBe(key)
  })
})
