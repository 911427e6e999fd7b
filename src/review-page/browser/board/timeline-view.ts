import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { timelineStrings } from '../strings/timeline.ts'
import type { BoardRow } from '../wire.ts'
import { marksOf } from './figure-words.ts'
import { TimelineChart } from './timeline-chart.ts'
import { letterOf, Marker } from './timeline-marker.ts'
import { type NamedSeries, seriesOf } from './timeline-series.ts'
import { TimelineTable } from './timeline-table.ts'

/** The figures of a question over time: drawn, with who is who beneath it, and as a table. */
export function TimelineView({ row }: { readonly row: BoardRow }): Rendered {
  const say = useStrings(timelineStrings)
  const sayOnBoard = useStrings(boardStrings)
  const language = useLanguage()
  const series: NamedSeries[] = seriesOf(row).map((one) => ({
    ...one,
    name: nameIn(language, one.position.party.names),
    notes: [
      ...(one.position.claim.stance === 'asserts'
        ? []
        : [sayOnBoard(`stance_${one.position.claim.stance}`)]),
      ...marksOf(language, one.position, row.question)
        .filter(({ kind }) => kind !== 'whose')
        .map(({ text }) => text),
    ],
  }))
  return html`<div class="timeline">
    <${TimelineChart} series=${series} />
    <ul class="legend" aria-label=${say('legend')}>
      ${series.map(
        (one, index) => html`<li key=${one.id}>
          <${Marker} index=${index} /> <b>${letterOf(language, index)}</b> <bdi>${one.name}</bdi>
          ${one.notes.length === 0 ? null : html` <small>(${one.notes.join(language === 'ar' ? '، ' : ', ')})</small>`}
        </li>`,
      )}
    </ul>
    <details>
      <summary>${say('as_table')}</summary>
      <${TimelineTable} series=${series} about=${nameIn(language, row.question.titles)} />
    </details>
  </div>`
}
