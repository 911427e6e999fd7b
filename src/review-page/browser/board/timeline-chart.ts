import { useEffect, useRef, useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { directionOf, type Language, numberIn, useLanguage, useStrings } from '../language.ts'
import { timelineStrings } from '../strings/timeline.ts'
import { figureIn, isolate } from './figure-words.ts'
import {
  type DrawnPoint,
  type DrawnSeries,
  layTimeline,
  type Timeline,
} from './timeline-geometry.ts'
import { colours, dashOf, letterOf, shapeOf } from './timeline-marker.ts'
import type { NamedSeries } from './timeline-series.ts'

/** Longer names would leave the lines no room: letters stand for them, and the legend says for whom. */
const longestName = 22
const narrowest = 280

/** The chart, drawn as wide as there is room for it. */
export function TimelineChart({ series }: { readonly series: readonly NamedSeries[] }): Rendered {
  const say = useStrings(timelineStrings)
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const hasRoom = width >= 560 && series.every(({ name }) => name.length <= longestName)
  const labels = series.map(({ name }, index) => (hasRoom ? name : letterOf(language, index)))
  const height = Math.min(460, 240 + 14 * series.length)
  const timeline = layTimeline({
    series,
    width,
    height,
    direction: directionOf(language),
    offset: -new Date(series[0]?.points[0]?.at ?? 0).getTimezoneOffset() * 60_000,
    labelOf: (point, index) => {
      if (point.quantity === null || point.kind === 'retracted') return ''
      const figure = figureIn(language, point.quantity)
      // No line leads there, so no end of a line says whose word it is.
      return point.kind === 'denied'
        ? `${letterOf(language, index)}: ${say('denied', { figure })}`
        : figure
    },
    endLabels: labels,
  })
  return html`<div class="chart" ref=${box}>
    ${
      timeline === null
        ? html`<p>${say('none')}</p>`
        : html`<svg role="img" aria-label=${say('chart')} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
              <${Axes} timeline=${timeline} language=${language} height=${height} />
              ${timeline.series.map((one, index) => html`<${Line} key=${one.id} series=${one} index=${index} />`)}
            </svg>
            <p class="hint">${say('how_to_read')}${timeline.scale === 'log' ? ` ${say('log')}` : ''}</p>`
    }
  </div>`
}

function Axes({
  timeline,
  language,
  height,
}: {
  readonly timeline: Timeline
  readonly language: Language
  readonly height: number
}): Rendered {
  const { plot, values, times, axis, step } = timeline
  const labels = timeLabels(
    language,
    times.map(({ at }) => at),
    step,
  )
  return html`<g class="axes">
    ${values.map(
      ({ value, y }) => html`<path d=${`M${plot.left} ${y}H${plot.right}`} />
        <text x=${axis.x} y=${y + 4} text-anchor=${axis.anchor}>${numberIn(language, value)}</text>`,
    )}
    ${times.map(
      ({ x }, index) => html`<path d=${`M${x} ${plot.bottom}V${plot.bottom + 5}`} />
        ${labels[index]?.map((label, line) => html`<text x=${x} y=${height - 27 + 17 * line} text-anchor="middle">${isolate(label)}</text>`)}`,
    )}
  </g>`
}

/** What stands below the axis: days or months, or hours with the day where it begins. */
function timeLabels(language: Language, times: readonly number[], step: number): string[][] {
  const locale = language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB'
  const month = language === 'ar' ? 'long' : 'short'
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month })
  const months = new Intl.DateTimeFormat(locale, { month, year: 'numeric' })
  const hours = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  if (step >= 28 * day) return times.map((at) => [months.format(at)])
  if (step >= day) return times.map((at) => [days.format(at)])
  return times.map((at, index) => {
    const before = times[index - 1]
    const isNewDay = before === undefined || days.format(before) !== days.format(at)
    return [hours.format(at), ...(isNewDay ? [days.format(at)] : [])]
  })
}

const day = 86_400_000

function Line({
  series,
  index,
}: {
  readonly series: DrawnSeries
  readonly index: number
}): Rendered {
  const { path, points, end } = series
  return html`<g class=${`c${index % colours}`}>
    ${path === '' ? null : html`<path class="line" d=${path} stroke-dasharray=${dashOf(index)} />`}
    ${points.map((point) => html`<${Point} key=${point.claimId} point=${point} index=${index} />`)}
    ${end === null ? null : html`<text class="end" x=${end.x} y=${end.y + 4} text-anchor=${end.anchor}>${isolate(end.text)}</text>`}
  </g>`
}

function Point({ point, index }: { readonly point: DrawnPoint; readonly index: number }): Rendered {
  const { x, y, from, to, open, kind, label } = point
  const tip = open === 'up' ? 5 : -5
  return html`
    ${from === null || to === null ? null : html`<path class="reach-of" d=${`M${x} ${from}V${to}`} />`}
    ${open === null || to === null ? null : html`<path class="reach-of" d=${`M${x - 4} ${to + tip}L${x} ${to}L${x + 4} ${to + tip}`} />`}
    <path class=${kind === 'figure' ? 'point' : 'point hollow'} d=${shapeOf(index)} transform=${`translate(${x} ${y})`} />
    ${kind === 'figure' ? null : html`<path class="crossed" d=${`M${x - 8} ${y - 8}L${x + 8} ${y + 8}M${x + 8} ${y - 8}L${x - 8} ${y + 8}`} />`}
    ${label === null || label.text === '' ? null : html`<text class="value" x=${label.x} y=${label.y} text-anchor="middle">${isolate(label.text)}</text>`}
  `
}

/** Width of an element in pixels, as it changes. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const follow = () => setWidth(Math.max(narrowest, Math.floor(element.clientWidth)))
    follow()
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
