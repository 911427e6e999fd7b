/** What can be done with a task, and by which key. Pure. */
import type { Session, Task } from '../wire.ts'

export type Action =
  | 'accept'
  | 'edit'
  | 'reject'
  | 'merge'
  | 'verdict'
  | 'snooze'
  | 'skip'
  | 'release'
  | 'undo'
  | 'next'
  | 'help'

/** The same on every keyboard: by the letter or, where it writes another script, by the place of the key. */
export const keyOf: Readonly<Record<Action, string>> = {
  accept: 'a',
  edit: 'e',
  reject: 'r',
  merge: 'm',
  verdict: 'v',
  snooze: 's',
  skip: 'k',
  release: 'g',
  undo: 'u',
  next: 'n',
  help: '?',
}

/** Decisions by the kind of what is asked. */
const decisions: Readonly<Record<Task['kind'], readonly Action[]>> = {
  claim: ['accept', 'edit', 'reject'],
  relation: ['accept', 'reject'],
  party: ['accept', 'merge'],
  verdict: ['verdict', 'reject'],
  article_changed: ['accept'],
  orphaned: ['accept', 'reject'],
  adjudication: [],
}

/**
 * What its holder can do with a task.
 * @param asked its kind or, of an adjudication, the kind of the task on which two people disagreed
 */
export function actionsFor(asked: Task['kind'], role: Session['role']): readonly Action[] {
  const own = decisions[asked].filter((action) => action !== 'merge' || isEditor(role))
  return [...own, 'snooze', 'skip', 'release']
}

/** Merging parties, and what two reviewers disagree on, are for editors. */
export const isEditor = (role: Session['role']): boolean => role === 'editor' || role === 'admin'

/** The action that a key stands for, unless somebody is typing or means a command of the browser. */
export function actionOf(event: {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}): Action | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined
  const written = event.key.toLowerCase()
  const isLatin = /^[a-z?]$/u.test(written)
  const place = /^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase()
  const wanted = isLatin ? written : written === '؟' ? '?' : place
  return (Object.keys(keyOf) as Action[]).find((action) => keyOf[action] === wanted)
}
