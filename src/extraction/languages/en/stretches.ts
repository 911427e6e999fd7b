/** The sentences that rules look at: bounded in length, a question in marks joined to what reports it. */
import type { Document } from '../../document.ts'
import { quoteAt } from '../../document.ts'
import { once } from '../../once.ts'
import { verbReadings } from './cues.ts'

/** Tokens looked at as one sentence, at most: keeps the time linear in texts without full stops. */
const LONGEST = 900

export interface Stretch {
  readonly first: number
  readonly end: number
  readonly span: readonly [number, number]
}

/** The sentences of a document, those without an end in reach cut into stretches. */
export const stretchesOf = once((document: Document): readonly Stretch[] => cutStretches(document))

function cutStretches(document: Document): Stretch[] {
  const stretches: Stretch[] = []
  const push = (first: number, end: number) => {
    for (let from = first; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST)
      stretches.push({
        first: from,
        end: to,
        span: [document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0],
      })
    }
  }
  const { sentences } = document
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]
    const next = sentences[index + 1]
    if (sentence === undefined) continue
    if (
      next !== undefined &&
      next.paragraph === sentence.paragraph &&
      asksOn(document, sentence, next)
    ) {
      push(sentence.first, next.end)
      index += 1
    } else push(sentence.first, sentence.end)
  }
  return stretches
}

/** “Who called?” Sanders said: a question mark inside the marks does not end the sentence. */
function asksOn(
  document: Document,
  sentence: { readonly first: number; readonly end: number },
  next: { readonly first: number; readonly end: number },
): boolean {
  const quote = quoteAt(document, document.topQuoteOf[sentence.end - 1])
  if (quote === undefined || !/[?!]/u.test(document.text[quote.innerEnd - 1] ?? '')) return false
  if ((document.topQuoteOf[sentence.first] ?? -1) !== (document.topQuoteOf[sentence.end - 1] ?? -1))
    return false
  if ((document.topQuoteOf[next.first] ?? -1) >= 0) return false
  for (let at = next.first; at < Math.min(next.end, next.first + 8); at += 1) {
    const cue = verbReadings.get(document.tokens[at]?.norm ?? '')?.cue
    if (cue?.frames.includes('q') !== true) continue
    const after = document.tokens[at + 1]
    return (
      after === undefined ||
      after.kind === 'punct' ||
      at + 1 >= next.end ||
      flagsAdjunct.has(after.norm)
    )
  }
  return false
}

const flagsAdjunct = new Set(
  'on in at during as after before with to him her them us me of'.split(' '),
)
