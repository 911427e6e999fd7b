/**
 * Who a source phrase names. Pure: exact look-ups on folded text, in a fixed order; where nothing is
 * found the phrase becomes a provisional party and nobody is guessed.
 */

import type { SourceParts } from '../extraction/types.ts'
import { placeCalled } from '../places/find-place.ts'
import { type Meanings, spellOut } from './abbreviations.ts'
import { beforeBracket, withoutPursuit, withoutRelative, withoutSeat } from './bare-phrase.ts'
import { bodyOfPerson } from './body-of-person.ts'
import type { EarlierParties } from './earlier-parties.ts'
import { findTerm, withoutClitics } from './find-term.ts'
import { fold, foldWords } from './fold.ts'
import { genericSourceIn, isLocalOffice, localOfficeAt } from './generic-source.ts'
import { groupNamed, isSomeGroup, standsApart, withoutBackers } from './group-named.ts'
import { jointSourceIn } from './joint-source.ts'
import { atHome } from './made-by-states.ts'
import { dropNoise } from './manner-of-speaking.ts'
import { bodyOfWhom, isPronoun, namedBefore } from './named-before.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { isPrivatePerson } from './private-people.ts'
import {
  bareName,
  leading,
  provisional,
  provisionalPerson,
  unnamedSource,
  withoutRank,
} from './provisional-party.ts'
import { registeredWhole } from './registered-whole.ts'
import { headOf, registry } from './registry.ts'
import { personBySkeleton } from './skeleton.ts'
import { isOfOnlyState, isOpenBody, worksAtHome } from './works-at-home.ts'

export interface SourcePhrase {
  /** The words of the source as they stand. */
  readonly text: string
  /** The institution's words inside them, or null. */
  readonly institution: string | null
  /** The personal name inside them, or null. */
  readonly person: string | null
  readonly role: SourceParts['role']
}

export interface ResolutionContext {
  /** BCP 47 language of the text. */
  readonly language: string
  /** Parties already resolved in the same article, in the order of the text. */
  readonly earlier: EarlierParties
  /** ISO code of the state in which the article's news is; whose police and army are meant where nothing else tells. */
  readonly home?: string | undefined
  /** Key of the one town that the article is about: whose mayor and governor are meant where nothing else tells. */
  readonly scene?: string | undefined
  /** Folded names that people have given to parties: they come before all lists. */
  readonly given?: GivenNames | undefined
  /** What abbreviations that several bodies share mean in the article. */
  readonly meanings?: Meanings | undefined
}

/** Folded name -> the party that is meant by it. */
export type GivenNames = ReadonlyMap<string, PartyEntry>

/** Longest source phrase that is looked at, in UTF-16 code units; what is longer is no name. */
const LONGEST_PHRASE = 600

/** A ministry without its name: the one that was spoken of. */
const ministries = new Set(['ministry', fold('الوزارة'), fold('وزارة')])
/** Resolves one source phrase. Never fails: the last resort is a provisional party. */
export function resolveParty(source: SourcePhrase, context: ResolutionContext): PartyEntry {
  const given = withoutClause(source)
  const town = given.person !== null && isWhere(given.text, given.person)
  const short = (text: string) =>
    spellOut(withoutSeat(text.slice(0, LONGEST_PHRASE)), context.meanings)
  const phrase = {
    text: short(given.text),
    institution: town || given.institution === null ? null : short(given.institution),
    person: town || given.person === null ? null : short(given.person),
  }
  const joint = jointSourceIn(phrase.text)
  if (joint !== undefined) return joint
  const registered = registeredWhole(phrase.text, context.earlier, context.given)
  if (registered !== undefined) return registered
  if (phrase.person !== null) {
    const known = knownPerson(phrase.person, context)
    if (known !== undefined) return known
    const body = bodyTakenForPerson(phrase.text, phrase.person, context)
    if (body !== undefined) return body
    const beside =
      institutionBeside(phrase, context) ??
      bodyOfWhom(phrase.text, context.earlier) ??
      bodyOfPerson(
        phrase.text.replace(phrase.person, ' '),
        context.language,
        context.earlier,
        (name) => resolveInstitution(name, context),
      )
    // Whoever holds it: other reports name the office alone.
    if (isLocalAuthority(beside)) return beside
    const around = phrase.text.replace(phrase.person, ' ')
    const spokenFor = isPrivatePerson(around, beside ?? null) ? null : (beside ?? null)
    return provisionalPerson(phrase.person, spokenFor, context.language)
  }
  const office = localOfficeAt(phrase.text, context.scene)
  if (office !== undefined) return office
  // "The Health Ministry in Gaza" says more than the "Health Ministry" inside it.
  const whole = resolveInstitution(withoutPursuit(phrase.text), context)
  if (whole !== undefined && (whole.kind !== 'generic' || isOpenBody(whole))) return whole
  const there = whole === undefined ? bodyThere(phrase.text, context) : undefined
  if (there !== undefined && !standsApart(foldWords(phrase.text))) return there
  if (standsApart(foldWords(phrase.text)))
    return namedBefore(phrase.text, context.earlier) ?? provisional(phrase.text, context.language)
  const sourced = genericSourceIn(
    phrase.text,
    phrase.institution !== null && phrase.institution !== phrase.text,
  )
  if (sourced !== undefined && sourced.speaksFor !== null) return sourced
  if (isPronoun(phrase.text)) return context.earlier.last() ?? unnamedSource()
  const { institution: inside } = phrase
  return (
    (inside === null ? undefined : resolveInstitution(inside, context)) ??
    whole ??
    sourced ??
    namedBefore(phrase.text, context.earlier) ??
    personInside(phrase.text) ??
    officeHolder(phrase.text) ??
    resolveInstitution(beforeBracket(phrase.text), context) ??
    atHome(
      provisional(
        isNoBody(inside, given.role) ? phrase.text : (inside ?? phrase.text),
        context.language,
      ),
      context.home,
    )
  )
}

