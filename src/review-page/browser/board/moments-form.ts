import { useEffect, useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { instantIn, type Language, sayIn, useLanguage, useStrings } from '../language.ts'
import { goTo, type Moments } from '../router.ts'
import { momentStrings } from '../strings/moments.ts'
import { fromLocalField, toLocalField } from './local-time.ts'

interface Props extends Moments {
  readonly eventId: string
}

/** The board at a moment of the past: by what had been said, by what this service had recorded, or both. */
export function MomentsForm({ eventId, known, recorded }: Props): Rendered {
  const say = useStrings(momentStrings)
  const isPast = known !== undefined || recorded !== undefined
  const [fields, setFields] = useState({ known: '', recorded: '' })
  const [isRefused, setRefused] = useState(false)
  // The address leads: going back in the browser's history brings back its moments.
  useEffect(() => {
    setFields({ known: toLocalField(known), recorded: toLocalField(recorded) })
    setRefused(false)
  }, [known, recorded])

  const show = (event: Event) => {
    event.preventDefault()
    const asked = { known: fromLocalField(fields.known), recorded: fromLocalField(fields.recorded) }
    const isFuture = [asked.known, asked.recorded].some(
      (at) => at !== undefined && Date.parse(at) > Date.now(),
    )
    setRefused(isFuture)
    if (!isFuture) goTo({ view: 'event', id: eventId, ...asked })
  }
  const field = (name: 'known' | 'recorded') => html`<div class="field">
    <label for=${`moment-${name}`}>${say(name)}</label>
    <input
      id=${`moment-${name}`}
      type="datetime-local"
      value=${fields[name]}
      aria-describedby=${`moment-${name}-hint`}
      onInput=${(event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement
        setFields((before) => ({ ...before, [name]: value }))
      }}
    />
    <p class="hint" id=${`moment-${name}-hint`}>${say(`${name}_hint`)}</p>
  </div>`

  return html`<details class="moments" open=${isPast}>
    <summary>${say('title')}</summary>
    <form onSubmit=${show}>
      ${field('known')} ${field('recorded')}
      <div class="deeds">
        <button type="submit" class="primary">${say('show')}</button>
        ${isPast ? html`<button type="button" onClick=${() => goTo({ view: 'event', id: eventId })}>${say('now')}</button>` : null}
      </div>
      <p class="refusal" role="alert">${isRefused ? say('future') : ''}</p>
    </form>
  </details>`
}

/** Of which moment what is shown is, in a sentence; empty for now. */
export function momentIn(language: Language, { known, recorded }: Moments): string {
  const say = sayIn(momentStrings, language)
  const values = { known: written(language, known), recorded: written(language, recorded) }
  if (known !== undefined && recorded !== undefined) return say('then_both', values)
  if (known !== undefined) return say('then_known', values)
  return recorded === undefined ? '' : say('then_recorded', values)
}

/** An address may say anything. */
function written(language: Language, instant: string | undefined): string {
  if (instant === undefined) return ''
  return `\u2068${Number.isNaN(Date.parse(instant)) ? instant : instantIn(language, instant)}\u2069`
}

/** The moment in a sentence, read out when it changes. */
export function MomentNotice(moments: Moments): Rendered {
  return momentIn(useLanguage(), moments)
}
