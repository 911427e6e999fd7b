import { extract } from '../../src/extraction/extract.ts'

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
]

export const hostileTexts: readonly HostileText[] = pairs.flatMap(([name, english, arabic]) => [
  { name, language: 'en' as const, make: english },
  { name, language: 'ar' as const, make: arabic },
])

/** Processor time of one extraction, in milliseconds: other work on the machine is no fault of the text. */
function cost(text: string, language: string): number {
  const start = process.cpuUsage()
  extract(text, { language, publishedAt: '2021-05-03' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

export interface Growth {
  /** UTF-16 code units of the shorter text. */
  readonly length: number
  /** Least times seen, in milliseconds. */
  readonly once: number
  readonly twice: number
  readonly ratio: number
}

/** Times below this say more of the clock and the collector than of the text, in milliseconds. */
const tellingTime = 25

/**
 * How the time grows with the text: that of twice the text over that of the text, each the least of several rounds that take
 * turns, so that a slow moment spoils neither. Rounds end as soon as the ratio is below `enough`: a disturbance only
 * makes times longer, so more rounds can only bring it nearer to what it is.
 * @param options.length where to begin; a text that is read too fast to tell is lengthened, up to `longest`.
 */
export function growthOf(
  { make, language }: HostileText,
  options: {
    readonly length: number
    readonly longest: number
    readonly rounds: number
    readonly enough: number
  },
): Growth {
  let { length } = options
  // The first reading makes the engine compile.
  for (cost(make(length), language); length * 2 <= options.longest; length *= 2) {
    if (cost(make(length), language) >= tellingTime) break
  }
  const [short, long] = [make(length), make(2 * length)]
  let once = Number.POSITIVE_INFINITY
  let twice = Number.POSITIVE_INFINITY
  for (let round = 0; round < options.rounds; round += 1) {
    once = Math.min(once, cost(short, language))
    twice = Math.min(twice, cost(long, language))
    if (round >= 2 && twice / once < options.enough) break
  }
  return { length, once, twice, ratio: twice / once }
}
