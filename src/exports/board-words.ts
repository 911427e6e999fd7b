import { isolate, plainLine, shorten } from './terminal-text.ts'

/** What the table reads of a board; the answer of `GET /v1/events/{id}` has these fields and more. */
export interface BoardView {
  readonly event: {
    readonly place: { readonly names: Names }
    readonly days: { readonly from: string; readonly to: string }
    readonly titles: Names
  }
  readonly columns: readonly { readonly party: PartyView }[]
  readonly rows: readonly RowView[]
  readonly corrections?: readonly CorrectionView[]
}

/** Something that an article does not say any more. */
export interface CorrectionView {
  readonly outlet: string
  readonly version: number
  readonly at: string
  readonly party: { readonly names: Names } | null
  readonly quantity: QuantityView | null
  readonly words: string
  readonly replacedBy: { readonly quantity: QuantityView | null } | null
  readonly note: string | null
}

/** Names by BCP 47 language. */
export type Names = Readonly<Record<string, string | undefined>>

export interface PartyView {
  readonly id: string
  readonly names: Names
}

export interface RowView {
  readonly question: {
    readonly titles: Names
    readonly status: string
    readonly predicate: string
    readonly class: string | null
  }
  readonly cells: readonly { readonly positions: readonly PositionView[] }[]
  readonly relations: readonly RelationView[]
}

export interface RelationView {
  readonly type: string
  readonly detail: string | null
  readonly from: string
  readonly to: string
  readonly rationales: { readonly en: string; readonly ar: string }
  readonly status: string
}

export interface QuantityView {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: string
  readonly text: string
}

export interface RoleView {
  readonly party: PartyView | null
  readonly text: string | null
}

/** Where words stand: spans count UTF-16 code units of the version's text. */
export interface ReportView {
  readonly articleId: string
  readonly version: number
  readonly content: readonly (readonly [start: number, end: number])[]
}

