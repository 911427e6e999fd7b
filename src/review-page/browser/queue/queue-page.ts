import { useRef, useState } from 'preact/hooks'
import type { ApiProblem } from '../api.ts'
import { html, type Rendered } from '../html.ts'
import { instantIn, nameIn, numberIn, sinceIn, useLanguage, useStrings } from '../language.ts'
import { useIsLive, useQueueChanges } from '../live.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { goTo, hashOf, type QueueView } from '../router.ts'
import { queueStrings } from '../strings/queue.ts'
import { shellStrings } from '../strings/shell.ts'
import { useAnswer } from '../use-answer.ts'
import { usePages } from '../use-pages.ts'
import type { ListedTask, ReviewStats, Task } from '../wire.ts'
import { leaseNext } from './take-next.ts'

const kinds = [
  'relation',
  'claim',
  'party',
  'verdict',
  'article_changed',
  'orphaned',
  'adjudication',
] as const satisfies readonly Task['kind'][]

const holds = ['free', 'mine', 'leased', 'snoozed'] as const

/** The open tasks, the most urgent first; what is chosen stands in the address. */
export function QueuePage({ view }: { readonly view: QueueView }): Rendered {
  const say = useStrings(queueStrings)
  const sayCommon = useStrings(shellStrings)
  const [nothing, setNothing] = useState(false)
  const [refused, setRefused] = useState<ApiProblem>()
  const list = useRef<HTMLUListElement>(null)
  const [hasChanged, setChanged] = useState(false)
  const { items, problem, isLoading, hasMore, more, again, refresh } = usePages<ListedTask>(
    pathOf(view),
  )
  const showChanges = () => {
    setChanged(false)
    refresh()
  }
  useQueueChanges(() => {
    // Nothing moves under the hands of somebody who is choosing.
    if (list.current?.contains(document.activeElement) === true) setChanged(true)
    else showChanges()
  })

  const take = async () => {
    setNothing(false)
    setRefused(undefined)
    const answer = await leaseNext(view)
    if (!answer.ok) setRefused(answer.problem)
    else if (answer.body === null) setNothing(true)
    else goTo({ view: 'task', id: answer.body.id })
  }

  return html`<h1>${sayCommon('queue')}</h1>
    <${Counts} view=${view} />
    <${Filters} view=${view} />
    <p class="buttons"><button type="button" class="primary" onClick=${() => void take()}>${say('take_next')}</button></p>
    <p role="status">${nothing ? say('nothing') : ''}</p>
    ${refused === undefined ? null : html`<${ProblemNotice} problem=${refused} />`}
    ${hasChanged ? html`<p class="notice" role="status">${say('changed')} <button type="button" class="quiet" onClick=${showChanges}>${say('show_changes')}</button></p>` : null}
    <ul class="tasks" ref=${list}>${items.map((task) => html`<li key=${task.id}><${TaskLine} task=${task} /></li>`)}</ul>
    <p role="status" class="hint">${isLoading ? sayCommon('loading') : problem !== null ? '' : items.length === 0 ? say('none') : say('shown', { count: items.length })}</p>
    ${problem === null ? null : html`<${ProblemNotice} problem=${problem} onRetry=${again} />`}
    ${hasMore ? html`<button type="button" aria-disabled=${isLoading} onClick=${more}>${say('more')}</button>` : null}`
}

function pathOf({ kind, language, hold, event }: QueueView): string {
  const query = new URLSearchParams({
    ...(kind !== undefined && { kind }),
    ...(language !== undefined && { language }),
    ...(hold !== undefined && { hold }),
    ...(event !== undefined && { event }),
  })
  return `/v1/review/tasks?${query}`
}

/** How many tasks of each kind are open: each a choice too. */
function Counts({ view }: { readonly view: QueueView }): Rendered {
  const say = useStrings(queueStrings)
  const language = useLanguage()
  const isLive = useIsLive()
  const { answer, again } = useAnswer<ReviewStats>('/v1/review/stats')
  useQueueChanges(again)
  if (answer?.ok !== true || answer.body.open.length === 0) return null
  return html`<nav class="counts" aria-label=${say('counts')}>
    ${answer.body.open.map(
      ({
        kind,
        open,
      }) => html`<a key=${kind} href=${hashOf({ ...view, kind })} aria-current=${view.kind === kind ? 'true' : undefined}>
        ${say(`kind_${kind}`)} <b>${numberIn(language, open)}</b>
      </a>`,
    )}
    ${isLive ? null : html`<small>${say('not_live')}</small>`}
  </nav>`
}

function Filters({ view }: { readonly view: QueueView }): Rendered {
  const say = useStrings(queueStrings)
  const choose = (event: Event) => {
    const { name, value } = event.target as HTMLSelectElement
    goTo({ ...view, [name]: value === '' ? undefined : value })
  }
  return html`<div class="fields" role="group" aria-label=${say('filters')}>
      <label>${say('kind')}
        <select name="kind" value=${view.kind ?? ''} onChange=${choose}>
          <option value="">${say('all_kinds')}</option>
          ${kinds.map((kind) => html`<option value=${kind}>${say(`kind_${kind}`)}</option>`)}
        </select>
      </label>
      <label>${say('language')}
        <select name="language" value=${view.language ?? ''} onChange=${choose}>
          <option value="">${say('any_language')}</option>
          <option value="ar" lang="ar">العربية</option>
          <option value="en" lang="en">English</option>
        </select>
      </label>
      <label>${say('hold')}
        <select name="hold" value=${view.hold ?? ''} onChange=${choose}>
          <option value="">${say('hold_all')}</option>
          ${holds.map((hold) => html`<option value=${hold}>${say(`hold_${hold}`)}</option>`)}
        </select>
      </label>
    </div>
    ${view.event === undefined ? null : html`<p class="notice">${say('of_event')} <a href=${hashOf({ ...view, event: undefined })}>${say('all_events')}</a></p>`}`
}

function TaskLine({ task }: { readonly task: ListedTask }): Rendered {
  const say = useStrings(queueStrings)
  const language = useLanguage()
  const now = Date.now()
  const isLeased = task.lease !== null && Date.parse(task.lease.until) > now
  const isPutOff = task.snoozedUntil !== null && Date.parse(task.snoozedUntil) > now
  return html`<p class="task-head">
      <a href=${hashOf({ view: 'task', id: task.id })}>${say(`kind_${task.kind}`)}<${Subject} subject=${task.subject} /></a>
      <span class="state">${say('priority', { priority: task.priority })}</span>
      ${isLeased ? html`<span class="state">${say(task.lease?.mine === true ? 'mine' : 'held')}</span>` : null}
      ${isPutOff ? html`<span class="state">${say('snoozed', { when: instantIn(language, task.snoozedUntil ?? '') })}</span>` : null}
    </p>
    <ul class="reasons">${task.reasons.map((reason) => html`<li>${reason.texts[language]}</li>`)}</ul>
    <p class="hint">${say('age', { when: sinceIn(language, task.createdAt, now) })}</p>`
}

/** What the task is about: a title in the reader's language, or words of an article in theirs. */
function Subject({ subject }: { readonly subject: ListedTask['subject'] }): Rendered {
  const language = useLanguage()
  const { names, by, words } = subject
  const name = names ?? by
  return html`${name === null ? null : html`<span>: <bdi>${nameIn(language, name)}</bdi></span>`}${
    words === null
      ? null
      : html`<span>: <q lang=${subject.language} dir=${subject.dir}>${words}</q></span>`
  }`
}
