/** Where a content begins after its cue: complementiser, quotation, colon, governed preposition, noun. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Clause } from './clauses.ts'
import type { CueForm, Government } from './cues.ts'
import { cueForms } from './cues.ts'
import type { CueHit } from './hits.ts'
import { isContentNoun } from './nouns.ts'
import { contentNoun } from './object-nouns.ts'
import { headKind, isBodyName, isName, places, quoteStarts } from './sources.ts'
import { targetAt } from './targets.ts'
import {
  anonymityEnd,
  complementisers,
  conjunctionLength,
  hasPronoun,
  isAdjunct,
  isPreposition,
  list,
  notBeforeThat,
  relatives,
} from './words.ts'

/** Longest way from a cue to its content, in tokens. */
export const REACH = 42

export const nominalContext = list(
  'علي في من عن الي بناء رغم حسب وفق بعد قبل عند لدي اي كل بلا دون هذا ذلك',
)
export const bNames = list(
  `بوتين بايدن بوش بلير بن بلينكن بومبيو باكو بيجون بوريل بيروت بغداد بكين باريس برلين بريطانيا بلدية بيان باحث برلماني بعثة بنك بيت بعض بعد
   باسم بموقع بصفحة بمنصة ببرنامج بشكل بدوره بدورها بدورهم بلاده بلادها بلاد بلسان برنامج بطل بطريرك باستمرار بينما بين بينهم بينها بسبب بعيدا بولندا باكستان بلجيكا بلغاريا بدر بشار بوغوسيان`,
)
const splitPreps: ReadonlyMap<string, Government> = new Map([
  ['عن', 'عن'],
  ['الي', 'الي'],
  ['علي', 'علي'],
  ['من', 'من'],
  ['في', 'في'],
])

export function isClosing(document: Document, index: number): boolean {
  const quote = document.quotes[document.quoteOf[index] ?? -1]
  return (
    (quote !== undefined && quote.close === document.tokens[index]?.start) ||
    wordAt(document, index) === ')'
  )
}

export interface Opened {
  /** Token at which complementiser, mark, colon or preposition stands. */
  readonly from: number
  readonly content: number
  readonly opener: Clause['opener']
  readonly clip: number
}

export function openContent(
  document: Document,
  hit: CueHit,
  from: number,
  end: number,
  sourceFirst: number,
  sourceStop: number,
): Opened | null {
  const takes = hit.form.verb.takes
  const strict = takes.includes('strict')
  for (let at = from; at < end; at += 1) {
    const inSource = at < sourceStop && sourceFirst >= 0
    if (at >= sourceStop && beginsParticiple(document, at)) return null
    const opened = startsContent(
      document,
      at,
      hit.form,
      hit.index,
      at >= sourceStop || sourceFirst < 0,
    )
    if (opened !== null && !isOfRelative(document, at, hit.index)) return opened
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct') {
      // Marks of a name are walked over; a full stop or a semicolon ends the search.
      if (word === '؛' || word === ';') return null
      const named = isName(document, document.quoteOf[at] ?? -1) || isBodyName(document, at)
      if (quoteStarts(document, at) && named) {
        const close = document.quotes[document.quoteOf[at] ?? -1]?.outer[1] ?? 0
        while (at + 1 < end && (document.tokens[at + 1]?.start ?? Infinity) < close) at += 1
      }
      continue
    }
    if (inSource) continue
    const unnamed = anonymityEnd(document, at)
    if (unnamed > 0) {
      at = unnamed - 1
      continue
    }
    // Another finite reporting verb: what follows is its content, not this one's.
    const other =
      cueForms.get(word) ??
      (conjunctionLength(word) === 1 ? cueForms.get(word.slice(1)) : undefined)
    if (
      other !== undefined &&
      other.aspect === 'past' &&
      !(word === 'نقلا' && wordAt(document, at + 1) === 'عن') &&
      word !== 'عبر' &&
      !relativeBefore(document, at) &&
      at > sourceStop
    )
      return null
    // «يعلن فوزه والمعارضة تتحدث عن …»: so does one in the present, but for «كتب فلان يقول».
    if (
      other?.aspect === 'present' &&
      at >= sourceStop &&
      sourceFirst >= 0 &&
      !/^[يت]قول$/u.test(word) &&
      !relativeBefore(document, at)
    )
      return null
    if (strict && at > sourceStop + 24) return null
  }
  return null
}

/** «علق على الأنباء التي تفيد بأن …»: the content is of the verb in the relative clause. */
function isOfRelative(document: Document, at: number, cue: number): boolean {
  if (!complementisers.has(wordAt(document, at))) return false
  const verb = isPreposition(wordAt(document, at - 1)) ? at - 2 : at - 1
  return (
    verb > cue && relatives.has(wordAt(document, verb - 1)) && cueForms.has(wordAt(document, verb))
  )
}

/** «استغرب القرار، معتبرا أن …»: a participle with a content of its own. */
function beginsParticiple(document: Document, at: number): boolean {
  if (cueForms.get(wordAt(document, at))?.aspect !== 'participle') return false
  const link = isPreposition(wordAt(document, at + 1)) ? at + 2 : at + 1
  return complementisers.has(wordAt(document, link))
}

function relativeBefore(document: Document, index: number): boolean {
  return relatives.has(wordAt(document, index - 1)) || relatives.has(wordAt(document, index - 2))
}

