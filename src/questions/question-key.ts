/**
 * Which question a claim answers. Pure: a key made of the predicate, the side that it befell and the
 * class of what is counted, and a title that a person can read.
 */
import { classFamily } from '../extraction/predicates.ts'
import type { Stance } from '../extraction/types.ts'

export interface QuestionSubject {
  readonly predicate: string
  readonly stance: Stance
  /** Key of the affected side, or null where it is not known. */
  readonly affectedSide: string | null
  readonly class: string | null
  readonly placeKey: string | null
  /** True where it names nobody who did it; absent where that is no matter. */
  readonly unnamed?: boolean
}

/** Stances that say how things are. The others (calls, promises, questions) answer no question. */
const answering: ReadonlySet<Stance> = new Set<Stance>([
  'asserts',
  'denies',
  'accuses',
  'concedes',
  'retracts',
  'believes',
])

/** Predicates whose claims meet in another one's question. */
const joins: Readonly<Record<string, string>> = {
  // "550 killed and wounded" belongs beside the dead, and is never compared with them.
  'people.casualties': 'people.killed',
  // A drone that was shot down is a drone lost.
  'equipment.shot_down': 'equipment.destroyed',
}

/** Predicates about a place and not about a side's people or equipment. */
const aboutPlace: ReadonlySet<string> = new Set([
  'attack',
  'offensive',
  'offensive.counter',
  'territory.captured',
  'ceasefire.agreed',
  'ceasefire.violated',
  'crowd.size',
])

/** What a question asks about. */
export interface QuestionAsked {
  readonly predicate: string
  readonly affectedSide: string | null
  /** Family of people (`military`, `any`), or the class of equipment. */
  readonly class: string | null
  /** The place that the question asks about, where it asks about one. */
  readonly placeKey: string | null
}

export interface QuestionKey extends QuestionAsked {
  readonly key: string
}

/** The place that a question asks about, by its key; null where it asks about none. */
export function placeAsked({ key, predicate }: { key: string; predicate: string }): string | null {
  const start = `${predicate}/-/`
  if (!aboutPlace.has(predicate) || !key.startsWith(start)) return null
  const place = key.slice(start.length)
  return place === '-' ? null : place
}

/** The question of a claim, or undefined where it answers none that could be compared. */
export function questionOf(subject: QuestionSubject): QuestionKey | undefined {
  if (subject.predicate === 'statement' || !answering.has(subject.stance)) return undefined
  const predicate = joins[subject.predicate] ?? subject.predicate
  // That there was an attack, nobody disputes: the question is who made it.
  if (predicate === 'attack' && subject.stance === 'asserts' && subject.unnamed === true)
    return undefined
  if (aboutPlace.has(predicate)) {
    const placeKey = subject.placeKey
    const key = `${predicate}/-/${placeKey ?? '-'}`
    return { key, predicate, affectedSide: null, class: null, placeKey }
  }
  const group = groupOf(predicate, subject.class)
  const key = `${predicate}/${subject.affectedSide ?? '-'}/${group ?? '-'}`
  return { key, predicate, affectedSide: subject.affectedSide, class: group, placeKey: null }
}

/** What harm does to people who are no soldiers, and is told bit by bit. */
const harm = ['killed', 'wounded', 'missing', 'detained', 'displaced']

/**
 * Keys of the questions that are of one story with a question about a town: of the dead, the hurt and the missing of a
 * town and of who did it, one may be asked a day later than the others. The key alone for every other question.
 */
export function keysOfStory(key: string, town: string | null, state: string): string[] {
  if (town === null || town === state) return [key]
  const keys = [
    `attack/-/${town}`,
    ...harm.flatMap((what) => [`people.${what}/${state}/any`, `people.${what}/-/any`]),
  ]
  return keys.includes(key) ? keys : [key]
}

function groupOf(predicate: string, counted: string | null): string | null {
  if (predicate.startsWith('equipment.')) return counted ?? 'equipment'
  // Who is taken prisoner is a soldier unless somebody says otherwise.
  const unspecific = counted === null || counted === 'people' || counted === 'prisoners'
  if (predicate === 'people.captured' && unspecific) return 'military'
  // Who is no soldier is one of the people: reports of one toll say "civilians", "workers" and "people".
  return counted !== null && classFamily(counted) === 'military' ? 'military' : 'any'
}

/** True where a claim counts something, so that a later figure can take the place of an earlier one. */
export function countsSomething(predicate: string): boolean {
  return predicate.startsWith('people.') || predicate.startsWith('equipment.')
}
