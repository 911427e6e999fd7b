/** «بحسب X», «وفقا لما أعلنه X», «… كما أفاد X». */

import type { Document } from '../../document.ts'
import { quoteAt, spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span } from '../../types.ts'
import type { Clause } from './clauses.ts'
import type { Cuts } from './contents.ts'
import { contentEnd } from './contents.ts'
import type { CueHit } from './hits.ts'
import { segmentOf } from './hits.ts'
import { cueForms } from './inflection.ts'
import { jointSources } from './joint-sources.ts'
import type { According } from './reading.ts'
import { accordingAt, cueSpan, hitAt, isComment, read } from './reading.ts'
import { isCitedBeside } from './relays.ts'
import { sourceEnd } from './source-phrases.ts'
import { splitAddressee } from './spoken-to.ts'
import { complementisers, isAdjunct, isPreposition, relatives } from './words.ts'

export const according: Rule = {
  name: 'ar.according-to',
  find(document) {
    const { hits, cuts } = read(document)
    const found: Found[] = []
    const cuesFound = new Set<number>()
    const byIndex = new Map(hits.map((hit) => [hit.index, hit]))
    for (const index of [...cuts.according].sort((a, b) => a - b)) {
      const phrase = accordingAt(document, index)
      if (phrase === null) continue
      if (cuesFound.has(document.tokens[index]?.start ?? -1)) continue
      for (const item of accordingFound(document, index, phrase, byIndex, cuts)) {
        found.push(item)
        for (const [start] of item.cue) cuesFound.add(start)
      }
    }
    for (const hit of hits) {
      if (!cuts.according.has(hit.index - 1) || !isComment(document, hit)) continue
      const [first, limit] = segmentOf(document, hit.index)
      let from = hit.index + 1
      while (from < limit && isAdjunct(document, from)) from += 1
      const stop = Math.min(sourceEnd(document, from, limit), limit)
      if (stop <= from || document.tokens[from]?.kind !== 'word') continue
      // «كما أشار إلى …» goes on.
      if (isPreposition(wordAt(document, from))) continue
      const clause = cuts.clauses.get(hit.index)
      if (clause !== undefined && clause.source !== null) continue
      const source = jointSources(document, spanOf(document, from, stop))
      const start = clauseStart(document, hit.index - 1, first)
      // «حسبما ذكرت الشرطة، فر السائق»: what it reports follows.
      if (hit.index - 1 === first && /^[،,]$/u.test(wordAt(document, stop)) && stop + 1 < limit) {
        const clause = { ...plainClause(hit.index), content: stop + 1 }
        const content = spanOf(document, stop + 1, contentEnd(document, clause, cuts))
        found.push({
          source,
          cue: [cueSpan(document, hit, false)],
          content: [content],
          stance: 'asserts',
        })
        continue
      }
      if (hit.index - 1 - start < 3) continue
      found.push({
        source,
        cue: [cueSpan(document, hit, false)],
        content: [spanOf(document, start, hit.index - 1)],
        stance: 'asserts',
      })
    }
    return found
  },
}

