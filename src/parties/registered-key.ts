import { nobodyEarlier } from './earlier-parties.ts'
import { resolveParty } from './resolve-party.ts'

/** Key of the registry's party under a name, as an institution or as a person. */
export function registeredKey(name: string): string | undefined {
  const context = { language: 'en', earlier: nobodyEarlier }
  const body = resolveParty(
    { text: name, institution: null, person: null, role: 'unknown' },
    context,
  )
  if (body.known) return body.key
  const person = resolveParty(
    { text: name, institution: null, person: name, role: 'person' },
    context,
  )
  return person.known ? person.key : undefined
}
