/** What a claim says, in an English clause that names figures and sides. Pure. */
import type { ComparedClaim } from './compared-claim.ts'
import type { Quantity } from './intervals.ts'
import { vagueWords } from './vague-words.ts'

/** What befell those that are counted: said of one, and of several. */
const fates: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'people.killed': ['was killed', 'were killed'],
  'people.wounded': ['was wounded', 'were wounded'],
  'people.casualties': ['was killed or wounded', 'were killed or wounded'],
  'people.missing': ['is missing', 'are missing'],
  'people.captured': ['was taken prisoner', 'were taken prisoner'],
  'people.detained': ['was detained', 'were detained'],
  'people.displaced': ['was displaced', 'were displaced'],
  'equipment.destroyed': ['was destroyed', 'were destroyed'],
  'equipment.shot_down': ['was shot down', 'were shot down'],
  'equipment.captured': ['was captured', 'were captured'],
  'territory.captured': ['was taken', 'were taken'],
  'crowd.size': ['gathered', 'gathered'],
}

interface Deed {
  readonly byNobody: string
  /** After the name of the one who did it. */
  readonly by: string
  /** Before the side that it befell. */
  readonly against: string
}

/** What happened, where nothing is counted. */
const deeds: Readonly<Record<string, Deed>> = {
  attack: { byNobody: 'there was an attack', by: 'attacked', against: 'on the side of' },
  offensive: {
    byNobody: 'an offensive was begun',
    by: 'began an offensive',
    against: 'against',
  },
  'offensive.counter': {
    byNobody: 'a counter-offensive was begun',
    by: 'began a counter-offensive',
    against: 'against',
  },
  'territory.captured': {
    byNobody: 'territory was taken',
    by: 'took territory',
    against: 'on the side of',
  },
  'ceasefire.agreed': {
    byNobody: 'a ceasefire was agreed',
    by: 'agreed to a ceasefire',
    against: 'with',
  },
  'ceasefire.violated': {
    byNobody: 'the ceasefire was broken',
    by: 'broke the ceasefire',
    against: 'against',
  },
}

/** One and several, where an `s` more or less would be wrong. */
const nouns: Readonly<Record<string, readonly [one: string, several: string]>> = {
  people: ['person', 'people'],
  children: ['child', 'children'],
  women: ['woman', 'women'],
  families: ['family', 'families'],
  police: ['police officer', 'police officers'],
  mercenaries: ['mercenary', 'mercenaries'],
  air_defence: ['air-defence system', 'air-defence systems'],
  artillery: ['artillery piece', 'artillery pieces'],
  aircraft: ['aircraft', 'aircraft'],
  equipment: ['piece of equipment', 'pieces of equipment'],
}

/** The noun of a class: "woman" for one of the women. */
function nounOf(counted: string, isOne: boolean): string {
  const known = nouns[counted]
  if (known !== undefined) return known[isOne ? 0 : 1]
  const several = counted.replaceAll('_', ' ')
  return isOne ? several.replace(/s$/u, '') : several
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/**
 * A quantity before a noun: "16", "more than 100", "dozens of". `words`: those of the text, for quantities
 * without bounds; whatever they say, no number is made of them.
 */
export function figureOf(quantity: Quantity, words: string | null): string {
  const { low, high, comparator } = quantity
  const figure = low ?? high
  if (comparator === 'vague' || figure === null) return vagueWords(words ?? '').en
  const named = number.format(figure)
  switch (comparator) {
    case 'approx':
      return low === high || low === null || high === null
        ? `about ${named}`
        : `about ${number.format(low)} to ${number.format(high)}`
    case 'at_least':
      return `at least ${named}`
    case 'more_than':
      return `more than ${named}`
    case 'at_most':
      return `at most ${number.format(high ?? figure)}`
    case 'less_than':
      return `fewer than ${number.format(high ?? figure)}`
    case 'between':
      return `between ${named} and ${number.format(high ?? figure)}`
    default:
      return named
  }
}

/** A claim of a board stands in many relations, and says the same in each. */
const sayings = new WeakMap<ComparedClaim, string>()

/** "16 soldiers were killed on the side of Armenia", "Armenia attacked": a clause after "that". */
export function sayingOf(claim: ComparedClaim): string {
  const known = sayings.get(claim)
  if (known !== undefined) return known
  const said = newSayingOf(claim)
  sayings.set(claim, said)
  return said
}

function newSayingOf(claim: ComparedClaim): string {
  const deed = claim.quantity === null ? deeds[claim.predicate] : undefined
  return deed === undefined ? countedSaying(claim) : deedSaying(claim, deed)
}

function countedSaying(claim: ComparedClaim): string {
  const { quantity } = claim
  const isOne =
    quantity !== null && (quantity.low ?? quantity.high) === 1 && quantity.comparator !== 'vague'
  const fallback = claim.predicate.startsWith('equipment.') ? 'equipment' : 'people'
  const words = [
    ...(quantity === null ? [] : [figureOf(quantity, claim.quantityText)]),
    // "15 more soldiers": what was counted before is not in the figure.
    ...(claim.counting === 'incremental' ? ['more'] : []),
    nounOf(claim.class ?? fallback, isOne),
    fates[claim.predicate]?.[isOne ? 0 : 1] ?? claim.predicate.replaceAll('.', ' '),
  ]
  if (claim.affectedName !== null) words.push(`on the side of ${claim.affectedName}`)
  if (claim.actorName !== null) words.push(`by ${claim.actorName}`)
  return words.join(' ')
}

function deedSaying(claim: ComparedClaim, deed: Deed): string {
  const did = claim.actorName === null ? deed.byNobody : `${claim.actorName} ${deed.by}`
  return claim.affectedName === null ? did : `${did} ${deed.against} ${claim.affectedName}`
}
