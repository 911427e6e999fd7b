import { figureOf, type Names, nameOf } from '../exports/board-words.ts'
import { isolate, plainLine } from '../exports/terminal-text.ts'

type Spans = readonly (readonly [start: number, end: number])[]

interface PartyLike {
  readonly key: string
  readonly names: Names
}

interface RoleLike {
  readonly how: string
  readonly party?: PartyLike | null
  readonly text?: string | null
  readonly reason?: string | null
}

/** What the tree reads of an extraction (the answer of `POST /v1/extract`). */
export interface ExtractionView {
  readonly language: string
  readonly dateline?: {
    readonly place: { readonly text: string } | null
    readonly outlet: { readonly text: string } | null
    readonly date: string | null
  } | null
  readonly attributions: readonly {
    readonly source: Spans
    readonly cue: Spans
    readonly content: Spans
    readonly type: string
    readonly stance: string
    readonly level: number
    readonly parent: number | null
    readonly antecedent: Spans[number] | null
    readonly party: PartyLike | null
    readonly speaksFor: PartyLike | null
    readonly rule: string
    readonly confidence: number
  }[]
  readonly claims: readonly {
    readonly attribution: number
    readonly predicate: string
    readonly stance: string
    readonly polarity: string
    readonly modality: string
    readonly quantity: {
      readonly low: number | null
      readonly high: number | null
      readonly comparator: string
      readonly text: string
    } | null
    readonly counted: { readonly text: string } | null
    readonly class: string | null
    readonly counting: string | null
    readonly actor: RoleLike | null
    readonly affected: RoleLike | null
    readonly place: { readonly names: Names; readonly how: string } | null
    readonly occurred: { readonly from: string; readonly to: string } | null
    readonly trigger: Spans[number] | null
    readonly rule: string
    readonly confidence: number
  }[]
}

type AttributionView = ExtractionView['attributions'][number]
type ClaimView = ExtractionView['claims'][number]

function wordsAt(text: string, spans: Spans): string {
  if (spans.length === 0) return '–'
  return spans
    .map(([start, end]) => `${isolate(plainLine(text.slice(start, end)))} [${start}, ${end})`)
    .join(' + ')
}

function roleOf(role: RoleLike): string {
  const who = role.party == null ? isolate(plainLine(role.text ?? '?')) : nameOf(role.party.names)
  const reason = role.reason == null ? '' : `: ${role.reason.replaceAll('_', ' ')}`
  return role.how === 'stated' ? who : `${who} (${role.how}${reason})`
}

function claimLines(text: string, claim: ClaimView): string[] {
  const marks = [claim.stance, claim.polarity, claim.modality]
    .filter((mark) => mark !== 'asserts' && mark !== 'affirmed' && mark !== 'plain')
    .map((mark) => ` (${mark})`)
    .join('')
  const figure = figureOf(claim.quantity)
  const head = [claim.predicate + marks, figure, claim.class, claim.counting]
    .filter(Boolean)
    .join(' · ')
  const days = claim.occurred
  const facts = [
    claim.affected === null ? null : `affected ${roleOf(claim.affected)}`,
    claim.actor === null ? null : `actor ${roleOf(claim.actor)}`,
    days === null ? null : `on ${days.from === days.to ? days.from : `${days.from}…${days.to}`}`,
    claim.place === null ? null : `in ${nameOf(claim.place.names)} (${claim.place.how})`,
  ].filter((fact) => fact !== null)
  return [
    `claim    ${head}`,
    ...(facts.length === 0 ? [] : [`         ${facts.join(', ')}`]),
    `         words ${wordsAt(text, claim.trigger === null ? [] : [claim.trigger])}` +
      `, rule ${claim.rule} ${claim.confidence.toFixed(2)}`,
  ]
}

function attributionLines(text: string, attribution: AttributionView): string[] {
  const { party, speaksFor, antecedent } = attribution
  const who = party === null ? 'nobody known' : `${nameOf(party.names)} (${party.key})`
  const behind = speaksFor === null ? '' : ` for ${nameOf(speaksFor.names)}`
  return [
    `${attribution.stance}: ${who}${behind}`,
    `  source   ${wordsAt(text, attribution.source)}`,
    ...(antecedent === null ? [] : [`  who      ${wordsAt(text, [antecedent])}`]),
    `  cue      ${wordsAt(text, attribution.cue)}`,
    `  content  ${wordsAt(text, attribution.content)}`,
    `  how      ${attribution.type}, rule ${attribution.rule} ${attribution.confidence.toFixed(2)}`,
  ]
}

/**
 * An extraction as a tree for people: each attribution with its spans and the rule that found it, its
 * claims below it, and the attributions inside its content below those. Offsets are UTF-16 code units.
 */
export function extractionTree(text: string, extraction: ExtractionView): string {
  const { attributions, claims } = extraction
  const branch = (index: number, depth: number): string[] => {
    const attribution = attributions[index]
    if (attribution === undefined) return []
    const own = [
      ...attributionLines(text, attribution),
      ...claims
        .filter((claim) => claim.attribution === index)
        .flatMap((claim) => claimLines(text, claim).map((line) => `  ${line}`)),
    ].map((line) => '    '.repeat(depth) + line)
    const inner = attributions.flatMap((child, at) =>
      child.parent === index && at !== index ? branch(at, depth + 1) : [],
    )
    return [...own, ...inner]
  }
  const head = `${extraction.language}: ${attributions.length} attributions, ${claims.length} claims`
  const { place, outlet, date } = extraction.dateline ?? {}
  const written = [place?.text, date, outlet?.text].filter((part) => part != null)
  const trees = attributions.flatMap((attribution, index) =>
    attribution.parent === null ? ['', ...branch(index, 0)] : [],
  )
  const line = written.map((part) => isolate(plainLine(part))).join(', ')
  return [head, ...(line === '' ? [] : [`dateline ${line}`]), ...trees].join('\n')
}
