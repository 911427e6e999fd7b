import { isKnownLanguage, knownLanguages } from '../extraction/languages/index.ts'
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

/** The language of a paragraph by its n-grams, or undefined where they cannot tell. */
async function languageOfParagraph(paragraph: string): Promise<string | undefined> {
  // Some 80 MB of n-grams, loaded when the first article comes without a language.
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(paragraph)
  return result.isReliable() && result.language !== '' ? result.language : undefined
}

/**
 * The language in which most letters of a text are written, as a primary subtag, or undefined where nothing can be
 * told. Paragraphs are told apart one by one: a page may carry lines of another language.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const paragraphs = text
    .slice(0, most.text)
    .split('\n')
    .map((line) => inMainScript(line.slice(0, most.paragraph).replace(noise, ' ')).trim())
    .filter((line) => line !== '')
    .slice(0, most.paragraphs)
  const letters = new Map<string, number>()
  for (const paragraph of paragraphs) {
    const language = await languageOfParagraph(paragraph)
    if (language === undefined) continue
    const weight = countOf(/\p{L}/gu, paragraph)
    letters.set(language, (letters.get(language) ?? 0) + weight)
  }
  const [best] = [...letters].sort(([, left], [, right]) => right - left)
  return best?.[0] ?? languageOfScript(paragraphs.join('\n'))
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
