/** Adjectives of peoples before what is theirs. Indices are token indices. */
import { isPlaceName } from './institutions.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, wordOf } from './reading.ts'

/** "Pakistani positions", "Danish fire": an adjective of a people before what is theirs, and no place. */
export function isNationality(reading: Reading, at: number, end: number): boolean {
  if (!has(reading, at, CAPITAL) || has(reading, at + 1, CAPITAL) || at + 1 >= end) return false
  if (!isNominal(reading, at + 1) || localities.has(wordOf(reading, at + 1))) return false
  const word = wordOf(reading, at)
  if (peoples.test(word)) return true
  return strikes.has(wordOf(reading, at + 1)) && !isPlaceName(reading, at, at + 1)
}

const peoples =
  /(?:[^u]sh|ese|[ie]an|ench|utch|[aeiou]ni|eli|aqi|iti|mi|udi|bek|jik|gyz|american|african|german|afghan|arab|greek|thai|czech)$/u

const localities = new Set(
  `region province district city town village area suburb suburbs valley mountains county state port airport border
  market square highlands peninsula island coast`.split(/\s+/u),
)

/** Nouns of blows that may have a place after "of". */
export const strikes = new Set(
  'shelling bombing bombardment bombings siege invasion occupation raid raids ambush attack attacks strike strikes airstrike airstrikes fire artillery'.split(
    ' ',
  ),
)