/** What names a source: whom and which places the clause about it names ("the man who shot Lena Krull") are others. */
function withoutClause({ text, institution, person, role }: SourcePhrase): SourcePhrase {
  const bare = withoutRelative(text)
  const inClause = (name: string) => text.includes(name) && !bare.includes(name)
  const inside = (name: string | null) => (name === null || inClause(name) ? null : name)
  return { text: bare, institution: inside(institution), person: inside(person), role }
}

/** «القوات الروسية في خيرسون»: a body that is known, wherever it is. */
function bodyThere(text: string, context: ResolutionContext): PartyEntry | undefined {
  const at = text.search(/\s(?:في|داخل|قرب)\s/u)
  const body = at < 1 ? undefined : resolveInstitution(text.slice(0, at), context)
  return body?.kind === 'institution' ? body : undefined
}

/** «مدير المستشفى في تعز»: a town after "in" is nobody's name. */
function isWhere(text: string, person: string): boolean {
  if (placeCalled(foldWords(person)) === undefined) return false
  const before = foldWords(text.slice(0, Math.max(0, text.indexOf(person)))).at(-1)
  return before === 'in' || before === 'of' || before === fold('في')
}

/** "The hospital in Taiz": a town is where they are, and an office is of the whole phrase. */
function isNoBody(inside: string | null, role: SourceParts['role']): boolean {
  return inside === null || role === 'office' || placeCalled(foldWords(inside)) !== undefined
}

/** Bodies whose names look like a person's: "Al-Shabaab", «قسد». */
const collective: ReadonlySet<string> = new Set([
  'armed_group',
  'de_facto_authority',
  'institution',
  'organisation',
  'state',
])

/** The body that a whole phrase names, or a movement in it, though it was taken for a person's name. */
function bodyTakenForPerson(text: string, person: string, context: ResolutionContext) {
  const body = resolveInstitution(person, context)
  // "Yemen's Houthis"
  if (text.trim() !== person.trim()) return body?.kind === 'armed_group' ? body : undefined
  if (body !== undefined && collective.has(body.kind)) return body
  // «المنظمون», «والي إزمير كمال آيدن»: no name, or an office before it.
  return genericSourceIn(text, false) ?? officeHolder(text)
}

/**
 * The body for which a person speaks: what the phrase names without the name ("Defence Minister … of Norway", "Taliban
 * spokesman …"), or the institution inside it.
 */
function institutionBeside(
  phrase: { text: string; institution: string | null; person: string | null },
  context: ResolutionContext,
): PartyEntry | undefined {
  const around = phrase.person === null ? '' : phrase.text.replace(phrase.person, ' ')
  const beside =
    around === phrase.text
      ? undefined
      : (resolveInstitution(around, context) ?? resolveInstitution(withoutRank(around), context))
  if (beside !== undefined && beside.kind !== 'generic') return beside
  const { institution } = phrase
  const inside = institution === null ? undefined : resolveInstitution(institution, context)
  if (inside !== undefined && inside.kind !== 'generic') return inside
  // "The governor of Bursa, Orhan Kaplan"
  const office = genericSourceIn(around, true)
  if (isLocalAuthority(office)) return office
  // "Nairobi police commander …": of the town's state.
  const local = institution === null ? undefined : genericSourceIn(institution, true)
  if (local !== undefined && local.speaksFor !== null) return local
  const held = officeHolder(phrase.text)
  if (held !== undefined) return held
  // "Governor Ramon Quispe": of the town that the news is about, or of somewhere in its state.
  const there = localOfficeAt(around, context.scene)
  if (there !== undefined) return there
  if (context.home !== undefined && isLocalOffice(around)) return partyOf(context.home)
  return inside ?? beside
}

