/** What the words around a figure of losses tell: whose they were, and that they were soldiers. Pure. */
import { findTerm } from '../parties/find-term.ts'
import { fold, foldWords } from '../parties/fold.ts'
import type { PartyEntry } from '../parties/party.ts'
import { partyOf } from '../parties/party-of.ts'

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => fold(word)))
}

/** Verbs whose subject loses something. */
const losing = folded(
  'suffered suffer suffers suffering sustained sustain incurred lost lose loses losing ' +
    'تكبد تكبدت يتكبد تتكبد تكبدوا خسر خسرت فقد فقدت',
)
const saying = folded('denied denies denying admitted admits said that claimed')
const losses = folded('losses casualties خسائر الخسائر وخسائر بخسائر')
/** Before a name: it did it, or was told so, and lost nothing. */
const otherRoles = folded('by from against to with in at near على ضد بنيران بقصف في قرب')

/** What a side calls whoever fights it. */
const enemy = folded('enemy enemys adversary adversarys العدو للعدو الخصم المعادية المعادي')

/** How many words may stand between a verb or noun of loss and the name of the loser. */
const REACH = 3

/**
 * The side that a clause names as the loser: "Azerbaijan had suffered heavy losses", "Azerbaijani losses",
 * «خسائر الجيش الأذربيجاني», «تكبدت أذربيجان»; `enemy` where it is called so. Undefined where it names none.
 * @param before the words of the clause before the claim's own word; `after` those that follow.
 */
export function loserIn(
  before: string,
  own: string,
  after: string,
): PartyEntry | 'enemy' | undefined {
  const words = foldWords(`${before} ${own} ${after}`)
  for (const [at, word] of words.entries()) {
    const isVerb = losing.has(word)
    if (!isVerb && !losses.has(word)) continue
    const isArabic = /^\p{Script=Arabic}/u.test(word)
    const near = Math.max(0, at - (isVerb ? REACH : 1))
    // "denied losing any tanks": the loser is the one who denies it.
    const said = words.slice(near, at).findLastIndex((it) => saying.has(it))
    const from = near + said + 1
    const found =
      // «خسائر أذربيجان», «تكبدت أذربيجان»: Arabic names the loser after the noun, and after most verbs.
      (isArabic ? sideIn(words, at + 1, at + 1 + REACH, true) : undefined) ??
      (isArabic && !isVerb ? undefined : sideIn(words, from, at, isArabic))
    if (found !== undefined) return found
  }
  return undefined
}

function sideIn(words: readonly string[], from: number, to: number, clitics: boolean) {
  const slice = words.slice(from, to)
  const term = findTerm(slice, clitics)
  const at = term?.from ?? slice.findIndex((word) => enemy.has(word))
  if (at < 0 || otherRoles.has(words[from + at - 1] ?? '')) return undefined
  return term === undefined ? 'enemy' : partyOf(term.code)
}

/** True where a counted noun is the enemy's: "enemy soldiers", «جنود العدو». */
export function isOfEnemy(counted: string): boolean {
  return foldWords(counted).some((word) => enemy.has(word))
}

const manpower = folded('manpower personnel troops القوات القوى الأفراد العسكريين الجنود')
const into = folded('in of among في بين من صفوف')

/** How far from "losses" it may stand that they are losses in manpower, in words. */
const MANPOWER_REACH = 5

/**
 * True where what is counted is manpower: "200 personnel", "losses of 200 in manpower", «خسائر في القوات».
 * @param before the words of the clause before the counted noun, or the claim's own word; `after` those that follow.
 */
export function countsManpower(before: string, counted: string, after: string): boolean {
  if (foldWords(counted).some((word) => manpower.has(word))) return true
  const words = foldWords(`${before} ${counted} ${after}`)
  const start = words.findIndex((word) => losses.has(word))
  if (start < 0) return false
  const near = words.slice(start + 1, start + 2 + MANPOWER_REACH)
  return near.some((word, at) => into.has(word) && manpower.has(near[at + 1] ?? ''))
}

const possessives = folded('its our their')
const toll = folded('losses casualties dead toll deaths fatalities wounded')
const death = folded('death')
/** «خسائرها», «قتلاه», «في صفوفهم»: the pronoun is written with the noun. */
const ownToll = /^(?:و|ب|ل)?(?:خساير|خسائر|قتلا|جرحا|ضحايا|صفوف|حصيلت)(?:ها|ه|هم|نا)$/u

/**
 * True where a clause counts the losses of whoever speaks: "its losses stood at nine", «ارتفعت حصيلة قتلاها».
 * @param before the words of the clause before the counted noun, or the claim's own word; `after` those that follow.
 */
export function countsOwnLosses(before: string, counted: string, after: string): boolean {
  const words = foldWords(`${before} ${counted} ${after}`)
  return words.some((word, at) => {
    if (ownToll.test(word)) return true
    if (!possessives.has(word)) return false
    const next = words[at + 1] ?? ''
    // "its own losses", "its military death toll"
    return toll.has(next) || death.has(next) || toll.has(words[at + 2] ?? '')
  })
}

/** Fighters, by their stems: «مقاتلي», «عناصر»; Arabic writes whose they are at the end. */
const fightersInArabic = 'مقاتلي|مسلحي|عناصر|جنود|أفراد|محاربي'.split('|').map((word) => fold(word))
const fighters = folded('fighters militants men members soldiers gunmen combatants troops')
const ofThem = ['هم', 'ها', 'ه'].map((word) => fold(word))
const groups = folded('groups movements militias')

/**
 * The words for somebody's own fighters: "the group's fighters" as counted, «من مقاتليهم» after a figure. Undefined
 * where the words name none. Suffixes and nouns alone: whose they are the caller has to know.
 */
export function ownFightersIn(counted: string, after: string): string | undefined {
  const words = foldWords(counted.replaceAll(/['’]s(?!\p{L})/gu, 's'))
  if (words.some((word, at) => groups.has(word) && fighters.has(words[at + 1] ?? '')))
    return counted
  const following = [...words, ...foldWords(after)].slice(0, OWN_REACH + words.length)
  return following.find((word) =>
    fightersInArabic.some((stem) => ofThem.some((suffix) => word === `${stem}${suffix}`)),
  )
}

/** How far after a figure its noun stands, in words: «ثلاثة من خيرة مقاتليها». */
const OWN_REACH = 3

/** True where words of an affected side begin with its fighters: «مقاتلي الحركة», "fighters of the movement". */
export function areFighters(text: string): boolean {
  const words = foldWords(text)
  const [first = ''] = words
  const isArabic = ['مقاتل', 'مسلح'].some(
    (stem) => first.startsWith(stem) || first.startsWith(`ال${stem}`),
  )
  return isArabic || first === 'fighters' || words.at(-1) === 'fighters'
}
