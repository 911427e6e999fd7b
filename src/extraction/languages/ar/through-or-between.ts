/** «عبر» and «بين»: verbs that are spelt like a preposition. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { CueForm } from './inflection.ts'
import { headKind } from './sources.ts'
import { complementisers, hasPronoun } from './words.ts'

/** «وصل عبر البريد», «، عبر قناته، …»: by what way, not a verb. */
export function isThrough(
  document: Document,
  index: number,
  { aspect, feminine }: CueForm,
): boolean {
  if (aspect !== 'past' || feminine || wordAt(document, index) !== 'عبر') return false
  const next = wordAt(document, index + 1)
  if (next === 'عن' || wordAt(document, index + 2) === 'عن') return false
  return !beginsClause(document, index) || hasPronoun(next)
}

/** A verb may stand here: at the head of its sentence or after a pause, a pronoun, a particle. */
export function beginsClause(document: Document, index: number): boolean {
  const before = document.tokens[index - 1]
  const here = document.sentenceOf[index]
  if (before === undefined || document.sentenceOf[index - 1] !== here) return true
  return (
    before.kind === 'punct' || /^(?:كما|فيما|بينما|قد|وقد|كان|وكان|لكنه|ولكنه)$/u.test(before.norm)
  )
}

/** «بين» as a preposition, «تبين أن …» of nobody: only a verb with the sign of its doubling or one that leads a report. */
export function isBetween(document: Document, index: number, form: CueForm): boolean {
  const token = document.tokens[index]
  const word = wordAt(document, index)
  if (form.aspect === 'present') {
    const kind = headKind(wordAt(document, index + 1))
    return kind === 'other' || kind === 'place'
  }
  if (form.aspect !== 'past' || form.feminine) return false
  if (/بي\p{M}*\u0651/u.test(document.text.slice(token?.start, token?.end))) return false
  if (!/^و?بين$/u.test(word) || !beginsClause(document, index)) return true
  // «وبين العطار أن …»: what it says follows the one phrase behind it.
  for (let at = index + 1; at <= index + 12; at += 1) {
    const next = wordAt(document, at)
    if (complementisers.has(next)) return false
    if (
      /^(?:و.{2,}|هذا|هذه|ذلك|تلك)$/u.test(next) ||
      document.sentenceOf[at] !== document.sentenceOf[index]
    )
      return true
  }
  return true
}
