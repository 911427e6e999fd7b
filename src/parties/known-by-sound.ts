/** Keys of people whom the registry does not know, by the sound of their full names within one body. Pure. */
import type { PartyEntry } from './party.ts'
import { soundOfFullName } from './skeleton.ts'

const PREFIX = 'provisional:~'

/**
 * The key of somebody who speaks for a body: by sound, so that two scripts name one person; by the folded name where
 * that is one word or short. Of somebody who speaks for nobody the folded name alone.
 */
export function provisionalKey(name: string, speaksFor: PartyEntry | null): string {
  if (speaksFor === null) return `provisional:${name}`
  const sound = soundOfFullName(name)
  return sound === undefined
    ? `provisional:${name}@${speaksFor.key}`
    : `${PREFIX}${sound}@${speaksFor.key}`
}

/** True for the key of a person whom reports may spell in several ways. */
function isKnownBySound(key: string): boolean {
  return key.startsWith(PREFIX)
}

/**
 * The sound of a person's full name, by which two articles can speak of one person; null where it is too short to tell
 * people apart.
 */
export function soundOfPerson(person: PartyEntry): string | null {
  if (isKnownBySound(person.key)) return person.key.slice(PREFIX.length).replace(/@.*$/u, '')
  const sounds = new Set(Object.values(person.names).map(soundOfFullName))
  const [only = null] = sounds
  return sounds.size === 1 ? only : null
}
