/** What a benchmark found: a line each of the table. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the value is compared with, in the same run. */
  readonly beside?: { readonly name: string; readonly value: number }
  /** The least (or, for memory, the most) that the project asks for, and what it aims at. */
  readonly wanted?: { readonly ratio?: number; readonly least?: number; readonly most?: number }
  readonly note?: string
}

export interface BenchOptions {
  /** Is told what is going on, a line at a time. */
  readonly say: (line: string) => void
  /** How many articles go from POST to board. */
  readonly articles: number
  /** How many claims are stored where linking is measured beside many. */
  readonly claims: number
  /** How many reports are exported. */
  readonly mentions: number
  /** The queue's Redis; undefined: the queue is on Postgres. */
  readonly redisUrl: string | undefined
}

export interface Benchmark {
  readonly name: string
  readonly run: (options: BenchOptions) => Promise<Measurement[]>
}

/** The middle of some numbers; of an even count, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The value below which `share` (0 to 1) of the numbers lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function ratioOf(measurement: Measurement): number | undefined {
  const { beside, value } = measurement
  return beside === undefined ? undefined : value / beside.value
}

/** True where the wish is met, undefined where there is none. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { wanted, value } = measurement
  if (wanted === undefined) return undefined
  const ratio = ratioOf(measurement) ?? Number.NaN
  return (
    (wanted.ratio === undefined || ratio >= wanted.ratio) &&
    (wanted.least === undefined || value >= wanted.least) &&
    (wanted.most === undefined || value <= wanted.most)
  )
}

function show(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

function wishOf({ wanted, unit }: Measurement): string {
  if (wanted === undefined) return ''
  if (wanted.ratio !== undefined) return `ratio >= ${wanted.ratio}`
  if (wanted.least !== undefined) return `>= ${wanted.least} ${unit}`
  return wanted.most === undefined ? '' : `<= ${wanted.most} ${unit}`
}

/** The table that a run prints. */
export function formatTable(measurements: readonly Measurement[]): string {
  const head = ['measure', 'value', 'beside it', 'ratio', 'wanted', '']
  const rows = measurements.map((measurement) => {
    const { name, value, unit, beside } = measurement
    const ratio = ratioOf(measurement)
    const met = isMet(measurement)
    return [
      name,
      `${show(value)} ${unit}`,
      beside === undefined ? '' : `${show(beside.value)} ${unit}: ${beside.name}`,
      ratio === undefined ? '' : show(ratio),
      wishOf(measurement),
      met === undefined ? '' : met ? 'met' : 'MISSED',
    ]
  })
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const notes = measurements.flatMap(({ name, note }) => (note ? [`${name}: ${note}`] : []))
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ...notes]
    .join('\n')
    .concat('\n')
}