function accordingFound(
  document: Document,
  index: number,
  phrase: According,
  hits: ReadonlyMap<number, CueHit>,
  cuts: Cuts,
): readonly Found[] {
  const [first, limit] = segmentOf(document, index)
  let { sourceFirst, clip } = phrase
  const own = ownWords(document, index, sourceFirst, cuts)
  if (own !== null) return own
  const cue: Span[] = [clipConjunction(document, phrase.cue)]
  const what = wordAt(document, sourceFirst)
  if (what === 'ما' || what === 'لما') {
    // «بحسب ما جاء في البيان»
    const stands = standsIn(document, sourceFirst + 1)
    const verb = stands
      ? hitAt(sourceFirst + 1)
      : (hits.get(sourceFirst + 1) ?? suffixed(document, sourceFirst + 1))
    if (verb === null) return []
    const last = stands ? verb.index + 2 : verb.index + 1
    cue.push(spanOf(document, verb.index, last))
    sourceFirst = last
    clip = 0
    if (/^(?:به|بها|عنه|عنها|عنهم)$/u.test(wordAt(document, sourceFirst))) sourceFirst += 1
  }
  if (sourceFirst >= limit) return []
  let stop =
    phrase.pronoun === true
      ? sourceFirst + 1
      : sourceEnd(document, sourceFirst, Math.min(limit, sourceFirst + 24))
  // «حسب ما أفاد محاميه وكالة النهار»
  const teller = hits.get(sourceFirst - 1)?.form.verb.takes.includes('hearer') === true
  if (cue.length > 1 && teller) {
    const hearer = splitAddressee(document, sourceFirst, stop, ['hearer'])
    if (hearer > sourceFirst) stop = hearer
  }
  // «وفق ما نقلت X عن Y».
  const passedOn = wordAt(document, sourceFirst - 1).startsWith('نقل')
    ? passedOnFrom(document, sourceFirst, stop)
    : null
  if (passedOn !== null) stop = passedOn.first
  // «التأكيد وفق المصادر على …»
  if (wordAt(document, sourceFirst + 1) === 'علي') stop = Math.min(stop, sourceFirst + 1)
  if (stop <= sourceFirst) return []
  if (wordAt(document, index) === 'نقلا' && isCitedBeside(document, index, stop)) return []
  let [start, end] = spanOf(document, sourceFirst, stop)
  const head = wordAt(document, sourceFirst)
  // «لل…» writes al- without its alef: the whole word is the phrase then.
  if (clip === 1 && !head.startsWith('لل')) start += 1
  if (head.startsWith('لل') && clip === 1) start += 1
  // «بحسب "رويترز"»: without its marks.
  const marks = quoteAt(document, document.quoteOf[sourceFirst])
  if (marks?.open === start && marks.end === end) [start, end] = [marks.innerStart, marks.innerEnd]
  const source = phrase.pronoun === true ? [] : jointSources(document, [start, end])
  // «قالت المنظمة على لسان فلان إنها …»: the organisation speaks.
  if (wordAt(document, index + 1) === 'لسان' && complementisers.has(wordAt(document, stop)))
    return []
  const leads = index - first <= 1 || startsAfterPause(document, index, first)
  // «يتصرف وفقا له» is no report.
  if (phrase.pronoun === true && !leads) return []
  const relayed = leads ? citedBetween(document, stop, limit) : null
  if (relayed !== null) stop = relayed.stop
  if (leads) stop = afterOccasion(document, stop, limit)
  const comma = wordAt(document, stop)
  if (
    leads &&
    (comma === '،' ||
      comma === ',' ||
      complementisers.has(comma) ||
      wordAt(document, stop).startsWith('ف'))
  ) {
    let content = comma === '،' || comma === ',' ? stop + 1 : stop
    const opener = wordAt(document, content)
    // «وفق ما أعلنت الشرطة، مضيفة أن …»: another report.
    if (cueForms.get(opener)?.aspect === 'participle') return []
    if (complementisers.has(opener) || /^فان(?:ه|ها|هم)?$/u.test(opener)) content += 1
    let clipped = 0
    if (wordAt(document, content) === 'فقد') clipped = 1
    else if (opener === 'ف') content += 1
    const clause: Clause = { ...plainClause(index), content, clip: clipped }
    const span = spanOf(document, content, contentEnd(document, clause, cuts))
    const outer: Found = { source, cue, content: [[span[0] + clipped, span[1]]], stance: 'asserts' }
    return relayed === null
      ? [outer]
      : [outer, { ...outer, source: relayed.source, cue: relayed.cue, under: outer }]
  }
  if (index - first < 3) return []
  // «أوردت X نقلا عن Y أن …»: Y stands inside X's clause, over the same content.
  const linkAt = comma === '،' || comma === ',' ? stop + 1 : stop
  const opens = isPreposition(wordAt(document, linkAt)) ? linkAt + 1 : linkAt
  if (complementisers.has(wordAt(document, opens))) return []
  const from = clauseStart(document, index, first)
  if (index - from < 2) return []
  const rest = restBehind(document, index, stop, cuts)
  const before = spanOf(document, from, index)
  const content: Span[] = rest === null ? [before] : [before, rest]
  const outer: Found = { source, cue, content, stance: 'asserts' }
  if (passedOn === null) return [outer]
  return [outer, { ...outer, source: passedOn.source, cue: passedOn.cue, under: outer }]
}

/** «جاء في», «ورد في». */
function standsIn(document: Document, at: number): boolean {
  return /^(?:جاء|ورد)(?:ت)?$/u.test(wordAt(document, at)) && wordAt(document, at + 1) === 'في'
}

/** «سجلت البلاد، بحسب الوزارة، 412 إصابة»: what goes on behind a phrase between two commas or strokes, where no other report does. */
function restBehind(document: Document, index: number, stop: number, cuts: Cuts): Span | null {
  // Commas, or strokes between blanks, which end a source too.
  const pause = /^[،,\-–]$/u
  if (!pause.test(wordAt(document, index - 1)) || !pause.test(wordAt(document, stop))) return null
  const at = stop + 1
  const next = document.tokens[at]
  if (next === undefined || (next.kind !== 'word' && next.kind !== 'number')) return null
  const goesOn =
    next.kind === 'number' || isPreposition(next.norm) || /^(?:ب|ل|ال)..|ا$/u.test(next.norm)
  if (!goesOn || isAdjunct(document, at) || cuts.according.has(at) || cuts.relatives.has(at))
    return null
  if (cueForms.has(next.norm) || relatives.has(next.norm)) return null
  const clause: Clause = { ...plainClause(index), content: at }
  const end = contentEnd(document, clause, cuts)
  return end > at ? spanOf(document, at, end) : null
}

