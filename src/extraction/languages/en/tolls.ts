/** Figures that a noun announces: "the number of its soldiers killed in the raid has risen to nine". Token indices. */
import { spanOf } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import type { RoleDraft } from '../../types.ts'
import { countedPhrases } from './counted.ts'
import { quantityAt } from './numbers.ts'
import type { Entry } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, wordOf } from './reading.ts'
import { modality, polarity } from './trigger-signs.ts'
import * as w from './words.ts'

/** Participles and adjectives that say what became of those who are counted. */
const states: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'people.killed': 'killed dead slain',
    'people.wounded': 'wounded injured hurt',
    'people.missing': 'missing',
    'people.captured': 'captured abducted',
    'people.detained': 'detained arrested jailed',
    'people.displaced': 'displaced evacuated homeless',
  }).flatMap(([predicate, words]) => words.split(' ').map((word) => [word, predicate] as const)),
)

/** Words that `numberOfAt` begins with. */
export const tollHeads = new Set(['number', 'total', 'tally', 'count'])

/** Tokens from "of" to the participle at most: "of its border soldiers and officers killed". */
const NOUN = 9

/** Tokens from a toll to the word that leads to its figure, at most. */
const REACH = 24

/** "the number of its miners missing … stood at four"; null where no state and no figure follow. */
export function numberOfAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  if (!tollHeads.has(wordOf(reading, at)) || wordOf(reading, at + 1) !== 'of') return null
  const state = stateAfter(reading, at + 2, end)
  if (state < 0) return null
  const figure = tollFigure(reading, state + 1, end)
  if (figure < 0) return figureBefore(reading, at, state, first)
  // "the number of wounded sailors" as much as "of sailors wounded"
  const before = countedPhrases(reading.document, at + 2, state, () => false)
  const after = countedPhrases(
    reading.document,
    state + 1,
    Math.min(figure, state + 4),
    () => false,
  )
  const noun = [...before, ...after].find(
    // "The number of dead in a boat" counts people.
    ({ class: key }) => key !== null && classFamily(key) !== 'equipment',
  )
  return {
    predicate: states.get(wordOf(reading, state)) ?? 'people.killed',
    // Far from its figure the toll is held by the verb next to it ("has risen to").
    first: figure - at > 9 ? Math.max(state + 1, figure - 2) : at,
    end: figure,
    takes: 'after',
    pattern: 'toll',
    counting: 'cumulative',
    class: noun?.class ?? 'people',
    ...(noun?.noun == null ? {} : { counted: noun.noun }),
    ...modality(reading, figure, Math.max(first, at)),
    ...polarity(reading, at, first, figure),
  }
}

/** "21 the number of inmates killed", after "raised to". */
function figureBefore(reading: Reading, at: number, state: number, first: number): Trigger | null {
  if (at - 2 < first || quantityAt(reading, at - 2, at) === null) return null
  const noun = countedPhrases(reading.document, at + 2, state, () => false)[0]
  return {
    predicate: states.get(wordOf(reading, state)) ?? 'people.killed',
    first: state,
    end: state + 1,
    takes: 'before',
    pattern: 'toll',
    counting: 'cumulative',
    class: noun?.class ?? 'people',
    ...(noun?.noun == null ? {} : { counted: noun.noun }),
  }
}

function stateAfter(reading: Reading, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + NOUN); at += 1) {
    if (states.has(wordOf(reading, at))) return at
    if (has(reading, at, w.BE | w.HAVE | w.MODAL)) {
      // "the number of those who were killed"
      if (!has(reading, at - 1, w.RELATIVE | w.BE | w.HAVE)) return -1
    } else if (/^[;:.,]$/u.test(wordOf(reading, at))) return -1
  }
  return -1
}

const leading = new Set(
  'to at of is was numbered numbers totalled totaled exceeded reached exceeds reaching topped passed reaches hit surpassed :'.split(
    ' ',
  ),
)

/** Token after "rose to", "at", "is", "of" that leads from a toll to its figure, or -1. */
export function tollFigure(reading: Reading, from: number, end: number): number {
  let aside = false
  for (let at = from; at < Math.min(end, from + REACH); at += 1) {
    const word = wordOf(reading, at)
    if (word === ';' || word === '.') return -1
    // "the toll, which was 12 on Friday, stands at 20"
    if (word === ',')
      aside = !aside && wordOf(reading, at + 1) === 'which' && !isSized(reading, at + 2)
    if (aside) continue
    if (!leading.has(word)) continue
    // "has topped 2,100": the verb compares, too.
    if (quantityAt(reading, at, end) !== null) return at
    if (quantityAt(reading, at + 1, end) !== null) return at + 1
  }
  return -1
}

/** "the crowd, which police estimated at 12,000": the figure of the toll itself. */
function isSized(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 6; at += 1)
    if (/^(?:estimated|put)$/u.test(wordOf(reading, at))) return wordOf(reading, at + 1) === 'at'
  return false
}

/** The trigger of a toll that stands at `common.first`: "the death toll rose to 31"; null where no figure follows. */
export function announced(
  reading: Reading,
  entry: Pick<Entry, 'predicate' | 'counting'>,
  common: Pick<Trigger, 'first' | 'end' | 'modality' | 'polarity'>,
  end: number,
): Trigger | null {
  const { first: at, end: last } = common
  const figure = tollFigure(reading, last, end)
  if (figure < 0) return null
  const key = countedPhrases(reading.document, at, figure, () => false).find(
    (phrase) =>
      phrase.class !== null &&
      classFamily(phrase.class) !== 'equipment' &&
      // "a crowd (that was) estimated by police at 5,000"
      !/^(?:by|that|which)$/u.test(wordOf(reading, phrase.first - 1)),
  )?.class
  return {
    ...common,
    // Far from its figure the toll is held by the verb next to it ("has risen to").
    first: figure - at > 9 ? figure - 2 : at,
    end: figure,
    predicate: entry.predicate,
    takes: 'after',
    ...(entry.counting === undefined ? {} : { counting: entry.counting }),
    pattern: 'toll',
    class: key ?? tollClass(wordOf(reading, at - 1)),
    ...(entry.predicate === 'crowd.size'
      ? { unlessNamed: spanOf(reading.document, at, last) }
      : {}),
  }
}

const own = new Set(['its', 'our', 'their', 'his'])

/** Whose dead a toll counts: "the number of its soldiers killed", "of Orlan soldiers wounded". `toll` is the head. */
export function tollSide(reading: Reading, toll: number, end: number): RoleDraft | null {
  if (!tollHeads.has(wordOf(reading, toll)) || wordOf(reading, toll + 1) !== 'of') return null
  const state = stateAfter(reading, toll + 2, end)
  for (let at = toll + 2; at < state; at += 1) {
    if (own.has(wordOf(reading, at))) return { how: 'inferred', reason: 'own_side' }
    if (has(reading, at, CAPITAL) && !has(reading, at, w.DAY | w.MONTH))
      return { how: 'stated', span: spanOf(reading.document, at, state) }
  }
  return null
}

/** "the military death toll": soldiers. */
export function tollClass(before: string): string {
  return before === 'military' ? 'soldiers' : before === 'civilian' ? 'civilians' : 'people'
}
