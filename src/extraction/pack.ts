/** What a language brings: an ordered list of rules over a shared document, and its lexicons. */
import type { Line, ScrapKind, Scraps } from './boilerplate.ts'
import type { Sureness } from './confidence.ts'
import type { DatelineLexicon } from './datelines.ts'
import type { Document } from './document.ts'
import type {
  AttributionDraft,
  Behind,
  Comparator,
  Counting,
  DateRange,
  Direction,
  Modality,
  Polarity,
  RoleDraft,
  SourceParts,
  Span,
  Stance,
} from './types.ts'

/**
 * What a rule hands back. The engine trims contents (white space, end punctuation, marks that wrap
 * the whole span), sets `type`, `level`, `parent`, drops what overlaps an earlier rule's cue, and asks
 * the pack for antecedents. Spans are offsets into the original text.
 */
export interface Found {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly stance: Stance
  readonly negated?: boolean
  /** Where the rule itself knows who stands behind an empty or pronominal source. */
  readonly antecedent?: Span | null
  readonly parts?: SourceParts | null
  readonly asserted?: DateRange | null
  /** What the rule gives, 0 to 1, 0.8 where not given: it counts where the rule was not measured (`confidence.ts`). */
  readonly confidence?: number
  /**
   * The draft that this one is nested in although its cue stands outside of that one's content
   * («نقلت X عن Y», "TASS reported, citing the ministry"). Must be an object that a rule returned.
   */
  readonly under?: Found
}

export interface RuleContext {
  /** Day of publication, `YYYY-MM-DD`, or null. */
  readonly published: string | null
  /** What earlier rules found, in the order of the rules. */
  readonly found: readonly Found[]
}

export interface Rule {
  /** Kebab-case, prefixed by the language: `ar.verb-subject-that`. */
  readonly name: string
  readonly find: (document: Document, context: RuleContext) => readonly Found[]
}

/** A number in the text, in words or digits, with its comparator. `span` is the raw words. */
export interface Quantity {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
  readonly first: number
  readonly end: number
}

/** A counted noun phrase: "16 soldiers", «جنديان», "dozens of people", "civilians", "another 15". */
export interface CountedPhrase {
  /** Token range of the whole phrase, number included. */
  readonly first: number
  readonly end: number
  readonly quantity: Quantity | null
  /** The counted noun with its modifiers as a reader would mark it; null after "another 15". */
  readonly noun: Span | null
  /** Key of `countedClasses`; null where the noun names no known class. */
  readonly class: string | null
  /** True for "another 15", «15 آخرين»: counted on top of what was counted before. */
  readonly additional?: boolean
  /** True where its own words say that it comes on top ("15 more"), and not only that it is of others. */
  readonly more?: boolean
  /** True for a figure that a newer one replaces ("up from 26"). */
  readonly former?: boolean
  /** True for "80 of which": some of those before it, which are not counted with it. */
  readonly ofThose?: boolean
  /** True for a part of what was counted before it ("including two children", «بينهم طفلان»). */
  readonly part?: boolean
  /** True where no word says the number: an indefinite singular («خسارة دبابة»). Where it is denied, it is none. */
  readonly implicit?: boolean
}

/** A word or phrase that carries a predicate: "killed", «مقتل», "shot down". */
export interface Trigger {
  readonly predicate: string
  readonly first: number
  readonly end: number
  /**
   * Where what it counts stands: `after` («مقتل 16 جنديا», "killed 16"), `before` ("16 were killed"),
   * `either` (nearest, before first), `self` where the trigger is itself the counted noun («16 قتيلا»,
   * "12 deaths": the quantity stands next to it), `none` where it counts nothing ("attack").
   */
  readonly takes: 'after' | 'before' | 'either' | 'self' | 'none'
  readonly polarity?: Polarity
  readonly modality?: Modality
  readonly counting?: Counting
  /** Only these classes may be counted by it ("destroyed" counts equipment); absent: any. */
  readonly classes?: readonly string[]
  /** A claim is made although nothing is counted ("civilians were killed", "opened fire on X"). */
  readonly bare?: boolean
  /** Class when the phrase gives none ("100 wounded" -> people). */
  readonly class?: string
  /** What it counts, where the trigger itself knows («خسائر في القوات»). */
  readonly counted?: Span
  /** What it counts, where the figure has no noun of its own («عدد القتلى 31»). */
  readonly unlessNamed?: Span
  /** How much of it, where the trigger itself says so («خسائر كبيرة في العتاد»). */
  readonly quantity?: Quantity
  /** What it says of what its predicate cannot count («خسر 200 رجل و30 دبابة»). */
  readonly otherwise?: string
  /** Token behind which it counts nothing: "arrested its decline | after three defeats". */
  readonly reach?: number
  /** Pack's own note for its role finder. */
  readonly pattern?: string
}

export interface Roles {
  readonly actor: RoleDraft | null
  readonly affected: RoleDraft | null
  readonly place: Span | null
}

/** Whom a content blames, and for what. */
export interface Blame {
  readonly actor: RoleDraft
  /** The predicate of the deed; null where no words name one. */
  readonly predicate: string | null
  /** The token in the content that names the deed, or null. */
  readonly deed: number | null
}

