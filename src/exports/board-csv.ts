import { type BoardView, inOrder, type PositionView, type RowView } from './board-words.ts'
import { byteOrderMark, csvRecord } from './csv.ts'
import type { Speech } from './speech.ts'
import { isolateOther, plainLine } from './terminal-text.ts'

/** Names of the columns, the same in every language: programs read them. */
const columns = [
  'record',
  'question',
  'predicate',
  'status',
  'side',
  'party',
  'says',
  'stance',
  'low',
  'high',
  'comparator',
  'figureWords',
  'counting',
  'class',
  'badge',
  'asOf',
  'firstMention',
  'lastMention',
  'outlets',
  'origins',
  'words',
  'language',
  'articleId',
  'version',
  'spans',
  'claimId',
  'relation',
  'otherClaimId',
  'reason',
] as const

type Fields = Partial<Record<(typeof columns)[number], string | number | null>>

/**
 * A board as CSV with a byte order mark, record by record: a `position` for what a party says now, a `before` for each figure that it
 * took the place of, a `relation` for each tie between two claims. Spans are `start-end` in UTF-16 code units of the version's text.
 */
export function* boardCsv(board: BoardView, speech: Speech): Generator<string> {
  yield byteOrderMark + csvRecord(columns)
  for (const row of board.rows) {
    const question: Fields = {
      question: textOf(speech.name(row.question.titles), speech),
      predicate: row.question.predicate,
      status: row.question.status,
    }
    for (const [index, cell] of row.cells.entries()) {
      const side = speech.name(board.columns[index]?.party.names ?? {})
      for (const position of inOrder(cell.positions)) {
        const own = { ...question, side, party: speech.name(position.party.names) }
        yield recordOf({ ...own, ...positionFields(position, row, speech) })
        for (const past of position.timeline) {
          yield recordOf({
            ...own,
            ...(past.party === null ? {} : { party: speech.name(past.party.names) }),
            record: 'before',
            says: speech.figure(past.quantity),
            ...quantityFields(past.quantity),
            firstMention: past.assertedAt,
            ...wordsFields(past),
            claimId: past.claimId,
          })
        }
      }
    }
    for (const relation of row.relations) {
      if (relation.status === 'rejected') continue
      yield recordOf({
        ...question,
        record: 'relation',
        relation: speech.relation(relation),
        claimId: relation.from,
        otherClaimId: relation.to,
        reason: textOf(speech.reason(relation), speech),
      })
    }
  }
}

function textOf(text: string, speech: Speech): string {
  return isolateOther(plainLine(text), speech.direction)
}

function recordOf(fields: Fields): string {
  return csvRecord(columns.map((column) => fields[column] ?? null))
}

function quantityFields(quantity: PositionView['claim']['quantity']): Fields {
  if (quantity === null) return {}
  const { low, high, comparator, text } = quantity
  return { low, high, comparator, figureWords: plainLine(text) }
}

function wordsFields(said: Pick<PositionView['claim'], 'words' | 'language' | 'report'>): Fields {
  const { articleId, version, content } = said.report
  return {
    words: plainLine(said.words),
    language: said.language,
    articleId,
    version,
    spans: content.map(([start, end]) => `${start}-${end}`).join(' '),
  }
}

function positionFields(position: PositionView, row: RowView, speech: Speech): Fields {
  const { claim } = position
  return {
    record: 'position',
    says: textOf(speech.head(claim, row.question), speech),
    stance: claim.stance,
    ...quantityFields(claim.quantity),
    counting: claim.counting,
    class: claim.class,
    badge: position.badge,
    asOf: position.asOf,
    firstMention: position.firstMention,
    lastMention: position.lastMention,
    outlets: position.outlets,
    origins: position.origins,
    ...wordsFields(claim),
    claimId: claim.id,
  }
}
