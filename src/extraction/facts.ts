/**
 * Claims inside the contents of attributions: which trigger counts which number, who did it, whom it
 * befell, where and when. What words mean comes from the pack; how they are joined is shared.
 */
import { spanOf, tokensOf } from './document.ts'
import type { Document } from './document.ts'
import type { CountedPhrase, FoundDate, LanguagePack, Trigger } from './pack.ts'
import { classFamily, predicateOf } from './predicates.ts'
import type {
  AttributionDraft,
  ClaimDraft,
  Counting,
  DateRange,
  Modality,
  RoleDraft,
  Span,
} from './types.ts'

/** Tokens between a trigger and what it counts, at most. */
const REACH = 9

interface Pairing {
  readonly trigger: Trigger
  readonly phrase: CountedPhrase | null
}

/** Claims of all attributions, in the order of the attributions, then of the text. */
export function findClaims(
  document: Document,
  pack: LanguagePack,
  attributions: readonly AttributionDraft[],
  published: string | null,
): ClaimDraft[] {
  const claims: ClaimDraft[] = []
  const calendar = collectDates(document, pack, published)
  attributions.forEach((attribution, index) => {
    const own: ClaimDraft[] = []
    for (const span of attribution.content) {
      const [first, whole] = tokensOf(document, span)
      const cut = pack.facts.authorFrom?.(document, first, whole) ?? -1
      const end = cut >= 0 ? cut : whole
      const pairings = pairUp(document, pack, first, end)
      pairings.forEach((pairing, at) => {
        const next = pairings.slice(at + 1).find((other) => other.trigger !== pairing.trigger)
        const before = pairings.slice(0, at).findLast((other) => other.trigger !== pairing.trigger)
        const from =
          before === undefined ? first : Math.max(before.trigger.end, before.phrase?.end ?? 0)
        const to =
          next === undefined ? end : Math.min(next.trigger.first, next.phrase?.first ?? end)
        const range = [
          Math.min(from, pairing.trigger.first),
          Math.max(to, pairing.trigger.end),
        ] as const
        own.push(
          claimOf({
            document,
            pack,
            attribution,
            index,
            pairing,
            range,
            own,
            claims,
            attributions,
            calendar,
          }),
        )
      })
    }
    if (own.length === 0) own.push(statementOf(attribution, index))
    claims.push(...withOnePlace(own))
  })
  return claims
}

/** Coordinated figures share the one place, and the one attacker, that their content names. */
function withOnePlace(own: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const casualties = (claim: ClaimDraft) => predicateOf(claim.predicate)?.family === 'casualties'
  const places = own.flatMap((claim) => (claim.place === null ? [] : [claim.place]))
  const place = places.every((span) => span[0] === places[0]?.[0]) ? (places[0] ?? null) : null
  const actors = own
    .filter(casualties)
    .flatMap((claim) => (claim.actor === null ? [] : [claim.actor]))
  const actor = actors.length === 1 ? (actors[0] ?? null) : null
  return own.map((claim) =>
    casualties(claim)
      ? { ...claim, place: claim.place ?? place, actor: claim.actor ?? actor }
      : claim,
  )
}

function statementOf(attribution: AttributionDraft, index: number): ClaimDraft {
  return {
    attribution: index,
    predicate: 'statement',
    stance: attribution.stance,
    polarity: attribution.negated ? 'negated' : 'affirmed',
    modality: 'plain',
    quantity: null,
    counted: null,
    class: null,
    counting: null,
    actor: null,
    affected: null,
    place: null,
    occurred: null,
    trigger: null,
    rule: 'fact.statement',
    confidence: attribution.confidence,
  }
}

