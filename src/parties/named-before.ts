/** What a phrase without a name of its own refers to: a party that the article has named before it. Pure. */
import type { EarlierParties } from './earlier-parties.ts'
import { fold, foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => fold(word)))
}

const pronouns = folded('he she it they هو هي هم وهو وهي وهم')

/** True for a source that is a pronoun and nothing else. */
export function isPronoun(text: string): boolean {
  const words = foldWords(text)
  return words.length === 1 && pronouns.has(words[0] ?? '')
}

const its = folded('its their باسمه باسمها باسمهم')

/** "Its spokesman", «المتحدث باسمها»: of the body that was spoken of. */
export function bodyOfWhom(text: string, earlier: EarlierParties): PartyEntry | undefined {
  return foldWords(text).some((word) => its.has(word)) ? earlier.body() : undefined
}

/** Nouns for bodies that are not of a state. */
const bodies = folded(
  'charity organisation organization group company firm union body agency association federation foundation ' +
    'المنظمة الشركة النقابة الهيئة الجمعية المؤسسة الاتحاد',
)

/** Words with which a phrase speaks of what is known already. */
const definite = /^(?:the\s|ال)/iu

/**
 * The party that a short phrase means: "the coalition" after "the Saudi-led coalition", "the medical charity" after a
 * charity's name. Undefined for a phrase with a name in it, and where nobody fits.
 */
export function namedBefore(text: string, earlier: EarlierParties): PartyEntry | undefined {
  const phrase = text.trim()
  if (/(?<!^)\p{Lu}/u.test(phrase)) return undefined
  const words = foldWords(phrase.replace(/^the\s+/iu, ''))
  if (words.length === 0 || words.length > 3) return undefined
  // Headlines leave the article out.
  const short = earlier.shortly(words)
  if (short !== undefined || !definite.test(phrase)) return short
  // English ends with its noun, Arabic begins with it.
  const noun = /\p{Script=Arabic}/u.test(phrase) ? words[0] : words.at(-1)
  return bodies.has(noun ?? '') ? earlier.organisation() : undefined
}
