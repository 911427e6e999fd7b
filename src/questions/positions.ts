/**
 * Who says what now: positions, timelines, the relations of a question, its status. Pure, and computed
 * from all live claims of the question at once, so that the order of their arrival does not matter.
 */
import { compare, denialOfAnotherMeasure, isDenial, loosens, type Relation } from './compare.ts'
import { type ComparedClaim, compareInTime } from './compared-claim.ts'

export interface Judged {
  readonly relations: readonly Relation[]
  /** Claims that stand now, of all sides. */
  readonly standing: readonly string[]
  /** Standing claim -> the claims of its side that it took the place of, oldest first. */
  readonly timelines: ReadonlyMap<string, readonly string[]>
  readonly status: QuestionStatus
}

/**
 * `one_sided`: nothing across sides. `agreed`: sides with different origins say what fits together. `contested`: they dispute
 * it. `settled_by_review`: a person rejected every dispute of what stands now, though the claims differ. `converged`:
 * agreed, and disputed before somebody revised a claim.
 */
export type QuestionStatus =
  | 'one_sided'
  | 'agreed'
  | 'contested'
  | 'settled_by_review'
  | 'converged'

/** A pair of claims whatever the direction, as one text. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** True where two findings about a pair do not say the same. */
export function differs(a: Relation, b: Relation): boolean {
  return (
    a.type !== b.type ||
    a.detail !== b.detail ||
    a.from !== b.from ||
    a.basis !== b.basis ||
    a.rule !== b.rule ||
    // The table keeps a `real`: fewer digits than a finding has.
    Math.fround(a.confidence) !== Math.fround(b.confidence)
  )
}

/** Relations of contest: somebody's word against another's. */
const contest = new Set(['contradicts', 'denies', 'blames_other'])

/** No more superseded claims than this are looked at, newest first, to tell a settled contest. */
const LOOK_BACK = 50

/** What stands within each side, before the sides are compared. */
export interface Standing {
  /** Within the sides. */
  readonly relations: readonly Relation[]
  readonly standing: readonly ComparedClaim[]
  readonly timelines: ReadonlyMap<string, readonly string[]>
  /** Claims that another one took the place of, and those that take something back. */
  readonly past: readonly ComparedClaim[]
}

/**
 * What each side says now, and what it said before.
 * @param rejected pairs that a reviewer has rejected: they are no relation, and supersede nothing.
 */
export function standingOf(
  claims: readonly ComparedClaim[],
  rejected: ReadonlySet<string>,
): Standing {
  const relations: Relation[] = []
  const standing: ComparedClaim[] = []
  const timelines = new Map<string, string[]>()
  const past: ComparedClaim[] = []
  const bySide = Map.groupBy(claims, (claim) => claim.sideId)
  for (const side of bySide.values()) {
    const own = judgeSide(side.sort(compareInTime), rejected)
    relations.push(...own.relations)
    standing.push(...own.standing)
    past.push(...own.past)
    for (const [id, timeline] of own.timelines) timelines.set(id, timeline)
  }
  return { relations, standing: standing.sort(compareInTime), timelines, past }
}

/**
 * Judges all claims of a question.
 * @param rejected as for `standingOf`
 */
export function judge(
  claims: readonly ComparedClaim[],
  rejected: ReadonlySet<string> = new Set(),
): Judged {
  const { relations, standing, timelines, past } = standingOf(claims, rejected)
  const across: Relation[] = []
  standing.forEach((one, at) => {
    for (const other of standing.slice(at + 1)) {
      if (one.sideId === other.sideId) continue
      const relation = compare(one, other)
      if (relation !== null) across.push(relation)
    }
  })
  const isValid = (relation: Relation) => !rejected.has(pairKey(relation.from, relation.to))
  const meant = stoodBy(withoutSecondBest(across, isValid), standing, isValid)
  return {
    relations: [...relations, ...meant, ...deniedSince(standing, past, meant)],
    standing: standing.map((claim) => claim.id),
    timelines,
    status: statusOf(meant, standing, past, rejected),
  }
}

/**
 * A denial of "550 killed" is meant for who says "550 killed". Only where nobody does can it be meant for
 * "550 killed or wounded".
 */
function withoutSecondBest(
  relations: readonly Relation[],
  isValid: (relation: Relation) => boolean,
): Relation[] {
  const aimed = new Set(
    relations
      .filter((it) => it.type === 'denies' && it.rule !== denialOfAnotherMeasure && isValid(it))
      .map((it) => it.from),
  )
  return relations.filter((it) => it.rule !== denialOfAnotherMeasure || !aimed.has(it.from))
}