/** Which trigger counts which phrase. A phrase is counted once. */
function pairUp(document: Document, pack: LanguagePack, first: number, end: number): Pairing[] {
  const triggers = pack.facts.triggers(document, first, end)
  if (triggers.length === 0) return []
  const phrases = pack.facts.counted(document, first, end)
  const used = new Set<CountedPhrase>()
  const pairings: Pairing[] = []
  let near = 0
  triggers.forEach((trigger, at) => {
    const previous = triggers[at - 1]
    const next = triggers[at + 1]
    while (near < phrases.length && (phrases[near]?.end ?? 0) + REACH < trigger.first) near += 1
    const window: CountedPhrase[] = []
    for (let index = near; index < phrases.length; index += 1) {
      const phrase = phrases[index]
      if (phrase === undefined || phrase.first > trigger.end + REACH) break
      if (!used.has(phrase) && fits(trigger, phrase) && sameSentence(document, trigger, phrase))
        window.push(phrase)
    }
    const after = window.filter(
      (phrase) => phrase.first >= trigger.end && (next === undefined || phrase.first < next.first),
    )
    const before = window.filter(
      (phrase) =>
        phrase.end <= trigger.first && (previous === undefined || phrase.first >= previous.end),
    )
    const over = window.filter(
      (phrase) => phrase.first <= trigger.first && phrase.end >= trigger.end,
    )
    const chosen = choose(document, pack, trigger, before, after, over)
    for (const phrase of chosen) used.add(phrase)
    if (chosen.length > 0) for (const phrase of chosen) pairings.push({ trigger, phrase })
    else if (trigger.bare === true) pairings.push({ trigger, phrase: null })
  })
  return pairings
}

function fits(trigger: Trigger, phrase: CountedPhrase): boolean {
  if (trigger.classes !== undefined)
    return phrase.class === null
      ? phrase.additional === true || phrase.noun === null
      : trigger.classes.includes(phrase.class)
  const unit = predicateOf(trigger.predicate)?.unit
  const family = phrase.class === null ? undefined : classFamily(phrase.class)
  if (unit === 'people') return family !== 'equipment' && family !== 'place'
  if (unit === 'equipment') return family === 'equipment'
  return unit !== 'none'
}

function sameSentence(document: Document, trigger: Trigger, phrase: CountedPhrase): boolean {
  return document.sentenceOf[trigger.first] === document.sentenceOf[phrase.first]
}

function choose(
  document: Document,
  pack: LanguagePack,
  trigger: Trigger,
  before: readonly CountedPhrase[],
  after: readonly CountedPhrase[],
  over: readonly CountedPhrase[],
): CountedPhrase[] {
  const counts = (phrase: CountedPhrase) => phrase.quantity !== null || trigger.bare === true
  if (trigger.takes === 'none') return []
  if (trigger.takes === 'self') {
    const own = over.find((phrase) => phrase.quantity !== null)
    if (own !== undefined) return [own]
    const touching = [...before.slice(-1), ...after.slice(0, 1)].find(
      (phrase) =>
        phrase.quantity !== null &&
        phrase.noun === null &&
        (phrase.end >= trigger.first - 2 || phrase.first <= trigger.end + 2),
    )
    return touching === undefined ? [] : [touching]
  }
  const left = before.findLast(counts)
  const right = after.find(counts)
  const forwards = right === undefined ? [] : chain(document, pack, right, after)
  const backwards = left === undefined ? [] : chainBack(document, pack, left, before)
  if (trigger.takes === 'after') return forwards
  if (trigger.takes === 'before') return backwards
  return backwards.length > 0 ? backwards : forwards
}

/** Phrases that coordination joins to the first one ("16 soldiers and 3 civilians"). */
function chain(
  document: Document,
  pack: LanguagePack,
  from: CountedPhrase,
  phrases: readonly CountedPhrase[],
): CountedPhrase[] {
  const chosen = [from]
  let last = from
  for (const phrase of phrases) {
    if (phrase.first < last.end) continue
    if (phrase.first - last.end > 3 || !pack.facts.joins(document, last.end, phrase.first)) break
    chosen.push(phrase)
    last = phrase
  }
  return chosen
}

