import { useEffect, useState } from 'preact/hooks'
import { type Answer, type ApiProblem, api } from '../api.ts'
import type { DecisionAnswer, DecisionBody, LeasedTask, Task, WholeTask } from '../wire.ts'

/** A decision without what the lease adds to it. */
export type Outcome = DecisionBody extends infer Body
  ? Body extends DecisionBody
    ? Omit<Body, 'fence'>
    : never
  : never

/** What was done last with the task, in this window. */
export type Done =
  | { readonly what: 'decided'; readonly answer: DecisionAnswer }
  | { readonly what: 'snoozed' | 'released' | 'undone' }

export interface TaskWork {
  readonly task: WholeTask | undefined
  /** The kind of what is asked: of an adjudication, what the two were asked. */
  readonly asked: Task['kind'] | undefined
  /** Why the task cannot be shown. */
  readonly failure: ApiProblem | undefined
  readonly isHeld: boolean
  /** True once a lease that this window had is gone. */
  readonly isLost: boolean
  readonly done: Done | undefined
  /** Why the last thing that was asked for was refused. */
  readonly problem: ApiProblem | undefined
  readonly isBusy: boolean
  readonly reload: () => Promise<void>
  readonly take: () => Promise<void>
  readonly decide: (outcome: Outcome) => Promise<void>
  readonly snooze: (until: string, reason: string) => Promise<void>
  readonly release: () => Promise<void>
  readonly undo: (decisionId: string, reason: string) => Promise<void>
  readonly forgetProblem: () => void
}

interface Hold {
  readonly fence: number
  readonly until: number
}

/** The lease of a task, where it is ours and still runs. */
function holdOf({ lease, state }: Task): Hold | undefined {
  if (state !== 'open' || lease === null || !lease.mine || lease.fence === null) return undefined
  const until = Date.parse(lease.until)
  return until > Date.now() ? { fence: lease.fence, until } : undefined
}

/** Shortest time between two signs of life, in milliseconds. */
const shortestBeat = 1_000

/** A task, the lease on it, which is kept while the task is open here, and what can be done with it. */
export function useTask(id: string): TaskWork {
  const [task, setTask] = useState<WholeTask>()
  const [asked, setAsked] = useState<Task['kind']>()
  const [failure, setFailure] = useState<ApiProblem>()
  const [hold, setHold] = useState<Hold>()
  const [isLost, setLost] = useState(false)
  const [done, setDone] = useState<Done>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isBusy, setBusy] = useState(false)
  const path = `/v1/review/tasks/${id}`

  async function show(shown: WholeTask): Promise<void> {
    const about = shown.aboutTaskId
    const kind = about === null ? shown.kind : await kindOf(about)
    setAsked(kind ?? shown.kind)
    setTask(shown)
    setHold(holdOf(shown))
    setFailure(undefined)
  }
  async function reload(): Promise<void> {
    const answer = await api.get<WholeTask>(path)
    if (answer.ok) await show(answer.body)
    else setFailure(answer.problem)
  }

  useEffect(() => void reload(), [path])

  useEffect(() => {
    if (hold === undefined) return undefined
    const wait = Math.max(shortestBeat, (hold.until - Date.now()) / 2)
    const beat = async () => {
      const answer = await api.post<{ leaseUntil: string }>(`${path}/heartbeat`, {
        fence: hold.fence,
      })
      if (answer.ok) setHold({ fence: hold.fence, until: Date.parse(answer.body.leaseUntil) })
      else if (answer.problem.code === 'unreachable' && hold.until > Date.now())
        setHold({ ...hold })
      else lose()
    }
    const timer = setTimeout(() => void beat(), wait)
    return () => clearTimeout(timer)
  }, [path, hold])

  function lose(): void {
    setHold(undefined)
    setLost(true)
  }

  /** Sends one thing at a time. */
  async function send<Body>(
    ask: () => Promise<Answer<Body>>,
    then: (body: Body) => Promise<void> | void,
  ): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask()
    if (answer.ok) await then(answer.body)
    else {
      setProblem(answer.problem)
      if (answer.problem.code === 'lease-lost') lose()
    }
    setBusy(false)
  }

  const fence = hold?.fence ?? -1
  return {
    task,
    asked,
    failure,
    isHeld: hold !== undefined,
    isLost,
    done,
    problem,
    isBusy,
    reload,
    take: () =>
      send(
        () => api.post<LeasedTask>(`${path}/lease`, {}),
        async (leased) => {
          setLost(false)
          setDone(undefined)
          await show(leased)
        },
      ),
    decide: (outcome) =>
      send(
        () => api.post<DecisionAnswer>(`${path}/decision`, { ...outcome, fence }),
        async (answer) => {
          setHold(undefined)
          setDone({ what: 'decided', answer })
          await reload()
        },
      ),
    snooze: (until, reason) =>
      send(
        () => api.post<Task>(`${path}/snooze`, { fence, until, reason }),
        async () => {
          setHold(undefined)
          setDone({ what: 'snoozed' })
          await reload()
        },
      ),
    release: () =>
      send(
        () => api.post<null>(`${path}/release`, { fence }),
        async () => {
          setHold(undefined)
          setDone({ what: 'released' })
          await reload()
        },
      ),
    undo: (decisionId, reason) =>
      send(
        () => api.post<DecisionAnswer>(`/v1/review/decisions/${decisionId}/undo`, { reason }),
        async () => {
          setDone({ what: 'undone' })
          await reload()
        },
      ),
    forgetProblem: () => setProblem(undefined),
  }
}

async function kindOf(id: string): Promise<Task['kind'] | undefined> {
  const answer = await api.get<Task>(`/v1/review/tasks/${id}`)
  return answer.ok ? answer.body.kind : undefined
}
