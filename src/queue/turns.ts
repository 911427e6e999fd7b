/** Who may work at the same time in a process: many together, or one alone. Each call resolves to what ends the turn. */
export interface Turns {
  readonly together: () => Promise<() => void>
  readonly alone: () => Promise<() => void>
}

interface Waiting {
  readonly alone: boolean
  readonly begin: () => void
}

/** Turns in the order of asking: whoever comes after one that wants to be alone waits, so that its turn comes. */
export function createTurns(): Turns {
  const line: Waiting[] = []
  let working = 0
  let isAlone = false

  const advance = () => {
    for (let next = line[0]; next !== undefined; next = line[0]) {
      if (isAlone || (next.alone && working > 0)) return
      line.shift()
      working += 1
      isAlone = next.alone
      next.begin()
    }
  }
  const ask = (alone: boolean) =>
    new Promise<() => void>((resolve) => {
      const end = () => {
        working -= 1
        isAlone = false
        advance()
      }
      line.push({ alone, begin: () => resolve(end) })
      advance()
    })
  return { together: () => ask(false), alone: () => ask(true) }
}
