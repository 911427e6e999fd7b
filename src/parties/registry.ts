/**
 * The registry of parties, put together from the data beside it: parties by key, and the indexes
 * that look-ups go through. Built once; pure.
 */
import { fold, foldWords } from './fold.ts'
import { genericSources } from './generic-sources.ts'
import { displayNames, fixedNames, institutionKinds, selfHeads } from './institutions.ts'
import { nisbaAfter, nisbaForms, peopleForms } from './nisba.ts'
import type { PartyEntry } from './party.ts'
import { people } from './people.ts'
import { agencies, armedGroups, authorities, organisations, type Polity } from './polities.ts'
import {
  capitals,
  demonyms,
  nameLanguages,
  stateAliases,
  stateCodes,
  withArticle,
} from './states.ts'

/** How a term names a polity: its name, an adjective of it, or its capital. */
export type TermRole = 'name' | 'adjective' | 'capital'

export interface Term {
  /** Code of the state, or key of the authority. */
  readonly code: string
  readonly role: TermRole
}

interface Registry {
  /** Folded term -> what it names. */
  readonly terms: ReadonlyMap<string, Term>
  /** Folded name -> key of a party (organisations, agencies, groups, fixed names). */
  readonly names: ReadonlyMap<string, string>
  /** Folded head -> institution kind; `elliptic` ones need a country. */
  readonly heads: ReadonlyMap<string, { readonly kind: string; readonly elliptic: boolean }>
  readonly self: ReadonlySet<string>
  readonly generics: ReadonlyMap<string, string>
  /** Folded spelling -> key of a person. */
  readonly persons: ReadonlyMap<string, string>
  /** The most words that a term, a name or a head has. */
  readonly longest: number
}

/** Words that carry no meaning of their own in an institution's name. */
const stopwords = new Set(
  'the of for to in at and a an its his s le la on في من لدى التابعة التابع عن على'
    .split(' ')
    .map((word) => fold(word)),
)

/** A head without its stop-words, folded: "Ministry of Foreign Affairs" -> "ministry foreign affairs". */
export function headOf(words: readonly string[]): string {
  return words.filter((word) => !stopwords.has(word)).join(' ')
}

const displays = new Map(
  nameLanguages.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]),
)
/** Names by which the states are shown where CLDR's is longer than usage, or dated. */
const shownAs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PS: { en: 'Palestine', ar: 'فلسطين' },
  TR: { en: 'Turkey' },
  CZ: { en: 'Czech Republic' },
  MM: { en: 'Myanmar' },
  BA: { en: 'Bosnia and Herzegovina' },
}

const stateNamesCache = new Map<string, Readonly<Record<string, string>>>()

/** Names of a state by language, from the runtime's tables. */
export function stateNames(code: string): Readonly<Record<string, string>> {
  const cached = stateNamesCache.get(code)
  if (cached !== undefined) return cached
  const names: Record<string, string> = {}
  for (const [language, display] of displays) {
    const name = shownAs[code]?.[language] ?? display.of(code)
    if (name !== undefined) names[language] = name
  }
  stateNamesCache.set(code, names)
  return names
}

function polityNames(polity: Polity): Record<string, string> {
  return { en: polity.en, ar: polity.ar }
}

function aliasesOf(names: readonly string[]): { language: string; text: string }[] {
  return names.map((text) => ({ language: languageOf(text), text }))
}

/** Arabic where the text has Arabic letters, else English: enough for an index of names. */
export function languageOf(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
}

let built: Registry | undefined
const entries = new Map<string, PartyEntry>()

/** Clears nothing and builds once: some 10 ms. */
export function registry(): Registry {
  built ??= build()
  return built
}

