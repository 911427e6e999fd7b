/** Organisations and movements that a text names anywhere. Pure. */
import { foldWords } from './fold.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { registry } from './registry.ts'

const kinds: ReadonlySet<string> = new Set(['organisation', 'armed_group'])

/** Most words of a name that is looked for. */
const LONGEST = 8

/** The known organisations and movements whose full names stand in a text, each once, in order. */
export function organisationsIn(text: string): PartyEntry[] {
  const words = foldWords(text)
  const { names } = registry()
  const found = new Map<string, PartyEntry>()
  for (let from = 0; from < words.length; from += 1) {
    let name = ''
    for (let count = 1; count <= LONGEST && from + count <= words.length; count += 1) {
      name = count === 1 ? (words[from] ?? '') : `${name} ${words[from + count - 1]}`
      const key = names.get(name)
      const party = key === undefined ? undefined : partyOf(key)
      if (party !== undefined && kinds.has(party.kind)) found.set(party.key, party)
    }
  }
  return [...found.values()]
}
