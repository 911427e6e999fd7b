import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import { ActionForm, textOf } from './action-form.ts'

interface Props {
  readonly isBusy: boolean
  readonly onSend: (until: string, reason: string) => void
  readonly onCancel: () => void
}

const two = (part: number) => String(part).padStart(2, '0')

/** A moment as a field of date and time writes it, in the reader's own zone. */
function inField(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Nine o'clock in the reader's next morning. */
function tomorrowMorning(): Date {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9)
}

/** Until when nobody is asked, and why. */
export function SnoozeForm({ isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(taskStrings)
  const send = (form: FormData) => {
    const until = textOf(form, 'until')
    const reason = textOf(form, 'reason')
    if (until !== undefined && reason !== undefined) onSend(new Date(until).toISOString(), reason)
  }
  return html`<${ActionForm} title=${say('snooze_title')} send=${say('snooze_send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    <label>${say('until')} <input type="datetime-local" name="until" required value=${inField(tomorrowMorning())} min=${inField(new Date())} /></label>
    <label>${say('why')} <input name="reason" required maxlength="2000" dir="auto" autocomplete="off" /></label>
  <//>`
}

/** Why a decision is taken back. */
export function UndoForm({
  isBusy,
  onSend,
  onCancel,
}: {
  readonly isBusy: boolean
  readonly onSend: (reason: string) => void
  readonly onCancel: () => void
}): Rendered {
  const say = useStrings(taskStrings)
  const send = (form: FormData) => {
    const reason = textOf(form, 'reason')
    if (reason !== undefined) onSend(reason)
  }
  return html`<${ActionForm} title=${say('undo_title')} send=${say('undo_send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    <label>${say('why')} <input name="reason" required maxlength="2000" dir="auto" autocomplete="off" /></label>
  <//>`
}
