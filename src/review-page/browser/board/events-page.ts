import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { hashOf } from '../router.ts'
import { shellStrings } from '../strings/shell.ts'
import { useAnswer } from '../use-answer.ts'
import type { EventItem, Page } from '../wire.ts'

/** Events, the last changed first. */
export function EventsPage(): Rendered {
  const say = useStrings(shellStrings)
  const language = useLanguage()
  const { answer, again } = useAnswer<Page<EventItem>>('/v1/events')
  if (answer === undefined) return null
  if (!answer.ok) return html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />`
  return html`<h1>${say('events')}</h1>
    <ul>
      ${answer.body.items.map((event) => html`<li><a href=${hashOf({ view: 'event', id: event.id })}>${nameIn(language, event.titles)}</a></li>`)}
    </ul>`
}
