/** Infinitives that report: "took the stage to denounce the plan". */
import type { Group } from './groups.ts'

/** Verbs without a clause whose infinitive still reports: "took the stand to accuse him". */
const saysMore = new Set(
  `call describe cite refer criticize criticise accuse blame praise urge note quote denounce condemn announce declare
  characterize characterise label slam blast question warn deny reject acknowledge hail report demand express mention
  complain talk speak allude propose boast reiterate discuss highlight portray advocate`.split(
    /\s+/u,
  ),
)

/** "took the stage to denounce": what is meant to be said is said, what is meant to be thought or found is not. */
export function purposes({ cue }: Group): boolean {
  if (cue.stance === 'believes' || cue.stance === 'declines') return false
  return /[tq]/u.test(cue.frames) ? !discoveries.has(cue.lemma) : saysMore.has(cue.lemma)
}

const discoveries = new Set(
  'find show learn read put get rule support seek offer require establish'.split(' '),
)