export interface PositionView {
  readonly party: PartyView
  readonly claim: {
    readonly id: string
    readonly predicate: string
    readonly stance: string
    readonly polarity: string
    readonly modality: string
    readonly quantity: QuantityView | null
    readonly class: string | null
    readonly counting: string | null
    readonly actor: RoleView | null
    readonly affected: RoleView | null
    readonly words: string
    readonly language: string
    readonly report: ReportView
  }
  readonly badge: string | null
  readonly asOf: string | null
  readonly lastMention: string
  readonly outlets: number
  readonly origins: number
  /** Claims that say the same figure once more, and who of the side made them. */
  readonly again?: readonly { readonly claimId: string; readonly party: PartyView | null }[]
  readonly timeline: readonly {
    readonly claimId: string
    readonly party: PartyView | null
    readonly quantity: QuantityView | null
    readonly assertedAt: string
    readonly words: string
    readonly language: string
    readonly report: ReportView
  }[]
  readonly firstMention: string
  readonly corrections?: readonly CorrectionView[]
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** The English name, or any other that there is. */
export function nameOf(names: Names): string {
  const name = names['en'] ?? Object.values(names).find((value) => value !== undefined)
  return plainLine(name ?? '?')
}

/** "more than 100", "about 200", "dozens" in the words of the text: never a number nobody said. */
export function figureOf(quantity: QuantityView | null): string | null {
  if (quantity === null) return null
  const { low, high, comparator } = quantity
  const figure = low ?? high
  if (comparator === 'vague' || figure === null) {
    return isolate(`“${shorten(plainLine(quantity.text), 30)}”`)
  }
  switch (comparator) {
    case 'approx':
      return low !== null && high !== null && low !== high
        ? `about ${number.format((low + high) / 2)}`
        : `about ${number.format(figure)}`
    case 'at_least':
      return `at least ${number.format(figure)}`
    case 'more_than':
      return `more than ${number.format(figure)}`
    case 'at_most':
      return `at most ${number.format(high ?? figure)}`
    case 'less_than':
      return `fewer than ${number.format(high ?? figure)}`
    case 'between':
      return `${number.format(low ?? figure)} to ${number.format(high ?? figure)}`
    default:
      return number.format(figure)
  }
}

const stanceWords: Readonly<Record<string, string>> = {
  asserts: 'says so',
  denies: 'denies it',
  accuses: 'accuses',
  concedes: 'concedes it',
  retracts: 'takes it back',
  calls: 'calls for it',
  promises: 'promises it',
  believes: 'believes so',
  declines: 'declines to say',
  asks: 'asks',
}

/** What a figure counts, where that is not what its question asks for. */
const measures: Readonly<Record<string, string>> = {
  'people.casualties': 'killed or wounded',
  'equipment.shot_down': 'shot down',
}

/** Classes that the title of a question has named already. */
const plainClasses: Readonly<Record<string, string>> = {
  military: 'soldiers',
  civilian: 'civilians',
  any: 'people',
}

/** "more", "killed or wounded", "(women)": what keeps a figure apart from its neighbours. */
function measureOf(claim: PositionView['claim'], question: RowView['question']): string[] {
  const words: string[] = []
  if (claim.counting === 'incremental') words.push('more')
  if (claim.predicate !== question.predicate) {
    const name = claim.predicate.split('.').at(-1) ?? claim.predicate
    words.push(measures[claim.predicate] ?? name.replaceAll('_', ' '))
  }
  const named = question.class === null ? null : (plainClasses[question.class] ?? question.class)
  if (claim.class !== null && claim.class !== named) {
    words.push(`(${claim.class.replaceAll('_', ' ')})`)
  }
  return words
}

/** The head of a cell: the figure with the mark of its stance ("denies 550"), or the stance alone. */
export function headOf(claim: PositionView['claim'], question: RowView['question']): string {
  const figure = figureOf(claim.quantity)
  const marks: string[] = []
  const plainly = claim.stance === 'asserts' || claim.stance === 'accuses'
  const named = plainly && claim.polarity === 'affirmed' ? actorOf(claim) : null
  const isNone = isPlainNone(claim)
  if (isNone) marks.push('none')
  else if (figure === null && named !== null) marks.push(`names ${named}`)
  else if (figure === null) marks.push(stanceWords[claim.stance] ?? claim.stance)
  // Who took them belongs to "how many positions were taken".
  else if (plainly && named !== null && claim.predicate === 'territory.captured') {
    marks.push(`names ${named}: ${figure}`)
  } else if (plainly) marks.push(figure)
  else marks.push(`${claim.stance} ${figure}`)
  if (figure !== null) marks.push(...measureOf(claim, question))
  else if (isNone) marks.push(...measureOf(claim, question))
  if (claim.polarity === 'negated' && !isNone) marks.push('(negated)')
  if (claim.modality !== 'plain') marks.push(`(${claim.modality})`)
  return marks.join(' ')
}

/** True for "no civilians were killed": a count of none, said plainly and without a figure. */
export function isPlainNone({
  quantity,
  polarity,
  stance,
  predicate,
}: PositionView['claim']): boolean {
  const counts = predicate.startsWith('people.') || predicate.startsWith('equipment.')
  return counts && quantity === null && polarity === 'negated' && stance === 'asserts'
}

/** Who did it, for claims of deeds: "who attacked" is answered by a name. */
function actorOf(claim: PositionView['claim']): string | null {
  const { actor, predicate } = claim
  if (actor === null || predicate.startsWith('people.')) return null
  if (actor.party !== null) return isolate(nameOf(actor.party.names))
  return actor.text === null ? null : isolate(`“${shorten(plainLine(actor.text), 30)}”`)
}

const badges: Readonly<Record<string, string>> = {
  own_losses: 'own losses',
  other_side_losses: "the other side's losses",
}

export function badgeOf(badge: string | null): string | null {
  return badge === null ? null : (badges[badge] ?? badge.replaceAll('_', ' '))
}

/** "27 Sept 2020" from a day or an RFC 3339 instant (whose UTC day it then is). */
export function dayOf(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? plainLine(value) : dayFormat.format(time)
}

/** The same without the year where it is that of the event: cells are narrow. */
export function shortDayOf(value: string, event: BoardView['event']): string {
  const sameYear = value.slice(0, 4) === event.days.from.slice(0, 4)
  return sameYear ? dayOf(value).replace(/ \d{4}$/u, '') : dayOf(value)
}

export function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** A step of what a side said before; `by`: who said it, where that is not who speaks now. */
interface PastStep {
  readonly figure: string
  readonly at: string
  readonly by: PartyView | null
}

/** What the side said before, oldest first, without saying the same once more; empty where it says nothing else now. */
export function pastOf(
  position: PositionView,
  now: string,
  figureIn: (quantity: QuantityView | null) => string | null,
): PastStep[] {
  const steps = position.timeline.map(({ quantity, assertedAt, party }) => ({
    figure: figureIn(quantity) ?? '–',
    at: assertedAt,
    by: party === null || party.id === position.party.id ? null : party,
  }))
  const before = steps.filter((step, index) => step.figure !== steps[index - 1]?.figure)
  return before.length === 1 && before[0]?.figure === now ? [] : before
}

/** What was taken out: its figure, or its words where it has none; each in an isolate where it is a text's own. */
export function droppedOf(
  { quantity, words }: Pick<CorrectionView, 'quantity' | 'words'>,
  figureIn: (quantity: QuantityView | null) => string | null,
): string {
  return figureIn(quantity) ?? isolate(`“${shorten(plainLine(words), 80)}”`)
}

/** The outlet's own note, cut to a line. */
export function noteOf({ note }: Pick<CorrectionView, 'note'>): string {
  return note === null ? '' : `: ${isolate(`“${shorten(plainLine(note), 160)}”`)}`
}

/** Answers to the question first, then parts of them, then what is said about others' answers. */
function rankOf({ claim }: PositionView): number {
  const answers = claim.stance === 'asserts' || claim.stance === 'accuses'
  return (answers ? 0 : 2) + (claim.counting === 'incremental' ? 1 : 0)
}

/** The positions of a cell as they are read; within a rank they stay in the order of the board. */
export function inOrder<View extends PositionView>(positions: readonly View[]): View[] {
  return positions.toSorted((a, b) => rankOf(a) - rankOf(b))
}
