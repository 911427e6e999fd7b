/** Crowds by their number («40 ألف متظاهر») and people who flee their homes. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import { list } from './words.ts'

const flight = /^[وف]?فر(?:وا|ت)?$/u

const crowds = list('متظاهر متظاهرا محتج محتجا مشارك مشاركا')

/** «40 ألف متظاهر»: thousands of them are a crowd. */
function isCrowd(document: Document, at: number): boolean {
  return (
    crowds.has(wordAt(document, at)) &&
    /^(?:ال?فا?|الاف|ملي[ون]+|ملايين)$/u.test(wordAt(document, at - 1))
  )
}

const homes = list(
  'المنطقة منازلهم ديارهم بيوتهم مناطقهم قراهم بلدهم بلداتهم القتال المعارك المواجهات المدينة القرى القصف العنف الحرب الفيضانات',
)

/** «فروا من منازلهم», «فر من القتال». */
function isFlight(document: Document, at: number): boolean {
  const from =
    wordAt(document, at + 1) === 'من' ? at + 2 : wordAt(document, at + 2) === 'من' ? at + 3 : -1
  return from > 0 && homes.has(wordAt(document, from))
}

const dwellings = list('منازلهم ديارهم بيوتهم مساكنهم قراهم بلداتهم مناطقهم')
const leaving =
  /^[وفبل]?(?:ترك|تركوا|تركت|غادر|غادروا|غادرت|مغادر[ةه]|اخلاء|هجر|هجروا|النزوح|الفرار|الخروج|الرحيل|الهرب)$/u

/** Tokens from a word of leaving to the homes that are left, at most. */
const LEAVING = 4

/** «أجبرت 85 ألفا على ترك منازلهم», «غادر 300 شخص ديارهم», not «منازلهم دمرت». */
function isLeft(document: Document, at: number): boolean {
  for (let near = at - 1; near >= Math.max(0, at - LEAVING); near -= 1) {
    if (document.tokens[near]?.kind === 'punct') return false
    if (leaving.test(wordAt(document, near))) return true
  }
  return false
}

const pulls = list('اجتذبت اجتذب جذبت استقطبت ضمت جمعت')
const marches =
  /^[وفب]?(?:ال)?(?:مظاهرة|مظاهره|تظاهرة|تظاهره|مسيرة|مسيره|احتجاج|احتجاجات|اعتصام|تجمع|مهرجان|حشد)$/u

/** «المسيرة اجتذبت 54 ألف شخص». */
function isPull(document: Document, at: number): boolean {
  if (!pulls.has(wordAt(document, at))) return false
  for (let near = at - 1; near >= Math.max(0, at - 4); near -= 1) {
    if (document.tokens[near]?.kind !== 'word') return false
    if (marches.test(wordAt(document, near))) return true
  }
  return marches.test(wordAt(document, at + 1))
}

const taking = /^[وف]?شارك(?:ت|وا)?$/u

/** «شاركوا في العملية», «شارك الوزير في الاجتماع»: who takes part in something that is no march. */
export function isNoMarch(document: Document, at: number): boolean {
  // «منزلا به تجمع»: the noun.
  if (wordAt(document, at) === 'تجمع' && /^(?:ب|في)(?:ه|ها)$/u.test(wordAt(document, at - 1)))
    return true
  if (!taking.test(wordAt(document, at))) return false
  for (let next = at + 1; next < at + TAKING; next += 1)
    if (wordAt(document, next) === 'في') return deedsOfFew.test(wordAt(document, next + 1))
  return false
}

/** Tokens from «شارك» to what somebody took part in, at most. */
const TAKING = 8

const deedsOfFew =
  /^(?:ال)?(?:عملي[ةه]|هجوم|اعتداء|جريم[ةه]|تنفيذ|قتل|تحقيق|اجتماع|مفاوضات|محادثات|معرك[ةه]|معارك|قتال|عمليات|غارات?|تفجير|اغتيال|خطف)$/u

/** True for the words that `gatheringAt` looks at. */
export function mayGather(word: string): boolean {
  return crowds.has(word) || flight.test(word) || pulls.has(word) || dwellings.has(word)
}

export function gatheringAt(document: Document, at: number): Trigger | null {
  const base = { first: at, end: at + 1 } as const
  if (isCrowd(document, at))
    return {
      ...base,
      predicate: 'crowd.size',
      takes: 'self',
      pattern: 'crowd',
      class: 'protesters',
    }
  if (isPull(document, at))
    return {
      ...base,
      predicate: 'crowd.size',
      takes: 'after',
      pattern: 'crowd',
      class: 'people',
    }
  if (dwellings.has(wordAt(document, at)) && isLeft(document, at))
    return {
      ...base,
      predicate: 'people.displaced',
      takes: 'before',
      pattern: 'verb',
      class: 'people',
    }
  if (flight.test(wordAt(document, at)) && isFlight(document, at))
    return {
      ...base,
      predicate: 'people.displaced',
      takes: 'either',
      pattern: 'verb',
      class: 'people',
    }
  return null
}
