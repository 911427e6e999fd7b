import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extract } from '../src/extraction/extract.ts'
import { countWords, makeArticles } from './make-articles.ts'
import { type Benchmark, type Measurement, median } from './result.ts'

/** Articles read in each round, and rounds; rounds take turns, so that a slow moment hits both. */
const articles = 150
const rounds = 15

/**
 * Rounds before the ones that count. A worker reads articles for days, while the engine goes on compiling for some
 * seventy of these rounds (seen by the medians of fifteen rounds after each other, which fall until then): many small
 * rules pass its thresholds one by one, and in the first rounds compiling them takes more of the processor than running
 * them. Both sides get as many.
 */
const warmingRounds = 80

interface Corpus {
  readonly texts: readonly { text: string; publishedAt: string }[]
  readonly words: number
}

function corpusOf(language: 'ar' | 'en'): Corpus {
  const texts = makeArticles(articles, { language }).map(({ title, body, publishedAt }) => ({
    text: `${title}\n\n${body}`,
    publishedAt,
  }))
  return { texts, words: texts.reduce((sum, { text }) => sum + countWords(text), 0) }
}

function attributionsOf(text: string, language: string, publishedAt: string): number {
  return extract(text, { language, publishedAt }).attributions.length
}

/**
 * Words a second of one pass over a corpus, in processor time: all of this process, the collector's threads and the
 * compiler's as well. By the clock, a machine that is busy with other things would be measured: whichever side it
 * interrupts more often looks slow, and the ratio of the two says nothing.
 */
function timePass(corpus: Corpus, read: (text: string, publishedAt: string) => number): number {
  const start = process.cpuUsage()
  let found = 0
  for (const { text, publishedAt } of corpus.texts) found += read(text, publishedAt)
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1_000_000
  if (found === 0) throw new Error('a pass that finds nothing measures nothing')
  return corpus.words / seconds
}

/** Extraction, all stages, beside tokens and parts of speech by wink-nlp over the same English text. */
export const extractionBenchmark: Benchmark = {
  name: 'extraction',
  async run({ say }) {
    const english = corpusOf('en')
    const arabic = corpusOf('ar')
    const wink = winkNLP(model, ['pos'])
    const { its } = wink
    const passes = {
      english: () =>
        timePass(english, (text, publishedAt) => attributionsOf(text, 'en', publishedAt)),
      arabic: () =>
        timePass(arabic, (text, publishedAt) => attributionsOf(text, 'ar', publishedAt)),
      // oxlint-disable-next-line typescript/unbound-method -- wink takes its readers as values
      wink: () => timePass(english, (text) => wink.readDoc(text).tokens().out(its.pos).length),
    }
    const speeds = { english: [] as number[], arabic: [] as number[], wink: [] as number[] }
    const cold: { english?: number; arabic?: number; wink?: number } = {}
    for (let round = 1 - warmingRounds; round <= rounds; round += 1) {
      if (round === 1 - warmingRounds) say('warming up')
      if (round > 0) say(`round ${round} of ${rounds}`)
      for (const name of ['english', 'wink', 'arabic'] as const) {
        const speed = passes[name]()
        if (round > 0) speeds[name].push(speed)
        else cold[name] ??= speed
      }
    }
    const beside = { name: 'wink-nlp, tokens and parts of speech', value: median(speeds.wink) }
    const results: Measurement[] = [
      {
        name: 'extraction, English',
        value: median(speeds.english),
        unit: 'words/s',
        beside,
        wanted: { ratio: 0.5 },
        note: `${english.words} words of ${articles} articles, median of ${rounds} rounds, processor time`,
      },
      {
        name: 'extraction, Arabic',
        value: median(speeds.arabic),
        unit: 'words/s',
        beside: { name: 'the same wink-nlp pass, over English', value: beside.value },
        note: `${arabic.words} words of ${articles} articles`,
      },
      {
        name: 'extraction, English, first round',
        value: cold.english ?? 0,
        unit: 'words/s',
        beside: { name: 'the first round of wink-nlp', value: cold.wink ?? 0 },
        note: 'what a process does that has just begun: the rules are being compiled',
      },
    ]
    return results
  },
}
