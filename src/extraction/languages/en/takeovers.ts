/** Places that fell or are held: "Orlin had fallen", "lost control of the town", "still held Orlin". Token indices. */
import { spanOf } from '../../document.ts'
import type { Roles, Trigger } from '../../pack.ts'
import { partyIn } from './actors.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { isNationality } from './peoples.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import { modality, polarity } from './trigger-signs.ts'
import * as w from './words.ts'

/** Words that `takeoverAt` begins with. */
export const takeoverHeads: readonly string[] =
  'fell fallen fall control lost losing lose loss held holds hold holding took taken taking take'.split(
    ' ',
  )

const heads: ReadonlySet<string> = new Set(takeoverHeads)

const localities = new Set(
  'town city village settlement district base airport airbase capital garrison'.split(' '),
)

/** Where the place of a take-over stands: `fall` before it, `taken` and `held` behind it. */
export function takeoverAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  const word = wordOf(reading, at)
  if (!heads.has(word)) return null
  const found =
    word === 'fell' || word === 'fallen'
      ? fallenAt(reading, at, first, end)
      : word === 'control'
        ? controlAt(reading, at, first, end)
        : word === 'fall'
          ? wordOf(reading, at + 1) === 'of' && isPlace(reading, at + 2, end)
            ? ([at + 2, 'taken'] as const)
            : null
          : /^h[eo]ld/u.test(word)
            ? heldAt(reading, at, first, end)
            : isPlace(reading, at + 1, end) &&
                (!word.startsWith('t') || isLocality(reading, at + 1))
              ? ([at + 1, 'taken'] as const)
              : null
  if (found === null) return null
  const [last, pattern] = found
  return {
    predicate: 'territory.captured',
    first: at,
    end: last,
    takes: 'none',
    bare: true,
    pattern: `place-${pattern}`,
    ...modality(reading, at, Math.max(first, at - 14)),
    ...(pattern === 'held' ? { polarity: 'negated' } : polarity(reading, at, first, last)),
  }
}

type Found = readonly [end: number, pattern: 'fall' | 'taken' | 'held' | 'own'] | null

/** A name, or "the town": whether a name is one of a place, the registry of places tells. */
function isPlace(reading: Reading, at: number, end: number): boolean {
  if (at >= end) return false
  const noun = has(reading, at, w.DETERMINER) ? at + 1 : at
  if (localities.has(wordOf(reading, noun))) return noun > at
  if (noun > at || !has(reading, at, CAPITAL) || !isNominal(reading, at)) return false
  if (has(reading, at, w.DAY | w.MONTH | NUMBER) || isNationality(reading, at, end)) return false
  // "lost Marova support": the name belongs to a noun.
  const next = at + 1
  return (
    next >= end ||
    has(
      reading,
      next,
      PUNCTUATION | w.PREPOSITION | w.CONJUNCTION | w.ADVERB | CAPITAL | w.SUBORDINATOR,
    )
  )
}

/** "had taken the village", where "took Varn by surprise" tells of no town. */
function isLocality(reading: Reading, at: number): boolean {
  if (wordOf(reading, at) !== 'the' || !localities.has(wordOf(reading, at + 1))) return false
  // "took the village bus", "took the town to court"
  const next = at + 2
  return (
    wordOf(reading, next) !== 'to' && (!isNominal(reading, next) || has(reading, next, CAPITAL))
  )
}

/** "the town had fallen", "Orlin fell to the rebels", but not "Orlin fell silent". */
function fallenAt(reading: Reading, at: number, first: number, end: number): Found {
  const next = wordOf(reading, at + 1)
  const ends = at + 1 >= end || has(reading, at + 1, PUNCTUATION)
  if (!ends && next !== 'to' && next !== 'into' && next !== 'after') return null
  if (has(reading, at + 2, NUMBER)) return null
  const noun = subjectEnd(reading, at, first) - 1
  if (noun < first) return null
  const named = has(reading, noun, CAPITAL) && isNominal(reading, noun)
  return named || localities.has(wordOf(reading, noun)) ? [at + 1, 'fall'] : null
}

function subjectEnd(reading: Reading, at: number, first: number): number {
  let end = at
  while (end > first && has(reading, end - 1, w.AUXILIARY | w.ADVERB)) end -= 1
  return end
}

/** "in full control of Orlin", "lost control of the town", "Orlin was under its control". */
function controlAt(reading: Reading, at: number, first: number, end: number): Found {
  const isOf = wordOf(reading, at + 1) === 'of' && isPlace(reading, at + 2, end)
  for (let back = at - 1; back >= Math.max(first, at - 3); back -= 1) {
    const word = wordOf(reading, back)
    if (/^(?:lost|losing|lose)$/u.test(word)) return isOf ? [at + 2, 'taken'] : null
    const still = isStill(reading, back, first)
    if (word === 'in' && isOf) return [at + 2, still ? 'held' : 'own']
    if (word === 'under' && /^(?:its|their|our)$/u.test(wordOf(reading, back + 1)))
      return [at + 1, still ? 'held' : 'own']
  }
  return null
}

/** "still held Orlin": who holds it denies that it was taken. */
function heldAt(reading: Reading, at: number, first: number, end: number): Found {
  return isStill(reading, at, first) && isPlace(reading, at + 1, end) ? [at + 1, 'held'] : null
}

function isStill(reading: Reading, at: number, first: number): boolean {
  for (let back = at - 1; back >= Math.max(first, at - 4); back -= 1)
    if (/^(?:still|remained|remains|remain)$/u.test(wordOf(reading, back))) return true
  return false
}

export function rolesOfTakeover(
  reading: Reading,
  trigger: Trigger,
  first: number,
  end: number,
): Roles {
  const { document } = reading
  if (trigger.pattern === 'place-fall') {
    const stop = subjectEnd(reading, trigger.first, first)
    const start = nounPhraseStart(reading, stop, first) ?? stop - 1
    const by = wordOf(reading, trigger.end) === 'to' ? trigger.end + 1 : -1
    let last = by
    while (last < end && !has(reading, last, PUNCTUATION | w.PREPOSITION) && last - by < 6)
      last += 1
    return {
      actor: by < 0 ? null : partyIn(document, reading, by, last),
      affected: null,
      place: spanOf(document, start, stop),
    }
  }
  let last = trigger.end
  while (last < Math.min(end, trigger.end + 5) && !has(reading, last, PUNCTUATION | w.CONJUNCTION))
    last += 1
  const place =
    last > trigger.end && wordOf(reading, trigger.end - 1) !== 'control'
      ? spanOf(document, trigger.end, last)
      : null
  return { actor: null, affected: null, place }
}
