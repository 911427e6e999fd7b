/** Somebody who passes on what another said: «نقلت X عن Y قوله», «نقلا عن Y أن». */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, tokensOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Stance } from '../../types.ts'
import type { Clause } from './clauses.ts'
import { contentEnd } from './contents.ts'
import { splitPreps } from './governed-nouns.ts'
import { segmentOf } from './hits.ts'
import { cueForms } from './inflection.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import { isContentNoun } from './nouns.ts'
import { triggerWords } from './predicates.ts'
import { cueSpan, read } from './reading.ts'
import { sourceEnd } from './source-phrases.ts'
import { subjectBefore } from './subjects.ts'
import { headIsConstruct } from './targets.ts'
import { complementisers, endsInPronoun, isPreposition } from './words.ts'

/** «نفيها», «إنكاره»: what is passed on is a denial. */
const denial = /^(?:نفي|انكار)(?:ها|هم|ه|هما)$/u

/** «نقلت X عن Y قوله إن …»: X at level 1, Y at level 2 over the same content. */
export const relay: Rule = {
  name: 'ar.relay',
  find(document) {
    const { hits, cuts } = read(document)
    const found: Found[] = []
    for (const hit of hits) {
      // «نقلا عن» is spelt like the dual and has a rule of its own.
      if (!hit.form.verb.takes.includes('relay') || wordAt(document, hit.index) === 'نقلا') continue
      const [, limit] = segmentOf(document, hit.index)
      // «نقلت عن», «نسبت إلى».
      const link = hit.form.verb.takes.includes('الي') ? 'الي' : 'عن'
      let from = -1
      for (let at = hit.index + 1; at < Math.min(limit, hit.index + 20); at += 1)
        if (wordAt(document, at) === link) {
          from = at
          break
        }
      if (from < 0) continue
      const sourceStop = Math.min(sourceEnd(document, hit.index + 1, from), from)
      // «وكانت الصحيفة قد نقلت عن …»
      const before =
        sourceStop > hit.index + 1
          ? null
          : subjectBefore(document, hit, segmentOf(document, hit.index)[0], false)
      let opened = -1
      let said = -1
      let quoted = false
      let noun = false
      let stance: Stance = 'asserts'
      for (let at = from + 1; at < Math.min(limit, from + 30); at += 1) {
        const word = wordAt(document, at)
        // «نقلت X عن Y مقتل …»: what is passed on is a noun of event, as after «أعلنت».
        if ((said < 0 || at === said + 1) && at > from + 1 && isEvent(document, at)) {
          opened = at
          noun = true
          break
        }
        if (/^(?:قوله|قولها|قولهم|تاكيده|تاكيدها|اعلانه|اعلانها|تصريحه|قولهما)/u.test(word))
          said = at
        // «نقلت عن الجيش القول إن …»
        if (/^ال(?:قول|تاكيد)$/u.test(word) && complementisers.has(wordAt(document, at + 1)))
          said = at
        // «وصفه الضربة بأنها …», «تحذيره من …», «دعوته إلى …»
        const target = said < 0 ? whatIsSaid(document, at) : -1
        if (target > 0) {
          said = at
          opened = target
          noun = true
          stance = cueForms.get(word)?.verb.stance ?? stance
          break
        }
        if (denial.test(word)) {
          said = at
          stance = 'denies'
        }
        if (complementisers.has(word)) opened = at + 1
        else if (
          word === ':' ||
          (quoteStarts(document, at) && !isName(document, document.quoteOf[at] ?? -1))
        ) {
          quoted = true
          opened = at + 1
          if (word === ':' && quoteStarts(document, at + 1)) opened += 1
          if (complementisers.has(wordAt(document, opened))) opened += 1
        }
        if (opened > 0) break
      }
      if (opened < 0) continue
      const innerStop = Math.min(
        sourceEnd(document, from + 1, said > 0 ? said : opened),
        said > 0 ? said : opened,
      )
      const marked = quoted && (document.topQuoteOf[opened] ?? -1) >= 0
      const opener = noun ? 'noun' : marked ? 'quote' : 'that'
      const clause: Clause = {
        hit,
        source: null,
        sourceFirst: -1,
        content: opened,
        opener,
        first: hit.index,
        negated: false,
        clip: 0,
        passive: false,
      }
      const content = [spanOf(document, opened, contentEnd(document, clause, cuts))]
      const outer: Found = {
        source:
          sourceStop > hit.index + 1
            ? [spanOf(document, hit.index + 1, sourceStop)]
            : before === null
              ? []
              : [spanOf(document, before[0], before[1])],
        cue: [cueSpan(document, hit, false)],
        content,
        stance,
      }
      const cue = said > 0 ? spanOf(document, said, said + 1) : spanOf(document, from, from + 1)
      // «نقلت الصحيفة عن الوكالة عن قائد ميداني أن …»: each has it from the next.
      let step = outer
      let named = from
      for (let at = from + 2; at < innerStop - 1; at += 1) {
        if (wordAt(document, at) !== link || link !== 'عن') continue
        const between: Found = {
          source: [spanOf(document, named + 1, at)],
          cue: [spanOf(document, named, named + 1)],
          content,
          stance,
          under: step,
        }
        found.push(...(step === outer ? [outer, between] : [between]))
        step = between
        named = at
      }
      if (step === outer) found.push(outer)
      found.push({
        // A mark may stand right after the link: then nobody is named there.
        source: innerStop > named + 1 ? [spanOf(document, named + 1, innerStop)] : [],
        cue: [named === from ? cue : said > 0 ? cue : spanOf(document, named, named + 1)],
        content,
        stance,
        under: step,
      })
    }
    return found
  },
}

