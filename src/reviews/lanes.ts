/** Runs work; resolves and rejects as the work does. */
export type Lanes = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Lets so many pieces of work run at a time; the others wait in the order of asking. What would wait in the database for
 * the same locks anyway waits here instead, and keeps no connection from those who only read.
 */
export function createLanes(count: number): Lanes {
  const line: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => line.push(resolve))
    try {
      return await work()
    } finally {
      // Handed on without becoming free in between: nobody overtakes.
      const next = line.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
