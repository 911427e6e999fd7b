import { html, type Rendered } from '../html.ts'
import { instantIn, useLanguage, useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import type { WholeTask } from '../wire.ts'
import { DecisionContent } from './decision-content.ts'

type Key = Parameters<ReturnType<typeof useStrings<keyof (typeof taskStrings)['en']>>>[0]

/** What was decided before, in that order; what was taken back is said to be. */
export function DecisionList({ task }: { readonly task: WholeTask }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const { decisions } = task
  if (decisions.length === 0) return html`<p>${say('no_decisions')}</p>`
  const undone = new Set(decisions.map((decision) => decision.supersedes))
  return html`<ol class="decisions">
    ${decisions.map(
      (decision) => html`<li key=${decision.id}>
        <span class="facts">
          <span><b>${say(`outcome_${decision.outcome}`)}</b></span><span><bdi>${decision.reviewerName ?? decision.reviewer}</bdi></span><span>${instantIn(language, decision.decidedAt)}</span>
          ${undone.has(decision.id) ? html`<span class="state">${say('was_undone')}</span>` : null}
          ${decision.tookEffect ? null : html`<span class="state">${say('no_effect')}</span>`}
        </span>
        ${decision.reason === null ? null : html`<br />${say(`reason_${decision.reason}` as Key)}`}
        ${decision.note === null ? null : html`<br /><span class="note" dir="auto">${decision.note}</span>`}
        <${DecisionContent} decision=${decision} task=${task} />
      </li>`,
    )}
  </ol>`
}
