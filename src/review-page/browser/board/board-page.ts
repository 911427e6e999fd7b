import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { useAnswer } from '../use-answer.ts'
import type { Board } from '../wire.ts'

/** The board of an event. */
export function BoardPage({ eventId }: { readonly eventId: string }): Rendered {
  const language = useLanguage()
  const { answer, again } = useAnswer<Board>(`/v1/events/${eventId}`)
  if (answer === undefined) return null
  if (!answer.ok) return html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />`
  return html`<h1>${nameIn(language, answer.body.event.titles)}</h1>`
}