function chainBack(
  document: Document,
  pack: LanguagePack,
  from: CountedPhrase,
  phrases: readonly CountedPhrase[],
): CountedPhrase[] {
  const chosen = [from]
  let last = from
  for (let index = phrases.length - 1; index >= 0; index -= 1) {
    const phrase = phrases[index]
    if (phrase === undefined || phrase.end > last.first) continue
    if (last.first - phrase.end > 3 || !pack.facts.joins(document, phrase.end, last.first)) break
    chosen.unshift(phrase)
    last = phrase
  }
  return chosen
}

interface Making {
  readonly document: Document
  readonly pack: LanguagePack
  readonly attribution: AttributionDraft
  readonly index: number
  readonly pairing: Pairing
  readonly range: readonly [number, number]
  /** Claims of this attribution so far. */
  readonly own: readonly ClaimDraft[]
  /** Claims of earlier attributions. */
  readonly claims: readonly ClaimDraft[]
  readonly attributions: readonly AttributionDraft[]
  readonly calendar: Calendar
}

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

function claimOf(making: Making): ClaimDraft {
  const { document, pack, attribution, pairing, range, own, calendar } = making
  const { trigger, phrase } = pairing
  const roles = pack.facts.roles(document, trigger, phrase, range)
  const family = predicateOf(trigger.predicate)?.family
  const last = own.at(-1)
  const counted =
    trigger.counted ??
    phrase?.noun ??
    (trigger.takes === 'self' ? spanOf(document, trigger.first, trigger.end) : null)
  const className = phrase?.class ?? elliptic(making) ?? trigger.class ?? null
  const kind = className === null ? undefined : classFamily(className)
  const speaker = attribution.antecedent ?? attribution.source[0] ?? null
  const side = pack.facts.isSide(document, attribution.parts, speaker)
  let { actor, affected } = roles
  const losing = family === 'casualties' || family === 'persons' || family === 'equipment'
  if (affected === null && losing && last?.affected != null && shares(document, making))
    affected = last.affected
  if (actor === null && losing && last?.actor != null && shares(document, making))
    actor = last.actor
  if (actor === null && family === 'casualties' && own.length === 0) actor = accusedBefore(making)
  if (affected === null && family === 'casualties') {
    if (kind === 'civilian' && counted !== null) affected = { how: 'stated', span: counted }
    else if (side && actor === null && trigger.pattern !== 'inflicted') affected = ownSide
  }
  if (affected === null && side && trigger.pattern === 'loser') affected = ownSide
  const others = affected?.how !== 'inferred' && attribution.stance !== 'denies'
  if (actor === null && side && others && trigger.pattern === 'inflicted') actor = ownSide
  const claimSpan = spanOf(document, range[0], range[1])
  return {
    attribution: making.index,
    predicate: trigger.predicate,
    stance: attribution.stance,
    polarity: trigger.polarity ?? 'affirmed',
    modality: trigger.modality ?? 'plain',
    quantity:
      phrase?.quantity == null
        ? null
        : {
            low: phrase.quantity.low,
            high: phrase.quantity.high,
            comparator: phrase.quantity.comparator,
            span: spanOf(document, phrase.quantity.first, phrase.quantity.end),
          },
    counted,
    class: className,
    counting: countingOf(making),
    actor,
    affected,
    place: roles.place,
    occurred: calendar.of(claimSpan, attribution),
    trigger: spanOf(document, trigger.first, trigger.end),
    rule: `fact.${trigger.pattern ?? trigger.takes}`,
    confidence: confidenceOf(attribution.confidence, trigger.modality, actor, affected),
  }
}

/** Class of "another 15" or of a figure without a noun: what was counted just before it. */
function elliptic(making: Making): string | null {
  const { document, own, pairing } = making
  const last = own.at(-1)
  if (last === undefined || pairing.phrase === null || pairing.phrase.class !== null) return null
  return pairing.phrase.additional === true || shares(document, making) ? last.class : null
}

