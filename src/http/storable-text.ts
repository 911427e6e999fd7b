import type { Fault } from '../problems.ts'

/**
 * Runs of combining marks are bounded because normalising one takes quadratic time: 60,000 marks cost a second.
 * Thirty is the bound of Unicode's stream-safe text format (UAX 15, section 13).
 */
const tooManyMarks = /\p{M}{31}/u

/** Why Postgres or the normaliser could not take a text, or undefined where they can. */
export function whyUnstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'holds a NUL character'
  if (!text.isWellFormed()) return 'holds half of a surrogate pair'
  if (tooManyMarks.test(text)) return 'holds more than 30 combining marks in a row'
  return undefined
}

/** Escapes one reference token of a JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Never more faults than a person would read: a hostile body could hold a million. */
export const mostFaults = 50

/** Every string inside a value, keys too, that cannot be kept. The value is at most as deep as `parseJson` lets it be. */
export function unstorableFaults(value: unknown, where: NonNullable<Fault['in']>): Fault[] {
  const faults: Fault[] = []
  const path: PropertyKey[] = []
  const add = (detail: string) => faults.push({ in: where, pointer: pointerOf(path), detail })
  const visit = (inner: unknown): void => {
    if (faults.length >= mostFaults) return
    if (typeof inner === 'string') {
      const reason = whyUnstorable(inner)
      if (reason !== undefined) add(reason)
      return
    }
    if (typeof inner !== 'object' || inner === null) return
    for (const key of Object.keys(inner)) {
      const reason = whyUnstorable(key)
      if (reason !== undefined) {
        add(`has a key that ${reason}`)
        continue
      }
      path.push(key)
      visit((inner as Record<string, unknown>)[key])
      path.pop()
    }
  }
  visit(value)
  return faults
}
