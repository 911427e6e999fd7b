/** What is named and not numbered: «تدمير أي دبابة», «سقوط قتلى». Token indices. */
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { classFamily, predicateOf } from '../../predicates.ts'
import { isAny, nounAt } from './counted-nouns.ts'
import { deniedDeed } from './denials.ts'
import type { TriggerEntry } from './predicates.ts'
import { countedNouns } from './predicates.ts'

/** «تدمير أي دبابة», «خسرت أيا من طائراتها»: what is meant is named, and no number of it. */
export function anyNear(document: Document, at: number, first: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 4); next += 1)
    if (isAny(wordAt(document, next)))
      return nounAt(document, next + 1, end) !== null || wordAt(document, next + 1) === 'من'
  // «أن تكون أي دبابة قد دمرت».
  for (let before = at - 1; before >= Math.max(first, at - 5); before -= 1)
    if (isAny(wordAt(document, before))) return nounAt(document, before + 1, at) !== null
  return false
}

/** «نفت سقوط أي قتلى», «نفى سقوط ضحايا»: whoever denies it names the kind and no number. */
export function isDeniedKind(
  document: Document,
  at: number,
  { pattern, predicate }: TriggerEntry,
): boolean {
  if (pattern !== 'counted' || !predicate.startsWith('people.')) return false
  const fall = isAny(wordAt(document, at - 1)) ? at - 2 : at - 1
  if (!/^[بل]?(?:سقوط|وقوع|تسجيل|وجود)$/u.test(wordAt(document, fall))) return false
  return deniedDeed(document, { predicate, first: fall, end: fall + 1, takes: 'none' }) !== null
}

/** «نفت الشرطة مقتل متظاهرين»: whoever denies it names those it befell, and no number. */
export function deniedOf(
  document: Document,
  at: number,
  end: number,
  { pattern, predicate }: TriggerEntry,
) {
  if (pattern !== 'masdar' || !predicate.startsWith('people.')) return null
  const noun = nounAt(document, at + 1, end)
  if (noun === null || noun.number === 'one' || !countedNouns.has(wordAt(document, at + 1)))
    return null
  const denied = deniedDeed(document, { predicate, first: at, end: at + 1, takes: 'none' })
  return denied === null ? null : noun
}

/** A counted noun stands beside the trigger; beside one of destruction one of equipment. */
export function plurals(document: Document, at: number, end: number, predicate: string): boolean {
  const near = [at + 1, at + 2].filter((index) => index < end).concat(at - 1, at - 2)
  const wrecks = predicateOf(predicate)?.unit === 'equipment'
  return near.some((index) => {
    const word = wordAt(document, index)
    const entry = countedNouns.get(index < at ? word.replace(/^ال/u, '') : word)
    return entry !== undefined && (!wrecks || classFamily(entry.class) === 'equipment')
  })
}

/** «أسقطت الطائرة», «إسقاط المسيرة»: the one that is spoken of, which nobody counts. */
export function downsTheOne(document: Document, at: number, predicate: string): boolean {
  const next = wordAt(document, at + 1)
  if (predicate !== 'equipment.shot_down' || !next.startsWith('ال')) return false
  const entry = countedNouns.get(next.slice(2))
  return entry?.number === 'one' && flies.has(entry.class)
}

const flies: ReadonlySet<string> = new Set(['aircraft', 'drones', 'helicopters', 'missiles'])