/** True where this figure is coordinated with the claim before it, or both are losses of one subject. */
function shares(document: Document, making: Making): boolean {
  const { own, pairing, pack } = making
  const last = own.at(-1)
  if (last?.trigger == null) return false
  if (last.rule === 'fact.loser') return true
  // Coordinated objects of one verb.
  if (last.trigger[0] === document.tokens[pairing.trigger.first]?.start) return true
  const named = last.affected?.how === 'stated' ? last.affected.span : null
  const counted = last.counted ?? last.quantity?.span ?? last.trigger
  const [, lastEnd] = tokensOf(document, named !== null && named[0] > counted[0] ? named : counted)
  const start = Math.min(pairing.trigger.first, pairing.phrase?.first ?? pairing.trigger.first)
  const end = Math.max(lastEnd, tokensOf(document, last.trigger)[1])
  return start >= end && start - end <= 4 && pack.facts.joins(document, end, start)
}

/**
 * "According to the same statement, civilians were killed", right after that source accused
 * somebody of an attack: the accused is the actor.
 */
function accusedBefore(making: Making): RoleDraft | null {
  const { attribution, attributions, claims, index } = making
  const antecedent = attribution.antecedent
  const earlier = attributions[index - 1]
  if (antecedent === null || earlier === undefined) return null
  const speaker = earlier.antecedent ?? earlier.source[0]
  if (speaker === undefined || speaker[0] !== antecedent[0] || speaker[1] !== antecedent[1])
    return null
  const attack = claims.slice(-8).findLast((claim) => claim.attribution === index - 1)
  return attack !== undefined && predicateOf(attack.predicate)?.family === 'attack'
    ? attack.actor
    : null
}

function countingOf(making: Making): Counting | null {
  const { pairing, own, claims } = making
  if (pairing.phrase?.quantity == null) return null
  if (pairing.phrase.additional === true) {
    const predicate = pairing.trigger.predicate
    const same = (claim: ClaimDraft) => claim.predicate === predicate && claim.quantity !== null
    const counted = own.some(same) || claims.slice(-40).some(same)
    return counted ? 'incremental' : (pairing.trigger.counting ?? null)
  }
  return pairing.trigger.counting ?? null
}

function confidenceOf(
  base: number,
  modality: Modality | undefined,
  actor: RoleDraft | null,
  affected: RoleDraft | null,
): number {
  let value = base
  if (affected?.how === 'inferred' || actor?.how === 'inferred') value -= 0.1
  if (modality !== undefined && modality !== 'plain') value -= 0.05
  return Math.round(Math.max(0.1, value) * 100) / 100
}

interface Calendar {
  of(claim: Span, attribution: AttributionDraft): DateRange | null
}

/**
 * When a claim happened: a date in its clause, else in its content, else when it was said, else the last
 * day that the text named before it. Days far from the publication are background and not inherited.
 */
function collectDates(document: Document, pack: LanguagePack, published: string | null): Calendar {
  const dates: { readonly span: Span; readonly found: FoundDate }[] = []
  for (const sentence of document.sentences)
    for (const found of pack.dates(document, sentence.first, sentence.end, published))
      dates.push({ span: spanOf(document, found.first, found.end), found })
  const within = (span: Span) => {
    const from = lowerBound(dates, span[0])
    const date = dates[from]
    return date !== undefined && date.span[1] <= span[1] ? date.found.range : null
  }
  return {
    of(claim, attribution) {
      const inClause = within(claim)
      if (inClause !== null) return inClause
      for (const span of attribution.content) {
        const inContent = within(span)
        if (inContent !== null) return inContent
      }
      if (attribution.asserted !== null) return attribution.asserted
      for (
        let at = lowerBound(dates, claim[0]) - 1, left = 8;
        at >= 0 && left > 0;
        at -= 1, left -= 1
      ) {
        const range = dates[at]?.found.range
        if (range?.precision === 'day' && isRecent(range.from, published)) return range
      }
      return null
    },
  }
}

function lowerBound(dates: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isRecent(day: string, published: string | null): boolean {
  if (published === null) return false
  const distance = Date.parse(`${published}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)
  return distance >= 0 && distance <= 31 * 86_400_000
}
