/** The indexes that look-ups of parties go through, put together from the data beside it. Built once; pure. */
import { armedGroups } from './armed-groups.ts'
import { fold, foldWords } from './fold.ts'
import { genericSources } from './generic-sources.ts'
import { fixedNames, institutionKinds, selfHeads } from './institutions.ts'
import { nisbaForms, peopleForms } from './nisba.ts'
import { people } from './people.ts'
import { agencies, authorities, organisations } from './polities.ts'
import { languageOf, stateNames } from './state-names.ts'
import { capitals, demonyms, stateAliases, stateCodes } from './states.ts'

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
  /** Folded name of a body, a group or an agency, whole -> its key. */
  readonly wholes: ReadonlyMap<string, string>
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
  (
    'the of for to in at and a an its his s le la on run controlled administered governed ' +
    'في من لدى التابعة التابع عن على التي الذي تديرها تديره الخاضعة لسيطرة'
  )
    .split(' ')
    .map((word) => fold(word)),
)

/** A head without its stop-words, folded: "Ministry of Foreign Affairs" -> "ministry foreign affairs". */
export function headOf(words: readonly string[]): string {
  return words.filter((word) => !stopwords.has(word)).join(' ')
}

let built: Registry | undefined

/** The indexes; the first call builds them, in some 50 ms. */
export function registry(): Registry {
  built ??= build()
  return built
}

function build(): Registry {
  const terms = new Map<string, Term>()
  const names = new Map<string, string>()
  const wholes = new Map<string, string>()
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
    // "Taliban fighters": a movement's name stands before a noun like an adjective.
    const role = polity.kind === 'armed_group' ? 'adjective' : 'name'
    for (const name of polity.names) put(terms, name, { code, role })
    for (const name of polity.alone ?? []) put(names, name, code)
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
  for (const [code, polity] of Object.entries(armedGroups)) {
    for (const name of polity.names) put(terms, name, { code, role: 'adjective' })
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
      for (const name of [...polity.names, ...(polity.alone ?? [])]) put(names, name, key)
    }
  }
  for (const list of [organisations, armedGroups, agencies, authorities]) {
    for (const [key, { en, ar, names: more }] of Object.entries(list))
      for (const name of [en, ar, ...more]) put(wholes, name, key)
  }
  // «منظمة أطباء بلا حدود»: what kind of body it is, before its name.
  for (const [key, polity] of Object.entries(organisations)) {
    if (!polity.ar.startsWith('منظمة')) put(names, `منظمة ${polity.ar}`, key)
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
    wholes,
    heads,
    generics,
    persons,
    longest,
    self: new Set(selfHeads.map((head) => headOf(foldWords(head)))),
  }
}
