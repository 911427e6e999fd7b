import type { ApiProblem } from './api.ts'
import { html, type Rendered } from './html.ts'
import { useLanguage, useStrings } from './language.ts'
import { problemIn } from './strings/problems.ts'
import { shellStrings } from './strings/shell.ts'

/** A refusal in words, read out at once; faults of single fields below it. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  readonly problem: ApiProblem
  readonly onRetry?: () => void
}): Rendered {
  const say = useStrings(shellStrings)
  const language = useLanguage()
  return html`<div class="problem" role="alert">
    <p>${problemIn(language, problem)}</p>
    ${
      problem.faults === undefined
        ? null
        : html`<ul lang="en" dir="ltr">
            ${problem.faults.map((fault) => html`<li><code>${fault.pointer}</code> ${fault.detail}</li>`)}
          </ul>`
    }
    ${onRetry === undefined ? null : html`<button type="button" onClick=${onRetry}>${say('try_again')}</button>`}
  </div>`
}
