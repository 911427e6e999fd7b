import { useEffect, useState } from 'preact/hooks'
import { type ApiProblem, api } from '../api.ts'
import type { SearchResults } from '../wire.ts'

export type Kind = keyof SearchResults

export interface Found {
  readonly results: SearchResults | null
  readonly problem: ApiProblem | null
  readonly isLoading: boolean
  /** The next page of one kind. */
  readonly more: (kind: Kind) => void
  readonly again: () => void
}

interface State {
  readonly query: string
  readonly results: SearchResults | null
  readonly problem: ApiProblem | null
  readonly isLoading: boolean
}

const addressOf = (query: string, more: Readonly<Record<string, string>> = {}) =>
  `/v1/search?${new URLSearchParams({ q: query, ...more }).toString()}`

/** What is found by some words; nothing is asked for no words. */
export function useSearch(query: string): Found {
  const [state, setState] = useState<State>({
    query: '',
    results: null,
    problem: null,
    isLoading: false,
  })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      setState({ query, results: null, problem: null, isLoading: query !== '' })
      if (query === '') return
      const answer = await api.get<SearchResults>(addressOf(query))
      if (!isCurrent) return
      setState({
        query,
        results: answer.ok ? answer.body : null,
        problem: answer.ok ? null : answer.problem,
        isLoading: false,
      })
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [query, round])

  const more = async (kind: Kind) => {
    const cursor = state.results?.[kind]?.nextCursor
    if (state.isLoading || cursor === undefined || cursor === null) return
    setState((before) => ({ ...before, problem: null, isLoading: true }))
    const answer = await api.get<SearchResults>(addressOf(query, { kind, cursor }))
    setState((before) => {
      // The words may have changed meanwhile.
      if (before.query !== query || before.results === null) return before
      if (!answer.ok) return { ...before, problem: answer.problem, isLoading: false }
      return { ...before, results: joined(before.results, answer.body, kind), isLoading: false }
    })
  }

  return {
    results: state.results,
    problem: state.problem,
    isLoading: state.isLoading,
    more: (kind) => void more(kind),
    again: () => setRound((before) => before + 1),
  }
}

/** The results with the next page of one kind behind those that are there. */
function joined(before: SearchResults, next: SearchResults, kind: Kind): SearchResults {
  const [known, added] = [before[kind], next[kind]]
  if (known === null || added === null) return before
  const items = [...known.items, ...added.items]
  return { ...before, [kind]: { items, nextCursor: added.nextCursor } }
}
