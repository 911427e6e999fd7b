import { html, type Rendered } from '../html.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { useAnswer } from '../use-answer.ts'
import type { WholeTask } from '../wire.ts'

/** One task with all that is needed to decide it. */
export function TaskPage({ id }: { readonly id: string }): Rendered {
  const { answer, again } = useAnswer<WholeTask>(`/v1/review/tasks/${id}`)
  if (answer === undefined) return null
  if (!answer.ok) return html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />`
  return html`<h1>${answer.body.kind}</h1>`
}
