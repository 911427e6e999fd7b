/** The words of an exported board in one language. Claims keep their own words, whatever the language of the board. */
import {
  type BoardView,
  badgeOf,
  type CorrectionView,
  countOf,
  dayOf,
  droppedOf,
  figureOf,
  headOf,
  type Names,
  nameOf,
  noteOf,
  type PositionView,
  pastOf,
  type QuantityView,
  type RelationView,
  type RowView,
  shortDayOf,
} from './board-words.ts'
import { isolate, plainLine } from './terminal-text.ts'

export type BoardLanguage = 'en' | 'ar'

export interface Speech {
  readonly language: BoardLanguage
  readonly direction: 'ltr' | 'rtl'
  /** The name in this language, or in any other that there is; one line. */
  readonly name: (names: Names) => string
  /** "by the ministry", the name isolated. */
  readonly by: (names: Names) => string
  readonly day: (value: string) => string
  readonly status: (status: string) => string
  /** What a position says: "more than 550", "denies 550". */
  readonly head: (claim: PositionView['claim'], question: RowView['question']) => string
  readonly figure: (quantity: QuantityView | null) => string | null
  readonly badge: (badge: string | null) => string | null
  /** Of which day the figure is (null: of the day of saying), and when it was last said; days in the event's year without it. */
  readonly when: (asOf: string | null, said: string, event: BoardView['event']) => string
  /** What a side said before, oldest first, with who said it where that is another, and what it says now; null where that is the same. */
  readonly revised: (
    position: PositionView,
    now: string,
    event: BoardView['event'],
  ) => string | null
  /** After the first of several pairs that cannot be compared for one reason. */
  readonly morePairs: (count: number) => string
  readonly moreRelations: (count: number) => string
  readonly reports: (outlets: number, origins: number) => string
  /** "contradicts", "updates (up)". */
  readonly relation: (relation: RelationView) => string
  readonly reason: (relation: RelationView) => string
  /** What an outlet has taken out of an article or changed, in which version, when, and its note; one line. */
  readonly correction: (correction: CorrectionView, event: BoardView['event']) => string
  readonly labels: Readonly<Record<Label, string>>
}

export type Label = 'side' | 'says' | 'before' | 'asOf' | 'reports' | 'words' | 'nobody' | 'gone'

/** The name in a language, or in any other that there is. */
export function nameIn(names: Names, language: BoardLanguage): string {
  const own = names[language]
  return own === undefined ? nameOf(names) : plainLine(own)
}

export const english: Speech = {
  language: 'en',
  direction: 'ltr',
  name: nameOf,
  by: (names) => `by ${isolate(nameOf(names))}`,
  day: dayOf,
  status: (status) => plainLine(status.replaceAll('_', ' ')),
  head: headOf,
  figure: figureOf,
  badge: badgeOf,
  when: (asOf, said, event) => {
    const last = `said ${shortDayOf(said, event)}`
    return asOf === null ? last : `as of ${shortDayOf(asOf, event)}, ${last}`
  },
  revised: (position, now, event) => {
    const past = pastOf(position, now, figureOf)
    if (past.length === 0) return null
    const steps = past.map(({ figure, at, by }) => {
      const who = by === null ? '' : ` ${english.by(by.names)}`
      return `${figure}${who} (${shortDayOf(at, event)})`
    })
    return `revised: ${[...steps, now].join(' → ')}`
  },
  morePairs: (count) => `(and ${count} more such ${count === 1 ? 'pair' : 'pairs'})`,
  moreRelations: (count) => `and ${countOf(count, 'more relation')}`,
  reports: (outlets, origins) => `${countOf(outlets, 'outlet')}, ${countOf(origins, 'origin')}`,
  relation: ({ type, detail }) => {
    const more = detail === null ? '' : ` (${detail.replaceAll('_', ' ')})`
    return plainLine(`${type.replaceAll('_', ' ')}${more}`)
  },
  reason: (relation) => plainLine(relation.rationales.en),
  correction: (correction, event) => {
    const { outlet, version, at, replacedBy } = correction
    const what = droppedOf(correction, figureOf)
    const now = replacedBy === null ? null : figureOf(replacedBy.quantity)
    const did = now === null || now === what ? `took ${what} out` : `changed ${what} to ${now}`
    const name = isolate(plainLine(outlet))
    return `corrected: ${name} ${did} in version ${version} (${shortDayOf(at, event)})${noteOf(correction)}`
  },
  labels: {
    gone: 'Taken out',
    side: 'Side',
    says: 'Says now',
    before: 'Said before',
    asOf: 'As of',
    reports: 'Reports',
    words: 'In its own words',
    nobody: 'Nobody has said anything comparable.',
  },
}

/** The event's title in a language, which names its day; several days are told in full. */
export function headingOf(board: BoardView, speech: Speech): string {
  const { titles, days, place } = board.event
  const title = speech.name(Object.keys(titles).length === 0 ? place.names : titles)
  if (days.from === days.to) return title
  return `${title} (${speech.day(days.from)} – ${speech.day(days.to)})`
}
