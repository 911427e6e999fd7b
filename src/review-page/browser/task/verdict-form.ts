import { useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { useLanguage, useStrings } from '../language.ts'
import { verdictStrings } from '../strings/verdict.ts'
import type { DecisionBody } from '../wire.ts'
import { ActionForm, given, NoteField, textOf } from './action-form.ts'
import type { Outcome } from './use-task.ts'

type Finding = Extract<DecisionBody, { outcome: 'verdict' }>['finding']
type Evidence = NonNullable<Finding['evidence']>[number]

interface Props {
  readonly isBusy: boolean
  readonly onSend: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** A fact-check: the rating in words, perhaps in numbers, why, and what it rests on. */
export function VerdictForm({ isBusy, onSend, onCancel }: Props): Rendered {
  const say = useStrings(verdictStrings)
  const language = useLanguage()
  const [sources, setSources] = useState<readonly number[]>([0])
  const send = (form: FormData) => {
    const note = given('note', textOf(form, 'note'))
    onSend({ outcome: 'verdict', finding: findingOf(form, sources, language), ...note })
  }
  const field = (name: string, isRequired: boolean, more: Record<string, string | number> = {}) =>
    html`<label>${say(name as Parameters<typeof say>[0])} ${isRequired ? null : html`<span class="hint">${say('optional')}</span>`}
      <input name=${name} required=${isRequired} autocomplete="off" dir="auto" ...${more} />
    </label>`
  return html`<${ActionForm} title=${say('title')} send=${say('send')} isBusy=${isBusy} onSend=${send} onCancel=${onCancel}>
    ${field('rating', true, { maxlength: 100, list: 'ratings' })}
    <datalist id="ratings">${(['false', 'misleading', 'unproven', 'half', 'true'] as const).map((key) => html`<option value=${say(`rating_${key}`)}></option>`)}</datalist>
    <fieldset class="fields">
      <legend>${say('scale')} <span class="hint">${say('optional')}</span></legend>
      ${(['value', 'worst', 'best'] as const).map((name) => html`<label>${say(name)} <input name=${name} type="number" step="any" dir="ltr" /></label>`)}
    </fieldset>
    <label>${say('explanation')}
      <textarea name="explanation" rows="5" required maxlength="5000" dir="auto"></textarea>
    </label>
    <fieldset>
      <legend>${say('evidence')}</legend>
      ${sources.map(
        (
          source,
          index,
        ) => html`<div class="fields evidence" key=${source} role="group" aria-label=${say('evidence_item', { number: index + 1 })}>
          <label>${say('url')} <input type="url" name=${`url-${source}`} required dir="ltr" /></label>
          <label>${say('archive')} <span class="hint">${say('optional')}</span> <input type="url" name=${`archive-${source}`} dir="ltr" /></label>
          <label>${say('captured')} <input type="datetime-local" name=${`captured-${source}`} required /></label>
          <label>SHA-256 <span class="hint">${say('optional')}</span> <input name=${`sha-${source}`} dir="ltr" pattern="[0-9a-fA-F]{64}" spellcheck="false" /></label>
          <button type="button" onClick=${() => setSources(sources.filter((it) => it !== source))}>${say('remove', { number: index + 1 })}</button>
        </div>`,
      )}
      <button type="button" onClick=${() => setSources([...sources, Math.max(-1, ...sources) + 1])}>${say('add')}</button>
    </fieldset>
    <details>
      <summary>${say('more')}</summary>
      ${field('claimReviewed', false, { maxlength: 500 })}
      ${field('page', false, { type: 'url', dir: 'ltr' })}
      ${field('author', false, { maxlength: 200 })}
    </details>
    <${NoteField} />
  <//>`
}

function findingOf(form: FormData, sources: readonly number[], language: string): Finding {
  const text = (name: string) => textOf(form, name)
  const number = (name: string) => {
    const value = text(name)
    return value === undefined ? undefined : Number(value)
  }
  const author = text('author')
  return {
    rating: {
      alternateName: text('rating') ?? '',
      ...given('ratingValue', number('value')),
      ...given('worstRating', number('worst')),
      ...given('bestRating', number('best')),
    },
    explanation: text('explanation') ?? '',
    evidence: sources.map(
      (source): Evidence => ({
        url: text(`url-${source}`) ?? '',
        ...given('archiveUrl', text(`archive-${source}`)),
        ...given('sha256', text(`sha-${source}`)),
        capturedAt: new Date(text(`captured-${source}`) ?? '').toISOString(),
      }),
    ),
    ...given('claimReviewed', text('claimReviewed')),
    ...given('url', text('page')),
    ...(author !== undefined && { author: { name: author } }),
    language,
  }
}
