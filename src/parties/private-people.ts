/** "Ana Moss, a teacher from Peru": where somebody lives is not for whom they speak. Pure. */
import { foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'

const origin = /(?:^|[,(–—-])\s*an?\s+(\p{Ll}[\p{Ll}\s-]{1,60}?)\s+(?:from|in)\s/u

/** Nouns for those who speak for whom they come from: "an official from Peru". */
const envoys = new Set(
  foldWords(
    'official spokesman spokeswoman spokesperson minister diplomat ambassador envoy delegate negotiator representative ' +
      'officer general colonel commander soldier source lawmaker senator parliamentarian mp adviser advisor leader member governor judge prosecutor',
  ),
)

/** True where the words around a person's name give an occupation and a country, and no office of that country. */
export function isPrivatePerson(around: string, beside: PartyEntry | null): boolean {
  if (beside?.kind !== 'state') return false
  const occupation = origin.exec(around.slice(0, LONGEST))?.[1]
  return occupation !== undefined && !foldWords(occupation).some((word) => envoys.has(word))
}

/** Longest passage around a name that is looked at, in UTF-16 code units. */
const LONGEST = 200
