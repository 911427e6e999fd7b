/** The words of a feed in each language. Arabic without verbs: those would have to agree with a party whose gender nobody knows. */
import type { BoardLanguage } from '../speech.ts'
import { isolate } from '../terminal-text.ts'

export interface FeedWords {
  readonly position: (party: string, says: string) => string
  readonly revision: (party: string, says: string, before: string) => string
  readonly quoted: (words: string) => string
  readonly reported: (outlet: string, day: string) => string
  readonly confirmed: (relation: string) => string
  readonly rated: (rating: string, claim: string) => string
  readonly corrected: (rating: string, claim: string) => string
  readonly feed: (heading: string) => string
}

export const feedWords: Readonly<Record<BoardLanguage, FeedWords>> = {
  en: {
    position: (party, says) => `${isolate(party)}: ${says}`,
    revision: (party, says, before) => `${isolate(party)}: ${says} (before: ${before})`,
    quoted: (words) => `“${words}”`,
    reported: (outlet, day) => `${outlet}, ${day}`,
    confirmed: (relation) => `Confirmed by a reviewer: ${relation}`,
    rated: (rating, claim) => `Fact-check: ${isolate(rating)}: ${claim}`,
    corrected: (rating, claim) => `Fact-check corrected: ${isolate(rating)}: ${claim}`,
    feed: (heading) => `${heading}: claims and counter-claims`,
  },
  ar: {
    position: (party, says) => `${isolate(party)}: ${says}`,
    revision: (party, says, before) => `${isolate(party)}: ${says} (سابقا: ${before})`,
    quoted: (words) => `«${words}»`,
    reported: (outlet, day) => `${outlet}، ${day}`,
    confirmed: (relation) => `بتأكيد من المراجعة: ${relation}`,
    rated: (rating, claim) => `تدقيق: ${isolate(rating)}: ${claim}`,
    corrected: (rating, claim) => `تصحيح تدقيق: ${isolate(rating)}: ${claim}`,
    feed: (heading) => `${heading}: روايات متقابلة`,
  },
}
