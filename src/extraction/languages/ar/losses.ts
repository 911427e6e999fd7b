/** Losses that are spoken of by what was lost: «خسائر كبيرة في الأرواح والعتاد», «خسائر بشرية». */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import { nounAt, stripped } from './counted-nouns.ts'
import { humanAdjectives, livesNouns, lossNouns, machineNouns, triggerWords } from './predicates.ts'
import { list } from './words.ts'

/** «لتجنب الخسائر»: none were suffered. */
const avoided = /^[وبل]?(?:ل?تجنب\S*|ل?تفادي\S*|منع\S*|تقليل|ل?لحد|دون)$/u

const great = list('كبيرة فادحة جسيمة ثقيلة هائلة كثيرة واسعة فادح كبير')

/** A dead man is lost for good; a force may have lost him to a wound. */
function predicateOf(document: Document, noun: number): string {
  const word = stripped(wordAt(document, noun))
  if (machineNouns.has(word)) return 'equipment.destroyed'
  const dead = word.endsWith('ارواح') || wordAt(document, noun + 1) === 'العاملة'
  return dead ? 'people.killed' : 'people.casualties'
}

/** The triggers of one mention of losses, one for each thing that was lost; none elsewhere. */
export function lossesAt(document: Document, at: number, end: number): Trigger[] {
  const plain = stripped(wordAt(document, at))
  if (!lossNouns.has(plain) || avoided.test(wordAt(document, at - 1))) return []
  const base = { takes: 'none', bare: true, pattern: 'losses' } as const
  let next = at + 1
  const human = humanAdjectives.has(wordAt(document, next))
  while (next < end && isAdjective(wordAt(document, next))) next += 1
  const size = great.has(wordAt(document, next - 1))
    ? {
        quantity: {
          low: null,
          high: null,
          comparator: 'vague',
          first: at,
          end: next,
        } as const,
      }
    : {}
  if (wordAt(document, next) !== 'في')
    return human || isNone(document, at)
      ? [{ ...base, ...size, predicate: 'people.casualties', first: at, end: at + (human ? 2 : 1) }]
      : []
  const found: Trigger[] = []
  for (let noun = next + 1; noun < end; ) {
    const word = wordAt(document, noun)
    const name = noun === next + 1 ? word : word.startsWith('و') ? word.slice(1) : ''
    if (!livesNouns.has(name) && !machineNouns.has(name)) break
    // The noun with its adjectives: «القوات العاملة».
    let last = noun + 1
    while (last < end && /^ال.*[ةي]$/u.test(wordAt(document, last))) last += 1
    const [start, stop] = spanOf(document, noun, last)
    const first = found.length === 0 ? at : noun
    found.push({
      ...base,
      ...size,
      predicate: predicateOf(document, noun),
      first,
      end: first + 1,
      counted: [start + word.length - name.length, stop],
      class: classOf(name),
    })
    noun = last
  }
  return found
}

/** «لم يتكبدوا أي خسائر»: none of any kind. */
function isNone(document: Document, at: number): boolean {
  const verb = loserBefore(document, at, 0)
  return verb > 0 && at - verb <= 3 && /^[وف]?ل[من]$/u.test(wordAt(document, verb - 1))
}

function classOf(noun: string): string {
  if (machineNouns.has(noun)) return 'equipment'
  return /^(?:ال)?(?:قوات|جنود|صفوف)$/u.test(noun) ? 'soldiers' : 'people'
}

function isAdjective(word: string): boolean {
  return great.has(word) || humanAdjectives.has(word) || /^و?مادي[ةه]$/u.test(word)
}

/** The verb of losing before the noun («تكبد العدو خسائر»), or -1. */
export function loserBefore(document: Document, at: number, from: number): number {
  for (let verb = at - 1; verb >= Math.max(from, at - 7); verb -= 1) {
    const word = wordAt(document, verb)
    const entry = triggerWords.get(word) ?? triggerWords.get(stripped(word))
    if (entry?.pattern === 'loser') return verb
  }
  return -1
}

/** True where the first noun behind a word of losing is of equipment. */
export function losesMachines(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 5); next += 1) {
    const noun = nounAt(document, next, end)
    if (noun !== null) return classFamily(noun.class) === 'equipment'
  }
  return false
}

/** «فقدت ثلاث دبابات» loses equipment, «فقدت 16 جنديا» men: the first noun tells, the other may follow. */
export function losing(document: Document, at: number, end: number) {
  const men = 'people.killed'
  const machines = 'equipment.destroyed'
  for (let next = at + 1; next < Math.min(end, at + 9); next += 1) {
    const noun = nounAt(document, next, end)
    if (noun === null) continue
    const family = classFamily(noun.class)
    return family === 'equipment' || family === 'place'
      ? { predicate: machines, otherwise: men }
      : { predicate: men, otherwise: machines }
  }
  return { predicate: machines, otherwise: men }
}
