/** Figures and what sets a position apart, in words. Pure. */
import { type Language, numberIn, sayIn } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { classStrings, figureStrings } from '../strings/figures.ts'
import type { BoardRow, Position } from '../wire.ts'

export type Quantity = NonNullable<Position['claim']['quantity']>

/** Text that stands in other text whatever the direction of either. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/** "more than 100", «بين 16 و31»; a vague quantity in the words of its text: never a number that nobody said. */
export function figureIn(language: Language, quantity: Quantity): string {
  const say = sayIn(figureStrings, language)
  const { low, high, comparator, text } = quantity
  const figure = low ?? high
  if (comparator === 'vague' || figure === null) return say('quoted', { text: isolate(text) })
  const values = {
    low: numberIn(language, low ?? figure),
    high: numberIn(language, high ?? figure),
  }
  if (comparator === 'eq') return values.low
  if (comparator === 'approx' && low !== null && high !== null) {
    return say('approx', { low: numberIn(language, (low + high) / 2) })
  }
  return say(comparator, values)
}

/** What a position says, without its figure: its stance, or whom it names for a deed. */
export function headIn(language: Language, claim: Position['claim']): string {
  const say = sayIn(boardStrings, language)
  const isPlain = claim.stance === 'asserts' || claim.stance === 'accuses'
  if (claim.quantity !== null) {
    const figure = figureIn(language, claim.quantity)
    return isPlain ? figure : say('says_figure', { stance: say(`stance_${claim.stance}`), figure })
  }
  const { actor } = claim
  if (isPlain && claim.polarity === 'affirmed' && !claim.predicate.startsWith('people.')) {
    const name = actor?.party?.names[language] ?? actor?.party?.names['en'] ?? actor?.text ?? null
    if (name !== null) return say('names_actor', { actor: isolate(name) })
  }
  return say(`stance_${claim.stance}`)
}

export interface Mark {
  readonly text: string
  /** What it looks like; every mark is a word, so none is told by its colour alone. */
  readonly kind: 'whose' | 'caution' | 'measure'
}

/** Classes that the title of a question has named already. */
const namedClasses: Readonly<Record<string, string>> = { military: 'soldiers', any: 'people' }

/** What must be read with the figure: whose losses, hedges, negation, and what it counts where the question asks for more. */
export function marksOf(
  language: Language,
  position: Position,
  question: BoardRow['question'],
): Mark[] {
  const say = sayIn(boardStrings, language)
  const { claim, badge, party } = position
  const marks: Mark[] = []
  if (badge !== null) marks.push({ kind: 'whose', text: say(badge) })
  else if (question.affected !== null && question.affected.id !== party.sideId) {
    marks.push({ kind: 'whose', text: say('third_party') })
  }
  if (claim.polarity === 'negated') marks.push({ kind: 'caution', text: say('negated') })
  if (claim.modality !== 'plain') {
    marks.push({ kind: 'caution', text: say(`modality_${claim.modality}`) })
  }
  if (claim.counting === 'incremental') marks.push({ kind: 'measure', text: say('incremental') })
  if (claim.predicate !== question.predicate) {
    if (claim.predicate === 'people.casualties') {
      marks.push({ kind: 'measure', text: say('casualties') })
    }
    if (claim.predicate === 'equipment.shot_down') {
      marks.push({ kind: 'measure', text: say('shot_down') })
    }
  }
  const asked = question.class === null ? null : (namedClasses[question.class] ?? question.class)
  if (claim.class !== null && claim.class !== asked) {
    marks.push({ kind: 'measure', text: classIn(language, claim.class) })
  }
  return marks
}

function classIn(language: Language, key: string): string {
  const known = Object.hasOwn(classStrings[language], key)
  return known
    ? sayIn(classStrings, language)(key as keyof (typeof classStrings)['en'])
    : isolate(key.replaceAll('_', ' '))
}

export interface Revision {
  readonly figure: string
  readonly at: string
  /** Names of who said it, where that is not who speaks now. */
  readonly by: Readonly<Record<string, string>> | null
  /** How the next figure took its place, where that is more than a repetition: `up`, `down`, `retracts` … */
  readonly how: string | null
}

/** The figures that a side gave before the one it gives now, oldest first; the same once more is no step. */
export function revisionsOf(language: Language, position: Position): Revision[] {
  const steps = position.timeline.map(({ quantity, party, assertedAt, replacedBy }) => ({
    figure:
      quantity === null
        ? sayIn(figureStrings, language)('no_figure')
        : figureIn(language, quantity),
    at: assertedAt,
    by: party === null || party.id === position.party.id ? null : party.names,
    how: replacedBy?.detail ?? null,
  }))
  const changed = steps.filter((step, index) => step.figure !== steps[index - 1]?.figure)
  const now = position.claim.quantity === null ? null : figureIn(language, position.claim.quantity)
  return changed.length === 1 && changed[0]?.figure === now ? [] : changed
}
