/** Whose people or equipment the words of a claim name. Pure. */
import { spellOut } from './abbreviations.ts'
import { findTerm, termsIn } from './find-term.ts'
import { foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { type ResolutionContext, resolveInstitution } from './resolve-party.ts'

const locative = new Set(
  'in on near inside at around across in into في علي داخل قرب عبر'.split(' '),
)

/**
 * The side or body that a noun phrase inside a claim names ("Armenian servicemen",
 * «سلاح الجو الأرمني», "Azerbaijan"), or undefined where it names none that is known.
 */
export function partyNamedIn(text: string, context: ResolutionContext): PartyEntry | undefined {
  const spelt = spellOut(text, context.meanings)
  const whole = resolveInstitution(spelt, context)
  if (whole !== undefined && whole.kind !== 'generic') return whole
  const words = foldWords(spelt)
  const term = findTerm(words, true)
  if (term === undefined) return undefined
  // "homes in Karabakh": where it was, not whose it was.
  const before = words[term.from - 1] ?? ''
  if (term.role !== 'adjective' && locative.has(before)) return undefined
  return partyOf(term.code)
}

const memberOf = new Set(['of', 'from', 'من'])
/** How many words after such a word may name a movement. */
const LONGEST_NAME = 6

/** Words that tie a noun to its owner: «تابعة للجيش الأرميني», "belonging to Armenia". */
const owned = /^(?:تابع|belonging$)/
/** How far after such a word the owner may stand, in words. */
const OWNER_REACH = 5

/**
 * The side that an adjective beside a noun names: the one or two words before it in English ("two Armenian
 * tanks" is counted as "tanks"), those after it in Arabic («دبابتين أرمينيتين»), or an owner after «تابعة لـ».
 */
export function sideBeside(before: string, noun: string, after: string): PartyEntry | undefined {
  const inside = findTerm(foldWords(noun), false)
  if (inside?.role === 'adjective') return partyOf(inside.code)
  const following = foldWords(clauseOf(after))
  if (/\p{Script=Arabic}/u.test(noun)) {
    // «جنديا أرمينيا»: the accusative of the adjective is written like the country.
    const next = findTerm(following.slice(0, 2), false)
    if (next !== undefined && next.role !== 'capital' && next.from === 0) return partyOf(next.code)
  } else {
    const words = foldWords(before)
    const last = findTerm(words.slice(-2), false)
    if (last?.role === 'adjective' && last.from + last.count === Math.min(2, words.length)) {
      return partyOf(last.code)
    }
  }
  // "fighters of Hezbollah", «مقاتلا من حماس»: whose people they are.
  if (memberOf.has(following[0] ?? '')) {
    const from = following[1] === 'the' ? 2 : 1
    const group = termsIn(following.slice(from, from + LONGEST_NAME), true)[0]
    if (group?.from === 0 && group.role === 'adjective') return partyOf(group.code)
  }
  const tie = following.findIndex((word) => owned.test(word))
  if (tie < 0 || tie > 2) return undefined
  const owner = findTerm(following.slice(tie + 1, tie + 1 + OWNER_REACH), true)
  return owner === undefined || owner.role === 'capital' ? undefined : partyOf(owner.code)
}

/** The text up to the end of its clause. */
export function clauseOf(text: string): string {
  const end = text.search(/[.,;:!?،؛؟\n"“”«»]/u)
  return end < 0 ? text : text.slice(0, end)
}