function build(): Registry {
  const terms = new Map<string, Term>()
  const names = new Map<string, string>()
  const heads = new Map<string, { kind: string; elliptic: boolean }>()
  const generics = new Map<string, string>()
  const persons = new Map<string, string>()
  let longest = 1
  const put = <Value>(map: Map<string, Value>, text: string, value: Value) => {
    const words = foldWords(text)
    const key = words.join(' ')
    if (key === '' || map.has(key)) return
    map.set(key, value)
    longest = Math.max(longest, words.length)
  }
  const termWithRepublic = (name: string, term: Term) => {
    put(terms, name, term)
    if (languageOf(name) === 'ar') put(terms, `جمهورية ${name}`, term)
    else put(terms, `Republic of ${name}`, term)
  }
  // Authorities first: «كاراباخ» is theirs and not a part of a state's name.
  for (const [code, polity] of Object.entries(authorities)) {
    for (const name of polity.names) put(terms, name, { code, role: 'name' })
    for (const adjective of polity.adjectives?.en ?? []) {
      put(terms, adjective, { code, role: 'adjective' })
    }
    for (const base of polity.adjectives?.ar ?? []) {
      for (const form of nisbaForms(base)) put(terms, form, { code, role: 'adjective' })
    }
  }
  for (const code of stateCodes) {
    for (const name of stateAliases[code] ?? []) termWithRepublic(name, { code, role: 'name' })
    const own = stateNames(code)
    if (own['en'] !== undefined) termWithRepublic(own['en'], { code, role: 'name' })
    if (own['ar'] !== undefined) termWithRepublic(own['ar'], { code, role: 'name' })
  }
  for (const [code, demonym] of Object.entries(demonyms)) {
    const term: Term = { code, role: 'adjective' }
    for (const adjective of demonym.en) {
      put(terms, adjective, term)
      put(terms, `${adjective}s`, term)
    }
    for (const base of demonym.ar) for (const form of nisbaForms(base)) put(terms, form, term)
    for (const plural of demonym.people ?? []) {
      for (const form of peopleForms(plural)) put(terms, form, term)
    }
  }
  for (const [code, list] of Object.entries(capitals)) {
    for (const name of list) put(terms, name, { code, role: 'capital' })
  }
  // Other languages last, so that they never take a name from English or Arabic.
  for (const code of stateCodes) {
    for (const name of Object.values(stateNames(code))) put(terms, name, { code, role: 'name' })
  }

  for (const list of [organisations, armedGroups, agencies]) {
    for (const [key, polity] of Object.entries(list)) {
      for (const name of polity.names) put(names, name, key)
    }
  }
  for (const [key, list] of Object.entries(fixedNames))
    for (const name of list) put(names, name, key)

  const putHead = (text: string, kind: string, elliptic: boolean) => {
    const head = headOf(foldWords(text))
    if (!heads.has(head)) heads.set(head, { kind, elliptic })
  }
  for (const [kind, institution] of Object.entries(institutionKinds)) {
    for (const head of [...institution.heads, ...institution.arHeads]) putHead(head, kind, false)
  }
  for (const [kind, institution] of Object.entries(institutionKinds)) {
    for (const head of institution.elliptic ?? []) putHead(head, kind, true)
  }
  for (const [key, source] of Object.entries(genericSources)) {
    for (const head of source.heads) {
      const folded = headOf(foldWords(head))
      if (!generics.has(folded)) generics.set(folded, `generic:${key}`)
    }
  }
  for (const [slug, person] of Object.entries(people)) {
    for (const name of [person.en, person.ar, ...person.spellings]) {
      put(persons, name, `person:${slug}`)
    }
  }
  return {
    terms,
    names,
    heads,
    generics,
    persons,
    longest,
    self: new Set(selfHeads.map((head) => headOf(foldWords(head)))),
  }
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
  const authority = authorities[key]
  if (authority !== undefined) return fromPolity(key, authority)
  const other = organisations[key] ?? armedGroups[key] ?? agencies[key]
  if (other !== undefined) {
    const under = key === 'un-secretary-general' || key === 'un-security-council' ? 'un' : null
    return fromPolity(key, other, under === null ? null : (partyOf(under) ?? null))
  }
  const colon = key.indexOf(':')
  if (colon < 0) return undefined
  const prefix = key.slice(0, colon)
  const rest = key.slice(colon + 1)
  if (prefix === 'person') return makePerson(key, rest)
  if (prefix === 'generic') {
    const source = genericSources[rest]
    if (source === undefined) return undefined
    const names = { en: source.en, ar: source.ar }
    return { key, kind: 'generic', names, country: null, speaksFor: null, known: true }
  }
  return makeInstitution(key, prefix, rest)
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

function fromPolity(key: string, polity: Polity, speaksFor: PartyEntry | null = null): PartyEntry {
  return {
    key,
    kind: polity.kind,
    names: polityNames(polity),
    country: null,
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
    known: true,
    aliases: aliasesOf(known.spellings),
  }
}

function makeInstitution(key: string, kind: string, code: string): PartyEntry | undefined {
  const institution = institutionKinds[kind]
  const owner = partyOf(code)
  if (institution === undefined || owner === undefined) return undefined
  if (owner.kind !== 'state' && owner.kind !== 'de_facto_authority') return undefined
  const speaksFor =
    institution.under === undefined ? owner : (partyOf(`${institution.under}:${code}`) ?? owner)
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

/** The state's English name inside a sentence: "the United States". */
export function inSentence(code: string): string {
  const authority = authorities[code]
  if (authority !== undefined) return authority.article ? `the ${authority.en}` : authority.en
  const name = stateNames(code)['en'] ?? code
  return withArticle.has(code) ? `the ${name}` : name
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
