/** Captives who are captives no longer. */
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { stripped } from './counted-nouns.ts'

const releases =
  /^[بل]?(?:(?:ال)?(?:افراج|تبادل|تسليم|استعاده|استعادة|اعاده|اعادة|عوده|عودة|سراح)|افرج\S*|سراح\S*|سلمت?|تسلمت?|استعادت?|اعادت?|عادوا?|تبادلت?|اطلاق)$/u

/** «أفرجت عن 44 أسيرا», «تبادل الأسرى»: they are captives no longer. */
export function isReleased(document: Document, at: number, first: number, end: number): boolean {
  for (let near = Math.max(first, at - 12); near < Math.min(end, at + 6); near += 1)
    if (releases.test(stripped(wordAt(document, near)))) return true
  return false
}
