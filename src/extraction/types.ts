/**
 * The shapes that extraction reads and writes. Everything here is plain data: no text is copied
 * into a draft that a span can point at, so a draft can always be checked against its text.
 */

/** A half-open range of UTF-16 code units of the original text: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number]

export type Direction = 'ltr' | 'rtl'

/** How the content stands in the text: all of it inside quotation marks, none of it, or a part. */
export type AttributionType = 'direct' | 'indirect' | 'mixed'

/** What the source does by saying it (design: "Claims in normal form"). */
export type Stance =
  | 'asserts'
  | 'denies'
  | 'accuses'
  | 'concedes'
  | 'retracts'
  | 'calls'
  | 'promises'
  | 'believes'
  | 'declines'
  | 'asks'

export type Modality = 'plain' | 'hedged' | 'conditional' | 'forecast'
export type Polarity = 'affirmed' | 'negated'

/**
 * The parts of a source phrase, found by its language's own grammar and not yet looked up anywhere.
 * "the spokesman of the Armenian defence ministry, Artsrun Hovhannisyan" has all three.
 */
export interface SourceParts {
  /** The office or body that the phrase names or that its person speaks for. */
  readonly institution: Span | null
  /** A personal name. */
  readonly person: Span | null
  /**
   * `spokesperson` speaks for the institution, `document` is a text issued by it ("a statement by
   * the ministry"), `office` is held by the person ("the president"), `body` is the institution itself.
   */
  readonly role: 'body' | 'office' | 'spokesperson' | 'document' | 'person' | 'unknown'
}

/**
 * Why nobody is named behind words that name nobody by themselves: no words at all and nobody to inherit from
 * (a passive); nobody before it that fits; several that fit equally; a kind of people, no name ("officials");
 * the author of the text ("we").
 */
export type OpenReason = 'unnamed' | 'no_candidate' | 'ambiguous' | 'generic' | 'author'

/** What stands behind a source that does not name anybody: a span, or why there is none; both null where it names itself. */
export interface Behind {
  readonly span: Span | null
  readonly open: OpenReason | null
}

/** A passage that presents somebody other than the author as having said something. */
export interface AttributionDraft {
  /** Empty where no words name the source (passives, continuations). */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type: AttributionType
  readonly stance: Stance
  /** 1 for an attribution by the author of the text, 2 for one inside another's content. */
  readonly level: 1 | 2
  /** Index, in the list of drafts, of the attribution whose content this one lies in. */
  readonly parent: number | null
  /** The span that names the source where `source` is empty, a pronoun or a generic noun. */
  readonly antecedent: Span | null
  /** Why there is no antecedent where one is wanted; null where the source names itself or one was found. */
  readonly open: OpenReason | null
  /** Parts of the phrase that names the source: of `antecedent` where there is one. */
  readonly parts: SourceParts | null
  /** True where the cue itself is negated ("did not say that"). */
  readonly negated: boolean
  /** When it was said, as far as the sentence tells ("earlier on Sunday"). */
  readonly asserted: DateRange | null
  /** Name of the rule that found it. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

export type Comparator =
  | 'eq'
  | 'approx'
  | 'at_least'
  | 'more_than'
  | 'at_most'
  | 'less_than'
  | 'between'
  | 'vague'

/** A number with its bounds. `vague` ("dozens", «عشرات») has none: no number is invented. */
export interface QuantityDraft {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
  /** The words of the number with its comparator ("more than a hundred"). */
  readonly span: Span
}

export type Precision = 'day' | 'month' | 'year' | 'range'

/** Calendar days, `YYYY-MM-DD`, both inclusive. */
export interface DateRange {
  readonly from: string
  readonly to: string
  readonly precision: Precision
}

/** Where the day of a claim stands in the text: only the first says for certain when it happened. */
export type DayBasis = 'content' | 'saying' | 'context'

/** An actor or an affected side: stated in the text, or inferred with the reason. */
export type RoleDraft =
  | { readonly how: 'stated'; readonly span: Span }
  | { readonly how: 'inferred'; readonly reason: 'own_side' }

/** What a quantity counts, and how: new since the last report, the total so far, or a state. */
export type Counting = 'cumulative' | 'incremental' | 'snapshot'

/** One assertion inside the content of one attribution. */
export interface ClaimDraft {
  /** Index of the attribution in whose content it stands. */
  readonly attribution: number
  /** Key of `predicates.ts`; `statement` where no known predicate was found. */
  readonly predicate: string
  readonly stance: Stance
  readonly polarity: Polarity
  readonly modality: Modality
  readonly quantity: QuantityDraft | null
  /** The noun that is counted ("soldiers", «دبابات»). */
  readonly counted: Span | null
  /** A key of `countedClasses` in `predicates.ts`: soldiers, civilians, people, tanks, … */
  readonly class: string | null
  readonly counting: Counting | null
  /** True for the figure that the source gave before the one that it gives here ("31, up from 17"). */
  readonly former?: boolean
  readonly actor: RoleDraft | null
  readonly affected: RoleDraft | null
  /** The words that name the place, as they stand. */
  readonly place: Span | null
  readonly occurred: DateRange | null
  /** Where its day stands: in the content (where this is absent, too), with the cue, in a sentence before. */
  readonly dated?: DayBasis
  /** The words that carry the predicate. */
  readonly trigger: Span | null
  readonly rule: string
  readonly confidence: number
}

/** The head of a story: "YEREVAN, Sept 27 (Agency) -". It is in no sentence. */
export interface Dateline {
  readonly span: Span
  /** Where it was written, without the region beside it; not always where something happened. */
  readonly place: Span | null
  /** The agency or outlet, without its brackets. */
  readonly outlet: Span | null
  /** `YYYY-MM-DD`; null where none is given, or where its year cannot be told. */
  readonly date: string | null
}

export interface ExtractionDraft {
  readonly language: string
  readonly attributions: readonly AttributionDraft[]
  readonly claims: readonly ClaimDraft[]
  /** Scraped lines that are no part of the story; nothing is said in them. */
  readonly boilerplate: readonly Span[]
  readonly dateline: Dateline | null
}

export interface ExtractionOptions {
  /** BCP 47 code of the text's language; only its primary subtag is looked at. */
  readonly language: string
  /** When the article was published, RFC 3339 or a local date-time; relative days hang on its date part, and
   * a weekday that has begun east of UTC on its time. */
  readonly publishedAt?: string | undefined
}
