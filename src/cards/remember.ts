/** How long what was made is good enough, in milliseconds, and how much of it is kept. */
const GOOD_FOR = 10_000
const MOST = 200

/**
 * Makes things at most once in ten seconds each, however many ask for them: a card stands on pages that thousands read, and a board is
 * costly to put together. What failed is not kept.
 */
export function remember<Value>(
  now: () => number = () => performance.now(),
): (name: string, make: () => Promise<Value>) => Promise<Value> {
  const made = new Map<string, { readonly at: number; readonly value: Promise<Value> }>()
  return (name, make) => {
    const known = made.get(name)
    if (known !== undefined && now() - known.at < GOOD_FOR) return known.value
    const value = make()
    made.delete(name)
    made.set(name, { at: now(), value })
    value.catch(() => made.get(name)?.value === value && made.delete(name))
    // The oldest comes first.
    for (const first of made.keys()) {
      if (made.size <= MOST) break
      made.delete(first)
    }
    return value
  }
}
