import { readFileSync } from 'node:fs'
import type {
  AttributionDraft,
  ClaimDraft,
  ExtractionDraft,
  Span,
} from '../../src/extraction/types.ts'

/**
 * Reads the marked lines of `src/extraction/languages/<code>/corpus.txt`.
 *
 *     # a comment; it names the lines below it
 *     [s: The ministry] [c: said] [q: two bridges were closed]. => people.killed eq 2 soldiers; …
 *     ! a line that must yield nothing
 *     ? a known miss: expected to fail, so that a fix must promote it
 *
 * `s` source, `c` cue, `q` content; several of one role belong to one attribution. A second
 * attribution of the line has a letter (`[sb: …]`), a nested one the level 2 (`[s2: …]`, `[c2b: …]`).
 * `¶` is the end of a paragraph. Marks may be nested. After ` => ` stand the claims, by `;`; without it
 * they are not looked at; `none` says that there is no claim. Items there that begin with `stance:`,
 * `type:`, `antecedent:`, `institution:`, `person:`, `role:` or `asserted:` are about the first marked
 * attribution, with a number (`antecedent.2:`) about that one; `-` stands for nothing.
 */
export interface CorpusLine {
  readonly number: number
  readonly kind: 'marked' | 'nothing' | 'miss'
  readonly title: string
  readonly text: string
  readonly attributions: readonly MarkedAttribution[]
  readonly facts: readonly string[] | null
}

export interface MarkedAttribution {
  readonly level: 1 | 2
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export function readCorpus(path: string): CorpusLine[] {
  const lines: CorpusLine[] = []
  let title = ''
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.trim()
      if (line === '') return
      if (line.startsWith('#')) {
        title = line.replace(/^#+\s*/u, '')
        return
      }
      const kind = line.startsWith('! ') ? 'nothing' : line.startsWith('? ') ? 'miss' : 'marked'
      const [marked = '', facts] = (kind === 'marked' ? line : line.slice(2)).split(' => ')
      const { text, attributions } = parseMarks(marked.replaceAll(' ¶ ', '\n\n'), index + 1)
      lines.push({
        number: index + 1,
        kind,
        title,
        text,
        attributions,
        facts:
          facts === undefined
            ? null
            : facts
                .split(';')
                .map((fact) => fact.trim())
                .filter(Boolean),
      })
    })
  return lines
}