/** Who has denied the higher figure stands by the lower one: it is no older count. */
function stoodBy(
  relations: readonly Relation[],
  standing: readonly ComparedClaim[],
  isValid: (relation: Relation) => boolean,
): Relation[] {
  const byId = new Map(standing.map((claim) => [claim.id, claim]))
  const denied = new Set(
    relations
      .filter((it) => it.type === 'denies' && isValid(it))
      .map((it) => `${byId.get(it.from)?.sideId} ${it.to}`),
  )
  return relations.map((relation) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
    if (relation.detail !== 'as_of' || from === undefined || to === undefined) return relation
    const answered = denied.has(`${from.sideId} ${to.id}`) || denied.has(`${to.sideId} ${from.id}`)
    return (answered ? compare(from, to, true) : null) ?? relation
  })
}

/**
 * A denial outlives the figure that it denied: "we did not lose eight" is still tied to the eight when their source says
 * nine. It contests nothing any more.
 */
function deniedSince(
  standing: readonly ComparedClaim[],
  past: readonly ComparedClaim[],
  now: readonly Relation[],
): Relation[] {
  const aimed = new Set(now.filter((it) => it.type === 'denies').map((it) => it.from))
  const newest = past.toSorted(compareInTime).slice(-LOOK_BACK).toReversed()
  return standing
    .filter((claim) => isDenial(claim) && claim.quantity !== null && !aimed.has(claim.id))
    .flatMap((denial) => {
      for (const old of newest) {
        if (old.sideId === denial.sideId || isDenial(old)) continue
        const relation = compare(denial, old)
        if (relation?.type === 'denies' && relation.detail === null) return [relation]
      }
      return []
    })
}

function judgeSide(claims: readonly ComparedClaim[], rejected: ReadonlySet<string>) {
  const relations: Relation[] = []
  const timelines = new Map<string, string[]>()
  const past: ComparedClaim[] = []
  // Lines of claims that can take each other's place; the last one of each stands.
  const lines: ComparedClaim[][] = []
  for (const claim of claims) {
    let home: ComparedClaim[] | undefined
    for (const line of lines.toReversed()) {
      const last = line.at(-1)
      const relation = last === undefined ? null : compare(last, claim)
      if (relation === null) continue
      relations.push(relation)
      const replaces = relation.type === 'updates' || relation.type === 'repeats'
      if (!replaces || rejected.has(pairKey(relation.from, relation.to))) continue
      home = line
      break
    }
    if (home === undefined) lines.push([claim])
    // Said again without the figure, or less exactly: the figure stands.
    else if (repeatsBarely(home.at(-1), claim)) home.splice(-1, 0, claim)
    else home.push(claim)
  }
  const standing: ComparedClaim[] = []
  for (const line of lines) {
    const last = line.at(-1)
    if (last === undefined) continue
    const before = line.slice(0, -1)
    past.push(...before)
    if (last.stance === 'retracts') past.push(last)
    standing.push(last)
    timelines.set(
      last.id,
      before.map((claim) => claim.id),
    )
  }
  return { relations, standing, timelines, past }
}

function repeatsBarely(last: ComparedClaim | undefined, claim: ComparedClaim): boolean {
  if (last === undefined || last.quantity === null || isDenial(claim)) return false
  return claim.quantity === null || loosens(claim, last)
}

function statusOf(
  across: readonly Relation[],
  standing: readonly ComparedClaim[],
  past: readonly ComparedClaim[],
  rejected: ReadonlySet<string>,
): QuestionStatus {
  const isRejected = (relation: Relation) => rejected.has(pairKey(relation.from, relation.to))
  const disputes = across.filter((relation) => contest.has(relation.type))
  if (disputes.some((relation) => !isRejected(relation))) return 'contested'
  if (disputes.length > 0) return 'settled_by_review'
  const agree = across.some(
    (relation) =>
      (relation.type === 'corroborates' || relation.type === 'concedes') && !isRejected(relation),
  )
  if (!agree) return 'one_sided'
  const settled = past
    .toSorted(compareInTime)
    .slice(-LOOK_BACK)
    .some((old) =>
      standing.some((now) => {
        if (now.sideId === old.sideId) return false
        const relation = compare(old, now)
        return relation !== null && contest.has(relation.type) && !isRejected(relation)
      }),
    )
  return settled ? 'converged' : 'agreed'
}
