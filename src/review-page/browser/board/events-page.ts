import { html, type Rendered } from '../html.ts'
import { dayIn, nameIn, sinceIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { hashOf } from '../router.ts'
import { eventStrings } from '../strings/events.ts'
import { shellStrings } from '../strings/shell.ts'
import { usePages } from '../use-pages.ts'
import type { EventItem } from '../wire.ts'

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

function EventLine({ event }: { readonly event: EventItem }): Rendered {
  const say = useStrings(eventStrings)
  const language = useLanguage()
  const { from, to } = event.days
  return html`<a class="event-title" href=${hashOf({ view: 'event', id: event.id })}><bdi>${nameIn(language, event.titles)}</bdi></a>
    <p class="event-facts">
      <span class=${event.contested > 0 ? 'state contested' : 'state'}>${
        event.contested > 0 ? say('contested', { count: event.contested }) : say('quiet')
      }</span>
      <span>${say('questions', { count: event.questions })}</span>
      ${from === to ? null : html`<span>${say('days', { from: dayIn(language, from), to: dayIn(language, to) })}</span>`}
      <span>${say('changed', { when: sinceIn(language, event.updatedAt, Date.now()) })}</span>
    </p>`
}
