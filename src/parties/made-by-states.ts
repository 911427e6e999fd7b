/** Bodies on no list whose names tell that a state made them. Pure. */
import { fold } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'

/** "National Mining Agency", «الهيئة العامة للطيران»: bodies that states make. */
const ofState =
  /^(?:the )?(?:national|state|federal) (?:\p{L}+ ){0,4}(?:agency|authority|service|administration|directorate|department|office|institute)$|^(?:الوكاله|الهييه|المديريه|المصلحه|الاداره) (?:الوطنيه|القوميه|العامه|الاتحاديه) /u

/**
 * An unlisted body of the state in which the news is, by its name: it speaks for that state.
 * @param home code of the state, where the text tells
 */
export function atHome(party: PartyEntry, home: string | undefined): PartyEntry {
  if (home === undefined || party.known || party.kind !== 'unknown') return party
  const state = partyOf(home)
  const isBody = Object.values(party.names).some((name) => ofState.test(fold(name)))
  if (state === undefined || !isBody) return party
  return { ...party, key: `${party.key}@${home}`, country: state.country, speaksFor: state }
}
