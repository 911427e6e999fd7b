/** Whether what a trigger says is denied, hedged or made to depend on something. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import type { Modality } from '../../types.ts'
import { byToken } from './by-token.ts'
import { stripped } from './counted-nouns.ts'
import { exceeding } from './number-words.ts'
import { conditions, hedges } from './predicates.ts'
import { negations } from './words.ts'

/** «قد» before the present is "may", before the past a mere particle. */
function maybe(document: Document, at: number): boolean {
  return wordAt(document, at) === 'قد' && /^(?:ي|تت|تكون|ترتفع)/u.test(wordAt(document, at + 1))
}

/** «قتلوا على الأرجح», «في الغالب». */
function likely(document: Document, at: number): boolean {
  const next = wordAt(document, at + 1)
  return (
    (wordAt(document, at) === 'علي' && next === 'الارجح') ||
    (wordAt(document, at) === 'في' && next === 'الغالب')
  )
}

export function polarityOf(
  document: Document,
  at: number,
  first: number,
  reach = 2,
): Pick<Trigger, 'polarity'> {
  for (let before = at - 1; before >= first && before >= at - reach; before -= 1) {
    if (!negations.has(stripped(wordAt(document, before)))) continue
    // «لا يزال مفقودا» is "still missing".
    if (!/^(?:[يت]زا?ل|زال)/u.test(wordAt(document, before + 1))) return { polarity: 'negated' }
  }
  return isCalledFalse(document, at, first) ? { polarity: 'negated' } : {}
}

/** Nouns for what is told, of which one may say that it is not so. */
const told = /^(?:ال)?(?:انباء|اخبار|معلومات|تقارير|مزاعم|ادعاءات|شايعات|ارقام|حديث)$/u

/** Words of a clause before and after a trigger in which such a noun and its verdict stand. */
const TOLD = 5
const VERDICT = 10

/** «الأنباء عن مقتل 30 شخصا غير صحيحة», «لا أساس لها»: whoever says so denies it. */
function isCalledFalse(document: Document, at: number, first: number): boolean {
  let from = -1
  for (let before = at - 1; before >= first && before >= at - TOLD; before -= 1)
    if (told.test(stripped(wordAt(document, before)))) from = before
  if (from < 0) return false
  const end = Math.min(document.tokens.length, at + VERDICT)
  for (let next = at + 1; next < end; next += 1) {
    const word = wordAt(document, next)
    const second = wordAt(document, next + 1)
    if (word === '.' || word === '؛') return false
    if (word === 'غير' && /^(?:صحيح|دقيق)[هة]?$/u.test(second)) return true
    if (word === 'لا' && second === 'اساس') return true
    if (/^(?:عار|عاري[هة])$/u.test(word) && /^(?:عن|من)$/u.test(second)) return true
    if (/^(?:كاذب|مفبرك|مختلق|ملفق)[هة]?$/u.test(word)) return true
  }
  return false
}

/** What a word says by itself of how sure something is; «قد» depends on what follows. */
const sureness = byToken((word): 'hedge' | 'condition' | 'may' | 'pause' | 'none' => {
  if (word === '،') return 'pause'
  if (word === 'قد') return 'may'
  const plain = stripped(word)
  if (conditions.has(plain) && plain !== 'ان') return 'condition'
  return hedges.has(plain) ? 'hedge' : 'none'
}, 'none')

export function modalityOf(
  document: Document,
  at: number,
  first: number,
  end: number,
): Pick<Trigger, 'modality'> {
  let modality: Modality | undefined
  for (let before = at - 1; before >= first && before >= at - 8; before -= 1) {
    const kind = sureness(document, before)
    if (kind === 'none') continue
    if (kind === 'pause') break
    if (kind === 'hedge' || (kind === 'may' && maybe(document, before))) modality = 'hedged'
    if (kind === 'condition') modality = 'conditional'
  }
  // «عدد المفقودين قد يتجاوز 70»: the verb comes after its subject.
  for (let next = at + 1; modality === undefined && next < Math.min(end, at + 4); next += 1)
    if (
      (maybe(document, next) && exceeding.has(wordAt(document, next + 1))) ||
      likely(document, next)
    )
      modality = 'hedged'
  return modality === undefined ? {} : { modality }
}
