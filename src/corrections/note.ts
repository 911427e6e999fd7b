/** An outlet's own word that it has corrected an article. Pure. */

/**
 * Lines that begin with "Correction:" and the like, in both languages, or say that "this article has been corrected". One
 * line each: what follows on the next is text again.
 */
const opening =
  /^[\s*_([«"“]*(?:corrections?|correction note|clarification|editor['’]s note|erratum|تصحيح|تصويب|توضيح|استدراك|تنويه(?: وتصحيح)?|ملاحظة المحرر)\s*[:：–—-]/iu
const within =
  /\b(?:this|an earlier version of this) (?:article|story|report|dispatch)\b.{0,60}\b(?:(?:has been|was) (?:corrected|amended)|misstated|incorrectly|wrongly)\b/iu
const inArabic =
  /(?:(?:جرى|تم) (?:تصحيح|تعديل|تصويب) (?:هذا|هذه) (?:المقال|الخبر|التقرير|المادة)|(?:صُحح|صحح) هذا (?:المقال|الخبر|التقرير)|ورد في (?:نسخة|صيغة) سابقة من هذا (?:المقال|الخبر|التقرير))/u

/** Longer lines are text. */
const LONGEST = 1_000

/** The first such line, trimmed, or null. Linear time. */
export function correctionNote(text: string): string | null {
  for (const line of text.split('\n')) {
    if (line.length > LONGEST) continue
    if (opening.test(line) || within.test(line) || inArabic.test(line)) return line.trim()
  }
  return null
}
