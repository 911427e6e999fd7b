import { useEffect, useState } from 'preact/hooks'
import { type Answer, api } from './api.ts'

/** What a view asked for: undefined while it is on its way. */
export interface Asked<Body> {
  readonly answer: Answer<Body> | undefined
  /** Asks again; what is shown stays until the new answer is there. */
  readonly again: () => void
}

/** Reads an address of the API, anew whenever the address changes; an answer that comes too late is dropped. */
export function useAnswer<Body>(path: string): Asked<Body> {
  const [answer, setAnswer] = useState<Answer<Body>>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const came = await api.get<Body>(path)
      if (isCurrent) setAnswer(came)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [path, round])
  return { answer, again: () => setRound((before) => before + 1) }
}
