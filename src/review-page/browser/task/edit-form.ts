import { useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { classStrings } from '../strings/figures.ts'
import { taskStrings } from '../strings/task.ts'
import type { TaskClaim } from '../wire.ts'
import { ActionForm, given, NoteField, textOf } from './action-form.ts'
import { boundsOf, type EditFields, fieldsOf, patchOf } from './claim-edit.ts'
import { classIn } from './claim-view.ts'
import type { Outcome } from './use-task.ts'

const comparators = Object.keys(boundsOf) as (keyof typeof boundsOf)[]
const stances = [
  'asserts',
  'denies',
  'accuses',
  'concedes',
  'retracts',
  'calls',
  'promises',
  'believes',
  'declines',
  'asks',
] as const satisfies readonly TaskClaim['stance'][]

interface Props {
  readonly claim: TaskClaim
  readonly isBusy: boolean
  readonly onSend: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** Puts the normal form of a claim right; only what was changed is sent. */
export function EditForm({ claim, isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(taskStrings)
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  const [fields, setFields] = useState<EditFields>(() => fieldsOf(claim))
  const [fault, setFault] = useState<'low' | 'high' | 'same'>()
  const bounds = fields.comparator === '' ? 'none' : boundsOf[fields.comparator]
  const change = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement
    setFields({ ...fields, [name]: value })
    setFault(undefined)
  }
  const send = (form: FormData) => {
    const result = patchOf(claim, fields)
    if ('fault' in result) return setFault(result.fault)
    if (result.patch === undefined) return setFault('same')
    onSend({ outcome: 'edit', patch: result.patch, ...given('note', textOf(form, 'note')) })
  }
  const figure = (name: 'low' | 'high', label: string) => html`<label>${label}
    <input name=${name} inputmode="decimal" autocomplete="off" dir="ltr" value=${fields[name]} onInput=${change}
      aria-invalid=${fault === name} aria-describedby=${fault === name ? 'edit-fault' : undefined} />
  </label>`
  return html`<${ActionForm} title=${say('edit_title')} send=${say('edit_send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    <div class="fields">
      <label>${say('figure')}
        <select name="comparator" value=${fields.comparator} onChange=${change}>
          <option value="">${say('no_figure')}</option>
          ${comparators.map((one) => html`<option value=${one}>${say(`comparator_${one}`)}</option>`)}
        </select>
      </label>
      ${bounds === 'none' || bounds === 'high' ? null : figure('low', bounds === 'both' ? say('low') : say('number'))}
      ${bounds === 'both' || bounds === 'high' ? figure('high', bounds === 'both' ? say('high') : say('number')) : null}
      <label>${say('class')}
        <select name="class" value=${fields.class} onChange=${change}>
          <option value="">${say('no_class')}</option>
          ${Object.keys(classStrings.en).map((key) => html`<option value=${key}>${classIn(language, key)}</option>`)}
        </select>
      </label>
      <label>${say('stance')}
        <select name="stance" value=${fields.stance} onChange=${change}>
          ${stances.map((stance) => html`<option value=${stance}>${sayBoard(`stance_${stance}`)}</option>`)}
        </select>
      </label>
      <label>${say('polarity')}
        <select name="polarity" value=${fields.polarity} onChange=${change}>
          <option value="affirmed">${say('polarity_affirmed')}</option>
          <option value="negated">${say('polarity_negated')}</option>
        </select>
      </label>
    </div>
    ${fault === undefined ? null : html`<p class="problem" role="alert" id="edit-fault">${say(fault === 'same' ? 'nothing_changed' : 'no_number')}</p>`}
    <${NoteField} />
  <//>`
}
