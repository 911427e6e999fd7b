/** Whose toll it is, and how far off its figure stands. Token indices. */
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import { countedDeaths } from './deaths.ts'
import type { TriggerEntry } from './predicates.ts'
import { countedNouns } from './predicates.ts'
import { bare } from './sources.ts'
import { figureOfToll, tollNoun } from './tolls.ts'

/** «حصيلة قتلى جنودها في القصف … ارتفعت إلى ستة»: the toll with all that stands between it and its figure. */
export function tollOf(document: Document, at: number, end: number, entry: TriggerEntry): Trigger {
  const figure = figureOfToll(document, at, end)
  const isFar = figure - at > TOLL_REACH
  return {
    predicate: fateOfToll(document, at, end, entry),
    first: isFar ? figure - 2 : at,
    end: figure < 0 ? at + 1 : isFar ? figure : at + 1,
    takes: 'after',
    pattern: 'toll',
    class: classOf(document, at, entry),
    counting: 'cumulative',
    unlessNamed: tollNoun(document, at),
  }
}

/** What befell those of a toll: «عدد الضحايا إلى 1305 حالة وفاة» are dead, though the word for them leaves it open. */
export function fateOfToll(
  document: Document,
  at: number,
  end: number,
  { predicate }: TriggerEntry,
): string {
  if (predicate !== 'people.casualties') return predicate
  for (let next = at + 1; next < Math.min(end, at + FATE_REACH); next += 1) {
    if (/^[.؛]$/u.test(wordAt(document, next))) return predicate
    if (countedDeaths(document, next) > 0) return 'people.killed'
  }
  return predicate
}

/** Tokens from the word of a toll to the deaths that are counted behind it, at most. */
const FATE_REACH = 16

/** How far a toll reaches to its figure by itself, in tokens. */
const TOLL_REACH = 8

/** «قتلى الجيش» are soldiers. */
export function classOf(document: Document, at: number, entry: TriggerEntry): string {
  const next = bare(wordAt(document, at + 1))
  const owned = countedNouns.get(next.replace(/(?:ها|هم|ه|نا)$/u, ''))
  if (owned?.number === 'many' && classFamily(owned.class) === 'military') return owned.class
  if (/^(?:جيش|قوات|عسكري)/u.test(next)) return 'soldiers'
  if (/^(?:مدني)/u.test(next)) return 'civilians'
  return entry.class ?? 'people'
}
