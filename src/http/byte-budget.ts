/** Bytes that may be held at one time, lent out in the order of asking. */
export interface ByteBudget {
  /**
   * Waits until `bytes` are free and takes them.
   * @param signal ends the wait of somebody who has gone.
   * @returns what gives them back (once, however often it is called); undefined where they did not become free in
   * time, or the signal came first.
   */
  readonly take: (bytes: number, signal?: AbortSignal) => Promise<(() => void) | undefined>
  /** Bytes that are lent out at this moment. */
  readonly lent: () => number
}

interface Waiting {
  readonly bytes: number
  readonly admit: () => void
}

/**
 * @param options.bytes what may be lent at one time; who asks for more than all of it gets all of it.
 * @param options.patienceMs how long anybody waits, in milliseconds.
 */
export function createByteBudget(options: {
  readonly bytes: number
  readonly patienceMs: number
}): ByteBudget {
  let lent = 0
  // First come, first served: small requests that overtook a large one could keep it out for ever.
  const line = new Set<Waiting>()

  const lend = (bytes: number): (() => void) => {
    lent += bytes
    let given = true
    return () => {
      if (!given) return
      given = false
      lent -= bytes
      for (const next of line) {
        if (lent + next.bytes > options.bytes) return
        next.admit()
      }
    }
  }

  return {
    lent: () => lent,
    take(asked, signal) {
      const bytes = Math.min(asked, options.bytes)
      if (line.size === 0 && lent + bytes <= options.bytes) return Promise.resolve(lend(bytes))
      return new Promise((resolve) => {
        const leave = (outcome: (() => void) | undefined) => {
          line.delete(waiting)
          clearTimeout(timer)
          signal?.removeEventListener('abort', giveUp)
          resolve(outcome)
        }
        const waiting: Waiting = { bytes, admit: () => leave(lend(bytes)) }
        const giveUp = () => {
          leave(undefined)
          // Those behind may need less than the one who has left.
          for (const next of line) {
            if (lent + next.bytes > options.bytes) return
            next.admit()
          }
        }
        const timer = setTimeout(giveUp, options.patienceMs)
        signal?.addEventListener('abort', giveUp, { once: true })
        line.add(waiting)
        if (signal?.aborted === true) giveUp()
      })
    },
  }
}
