/** Groups of copies: what pairs of copies connect. Pure. */

/** Two versions that are near copies. */
export interface Tie {
  readonly one: string
  readonly other: string
}

/** The versions that hang together, each with those that it is tied to, directly or through others. Without an order. */
export function connected(ties: readonly Tie[]): string[][] {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  for (const { one, other } of ties) {
    const [low, high] = [rootOf(one), rootOf(other)]
    if (low !== high) above.set(high, low)
  }
  const ids = new Set(ties.flatMap(({ one, other }) => [one, other]))
  return [...Map.groupBy(ids, rootOf).values()]
}

export interface Regrouped {
  readonly groupOf: ReadonlyMap<string, string>
  /** Members of groups that grew together or fell apart; where one came in or went, the others are as they were. */
  readonly moved: readonly string[]
}

/**
 * Names groups: one keeps the name that its members had, as far as nobody else has it.
 * @param before the group of each member as it was, without those that have left
 * @param freshName a name that no group has had
 */
export function regrouped(
  groups: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
  freshName: () => string,
): Regrouped {
  const groupOf = new Map<string, string>()
  const taken = new Set<string>()
  const pieces = new Map<string, Set<string>>()
  const grouped = new Set(groups.flat())
  const alone = [...before.keys()].filter((id) => !grouped.has(id))
  const merged = new Set<string>()
  for (const group of groups) {
    const old = [...new Set(group.flatMap((id) => before.get(id) ?? []))].sort()
    const name = old.find((it) => !taken.has(it)) ?? freshName()
    taken.add(name)
    for (const id of group) groupOf.set(id, name)
    for (const it of old) pieces.set(it, (pieces.get(it) ?? new Set()).add(name))
    if (old.length > 1) merged.add(name)
  }
  for (const id of alone) {
    const old = before.get(id) ?? ''
    pieces.set(old, (pieces.get(old) ?? new Set()).add(id))
  }
  const isMoved = (id: string) =>
    merged.has(groupOf.get(id) ?? '') || (pieces.get(before.get(id) ?? '')?.size ?? 0) > 1
  return { groupOf, moved: [...new Set([...before.keys(), ...groupOf.keys()])].filter(isMoved) }
}
