import { isKnownLanguage, knownLanguages } from '../extraction/languages/known.ts'
import { Problem } from '../problems.ts'

const listed = [...knownLanguages].sort().join(', ')

/** Words on a line that tell nothing about its language: addresses and handles. */
const noise = /(?:https?:\/\/|www\.|[@#])\S+/gu

/** More than this tells nothing new: characters of a text, paragraphs, characters of a paragraph (eld's own bound). */
const most = { text: 100_000, paragraphs: 40, paragraph: 1_000 } as const

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * The paragraph in one script. The script is looked at first: names and hashtags in Latin letters inside an Arabic line
 * say nothing about its language, and the other way round.
 */
function inMainScript(paragraph: string): string {
  const arabic = countOf(/\p{Script=Arabic}/gu, paragraph)
  const latin = countOf(/\p{Script=Latin}/gu, paragraph)
  if (arabic === 0 || latin === 0) return paragraph
  const other = arabic > latin ? /\p{Script=Latin}+/gu : /\p{Script=Arabic}+/gu
  return paragraph.replace(other, ' ')
}

interface Sign {
  readonly language: string
  /** Letters of other languages in the same script: more than a name's worth of them, and it is not this one. */
  readonly foreign: RegExp
  /** Words, folded to lower case, that hardly a line goes without and that its neighbours in the script do not have. */
  readonly marks: (word: string) => boolean
  /** The share of such words from which there is no doubt. */
  readonly share: number
}

const arabicWords = new Set(
  'في على إلى الى أن إن عن من مع لم لن التي الذي الذين هذا هذه ذلك كما بعد قبل خلال بين قال قالت كان كانت'.split(
    ' ',
  ),
)
const englishWords = new Set(
  'the of and that this said says were has have had been by with from its his her their which would after'.split(
    ' ',
  ),
)

const signs: readonly Sign[] = [
  {
    language: 'ar',
    // Persian, Urdu, Kurdish, Pashto, Sindhi, Uyghur; Persian also writes ی and ک where Arabic writes ي and ك.
    foreign: /[\u0679-\u06D3\u06D5]/gu,
    // The article, with or without "and", "in", "for" before it; the small words, with or without "and".
    marks: (word) =>
      /^[وف]?(?:[بك]?ال|لل)\p{L}{2}/u.test(word) ||
      arabicWords.has(word.startsWith('و') ? word.slice(1) : word),
    share: 0.15,
  },
  {
    language: 'en',
    foreign: /[\u00C0-\u024F]/gu,
    marks: (word) => englishWords.has(word),
    share: 0.08,
  },
]

const word = /[\p{L}\p{M}]+/gu

/** The language of a paragraph by its most common words, or undefined where they leave a doubt. */
function languageOfWords(paragraph: string): string | undefined {
  const words = paragraph.toLowerCase().match(word) ?? []
  if (words.length < 4) return undefined
  return signs.find((sign) => {
    const found = words.filter(sign.marks).length
    const foreign = countOf(sign.foreign, paragraph)
    return found / words.length >= sign.share && foreign * 50 <= paragraph.length
  })?.language
}

/** The language of a paragraph by its n-grams, or undefined where they cannot tell. */
async function languageOfNgrams(paragraph: string): Promise<string | undefined> {
  // Some 75 MB of memory, spent when the first text comes that its words do not give away.
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(paragraph)
  return result.isReliable() && result.language !== '' ? result.language : undefined
}

/**
 * The language in which most letters of a text are written, as a primary subtag, or undefined where nothing can be
 * told. Paragraphs are told apart one by one: a page may carry lines of another language.
 * Once the words of half of the letters agree, the rest is not asked.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const paragraphs = text
    .slice(0, most.text)
    .split('\n')
    .map((line) => inMainScript(line.slice(0, most.paragraph).replace(noise, ' ')).trim())
    .filter((line) => line !== '')
    .slice(0, most.paragraphs)
  const weights = paragraphs.map((paragraph) => countOf(/\p{L}/gu, paragraph))
  const known = paragraphs.map(languageOfWords)
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  const byWords = heaviest(known, weights)
  if (byWords !== undefined && byWords.weight > half) return byWords.language
  const languages: (string | undefined)[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    languages.push(known[index] ?? (await languageOfNgrams(paragraph)))
  }
  return heaviest(languages, weights)?.language ?? languageOfScript(paragraphs.join('\n'))
}

function heaviest(
  languages: readonly (string | undefined)[],
  weights: readonly number[],
): { language: string; weight: number } | undefined {
  const sums = new Map<string, number>()
  for (const [index, language] of languages.entries()) {
    if (language === undefined) continue
    sums.set(language, (sums.get(language) ?? 0) + (weights[index] ?? 0))
  }
  const [best] = [...sums].sort(([, left], [, right]) => right - left)
  return best === undefined ? undefined : { language: best[0], weight: best[1] }
}

/** A guess for texts too short for n-grams: which of our scripts most letters belong to. */
function languageOfScript(text: string): string | undefined {
  const arabic = countOf(/\p{Script=Arabic}/gu, text)
  const latin = countOf(/\p{Script=Latin}/gu, text)
  if (arabic === latin) return undefined
  return arabic > latin ? 'ar' : 'en'
}

function refuse(detail: string): Problem {
  return new Problem('unknown-language', detail, {
    faults: [
      { in: 'body', pointer: '/language', detail: `Languages that can be read: ${listed}.` },
    ],
  })
}

/**
 * The language to read a text in, as a canonical BCP 47 tag: the given one, or the one that the text shows.
 * @throws Problem `unknown-language` where there is no pack for it.
 */
export async function settleLanguage(given: string | undefined, text: string): Promise<string> {
  const language = given ?? (await detectLanguage(text))
  if (language === undefined) throw refuse('The text does not show its language; name it.')
  const tag = Intl.getCanonicalLocales(language)[0] ?? language
  if (!isKnownLanguage(new Intl.Locale(tag).language)) {
    throw refuse(
      given === undefined
        ? `The text looks like the language ${tag}, which cannot be read; if it is not, name it.`
        : `There is no language pack for ${tag}.`,
    )
  }
  return tag
}
