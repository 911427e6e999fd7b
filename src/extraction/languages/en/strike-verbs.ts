/** "Denied striking the hospital", "did not shell the market": strikes whose verb alone is no sign of one. Token indices. */
import type { Trigger } from '../../pack.ts'
import { byNature, isMeans } from './causes.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, PUNCTUATION, wordOf } from './reading.ts'
import { isUnwanted, modality, polarity } from './trigger-signs.ts'
import * as w from './words.ts'

/** Forms behind "denied", "of", "for", which no noun has with an object of its own. */
const gerunds = new Set(['striking', 'hitting', 'bombarding', 'raiding'])

/** Forms behind "did not", "had". */
const bareForms = new Set(
  'strike hit shell bomb bombard attack target raid struck bombarded raided'.split(' '),
)

/** The words that `strikeAt` looks at. */
export const strikeHeads: readonly string[] = [...gerunds, ...bareForms]

/** What is struck in a war, and in no strike of workers: buildings, settlements, vehicles, people under shelter. */
const struck =
  /^(?:hospitals?|clinics?|maternity|schools?|universit(?:y|ies)|theat(?:re|er)s?|church(?:es)?|mosques?|temples?|monaster(?:y|ies)|cathedrals?|markets?|baker(?:y|ies)|shelters?|camps?|homes?|houses?|buildings?|apartments?|blocks?|neighbou?rhoods?|districts?|towns?|cit(?:y|ies)|villages?|settlements?|positions?|posts?|outposts?|trenches|bases?|barracks|headquarters|depots?|airports?|airbases?|airfields?|ports?|harbou?rs?|bridges?|dams?|plants?|refiner(?:y|ies)|stations?|substations?|facilit(?:y|ies)|convoys?|ambulances?|buses|bus|trains?|trucks?|ships?|vessels?|tankers?|infrastructure|civilians|civilian|residential|targets?)$/u

/** "Hit the housing market": of prices. */
const trade = new Set(
  'housing property labour labor job jobs stock bond oil gas financial'.split(' '),
)

/** Tokens from the verb to the noun for what is struck: "the main children's hospital". */
const OBJECT = 6

/** The attack that a verb of striking tells of, where its object is something that is struck in a war. */
export function strikeAt(reading: Reading, at: number, first: number, end: number): Trigger | null {
  const word = wordOf(reading, at)
  if (!gerunds.has(word) && !(bareForms.has(word) && isVerb(reading, at, first))) return null
  if (!strikesSomething(reading, at + 1, end) || isUnwanted(reading, at)) return null
  if (isMeans(reading, at, first) || byNature(reading, at, first)) return null
  return {
    predicate: 'attack',
    first: at,
    end: at + 1,
    takes: 'none',
    bare: true,
    pattern: 'event',
    ...modality(reading, at, Math.max(first, at - 14)),
    ...polarity(reading, at, first, at + 1),
  }
}

/** Behind an auxiliary, which a noun never is; who can strike has not done it. */
function isVerb(reading: Reading, at: number, first: number): boolean {
  let before = at - 1
  while (before > first && has(reading, before, w.ADVERB | w.NEGATION)) before -= 1
  return (
    before >= first &&
    has(reading, before, w.AUXILIARY) &&
    !/^c(?:an|ould)$/u.test(wordOf(reading, before))
  )
}

function strikesSomething(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + OBJECT); at += 1) {
    if (has(reading, at, PUNCTUATION) && wordOf(reading, at) !== "'") return false
    if (struck.test(wordOf(reading, at))) return !trade.has(wordOf(reading, at - 1))
    if (!isNominal(reading, at) && !has(reading, at, w.DETERMINER | w.POSSESSIVE)) return false
  }
  return false
}
