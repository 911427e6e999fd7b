/** Parties of the registry by key, composed from its data. Pure. */
import { armedGroups } from './armed-groups.ts'
import { genericSources } from './generic-sources.ts'
import { displayNames, fixedNames, institutionKinds } from './institutions.ts'
import { nisbaAfter } from './nisba.ts'
import type { PartyEntry } from './party.ts'
import { people } from './people.ts'
import { agencies, authorities, organisations, type Polity } from './polities.ts'
import { inSentence, languageOf, stateNames } from './state-names.ts'
import { capitals, demonyms, stateAliases, stateCodes } from './states.ts'
import { worksAtHome } from './works-at-home.ts'

const entries = new Map<string, PartyEntry>()

function polityNames(polity: Polity): Record<string, string> {
  return { en: polity.en, ar: polity.ar }
}

function aliasesOf(names: readonly string[]): { language: string; text: string }[] {
  return names.map((text) => ({ language: languageOf(text), text }))
}

/**
 * The party of a key of the registry (`AM`, `president:AZ`, `un`, `person:…`, `generic:…`), or
 * undefined where the key is not one of it.
 */
export function partyOf(key: string): PartyEntry | undefined {
  const cached = entries.get(key)
  if (cached !== undefined) return cached
  const made = make(key)
  if (made !== undefined) entries.set(key, made)
  return made
}

const stateSet = new Set(stateCodes)

function make(key: string): PartyEntry | undefined {
  if (stateSet.has(key)) return makeState(key)
  const polity = authorities[key] ?? organisations[key] ?? armedGroups[key] ?? agencies[key]
  if (polity !== undefined) return fromPolity(key, polity)
  const colon = key.indexOf(':')
  if (colon < 0) return undefined
  const prefix = key.slice(0, colon)
  const rest = key.slice(colon + 1)
  if (prefix === 'person') return makePerson(key, rest)
  if (prefix === 'generic') {
    const names = genericNames(rest)
    if (names === undefined) return undefined
    return { key, kind: 'generic', names, country: null, speaksFor: null, known: true }
  }
  return makeInstitution(key, prefix, rest)
}

/** Names of a source without a name, or of a body of a state that nothing tells: "Ministry of Health". */
function genericNames(rest: string): PartyEntry['names'] | undefined {
  const source = genericSources[rest]
  if (source !== undefined) return { en: source.en, ar: source.ar }
  const institution = worksAtHome(rest) ? institutionKinds[rest] : undefined
  if (institution === undefined) return undefined
  return { en: institution.en.replace(/ of \{\}$/u, ''), ar: institution.ar }
}

function makeState(code: string): PartyEntry {
  const demonym = demonyms[code]
  const names = [
    ...(stateAliases[code] ?? []),
    ...(demonym?.en ?? []),
    ...(demonym?.ar ?? []),
    ...(capitals[code] ?? []),
  ]
  return {
    key: code,
    kind: 'state',
    names: stateNames(code),
    country: code,
    speaksFor: null,
    known: true,
    aliases: aliasesOf(names),
  }
}

function fromPolity(key: string, polity: Polity): PartyEntry {
  const speaksFor = polity.under === undefined ? null : (partyOf(polity.under) ?? null)
  return {
    key,
    kind: polity.kind,
    names: polityNames(polity),
    country: polity.home ?? speaksFor?.country ?? null,
    speaksFor,
    known: true,
    aliases: aliasesOf(polity.names),
  }
}

function makePerson(key: string, slug: string): PartyEntry | undefined {
  const known = people[slug]
  if (known === undefined) return undefined
  const speaksFor = partyOf(known.speaksFor) ?? null
  return {
    key,
    kind: 'person',
    names: { en: known.en, ar: known.ar },
    country: speaksFor?.country ?? null,
    speaksFor,
    ...(known.from === undefined && known.to === undefined
      ? {}
      : { term: { from: firstDay(known.from), until: lastDay(known.to) } }),
    known: true,
    aliases: aliasesOf(known.spellings),
  }
}

/** The first day of a year, a month or a day. */
function firstDay(when: string | undefined): string | null {
  return when === undefined ? null : `${when}-01-01`.slice(0, 'YYYY-MM-DD'.length)
}

/** The last day of a year, a month or a day. */
function lastDay(when: string | undefined): string | null {
  if (when === undefined) return null
  const [year = '', month = '12', day] = when.split('-')
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${day ?? last}`
}

function makeInstitution(key: string, kind: string, code: string): PartyEntry | undefined {
  const institution = institutionKinds[kind]
  const owner = partyOf(code)
  if (institution === undefined || owner === undefined) return undefined
  const governs = owner.kind === 'state' || authorities[code] !== undefined
  // A movement without ministries still has officials and fighters who are quoted.
  const isMovement = armedGroups[code] !== undefined && institution.kind === 'generic'
  if (!governs && !isMovement) return undefined
  const office =
    institution.under === undefined ? owner : (partyOf(`${institution.under}:${code}`) ?? owner)
  const speaksFor = institution.independent === true ? null : office
  return {
    key,
    kind: institution.kind ?? 'institution',
    names: { en: englishName(kind, code), ar: arabicName(kind, code), ...displayNames[key] },
    country: owner.country,
    speaksFor,
    known: true,
    aliases: composedAliases(key, kind, code),
  }
}

function englishName(kind: string, code: string): string {
  return institutionKinds[kind]?.en.replace('{}', inSentence(code)) ?? kind
}

/** Heads that take the country as a second part of a construct state: «رئيس أرمينيا». */
const construct = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'embassy',
  'head-of-authority',
])

function arabicName(kind: string, code: string): string {
  const institution = institutionKinds[kind]
  if (institution === undefined) return kind
  const group = armedGroups[code] ?? authorities[code]
  if (group?.kind === 'armed_group') return `${institution.ar} (${group.ar})`
  const name = authorities[code]?.ar ?? stateNames(code)['ar'] ?? code
  const base = authorities[code]?.adjectives?.ar[0] ?? demonyms[code]?.ar[0]
  if (construct.has(kind)) return `${institution.ar} ${name}`
  if (base === undefined || authorities[code] !== undefined) return `${institution.ar} في ${name}`
  if (!institution.ar.includes('ال')) return `${institution.ar} من ${name}`
  return `${institution.ar} ${nisbaAfter(base, institution.gender)}`
}

function composedAliases(key: string, kind: string, code: string) {
  const institution = institutionKinds[kind]
  const texts: string[] = [...(fixedNames[key] ?? [])]
  const name = inSentence(code)
  for (const adjective of demonyms[code]?.en ?? authorities[code]?.adjectives?.en ?? []) {
    for (const head of institution?.heads.slice(0, 2) ?? []) texts.push(`${adjective} ${head}`)
  }
  for (const head of institution?.heads.slice(0, 2) ?? []) texts.push(`${head} of ${name}`)
  for (const base of demonyms[code]?.ar ?? []) {
    const adjective = nisbaAfter(base, institution?.gender ?? 'masculine')
    for (const head of institution?.arHeads.slice(0, 1) ?? []) texts.push(`${head} ${adjective}`)
    for (const head of institution?.elliptic?.slice(0, 1) ?? []) {
      if (languageOf(head) === 'ar') texts.push(`${head} ${adjective}`)
    }
  }
  return aliasesOf([...new Set(texts)])
}
