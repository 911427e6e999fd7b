import { useEffect, useRef, useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { sinceIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { takeNext } from '../queue/take-next.ts'
import { goTo } from '../router.ts'
import { shellStrings } from '../strings/shell.ts'
import { taskStrings } from '../strings/task.ts'
import type { Session } from '../wire.ts'
import { ActionBar } from './action-bar.ts'
import { type Action, actionsFor } from './actions.ts'
import { DecisionList } from './decision-list.ts'
import { OpenForm } from './open-form.ts'
import { pairsOf } from './pairs.ts'
import { isOpenDispute, SubjectView } from './subject-view.ts'
import { useKeys } from './use-keys.ts'
import { type TaskWork, useTask } from './use-task.ts'

interface Props {
  readonly id: string
  readonly session: Session
}

/** One task with all that is needed to decide it, and the ways to do so. */
export function TaskPage({ id, session }: Props): Rendered {
  const say = useStrings(taskStrings)
  const sayCommon = useStrings(shellStrings)
  const work = useTask(id)
  const { task, asked, failure, isHeld } = work
  const [form, setForm] = useState<Action>()
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const [noneLeft, setNoneLeft] = useState(false)
  const buttons = useRef<HTMLDivElement>(null)
  const allowed = asked === undefined || !isHeld ? [] : actionsFor(asked, session.role)
  const mine = work.done?.what === 'decided' ? work.done.answer.decision : undefined

  const close = () => {
    setForm(undefined)
    work.forgetProblem()
    buttons.current?.querySelector('button')?.focus()
  }
  const next = async () => {
    const answer = await takeNext({})
    if (answer === undefined) setNoneLeft(true)
    else goTo({ view: 'task', id: answer })
  }
  const act = (action: Action) => {
    if (action === 'help') setForm(form === 'help' ? undefined : 'help')
    else if (action === 'next' && !isHeld) void next()
    else if (action === 'undo' && mine !== undefined) setForm('undo')
    else if (!allowed.includes(action) || work.isBusy) return
    else if (action === 'accept') {
      const pairs = task === undefined ? undefined : pairsOf(task, except, 'rejected')
      void work.decide({ outcome: 'accept', ...(pairs !== undefined && { pairs }) })
    } else if (action === 'skip') void work.decide({ outcome: 'skip' })
    else if (action === 'release') void work.release()
    else setForm(action)
  }
  const keys = useKeys(act)
  // What was filled in stays until it was sent.
  useEffect(() => {
    if (work.done !== undefined) setForm(undefined)
  }, [work.done])

  if (failure !== undefined) {
    return html`<${ProblemNotice} problem=${failure} onRetry=${() => void work.reload()} />`
  }
  if (task === undefined || asked === undefined) {
    return html`<p role="status">${sayCommon('loading')}</p>`
  }
  const canExcept =
    isHeld && asked === 'relation' && task.relations.filter(isOpenDispute).length > 1
  return html`<p class="way-back"><a href="#/queue">${say('back')}</a></p>
    <h1>${say(`asks_${asked}`)}</h1>
    <${Head} work=${work} />
    <div class="bar" ref=${buttons}>
      <${ActionBar} work=${work} asked=${asked} allowed=${allowed} canUndo=${mine !== undefined} onAct=${act} />
      ${noneLeft ? html`<p role="status">${say('none_left')}</p>` : null}
      ${work.problem === undefined ? null : html`<${ProblemNotice} problem=${work.problem} onRetry=${work.problem.code === 'subject-changed' ? () => void work.take() : undefined} />`}
      <${OpenForm} form=${form} work=${work} task=${task} asked=${asked} except=${except} keys=${keys} onClose=${close} />
    </div>
    <${SubjectView} task=${task} except=${canExcept ? except : undefined} onExcept=${(pair: string) => setExcept(toggled(except, pair))} />
    <section><h2>${say('decisions')}</h2><${DecisionList} task=${task} /></section>`
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const copy = new Set(set)
  if (!copy.delete(item)) copy.add(item)
  return copy
}

/** Why somebody should look, and how the task stands. */
function Head({ work }: { readonly work: TaskWork }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const { task } = work
  if (task === undefined) return null
  return html`<ul class="reasons">
      ${task.reasons.map((reason) => html`<li>${reason.texts[language]}</li>`)}
    </ul>
    <p class="hint facts">
      ${task.kind === 'adjudication' ? html`<span>${say('kind_adjudication')}</span>` : null}
      <span>${say('priority', { priority: task.priority })}</span>
      <span>${say('opened', { when: sinceIn(language, task.createdAt, Date.now()) })}</span>
    </p>
    ${task.releaseNote === null ? null : html`<p class="hint">${say('left_note')} <bdi>${task.releaseNote}</bdi></p>`}`
}
