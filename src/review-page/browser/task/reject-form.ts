import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import type { DecisionBody, Task } from '../wire.ts'
import { ActionForm, given, NoteField, textOf } from './action-form.ts'
import type { Outcome } from './use-task.ts'

type Reason = Extract<DecisionBody, { outcome: 'reject' }>['reason']
type Pairs = Extract<DecisionBody, { outcome: 'reject' }>['pairs']

const reasons = [
  'not-said',
  'wrong-source',
  'wrong-figure',
  'wrong-subject',
  'wrong-time-or-place',
  'not-comparable',
  'duplicate',
  'other',
] as const satisfies readonly Reason[]

/** What is most often the matter, where the kind of the task says it. */
const likeliest: Partial<Record<Task['kind'], Reason>> = {
  relation: 'not-comparable',
  verdict: 'other',
}

interface Props {
  readonly asked: Task['kind']
  /** Pairs of a question that are judged otherwise than the rest. */
  readonly pairs: Pairs
  readonly isBusy: boolean
  readonly onSend: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** Why it is not so. */
export function RejectForm({ asked, pairs, isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(taskStrings)
  const send = (form: FormData) => {
    const reason = reasons.find((one) => one === form.get('reason')) ?? 'other'
    const note = given('note', textOf(form, 'note'))
    onSend({ outcome: 'reject', reason, ...given('pairs', pairs), ...note })
  }
  return html`<${ActionForm} title=${say(`reject_${asked === 'verdict' ? 'verdict' : asked === 'relation' ? 'relation' : 'claim'}`)} send=${say('reject_send')}
    isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    <label>${say('reason')}
      <select name="reason">
        ${reasons.map((reason) => html`<option value=${reason} selected=${reason === likeliest[asked]}>${say(`reason_${reason}`)}</option>`)}
      </select>
    </label>
    <${NoteField} />
  <//>`
}
