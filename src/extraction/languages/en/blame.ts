/** "blaming the rebels", "the army was behind the attack", "any part in the shelling". Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { Blame } from '../../pack.ts'
import type { AttributionDraft, RoleDraft } from '../../types.ts'
import { ownSide, partyIn } from './actors.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, PUNCTUATION, readingOf, wordOf } from './reading.ts'
import * as w from './words.ts'

const deeds = new Set(
  `attack attacks strike strikes airstrike airstrikes shelling shellings bombing bombings bombardment raid raids assault
  assaults blast blasts explosion explosions ambush shooting shootings massacre shells rockets gunfire`.split(
    /\s+/u,
  ),
)
const truces = new Set(['ceasefire', 'truce', 'armistice'])
const broken = new Set(
  `violated violating violate violates violation violations breached breaching breach breaches broke breaking broken
  break breaks collapse collapsed`.split(/\s+/u),
)

/** How far before a content the deed may stand for which it blames somebody, in tokens. */
const BEFORE = 60
/** How long a phrase may be that names the one who is blamed, in tokens. */
const PARTY = 9

export function blamed(
  document: Document,
  first: number,
  end: number,
  { stance, cue }: AttributionDraft,
): Blame | null {
  const reading = readingOf(document)
  const [cueFirst, cueEnd] = tokensOf(document, cue.at(-1) ?? [0, 0])
  const found =
    stance === 'accuses'
      ? accused(document, reading, first, end, cueFirst, cueEnd)
      : stance === 'denies'
        ? denied(reading, first, end, cueFirst, cueEnd)
        : responsible(document, reading, first, end)
  if (found === null) return null
  const [actor, from] = found
  if (from === cleft) return { actor, predicate: null, deed: null }
  const deed = from === null ? null : deedIn(reading, from, end)
  if (deed !== null) return { actor, ...deed }
  // Whose part in something it was that is named, and is no deed.
  if (from !== null) return null
  return { actor, predicate: deedBefore(document, reading, first), deed: null }
}

/** Who is blamed, and where the words for the deed begin; null where there are none. */
type Found = readonly [actor: RoleDraft, from: number | null]

/** "It was X that …": what X did is said by the verb behind. */
const cleft = -1

const blaming = new Set(['blamed', 'blames', 'blaming', 'blame', 'finger', 'fingers'])
const accusing = new Set(['accused', 'accuses', 'accusing', 'accuse'])

/** "blaming the rebels", "accused the army of being behind the attack". */
function accused(
  document: Document,
  reading: Reading,
  first: number,
  end: number,
  cue: number,
  cueEnd: number,
): Found | null {
  let isBlame = false
  let isCharge = false
  for (let at = cue; at < cueEnd; at += 1) {
    isBlame ||= blaming.has(wordOf(reading, at))
    isCharge ||= accusing.has(wordOf(reading, at))
  }
  if (!isBlame && !isCharge) return null
  let stop = first
  while (
    stop < end &&
    !has(reading, stop, PUNCTUATION) &&
    !/^(?:for|over|of)$/u.test(wordOf(reading, stop))
  )
    stop += 1
  // "the Movement of the Marsh": a name goes on behind its "of".
  if (isBlame && wordOf(reading, stop) === 'of') {
    while (stop < end && !has(reading, stop, PUNCTUATION) && wordOf(reading, stop) !== 'for')
      stop += 1
  }
  if (stop - first > PARTY) return null
  let named = stop
  while (named > first && has(reading, named - 1, w.ADVERB)) named -= 1
  const actor = partyIn(document, reading, first, named) ?? eachOther(reading, first, stop)
  if (actor === null) return null
  if (isBlame) return [actor, wordOf(reading, stop) === 'for' ? stop : null]
  if (wordOf(reading, stop) === 'of' && isSame(reading, stop + 1)) return [actor, null]
  const behind = wordOf(reading, stop) === 'of' && authorship(reading, stop + 1)
  return behind === false ? null : [actor, behind]
}

/** "Blamed each other": who that is, the source tells. */
function eachOther(reading: Reading, first: number, end: number): RoleDraft | null {
  return end - first === 2 && wordOf(reading, end - 1) === 'other'
    ? { how: 'stated', span: spanOf(reading.document, first, end) }
    : null
}

/** "Of doing so", "of doing it": what was told before. */
function isSame(reading: Reading, at: number): boolean {
  return wordOf(reading, at) === 'doing' && /^(?:so|it|that|this)$/u.test(wordOf(reading, at + 1))
}

/** Where the deed begins of "carrying out", "being behind", "staging": else false. */
function authorship(reading: Reading, at: number): number | false {
  const word = wordOf(reading, at)
  const next = wordOf(reading, at + 1)
  if ((word === 'carrying' || word === 'carried') && next === 'out') return at + 2
  if (word === 'being' && next === 'behind') return at + 2
  if (word === 'being' && next === 'responsible') return at + 3
  return makers.has(word) ? at + 1 : false
}

const makers = new Set(
  'launching conducting staging mounting orchestrating perpetrating committing launched conducted staged mounted perpetrated'.split(
    ' ',
  ),
)

