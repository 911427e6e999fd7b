/** Who acts: the subject of the verb of a trigger, before it or behind it. */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, wordAt } from '../../document.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { isNationality } from './peoples.ts'
import { attackVerbs, countedNouns, fireVerbs, launchVerbs, sideNouns } from './predicates.ts'
import type { Range } from './sides.ts'
import { phraseEnd, sideEnd, stops } from './sides.ts'
import { bare, headKind, places } from './sources.ts'
import { complementisers, isAdjunct, isPreposition, list, negations, relatives } from './words.ts'

/** Subject of an active verb of destroying or killing, where one is named. */
export function activeSubject(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  range: Range,
): Span | null {
  const subject = subjectOf(document, trigger, range)
  if (subject === null) return null
  const first = tokenFrom(document, subject[0])
  if (
    phrase !== null &&
    subject[1] > spanOf(document, phrase.first, phrase.end)[0] &&
    subject[0] < spanOf(document, phrase.first, phrase.end)[1]
  )
    return null
  const word = wordAt(document, first)
  // «مقاتلتان تركيتان أسقطتا …»: whose machines they were.
  if (countedNouns.has(word) && isNationality(wordAt(document, first + 1)))
    return spanOf(document, first + 1, first + 2)
  return sideNouns.has(word) || places.has(word) || headKind(word) === 'institution'
    ? subject
    : null
}

/** Subject: before the verb in the content, else right after it. */
export function subjectOf(document: Document, trigger: Trigger, range: Range): Span | null {
  // «في قصف أرميني استهدف …»: the strike's own nationality.
  const previous = trigger.first - 1
  if (
    isNationality(wordAt(document, previous)) &&
    /^(?:ال)?(?:قصف|هجوم|هجمات|غارة|غارات|ضربة|ضربات|نيران)$/u.test(wordAt(document, previous - 1))
  )
    return spanOf(document, previous, previous + 1)
  // «في هجوم صاروخي استهدف …»: the strike itself, whoever was named before.
  if (trigger.pattern === 'strike' && isStrike(document, previous)) return null
  const first = leadingNoun(document, trigger, range)
  if (first !== null) return first
  const from =
    trigger.pattern === 'fire' || trigger.pattern === 'launch' || trigger.pattern === 'exposed'
      ? trigger.first + 1
      : trigger.end
  const word = wordAt(document, from)
  if (
    sideNouns.has(word) ||
    places.has(word) ||
    (headKind(word) === 'institution' && from < range[1] && strikes(trigger, word))
  ) {
    const end = phraseEnd(document, from, Math.min(range[1], from + 6))
    if (end > from)
      return spanOf(
        document,
        from,
        sideNouns.has(word) ? strikerEnd(document, from, end) : places.has(word) ? from + 1 : end,
      )
  }
  return null
}

/** An indefinite noun of attack at a token, or before its adjective there. */
function isStrike(document: Document, at: number): boolean {
  const noun = /^(?:هجوم|هجوما|قصف|قصفا|غار[ةه]|غارات|ضرب[ةه]|ضربات)$/u
  return (
    noun.test(wordAt(document, at)) ||
    (noun.test(wordAt(document, at - 1)) && !isPreposition(wordAt(document, at)))
  )
}

/** «قصفت قوات الدعم الوطني، أمس، …»: a force without a nationality has the name that a pause closes, else its one noun behind it. */
export function strikerEnd(document: Document, at: number, limit: number): number {
  const named = sideEnd(document, at, limit)
  if (named > at + 1 || !forces.has(bare(wordAt(document, at)))) return named
  let end = at + 1
  while (end < at + 4 && /^ال\S{2,}$/u.test(wordAt(document, end))) end += 1
  const paused = document.tokens[end]?.kind === 'punct' || isAdjunct(document, end)
  return end > at + 1 && paused ? end : named
}

const forces = list('قوات جيش ميليشيا مليشيا ميليشيات حركة كتائب فصائل مسلحو مقاتلو')

/** «قصف المستشفى»: a house does not strike, it is hit. */
function strikes(trigger: Trigger, word: string): boolean {
  return trigger.pattern !== 'strike' || !houses.has(bare(word))
}

const houses = list(
  'مستشفى جامعة معهد مركز بيت كنيسة بلدية مصرف بنك مؤسسة مدرسة سفارة مكتب محكمة تلفزيون إذاعة قناة مجلس برلمان نادي',
)

/** The noun phrase that leads the clause before its verb; asides between commas are left out. */
export function leadingNoun(document: Document, trigger: Trigger, range: Range): Span | null {
  let first = range[0]
  // «مزاعم بأن قواتها قصفت»: the clause begins behind its particle.
  for (let at = trigger.first - 1; at > range[0]; at -= 1)
    if (complementisers.has(wordAt(document, at))) {
      first = at
      break
    }
  while (
    first < trigger.first &&
    (document.tokens[first]?.kind === 'punct' ||
      complementisers.has(wordAt(document, first)) ||
      ['قد', 'فقد', 'لقد', 'وقد', 'فان', 'تكون', 'يكون', 'كانت', 'كان'].includes(
        wordAt(document, first),
      ))
  )
    first += 1
  if (first >= trigger.first || trigger.first - first > 26) return null
  const word = wordAt(document, first)
  if (/^و?(?:بين|من|ضمن)(?:هم|ها|هما)$/u.test(word)) return null
  if (negations.has(word) || stops.has(word) || isAdjunct(document, first)) return null
  if (document.tokens[first]?.kind !== 'word') return null
  let end = first
  while (end < trigger.first) {
    const token = document.tokens[end]
    const at = wordAt(document, end)
    if (
      token?.kind === 'punct' ||
      complementisers.has(at) ||
      relatives.has(at) ||
      (end > first && /...وا$/u.test(at)) ||
      /^(?:القت|القوا|القي|تم|(?:تمكن|نجح|استطاع|تم)(?:ت|وا)?)$/u.test(at) ||
      (end > first && (attackVerbs.has(at) || fireVerbs.has(at) || launchVerbs.has(at))) ||
      ['قد', 'لقد', 'لم', 'لا', 'لن', 'كانت', 'كان', 'هو', 'هي', 'هم'].includes(at)
    )
      break
    end += 1
  }
  if (startsAnother(document, trigger, end)) return null
  const [start, stop] = spanOf(document, first, end)
  return end > first ? [start + (/^و(?:ال|ا)/u.test(word) ? 1 : 0), stop] : null
}

/** «روسيا أطلقت 90 مسيرة أسقط منها 40», «… وإنه أسقط 40»: a second verb that و does not join to the first has a subject of its own. */
function startsAnother(document: Document, trigger: Trigger, verb: number): boolean {
  if (trigger.pattern !== 'inflicted' && trigger.pattern !== 'verb') return false
  const word = wordAt(document, verb)
  if (!attackVerbs.has(word) && !fireVerbs.has(word) && !launchVerbs.has(word)) return false
  return verb < trigger.first && !/^[وف]/u.test(wordAt(document, trigger.first))
}

/** «شنتها طائرات التحالف على …»: the phrase up to the preposition. */
export function actorAfter(document: Document, from: number, limit: number): Span | null {
  const end = phraseEnd(document, from, Math.min(limit, from + 6))
  return end > from ? spanOf(document, from, end) : null
}
