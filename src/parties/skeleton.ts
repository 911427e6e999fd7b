/**
 * Names of people across spellings and scripts: transliteration to ASCII, then consonant classes.
 * Used only for full names (two words at least) with enough consonants to tell people apart.
 */
import anyAscii from 'any-ascii'
import { people } from './people.ts'

/** Fewest consonant classes in a whole name; shorter names collide. */
const FEWEST = 6

const classes: readonly (readonly [RegExp, string])[] = [
  [/sch|tsh|sh|ch|zh|tch|ş|ç/g, 'S'],
  [/kh|gh|q|k|g|c/g, 'K'],
  [/[sz]/g, 'S'],
  [/ph|f|v|b|p/g, 'P'],
  [/th|dh|[td]/g, 'T'],
  [/[jx]/g, 'J'],
  [/l/g, 'L'],
  [/r/g, 'R'],
  [/[mn]/g, 'N'],
]

/** Consonant skeleton, a word at a time: "Vahram Poghosyan" and «فهرام بوغوسيان» agree. */
export function skeletonOf(name: string): string {
  const words = anyAscii(name)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return words
    .map((word) => {
      let coded = word
      for (const [pattern, letter] of classes) coded = coded.replace(pattern, letter)
      // Vowels, h, w and y come and go between spellings.
      return coded.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')
    })
    .join(' ')
}

/** Fewest consonant classes of a word by which names are looked up. */
const FEWEST_IN_WORD = 2

/** The skeletons of the words of a name that have one, each once. */
export function skeletonWords(name: string): string[] {
  const words = skeletonOf(name).split(' ')
  return [...new Set(words.filter((word) => word.length >= FEWEST_IN_WORD))]
}

/** Fewest consonant classes in the name of somebody whose office is known, too: few people hold it. */
const FEWEST_IN_OFFICE = 5

/**
 * The skeleton of a full name (two words at least) that tells people of one office apart, or undefined where a name is
 * too short for that.
 */
export function soundOfFullName(name: string): string | undefined {
  const words = skeletonOf(name).split(' ')
  const isFull = words.length > 1 && words.every((word) => word !== '')
  return isFull && words.join('').length >= FEWEST_IN_OFFICE ? words.join(' ') : undefined
}

/** True for a skeleton with enough consonants to tell people apart of whom nothing else is known. */
export function tellsApart(skeleton: string): boolean {
  return skeleton.includes(' ') && skeleton.replaceAll(' ', '').length >= FEWEST
}

let index: Map<string, string | null> | undefined

/**
 * Key of the only known person whose full name has the same skeleton in every word, or undefined.
 * Two known people of one skeleton: nobody.
 */
export function personBySkeleton(name: string): string | undefined {
  index ??= buildIndex()
  const skeleton = skeletonOf(name)
  if (!tellsApart(skeleton)) return undefined
  return index.get(skeleton) ?? undefined
}

function buildIndex(): Map<string, string | null> {
  const map = new Map<string, string | null>()
  for (const [slug, person] of Object.entries(people)) {
    for (const spelling of [person.en, person.ar, ...person.spellings]) {
      const skeleton = skeletonOf(spelling)
      if (!skeleton.includes(' ')) continue
      const known = map.get(skeleton)
      const key = `person:${slug}`
      map.set(skeleton, known === undefined || known === key ? key : null)
    }
  }
  return map
}