/** Where the object of a masdar with a pronoun begins («تحذيره من العاصفة», «وصفها القرار بأنه …»), or -1. */
function whatIsSaid(document: Document, at: number): number {
  const word = wordAt(document, at)
  const form = cueForms.get(word)
  if (form?.aspect !== 'masdar' || !endsInPronoun(word)) return -1
  const next = at + 1
  if (form.verb.takes.includes('target') && wordAt(document, next).startsWith('ال')) return next
  const link = splitPreps.get(wordAt(document, next))
  if (link === undefined || !form.verb.takes.includes(link)) return -1
  const after = wordAt(document, next + 1)
  return complementisers.has(after) || quoteStarts(document, next + 1) ? -1 : next + 1
}

/** A noun of what befell somebody, which neither belongs to the name before it nor leads to «أن». */
function isEvent(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  if (triggerWords.get(word) === undefined || !isContentNoun(word)) return false
  if (headIsConstruct(before) || isPreposition(before)) return false
  return !complementisers.has(wordAt(document, at + 1))
}

/** «نقلا عن X أن» inside a reporting clause: the relayed source, over that clause's content. */
export const citing: Rule = {
  name: 'ar.citing',
  find(document, context) {
    const found: Found[] = []
    const near = bySentence(document, context.found)
    for (let index = 0; index + 2 < document.tokens.length; index += 1) {
      if (wordAt(document, index) !== 'نقلا' || wordAt(document, index + 1) !== 'عن') continue
      const [, limit] = segmentOf(document, index)
      const beside = near.get(document.sentenceOf[index] ?? -1)
      const cited =
        inside(document, index, beside) ??
        besideCiting(document, index, sourceEnd(document, index + 2, limit), beside)
      if (cited === undefined) continue
      // «نقلا عن وكالة المدار عن وزارة الداخلية»: each has it from the next.
      let under = cited.outer
      let cue = spanOf(document, index, index + 2)
      let first = index + 2
      for (let at = first + 1; at <= cited.stop; at += 1) {
        if (at < cited.stop && (wordAt(document, at) !== 'عن' || at + 1 === cited.stop)) continue
        const { content } = cited.outer
        const source = [spanOf(document, first, at)]
        under = { source, cue: [cue], content, stance: 'asserts', under }
        found.push(under)
        cue = spanOf(document, at, at + 1)
        first = at + 1
      }
    }
    return found
  },
}

/** Tokens of the phrase that «نقلا عن» names, at most. */
const CITED = 20

