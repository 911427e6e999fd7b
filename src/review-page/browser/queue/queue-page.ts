import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { hashOf } from '../router.ts'
import { shellStrings } from '../strings/shell.ts'
import { useAnswer } from '../use-answer.ts'
import type { Page, Task } from '../wire.ts'

/** The open tasks, the most urgent first. */
export function QueuePage(): Rendered {
  const say = useStrings(shellStrings)
  const { answer, again } = useAnswer<Page<Task>>('/v1/review/tasks')
  if (answer === undefined) return null
  if (!answer.ok) return html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />`
  return html`<h1>${say('queue')}</h1>
    <ul>
      ${answer.body.items.map((task) => html`<li><a href=${hashOf({ view: 'task', id: task.id })}>${task.kind} ${task.priority}</a></li>`)}
    </ul>`
}
