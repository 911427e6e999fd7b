/** Whether a form that may report is a verb here: active, passive, participle, infinitive, or a noun or an adjective. */
import type { VerbCue } from './cues.ts'
import { nounLike } from './cues.ts'
import { sizing } from './figured.ts'
import { cardinal } from './numbers.ts'
import { headsPlural, isPluralSubject } from './plural-subjects.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  quoted,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

/** "Denied attacking the court", "stopped criticising it": the deed that such a verb is about, and no report beside it. */
const takesDeed =
  /^(?:den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?|stop(?:s|ped|ping)?|quit|risk(?:s|ed|ing)?|regret(?:s|ted|ting)?|admit(?:s|ted|ting)?|resist(?:s|ed|ing)?)$/u

export type GroupKind = 'active' | 'passive' | 'participle' | 'infinitive'

export function kindOf(
  reading: Reading,
  forms: ReadonlySet<string>,
  head: number,
  before: number,
  from: number,
  to: number,
  be: boolean,
  have: boolean,
  modal: boolean,
  infinitive: boolean,
  cue: VerbCue,
): GroupKind | null {
  const flag = before >= from ? (reading.flags[before] ?? 0) : PUNCTUATION
  const word = wordOf(reading, before)
  if (infinitive && forms.has('plain'))
    return wordOf(reading, before + 1) === 'to' ? 'infinitive' : 'active'
  if (forms.has('ing') && !forms.has('plain')) {
    // "it is worth noting": the author's.
    if (word === 'worth') return null
    if (be) return 'active'
    if ((flag & (w.DETERMINER | w.POSSESSIVE | GENITIVE)) !== 0) return null
    // "aside from saying that he was well"
    const besides = word === 'from' && /^(?:aside|apart)$/u.test(wordOf(reading, before - 1))
    if ((flag & w.PREPOSITION) !== 0)
      return besides || participlePrepositions.has(word) ? 'participle' : null
    if (have || modal || takesDeed.test(word)) return null
    if (isNominal(reading, before) && !has(reading, before, CAPITAL | PUNCTUATION))
      return after(reading, head + 1, to) ? 'participle' : null
    return before < from ||
      (flag & (PUNCTUATION | w.CONJUNCTION | w.SUBORDINATOR | w.PRONOUN)) !== 0 ||
      after(reading, head + 1, to)
      ? 'participle'
      : null
  }
  if (be && forms.has('participle')) return 'passive'
  if (have && (forms.has('participle') || forms.has('past'))) return 'active'
  if (modal && forms.has('plain')) return 'active'
  if (be || have || modal) return null
  if (
    (flag & (w.DETERMINER | w.POSSESSIVE | GENITIVE)) !== 0 &&
    (flag & w.PRONOUN) === 0 &&
    !standing.has(word)
  ) {
    // "as expected", "the said": no verb. "that said" is a relative.
    if ((flag & w.RELATIVE) === 0) return null
  }
  if ((flag & w.PREPOSITION) !== 0 && (flag & w.SUBORDINATOR) === 0) return null
  if ((flag & w.SUBORDINATOR) !== 0 && (flag & w.RELATIVE) === 0) {
    // "when asked about", "if asked whether"
    return forms.has('participle') &&
      (word === 'when' || word === 'if' || word === 'as') &&
      cue.stance === 'asks'
      ? 'passive'
      : null
  }
  // "a man who identified himself as Karim"
  if (cue.lemma === 'identify' && /^(?:him|her|them)sel/u.test(wordOf(reading, head + 1)))
    return null
  // "26 suspected smugglers"
  if (
    ((flag & NUMBER) !== 0 || cardinal(reading, before, head) !== null) &&
    wordOf(reading, head).endsWith('ed') &&
    isNominal(reading, head + 1) &&
    !has(reading, head + 1, CAPITAL | NUMBER | w.DETERMINER | w.POSSESSIVE)
  )
    return null
  // "a carpenter named Timo"
  if (cue.lemma === 'name' && forms.has('past') && isIndefinite(reading, before)) return null
  if (forms.has('past') || forms.has('participle')) {
    const agent =
      wordOf(reading, head + 1) === 'by' &&
      !cue.lemma.endsWith(' by') &&
      !means.has(wordOf(reading, head + 2))
    // "a crowd estimated by police at 5,000"
    if (agent && sizing.has(cue.lemma)) return 'passive'
    if (agent && !forms.has('plain')) return null
    if (!forms.has('past')) return null
    if (before < from) return capitalStart(reading, head, to, cue)
    return 'active'
  }
  const plural = isPluralSubject(reading, before) || headsPlural(reading, before, from, cue)
  if (cue.frames.includes('q') || cue.frames.includes('t'))
    if ((forms.has('third') || plural) && isPostposed(reading, head, before, from, to))
      return 'active'
  if (forms.has('third')) {
    if (
      plural &&
      (flag & (w.PRONOUN | w.RELATIVE)) !== 0 &&
      word !== 'it' &&
      word !== 'who' &&
      word !== 'which'
    )
      return word === 'he' || word === 'she' || word === 'that' ? 'active' : null
    if (
      nounLike.has(cue.lemma) &&
      !(flag & (w.PRONOUN | w.RELATIVE | CAPITAL)) &&
      !after(reading, head + 1, to)
    )
      return null
    const certain = word === 'he' || word === 'she' || word === 'who' || word === 'which'
    if (nounLike.has(cue.lemma) && !certain && !startsContent(reading, head + 1, to, cue))
      return null
    // "recent comments that …", "a set of rules that could …": a noun with its relative clause.
    if (
      nounLike.has(cue.lemma) &&
      wordOf(reading, head + 1) === 'that' &&
      looksFinite(reading, head + 2)
    )
      return null
    if (before < from) return null
    return 'active'
  }
  if (forms.has('plain')) {
    if (before < from) return null
    const clear =
      cue.frames.includes('t') &&
      (clearClause(reading, head + 1) ||
        (cue.lemma === 'say' &&
          (has(reading, head + 1, w.POSSESSIVE | w.DETERMINER) || isNominal(reading, head + 1))))
    if (nounLike.has(cue.lemma) && (flag & w.CONJUNCTION) !== 0 && !clear) return null
    if (!plural && !(clear && !nounLike.has(cue.lemma))) return null
    if (nounLike.has(cue.lemma) && !startsContent(reading, head + 1, to, cue)) return null
    return 'active'
  }
  return null
}