/** A clause without a source of its own, to ask where its content ends. */
function plainClause(index: number): Clause {
  return {
    hit: hitAt(index),
    source: null,
    sourceFirst: -1,
    content: index,
    opener: 'that',
    first: index,
    negated: false,
    clip: 0,
    passive: false,
  }
}

const saidBy = /^(?:قول|تعبير|وصف|زعم|تصريح|تقدير|راي|مزاعم)(?:ه|ها|هم|هما)$/u

/** «…، وفق قوله», «على حد تعبيرها»: the speaker before. Nothing new where the sentence has its report already; null for others. */
function ownWords(
  document: Document,
  index: number,
  sourceFirst: number,
  cuts: Cuts,
): readonly Found[] | null {
  const last = saidBy.test(wordAt(document, sourceFirst)) ? sourceFirst : sourceFirst - 1
  if (last <= index || !saidBy.test(wordAt(document, last))) return null
  const [first] = segmentOf(document, index)
  const start = clauseStart(document, index, first)
  if (index - start < 3) return []
  for (let at = start; at < index; at += 1) if (cuts.clauses.has(at)) return []
  const cue = [clipConjunction(document, [index, last + 1])]
  return [{ source: [], cue, content: [spanOf(document, start, index)], stance: 'asserts' }]
}

/** «بحسب الوزارة، في بيان لها، …», «وفقا للناطق اليوم، …»: the token of the comma after the occasion. */
function afterOccasion(document: Document, stop: number, limit: number): number {
  const first = /^[،,]$/u.test(wordAt(document, stop)) ? stop + 1 : stop
  if (!isAdjunct(document, first) || complementisers.has(wordAt(document, stop))) return stop
  for (let at = first + 1; at < Math.min(limit, first + 7); at += 1) {
    if (/^[،,]$/u.test(wordAt(document, at))) return at
    if (document.tokens[at]?.kind === 'punct') return stop
  }
  return stop
}

/** «X عن Y» after a verb of passing on: who is named behind «عن», where it stands inside the phrase. */
function passedOnFrom(document: Document, first: number, end: number) {
  for (let at = first + 1; at + 1 < end; at += 1)
    if (wordAt(document, at) === 'عن')
      return {
        first: at,
        source: [spanOf(document, at + 1, end)],
        cue: [spanOf(document, at, at + 1)],
      }
  return null
}

/** «أعلنه», «ذكرته»: a reporting verb with a pronoun that refers back. */
function suffixed(document: Document, index: number): CueHit | null {
  const word = wordAt(document, index)
  return /(?:ه|ته|وه|ها|تها)$/u.test(word) && word.length > 3 ? hitAt(index) : null
}

function clipConjunction(document: Document, [first, end]: readonly [number, number]): Span {
  const [start, stop] = spanOf(document, first, end)
  const word = wordAt(document, first)
  return [start + (/^و(?!فق)/u.test(word) || word.startsWith('ووف') ? 1 : 0), stop]
}

function startsAfterPause(document: Document, index: number, first: number): boolean {
  const before = wordAt(document, index - 1)
  return (
    (before === '،' || before === ',') && /^و(?!فق)/u.test(wordAt(document, index)) && index > first
  )
}

/** Where the clause that a trailing comment reports begins: the sentence, without و. */
function clauseStart(document: Document, index: number, first: number): number {
  let start = first
  for (let at = index - 2; at > first; at -= 1) {
    const word = wordAt(document, at)
    if (word === '؛') {
      start = at + 1
      break
    }
  }
  return start
}

/** «بحسب وكالة X، نقلا عن Y، فإن …»: the relayed source between commas. */
function citedBetween(
  document: Document,
  comma: number,
  limit: number,
): (Pick<Found, 'source' | 'cue'> & { readonly stop: number }) | null {
  const at = wordAt(document, comma) === '،' ? comma + 1 : comma
  if (wordAt(document, at) !== 'نقلا' || wordAt(document, at + 1) !== 'عن') return null
  const stop = sourceEnd(document, at + 2, Math.min(limit, at + 20))
  if (stop <= at + 2) return null
  return { source: [spanOf(document, at + 2, stop)], cue: [spanOf(document, at, at + 2)], stop }
}
