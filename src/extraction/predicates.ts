/** The registry of predicates and of counted classes. Independent of language. */

export type PredicateFamily =
  | 'casualties'
  | 'persons'
  | 'equipment'
  | 'territory'
  | 'attack'
  | 'ceasefire'
  | 'crowd'
  | 'statement'

export type PredicateUnit = 'people' | 'equipment' | 'places' | 'none'

export interface Predicate {
  readonly family: PredicateFamily
  /** What a claim with this predicate says, in one sentence. */
  readonly definition: string
  readonly unit: PredicateUnit
}

const registry = {
  'people.killed': {
    family: 'casualties',
    definition: 'The affected people died by the event.',
    unit: 'people',
  },
  'people.wounded': {
    family: 'casualties',
    definition: 'The affected people were hurt by the event and did not die of it.',
    unit: 'people',
  },
  'people.casualties': {
    family: 'casualties',
    definition: 'The affected people were killed or wounded; the source does not tell them apart.',
    unit: 'people',
  },
  'people.missing': {
    family: 'persons',
    definition: 'The whereabouts of the affected people are unknown.',
    unit: 'people',
  },
  'people.captured': {
    family: 'persons',
    definition: 'The affected people were taken prisoner by an adversary.',
    unit: 'people',
  },
  'people.detained': {
    family: 'persons',
    definition: 'The affected people were arrested or held by an authority.',
    unit: 'people',
  },
  'people.displaced': {
    family: 'persons',
    definition: 'The affected people had to leave their homes.',
    unit: 'people',
  },
  'equipment.destroyed': {
    family: 'equipment',
    definition: 'The affected equipment was destroyed, disabled or lost.',
    unit: 'equipment',
  },
  'equipment.shot_down': {
    family: 'equipment',
    definition: 'The affected aircraft, drones or missiles were brought down in flight.',
    unit: 'equipment',
  },
  'equipment.captured': {
    family: 'equipment',
    definition: 'The affected equipment was taken by an adversary.',
    unit: 'equipment',
  },
  'territory.captured': {
    family: 'territory',
    definition: 'The actor took control of the place.',
    unit: 'places',
  },
  attack: {
    family: 'attack',
    definition: 'The actor fired on, shelled, bombed or struck the affected place or side.',
    unit: 'none',
  },
  offensive: {
    family: 'attack',
    definition: 'The actor began an offensive or a military operation.',
    unit: 'none',
  },
  'offensive.counter': {
    family: 'attack',
    definition: 'The actor answered an offensive with one of its own.',
    unit: 'none',
  },
  'ceasefire.agreed': {
    family: 'ceasefire',
    definition: 'A ceasefire was agreed or declared.',
    unit: 'none',
  },
  'ceasefire.violated': {
    family: 'ceasefire',
    definition: 'The actor broke a ceasefire that was in force.',
    unit: 'none',
  },
  'crowd.size': {
    family: 'crowd',
    definition: 'So many people took part in a gathering.',
    unit: 'people',
  },
  statement: {
    family: 'statement',
    definition: 'The source said it; no predicate of this registry was recognised in it.',
    unit: 'none',
  },
} as const satisfies Record<string, Predicate>

export type PredicateKey = keyof typeof registry

export const predicates: Readonly<Record<PredicateKey, Predicate>> = registry

const byKey: ReadonlyMap<string, Predicate> = new Map(Object.entries(registry))

/** Definition of a predicate, or undefined for an unknown key. */
export function predicateOf(key: string): Predicate | undefined {
  return byKey.get(key)
}

export type ClassFamily =
  | 'military'
  | 'civilian'
  | 'any'
  | 'equipment'
  | 'place'
  | 'animal'
  | 'measure'

/** Class of a counted noun -> its family. `people` says nothing of who they were. */
export const countedClasses = {
  soldiers: 'military',
  officers: 'military',
  fighters: 'military',
  volunteers: 'military',
  mercenaries: 'military',
  militants: 'military',
  police: 'any',
  people: 'any',
  prisoners: 'any',
  journalists: 'civilian',
  medics: 'civilian',
  children: 'civilian',
  women: 'civilian',
  families: 'civilian',
  civilians: 'civilian',
  protesters: 'civilian',
  workers: 'civilian',
  students: 'civilian',
  refugees: 'civilian',
  tanks: 'equipment',
  armoured_vehicles: 'equipment',
  vehicles: 'equipment',
  artillery: 'equipment',
  air_defence: 'equipment',
  aircraft: 'equipment',
  helicopters: 'equipment',
  drones: 'equipment',
  missiles: 'equipment',
  ships: 'equipment',
  depots: 'equipment',
  command_posts: 'equipment',
  equipment: 'equipment',
  houses: 'place',
  villages: 'place',
  positions: 'place',
  animals: 'animal',
  money: 'measure',
  percent: 'measure',
  time: 'measure',
  votes: 'measure',
  measure: 'measure',
} as const satisfies Record<string, ClassFamily>

export type CountedClass = keyof typeof countedClasses

const families: ReadonlyMap<string, ClassFamily> = new Map(Object.entries(countedClasses))

/** Family of a class, or undefined for an unknown key. */
export function classFamily(key: string): ClassFamily | undefined {
  return families.get(key)
}