/** "he said by telephone": how, and nobody. */
const means = new Set(
  'telephone phone email e-mail text letter radio video videolink fax'.split(' '),
)

/** "a carpenter", "another tall man": a noun phrase of a few words behind its article. */
function isIndefinite(reading: Reading, last: number): boolean {
  for (let at = last; at > last - 5; at -= 1) {
    if (/^(?:an?|another|one)$/u.test(wordOf(reading, at))) return at < last
    if (!isNominal(reading, at)) return false
  }
  return false
}

/** Tokens of a subject between the content and its verb, at most: "…, the Tarim Gazette reports." */
const SUBJECT = 8

/** "…," he notes. "…, records show.": a verb that closes the clause, its subject after a comma or a quotation. */
function isPostposed(
  reading: Reading,
  head: number,
  before: number,
  from: number,
  to: number,
): boolean {
  const next = wordOf(reading, head + 1)
  const closes = head + 1 >= to || next === '.' || next === ',' || next === ':'
  if (!closes || !(isNominal(reading, before) || has(reading, before, w.PRONOUN))) return false
  for (let at = before; at > Math.max(from, before - SUBJECT); at -= 1) {
    const word = wordOf(reading, at)
    if (word === ',' || quoted(reading, at)) return at < before + 1 && at - 1 >= from
    if (has(reading, at, PUNCTUATION | w.CONJUNCTION | w.SUBORDINATOR)) return false
    if (at < before && looksFinite(reading, at)) return false
  }
  return false
}

const participlePrepositions = new Set([
  'by',
  'in',
  'after',
  'before',
  'while',
  'without',
  'when',
  'despite',
  'for',
])

/** "Asked about …" at the beginning of a sentence, "Said the minister: …". */
function capitalStart(reading: Reading, head: number, to: number, cue: VerbCue): GroupKind | null {
  if (cue.stance === 'asks') return 'passive'
  return head + 1 < to && cue.frames.includes('q') && isNominal(reading, head + 1) ? 'active' : null
}

/** Determiners that may stand alone as a subject: "some said", "most believe". */
const standing = new Set(
  'some many most all both few several each neither either two three four five six seven eight nine ten'.split(
    ' ',
  ),
)

/** "say they …", "believe that …": only a verb goes before these. */
function clearClause(reading: Reading, index: number): boolean {
  return (
    wordOf(reading, index) === 'that' ||
    has(reading, index, w.PRONOUN) ||
    opensQuote(reading, index) >= 0
  )
}

/** A sign that a clause, a quotation or an infinitive comes after the verb. */
function after(reading: Reading, index: number, to: number): boolean {
  if (index >= to) return false
  const word = wordOf(reading, index)
  return (
    word === 'that' ||
    word === ':' ||
    word === 'to' ||
    word === 'how' ||
    word === 'whether' ||
    word === 'why' ||
    word === 'what' ||
    opensQuote(reading, index) >= 0 ||
    has(reading, index, w.PRONOUN | w.DETERMINER | w.POSSESSIVE | w.OBJECT | CAPITAL) ||
    startsFigure(reading, index, to)
  )
}

/** Tokens within which the verb of a clause that begins with a figure is looked for. */
const figureReach = 10

/** "claims 550 soldiers were killed", "reports more than 40 houses have burnt": a figure with a verb of its own, not "claims 12 lives". */
function startsFigure(reading: Reading, index: number, to: number): boolean {
  const than = wordOf(reading, index + 1)
  const figure =
    has(reading, index, NUMBER) ||
    ((than === 'than' || than === 'least') && has(reading, index + 2, NUMBER)) ||
    (nearly.has(wordOf(reading, index)) && has(reading, index + 1, NUMBER))
  if (!figure) return false
  for (let at = index + 1; at < Math.min(to, index + figureReach); at += 1) {
    if (has(reading, at, PUNCTUATION)) return false
    if (clauseVerbs.has(wordOf(reading, at))) return true
  }
  return false
}

const nearly = new Set('about around some nearly almost over roughly'.split(' '))

/** The last ones without a verb beside them: "reports 12 soldiers killed", "confirms three dead". */
const clauseVerbs = new Set(
  `was were is are has have had will would
  killed dead wounded injured hurt missing captured arrested detained displaced destroyed lost
  died perished fled marched gathered attended`.split(/\s+/u),
)

function startsContent(reading: Reading, index: number, to: number, cue: VerbCue): boolean {
  return after(reading, index, to) || cue.prepositions.includes(wordOf(reading, index))
}
