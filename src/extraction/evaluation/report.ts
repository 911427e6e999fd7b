import { roles } from './align.ts'
import { byConfidence, byDocument, byRule, byType } from './breakdown.ts'
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
