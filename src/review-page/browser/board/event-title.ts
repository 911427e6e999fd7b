import { type Language, nameIn } from '../language.ts'
import type { EventItem } from '../wire.ts'

/**
 * The title of an event. Where an Arabic one begins with a name in Latin letters, a mark of direction keeps the day that
 * follows from being drawn into the name.
 */
export function eventTitleIn(language: Language, titles: EventItem['titles']): string {
  const title = nameIn(language, titles)
  return language === 'ar' ? title.replaceAll('،', '\u200f،\u200f') : title
}
