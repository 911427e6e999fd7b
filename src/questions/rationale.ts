/** Why two claims stand as they do, in an English sentence that names parties and figures. Pure. */
import type { RelationType } from './compare.ts'
import type { ComparedClaim } from './compared-claim.ts'
import { sayingOf } from './saying.ts'

const differences: Readonly<Record<string, string>> = {
  population: 'they count different groups',
  unit: 'they count different things',
  counting: 'one is a running total and the other counts only what is new',
  period: 'they count different days or periods',
  place: 'they speak of different places',
  affected: 'neither says whose people or equipment it counts, and they may be others',
  incident: 'they speak of different incidents',
  vague: 'a vague number has no bounds to compare',
}

/** With "its" where one party changes what it said itself, "the" where another speaks for the side. */
const updates: Readonly<Record<string, (whose: string) => string>> = {
  up: (whose) => `raised ${whose} figure`,
  down: (whose) => `lowered ${whose} figure`,
  refines: (whose) => `made ${whose} account more precise`,
  corrects: (whose) => `changed ${whose} account`,
  retracts: (whose) => `withdrew ${whose} claim`,
}

const verbs: Readonly<Record<string, string>> = { believes: 'believes', denies: 'denies' }

/** "The ministry says that 16 soldiers were killed". */
function statementOf(claim: ComparedClaim): string {
  return `${claim.partyName} ${verbs[claim.stance] ?? 'says'} that ${sayingOf(claim)}`
}

/** The sentence for a relation from one claim to another. */
export function rationaleOf(
  type: RelationType,
  detail: string | null,
  from: ComparedClaim,
  to: ComparedClaim,
): string {
  const [a, b] = [statementOf(from), statementOf(to)]
  switch (type) {
    case 'repeats':
      return repetitionOf(from, to)
    case 'updates':
      return updateOf(detail, from, to)
    case 'not_comparable':
      return `${a}; ${b}; ${differenceOf(detail, from)}.`
    case 'concedes':
      return `${from.partyName} concedes that ${sayingOf(from)}; ${b}.`
    case 'denies':
      return detail === 'other_measure'
        ? `${from.partyName} denies that ${sayingOf(from)}; ${b}, which is another measure.`
        : `${from.partyName} denies what ${to.partyName} says: that ${sayingOf(to)}.`
    case 'blames_other':
      return `${a}; ${b}; ${blameOf(from, to)}.`
    case 'contradicts':
      return `${a}; ${b}; both cannot hold.`
    default:
      return `${a}; ${b}; the two agree and have different origins.`
  }
}

/** The newer of the two claims is `from`: a toll that has grown since then is no other toll. */
function differenceOf(detail: string | null, from: ComparedClaim): string {
  if (detail === 'as_of') {
    return `${from.partyName}'s figure is the later one, and such a count changes with time`
  }
  return differences[detail ?? ''] ?? 'they differ in kind'
}

/** Nobody repeats more than it says: what only the earlier claim tells (who did it) stays with who told it. */
function repetitionOf(from: ComparedClaim, to: ComparedClaim): string {
  const own = from.partyId === to.partyId
  const [now, before] = [sayingOf(from), sayingOf(to)]
  if (now === before) {
    return own
      ? `${from.partyName} repeats that ${now}.`
      : `${from.partyName} repeats what ${to.partyName} said: that ${now}.`
  }
  return `${from.partyName} ${verbs[from.stance] ?? 'says'} again that ${now}; ${own ? 'it' : to.partyName} had said that ${before}.`
}

function updateOf(detail: string | null, from: ComparedClaim, to: ComparedClaim): string {
  const own = from.partyId === to.partyId
  const did = updates[detail ?? '']?.(own ? 'its' : 'the') ?? 'updated its claim'
  const had = to.stance === 'denies' ? 'denied' : 'said'
  const before = `${own ? 'it' : to.partyName} had ${had} that ${sayingOf(to)}`
  if (detail === 'retracts') return `${from.partyName} ${did}: ${before}.`
  const now = from.stance === 'denies' ? 'denies' : 'says'
  return `${from.partyName} ${did}: ${before}, and ${own ? 'it' : from.partyName} now ${now} that ${sayingOf(from)}.`
}

function blameOf(from: ComparedClaim, to: ComparedClaim): string {
  const mutual = from.actorSideId === to.sideId && to.actorSideId === from.sideId
  return mutual ? 'each blames the other' : 'they blame different sides'
}
