/** Where something happened: the words that name a place behind a preposition. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { stops } from './sides.ts'
import { bare, places } from './sources.ts'
import { isAdjunct, list, outcomes } from './words.ts'

const localities = list(
  'منطقة مدينة قرية بلدة إقليم محافظة جبهة محور ضواحي محيط أراضي بلدات قرى حي مخيم قاعدة مطار جنوب شمال شرق غرب أنحاء جزء الحدود خط العاصمة مناطق',
)

/** «في طهران العام الماضي»: when, not where. */
const periods = /^(?:ال(?:عام|سن[ةه]|شهر|اسبوع)|عام|سنة|هذا)$/u

/** The words after «في» (قرب, داخل …) that name a place, up to a pause. */
export function placeIn(document: Document, from: number, limit: number): Span | null {
  let found: Span | null = null
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(document, at)
    if (!/^(?:في|قرب|داخل|جنوب|شمال|شرق|غرب|علي|بمنطقة|بمدينة)$/u.test(word)) continue
    const start = /^(?:معارك|اشتباكات|مواجهات|القتال|قتال|محيط)$/u.test(wordAt(document, at + 1))
      ? at + 2
      : at + 1
    const head = wordAt(document, start)
    if (
      !(places.has(head) || localities.has(head)) ||
      (word === 'علي' && !localities.has(head) && !places.has(head))
    )
      continue
    let end = start + 1
    while (
      end < limit &&
      end < start + 6 &&
      document.tokens[end]?.kind === 'word' &&
      !isAdjunct(document, end) &&
      !outcomes.has(wordAt(document, end)) &&
      !stops.has(wordAt(document, end)) &&
      !periods.test(wordAt(document, end)) &&
      !wordAt(document, end).startsWith('و')
    )
      end += 1
    let named = false
    for (let part = start; part < end; part += 1) named ||= places.has(bare(wordAt(document, part)))
    if (named) return spanOf(document, start, end)
    found ??= spanOf(document, start, end)
  }
  return found
}