/** Whether a content begins at a token, by the government of the cue. */
export function startsContent(
  document: Document,
  at: number,
  form: CueForm,
  cueIndex: number,
  free: boolean,
): Opened | null {
  const takes = form.verb.takes
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  const token = document.tokens[at]
  if (token === undefined) return null
  if (token.kind === 'punct') {
    // «عبر نقيب "عمال المرفأ" عن …»: only behind «عن».
    if (form.verb.past === 'عبر' && word !== ':') return null
    if (quoteStarts(document, at) && document.quoteOf[at] !== document.quoteOf[cueIndex]) {
      if (isName(document, document.quoteOf[at] ?? -1) || isBodyName(document, at)) return null
      return afterQuote(document, at)
    }
    if (word === ':' && at + 1 < document.tokens.length) {
      const next = at + 1
      // «وأضاف:» at the end of a line: only a quotation on the next one is its content.
      if (document.sentenceOf[next] !== document.sentenceOf[at] && !quoteStarts(document, next))
        return null
      return quoteStarts(document, next)
        ? afterQuote(document, next)
        : { from: at, content: next, opener: 'colon', clip: 0 }
    }
    return null
  }
  // «علق عليه بقوله "…"».
  if (saying.has(word)) return afterSaying(document, at)
  if (complementisers.has(word)) {
    const government = splitPreps.get(before)
    if (at - 1 > cueIndex && government !== undefined)
      return { from: at - 1, content: at + 1, opener: 'that', clip: 0 }
    if (at - 1 > cueIndex && notBeforeThat.has(before)) return null
    if (word.startsWith('ب') && takes.includes('addressee') && !takes.includes('ب')) return null
    return { from: at, content: at + 1, opener: 'that', clip: 0 }
  }
  if (!free && !(takes.includes('addressee') || takes.includes('target'))) {
    // Inside the source phrase only a clear preposition of the verb ends it.
    return (
      nounAfterPreposition(document, at, takes, cueIndex, false) ??
      contentNoun(document, at, form, cueIndex)
    )
  }
  return (
    targetAt(document, at, takes, cueIndex) ??
    nounAfterPreposition(document, at, takes, cueIndex, true) ??
    contentNoun(document, at, form, cueIndex)
  )
}

/** «بالقول», «بقوله»: what is said follows. */
export const saying = list('بالقول بقوله بقولها بقولهم بقولهما')

function afterSaying(document: Document, at: number): Opened {
  let content = at + 1
  if (wordAt(document, content) === ':') content += 1
  if (quoteStarts(document, content)) return { ...afterQuote(document, content), from: at }
  if (complementisers.has(wordAt(document, content))) content += 1
  return { from: at, content, opener: 'that', clip: 0 }
}

/** Content inside a quotation, «"إن …"» too: the complementiser is left out. */
function afterQuote(document: Document, at: number): Opened {
  let content = at + 1
  const word = wordAt(document, content)
  // «إننا», «إنني» are the speaker's own words.
  if (complementisers.has(word) && !/(?:ني|نا|اني)$/u.test(word)) content += 1
  return { from: at, content, opener: 'quote', clip: 0 }
}

function nounAfterPreposition(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
  free: boolean,
): Opened | null {
  const word = wordAt(document, at)
  const government = splitPreps.get(word)
  if (government !== undefined && takes.includes(government)) {
    const next = at + 1
    if (complementisers.has(wordAt(document, next)))
      return { from: at, content: next + 1, opener: 'that', clip: 0 }
    if (isOccasion(document, at)) return null
    if (quoteStarts(document, next))
      return isName(document, document.quoteOf[next] ?? -1)
        ? { from: at, content: next, opener: 'noun', clip: 0 }
        : afterQuoteOf(document, at, next)
    if (document.tokens[next]?.kind === 'punct') return null
    // «حذر باحثون من جامعة … من أن …»: the second one governs.
    if (government === 'من' && governsLater(document, next)) return null
    // «من» and «الى» are common inside names and adjuncts: only verbs that live on them.
    if (government === 'من' && !free && at > cueIndex + 6) return null
    return { from: at, content: next, opener: 'noun', clip: 0 }
  }
  if (
    takes.includes('ب') &&
    word.startsWith('ب') &&
    (word.length > 3 || at === cueIndex + 1) &&
    word.length > 2 &&
    !places.has(word) &&
    !bNames.has(word) &&
    at > cueIndex
  ) {
    const rest = word.slice(1)
    if (
      rest.startsWith('ال') ||
      isContentNoun(rest) ||
      hasPronoun(rest) ||
      at > cueIndex + 1 ||
      free
    )
      return { from: at, content: at, opener: 'noun', clip: 1 }
  }
  if (
    takes.includes('ل') &&
    /^لل.../u.test(word) &&
    at > cueIndex + 1 &&
    free &&
    headKind(word) === 'other'
  )
    return { from: at, content: at, opener: 'noun', clip: 0 }
  return null
}

function afterQuoteOf(document: Document, from: number, at: number): Opened {
  return { ...afterQuote(document, at), from }
}

/** «من أن» stands within a few words, before any mark. */
function governsLater(document: Document, from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    if (wordAt(document, at) === 'من' && complementisers.has(wordAt(document, at + 1))) return true
  }
  return false
}

function isOccasion(document: Document, at: number): boolean {
  return isAdjunct(document, at)
}
