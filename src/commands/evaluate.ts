import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { settleLanguage } from '../articles/language.ts'
import { type Judged, judge } from '../extraction/evaluation/measures.ts'
import { evaluationReport } from '../extraction/evaluation/report.ts'
import { extract } from '../extraction/extract.ts'
import type { Comparator } from '../extraction/types.ts'
import { readLines } from '../read-lines.ts'
import type { CommandIo } from './command-io.ts'

const usage = `Usage:
  npm run --silent evaluate -- GOLD.jsonl [--level1] [--recall-only] [--worst 10]
      reads {"id", "lang"?, "text", "published_at"?, "attributions", "ignore"?} lines, extracts from each text and compares:
      the measures, then by type, by rule (which pay, which cost), by confidence, the numbers in contents and who stands behind
      sources that name nobody (where attributions have "facts", "antecedent"), and the worst: numbers and documents
`

/** A file may come from another program: an end before its start would be read as an empty span. */
const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([from, to]) => from <= to, 'a span ends before it begins')
const spans = z
  .array(span)
  .nullish()
  .transform((given) => given ?? [])

const bound = z.number().nullable()

const comparators = [
  'eq',
  'approx',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'between',
  'vague',
] as const satisfies readonly Comparator[]

const fact = z.object({
  value: z.tuple([bound, bound]),
  comparator: z.enum([...comparators, 'none']),
  raw: z.string(),
  counted: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
})

const goldLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  lang: z.string().min(1).nullish(),
  text: z.string(),
  published_at: z.string().nullish(),
  attributions: z.array(
    z.object({
      source: spans,
      cue: spans,
      content: spans,
      type: z.string().optional(),
      level: z.int().optional(),
      antecedent: span.nullish(),
      facts: z.array(fact).optional(),
    }),
  ),
  ignore: spans,
})

/**
 * Extracts from every text of a gold file and compares.
 * @throws with the number of the line that cannot be read: figures over a part of a file would mislead.
 */
export async function judgeFile(
  path: string,
  options: { readonly level1: boolean },
): Promise<Judged[]> {
  const documents: Judged[] = []
  for await (const line of readLines(createReadStream(path))) {
    try {
      if ('fault' in line) throw new Error(line.fault)
      if (line.text.trim() === '') continue
      const { lang, published_at: publishedAt, ...gold } = goldLine.parse(JSON.parse(line.text))
      const language = await settleLanguage(lang ?? undefined, gold.text)
      const draft = extract(gold.text, { language, publishedAt: publishedAt ?? undefined })
      documents.push(judge(gold, draft.attributions, { ...options, claims: draft.claims }))
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
      throw new Error(`line ${line.number}: ${reason}`, { cause: error })
    }
  }
  return documents
}

const options = {
  level1: { type: 'boolean' },
  'recall-only': { type: 'boolean' },
  worst: { type: 'string' },
  help: { type: 'boolean' },
} as const

/**
 * The `evaluate` command; no database, no network.
 * @returns the exit code: 0, 1 where the file cannot be read, 2 for wrong arguments
 */
export async function evaluateCommand(args: readonly string[], io: CommandIo): Promise<number> {
  let file: string | undefined
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  let worst: number
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true })
    values = parsed.values
    file = parsed.positionals[0]
    worst = Number(values.worst ?? 10)
    if (!Number.isInteger(worst) || worst < 0) throw new Error('--worst takes a count.')
    if (values.help !== true && parsed.positionals.length !== 1) throw new Error('One GOLD.jsonl.')
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return 2
  }
  if (values.help === true || file === undefined) {
    io.stdout.write(usage)
    return 0
  }
  try {
    const documents = await judgeFile(file, { level1: values.level1 === true })
    const lines = evaluationReport(documents, { worst, recallOnly: values['recall-only'] === true })
    io.stdout.write(`${lines.join('\n')}\n`)
    return 0
  } catch (error) {
    io.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