const opening = /^\[([scq])([12]?)([a-z]?):[ ]?/u

function parseMarks(marked: string, line: number) {
  const groups = new Map<string, { source: Span[]; cue: Span[]; content: Span[] }>()
  const open: { key: string; role: 'source' | 'cue' | 'content'; start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; ) {
    const match = opening.exec(marked.slice(at, at + 8))
    if (match !== null) {
      const [whole, letter, level, which] = match
      const role = letter === 's' ? 'source' : letter === 'c' ? 'cue' : 'content'
      open.push({ key: `${level === '' ? '1' : level}${which ?? ''}`, role, start: text.length })
      at += whole.length
    } else if (marked[at] === ']' && open.length > 0) {
      const mark = open.pop()
      if (mark === undefined) throw new Error(`line ${line}: a mark is closed twice`)
      const group = groups.get(mark.key) ?? { source: [], cue: [], content: [] }
      group[mark.role].push([mark.start, text.length])
      groups.set(mark.key, group)
      at += 1
    } else {
      text += marked[at]
      at += 1
    }
  }
  if (open.length > 0) throw new Error(`line ${line}: a mark is not closed`)
  const attributions: MarkedAttribution[] = [...groups].map(([key, group]) => ({
    level: key.startsWith('2') ? 2 : 1,
    ...group,
  }))
  return { text, attributions }
}

/** One attribution as a line of text, so that a difference can be read. */
export function describeAttribution(text: string, draft: MarkedAttribution): string {
  const words = (spans: readonly Span[]) =>
    spans
      .toSorted((a, b) => a[0] - b[0])
      .map(([start, end]) => `${start}:${text.slice(start, end)}`)
      .join(' + ')
  return `L${draft.level} [${words(draft.source)}] ‹${words(draft.cue)}› «${words(draft.content)}»`
}

/**
 * What a corpus may say of a claim: predicate, quantity, class, then words in any number: `negated`,
 * `hedged`, `cumulative`, `former`, `by own side`, `by "…"`, `of own side`, `of "…"`, `at "…"`, `on 2020-09-27` (a span
 * of days also `until 2020-09-28`), `noun "…"` what is counted. Figures that are statements are looked at where a
 * line names one of them (`statement eq 3`) or says `statement` alone: then all of them must stand there.
 */
export function describeClaim(text: string, claim: ClaimDraft): string[] {
  const slice = (span: Span) => `"${text.slice(span[0], span[1])}"`
  const quantity = claim.quantity
  const value =
    quantity === null
      ? ''
      : quantity.comparator === 'vague'
        ? 'vague'
        : quantity.comparator === 'between'
          ? `between ${quantity.low}..${quantity.high}`
          : `${quantity.comparator} ${quantity.low ?? quantity.high}`
  const words = [[claim.predicate, value, claim.class ?? ''].filter(Boolean).join(' ')]
  if (claim.counted !== null) words.push(`noun ${slice(claim.counted)}`)
  if (claim.polarity === 'negated') words.push('negated')
  if (claim.modality !== 'plain') words.push(claim.modality)
  if (claim.counting !== null) words.push(claim.counting)
  if (claim.former === true) words.push('former')
  if (claim.actor !== null)
    words.push(claim.actor.how === 'stated' ? `by ${slice(claim.actor.span)}` : 'by own side')
  if (claim.affected !== null)
    words.push(claim.affected.how === 'stated' ? `of ${slice(claim.affected.span)}` : 'of own side')
  if (claim.place !== null) words.push(`at ${slice(claim.place)}`)
  if (claim.occurred !== null) words.push(`on ${claim.occurred.from}`)
  if (claim.occurred?.precision === 'range') words.push(`until ${claim.occurred.to}`)
  return words
}

const propertyItem = /^(stance|type|antecedent|institution|person|role|asserted)(?:\.(\d))?: (.+)$/u

function propertyOf(text: string, draft: AttributionDraft | undefined, name: string): string {
  const slice = (span: Span | null | undefined) =>
    span == null ? '-' : text.slice(span[0], span[1])
  if (name === 'antecedent') return slice(draft?.antecedent)
  if (name === 'institution') return slice(draft?.parts?.institution)
  if (name === 'person') return slice(draft?.parts?.person)
  if (name === 'role') return draft?.parts?.role ?? '-'
  if (name === 'asserted') return draft?.asserted?.from ?? '-'
  return (name === 'stance' ? draft?.stance : draft?.type) ?? '-'
}

/** Faults of a draft against a corpus line; empty where all is as the line says. */
export function faultsOf(line: CorpusLine, draft: ExtractionDraft): string[] {
  const faults: string[] = []
  const wanted = line.attributions.map((item) => describeAttribution(line.text, item)).toSorted()
  const found = draft.attributions.map((item) => describeAttribution(line.text, item)).toSorted()
  for (const item of wanted) if (!found.includes(item)) faults.push(`missing ${item}`)
  for (const item of found) if (!wanted.includes(item)) faults.push(`spurious ${item}`)
  if (line.facts === null) return faults
  const figures = line.facts.some((fact) => fact.startsWith('statement'))
  const claims = draft.claims
    .filter((claim) => claim.predicate !== 'statement' || (figures && claim.quantity !== null))
    .map((claim) => describeClaim(line.text, claim))
  for (const fact of line.facts) {
    if (fact === 'none' || fact === 'statement') continue
    const property = propertyItem.exec(fact)
    if (property !== null) {
      const [, name = '', which = '1', value] = property
      const marked = line.attributions[Number(which) - 1]
      const main = draft.attributions.find((item) => item.cue[0]?.[0] === marked?.cue[0]?.[0])
      const found = propertyOf(line.text, main, name)
      if (found !== value) faults.push(`${name} is ${found}, not ${value}`)
      continue
    }
    const words = fact.split(/\s*,\s*/u)
    const at = claims.findIndex((claim) => words.every((word) => claim.includes(word)))
    if (at < 0) faults.push(`missing claim ${fact}`)
    else claims.splice(at, 1)
  }
  if (line.facts.every((fact) => propertyItem.test(fact))) return faults
  for (const claim of claims) faults.push(`spurious claim ${claim.join(', ')}`)
  return faults
}
