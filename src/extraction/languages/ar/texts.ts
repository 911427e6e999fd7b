/** Texts that say something, and quotations that stand before who says them. */

import { quoteAt, spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Clause } from './clauses.ts'
import { contentEnd } from './contents.ts'
import { segmentOf } from './hits.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import { hitAt, read } from './reading.ts'
import { sourceEnd } from './source-phrases.ts'
import { complementisers, isAdjunct } from './words.ts'

const arrivals = new Set(['جاء', 'ورد', 'وجاء', 'وورد'])

/** «وجاء في بيان للوزارة: "…"». */
export const document_: Rule = {
  name: 'ar.text-says',
  find(document) {
    const { cuts } = read(document)
    const found: Found[] = []
    for (let index = 0; index + 2 < document.tokens.length; index += 1) {
      const word = wordAt(document, index)
      if (!arrivals.has(word)) continue
      if (wordAt(document, index + 1) !== 'في' || (document.sentenceOf[index] ?? -1) < 0) continue
      const [, limit] = segmentOf(document, index)
      const stop = sourceEnd(document, index + 2, Math.min(limit, index + 24))
      let opened = -1
      for (let at = stop; at < Math.min(limit, stop + 12) && opened < 0; at += 1) {
        if (complementisers.has(wordAt(document, at))) opened = at + 1
        else if (wordAt(document, at) === ':')
          opened = quoteStarts(document, at + 1) ? at + 2 : at + 1
        else if (quoteStarts(document, at) && !isName(document, document.quoteOf[at] ?? -1))
          opened = at + 1
      }
      if (opened < 0 || stop <= index + 2) continue
      const skip: 0 | 1 = word.startsWith('و') && word !== 'ورد' ? 1 : 0
      const clause: Clause = {
        hit: { ...hitAt(index), skip },
        source: null,
        sourceFirst: -1,
        content: opened,
        opener: (document.topQuoteOf[opened] ?? -1) >= 0 ? 'quote' : 'that',
        first: index,
        negated: false,
        clip: 0,
        passive: false,
      }
      const [start, end] = spanOf(document, index, index + 2)
      found.push({
        source: [spanOf(document, index + 2, stop)],
        cue: [[start + skip, end]],
        content: [spanOf(document, opened, contentEnd(document, clause, cuts))],
        stance: 'asserts',
      })
    }
    return found
  },
}

/** «"سنعود غدا"، قالت الوزيرة», «"…"، يقول فلان»: the quotation stands first. */
export const quoteFirst: Rule = {
  name: 'ar.quote-first',
  find(document) {
    const { hits, cuts } = read(document)
    const found: Found[] = []
    for (const hit of hits) {
      const { index, form, skip } = hit
      if (skip === 1 || cuts.clauses.has(index)) continue
      if (form.aspect !== 'past' && form.aspect !== 'present') continue
      const mark = /^[،,]$/u.test(wordAt(document, index - 1)) ? index - 2 : index - 1
      const quote = quoteAt(document, document.topQuoteOf[mark])
      if (quote === undefined || quote.close !== document.tokens[mark]?.start) continue
      const [first, limit] = segmentOf(document, index)
      const head = document.tokens[first]?.start ?? 0
      // The quotation is all that stands before it.
      if (document.topQuoteOf[index] !== -1 || quote.innerEnd - quote.innerStart < 6) continue
      if (quote.open > head + 1) continue
      const stop = Math.min(sourceEnd(document, index + 1, limit), limit)
      if (stop <= index + 1 || document.tokens[index + 1]?.kind !== 'word') continue
      if (isAdjunct(document, index + 1) || complementisers.has(wordAt(document, index + 1)))
        continue
      found.push({
        source: [spanOf(document, index + 1, stop)],
        cue: [spanOf(document, index, index + 1)],
        content: [[quote.innerStart, quote.innerEnd]],
        stance: form.verb.stance,
        confidence: 0.8,
      })
    }
    return found
  },
}
