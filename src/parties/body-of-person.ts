/** The body that stands beside a person's name and is on no list: a union's spokesman, who chairs a commission. Pure. */
import { placeCalled } from '../places/find-place.ts'
import type { EarlierParties } from './earlier-parties.ts'
import { foldWords } from './fold.ts'
import { dropNoise } from './manner-of-speaking.ts'
import type { PartyEntry } from './party.ts'
import { leading, provisional } from './provisional-party.ts'
import { registry } from './registry.ts'

/** What somebody is of a body, before its name. */
const officeBefore =
  /^(?:who (?:chairs|heads|leads|runs|directs) |(?:(?:the|a|an) )?(?:(?:deputy|general|executive|acting) )?(?:head|director|chair|chairman|chairwoman|president|leader|secretary|secretary[ -]general|lawyer|coordinator|organiser|organizer|spokesman|spokeswoman|spokesperson|representative) (?:of|for) |(?:ال)?(?:رئيسة?|مديرة?|منسقة?|ممثلة?|أمين(?:ة)? عام|أمين(?:ة)? سر|ناطقة? باسم|متحدثة? باسم) )/iu

/** The same behind it. */
const officeAfter =
  / (?:spokesman|spokeswoman|spokesperson|leader|president|chairman|chairwoman|chair|director|head|secretary|coordinator|official|organiser|organizer|lawyer|representative)$/iu

/** Nouns with which an Arabic name of a body begins. */
const bodies =
  /^(?:ال)?(?:نقابة|اتحاد|حركة|لجنة|شركة|جمعية|منظمة|هيئة|مؤسسة|مركز|رابطة|تحالف|شبكة|معهد|جامعة|مستشفى)\s/u

/** Most words of such a name. */
const LONGEST = 9

/**
 * The body for which a person speaks where no list tells it: the same one that the article has named before, else the
 * words beside the name where they are a name themselves.
 * @param around the words of the source without the person's name
 * @param listed looks a name up in the lists
 */
export function bodyOfPerson(
  around: string,
  language: string,
  earlier: EarlierParties,
  listed: (text: string) => PartyEntry | undefined,
): PartyEntry | undefined {
  const plain = around.replace(/^[\s,،]+|[\s,،]+$/gu, '').replace(/\s+/gu, ' ')
  if (plain === '' || /[,،(]/u.test(plain)) return undefined
  const name = plain.replace(officeBefore, '').replace(officeAfter, '').replace(/^the /iu, '')
  const known = name === plain ? undefined : listed(name)
  if (known !== undefined && known.kind !== 'generic') return known
  const words = dropNoise(foldWords(name)).filter((word) => !leading.has(word))
  if (words.length === 0 || words.length > LONGEST) return undefined
  const named = earlier.shortly(words)
  if (named !== undefined) return named
  return isName(name, words) ? provisional(name, language) : undefined
}

function isName(name: string, words: readonly string[]): boolean {
  if (words.length < 2 || placeCalled(words) !== undefined) return false
  if (registry().terms.has(words.join(' '))) return false
  if (/\p{Script=Arabic}/u.test(name)) return bodies.test(name)
  const parts = name.split(' ')
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part)).length
  return capitals >= 2 && words.length > 2 && [parts[0], parts.at(-1)].every(isCapitalised)
}

function isCapitalised(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '')
}
