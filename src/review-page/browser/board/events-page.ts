import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { eventStrings } from '../strings/events.ts'
import { shellStrings } from '../strings/shell.ts'
import { usePages } from '../use-pages.ts'
import type { EventItem } from '../wire.ts'
import { EventLine } from './event-line.ts'

/** Events, those with contested questions first; a page at a time. */
export function EventsPage(): Rendered {
  const say = useStrings(eventStrings)
  const sayCommon = useStrings(shellStrings)
  const { items, problem, isLoading, hasMore, more, again } = usePages<EventItem>('/v1/events')
  return html`<h1>${sayCommon('events')}</h1>
    ${items.length === 0 ? null : html`<${EventList} events=${items} />`}
    <p role="status">${
      isLoading
        ? sayCommon('loading')
        : problem !== null
          ? ''
          : items.length === 0
            ? say('none')
            : say('shown', { count: items.length })
    }</p>
    ${problem === null ? null : html`<${ProblemNotice} problem=${problem} onRetry=${again} />`}
    ${hasMore ? html`<button type="button" aria-disabled=${isLoading} onClick=${more}>${say('more')}</button>` : null}`
}

function EventList({ events }: { readonly events: readonly EventItem[] }): Rendered {
  return html`<ul class="events">
    ${events.map((event) => html`<li key=${event.id}><${EventLine} event=${event} /></li>`)}
  </ul>`
}