const sayings = /^(?:قول|تاكيد|تصريح|اعلان)(?:ه|ها|هم|هما)$/u

/** «ذكرت X، نقلا عن Y، أن …», «أفادت X نقلا عن Y بمقتل …»: the report whose content begins right behind whom it cites. */
function inside(
  document: Document,
  index: number,
  near: readonly Found[] | undefined,
): { readonly outer: Found; readonly stop: number } | undefined {
  for (const outer of near ?? []) {
    const [content] = outer.content
    const cue = outer.cue[0]?.[1] ?? 0
    if (content === undefined || cue > (document.tokens[index]?.start ?? 0)) continue
    const [opened] = tokensOf(document, content)
    let stop = opened
    while (stop > index + 2 && leadsIn(document, stop - 1)) stop -= 1
    if (stop <= index + 2 || stop > index + CITED) continue
    const named = sourceEnd(document, index + 2, stop)
    // «نقلا عن مصدر رسمي اليوم أن …»: when it was said may stand between.
    if (stop - named <= 2) return { outer, stop: named }
  }
  return undefined
}

/** What stands between a source and what it says: a mark, a complementiser, a preposition, «قوله». */
function leadsIn(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  return (
    document.tokens[at]?.kind === 'punct' ||
    complementisers.has(word) ||
    isPreposition(word) ||
    sayings.test(word)
  )
}

/**
 * «نقلا عن الوزارة، ذكرت الوكالة أن …», «أفادت الوكالة بمقتل … نقلا عن الوزارة»: the report before or behind the phrase, which
 * passes on what is cited.
 */
function besideCiting(
  document: Document,
  index: number,
  stop: number,
  near: readonly Found[] | undefined,
): { readonly outer: Found; readonly stop: number } | undefined {
  const end = /^[،,]$/u.test(wordAt(document, stop - 1)) ? stop - 1 : stop
  const next = document.tokens[/^[،,]$/u.test(wordAt(document, end)) ? end + 1 : end]
  const last = document.tokens[index - 1]
  const outer = near?.find((item) => {
    if (item.under !== undefined || item.source.length === 0) return false
    const begins = Math.min(item.cue[0]?.[0] ?? 0, item.source[0]?.[0] ?? 0)
    if (isLeading(document, index))
      return begins === next?.start || begins === (next?.start ?? 0) + 1
    const close = item.content.at(-1)?.[1] ?? 0
    return close === last?.end || close === last?.start
  })
  return outer === undefined ? undefined : { outer, stop: end }
}

function isLeading(document: Document, index: number): boolean {
  return segmentOf(document, index)[0] === index
}

/** Whether a report with a source of its own stands beside «نقلا عن» at a token: then `citing` finds what is cited. */
export function isCitedBeside(document: Document, index: number, stop: number): boolean {
  const { clauses } = read(document).cuts
  const [first] = segmentOf(document, index)
  if (index === first) {
    const from = /^[،,]$/u.test(wordAt(document, stop)) ? stop + 1 : stop
    const clause = clauses.get(from)
    return clause?.hit.form.aspect === 'past' && clause.sourceFirst > from
  }
  for (let at = index - 1; at >= Math.max(first, index - CITED_REACH); at -= 1) {
    const clause = clauses.get(at)
    if (clause === undefined || clause.hit.form.aspect === 'masdar') continue
    const from = clause.content
    return (
      clause.source !== null &&
      from < index &&
      contentEnd(document, clause, read(document).cuts) === index
    )
  }
  return false
}

/** Tokens from a report to «نقلا عن» behind its content, at most. */
const CITED_REACH = 60

/** Drafts by the sentence of their cue, the first few of each. */
function bySentence(document: Document, found: readonly Found[]): Map<number, Found[]> {
  const map = new Map<number, Found[]>()
  for (const item of found) {
    const sentence = document.sentenceOf[tokenFrom(document, item.cue[0]?.[0] ?? 0)] ?? -1
    const list = map.get(sentence)
    if (list === undefined) map.set(sentence, [item])
    else if (list.length < 30) list.push(item)
  }
  return map
}
