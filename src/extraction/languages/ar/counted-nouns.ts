/** A noun that is counted, with its modifiers and its class. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { classFamily } from '../../predicates.ts'
import { byToken } from './by-token.ts'
import type { Counted } from './predicates.ts'
import { countedNouns, memberBodies, modifiers, narrowing } from './predicates.ts'

export function stripped(word: string): string {
  return word.length > 3 && word.startsWith('و') ? word.slice(1) : word
}

/** «أي», «أية», «أيا من»: the noun behind it is counted by no number. */
export function isAny(word: string): boolean {
  return /^[وب]?اي(?:ة|ه|ا)?$/u.test(word)
}

const possessives = ['ها', 'ه', 'هم', 'نا']

/** The counted noun behind و or al-, or before a pronoun («جنودها»). */
function withoutClitic(word: string): Counted | undefined {
  if (word.startsWith('و')) {
    const joined = countedNouns.get(stripped(word))
    if (joined !== undefined) return joined
  }
  if (word.startsWith('ال')) {
    const definite = countedNouns.get(word.slice(2))
    if (definite !== undefined) return definite
  }
  const pronoun = possessives.find((ending) => word.endsWith(ending))
  if (pronoun === undefined) return undefined
  const stem = word.slice(0, -pronoun.length)
  // «مسيرتها»: the ta marbuta opens before a pronoun.
  return (
    countedNouns.get(stem) ??
    (stem.endsWith('ت') ? countedNouns.get(`${stem.slice(0, -1)}ة`) : undefined)
  )
}

const nounOf = byToken(
  (word): Counted | null => countedNouns.get(word) ?? withoutClitic(word) ?? null,
  null,
)

/** Noun at a token, its class, and the index after its modifiers. */
export function nounAt(document: Document, index: number, limit: number) {
  if (index >= limit) return null
  const entry = nounOf(document, index)
  if (entry === null) return null
  let end = index + 1
  let name = entry.class
  const word = wordAt(document, index)
  const members = /^(?:عناصر|افراد|رجال)/u.test(stripped(word))
  // «طائراتها المسيرة»: the adjective of a definite noun is definite.
  const definite = word.startsWith('ال') || !countedNouns.has(word)
  const follows = (next: string) => modifiers.has(next) || (members && memberBodies.has(next))
  while (end < limit) {
    const next = wordAt(document, end)
    // «طائرتان مسيرتان»: a dual adjective.
    const single = next.replace(/ت(?:ين|ان)$/u, 'ة')
    const plain = follows(next) ? next : definite ? single.replace(/^ال/u, '') : single
    if (!follows(plain)) break
    name = narrowing.get(entry.class)?.get(plain) ?? name
    end += 1
  }
  if (name === 'people') name = classAmong(document, end, limit) ?? name
  return { class: name, number: entry.number, first: index, end }
}

/** «ستة قتلى من الجنود», «قتلى بين المدنيين», «في صفوفنا»: the ranks are of soldiers where no other is named. */
function classAmong(document: Document, at: number, limit: number): string | null {
  const link = wordAt(document, at)
  if (at + 1 >= limit || !/^(?:من|بين|في)$/u.test(link)) return null
  const ranks = /^صفوف(?:نا|ها|ه|هم)?$/u.exec(wordAt(document, at + 1))
  const noun = ranks === null ? at + 1 : at + 2
  const entry = countedNouns.get(wordAt(document, noun)) ?? withoutClitic(wordAt(document, noun))
  const who =
    entry?.number === 'many' && classFamily(entry.class) !== undefined ? entry.class : null
  if (who !== null && (ranks !== null || link !== 'في')) return peopleClass(who)
  return ranks === null ? null : 'soldiers'
}

function peopleClass(name: string): string | null {
  const family = classFamily(name)
  return name === 'people' || family === 'equipment' || family === 'place' ? null : name
}
