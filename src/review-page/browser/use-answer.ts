import { useEffect, useState } from 'preact/hooks'
import { type Answer, api } from './api.ts'

/** What a view asked for: undefined while it is on its way. */
export interface Asked<Body> {
  readonly answer: Answer<Body> | undefined
  /** The address that the answer is of: for a while after a change still the one before. */
  readonly answered: string | undefined
  /** Asks again; what is shown stays until the new answer is there. */
  readonly again: () => void
}

/** Reads an address of the API, anew whenever the address changes; an answer that comes too late is dropped. */
export function useAnswer<Body>(path: string): Asked<Body> {
  const [came, setCame] = useState<{ readonly path: string; readonly answer: Answer<Body> }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const answer = await api.get<Body>(path)
      if (isCurrent) setCame({ path, answer })
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [path, round])
  return {
    answer: came?.answer,
    answered: came?.path,
    again: () => setRound((before) => before + 1),
  }
}
