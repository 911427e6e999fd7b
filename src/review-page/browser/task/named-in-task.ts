/** Parties and places that the claims of a task name. */
import type { Language } from '../language.ts'
import type { TaskParty, WholeTask } from '../wire.ts'
import { placeNameIn } from './claim-view.ts'

/** Everybody whom the claims of a task name: who else says or suffers it is one of them almost always. */
export function partiesIn({ claim, claims }: WholeTask): TaskParty[] {
  const named = [...(claim === null ? [] : [claim]), ...claims].flatMap((one) => [
    one.party,
    one.actor?.party,
    one.affected?.party,
    ...one.mentions.flatMap((mention) => mention.chain),
  ])
  return [...new Map(named.flatMap((party) => (party == null ? [] : [[party.id, party]]))).values()]
}

/** Keys of the places that the claims of a task name, with their names. */
export function placesIn(
  { claim, claims }: WholeTask,
  language: Language,
): [key: string, name: string][] {
  const places = [...(claim === null ? [] : [claim]), ...claims].flatMap((one) => one.place ?? [])
  return [...new Map(places.map((place) => [place.key, placeNameIn(language, place)])).entries()]
}
