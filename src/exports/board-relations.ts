import { inOrder, type PartyView, type RowView } from './board-words.ts'
import { english, type Speech } from './speech.ts'
import { isolate } from './terminal-text.ts'

/** A claim that a cell shows. */
interface Shown {
  readonly label: string
  /** Where it stands in its row, to put relations into an order that no id decides. */
  readonly place: number
  readonly isCurrent: boolean
}

/** Who said what, for every claim of a row that a relation may point at, superseded ones included. */
function shownClaims(row: RowView, speech: Speech): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>()
  for (const position of row.cells.flatMap((cell) => inOrder(cell.positions))) {
    // Of one side each says its own: a minister's newer figure makes no older one the minister's.
    const by = (speaker: PartyView | null) =>
      isolate(speech.name((speaker ?? position.party).names))
    const head = speech.head(position.claim, row.question)
    const place = shown.size
    shown.set(position.claim.id, {
      label: `${by(position.party)}: ${head}`,
      place,
      isCurrent: true,
    })
    for (const { claimId, party } of position.again ?? []) {
      shown.set(claimId, { label: `${by(party)}: ${head}`, place, isCurrent: true })
    }
    for (const { claimId, party, quantity } of position.timeline) {
      if (shown.has(claimId)) continue
      const label = `${by(party)}: ${speech.figure(quantity) ?? '–'}`
      shown.set(claimId, { label, place: shown.size, isCurrent: false })
    }
  }
  return shown
}

/** In the order of what a reader looks for; `repeats` adds nothing to what the cells say. */
const relationOrder: readonly string[] = [
  'contradicts',
  'denies',
  'concedes',
  'blames_other',
  'updates',
  'corroborates',
  'not_comparable',
]

const mutual: ReadonlySet<string> = new Set(['contradicts', 'corroborates', 'not_comparable'])

/** A relation in words: "contradicts: A: 31 / B: more than 550", and its reason. */
export interface RelationWords {
  readonly line: string
  readonly rationale: string
}

interface Found extends RelationWords {
  /** Relations of one group share a line; null: a line of its own. */
  readonly group: string | null
  readonly head: string
  readonly pair: string
}

/**
 * The relations of a row that tie what is shown, the weightiest first. One of an older claim that
 * no cell shows would be a riddle, one that a person has rejected is no finding, and that two
 * figures cannot be compared matters only while both still stand.
 */
export function relationsOf(row: RowView, speech: Speech = english): RelationWords[] {
  const shown = shownClaims(row, speech)
  const found = row.relations.flatMap((relation) => {
    const rank = relationOrder.indexOf(relation.type)
    const [from, to] = [shown.get(relation.from), shown.get(relation.to)]
    if (rank === -1 || relation.status === 'rejected') return []
    if (from === undefined || to === undefined) return []
    if (relation.type === 'not_comparable' && !(from.isCurrent && to.isCurrent)) return []
    const status = relation.status === 'proposed' ? '' : ` [${relation.status}]`
    // Which of two equals came to be `from` depends on which article was linked first.
    const turned = mutual.has(relation.type) && from.place > to.place
    const [first, second] = turned ? [to, from] : [from, to]
    const [head, pair] = [
      `${speech.relation(relation)}${status}`,
      `${first.label} / ${second.label}`,
    ]
    return {
      order: [rank, first.place, second.place] as const,
      group: relation.type === 'not_comparable' ? head : null,
      head,
      pair,
      line: `${head}: ${pair}`,
      rationale: speech.reason(relation),
    }
  })
  const sorted = found.sort(
    (a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2],
  )
  return byReason(
    sorted.filter(({ line }, index) => line !== sorted[index - 1]?.line),
    speech,
  )
}

/** Pairs that cannot be compared for one reason are one line, with the first of them as the example. */
function byReason(found: readonly Found[], speech: Speech): RelationWords[] {
  const counts = new Map<string, number>()
  for (const { group } of found) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const told = new Set<string>()
  return found.flatMap(({ group, head, pair, rationale }) => {
    const count = group === null ? 1 : (counts.get(group) ?? 1)
    if (group !== null && told.has(group)) return []
    if (group !== null) told.add(group)
    const others = count === 1 ? '' : ` ${speech.morePairs(count - 1)}`
    return [{ line: `${head}: ${pair}${others}`, rationale }]
  })
}
