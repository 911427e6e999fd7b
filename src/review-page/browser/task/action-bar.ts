import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import type { Task } from '../wire.ts'
import { type Action, keyOf } from './actions.ts'
import type { TaskWork } from './use-task.ts'

interface Props {
  readonly work: TaskWork
  readonly asked: Task['kind']
  readonly allowed: readonly Action[]
  readonly canUndo: boolean
  readonly onAct: (action: Action) => void
}

/** The outcomes as buttons, with their keys, and what became of the last one. */
export function ActionBar({ work, asked, allowed, canUndo, onAct }: Props): Rendered {
  const say = useStrings(taskStrings)
  const { task, isHeld, isBusy } = work
  const label = (action: Action) => {
    if (action === 'accept') return say(`accept_${asked === 'adjudication' ? 'claim' : asked}`)
    if (action === 'reject') {
      return say(asked === 'relation' || asked === 'verdict' ? `reject_${asked}` : 'reject_claim')
    }
    return say(`do_${action}`)
  }
  const button = (
    action: Action,
    isPrimary: boolean,
  ) => html`<button type="button" key=${action} class=${isPrimary ? 'primary' : ''}
    aria-disabled=${isBusy} aria-keyshortcuts=${keyOf[action]} onClick=${() => onAct(action)}>${label(action)} <kbd aria-hidden="true">${keyOf[action]}</kbd></button>`
  const isOpen = task?.state === 'open'
  const isElsewhere =
    isOpen && task.lease !== null && !task.lease.mine && Date.parse(task.lease.until) > Date.now()
  return html`<div role="status" class="outcome"><${Outcome} work=${work} /></div>
    ${work.isLost ? html`<p class="problem" role="alert">${say('lost')}</p>` : null}
    <p class="buttons">
      ${allowed.map((action, index) => button(action, index === 0))}
      ${!isHeld && isOpen ? html`<button type="button" class=${work.done === undefined ? 'primary' : ''} aria-disabled=${isBusy} onClick=${() => void work.take()}>${isElsewhere ? say('take_over') : say('take')}</button>` : null}
      ${canUndo ? button('undo', false) : null}
      ${isHeld ? null : button('next', work.done !== undefined || !isOpen)}
      ${button('help', false)}
    </p>
    ${isHeld ? null : html`<p class="hint">${!isOpen ? say(`state_${task?.state ?? 'done'}`) : isElsewhere ? say('held_elsewhere') : say('only_reading')}</p>`}`
}

/** What became of the last thing that was done. */
function Outcome({ work }: { readonly work: TaskWork }): Rendered {
  const say = useStrings(taskStrings)
  const { done } = work
  if (done === undefined) return null
  if (done.what !== 'decided') return html`<p class="good">${say(`done_${done.what}`)}</p>`
  const { decision, task } = done.answer
  const waits = task.state === 'open' && decision.outcome !== 'skip' && !decision.tookEffect
  return html`<p class="good">${say(`done_${decision.outcome}`)} ${waits ? say('waits_for_second') : decision.tookEffect ? null : say('to_adjudication')}</p>`
}
