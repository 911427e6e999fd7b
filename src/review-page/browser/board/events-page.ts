import { useRef } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { type EventsFilter, eventsQuery } from '../router.ts'
import { eventStrings } from '../strings/events.ts'
import { shellStrings } from '../strings/shell.ts'
import { useNewItemFocus } from '../use-new-item-focus.ts'
import { usePages } from '../use-pages.ts'
import type { EventItem } from '../wire.ts'
import { EventLine } from './event-line.ts'
import { EventsFilterForm } from './events-filter.ts'

/** Events, the last changed first; within a page those with contested questions lead. */
export function EventsPage(filter: EventsFilter): Rendered {
  const say = useStrings(eventStrings)
  const sayCommon = useStrings(shellStrings)
  const query = eventsQuery(filter)
  const { items, problem, isLoading, hasMore, more, again } = usePages<EventItem>(
    `/v1/events${query}`,
  )
  const list = useRef<HTMLUListElement>(null)
  useNewItemFocus(list, items.length)
  const none = query === '' ? say('none') : say('none_such')
  return html`<h1>${sayCommon('events')}</h1>
    <${EventsFilterForm} place=${filter.place} day=${filter.day} contested=${filter.contested} />
    ${
      items.length === 0
        ? null
        : html`<ul class="events" ref=${list}>
            ${contestedFirst(items).map((event) => html`<li key=${event.id}><${EventLine} event=${event} /></li>`)}
          </ul>`
    }
    <p role="status">${
      isLoading
        ? sayCommon('loading')
        : problem !== null
          ? ''
          : items.length === 0
            ? none
            : say('shown', { count: items.length })
    }</p>
    ${problem === null ? null : html`<${ProblemNotice} problem=${problem} onRetry=${again} />`}
    ${hasMore ? html`<button type="button" aria-disabled=${isLoading} onClick=${more}>${say('more')}</button>` : null}`
}

/** Items of a page of the API, unless it is asked for another number. */
const pageSize = 50

const rank = (event: EventItem) => (event.contested > 0 ? 0 : 1)

/** Page by page, so that nothing moves that has been read. */
function contestedFirst(events: readonly EventItem[]): EventItem[] {
  const pages = Array.from({ length: Math.ceil(events.length / pageSize) }, (_, page) =>
    events.slice(page * pageSize, (page + 1) * pageSize),
  )
  return pages.flatMap((page) => page.toSorted((a, b) => rank(a) - rank(b)))
}
