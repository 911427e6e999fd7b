import type { Span } from '../types.ts'
import { roles } from './align.ts'
import { behindSources } from './behind.ts'
import { byConfidence, byDocument, byRule, byType } from './breakdown.ts'
import { isRightFigure, type JudgedFigure } from './figures.ts'
import { type Judged, measure, type Rates } from './measures.ts'

const percent = (share: number) => (100 * share).toFixed(1)

/** Columns side by side: the first to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

const figures = ({ P, R, F }: Rates) => [percent(P), percent(R), percent(F)]

const of = (part: number, all: number) => [String(part), `${percent(part / (all || 1))} %`]

/** The numbers in contents, where the gold file has any, and those that are wrong. */
function numberLines(documents: readonly Judged[], worst: number): string[] {
  const all = documents.flatMap((one) => one.figures.map((figure) => ({ ...one, figure })))
  if (all.length === 0) return []
  const count = (is: (figure: JudgedFigure) => boolean) =>
    of(all.filter(({ figure }) => is(figure)).length, all.length)
  const wrong = all.filter(({ figure }) => !isRightFigure(figure))
  return [
    '',
    ...table(
      [`numbers in contents: ${all.length}`, 'right', ''],
      [
        ['found', ...count((figure) => figure.ours !== null)],
        ['value', ...count((figure) => figure.sameValue)],
        ['comparator', ...count((figure) => figure.sameComparator)],
        ['counted thing', ...count((figure) => figure.sameCounted)],
        ['all three', ...count(isRightFigure)],
        ['all three, under its own attribution', ...count((figure) => figure.attributed)],
      ],
    ),
    ...wrong.slice(0, worst).map(({ id, text, figure }) => `  ${id}: ${described(text, figure)}`),
  ]
}

interface Shown {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: string
}

const shown = ({ comparator, low, high }: Shown) => `${comparator} ${low ?? ''}..${high ?? ''}`

function described(text: string, { ours, ...wanted }: JudgedFigure): string {
  const words = (span: Span | null) => (span === null ? '-' : text.slice(...span))
  const found =
    ours === null ? 'nothing found' : `${shown(ours.quantity)} of ${words(ours.counted)}`
  return `${words(wanted.raw)}: ${shown(wanted)} of ${words(wanted.counted)}; ${found}`
}

/** Who stands behind empty and shortened sources, where the gold file says it. */
function antecedentLines(documents: readonly Judged[]): string[] {
  const { marked, found, same, none } = behindSources(documents)
  if (marked === 0) return []
  return [
    '',
    ...table(
      [`antecedents: ${marked}`, 'count', ''],
      [
        ['in an attribution that was found', ...of(found, marked)],
        ['the very mention', ...of(same, marked)],
        ['found, but nobody behind it', ...of(none, marked)],
      ],
    ),
  ]
}

/**
 * The measures and where they come from, for people, a line each; all figures in per cent.
 * @param options.worst how many documents are named.
 * @param options.recallOnly for files that do not mark everything: precision says nothing there.
 */
export function evaluationReport(
  documents: readonly Judged[],
  options: { readonly worst: number; readonly recallOnly?: boolean },
): string[] {
  const all = measure(documents)
  const shown = (rates: Rates) =>
    options.recallOnly === true ? [percent(rates.R)] : figures(rates)
  const head = options.recallOnly === true ? ['R'] : ['P', 'R', 'F']
  const rows = [
    ...roles.flatMap((role) => [
      [`${role} exact`, ...shown(all.exact[role])],
      [`${role} soft`, ...shown(all.soft[role])],
    ]),
    ...all.quotes.map((quote) => [`quote@${quote.above}`, ...shown(quote)]),
    ['full', ...shown(all.full)],
  ]
  const speakers = all.quotes.map((quote) => `${percent(quote.speaker)} of quote@${quote.above}`)
  const lines = [
    `${documents.length} documents; attributions: gold ${all.theirs}, found ${all.ours}`,
    '',
    ...table(['measure', ...head], rows),
    `the right speaker: ${speakers.join(', ')}`,
    '',
    ...table(
      ['type (full)', 'gold', 'found', ...head],
      byType(documents).map((one) => [
        one.name,
        String(one.theirs),
        String(one.ours),
        ...shown(one),
      ]),
    ),
  ]
  lines.push(...numberLines(documents, options.worst), ...antecedentLines(documents))
  if (options.recallOnly === true) return lines
  const ignored = documents.reduce((total, one) => total + one.inIgnored, 0)
  return [
    ...lines,
    `found in text that the readers threw away: ${ignored}`,
    '',
    ...table(
      ['rule', 'found', 'right', 'P', 'gain of F'],
      byRule(documents).map(({ rule, ours, right, gain }) => [
        rule,
        String(ours),
        String(right),
        percent(right / ours),
        `${gain < 0 ? '' : '+'}${(100 * gain).toFixed(2)}`,
      ]),
    ),
    '',
    ...table(
      ['confidence', 'found', 'promised', 'right'],
      byConfidence(documents).map((band) => [
        `${band.from.toFixed(1)} to ${band.to.toFixed(1)}`,
        String(band.ours),
        percent(band.promised),
        percent(band.right),
      ]),
    ),
    '',
    ...table(
      ['worst documents', 'gold', 'found', 'right', 'F'],
      byDocument(documents)
        .slice(0, options.worst)
        .map((one) => [
          one.id,
          String(one.theirs),
          String(one.ours),
          String(one.right),
          percent(one.F),
        ]),
    ),
  ]
}
