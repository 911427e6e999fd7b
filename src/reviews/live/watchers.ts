/** Who watches the review queue over an open connection, and what they are told. */
import type { ServerResponse } from 'node:http'

export interface WatcherOptions {
  /** Shortest time between two events to the same watcher, in milliseconds: what happens meanwhile is one event. */
  readonly atMostEvery: number
  /** A watcher who is slower than this, in bytes that wait to be sent, is let go. */
  readonly mostWaiting: number
  /** Who does not take the end of the stream within this time, in milliseconds, is cut off. */
  readonly grace: number
}

/** An open connection. */
export interface Watcher {
  readonly actorId: string
  readonly stream: ServerResponse
}

/** The open connections of a process. */
export interface Watchers {
  readonly count: (actorId?: string) => number
  readonly add: (watcher: Watcher) => void
  /** Tells all of them that the queue has changed. */
  readonly changed: () => void
  /** Tells one that it may have missed something. */
  readonly missed: (watcher: Watcher) => void
  /** A sign of life, so that nobody in between takes the connection for dead. */
  readonly beat: (watcher: Watcher) => void
  readonly end: (watcher: Watcher) => void
  readonly endAll: () => void
}

interface Pace {
  timer: NodeJS.Timeout | undefined
  last: number
}

export function createWatchers({ atMostEvery, mostWaiting, grace }: WatcherOptions): Watchers {
  const paces = new Map<Watcher, Pace>()
  let number = 0

  const write = ({ stream }: Watcher, text: string) => {
    if (stream.writableLength > mostWaiting) stream.destroy()
    else stream.write(text)
  }
  const tell = (watcher: Watcher, pace: Pace) => {
    pace.timer = undefined
    pace.last = Date.now()
    number += 1
    write(watcher, `id: ${number}\nevent: queue\ndata: {"changed":true}\n\n`)
  }
  const soon = (watcher: Watcher, pace: Pace) => {
    if (pace.timer !== undefined) return
    const wait = Math.max(0, pace.last + atMostEvery - Date.now())
    pace.timer = setTimeout(tell, wait, watcher, pace)
  }
  const forget = (watcher: Watcher) => {
    clearTimeout(paces.get(watcher)?.timer)
    paces.delete(watcher)
  }
  const end = (watcher: Watcher) => {
    forget(watcher)
    watcher.stream.end()
    const timer = setTimeout(() => watcher.stream.destroy(), grace)
    timer.unref()
    watcher.stream.once('close', () => clearTimeout(timer))
  }
  return {
    count: (actorId) =>
      actorId === undefined
        ? paces.size
        : [...paces.keys()].filter((watcher) => watcher.actorId === actorId).length,
    add(watcher) {
      paces.set(watcher, { timer: undefined, last: 0 })
      watcher.stream.once('close', () => forget(watcher))
    },
    changed() {
      for (const [watcher, pace] of paces) soon(watcher, pace)
    },
    missed(watcher) {
      const pace = paces.get(watcher)
      if (pace !== undefined) soon(watcher, pace)
    },
    beat: (watcher) => write(watcher, ': alive\n\n'),
    end,
    endAll() {
      for (const watcher of paces.keys()) end(watcher)
    },
  }
}
