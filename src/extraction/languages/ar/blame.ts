/** «حملت المتمردين مسؤولية القصف», «الجيش هو من قصف البلدة», «أي صلة بالهجوم». Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf, tokensOf, wordAt } from '../../document.ts'
import type { Blame } from '../../pack.ts'
import type { AttributionDraft, RoleDraft } from '../../types.ts'
import { negations } from './words.ts'

const deed =
  /^و?(?:ب|ل|ك)?(?:ال|ل)?(?:قصف|هجوم|هجمات|هجومين|غار[ةه]|غارات|ضرب[ةه]|ضربات|استهداف|تفجير|تفجيرات|انفجار|انفجارات|اعتداء|اعتداءات|مجزر[ةه]|كمين|اطلاق)$/u
const truce = /^(?:ب|ل)?(?:ال|ل)?(?:هدن[ةه]|وقف)$/u
const broken = /^(?:ب|ل)?(?:ال|ل)?(?:خرق|خروقات|انتهاك|انتهاكات|انهيار|افشال|نقض|فشل)$/u
/** «مسؤولية», «المسؤولية الكاملة», «تبعات». */
const charge = /^(?:ب|ل)?(?:ال)?(?:مسوولي[ةه]|تبعات|تبع[ةه])$/u
const ownCharge = /^(?:مسوولي|ضلوع|تورط|وقوف|علاق|صل|دور|مشارك)(?:ت?ه|ت?ها|ت?هم|تنا|نا)$/u
const anyPart = /^(?:صل[ةه]|علاق[ةه]|دور|مسوولي[ةه]|ضلوع|تورط)$/u
const doing = /^ب?(?:شن|تنفيذ|ارتكاب|تدبير)$/u

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
  const found =
    stance === 'denies'
      ? denied(document, first, end)
      : (accused(document, first, end) ?? accusedAlone(document, first, end, cue))
  if (found === null) return null
  const [actor, from] = found
  if (from === cleft) return { actor, predicate: null, deed: null }
  const named = deedIn(document, from, end)
  if (named !== null) return { actor, ...named }
  return stance === 'denies' ? null : { actor, predicate: deedBefore(document, first), deed: null }
}

/** Who is blamed, and where the words for the deed begin. */
type Found = readonly [actor: RoleDraft, from: number]

/** «X هو من …»: what X did is said by the verb behind. */
const cleft = -1

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

/** «نفى الجيش مسؤوليته عن القصف», «أي صلة له بالهجوم», «شن هجوم على …». */
function denied(document: Document, first: number, end: number): Found | null {
  for (let at = first; at < Math.min(end, first + 4); at += 1) {
    const word = wordAt(document, at)
    if (ownCharge.test(word)) return [ownSide, at + 1]
    if (at > first && anyPart.test(word) && wordAt(document, at - 1) === 'اي')
      return [ownSide, at + 1]
    if (at === first && doing.test(word)) return [ownSide, at + 1]
  }
  return null
}

function accused(document: Document, first: number, end: number): Found | null {
  for (let at = first + 1; at < Math.min(end, first + PARTY + 3); at += 1) {
    const word = wordAt(document, at)
    if (negations.has(word)) return null
    const from = turnsTo(document, at, word)
    if (from === null) continue
    const actor = partyBefore(document, first, at)
    return actor === null ? null : [actor, from]
  }
  return null
}

/** «واتهم المتمردين.», «واتهمت المتمردين بذلك»: of what was told before. */
function accusedAlone(
  document: Document,
  first: number,
  end: number,
  cue: AttributionDraft['cue'],
): Found | null {
  const [at] = tokensOf(document, cue.at(-1) ?? [0, 0])
  if (!/^[وف]?اتهم(?:ت|وا)?$/u.test(wordAt(document, at))) return null
  const last = wordAt(document, end - 1)
  const stop = pointing.test(last) ? end - 1 : end
  if (stop === end && !isClosed(document, first, end)) return null
  const actor = partyBefore(document, first, stop)
  return actor === null ? null : [actor, end]
}

/** «بذلك», «بإسقاطها», «بارتكابها»: the deed by a pronoun. */
const pointing = /^ب(?:ذلك|هذا|\S{3,}(?:ها|هما?|ه))$/u

function isClosed(document: Document, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (wordAt(document, at).startsWith('ب')) return false
  return true
}

/** Where the deed begins behind a word that blames whoever stands before it; null for every other word. */
function turnsTo(document: Document, at: number, word: string): number | null {
  const next = wordAt(document, at + 1)
  if (charge.test(word)) return at + 1
  if (/^[يت]تحمل(?:ون|ان)?$/u.test(word)) {
    for (let ahead = at + 1; ahead <= at + 3; ahead += 1)
      if (charge.test(wordAt(document, ahead))) return ahead + 1
    return null
  }
  if (/^(?:[يت]قف(?:ون)?|بالوقوف)$/u.test(word) && next === 'وراء') return at + 2
  if (/^(?:ال)?مسوول(?:[ةه]|ون|ين)?$/u.test(word) && next === 'عن') return at + 2
  if (word === 'بالمسوولية' || doing.test(word)) return word.startsWith('ب') ? at + 1 : null
  if (/^ه[ويم]$/u.test(word)) {
    if (/^(?:ال)?مسوول/u.test(next)) return null
    return /^(?:من|الذي|التي|الذين)$/u.test(next) ? cleft : null
  }
  return null
}

/** The phrase from the last mark on up to a token; «كامل» before the charge is no part of it. */
function partyBefore(document: Document, first: number, end: number): RoleDraft | null {
  let stop = end
  while (stop > first && /^(?:كامل|كل|كانت?|بكامل|هو|هي|هم)$/u.test(wordAt(document, stop - 1)))
    stop -= 1
  let start = stop
  while (start > first && document.tokens[start - 1]?.kind !== 'punct') start -= 1
  if (stop <= start || stop - start > PARTY) return null
  return { how: 'stated', span: spanOf(document, start, stop) }
}

/** The first deed that words name. */
function deedIn(
  document: Document,
  from: number,
  end: number,
): { readonly predicate: string; readonly deed: number } | null {
  for (let at = from; at < Math.min(end, from + 10); at += 1) {
    if (document.tokens[at]?.kind === 'punct') return null
    const word = wordAt(document, at)
    if (truce.test(word))
      return nearBreak(document, at, from) ? { predicate: 'ceasefire.violated', deed: at } : null
    if (deed.test(word)) return { predicate: 'attack', deed: at }
  }
  return null
}

function nearBreak(document: Document, at: number, from: number): boolean {
  for (let near = Math.max(from, at - 3); near < at; near += 1)
    if (broken.test(wordAt(document, near))) return true
  return false
}

/** The deed that was told right before: in the sentence of a token or the one before it. */
function deedBefore(document: Document, at: number): string | null {
  const sentence = document.sentenceOf[at] ?? -1
  const from = document.sentences[Math.max(0, sentence - 1)]?.first ?? at
  for (let back = at - 1; back >= Math.max(from, at - BEFORE); back -= 1) {
    const word = wordAt(document, back)
    if (truce.test(word)) {
      if (nearBreak(document, back, from)) return 'ceasefire.violated'
      continue
    }
    // «وقف إطلاق النار»
    if (deed.test(word) && !truce.test(wordAt(document, back - 1))) return 'attack'
  }
  return null
}
