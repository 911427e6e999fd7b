import { html, type Rendered } from '../html.ts'
import { dayIn, directionOf, sinceIn, useLanguage, useStrings } from '../language.ts'
import { hashOf } from '../router.ts'
import { eventStrings } from '../strings/events.ts'
import type { EventItem } from '../wire.ts'
import { eventTitleIn } from './event-title.ts'

/** An event in a list: what and where, and how much of it is contested. */
export function EventLine({ event }: { readonly event: EventItem }): Rendered {
  const say = useStrings(eventStrings)
  const language = useLanguage()
  const { from, to } = event.days
  return html`<a class="event-title" href=${hashOf({ view: 'event', id: event.id })}><bdi dir=${directionOf(language)}>${eventTitleIn(language, event.titles)}</bdi></a>
    <p class="event-facts">
      <span class=${event.contested > 0 ? 'state contested' : 'state'}>${
        event.contested > 0 ? say('contested', { count: event.contested }) : say('quiet')
      }</span>
      <span>${say('questions', { count: event.questions })}</span>
      ${from === to ? null : html`<span>${say('days', { from: dayIn(language, from), to: dayIn(language, to) })}</span>`}
      <span>${say('changed', { when: sinceIn(language, event.updatedAt, Date.now()) })}</span>
    </p>`
}
