/** Attacks, offensives, ceasefires and captured places: triggers that count nothing. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import {
  agreements,
  attackMasdars,
  attackVerbs,
  disasters,
  exposureVerbs,
  fireVerbs,
  launchVerbs,
  offensives,
  strikes,
  truceHeads,
  violations,
} from './predicates.ts'
import { bare } from './sources.ts'
import { mayTakeOver, takeoverAt } from './takeovers.ts'

const beforeMasdar = new Set(
  'في من عن علي الي بعد قبل جريمة عملية محاولة بشان حول ضد قرار خطة خطط احتمال فكرة خيار امكانية نية'.split(
    ' ',
  ),
)

/** «حصيلة قصف المستشفى», «جراء قصف …»: what came of it is told. */
const told = new Set('حصيلة ضحايا قتلي جرحي جراء خلال اثر عقب بسبب نتيجة مسوولية'.split(' '))

/** «قتل» after a preposition is the noun; as a noun it counts what follows and is no bare verb. */
export function isMasdarUse(document: Document, at: number): boolean {
  // «الجيش هو من قصف البلدة»: who did it.
  if (wordAt(document, at - 1) === 'من' && /^ه[ويم]$/u.test(wordAt(document, at - 2))) return false
  return beforeMasdar.has(wordAt(document, at - 1))
}

const struckBy = /^(?:شن|نفذ)(?:ت?ها|ته|ه|وها)$/u

/** «بقصفه», «بمهاجمتها», «بالقصف». */
function aimedAt(word: string): boolean {
  if (!word.startsWith('ب')) return false
  if (word.startsWith('بال')) return attackMasdars.has(`ب${word.slice(3)}`)
  const masdar = word.replace(/(?:ت?ها|ت?هم|ت?ه)$/u, '')
  return masdar !== word && (attackMasdars.has(masdar) || attackMasdars.has(`${masdar}ة`))
}

/** True for the words that `eventAt` looks at. */
export function mayBeEvent(word: string): boolean {
  return (
    exposureVerbs.has(word) ||
    fireVerbs.has(word) ||
    launchVerbs.has(word) ||
    attackVerbs.has(word) ||
    attackMasdars.has(word) ||
    aimedAt(word) ||
    violations.has(word) ||
    agreements.has(word) ||
    mayTakeOver(word) ||
    struckBy.test(word)
  )
}

/** Attacks, offensives, ceasefires, captured places: nothing is counted. */
export function eventAt(
  document: Document,
  at: number,
  first: number,
  end: number,
  word: string,
): Trigger | null {
  const make = (predicate: string, last: number, pattern: string): Trigger => ({
    predicate,
    first: at,
    end: last,
    takes: 'none',
    bare: true,
    pattern,
  })
  if (exposureVerbs.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 4); ahead += 1)
      if (strikes.has(wordAt(document, ahead))) return make('attack', ahead + 1, 'exposed')
  if (fireVerbs.has(word)) {
    for (let ahead = at + 1; ahead < Math.min(end, at + 7); ahead += 1)
      if (
        ['النار', 'نار', 'نيران', 'نيرانها', 'النيران', 'صواريخ', 'الصواريخ', 'قذايف'].includes(
          wordAt(document, ahead),
        )
      ) {
        // «وقف إطلاق النار» is a ceasefire; «خلال إطلاق …» only says when.
        const before = wordAt(document, at - 1)
        if (/^(?:[ولب]?وقف|خلال|عمليات|عملية|لوقف)$/u.test(before)) return null
        if (['باطلاق', 'اطلاق'].includes(word) && before !== '' && !word.startsWith('ب'))
          return null
        return make('attack', ahead + 1, 'fire')
      }
  }
  // «غارات جوية شنتها طائرات …»: the strike stands before its verb, the actor after.
  if (struckBy.test(word))
    for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1)
      if (strikes.has(bare(wordAt(document, back)))) return make('attack', at + 1, 'struck-by')
  if (launchVerbs.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 7); ahead += 1) {
      const object = wordAt(document, ahead)
      if (/^(?:هجوما?)$/u.test(object) && /^مضادا?$/u.test(wordAt(document, ahead + 1)))
        return make('offensive', ahead + 2, 'launch')
      if (strikes.has(object))
        return make(
          /^(?:شن|بشن|تشن|يشن)/u.test(word) && /^هجوما?$/u.test(object) ? 'offensive' : 'attack',
          ahead + 1,
          'launch',
        )
      if (
        /^(?:عملية|عمليه)$/u.test(object) &&
        /^(?:عسكري|هجوم|برية|واسعة)/u.test(wordAt(document, ahead + 1))
      ) {
        let last = ahead + 2
        while (last < end && offensives.has(wordAt(document, last))) last += 1
        return make('offensive', last, 'launch')
      }
    }
  if (
    attackVerbs.has(word) &&
    !byNature(document, at) &&
    !isMasdarUse(document, at) &&
    !told.has(wordAt(document, at - 1)) &&
    !(word === 'قصف' && attackNoun(document, at))
  )
    return make('attack', at + 1, 'strike')
  // «اتهمت الجيش بقصفه».
  if (aimedAt(word)) return make('attack', at + 1, 'strike-noun')
  // «نفى الجيش استهداف المستشفى»: what the content begins with.
  if (attackMasdars.has(word) && (word.startsWith('ب') || at === first || attackNoun(document, at)))
    return make('attack', at + 1, 'strike-noun')
  if (violations.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 6); ahead += 1)
      if (truceHeads.has(wordAt(document, ahead)) || wordAt(document, ahead) === 'لوقف')
        return make('ceasefire.violated', ahead + 1, 'violate')
  if (agreements.has(word))
    for (let ahead = at + 1; ahead < Math.min(end, at + 6); ahead += 1)
      if (truceHeads.has(wordAt(document, ahead)))
        return make('ceasefire.agreed', ahead + 1, 'agree')
  if (mayTakeOver(word)) return takeoverAt(document, at, end, word)
  return null
}

/** «الزلزال الذي ضرب الجنوب»: no side did it. */
function byNature(document: Document, at: number): boolean {
  for (let near = at + 2; near >= Math.max(0, at - 6); near -= 1)
    // «زلزالا»
    if (disasters.has(bare(wordAt(document, near)).replace(/ا$/u, ''))) return true
  return false
}

/** «قصف» as a noun that heads the content («نفت قصف المدينة»), not «في قصف». */
function attackNoun(document: Document, at: number): boolean {
  return /^(?:نفت|نفي|عن|ادانت|ادان|بعد|انكرت|نفيها|نفيه)$/u.test(wordAt(document, at - 1))
}
