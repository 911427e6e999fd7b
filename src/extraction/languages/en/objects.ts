/** What a verb of harm takes as its object, and what only stands behind it. Indices are token indices. */
import type { Trigger } from '../../pack.ts'
import { classes } from './counted-classes.ts'
import { quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, opensQuote, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Words behind which something else is told: "arrested its decline after three defeats". */
const adjuncts = new Set(
  'after before since despite without against during until following amid because when while'.split(
    ' ',
  ),
)

/** Nouns that stand for those whom they count: "a group of 12 soldiers", "a column of tanks". */
const groups = new Set(
  `total group groups dozens scores hundreds thousands tens millions number numbers pair couple handful column columns convoy squad crew
  family families majority half third quarter some most many all any one maximum minimum string series batch part parts pieces load loads
  bodies lives dozen score hundred thousand estimated`.split(/\s+/u),
)

/**
 * The token behind which a verb that ends at `last` counts nothing any more: an adjunct, or "of" behind a noun that is itself
 * the object ("the attention of three clubs").
 */
export function objectEnd(reading: Reading, last: number, end: number): number {
  for (let at = last; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (adjuncts.has(word)) return at
    if (word !== 'of' || at === last) continue
    const before = wordOf(reading, at - 1)
    const counted =
      groups.has(before) ||
      has(reading, at - 1, NUMBER) ||
      quantityAt(reading, at - 1, end) !== null
    if (!counted && isNominal(reading, at - 1) && !has(reading, at - 1, CAPITAL)) return at
  }
  return end
}

/** Singular nouns for people that no list of counted ones has. */
const kin = new Set(
  `him her them me us himself herself themselves someone somebody everyone everybody nobody anyone leader chief head boss mother father wife
  husband parent parents cousin uncle aunt nephew niece friend colleague guard guards aide aides spokesman candidate president minister
  mayor judge lawyer colonel captain major lieutenant sergeant king queen prince baby crew staff guy guys folk others`.split(
    /\s+/u,
  ),
)

/** Words with such an ending that are no people. */
const impersonal =
  /^(?:careers?|powers?|papers?|orders?|offers?|letters?|waters?|rivers?|towers?|computers?|numbers?|characters?|matters?|fevers?|cancers?|humou?r|motors?|factors?|tumou?rs?|sectors?|borders?|corners?|centers?|committees?|fees?|trees?|plants?|restaurants?|elements?|errors?|terrors?|doors?|floors?|colou?rs?|honou?rs?|labou?r|summer|winter|weather|gender|danger|anger|hunger|laughter|dinner|timber|rubber|silver)$/u

/** The endings of many words for people: "a docker", "an activist", "a gunman". */
const personal = /(?:er|ers|or|ors|ist|ists|ian|ians|man|men|woman|women|ant|ants|ee|ees)$/u

/**
 * True where what a verb of harm takes can be people: somebody named, a word for people, or something unnamed. "The film killed
 * his career" harmed nobody.
 */
export function canBePeople(reading: Reading, last: number, end: number): boolean {
  let at = opensQuote(reading, last) >= 0 ? last + 1 : last
  const possessed = has(reading, at, w.POSSESSIVE | w.DETERMINER)
  while (at < end && has(reading, at, w.POSSESSIVE | w.DETERMINER | w.ADVERB)) at += 1
  const from = at
  while (at < end && isNominal(reading, at) && !has(reading, at, PUNCTUATION)) {
    const word = wordOf(reading, at)
    if (has(reading, at, CAPITAL | NUMBER) || classes.has(word) || kin.has(word)) return true
    at += 1
  }
  if (at === from) return !possessed
  const head = wordOf(reading, at - 1)
  return personal.test(head) && !impersonal.test(head)
}

const places =
  /^(?:towns?|cit(?:y|ies)|villages?|hills?|heights?|bases?|airports?|airbases?|airfields?|bridges?|border|ports?|harbours?|harbors?|districts?|islands?|areas?|regions?|territor(?:y|ies)|provinces?|capital|settlements?|garrisons?|camps?|headquarters|buildings?|palace|positions?|posts?|outposts?|trenches|roads?|highways?|crossings?|dams?|plants?|stations?|valleys?|coasts?|peninsula|countr(?:y|ies)|north|south|east|west|fields?|mines?)$/u

/** "the town of Orlin", "the southern heights": what can be taken, and no "attention". */
export function namesPlace(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 5) && isNominal(reading, at); at += 1)
    if (has(reading, at, CAPITAL) || places.test(wordOf(reading, at))) return true
  return false
}

/** Words between two verbs that share one object. */
const joining = new Set([',', 'and', 'or', 'and/or', 'either', 'then'])

/**
 * "killed, wounded or captured 300 soldiers": nobody tells how many of each, so none of the verbs has the figure. A verb whose
 * object is its own ("killed two and captured 60") stands apart.
 */
export function withoutShared(reading: Reading, triggers: readonly Trigger[]): Trigger[] {
  const shared = new Set<Trigger>()
  // From the last verb, which alone has the object behind it, to the first.
  for (let at = triggers.length - 2; at >= 0; at -= 1) {
    const [trigger, next] = [triggers[at], triggers[at + 1]]
    if (trigger === undefined || next === undefined || !sharesObject(reading, trigger, next))
      continue
    if (next.pattern !== 'active' && !shared.has(next)) continue
    shared.add(trigger)
    shared.add(next)
  }
  return triggers.filter((trigger) => !shared.has(trigger))
}

function sharesObject(reading: Reading, trigger: Trigger, next: Trigger): boolean {
  if (!isPeople(trigger) || !isPeople(next) || trigger.predicate === next.predicate) return false
  if (next.first === trigger.end || wordOf(reading, next.first).endsWith('ing')) return false
  if (trigger.pattern !== 'active' && !isBare(reading, trigger)) return false
  for (let at = trigger.end; at < next.first; at += 1)
    if (!joining.has(wordOf(reading, at)) && !has(reading, at, w.ADVERB | w.HAVE)) return false
  return true
}

/** A verb form that could be passive and has nothing to make it so. */
function isBare(reading: Reading, { pattern, first }: Trigger): boolean {
  if (pattern !== 'passive') return false
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1)
    if (has(reading, at, w.BE)) return false
  return true
}

const isPeople = ({ predicate }: Trigger): boolean => predicate.startsWith('people.')
