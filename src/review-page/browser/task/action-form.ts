import { useEffect, useRef } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'

interface Props {
  readonly title: string
  readonly send: string
  readonly isBusy: boolean
  readonly onSend: (fields: FormData) => void
  readonly onCancel: () => void
  readonly children: Rendered
}

/** The form of an outcome that needs more than a key: begins at its first field, ends with Escape. */
export function ActionForm({ title, send, isBusy, onSend, onCancel, children }: Props): Rendered {
  const say = useStrings(taskStrings)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (form.current !== null) onSend(new FormData(form.current))
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return html`<form class="action-form" ref=${form} onSubmit=${submit} onKeyDown=${leave} aria-labelledby="action-title">
    <h2 id="action-title">${title}</h2>
    ${children}
    <p class="buttons">
      <button type="submit" class="primary" aria-disabled=${isBusy}>${send}</button>
      <button type="button" onClick=${onCancel}>${say('cancel')}</button>
    </p>
  </form>`
}

/** A note that goes with a decision. */
export function NoteField(): Rendered {
  const say = useStrings(taskStrings)
  return html`<label>${say('note')} <span class="hint">${say('optional')}</span>
    <textarea name="note" rows="2" maxlength="2000" dir="auto"></textarea>
  </label>`
}

/** A field of a form as text without the spaces around it; undefined where nothing was filled in. */
export function textOf(fields: FormData, name: string): string | undefined {
  const value = fields.get(name)
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

/** `{ [key]: value }`, or nothing where there is no value: the API takes no empty fields. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>)
}
