/** Whose toll it is, and how far off its figure stands. Token indices. */
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import type { TriggerEntry } from './predicates.ts'
import { countedNouns } from './predicates.ts'
import { bare } from './sources.ts'
import { figureOfToll, tollNoun } from './tolls.ts'

/** «حصيلة قتلى جنودها في القصف … ارتفعت إلى ستة»: the toll with all that stands between it and its figure. */
export function tollOf(document: Document, at: number, end: number, entry: TriggerEntry): Trigger {
  const figure = figureOfToll(document, at, end)
  const isFar = figure - at > TOLL_REACH
  return {
    predicate: entry.predicate,
    first: isFar ? figure - 2 : at,
    end: figure < 0 ? at + 1 : isFar ? figure : at + 1,
    takes: 'after',
    pattern: 'toll',
    class: classOf(document, at, entry),
    counting: 'cumulative',
    unlessNamed: tollNoun(document, at),
  }
}

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
