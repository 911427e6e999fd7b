/** Changes of the queue as they happen, over one connection for the whole page. */
import { useEffect, useRef, useState } from 'preact/hooks'

type Listener = () => void

const listeners = new Set<Listener>()
const states = new Set<(isOn: boolean) => void>()
let source: EventSource | undefined
let isOn = false

/** Shortest time between two calls, in milliseconds: a busy queue must not have everybody read it all the time. */
const atMostEvery = 1_000

let timer: ReturnType<typeof setTimeout> | undefined
let last = 0

function changed(): void {
  if (timer !== undefined) return
  const wait = Math.max(0, last + atMostEvery - Date.now())
  timer = setTimeout(() => {
    timer = undefined
    last = Date.now()
    for (const listener of listeners) listener()
  }, wait)
}

function say(on: boolean): void {
  isOn = on
  for (const listener of states) listener(on)
}

/** Connects while somebody listens; the browser connects again by itself, unless it was refused. */
function connectOrNot(): void {
  if (listeners.size === 0) {
    source?.close()
    source = undefined
    say(false)
  } else if (source === undefined || source.readyState === EventSource.CLOSED) {
    source = new EventSource('/v1/review/events')
    source.addEventListener('queue', changed)
    source.addEventListener('open', () => say(true))
    source.addEventListener('error', () => say(false))
  }
}

/** Calls `listener` when the queue has changed, at most once a second. */
export function useQueueChanges(listener: Listener): void {
  const newest = useRef(listener)
  newest.current = listener
  useEffect(() => {
    const call = () => newest.current()
    listeners.add(call)
    connectOrNot()
    return () => {
      listeners.delete(call)
      // The next view of the page, which comes at once, keeps the connection.
      setTimeout(connectOrNot, 0)
    }
  }, [])
}

/** Whether changes are heard of at this moment. */
export function useIsLive(): boolean {
  const [isLive, setLive] = useState(isOn)
  useEffect(() => {
    states.add(setLive)
    setLive(isOn)
    return () => {
      states.delete(setLive)
    }
  }, [])
  return isLive
}
