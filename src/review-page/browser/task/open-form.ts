import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import type { Task, WholeTask } from '../wire.ts'
import { type Action, keyOf } from './actions.ts'
import { EditForm } from './edit-form.ts'
import { MergeForm } from './merge-form.ts'
import { pairsOf } from './pairs.ts'
import { RejectForm } from './reject-form.ts'
import { SnoozeForm, UndoForm } from './snooze-form.ts'
import type { useKeys } from './use-keys.ts'
import type { Outcome, TaskWork } from './use-task.ts'
import { VerdictForm } from './verdict-form.ts'

interface Props {
  readonly form: Action | undefined
  readonly work: TaskWork
  readonly task: WholeTask
  readonly asked: Task['kind']
  readonly except: ReadonlySet<string>
  readonly keys: ReturnType<typeof useKeys>
  readonly onClose: () => void
}

/** The form that is open, if one is. */
export function OpenForm({ form, work, task, asked, except, keys, onClose }: Props): Rendered {
  const common = { isBusy: work.isBusy, onCancel: onClose }
  const decide = (outcome: Outcome) => void work.decide(outcome)
  const { done } = work
  if (form === 'edit' && task.claim !== null) {
    return html`<${EditForm} ...${common} claim=${task.claim} task=${task} onSend=${decide} />`
  }
  if (form === 'reject') {
    const pairs = pairsOf(task, except, 'confirmed')
    return html`<${RejectForm} ...${common} asked=${asked} pairs=${pairs} onSend=${decide} />`
  }
  if (form === 'merge') return html`<${MergeForm} ...${common} task=${task} onSend=${decide} />`
  if (form === 'verdict') return html`<${VerdictForm} ...${common} onSend=${decide} />`
  if (form === 'snooze') {
    const snooze = (until: string, reason: string) => void work.snooze(until, reason)
    return html`<${SnoozeForm} ...${common} onSend=${snooze} />`
  }
  if (form === 'undo' && done?.what === 'decided') {
    const undo = (reason: string) => void work.undo(done.answer.decision.id, reason)
    return html`<${UndoForm} ...${common} onSend=${undo} />`
  }
  return form === 'help' ? html`<${Help} keys=${keys} onClose=${onClose} />` : null
}

const listed: readonly Action[] = [
  'accept',
  'edit',
  'reject',
  'merge',
  'verdict',
  'snooze',
  'skip',
  'release',
  'undo',
  'next',
  'help',
]

/** The keys, and the way to switch them off. */
function Help({ keys, onClose }: Pick<Props, 'keys' | 'onClose'>): Rendered {
  const say = useStrings(taskStrings)
  return html`<section class="action-form" aria-labelledby="keys-title">
    <h2 id="keys-title">${say('keys')}</h2>
    <dl class="keys">
      ${listed.map((action) => html`<div><dt><kbd>${keyOf[action]}</kbd></dt><dd>${say(`do_${action}`)}</dd></div>`)}
    </dl>
    <label class="choice"><input type="checkbox" checked=${keys.isOn} onChange=${(event: Event) => keys.turn((event.target as HTMLInputElement).checked)} /> ${say('keys_on')}</label>
    <p class="buttons"><button type="button" onClick=${onClose}>${say('close')}</button></p>
  </section>`
}
