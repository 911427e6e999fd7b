import { describe, expect, it } from 'vitest'
import { extract } from '../src/extraction/extract.ts'
import { armedGroups } from '../src/parties/armed-groups.ts'
import { nobodyEarlier, rememberParties } from '../src/parties/earlier-parties.ts'
import { agencies, authorities, organisations } from '../src/parties/polities.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'

const registered = { ...organisations, ...armedGroups, ...authorities, ...agencies }

/** «قالت روسيا اليوم إن …» says as well that Russia said it today. */
const ambiguous: ReadonlySet<string> = new Set(['روسيا اليوم'])

const reports = {
  en: (name: string) => `${name} said that four people were killed near the bridge.`,
  ar: (name: string) => `قالت ${name} إن أربعة أشخاص قتلوا قرب الجسر.`,
}

/** Key of the party that a report with the name as its source is of. */
function speakerOf(name: string, language: 'en' | 'ar'): string | undefined {
  const text = reports[language](name)
  const draft = extract(text, { language, publishedAt: '2024-03-05T12:00:00Z' })
  const [attribution] = draft.attributions
  const [source] = attribution?.source ?? []
  if (attribution === undefined || source === undefined) return undefined
  const slice = (span: readonly [number, number] | null | undefined) =>
    span == null ? null : text.slice(span[0], span[1])
  const phrase = {
    text: slice(source) ?? '',
    institution: slice(attribution.parts?.institution),
    person: slice(attribution.parts?.person),
    role: attribution.parts?.role ?? ('unknown' as const),
  }
  return resolveParty(phrase, { language, earlier: nobodyEarlier }).key
}

describe.each(['en', 'ar'] as const)('a report by its registered name (%s)', (language) => {
  const names = Object.entries(registered).map(([key, polity]) => [key, polity[language]] as const)
  it.each(names.filter(([, name]) => !ambiguous.has(name)))('is of %s: %s', (key, name) => {
    expect(speakerOf(name, language)).toBe(key)
  })
})

it('is of somebody in the article who is called so', () => {
  const turan = {
    key: 'person:x',
    kind: 'person',
    names: { en: 'Selim Turan' },
    country: null,
  } as const
  const earlier = rememberParties([{ ...turan, speaksFor: null, known: false }])
  const phrase = {
    text: 'Turan',
    institution: null,
    person: 'Turan',
    role: 'person',
  } as const
  expect(resolveParty(phrase, { language: 'en', earlier }).key).toBe('person:x')
})
