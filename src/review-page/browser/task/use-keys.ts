import { useEffect, useRef, useState } from 'preact/hooks'
import { type Action, actionOf } from './actions.ts'

const storageKey = 'counterclaim:keys'

/** Calls `act` for the keys of actions, while they are switched on and nobody is typing. */
export function useKeys(act: (action: Action) => void): {
  readonly isOn: boolean
  readonly turn: (on: boolean) => void
} {
  const [isOn, setOn] = useState(() => stored() !== 'off')
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element | null
      if (target?.closest('input, textarea, select, dialog') != null) return
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      newest.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
  const turn = (on: boolean) => {
    setOn(on)
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off')
    } catch {
      // Without storage it holds until the page is left.
    }
  }
  return { isOn, turn }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
