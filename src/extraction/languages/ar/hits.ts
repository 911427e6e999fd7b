/** Cue words of a document and the segment that each stands in. */
import type { Document } from '../../document.ts'
import { quoteAt, wordAt } from '../../document.ts'
import { byToken } from './by-token.ts'
import type { CueForm } from './inflection.ts'
import { cueForms, shortForms } from './inflection.ts'
import { headKind } from './sources.ts'
import { conjunctionLength } from './words.ts'

/** A token that is a form of a reporting word. `skip` letters of it are a clitic conjunction. */
export interface CueHit {
  readonly index: number
  readonly form: CueForm
  readonly skip: 0 | 1
}

/** Reports in one sentence, at most: beyond that it is a list of words. */
const CROWD = 24

/** All cue words of a document, in order. */
export function cueHits(document: Document): CueHit[] {
  const hits: CueHit[] = []
  let sentence = -1
  let crowd = 0
  for (let index = 0; index < document.tokens.length; index += 1) {
    const token = document.tokens[index]
    if (token === undefined || token.kind !== 'word' || (document.sentenceOf[index] ?? -1) < 0)
      continue
    const home = document.sentenceOf[index] ?? -1
    if (home !== sentence) {
      sentence = home
      crowd = 0
    }
    if (crowd >= CROWD) continue
    const cue =
      shortened(document, index) ??
      considered(document, index) ??
      replied(document, index) ??
      urged(document, index) ??
      cueOf(document, index)
    if (cue === null) continue
    hits.push({ index, ...cue })
    crowd += 1
  }
  return hits
}

/** The reporting word in a word, with or without its conjunction. */
const cueOf = byToken((word): Omit<CueHit, 'index'> | null => {
  const form = cueForms.get(word)
  if (form !== undefined) return { form, skip: 0 }
  const stripped = mayBeJoined(word) ? cueForms.get(word.slice(1)) : undefined
  return stripped === undefined ? null : { form: stripped, skip: 1 }
}, null)

/** «وعدّت أن …» with its sign of doubling: «عدّ», not «وعد». */
function considered(document: Document, index: number): Omit<CueHit, 'index'> | null {
  const token = document.tokens[index]
  if (token === undefined || !/^وعد(?:ت|وا)?$/u.test(token.norm)) return null
  if (!/د\p{M}*\u0651/u.test(document.text.slice(token.start, token.end))) return null
  const form = cueForms.get(token.norm.slice(1))
  return form === undefined ? null : { form, skip: 1 }
}

/** «ورد الوزير بالقول إن …»: «رد», where somebody stands behind it who says something; else «ورد». */
function replied(document: Document, index: number): Omit<CueHit, 'index'> | null {
  const word = wordAt(document, index)
  const form = /^ورد(?:ت|وا)?$/u.test(word) ? cueForms.get(word.slice(1)) : undefined
  const kind = form === undefined ? 'other' : headKind(wordAt(document, index + 1))
  if (form === undefined || !/^(?:office|person|speaker|institution)$/u.test(kind)) return null
  for (let at = index + 2; at < index + REPLY_REACH; at += 1)
    if (
      /^(?:بالقول|بقول(?:ه|ها|هم)|قايل(?:ا|[ةه]|ين)|بان(?:ه|ها|هم)?)$/u.test(wordAt(document, at))
    )
      return { form, skip: 1 }
  return null
}

/** Tokens from «ورد» to what is said, at most. */
const REPLY_REACH = 12

/** «، وحثه على …», «ثم حثهم»: at the head of a clause a verb with its object, elsewhere the masdar. */
function urged(document: Document, index: number): Omit<CueHit, 'index'> | null {
  const match = /^([وف]?)حث(?:ه|ها|هم|هما)$/u.exec(document.tokens[index]?.norm ?? '')
  const verb = cueForms.get('حث')?.verb
  const leads =
    document.tokens[index - 1]?.kind === 'punct' ||
    document.sentenceOf[index - 1] !== document.sentenceOf[index]
  if (match === null || verb === undefined || !leads) return null
  const takes = verb.takes.filter((way) => way !== 'addressee')
  const form: CueForm = { verb: { ...verb, takes }, aspect: 'past', feminine: false, plural: false }
  return { form, skip: match[1] === '' ? 0 : 1 }
}

/** «لم يشر إلى», «ولم تنف»: the shortened form of a verb. */
function shortened(document: Document, index: number): Omit<CueHit, 'index'> | null {
  const form = shortForms.get(document.tokens[index]?.norm ?? '')
  if (form === undefined || !/^[وف]?لم$/u.test(wordAt(document, index - 1))) return null
  return { form, skip: 0 }
}

/** True where the first letter may be a clitic conjunction. */
function mayBeJoined(word: string): boolean {
  return (
    conjunctionLength(word) === 1 ||
    // Short words only with two letters more, and «ورد» is one itself.
    (word.length === 3 && /^[وف](?!رد)/u.test(word))
  )
}

/** Bounds of the sentence or of the sentence inside a quotation that a token stands in. */
export function segmentOf(
  document: Document,
  index: number,
): readonly [first: number, end: number] {
  const sentence = document.sentences[document.sentenceOf[index] ?? -1]
  if (sentence === undefined) return [index, index]
  let { first, end } = sentence
  const quote = quoteAt(document, document.topQuoteOf[index])
  if (quote !== undefined) {
    for (let at = index; at > first; at -= 1)
      if (isStop(document, at - 1) || (document.tokens[at - 1]?.start ?? 0) <= quote.open) {
        first = at
        break
      }
    for (let at = index; at < end; at += 1)
      if (isStop(document, at) || (document.tokens[at]?.start ?? 0) >= quote.innerEnd) {
        end = at
        break
      }
  }
  return [first, end]
}

function isStop(document: Document, index: number): boolean {
  const token = document.tokens[index]
  return (
    token?.kind === 'punct' &&
    (token.norm === '.' || token.norm === '؟' || token.norm === '!') &&
    (document.tokens[index + 1]?.spaced ?? true)
  )
}
