/** The whole of extraction: text and language in, drafts out. Pure. */
import { assemble } from './assemble.ts'
import { anchorOf, dateDateline } from './dateline-day.ts'
import { dayBegunElsewhere, dayOf, orBegunElsewhere } from './dates.ts'
import { analyse } from './document.ts'
import { findClaims } from './facts.ts'
import { packs } from './languages/index.ts'
import { isKnownLanguage, knownLanguages } from './languages/known.ts'
import { refuseMore } from './overfull.ts'
import type { Found, FoundDate } from './pack.ts'
import type { ExtractionDraft, ExtractionOptions } from './types.ts'

/** Version of the engine and its packs: a run is repeated where it changes. */
export const engineVersion = '0.1.0'

/** Thrown by `extract` for a language that has no pack. */
export interface UnknownLanguageError extends Error {
  readonly code: 'unknown-language'
  readonly language: string
  readonly known: readonly string[]
}

export function isUnknownLanguageError(error: unknown): error is UnknownLanguageError {
  return error instanceof Error && 'code' in error && error.code === 'unknown-language'
}

function unknownLanguage(language: string): UnknownLanguageError {
  const message = `No pack for the language "${language}"; known are ${knownLanguages.join(', ')}.`
  return Object.assign(new Error(message), {
    code: 'unknown-language' as const,
    language,
    known: knownLanguages,
  })
}

function asBegun(date: FoundDate, begun: string): FoundDate {
  return date.isBareWeekday === true
    ? { ...date, range: orBegunElsewhere(date.range, begun) }
    : date
}

/**
 * Attributions and claims of one text. Offsets are UTF-16 code units of `text` as given.
 *
 * @throws UnknownLanguageError where no pack has the primary subtag of `options.language`
 * @throws OverfullTextError where the text makes more attributions or claims than any article does
 */
export function extract(text: string, options: ExtractionOptions): ExtractionDraft {
  const code = options.language.split(/[-_]/u, 1)[0]?.toLowerCase() ?? ''
  if (!isKnownLanguage(code)) throw unknownLanguage(options.language)
  const pack = packs[code]
  const publishedOn = dayOf(options.publishedAt)
  const document = analyse(text, pack)
  const dateline = dateDateline(document, pack, publishedOn)
  // What every relative day of the text hangs on.
  const published = anchorOf(dateline, publishedOn)
  const found: { found: Found; rule: string }[] = []
  const earlier: Found[] = []
  for (const rule of pack.rules) {
    // A rule hands back a whole list, so it never sees its own drafts in `earlier`.
    const drafts = rule.find(document, { published, found: earlier })
    for (const draft of drafts) {
      found.push({ found: draft, rule: rule.name })
      earlier.push(draft)
    }
    refuseMore(found.length, 'attributions')
  }
  // Sought once: both the day of saying and the day of what happened hang on them.
  const begun = published === publishedOn ? dayBegunElsewhere(options.publishedAt) : null
  const dates = document.sentences.map(({ first, end }) => {
    const named = pack.dates(document, first, end, published)
    return begun === null ? named : named.map((date) => asBegun(date, begun))
  })
  const attributions = assemble(document, pack, found, dates)
  return {
    language: code,
    attributions,
    claims: findClaims(document, pack, attributions, dates, published),
    boilerplate: document.boilerplate,
    dateline,
  }
}