/** The institution, state, organisation or generic source that a phrase names exactly. */
export function resolveInstitution(
  text: string,
  context: ResolutionContext,
): PartyEntry | undefined {
  const words = foldWords(text)
  for (const plain of [words, dropNoise(words)]) {
    for (const candidate of withoutClitics(plain)) {
      const found = lookUp(candidate, context)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function lookUp(words: readonly string[], context: ResolutionContext): PartyEntry | undefined {
  const index = registry()
  const given = leading.has(words[0] ?? '') ? words.slice(1) : words
  if (given.length === 0) return undefined
  const meant = context.given?.get(given.join(' '))
  if (meant !== undefined) return meant
  const name = given.join(' ')
  // "The United Nations refugee agency" is listed by its shorter name.
  const named = index.names.get(name) ?? index.names.get(name.replace(/^united nations /u, 'un '))
  if (named !== undefined) return partyOf(named)
  const plain = withoutBackers(given)
  const group = groupNamed(plain)
  if (group !== undefined) return group
  const term = findTerm(plain, false)
  if (term !== undefined) {
    const rest = headOf(plain.toSpliced(term.from, term.count))
    if (rest === '' || (term.role !== 'capital' && index.self.has(rest))) return partyOf(term.code)
    if (rest === 'official' && term.role === 'capital') return partyOf(term.code)
    const head = index.heads.get(rest)
    if (head !== undefined) return partyOf(`${head.kind}:${term.code}`)
    // "Libya's Government of National Accord": beside the name stands the state in which it is.
    const named = partyOf(term.code)
    const home = index.terms.get(plain.toSpliced(term.from, term.count).join(' '))?.code
    return named !== undefined && home !== undefined && named.country === home ? named : undefined
  }
  if (standsApart(given)) return undefined
  const head = index.heads.get(headOf(plain))
  const same = head === undefined ? undefined : context.earlier.ofKind(head.kind)
  if (same !== undefined) return same
  if (head !== undefined && worksAtHome(head.kind)) {
    return context.home === undefined
      ? partyOf(`generic:${head.kind}`)
      : partyOf(`${head.kind}:${context.home}`)
  }
  if (head !== undefined && context.home !== undefined && isOfOnlyState(head.kind))
    return partyOf(`${head.kind}:${context.home}`)
  const short = headOf(plain)
  if (ministries.has(short)) {
    const near = context.earlier.ministry()
    if (near !== undefined) return near
  }
  const movement = isSomeGroup(plain) ? context.earlier.group() : undefined
  if (movement !== undefined) return movement
  const generic = index.generics.get(short)
  return generic === undefined ? undefined : partyOf(generic)
}

/** Most words of a name after an office: «والي إزمير كمال آيدن». */
const LONGEST_NAME = 4

function isLocalAuthority(party: PartyEntry | undefined): party is PartyEntry {
  return party?.key.startsWith('local-authorities:') === true
}

/** The office of a town that a phrase begins with, before the name of who holds it. */
function officeHolder(text: string): PartyEntry | undefined {
  const words = text.trim().split(/\s+/u)
  for (let left = 1; left <= LONGEST_NAME && words.length - left >= 2; left += 1) {
    const office = genericSourceIn(words.slice(0, -left).join(' '), true)
    if (isLocalAuthority(office)) return office
  }
  return undefined
}

function knownPerson(text: string, context: ResolutionContext): PartyEntry | undefined {
  const words = bareName(text)
  const given = context.given?.get(words.join(' '))
  if (given !== undefined) return given
  const exact = registry().persons.get(words.join(' '))
  if (exact !== undefined) return partyOf(exact)
  const earlier = context.earlier.called(words)
  if (earlier !== undefined) return earlier
  const similar = personBySkeleton(text)
  return similar === undefined ? undefined : partyOf(similar)
}

/** A known person's full name (two words at least) anywhere in a phrase. */
function personInside(text: string): PartyEntry | undefined {
  const words = foldWords(text)
  const { persons } = registry()
  for (let count = Math.min(4, words.length); count >= 2; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const key = persons.get(words.slice(from, from + count).join(' '))
      if (key !== undefined) return partyOf(key)
    }
  }
  return words.length === 1 ? partyOf(persons.get(words[0] ?? '') ?? '') : undefined
}

/** True for a ministry, an army or the like that no state is named with: which one, only its article could tell. */
export function isBodyOfNoState(text: string): boolean {
  const words = dropNoise(foldWords(text))
  return registry().heads.has(headOf(leading.has(words[0] ?? '') ? words.slice(1) : words))
}