/** What the shared fact finder asks of a language. Ranges are token indices, half-open. */
export interface FactPack {
  /** Counted phrases in order, not overlapping. Dates, times, ages and distances are none. */
  readonly counted: (document: Document, first: number, end: number) => readonly CountedPhrase[]
  readonly triggers: (document: Document, first: number, end: number) => readonly Trigger[]
  /**
   * Figures of every kind with what they are of, in order: shares, money, spans of time too. Those that no
   * trigger counts become statements with a figure.
   */
  readonly figures?: (document: Document, first: number, end: number) => readonly CountedPhrase[]
  /**
   * Actor, affected side and place of one trigger. `phrase` is what it counts. `range` is the part
   * of the content that belongs to this trigger (clause). An own-side inference is the engine's.
   */
  readonly roles: (
    document: Document,
    trigger: Trigger,
    phrase: CountedPhrase | null,
    range: readonly [first: number, end: number],
  ) => Roles
  /**
   * Whom a content blames: "the rebels" after "blaming", "X was behind the attack", "any part in the attack" of who
   * denies it; null where it blames nobody. The deed may be named before it.
   */
  readonly blamed?: (
    document: Document,
    first: number,
    end: number,
    attribution: AttributionDraft,
  ) => Blame | null
  /** Token index at which the author goes on in his own voice inside a content, or -1. */
  readonly authorFrom?: (
    document: Document,
    first: number,
    end: number,
    attribution: AttributionDraft,
  ) => number
  /** Folded words that, alone as a content, point back at what was said before them («ذلك», "it"). */
  readonly pointers?: ReadonlySet<string>
  /** True where tokens between two triggers join their figures ("16 killed and 100 wounded"). */
  readonly joins: (document: Document, first: number, end: number) => boolean
  /** True where a phrase is the next of a list whose members each have their place ("16 over the port and two over the bridge"). */
  readonly lists?: (document: Document, end: number, phrase: CountedPhrase) => boolean
  /** True where tokens between two triggers begin another clause ("and that"): roles do not pass over it. */
  readonly separates?: (document: Document, first: number, end: number) => boolean
  /** True where words before a trigger make it the result of what stands before them («ما أدى إلى», "killing"). */
  readonly results?: (document: Document, trigger: number) => boolean
  /** True for a word that may stand beside a figure which leaves out what it counts ("it at 900", "only 900"). */
  readonly besideFigure?: (document: Document, index: number) => boolean
  /** True where a content that is a figure speaks of what the sentence before counted ("the figure at 11"). */
  readonly resumes?: (document: Document, first: number, end: number) => boolean
  /** True for a word that joins what follows it to what stands before ("and", «وإن», «وأصيب»): a day before it is of that. */
  readonly opensClause: (document: Document, index: number) => boolean
  /** Words that open a clause about who speaks: a day inside it is none of what is said ("who arrived on Friday"). */
  readonly relatives?: ReadonlySet<string>
  /** True where the cue speaks of what is to come ("expects", «توقع»). */
  readonly foresees?: (document: Document, cue: Span) => boolean
  /** True where a source of these words can speak of its own dead: ministry, army, side, government. */
  readonly isSide: (document: Document, parts: SourceParts | null, source: Span | null) => boolean
  /** True where words name an opponent only as such («العدو», "the enemy army"). */
  readonly isEnemy?: (document: Document, span: Span) => boolean
  /** True where that side is no state's: militants, rebels, separatists. Absent: every side is a state's. */
  readonly isIrregular?: (
    document: Document,
    parts: SourceParts | null,
    source: Span | null,
  ) => boolean
}

export interface FoundDate {
  readonly first: number
  readonly end: number
  readonly range: DateRange
  /** A weekday and nothing else: which week is told from the publication alone. */
  readonly isBareWeekday?: boolean
}

export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly code: string
  readonly direction: Direction
  readonly rules: readonly Rule[]
  /** Folded words after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** What lines of boilerplate say. */
  readonly scraps: Scraps
  /** Boilerplate that a list of phrases cannot tell: bylines, captions, time stamps. */
  readonly scrapOf?: (line: Line) => ScrapKind | null
  /** What the words of datelines are. */
  readonly datelines: DatelineLexicon
  /** The number that begins at a token, whatever it counts, and where it ends (token index); or null. */
  readonly numberAt: (
    document: Document,
    index: number,
    limit: number,
  ) => { readonly amount: number; readonly end: number } | null
  /** Dates and relative days in a token range, anchored on `published`. */
  readonly dates: (
    document: Document,
    first: number,
    end: number,
    published: string | null,
  ) => readonly FoundDate[]
  /**
   * The fuller phrase behind an empty, pronominal, generic or shortened source: among `earlier` (complete, in
   * text order) or elsewhere in the text before it; or why there is none.
   */
  readonly antecedent: (
    document: Document,
    draft: AttributionDraft,
    earlier: readonly AttributionDraft[],
  ) => Behind
  /** Institution, person and role of a source phrase. */
  readonly parts: (document: Document, source: Span) => SourceParts | null
  /**
   * The fuller phrase that an institution named in short stands for («الوزارة», "the ministry", a
   * ministry without its state), among earlier institutions, newest first; or null.
   */
  readonly fuller?: (document: Document, institution: Span, earlier: readonly Span[]) => Span | null
  /** True where a quotation inside a content is only a name or a title of a work (no sign of speech). */
  readonly isTitle?: (document: Document, quote: number) => boolean
  readonly facts: FactPack
  readonly sureness: Sureness
}
