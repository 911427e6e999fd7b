import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import type { WholeTask } from '../wire.ts'
import { ActionForm, given, NoteField, textOf } from './action-form.ts'
import type { Outcome } from './use-task.ts'

interface Props {
  readonly task: WholeTask
  readonly isBusy: boolean
  readonly onSend: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** Of which party the unknown one is another name: one of those with a name like it, or any by its id. */
export function MergeForm({ task, isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const send = (form: FormData) => {
    const into = textOf(form, 'other') ?? textOf(form, 'into')
    if (into !== undefined)
      onSend({ outcome: 'merge', into, ...given('note', textOf(form, 'note')) })
  }
  return html`<${ActionForm} title=${say('merge_title')} send=${say('merge_send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    ${
      task.candidates.length === 0
        ? html`<p>${say('no_candidates')}</p>`
        : html`<fieldset>
            <legend>${say('candidates')}</legend>
            ${task.candidates.map(
              ({ party, name, likeness }, index) => html`<label class="choice">
                <input type="radio" name="into" value=${party.id} checked=${index === 0} />
                <bdi>${nameIn(language, party.names)}</bdi> <small>(<bdi>${name}</bdi>, ${say('alike', { percent: Math.round(likeness * 100) })})</small>
              </label>`,
            )}
          </fieldset>`
    }
    <label>${say('other_party')} <input name="other" dir="ltr" autocomplete="off" spellcheck="false" pattern="[0-9a-fA-F-]{36}" title=${say('party_id')} required=${task.candidates.length === 0} /></label>
    <${NoteField} />
  <//>`
}
