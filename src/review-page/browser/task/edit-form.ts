import { useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { classStrings } from '../strings/figures.ts'
import { predicateStrings } from '../strings/predicates.ts'
import { taskStrings } from '../strings/task.ts'
import type { TaskClaim, WholeTask } from '../wire.ts'
import { ActionForm, given, NoteField, textOf } from './action-form.ts'
import { boundsOf, type EditFault, type EditFields, fieldsOf, patchOf } from './claim-edit.ts'
import { classIn, predicateIn } from './claim-view.ts'
import { partiesIn, placesIn } from './named-in-task.ts'
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

const modalities = ['plain', 'hedged', 'conditional', 'forecast'] as const
const countings = ['cumulative', 'incremental', 'snapshot'] as const

interface Props {
  readonly claim: TaskClaim
  readonly task: WholeTask
  readonly isBusy: boolean
  readonly onSend: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** Puts the normal form of a claim right; only what was changed is sent. */
export function EditForm({ claim, task, isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(taskStrings)
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  const [fields, setFields] = useState<EditFields>(() => fieldsOf(claim))
  const [fault, setFault] = useState<EditFault | 'same'>()
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
  const parties = partiesIn(task).map((party) => [party.id, nameIn(language, party.names)] as const)
  const choice = (
    name: keyof EditFields,
    label: string,
    options: readonly (readonly [value: string, words: string])[],
  ) => html`<label>${label}
    <select name=${name} value=${fields[name]} onChange=${change}>
      ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </select>
  </label>`
  const figure = (name: 'low' | 'high', label: string) => html`<label>${label}
    <input name=${name} inputmode="decimal" autocomplete="off" dir="ltr" value=${fields[name]} onInput=${change}
      aria-invalid=${fault === name} aria-describedby=${fault === name ? 'edit-fault' : undefined} />
  </label>`
  return html`<${ActionForm} title=${say('edit_title')} send=${say('edit_send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    <div class="fields">
      ${choice(
        'predicate',
        say('predicate'),
        Object.keys(predicateStrings.en).map((key) => [key, predicateIn(language, key)] as const),
      )}
      ${choice('comparator', say('figure'), [['', say('no_figure')], ...comparators.map((one) => [one, say(`comparator_${one}`)] as const)])}
      ${bounds === 'none' || bounds === 'high' ? null : figure('low', bounds === 'both' ? say('low') : say('number'))}
      ${bounds === 'both' || bounds === 'high' ? figure('high', bounds === 'both' ? say('high') : say('number')) : null}
      ${choice('class', say('class'), [['', say('no_class')], ...Object.keys(classStrings.en).map((key) => [key, classIn(language, key)] as const)])}
      ${choice(
        'stance',
        say('stance'),
        stances.map((stance) => [stance, sayBoard(`stance_${stance}`)]),
      )}
      ${choice('polarity', say('polarity'), [
        ['affirmed', say('polarity_affirmed')],
        ['negated', say('polarity_negated')],
      ])}
      ${choice(
        'modality',
        say('modality'),
        modalities.map((one) => [
          one,
          one === 'plain' ? say('modality_plain') : sayBoard(`modality_${one}`),
        ]),
      )}
      ${choice('counting', say('counting'), [['', say('no_class')], ...countings.map((one) => [one, say(`counting_${one}`)] as const)])}
      ${choice('party', say('party'), parties)}
      ${choice('actor', say('actor'), [['', say('no_class')], ...parties])}
      ${choice('affected', say('affected'), [['', say('no_class')], ...parties])}
      ${choice('place', say('place'), [['', say('no_class')], ...placesIn(task, language)])}
      <label>${say('day')}
        <input type="date" name="from" value=${fields.from} onInput=${change} aria-invalid=${fault === 'from'} aria-describedby=${fault === 'from' ? 'edit-fault' : undefined} />
      </label>
      <label>${say('last_day')}
        <input type="date" name="to" value=${fields.to} onInput=${change} />
      </label>
    </div>
    ${fault === undefined ? null : html`<p class="problem" role="alert" id="edit-fault">${say(fault === 'same' ? 'nothing_changed' : fault === 'from' ? 'no_days' : 'no_number')}</p>`}
    <${NoteField} />
  <//>`
}
