import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiProblem, api } from './api.ts'
import type { Page } from './wire.ts'

/** A list as far as it has been read. */
export interface Pages<Item> {
  readonly items: readonly Item[]
  readonly problem: ApiProblem | null
  readonly isLoading: boolean
  readonly hasMore: boolean
  readonly more: () => void
  /** Asks again for what was refused. */
  readonly again: () => void
  /** Reads what is shown anew, as far as one answer holds it; it stays until the answer is there. */
  readonly refresh: () => void
}

interface State<Item> {
  readonly items: readonly Item[]
  readonly problem: ApiProblem | null
  readonly next: string | null
  readonly isLoading: boolean
}

interface Wanted {
  readonly path: string
  readonly cursor: string | null
  readonly round: number
}

/** Reads a list of the API page by page, from its beginning whenever the address changes. */
export function usePages<Item>(path: string): Pages<Item> {
  const [state, setState] = useState<State<Item>>(empty)
  const [wanted, setWanted] = useState<Wanted>({ path, cursor: null, round: 0 })
  useEffect(() => {
    let isCurrent = true
    const cursor = wanted.path === path ? wanted.cursor : null
    const before = cursor === null ? [] : state.items
    const ask = async () => {
      setState({ ...empty<Item>(), items: before })
      const mark = path.includes('?') ? '&' : '?'
      const address = cursor === null ? path : `${path}${mark}cursor=${encodeURIComponent(cursor)}`
      const answer = await api.get<Page<Item>>(address)
      if (!isCurrent) return
      setState({
        items: answer.ok ? [...before, ...answer.body.items] : before,
        problem: answer.ok ? null : answer.problem,
        next: answer.ok ? answer.body.nextCursor : null,
        isLoading: false,
      })
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [path, wanted])
  const newestPath = useRef(path)
  newestPath.current = path
  const refresh = async () => {
    const limit = String(Math.min(Math.max(state.items.length, usualPage), longestPage))
    const mark = path.includes('?') ? '&' : '?'
    const answer = await api.get<Page<Item>>(`${path}${mark}limit=${limit}`)
    if (!answer.ok || newestPath.current !== path) return
    const { items, nextCursor } = answer.body
    setState({ items, problem: null, next: nextCursor, isLoading: false })
  }
  return {
    items: state.items,
    problem: state.problem,
    isLoading: state.isLoading,
    hasMore: state.next !== null,
    more: () => {
      if (!state.isLoading)
        setWanted(({ round }) => ({ path, cursor: state.next, round: round + 1 }))
    },
    again: () =>
      setWanted((was) => ({
        path,
        cursor: was.path === path ? was.cursor : null,
        round: was.round + 1,
      })),
    refresh: () => void refresh(),
  }
}

/** Items of a page unless one asks for more, and the most that one can ask for. */
const usualPage = 50
const longestPage = 200

const empty = <Item>(): State<Item> => ({
  items: [],
  problem: null,
  next: null,
  isLoading: true,
})
