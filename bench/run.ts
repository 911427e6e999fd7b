/** `npm run bench` runs every benchmark, `npm run bench -- NAME` one; `--articles N` sizes the pipeline, `--claims N` link, `--mentions N` export. */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Benchmark, formatTable, isMet, type Measurement, ratioOf } from './result.ts'

/**
 * By name; loaded when its turn comes, so that extraction is measured in a process like the service's own thread for it, which
 * loads nothing else. It matters: ioredis has a class derived from String, and with one such class in the process V8 drops
 * an assumption about strings that costs extraction a quarter of its speed (seen with Node 24).
 */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  extraction: async () => (await import('./extraction.ts')).extractionBenchmark,
  scaling: async () => (await import('./scaling.ts')).scalingBenchmark,
  pipeline: async () => (await import('./pipeline.ts')).pipelineBenchmark,
  link: async () => (await import('./link.ts')).linkBenchmark,
  review: async () => (await import('./review.ts')).reviewBenchmark,
  deliveries: async () => (await import('./deliveries.ts')).deliveriesBenchmark,
  export: async () => (await import('./export.ts')).exportBenchmark,
}

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
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  const names = Object.keys(benchmarks).join(', ')
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
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const benchmark = await load()
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
