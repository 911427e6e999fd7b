/** Why two claims stand as they do, in an English sentence that names parties and figures. Pure. */
import type { RelationType } from './compare.ts'
import type { ComparedClaim } from './compared-claim.ts'
import type { Quantity } from './intervals.ts'

/** What befell those that are counted. */
const fates: Readonly<Record<string, string>> = {
  'people.killed': 'were killed',
  'people.wounded': 'were wounded',
  'people.casualties': 'were killed or wounded',
  'people.missing': 'are missing',
  'people.captured': 'were taken prisoner',
  'people.detained': 'were detained',
  'people.displaced': 'were displaced',
  'equipment.destroyed': 'were destroyed',
  'equipment.shot_down': 'were shot down',
  'equipment.captured': 'were captured',
  'crowd.size': 'gathered',
}

/** What happened, where nothing is counted. */
const deeds: Readonly<Record<string, string>> = {
  attack: 'there was an attack',
  offensive: 'an offensive was begun',
  'territory.captured': 'territory was taken',
  'ceasefire.agreed': 'a ceasefire was agreed',
  'ceasefire.violated': 'the ceasefire was broken',
}

/** A quantity in words: "16", "more than 100", "an unstated number". */
export function figureOf(quantity: Quantity | null): string {
  if (quantity === null) return 'no figure'
  const { low, high, comparator } = quantity
  const figure = String(low ?? high ?? '')
  switch (comparator) {
    case 'vague':
      return 'an unstated number of'
    case 'approx':
      return low === high || high === null ? `about ${figure}` : `about ${low} to ${high}`
    case 'at_least':
      return `at least ${figure}`
    case 'more_than':
      return `more than ${figure}`
    case 'at_most':
      return `at most ${high ?? figure}`
    case 'less_than':
      return `fewer than ${high ?? figure}`
    case 'between':
      return `between ${low} and ${high}`
    default:
      return figure
  }
}

/** What a claim says, as a clause after "that": "16 soldiers were killed on the side of Armenia". */
export function sayingOf(claim: ComparedClaim): string {
  const words: string[] = []
  const deed = deeds[claim.predicate]
  if (deed === undefined) {
    if (claim.quantity !== null) words.push(figureOf(claim.quantity))
    words.push(claim.class?.replaceAll('_', ' ') ?? 'people')
    words.push(fates[claim.predicate] ?? claim.predicate.replaceAll('.', ' '))
  } else {
    words.push(deed)
  }
  if (claim.affectedName !== null) words.push(`on the side of ${claim.affectedName}`)
  if (claim.actorName !== null) words.push(`by ${claim.actorName}`)
  return words.join(' ')
}

const differences: Readonly<Record<string, string>> = {
  population: 'they count different groups',
  unit: 'they count different things',
  counting: 'one is a running total and the other counts only what is new',
  period: 'they count different days',
  as_of: 'the higher figure is of a later day, and a total grows',
  vague: 'a vague number has no bounds to compare',
}

const updates: Readonly<Record<string, string>> = {
  up: 'raised its figure',
  down: 'lowered its figure',
  refines: 'made its claim more precise',
  corrects: 'changed its account',
  retracts: 'withdrew its claim',
}

/** The sentence for a relation from one claim to another. */
export function rationaleOf(
  type: RelationType,
  detail: string | null,
  from: ComparedClaim,
  to: ComparedClaim,
): string {
  const a = `${from.partyName} says that ${sayingOf(from)}`
  const b = `${to.partyName} says that ${sayingOf(to)}`
  switch (type) {
    case 'repeats':
      return `${from.partyName} repeats what ${to.partyName} said: that ${sayingOf(to)}.`
    case 'updates':
      return `${from.partyName} ${updates[detail ?? ''] ?? 'updated its claim'}. Before: ${sayingOf(to)} (${to.partyName}). Now: ${sayingOf(from)}.`
    case 'not_comparable':
      return `${a}; ${b}; ${differences[detail ?? ''] ?? 'they differ in kind'}.`
    case 'concedes':
      return `${from.partyName} concedes that ${sayingOf(from)}; ${to.partyName} had said that ${sayingOf(to)}.`
    case 'denies':
      return detail === 'other_measure'
        ? `${from.partyName} denies that ${sayingOf(from)}; ${to.partyName} says that ${sayingOf(to)}, which is another measure.`
        : `${from.partyName} denies what ${to.partyName} says: that ${sayingOf(to)}.`
    case 'blames_other':
      return `${from.partyName} names ${from.actorName ?? 'one side'}, ${to.partyName} names ${to.actorName ?? 'another'}.`
    case 'contradicts':
      return `${a}; ${b}; both cannot hold.`
    default:
      return `${a}; ${b}; the two agree and have different origins.`
  }
}
