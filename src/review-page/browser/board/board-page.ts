import { useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { dayIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { type Moments, momentsQuery } from '../router.ts'
import { boardStrings } from '../strings/board.ts'
import { momentStrings } from '../strings/moments.ts'
import { shellStrings } from '../strings/shell.ts'
import { useAnswer } from '../use-answer.ts'
import type { Board } from '../wire.ts'
import { BoardTable } from './board-table.ts'
import { eventTitleIn } from './event-title.ts'
import { MomentNotice, MomentsForm } from './moments-form.ts'

interface Props extends Moments {
  readonly eventId: string
}

/** The board of an event: what each side says now, or said by a moment of the past, to every question, side by side. */
export function BoardPage({ eventId, known, recorded }: Props): Rendered {
  const say = useStrings(boardStrings)
  const sayCommon = useStrings(shellStrings)
  const sayMoment = useStrings(momentStrings)
  const path = `/v1/events/${eventId}${momentsQuery({ known, recorded })}`
  const { answer, answered, again } = useAnswer<Board>(path)
  const isCurrent = answered === path
  const isPast = known !== undefined || recorded !== undefined
  const board = answer?.ok === true ? answer.body : null
  return html`<p class="way-back"><a href="#/events">${say('all_events')}</a></p>
    ${board === null ? null : html`<${Title} board=${board} />`}
    <p class=${isPast && isCurrent && board !== null ? 'notice' : ''} role="status">${
      !isCurrent
        ? sayCommon('loading')
        : board === null
          ? ''
          : html`<${MomentNotice} known=${known} recorded=${recorded} />`
    }</p>
    ${
      answer === undefined || answer.ok
        ? null
        : html`${isPast ? html`<h1>${sayMoment('refused')}</h1>` : null}<${ProblemNotice} problem=${answer.problem} onRetry=${again} />`
    }
    <${MomentsForm} eventId=${eventId} known=${known} recorded=${recorded} />
    ${
      board === null
        ? null
        : board.rows.length === 0
          ? html`<p>${isPast ? sayMoment('none') : say('nobody')}</p>`
          : html`<${Questions} board=${board} />`
    }`
}

function Title({ board }: { readonly board: Board }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const { event, rows } = board
  const { from, to } = event.days
  const contested = rows.filter(({ question }) => question.status === 'contested').length
  return html`<h1>${eventTitleIn(language, event.titles)}</h1>
    <p class="lead">
      ${from === to ? null : html`${say('days', { from: dayIn(language, from), to: dayIn(language, to) })} · `}
      ${say('questions', { count: rows.length, contested })}
    </p>`
}

/** The questions of a board; where some are contested and others are not, the contested ones alone when asked. */
function Questions({ board }: { readonly board: Board }): Rendered {
  const say = useStrings(boardStrings)
  const [isNarrowed, setNarrowed] = useState(false)
  const contested = board.rows.filter(({ question }) => question.status === 'contested')
  const isMixed = contested.length > 0 && contested.length < board.rows.length
  const rows = isMixed && isNarrowed ? contested : board.rows
  return html`${
    isMixed
      ? html`<p class="narrowing">
          <label>
            <input
              type="checkbox"
              checked=${isNarrowed}
              onChange=${(event: Event) => setNarrowed((event.currentTarget as HTMLInputElement).checked)}
            />
            ${' '}${say('only_contested')}
          </label>
          <span role="status">${isNarrowed ? say('shown_questions', { count: rows.length }) : ''}</span>
        </p>`
      : null
  }<${BoardTable} columns=${board.columns} rows=${rows} />`
}
