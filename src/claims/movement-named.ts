/** The movement whose name goes on behind what was read of it. Pure. */
import type { Span } from '../extraction/types.ts'
import { nobodyEarlier } from '../parties/earlier-parties.ts'
import type { PartyEntry } from '../parties/party.ts'
import { type ResolutionContext, resolveInstitution } from '../parties/resolve-party.ts'

/** Characters behind the words in which the rest of a name stands. */
const BESIDE = 60

/** Most words by which a movement's name goes on behind what was read of it: «قوات سوريا | الديمقراطية». */
const REST_OF_NAME = 3

/** The movement that the words at a span and up to three behind them name. */
export function movementFrom(
  text: string,
  [start, end]: Span,
  context: ResolutionContext,
): PartyEntry | undefined {
  const rest = /^(?:\s[\p{L}'’-]{1,30}){1,3}/u.exec(text.slice(end, end + BESIDE))?.[0] ?? ''
  const words = rest.split(/\s/u).filter(Boolean)
  for (let count = Math.min(REST_OF_NAME, words.length); count > 0; count -= 1) {
    const name = `${text.slice(start, end)} ${words.slice(0, count).join(' ')}`
    const party = resolveInstitution(name, { ...context, earlier: nobodyEarlier })
    if (party?.kind === 'armed_group') return party
  }
  return undefined
}
