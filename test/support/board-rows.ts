/** Rows of a board as the page gets them, made of what a test says and of defaults that mean nothing. */
import type { BoardRow, Position, TimelineStep } from '../../src/review-page/browser/wire.ts'

type Quantity = NonNullable<Position['claim']['quantity']>

interface Figure {
  readonly low: number | null
  readonly high: number | null
  readonly comparator?: Quantity['comparator']
  readonly text?: string
}

export interface Said {
  readonly figure: Figure | null
  readonly stance?: Position['claim']['stance']
  /** Milliseconds. */
  readonly at: number
}

const report = { articleId: '', version: 1, outlet: 'Outlet', source: [], cue: [], content: [] }
let serial = 0
const nextId = () => `claim-${++serial}`

function quantityOf(figure: Figure | null): Quantity | null {
  return figure === null ? null : { comparator: 'eq', text: '', ...figure }
}

export function partyOf(id: string): Position['party'] {
  const names = { en: `Party ${id}`, ar: `الطرف ${id}` }
  return { id, key: id, kind: 'state', names, country: null, sideId: id, known: true }
}

export function step({
  figure,
  stance = 'asserts',
  at,
  became,
}: Said & { readonly became?: string }): TimelineStep {
  return {
    claimId: nextId(),
    party: null,
    stance,
    quantity: quantityOf(figure),
    assertedAt: new Date(at).toISOString(),
    words: 'words',
    language: 'en',
    dir: 'ltr',
    report,
    replacedBy: { claimId: nextId(), type: 'updates', detail: became ?? null },
  }
}

export function position(
  side: string,
  {
    figure,
    stance = 'asserts',
    at,
    timeline = [],
    ...claim
  }: Said & { readonly timeline?: TimelineStep[] } & Partial<Position['claim']>,
): Position {
  const moment = new Date(at).toISOString()
  return {
    party: partyOf(side),
    claim: {
      id: nextId(),
      predicate: 'people.killed',
      stance,
      polarity: 'affirmed',
      modality: 'plain',
      quantity: quantityOf(figure),
      class: 'soldiers',
      counting: 'cumulative',
      actor: null,
      affected: null,
      words: 'words',
      language: 'en',
      dir: 'ltr',
      report,
      ...claim,
    },
    badge: null,
    asOf: null,
    firstMention: moment,
    lastMention: moment,
    outlets: 1,
    origins: 1,
    again: [],
    timeline,
    corrections: [],
  }
}

export const cell = (side: string, positions: Position[]): BoardRow['cells'][number] => ({
  side,
  positions,
})

export function row(cells: BoardRow['cells']): BoardRow {
  return {
    question: {
      id: 'question',
      titles: { en: 'How many soldiers were killed?', ar: 'كم بلغ عدد القتلى؟' },
      predicate: 'people.killed',
      affected: partyOf('a'),
      class: 'military',
      status: 'contested',
    },
    cells,
    relations: [],
  }
}
