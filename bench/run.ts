/** `npm run bench` runs every benchmark, `npm run bench -- NAME` one; `--articles N` sizes the pipeline, `--claims N` link, `--mentions N` export. */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { deliveriesBenchmark } from './deliveries.ts'
import { exportBenchmark } from './export.ts'
import { extractionBenchmark } from './extraction.ts'
import { linkBenchmark } from './link.ts'
import { pipelineBenchmark } from './pipeline.ts'
import { type Benchmark, formatTable, isMet, type Measurement, ratioOf } from './result.ts'
import { reviewBenchmark } from './review.ts'
import { scalingBenchmark } from './scaling.ts'

const benchmarks: readonly Benchmark[] = [
  extractionBenchmark,
  scalingBenchmark,
  pipelineBenchmark,
  linkBenchmark,
  reviewBenchmark,
  deliveriesBenchmark,
  exportBenchmark,
]

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '400' },
    claims: { type: 'string', default: '1000000' },
    mentions: { type: 'string', default: '1000000' },
  },
})
const articles = sizeOf('articles', values.articles, 1, 100_000)
const claims = sizeOf('claims', values.claims, 20_000, 10_000_000)
const mentions = sizeOf('mentions', values.mentions, 100, 10_000_000)
const unknown = asked.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  const names = benchmarks.map(({ name }) => name).join(', ')
  process.stderr.write(`There is no benchmark "${unknown.join('", "')}"; there are: ${names}.\n`)
  process.exit(2)
}

const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  memoryBytes: totalmem(),
  node: process.version,
  // What else the machine did in the minute before the run: above 0.5, do not trust the figures.
  loadBefore: loadavg()[0] ?? 0,
}

const measurements: (Measurement & { benchmark: string })[] = []
for (const benchmark of benchmarks) {
  if (asked.length > 0 && !asked.includes(benchmark.name)) continue
  const found = await benchmark.run({
    say: (line) => void process.stderr.write(`${benchmark.name}: ${line}\n`),
    articles,
    claims,
    mentions,
    redisUrl: process.env['REDIS_URL'],
  })
  measurements.push(...found.map((it) => ({ benchmark: benchmark.name, ...it })))
}

const at = new Date()
const results = fileURLToPath(new URL('results/', import.meta.url))
await mkdir(results, { recursive: true })
const file = `${results}${at.toISOString().replaceAll(':', '-')}.json`
const report = {
  at: at.toISOString(),
  machine,
  measurements: measurements.map((it) => ({
    ...it,
    ratio: ratioOf(it) ?? null,
    met: isMet(it) ?? null,
  })),
}
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(`\n${formatTable(measurements)}\n`)
process.stdout.write(`${machine.cores} cores, ${machine.processor}, Node ${machine.node}\n`)
if (machine.loadBefore > 0.5) {
  const load = machine.loadBefore.toFixed(1)
  process.stdout.write(`The machine was busy before the run (load ${load}): the figures are low.\n`)
}
process.stdout.write(`Written to ${file}\n`)

function sizeOf(name: string, given: string, least: number, most: number): number {
  const size = Number(given)
  if (!Number.isInteger(size) || size < least || size > most) {
    process.stderr.write(`--${name} wants a whole number from ${least} to ${most}.\n`)
    process.exit(2)
  }
  return size
}
