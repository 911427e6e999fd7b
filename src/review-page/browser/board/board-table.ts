import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import type { BoardColumn, BoardRow } from '../wire.ts'
import { Disclosure } from './disclosure.ts'
import { PositionView } from './position.ts'
import { inReadingOrder } from './reading-order.ts'
import { RelationList } from './relation-list.ts'
import { seriesOf } from './timeline-series.ts'
import { TimelineView } from './timeline-view.ts'

interface Props {
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardRow[]
}

/**
 * The board: a row for each question, a column for each side. Roles are spelt out, since a browser forgets those of a
 * table whose parts a narrow window stacks.
 */
export function BoardTable({ columns, rows }: Props): Rendered {
  const say = useStrings(boardStrings)
  return html`<div class="board-box" role="region" aria-label=${say('table_box')} tabindex="0">
    <table class="board" role="table" aria-rowcount=${rows.length + 1}>
      <caption>${say('caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="corner">${say('question')}</th>
          ${columns.map((column) => html`<${ColumnHead} key=${column.party.id} column=${column} />`)}
        </tr>
      </thead>
      ${rows.map((row) => html`<${Row} key=${row.question.id} row=${row} columns=${columns} />`)}
    </table>
  </div>`
}

function ColumnHead({ column }: { readonly column: BoardColumn }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const { party, speakers } = column
  return html`<th scope="col" role="columnheader">
    <bdi>${nameIn(language, party.names)}</bdi>
    ${
      speakers.length === 0
        ? null
        : html`<details class="speakers">
            <summary>${say('speakers', { count: speakers.length })}</summary>
            <ul aria-label=${say('speakers_of')}>
              ${speakers.map((speaker) => html`<li><bdi>${nameIn(language, speaker.names)}</bdi></li>`)}
            </ul>
          </details>`
    }
  </th>`
}

function Row({
  row,
  columns,
}: {
  readonly row: BoardRow
  readonly columns: readonly BoardColumn[]
}): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const { question } = row
  const positionsOf = new Map(row.cells.map(({ side, positions }) => [side, positions]))
  return html`<tbody role="rowgroup" class=${`status-${question.status}`}>
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="question">${nameIn(language, question.titles)}</span>
        <span class=${`state ${question.status}`}>${say(`status_${question.status}`)}</span>
      </th>
      ${columns.map(({ party }) => {
        const positions = positionsOf.get(party.id) ?? []
        return html`<td key=${party.id} role="cell" class=${positions.length === 0 ? 'silent' : ''}>
          <p class="side-name" aria-hidden="true"><bdi>${nameIn(language, party.names)}</bdi></p>
          ${
            positions.length === 0
              ? html`<span class="visually-hidden">${say('silent')}</span><span aria-hidden="true">—</span>`
              : inReadingOrder(positions).map(
                  (position) =>
                    html`<${PositionView} key=${position.claim.id} position=${position} question=${question} />`,
                )
          }
        </td>`
      })}
    </tr>
    <${Beneath} row=${row} columns=${columns.length + 1} />
  </tbody>`
}

/** What belongs to a whole row: its figures over time and how its claims are tied, each on demand. */
function Beneath({ row, columns }: { readonly row: BoardRow; readonly columns: number }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const about = nameIn(language, row.question.titles)
  const hasFigures = seriesOf(row).length > 0
  const count = row.relations.length
  if (count === 0 && !hasFigures) return null
  return html`<tr role="row" class="beneath">
    <td role="cell" colspan=${columns}>
      <div class="beneath-content">
        ${
          hasFigures
            ? html`<${Disclosure} title=${say('timeline')} about=${about}>${() => html`<${TimelineView} row=${row} />`}<//>`
            : null
        }
        ${
          count > 0
            ? html`<${Disclosure} title=${say('relations', { count })} about=${about}>${() => html`<${RelationList} row=${row} />`}<//>`
            : null
        }
      </div>
    </td>
  </tr>`
}
