import { html, type Rendered } from '../html.ts'
import { dayIn, nameIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { boardStrings } from '../strings/board.ts'
import { shellStrings } from '../strings/shell.ts'
import { useAnswer } from '../use-answer.ts'
import type { Board } from '../wire.ts'
import { BoardTable } from './board-table.ts'

/** The board of an event: what each side says now to every question, side by side. */
export function BoardPage({ eventId }: { readonly eventId: string }): Rendered {
  const say = useStrings(boardStrings)
  const sayCommon = useStrings(shellStrings)
  const { answer, again } = useAnswer<Board>(`/v1/events/${eventId}`)
  return html`<p class="way-back"><a href="#/events">${say('all_events')}</a></p>
    ${answer === undefined ? html`<p role="status">${sayCommon('loading')}</p>` : null}
    ${answer !== undefined && !answer.ok ? html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />` : null}
    ${answer?.ok === true ? html`<${Loaded} board=${answer.body} />` : null}`
}

function Loaded({ board }: { readonly board: Board }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const { event, columns, rows } = board
  const { from, to } = event.days
  const contested = rows.filter(({ question }) => question.status === 'contested').length
  return html`<h1>${nameIn(language, event.titles)}</h1>
    <p class="lead">
      ${from === to ? null : html`${say('days', { from: dayIn(language, from), to: dayIn(language, to) })} · `}
      ${say('questions', { count: rows.length, contested })}
    </p>
    ${rows.length === 0 ? html`<p>${say('nobody')}</p>` : html`<${BoardTable} columns=${columns} rows=${rows} />`}`
}
