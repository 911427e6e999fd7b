import { html, type Rendered } from '../html.ts'
import { instantIn, nameIn, useLanguage, useStrings } from '../language.ts'
import { figureStrings } from '../strings/figures.ts'
import { timelineStrings } from '../strings/timeline.ts'
import { figureIn } from './figure-words.ts'
import type { NamedSeries, SeriesPoint } from './timeline-series.ts'

const changes = ['up', 'down', 'refines', 'corrects', 'retracts'] as const
type Change = (typeof changes)[number]
const isChange = (detail: string): detail is Change =>
  (changes as readonly string[]).includes(detail)

/** What the chart shows and what it cannot, oldest first. */
export function TimelineTable({
  series,
  about,
}: {
  readonly series: readonly NamedSeries[]
  /** Title of the question: a page has a table for each. */
  readonly about: string
}): Rendered {
  const say = useStrings(timelineStrings)
  const language = useLanguage()
  const points = series
    .flatMap((one) =>
      one.points.map((point) => {
        const isNow = point.claimId === one.id
        return { point, isNow, notes: isNow ? one.notes : [] }
      }),
    )
    .toSorted((a, b) => a.point.at - b.point.at)
  return html`<div class="timeline-box" role="group" aria-label=${`${say('caption')}: ${about}`} tabindex="0"><table class="timeline-table">
    <caption>${say('caption')}</caption>
    <thead>
      <tr>
        <th scope="col">${say('when')}</th>
        <th scope="col">${say('who')}</th>
        <th scope="col">${say('figure')}</th>
        <th scope="col">${say('became')}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        ({ point, isNow, notes }) => html`<tr key=${point.claimId}>
          <td>${instantIn(language, new Date(point.at).toISOString())}</td>
          <td><bdi>${nameIn(language, point.names)}</bdi></td>
          <td><${FigureOf} point=${point} />${notes.length === 0 ? null : html` <small>(${notes.join(language === 'ar' ? '، ' : ', ')})</small>`}</td>
          <td>${isNow ? say('stands') : say(point.next !== null && isChange(point.next) ? point.next : 'other')}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`
}

function FigureOf({ point }: { readonly point: SeriesPoint }): Rendered {
  const say = useStrings(timelineStrings)
  const sayFigure = useStrings(figureStrings)
  const language = useLanguage()
  const { quantity, kind } = point
  if (kind === 'retracted') return say('retracted')
  if (quantity === null) return sayFigure('no_figure')
  const figure = figureIn(language, quantity)
  if (kind === 'denied') return say('denied', { figure })
  const isVague = point.low === null && point.high === null
  return html`${figure}${isVague ? html` <small>(${say('vague')})</small>` : null}`
}
