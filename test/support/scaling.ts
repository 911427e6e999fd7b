import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Reading } from './reading-thread.ts'

/** A text of any length that is made to provoke work that grows faster than the text. */
export interface HostileText {
  readonly name: string
  readonly language: 'ar' | 'en'
  readonly make: (length: number) => string
}

const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const nested = (open: string, close: string) => (length: number) =>
  open.repeat(Math.floor(length / 2)) + close.repeat(Math.ceil(length / 2))

const everySoOften = (sentence: string) => repeated(`${sentence}${' '.repeat(50_000)}`)

const pairs: readonly (readonly [string, HostileText['make'], HostileText['make']])[] = [
  ['quotes only', repeated('"'), repeated('«')],
  ['quotes that open and close', repeated('“”'), repeated('«»')],
  ['cues only', repeated('said that '), repeated('قال إن ')],
  ['digits only', repeated('7'), repeated('٧')],
  ['no spaces', repeated('wordless'), repeated('كلمةبلافراغ')],
  [
    '50,000 spaces',
    everySoOften('The mayor said that two shops were shut.'),
    everySoOften('قال رئيس البلدية إن متجرين أغلقا.'),
  ],
  ['nested brackets', nested('(', ')'), nested('[', ']')],
  ['reports without a full stop', repeated('Vass said Krull said '), repeated('قال سامي إن ')],
  ['verbs that wait for a content', repeated('to say '), repeated('وأعلن نفي ')],
  ['one cue', repeated('said '), repeated('نفى مقتل ')],
  ['speakers behind their cues', repeated('said Krull, '), repeated('بحسب الناطق، ')],
  [
    'figures without a full stop',
    repeated('Krull denied 12 arrests and '),
    repeated('توكد 12 توقيف '),
  ],
  [
    'figures that nobody connects',
    repeated('The harbour office said 45 divers were hurt '),
    repeated('قال مدير المرفأ إن غواصا واحدا لا يزال مفقودا '),
  ],
  [
    'sentences of one kind',
    repeated('The clinic said that nine divers, two of them pupils, were hurt. '),
    repeated('أعلنت بلدية المرفأ إصابة تسعة غواصين في انفجار. '),
  ],
]

export const hostileTexts: readonly HostileText[] = pairs.flatMap(([name, english, arabic]) => [
  { name, language: 'en' as const, make: english },
  { name, language: 'ar' as const, make: arabic },
])

/**
 * Megabytes of the heap's young part. So little that of every text nearly all that is made outlives it and has to be copied:
 * where there is more, short texts are spared that and long ones are not, and the step between them looks like growth.
 */
const young = 3

/**
 * Milliseconds that one measure lasts at least. What takes one or two is timed by what else runs at that moment: a collection of
 * garbage, a function compiled anew.
 */
const measured = 60

let thread: Worker | undefined

/** Processor time of one extraction, in milliseconds. */
async function cost(reading: Reading): Promise<number> {
  thread ??= new Worker(new URL('reading-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: young },
  })
  thread.ref()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  thread.postMessage(reading)
  const [milliseconds] = await once(thread, 'message')
  // Between measures it keeps nobody from ending.
  thread.unref()
  return Number(milliseconds)
}

/** The least time seen for a text of one length, and what it is of the time of half the length. */
export interface Growth {
  /** UTF-16 code units. */
  readonly length: number
  readonly milliseconds: number
  /** Over the time of half the length; null for the shortest. */
  readonly ratio: number | null
}

/**
 * How the time grows while the text doubles: the least of several rounds in which all lengths take turns, so that a slow moment
 * spoils none of them alone. A shorter text is read as often as makes up the longest: each measure sees the same volume of
 * text, and that volume as often as it takes to make a measure that can be trusted. A least time that is still too long does not hide growth: what it takes off the next ratio it puts on its own. Further
 * rounds can only bring each time nearer to what it is, so they go on for as long as what is judged stands at `bound` or above, up to
 * ten times `rounds`.
 *
 * @param options.from the shortest length
 * @param options.to the longest; lengths double from `from` to here
 */
export async function growthOf(
  { make, language }: HostileText,
  options: {
    readonly from: number
    readonly to: number
    readonly rounds: number
    readonly bound: number
    /** What stands below `bound` in the end: the worst doubling, unless another is given. */
    readonly judge?: (growth: readonly Growth[]) => number
  },
): Promise<Growth[]> {
  const { judge = worstOf } = options
  const texts: { readonly text: string; readonly times: number; least: number }[] = []
  for (let length = options.from; length <= options.to; length *= 2)
    texts.push({
      text: make(length),
      times: Math.round(options.to / length),
      least: Number.POSITIVE_INFINITY,
    })
  // The first readings make the engine compile, and say only how often the volume must be read.
  let volumes = 1
  for (const { text, times } of texts.slice(0, 1)) {
    await cost({ text, language, times })
    volumes = Math.ceil(measured / (times * (await cost({ text, language, times }))))
  }
  let growth: Growth[] = []
  for (let round = 1; round <= 10 * options.rounds; round += 1) {
    for (const it of texts)
      it.least = Math.min(
        it.least,
        await cost({ text: it.text, language, times: it.times * volumes }),
      )
    growth = texts.map(({ text, least }, at) => {
      const half = texts[at - 1]
      return {
        length: text.length,
        milliseconds: least,
        ratio: half === undefined ? null : least / half.least,
      }
    })
    if (round >= options.rounds && judge(growth) < options.bound) break
  }
  return growth
}

/** The greatest ratio of all. */
export function worstOf(growth: readonly Growth[]): number {
  return Math.max(...growth.map(({ ratio }) => ratio ?? 0))
}

/**
 * How many times as long each doubling takes on average, from the shortest text to the longest: 2 where the time grows with
 * the text, 4 where it grows with its square. What slows one length alone cancels out.
 */
export function perDoubling(growth: readonly Growth[]): number {
  const [first, last] = [growth.at(0), growth.at(-1)]
  if (first === undefined || last === undefined || first === last) return 0
  return (last.milliseconds / first.milliseconds) ** (1 / (growth.length - 1))
}
