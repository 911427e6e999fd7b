/** What stands between commas on the way from a verb to what is said. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { cueForms } from './inflection.ts'
import { complementisers, isAdjunct, isPreposition, relatives } from './words.ts'

/** «اتهمت النقابة، أمس الأحد، القوات بـ…»: the noun behind what tells when, between commas, or -1. */
export function afterWhen(document: Document, comma: number): number {
  if (!/^[،,]$/u.test(wordAt(document, comma)) || !isAdjunct(document, comma + 1)) return -1
  let close = comma + 2
  while (close < comma + WHEN && document.tokens[close]?.kind !== 'punct') close += 1
  const next = close + 1
  const word = wordAt(document, next)
  if (!/^[،,]$/u.test(wordAt(document, close)) || document.tokens[next]?.kind !== 'word') return -1
  const other =
    word.startsWith('ب') || isPreposition(word) || relatives.has(word) || cueForms.has(word)
  return other || complementisers.has(word) || isAdjunct(document, next) ? -1 : next
}

/** Tokens of an aside that tells when, at most. */
const WHEN = 7

/** «حسبما», «كما», «بحسب ما» before a reporting verb. */
export function isAside(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  const verb = /^(?:حسبما|وفقما|كما)$/u.test(word)
    ? at + 1
    : /^(?:بحسب|حسب|وفق)$/u.test(word) && wordAt(document, at + 1) === 'ما'
      ? at + 2
      : -1
  return verb > 0 && cueForms.get(wordAt(document, verb).replace(/ه$/u, ''))?.aspect === 'past'
}

/** The comma that closes an aside, or -1. */
export function asideEnd(document: Document, from: number, end: number): number {
  for (let at = from + 2; at < Math.min(end, from + 14); at += 1) {
    if (/^[،,]$/u.test(wordAt(document, at))) return at
    if (document.tokens[at]?.kind !== 'word') return -1
  }
  return -1
}

/** «انتقد الرئيس، الذي زار الميناء، القرار»: the noun behind a relative clause between commas, or -1. */
export function afterRelative(document: Document, comma: number, end: number): number {
  if (!/^[،,]$/u.test(wordAt(document, comma)) || !relatives.has(wordAt(document, comma + 1)))
    return -1
  let close = comma + 2
  while (close < end && !/^[.،,؛:]$/u.test(wordAt(document, close))) close += 1
  const next = close + 1
  const word = wordAt(document, next)
  if (!/^[،,]$/u.test(wordAt(document, close)) || document.tokens[next]?.kind !== 'word') return -1
  const other = word.startsWith('و') || isPreposition(word) || cueForms.has(word)
  return other || complementisers.has(word) || isAdjunct(document, next) ? -1 : next
}
