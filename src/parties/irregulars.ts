/** Armed people of a nationality who are not their state's: rebels, separatists, gunmen. Pure. */
import { fold, foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { type ResolutionContext, resolveParty } from './resolve-party.ts'

const irregular: ReadonlySet<string> = new Set(
  (
    'separatist separatists rebel rebels insurgent insurgents militant militants gunman gunmen jihadist jihadists extremist extremists ' +
    'انفصاليون انفصاليين الانفصاليون الانفصاليين متمردون متمردين المتمردون المتمردين مسلحون مسلحين المسلحون المسلحين ' +
    'مسلحان مسلحي مسلحو متطرفون متطرفين المتطرفون المتطرفين'
  )
    .split(' ')
    .map((word) => fold(word)),
)

/** Who stands behind fighters, and is not who they are: "pro-Iranian", "Rwandan-backed", «الموالين لروسيا». */
const behind: ReadonlySet<string> = new Set(
  'pro backed الموالين الموالون المدعومين المدعومون'.split(' ').map((word) => fold(word)),
)

/** States that have no army of their own: their armed movements are their side in what is reported. */
const withoutArmy: ReadonlySet<string> = new Set(['PS'])

/** True where a nationality names a state, and the words beside it armed people who are not its own: "Syrian rebels". */
export function isOfNoState(words: string, named: PartyEntry): boolean {
  if (named.kind !== 'state' || withoutArmy.has(named.key)) return false
  return foldWords(words).some((word) => irregular.has(word) || behind.has(word))
}

/**
 * The party that words for such people name, the same that they are as speakers: "pro-Russian separatists" are neither
 * Russia nor unknown. Undefined for rebels of no name; for all other words what was named.
 *
 * @param named what the nationality in the words names
 */
export function irregularsOf(
  words: string,
  named: PartyEntry | undefined,
  context: ResolutionContext,
): PartyEntry | undefined {
  if (named === undefined || !isOfNoState(words, named)) return named
  const party = resolveParty(
    { text: words, institution: null, person: null, role: 'unknown' },
    context,
  )
  return party.kind === 'state' || party.kind === 'generic' ? undefined : party
}