const parts = new Set('responsibility involvement role part hand'.split(' '))

/** "any involvement in the strike", "it had carried out the strike", "responsibility for" as the cue goes on. */
function denied(
  reading: Reading,
  first: number,
  end: number,
  cueFirst: number,
  cueEnd: number,
): Found | null {
  for (let at = cueFirst; at < cueEnd; at += 1)
    if (parts.has(wordOf(reading, at))) return [ownSide, first]
  let at = first
  while (at < end && has(reading, at, w.DETERMINER | w.POSSESSIVE | w.ADVERB)) at += 1
  if (parts.has(wordOf(reading, at))) return [ownSide, at]
  if (wordOf(reading, at) === 'that') at += 1
  const isSelf = /^(?:it|they|he|we)$/u.test(wordOf(reading, at))
  if (isSelf) at += 1
  while (at < end && has(reading, at, w.AUXILIARY | w.ADVERB) && wordOf(reading, at) !== 'being')
    at += 1
  if (isSelf && wordOf(reading, at) === 'behind') return [ownSide, at + 1]
  const from = authorship(reading, at)
  return from === false ? null : [ownSide, from]
}

/** "X was behind the attack", "X bore the responsibility", "it was X that had shelled the town". */
function responsible(
  document: Document,
  reading: Reading,
  first: number,
  end: number,
): Found | null {
  const isCleft = wordOf(reading, first) === 'it' && has(reading, first + 1, w.BE)
  const from = isCleft ? first + 2 : first
  for (let at = from + 1; at < Math.min(end, from + PARTY + 1); at += 1) {
    if (has(reading, at, PUNCTUATION | w.NEGATION)) return null
    const word = wordOf(reading, at)
    if (isCleft) {
      if (word !== 'that' && word !== 'who' && word !== 'which') continue
      const actor = partyIn(document, reading, from, at)
      return actor === null ? null : [actor, cleft]
    }
    const bears = /^(?:bore|bears|bear|bearing)$/u.test(word)
    if (!bears && !has(reading, at, w.BE)) continue
    const [stands, next] = bears ? bearing(reading, at + 1, end) : standing(reading, at + 1)
    if (!stands) return null
    const actor = partyIn(document, reading, from, at)
    return actor === null ? null : [actor, next]
  }
  return null
}

/** "bore full responsibility for …": whether it does, and where the deed begins. */
function bearing(reading: Reading, at: number, end: number): [boolean, number | null] {
  let next = at
  while (next < Math.min(end, at + 4) && wordOf(reading, next) !== 'responsibility') next += 1
  if (wordOf(reading, next) !== 'responsibility') return [false, null]
  return [true, wordOf(reading, next + 1) === 'for' ? next + 2 : null]
}

/** "was behind …", "were responsible for …", "was to blame for …". */
function standing(reading: Reading, at: number): [boolean, number | null] {
  let next = at
  while (has(reading, next, w.ADVERB | w.BE)) next += 1
  const word = wordOf(reading, next)
  if (word === 'behind') return [true, next + 1]
  const isCharge =
    word === 'responsible' || (word === 'to' && wordOf(reading, next + 1) === 'blame')
  if (!isCharge) return [false, null]
  const last = word === 'to' ? next + 2 : next + 1
  return [true, wordOf(reading, last) === 'for' ? last + 1 : null]
}

/** The first deed that words name. */
function deedIn(
  reading: Reading,
  from: number,
  end: number,
): { readonly predicate: string; readonly deed: number } | null {
  for (let at = from; at < Math.min(end, from + 12); at += 1) {
    if (has(reading, at, PUNCTUATION)) return null
    const word = wordOf(reading, at)
    if (isDeed(reading, at)) return { predicate: 'attack', deed: at }
    if (truces.has(word) && nearBreak(reading, at, from, end))
      return { predicate: 'ceasefire.violated', deed: at }
  }
  return null
}

/** "air strike", "rocket attack", but not "a labour strike" nor what somebody strikes. */
function isDeed(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (!deeds.has(word) || !isNominal(reading, at)) return false
  return !/^(?:heart|labour|labor|general|hunger|transport|doctors|teachers)$/u.test(
    wordOf(reading, at - 1),
  )
}

function nearBreak(reading: Reading, at: number, from: number, end: number): boolean {
  for (let near = Math.max(from, at - 5); near < Math.min(end, at + 3); near += 1)
    if (broken.has(wordOf(reading, near))) return true
  return false
}

/** The deed that was told right before: in the sentence of a token or the one before it. */
function deedBefore(document: Document, reading: Reading, at: number): string | null {
  const sentence = document.sentenceOf[at] ?? -1
  const from = document.sentences[Math.max(0, sentence - 1)]?.first ?? at
  for (let back = at - 1; back >= Math.max(from, at - BEFORE); back -= 1) {
    if (isDeed(reading, back)) return 'attack'
    if (truces.has(wordOf(reading, back)) && nearBreak(reading, back, from, at))
      return 'ceasefire.violated'
  }
  return null
}
