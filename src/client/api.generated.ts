// Written by `npm run generate` from src/openapi.json: change the routes and run it again.

export interface AddressRequest {
  url: string
  /** Left out: system `web` and the canonical address. */
  source?:
    | {
        /** The system that the article comes from. */
        system: string
        externalId: string
      }
    | undefined
  outlet?:
    | {
        name: string
      }
    | undefined
  title?: string | undefined
  /** A BCP 47 language tag. */
  language?: string | undefined
  publishedAt?: string | undefined
}

export interface Alias {
  id: string
  language: string
  text: string
}

export interface AliasRequest {
  /** A BCP 47 language tag. */
  language: string
  text: string
}

export interface Annotation {
  '@context'?: 'http://www.w3.org/ns/anno.jsonld' | undefined
  id: string
  type: 'Annotation'
  motivation: 'describing'
  created: string
  generator: {
    type: 'Software'
    name: string
  }
  stylesheet: {
    type: 'CssStylesheet'
    value: string
  }
  /** Who says what, in words; stance and predicate as tags; links to the claim and, where it stands on one, to its board. */
  body: (
    | {
        type: 'TextualBody'
        purpose: 'describing'
        format: 'text/plain'
        language: string
        textDirection: 'ltr' | 'rtl'
        value: string
      }
    | {
        type: 'TextualBody'
        purpose: 'tagging'
        value: string
      }
    | {
        type: 'SpecificResource'
        purpose: 'linking'
        source: {
          id: string
          format: string
        }
      }
  )[]
  target: AnnotationTarget[]
}

export interface AnnotationCollection {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'AnnotationCollection'
  label?: string | undefined
  total: number
  first: {
    id: string
    type: 'AnnotationPage'
    next?: string | undefined
    items: Annotation[]
    startIndex: 0
  }
}

export interface AnnotationPage {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'AnnotationPage'
  next?: string | undefined
  items: Annotation[]
  partOf: {
    id: string
    total: number
  }
}

export interface AnnotationTarget {
  type: 'SpecificResource'
  /** The article's own address; that of the version here where it has none. */
  source: string
  /** The version whose text the selectors count in. */
  state: {
    type: 'TimeState'
    sourceDate: string
    cached: string
  }
  /** `source`: who is said to have said it; `cue`: said; `content`: what. */
  styleClass: 'source' | 'cue' | 'content'
  /** The same stretch twice, by its place in the cached text in code points and by its words. */
  selector: [
    {
      type: 'TextPositionSelector'
      start: number
      end: number
    },
    {
      type: 'TextQuoteSelector'
      exact: string
      prefix: string
      suffix: string
    },
  ]
}

export interface Article {
  id: string
  source: ArticleSource | null
  outlet: {
    id: string
    name: string
  }
  url: string | null
  state: ArticleState
  progress: {
    done: number
    total: number
    /** What comes next. */
    step: 'extract' | 'link' | null
  }
  /** Why the article was given up, where it is quarantined. */
  failure: string | null
  receivedAt: string
  stateChangedAt: string
  version: number
  title: string | null
  /** Title, blank line, body: what all spans count UTF-16 code units of. */
  text: string
  language: string
  dir: 'ltr' | 'rtl'
  publishedAt: string
  /** Before this, title and text are not shown. */
  embargoedUntil: string | null
  /** True where it says nothing any more. */
  withdrawn: boolean
}

export interface ArticleAccepted {
  id: string
  version: number
  state: ArticleState
  /** `stale`: a version that your system wrote later is here already. */
  change: 'created' | 'updated' | 'unchanged' | 'stale'
  language: string
}

export interface ArticleCopy {
  articleId: string
  /** In whose text the spans of `other` count. */
  version: number
  outlet: string
  url: string | null
  title: string | null
  language: string
  dir: 'ltr' | 'rtl'
  publishedAt: string
  /** Shingles in common, of all that either has: |A ∩ B| / |A ∪ B|. */
  similarity: number
  /** The same, of those of the shorter one: |A ∩ B| / min(|A|, |B|). */
  containment: number
  /** Numbers that stand in the same words and differ. Spans of `own` count in the newest version of this article that has been read. */
  changedFigures: ChangedFigure[]
}

export interface ArticleFound {
  id: string
  title: string
  /** The words that were found, in the text beside it. */
  matches: Span[]
  language: string
  dir: 'ltr' | 'rtl'
  outlet: string
  publishedAt: string
  url: string | null
  withdrawn: boolean
}

export interface ArticleRequest {
  title?: string | undefined
  /** Plain text; paragraphs end with a line break. */
  body: string
  /** Recognised from the text when left out. */
  language?: string | undefined
  /** With the offset of the place of publication: its calendar day is what "today" means. At most a day ahead of this service. */
  publishedAt: string
  outlet: {
    name: string
  }
  url?: string | undefined
  /** Until then nothing reads the text and no answer shows it. */
  embargoedUntil?: string | undefined
  /** When your system last changed it. What arrives later with an earlier time changes nothing. */
  changedAt?: string | undefined
  /** With it, a second POST of the article is an update, as with PUT. */
  source?:
    | {
        /** The system that the article comes from. */
        system: string
        /** What that system calls the article. */
        externalId: string
      }
    | undefined
}

export interface ArticleSource {
  system: string
  externalId: string
}

/** `received`: claims are still to be extracted; `extracted`: they are still to be put beside other claims; `linked`: done; `quarantined`: given up, see `failure`. */
export type ArticleState = 'received' | 'extracted' | 'linked' | 'quarantined'

export interface ArticleUpdate {
  title?: string | undefined
  /** Plain text; paragraphs end with a line break. */
  body: string
  /** Recognised from the text when left out. */
  language?: string | undefined
  /** With the offset of the place of publication: its calendar day is what "today" means. At most a day ahead of this service. */
  publishedAt: string
  outlet: {
    name: string
  }
  url?: string | undefined
  /** Until then nothing reads the text and no answer shows it. */
  embargoedUntil?: string | undefined
  /** When your system last changed it. What arrives later with an earlier time changes nothing. */
  changedAt?: string | undefined
}

export interface ArticleVersion {
  id: string
  version: number
  change: 'new' | 'text' | 'metadata'
  title: string | null
  language: string
  dir: 'ltr' | 'rtl'
  publishedAt: string
  receivedAt: string
  /** Of the text in UTF-8, in hex. */
  sha256: string
}

export interface ArticleVersionWithText {
  id: string
  version: number
  change: 'new' | 'text' | 'metadata'
  title: string | null
  language: string
  dir: 'ltr' | 'rtl'
  publishedAt: string
  receivedAt: string
  /** Of the text in UTF-8, in hex. */
  sha256: string
  text: string
}

export interface AuditEntry {
  /** 1, 2, 3, … without a gap. */
  seq: number
  /** With six digits of a second. */
  at: string
  /** Id of the person or, for a key without one, of the key; `command-line`. */
  actorId: string
  /** As it was then. */
  actorName: string
  action: string
  subject: {
    kind: string
    id: string
  }
  detail: {
    [name: string]: unknown
  }
  /** The `hash` of the entry before. */
  previous: string
  /** SHA-256 of the canonical JSON (RFC 8785) of the entry without this member, in hexadecimal. */
  hash: string
}

export interface AuditPage {
  items: AuditEntry[]
  nextCursor: string | null
}

export interface AuditVerification {
  /** Nothing is wrong as far as it was looked at. */
  holds: boolean
  /** False where two seconds were not enough: ask again with `verified` as `after`, until it is true. */
  complete: boolean
  /** How many were looked at. */
  entries: number
  /** The last entry up to which the chain holds, `SEQ:HASH`: note it elsewhere. */
  verified: string
  fault: {
    /** The first entry that is not as it should be. */
    seq: number
    code: 'missing' | 'unlinked' | 'altered' | 'rewritten' | 'surplus' | 'unreadable'
    detail: string
  } | null
}

export interface Board {
  event: EventSummary
  /** Sides, by the time at which they first spoke, then by name; sources without a name come last. */
  columns: {
    party: PartySummary
    /** Who spoke for the side: the column by speakers is its positions by `party`. */
    speakers: PartySummary[]
  }[]
  rows: {
    question: QuestionSummary
    cells: {
      side: string
      positions: Position[]
    }[]
    relations: Relation[]
  }[]
  /** Claims of its place and days that nobody reports any more and nothing has replaced. */
  corrections: Correction[]
}

export interface Card {
  id: string
  eventId: string
  lang: 'en' | 'ar'
  createdAt: string
  expiresAt: string
  revokedAt: string | null
}

export interface CardMade {
  id: string
  eventId: string
  lang: 'en' | 'ar'
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  /** Shown once. Whoever has it reads the card. */
  url: string
}

export interface CardRequest {
  lang?: 'en' | 'ar' | undefined
  /** How long the address lasts. */
  days?: number | undefined
}

export interface ChangedFigure {
  /** What this article says; null where it has no number there. */
  own: {
    text: string
    /** In digits, whatever the text writes. */
    value: string
    span: Span
  } | null
  /** What the copy says in the same words. */
  other: {
    text: string
    /** In digits, whatever the text writes. */
    value: string
    span: Span
  } | null
}

export interface Claim {
  id: string
  party: PartySummary
  stance: Stance
  polarity: 'affirmed' | 'negated'
  modality: 'plain' | 'hedged' | 'conditional' | 'forecast'
  predicate: string
  quantity: Quantity | null
  class: string | null
  counted: string | null
  counting: 'cumulative' | 'incremental' | 'snapshot' | null
  actor: {
    party: PartySummary | null
    basis: 'stated' | 'inferred'
    reason: string | null
    text: string | null
  } | null
  affected: {
    party: PartySummary | null
    basis: 'stated' | 'inferred'
    reason: string | null
    text: string | null
  } | null
  place: {
    key: string | null
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    text: string | null
    how: string | null
  } | null
  occurred: {
    from: string
    to: string
    precision: 'day' | 'month' | 'year' | 'range'
    how: string | null
  } | null
  words: string
  language: string
  dir: 'ltr' | 'rtl'
  confidence: number
  reviewStatus: 'unreviewed' | 'accepted' | 'edited' | 'rejected'
  eventId: string | null
  questionId: string | null
  assertedFirst: string
  assertedLast: string
  updatedAt: string
  mentions: Mention[]
}

export interface ClaimFound {
  id: string
  party: PartySummary
  stance: Stance
  predicate: string
  quantity: Quantity | null
  words: string
  /** The words that were found, in the text beside it. */
  matches: Span[]
  language: string
  dir: 'ltr' | 'rtl'
  assertedLast: string
  eventId: string | null
  questionId: string | null
}

/** A claim as schema.org has it. */
export interface ClaimNode {
  '@context'?: 'https://schema.org' | undefined
  '@type': 'Claim'
  '@id': string
  text: string
  inLanguage: string
  author: {
    '@type': 'Organization' | 'Person'
    name: string
  }
  datePublished?: string | undefined
  firstAppearance?:
    | {
        '@type': 'NewsArticle'
        url?: string | undefined
        headline?: string | undefined
        publisher: {
          '@type': 'Organization'
          name: string
        }
        datePublished: string
      }
    | undefined
  appearance?:
    | {
        '@type': 'NewsArticle'
        url?: string | undefined
        headline?: string | undefined
        publisher: {
          '@type': 'Organization'
          name: string
        }
        datePublished: string
      }[]
    | undefined
  review?:
    | {
        '@id': string
      }
    | undefined
}

export interface ClaimPatch {
  quantity?:
    | ({
        low: number | null
        high: number | null
      } | null)
    | undefined
  comparator?:
    | 'eq'
    | 'approx'
    | 'at_least'
    | 'more_than'
    | 'at_most'
    | 'less_than'
    | 'between'
    | 'vague'
    | undefined
  class?:
    | (
        | 'soldiers'
        | 'officers'
        | 'fighters'
        | 'volunteers'
        | 'mercenaries'
        | 'militants'
        | 'police'
        | 'people'
        | 'prisoners'
        | 'journalists'
        | 'medics'
        | 'children'
        | 'women'
        | 'families'
        | 'civilians'
        | 'protesters'
        | 'workers'
        | 'students'
        | 'refugees'
        | 'tanks'
        | 'armoured_vehicles'
        | 'vehicles'
        | 'artillery'
        | 'air_defence'
        | 'aircraft'
        | 'helicopters'
        | 'drones'
        | 'missiles'
        | 'ships'
        | 'depots'
        | 'command_posts'
        | 'equipment'
        | 'houses'
        | 'villages'
        | 'positions'
        | 'animals'
        | 'money'
        | 'percent'
        | 'time'
        | 'votes'
        | 'measure'
        | null
      )
    | undefined
  predicate?:
    | 'people.killed'
    | 'people.wounded'
    | 'people.casualties'
    | 'people.missing'
    | 'people.captured'
    | 'people.detained'
    | 'people.displaced'
    | 'equipment.destroyed'
    | 'equipment.shot_down'
    | 'equipment.captured'
    | 'territory.captured'
    | 'attack'
    | 'offensive'
    | 'offensive.counter'
    | 'ceasefire.agreed'
    | 'ceasefire.violated'
    | 'crowd.size'
    | 'statement'
    | undefined
  stance?: Stance | undefined
  polarity?: 'affirmed' | 'negated' | undefined
  modality?: 'plain' | 'hedged' | 'conditional' | 'forecast' | undefined
  counting?: ('cumulative' | 'incremental' | 'snapshot' | null) | undefined
  /** Who says it. */
  party?: string | undefined
  /** Who did it. */
  actor?: (string | null) | undefined
  /** Whose losses they are. */
  affected?: (string | null) | undefined
  /** Key of a place: `AM`, `LB~Beirut`. */
  place?: (string | null) | undefined
  occurred?:
    | ({
        from: string
        to: string
      } | null)
    | undefined
}

/** A fact-check as schema.org has it. */
export interface ClaimReview {
  '@context': 'https://schema.org'
  '@type': 'ClaimReview'
  '@id': string
  url: string
  claimReviewed: string
  inLanguage: string
  author: {
    '@type': 'Organization'
    name: string
    url?: string | undefined
  }
  datePublished: string
  dateModified?: string | undefined
  reviewRating: {
    '@type': 'Rating'
    alternateName: string
    ratingValue?: number | undefined
    worstRating?: number | undefined
    bestRating?: number | undefined
    ratingExplanation: string
  }
  itemReviewed: ClaimNode
  citation?:
    | {
        '@type': 'CreativeWork'
        url: string
        archivedAt?: string | undefined
        associatedMedia: {
          '@type': 'MediaObject'
          dateCreated: string
          contentUrl?: string | undefined
          sha256?: string | undefined
        }
      }[]
    | undefined
  correction?:
    | {
        '@type': 'CorrectionComment'
        text: string
        datePublished: string
      }[]
    | undefined
}

export interface ClaimWithCorrections {
  id: string
  party: PartySummary
  stance: Stance
  polarity: 'affirmed' | 'negated'
  modality: 'plain' | 'hedged' | 'conditional' | 'forecast'
  predicate: string
  quantity: Quantity | null
  class: string | null
  counted: string | null
  counting: 'cumulative' | 'incremental' | 'snapshot' | null
  actor: {
    party: PartySummary | null
    basis: 'stated' | 'inferred'
    reason: string | null
    text: string | null
  } | null
  affected: {
    party: PartySummary | null
    basis: 'stated' | 'inferred'
    reason: string | null
    text: string | null
  } | null
  place: {
    key: string | null
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    text: string | null
    how: string | null
  } | null
  occurred: {
    from: string
    to: string
    precision: 'day' | 'month' | 'year' | 'range'
    how: string | null
  } | null
  words: string
  language: string
  dir: 'ltr' | 'rtl'
  confidence: number
  reviewStatus: 'unreviewed' | 'accepted' | 'edited' | 'rejected'
  eventId: string | null
  questionId: string | null
  assertedFirst: string
  assertedLast: string
  updatedAt: string
  mentions: Mention[]
  /** Articles that have taken the claim out or put another in its place; oldest first. */
  corrections: Correction[]
}

/** A claim that an article does not make any more. */
export interface Correction {
  claimId: string
  party: PartySummary | null
  outlet: string
  articleId: string
  /** The version of the article in which it is gone. */
  version: number
  /** Since when that version is what the article says. */
  at: string
  quantity: Quantity | null
  words: string
  language: string
  dir: 'ltr' | 'rtl'
  /** What the article says in its place, of the same party; null where nothing is, or several things may be. */
  replacedBy: {
    claimId: string
    quantity: Quantity | null
    words: string
  } | null
  /** The outlet's own note of correction. */
  note: string | null
}

export interface CorrectionRequest {
  /** What was wrong, for readers. */
  correction: string
  rating?: Rating | undefined
  explanation?: string | undefined
  evidence?: Evidence[] | undefined
  claimReviewed?: string | undefined
}

export interface CreatedKey {
  id: string
  /** The readable part of the key. */
  prefix: string
  name: string
  /** Whose key it is; null for the key of nobody in particular. */
  personId: string | null
  scopes: Scope[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  /** To the minute. */
  lastUsedAt: string | null
  /** The key itself. It is shown this once. */
  secret: string
}

export interface CreatedWebhook {
  id: string
  url: string
  description: string | null
  types: WebhookEventType[]
  filters: WebhookFilters
  enabled: boolean
  /** `asked`: by an admin; `gone`: the receiver answered 410; `failing`: a message failed for three days, and none has arrived since it was due. */
  disabledReason: 'asked' | 'gone' | 'failing' | null
  disabledAt: string | null
  /** Until then messages are signed with the secret before the newest, too. */
  oldSecretUntil: string | null
  /** To the minute. */
  lastDeliveredAt: string | null
  createdAt: string
  updatedAt: string
  /** Verifies signatures (Standard Webhooks). It is shown this once. */
  secret: string
}

export interface DecisionAnswer {
  decision: ReviewDecision
  task: ReviewTask
}

export type DecisionRequest =
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'accept'
      /** Of a task of kind `relation`: pairs of claims (ids of relations) that are judged otherwise than the rest. */
      pairs?:
        | {
            id: string
            status: 'confirmed' | 'rejected'
          }[]
        | undefined
      note?: string | undefined
    }
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'edit'
      patch: ClaimPatch
      note?: string | undefined
    }
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'reject'
      reason:
        | 'not-said'
        | 'wrong-source'
        | 'wrong-figure'
        | 'wrong-subject'
        | 'wrong-time-or-place'
        | 'not-comparable'
        | 'duplicate'
        | 'other'
      /** Of a task of kind `relation`: pairs of claims (ids of relations) that are judged otherwise than the rest. */
      pairs?:
        | {
            id: string
            status: 'confirmed' | 'rejected'
          }[]
        | undefined
      note?: string | undefined
    }
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'merge'
      /** The party that the subject is another name of. */
      into: string
      note?: string | undefined
    }
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'verdict'
      finding: Finding
      note?: string | undefined
    }
  | {
      /** The fence that came with the lease: proof that it is still the same one. */
      fence: number
      outcome: 'skip'
      note?: string | undefined
    }

export interface Event {
  id: string
  key: string
  place: {
    key: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
  }
  days: {
    from: string
    to: string
  }
  titles: {
    en: string
    ar: string
  }
  questions: number
  contested: number
  updatedAt: string
}

export interface EventSummary {
  id: string
  key: string
  place: {
    key: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
  }
  days: {
    from: string
    to: string
  }
  titles: {
    en: string
    ar: string
  }
}

export interface Evidence {
  url: string
  archiveUrl?: string | undefined
  /** Of what was captured. */
  sha256?: string | undefined
  capturedAt: string
}

export interface FactCheck {
  id: string
  claimId: string
  createdAt: string
  updatedAt: string
  current: FactCheckVersion
}

export interface FactCheckAuthor {
  name: string
  url?: string | undefined
}

export interface FactCheckRequest {
  claimId: string
  rating: Rating
  explanation: string
  evidence?: Evidence[] | undefined
  /** The claim in short; the words of its first report, unless given. */
  claimReviewed?: string | undefined
  /** The page on which it is published. */
  url?: string | undefined
  /** FACT_CHECK_AUTHOR_NAME and FACT_CHECK_AUTHOR_URL, unless given. */
  author?: FactCheckAuthor | undefined
  /** Of the explanation. */
  language?: string | undefined
}

export interface FactCheckVersion {
  version: number
  rating: {
    alternateName: string
    ratingValue?: number | undefined
    worstRating?: number | undefined
    bestRating?: number | undefined
  }
  claimReviewed: string
  explanation: string
  evidence: {
    url: string
    archiveUrl?: string | undefined
    sha256?: string | undefined
    capturedAt: string
  }[]
  url: string | null
  author: {
    name: string
    url?: string | undefined
  }
  language: string
  correction: string | null
  by: {
    id: string
    name: string
  }
  publishedAt: string
}

export interface Fault {
  in: 'body' | 'query' | 'path' | 'headers'
  /** A JSON pointer (RFC 6901) into that part. */
  pointer: string
  detail: string
}

export interface Feed {
  id: string
  url: string
  system: string
  outlet: {
    name: string
  } | null
  language: string | null
  reads: 'page' | 'content'
  everyMinutes: number
  /** `gone`: the server said so (410), and nobody looks any more. */
  health: 'new' | 'ok' | 'failing' | 'gone' | 'paused'
  /** Looks in a row that came to nothing; pauses grow with it, up to a day. */
  failures: number
  lastError: string | null
  lastLookedAt: string | null
  lastSuccessAt: string | null
  lastNewAt: string | null
  nextLookAt: string | null
  createdAt: string
}

export interface FeedPatch {
  paused: boolean
}

export interface FeedRequest {
  /** Public, http or https, without a password. */
  url: string
  /** Names the source of its articles; their addresses count inside it. */
  system?: string | undefined
  /** Left out: the title of the feed. */
  outlet?:
    | {
        name: string
      }
    | undefined
  /** A BCP 47 language tag. */
  language?: string | undefined
  /** `page`: the page that an item leads to is fetched; `content`: the text in the feed is the article. */
  reads?: 'page' | 'content' | undefined
  everyMinutes?: number | undefined
}

export interface Finding {
  rating: Rating
  explanation: string
  evidence?: Evidence[] | undefined
  /** The claim in short; the words of its first report, unless given. */
  claimReviewed?: string | undefined
  /** The page on which it is published. */
  url?: string | undefined
  /** FACT_CHECK_AUTHOR_NAME and FACT_CHECK_AUTHOR_URL, unless given. */
  author?: FactCheckAuthor | undefined
  /** Of the explanation. */
  language?: string | undefined
}

/** The event of a post as Ghost sends it: `current` is empty for one that was deleted, `previous` holds what changed. */
export interface GhostEvent {
  post: {
    current?:
      | {
          id?: string | undefined
          title?: string | undefined
          html?: string | null | undefined
          plaintext?: string | null | undefined
          status?: string | undefined
          url?: string | undefined
          published_at?: (string | null) | undefined
          updated_at?: (string | null) | undefined
          [name: string]: unknown
        }
      | undefined
    previous?:
      | {
          id?: string | undefined
          title?: string | undefined
          html?: string | null | undefined
          plaintext?: string | null | undefined
          status?: string | undefined
          url?: string | undefined
          published_at?: (string | null) | undefined
          updated_at?: (string | null) | undefined
          [name: string]: unknown
        }
      | undefined
    [name: string]: unknown
  }
  [name: string]: unknown
}

export interface GhostSetup {
  /** Target URL to enter in Ghost. */
  url: string
  /** Secret to enter in Ghost. It ends with the key. */
  secret: string
}

export interface HeartbeatAnswer {
  leaseUntil: string
}

export interface Heartbeat {
  /** The fence that came with the lease: proof that it is still the same one. */
  fence: number
  /** How long the lease runs, in seconds; LEASE_SECONDS unless given. */
  leaseSeconds?: number | undefined
}

export interface IngestResult {
  /** `ignored`: nothing was done, for the `reason`. */
  change: 'created' | 'updated' | 'unchanged' | 'stale' | 'withdrawn' | 'ignored'
  reason: string | null
  id: string | null
  version: number | null
  state: ArticleState | null
  language: string | null
}

/** A feed as JSON Feed 1.1 has it. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1'
  title: string
  home_page_url: string
  feed_url: string
  language: string
  items: {
    id: string
    url: string
    /** The article that reported it. */
    external_url?: string | undefined
    title: string
    content_text: string
    date_published: string
    date_modified: string
    language: string
    tags: string[]
  }[]
}

export interface Key {
  id: string
  /** The readable part of the key. */
  prefix: string
  name: string
  /** Whose key it is; null for the key of nobody in particular. */
  personId: string | null
  scopes: Scope[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  /** To the minute. */
  lastUsedAt: string | null
}

export interface KeyRequest {
  name: string
  scopes: Scope[]
  /** Whose key it is to be: somebody who is not disabled. The scope `admin` is for people with that role. */
  personId?: string | undefined
  expiresAt?: string | undefined
}

export interface LeaseRequest {
  kinds?:
    | (
        | 'claim'
        | 'party'
        | 'relation'
        | 'verdict'
        | 'article_changed'
        | 'orphaned'
        | 'adjudication'
      )[]
    | undefined
  languages?: string[] | undefined
  eventId?: string | undefined
  /** One more beside those that you hold, up to REVIEW_LEASES; else yours comes back. */
  another?: boolean | undefined
  /** How long the lease runs, in seconds; LEASE_SECONDS unless given. */
  leaseSeconds?: number | undefined
}

export interface LeaseThisRequest {
  /** How long the lease runs, in seconds; LEASE_SECONDS unless given. */
  leaseSeconds?: number | undefined
}

export interface LeasedReviewTask {
  id: string
  /** `claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed. */
  kind: 'claim' | 'party' | 'relation' | 'verdict' | 'article_changed' | 'orphaned' | 'adjudication'
  state: 'open' | 'done' | 'withdrawn'
  priority: number
  reasons: {
    code: string
    texts: {
      en: string
      ar: string
    }
  }[]
  claimId: string | null
  questionId: string | null
  partyId: string | null
  articleId: string | null
  /** Of an adjudication: the task on which two people disagreed. */
  aboutTaskId: string | null
  snoozedUntil: string | null
  /** The newest lease; it may have run out. Only its holder sees the fence. */
  lease: {
    mine: boolean
    fence: number | null
    until: string
  } | null
  releaseNote: string | null
  createdAt: string
  updatedAt: string
  doneAt: string | null
  /** The subject of a task of kind `claim`. */
  claim: ReviewClaim | null
  /** The subject of a task of kind `relation`, or where the claim counts. */
  question: ReviewQuestion | null
  /** The subject of a task of kind `party`: no list has its name. */
  party: {
    id: string
    key: string
    kind: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    country: string | null
    sideId: string
    known: boolean
  } | null
  /** Parties with a name like that of the subject, the likeliest first. */
  candidates: {
    party: {
      id: string
      key: string
      kind: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
      country: string | null
      sideId: string
      known: boolean
    }
    name: string
    likeness: number
  }[]
  /** The claims on the question, without the subject, or those of the party: at most 50, newest first. */
  claims: ReviewClaim[]
  relations: Relation[]
  decisions: ReviewDecision[]
  fence: number
  leaseUntil: string
}

export interface ListedTask {
  id: string
  /** `claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed. */
  kind: 'claim' | 'party' | 'relation' | 'verdict' | 'article_changed' | 'orphaned' | 'adjudication'
  state: 'open' | 'done' | 'withdrawn'
  priority: number
  reasons: {
    code: string
    texts: {
      en: string
      ar: string
    }
  }[]
  claimId: string | null
  questionId: string | null
  partyId: string | null
  articleId: string | null
  /** Of an adjudication: the task on which two people disagreed. */
  aboutTaskId: string | null
  snoozedUntil: string | null
  /** The newest lease; it may have run out. Only its holder sees the fence. */
  lease: {
    mine: boolean
    fence: number | null
    until: string
  } | null
  releaseNote: string | null
  createdAt: string
  updatedAt: string
  doneAt: string | null
  subject: {
    /** Title of the question, or names of the party. */
    names: {
      [name: string]: string
    } | null
    /** Who makes the claim. */
    by: {
      [name: string]: string
    } | null
    /** Of the claim, or the title of the article. */
    words: string | null
    language: string | null
    dir: 'ltr' | 'rtl' | null
  }
}

export interface Mention {
  id: string
  articleId: string
  version: number
  outlet: {
    id: string
    name: string
  }
  /** False where the article does not say so any more. */
  live: boolean
  source: Span[]
  cue: Span[]
  content: Span[]
  words: string
  type: 'direct' | 'indirect' | 'mixed'
  level: number
  /** Who passed it on, from the outlet inwards; the last one is the origin. */
  chain: PartySummary[]
  rule: string
  confidence: number
  assertedAt: string
}

export interface MergeRequest {
  /** The party that stands for both from then on. */
  into: string
  reason: string
}

/** A text item of ninjs 3.1; members not named here are let through unread. */
export interface NinjsItem {
  uri: string
  type?: 'text' | undefined
  versionCreated?: string | undefined
  firstCreated?: string | undefined
  contentCreated?: string | undefined
  pubStatus?: 'usable' | 'withheld' | 'canceled' | undefined
  embargoedUntil?: string | undefined
  embargoed?: string | undefined
  language?: string | undefined
  headlines?:
    | {
        role?: string | undefined
        contentType?: string | undefined
        value: string
        [name: string]: unknown
      }[]
    | undefined
  bodies?:
    | {
        role?: string | undefined
        contentType?: string | undefined
        value: string
        [name: string]: unknown
      }[]
    | undefined
  infoSources?:
    | {
        name?: string | undefined
        role?: string | undefined
        [name: string]: unknown
      }[]
    | undefined
  canonicalUri?: string | undefined
  [name: string]: unknown
}

export interface PageFetch {
  id: string
  url: string
  status: 'pending' | 'done' | 'failed'
  attempts: number
  /** Of the last attempt. */
  error: string | null
  articleId: string | null
  createdAt: string
  finishedAt: string | null
}

export interface PageRequest {
  html: string
  /** Where the page was found. */
  url?: string | undefined
  /** Left out: system `web` and the canonical address. */
  source?:
    | {
        /** The system that the article comes from. */
        system: string
        externalId: string
      }
    | undefined
  outlet?:
    | {
        name: string
      }
    | undefined
  title?: string | undefined
  /** A BCP 47 language tag. */
  language?: string | undefined
  publishedAt?: string | undefined
}

export interface Party {
  id: string
  key: string
  kind: PartyKind
  /** By BCP 47 language. */
  names: {
    [name: string]: string
  }
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** The party at the end of the chain of "speaks for". */
  sideId: string
  /** False for names that the registry does not have. */
  known: boolean
  speaksFor: PartySummary | null
  aliases: {
    language: string
    text: string
  }[]
}

export interface PartyDetail {
  id: string
  key: string
  kind: PartyKind
  /** By BCP 47 language. */
  names: {
    [name: string]: string
  }
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** The party at the end of the chain of "speaks for". */
  sideId: string
  /** False for names that the registry does not have. */
  known: boolean
  speaksFor: PartySummary | null
  aliases: {
    language: string
    text: string
  }[]
  /** The party that stands for it; null where it stands for itself. */
  mergedInto: PartySummary | null
  /** When it speaks for whom; empty where that never changes. */
  terms: {
    party: PartySummary
    from: string | null
    until: string | null
  }[]
  /** Names that people have given it, with the API key of who did. */
  given: {
    id: string
    language: string
    text: string
    by: string
  }[]
}

export interface PartyFound {
  party: PartySummary
  /** The name under which it was found; it may be another one than it is shown by. */
  name: {
    text: string
    language: string
    dir: 'ltr' | 'rtl'
    /** The words that were found, in the text beside it. */
    matches: Span[]
  }
}

export type PartyKind =
  | 'state'
  | 'institution'
  | 'armed_group'
  | 'de_facto_authority'
  | 'organisation'
  | 'agency'
  | 'outlet'
  | 'person'
  | 'generic'
  | 'unknown'

export interface PartyMerge {
  id: string
  /** The party that was merged, under its own name. */
  party: PartySummary
  into: PartySummary
  reason: string
  /** Id of the person, or of the API key where it has no person; null for a rule. */
  madeBy: string | null
  /** The rule that did it; null for a person. */
  rule: string | null
  madeAt: string
  undone: {
    reason: string
    /** Id of the person, or of the API key where it has no person; null for a rule. */
    madeBy: string | null
    /** The rule that did it; null for a person. */
    rule: string | null
    madeAt: string
  } | null
}

export interface PartySummary {
  id: string
  key: string
  kind: PartyKind
  /** By BCP 47 language. */
  names: {
    [name: string]: string
  }
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** The party at the end of the chain of "speaks for". */
  sideId: string
  /** False for names that the registry does not have. */
  known: boolean
}

export interface Person {
  id: string
  name: string
  role: PersonRole
  createdAt: string
  disabledAt: string | null
}

export interface PersonPatch {
  name?: string | undefined
  role?: PersonRole | undefined
  /** True revokes all keys of the person and ends their sessions at once. False lets them have new keys; the old ones stay revoked. */
  disabled?: boolean | undefined
}

export interface PersonRequest {
  name: string
  role?: PersonRole | undefined
}

/** `reviewer` decides tasks, `editor` also merges and names parties and settles disagreements, `admin` also manages keys and people (with a key of the scope `admin`). */
export type PersonRole = 'reviewer' | 'editor' | 'admin'

/** What a party says now, and what it said before. */
export interface Position {
  party: PartySummary
  claim: {
    id: string
    predicate: string
    stance: Stance
    polarity: 'affirmed' | 'negated'
    modality: 'plain' | 'hedged' | 'conditional' | 'forecast'
    quantity: Quantity | null
    class: string | null
    counting: 'cumulative' | 'incremental' | 'snapshot' | null
    /** Whom the claim names, and the words for it where they are kept. */
    actor: {
      party: PartySummary | null
      text: string | null
    } | null
    /** Whom the claim names, and the words for it where they are kept. */
    affected: {
      party: PartySummary | null
      text: string | null
    } | null
    words: string
    language: string
    dir: 'ltr' | 'rtl'
    /** Where the words stand: the first report of the claim. */
    report: {
      articleId: string
      version: number
      outlet: string
      source: Span[]
      cue: Span[]
      content: Span[]
    }
  }
  badge: 'own_losses' | 'other_side_losses' | null
  asOf: string | null
  firstMention: string
  lastMention: string
  outlets: number
  /** Independent origins, however many outlets carry them. */
  origins: number
  /** Claims that say the same figure once more, oldest first, and who of the side made them. */
  again: {
    claimId: string
    party: PartySummary | null
  }[]
  /** Oldest first. */
  timeline: TimelineStep[]
  /** What outlets have taken out of their articles, or replaced by what stands here; oldest first. */
  corrections: Correction[]
}

export interface Preview {
  /** Title, blank line, body: what spans count in. */
  text: string
  language: string
  dir: 'ltr' | 'rtl'
  dateline: PreviewDateline | null
  attributions: PreviewAttribution[]
  claims: PreviewClaim[]
}

export interface PreviewAttribution {
  source: Span[]
  cue: Span[]
  content: Span[]
  type: 'direct' | 'indirect' | 'mixed'
  stance: Stance
  level: number
  /** Index of the attribution it stands in. */
  parent: number | null
  /** The words that name the source where its own are empty, a pronoun or shortened. */
  antecedent: Span | null
  /** Why nobody is named: no words and nobody to inherit from, nobody before it that fits, several that fit equally, a kind of people, the author. */
  open: 'unnamed' | 'no_candidate' | 'ambiguous' | 'generic' | 'author' | null
  party: PreviewParty | null
  speaksFor: PreviewParty | null
  side: PreviewParty | null
  rule: string
  confidence: number
}

export interface PreviewClaim {
  /** Index of the attribution it stands in. */
  attribution: number
  predicate: string
  stance: Stance
  polarity: 'affirmed' | 'negated'
  modality: 'plain' | 'hedged' | 'conditional' | 'forecast'
  quantity: PreviewQuantity | null
  counted: {
    span: Span
    text: string
  } | null
  class: string | null
  counting: 'cumulative' | 'incremental' | 'snapshot' | null
  /** True for the figure that this one replaces ("31, up from 17"). */
  former: boolean
  /** Who passed it on, from the outlet inwards; the last one is the origin. */
  chain: PreviewParty[]
  /** True where a source inside this one carries the same claim: not stored for this one. */
  relays: boolean
  actor: PreviewRole | null
  affected: PreviewRole | null
  place: {
    key: string | null
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    text: string | null
    how: 'stated' | 'attribution' | 'article' | 'affected' | 'speaker'
  } | null
  occurred: {
    from: string
    to: string
    precision: 'day' | 'month' | 'year' | 'range'
    how: 'stated' | 'published'
  } | null
  trigger: Span | null
  rule: string
  confidence: number
}

/** Where, by which agency and when the text says that it was written. Relative days hang on this date where it lies at most three days before the publication. */
export interface PreviewDateline {
  span: Span
  place: {
    key: string | null
    text: string
    span: Span
  } | null
  outlet: {
    text: string
    span: Span
  } | null
  date: string | null
}

/** Who a phrase names. */
export interface PreviewParty {
  key: string
  kind: PartyKind
  /** By BCP 47 language. */
  names: {
    [name: string]: string
  }
  country: string | null
  known: boolean
}

/** Vague quantities ("dozens") have no bounds. */
export interface PreviewQuantity {
  low: number | null
  high: number | null
  comparator:
    | 'eq'
    | 'approx'
    | 'at_least'
    | 'more_than'
    | 'at_most'
    | 'less_than'
    | 'between'
    | 'vague'
  span: Span
  text: string
}

export interface PreviewRequest {
  title?: string | undefined
  /** Plain text; paragraphs end with a line break. */
  body: string
  /** Recognised from the text when left out. */
  language?: string | undefined
  publishedAt?: string | undefined
}

export interface PreviewRole {
  how: 'stated' | 'inferred'
  reason: string | null
  party: PreviewParty | null
  span: Span | null
  text: string | null
}

/** An error (RFC 9457). */
export interface Problem {
  /** The address of the page that explains the problem. */
  type: string
  title: string
  status: number
  code:
    | 'invalid-json'
    | 'invalid-encoding'
    | 'invalid-cursor'
    | 'malformed-request'
    | 'unauthenticated'
    | 'forbidden'
    | 'under-embargo'
    | 'foreign-origin'
    | 'excluded-reviewer'
    | 'not-found'
    | 'method-not-allowed'
    | 'not-acceptable'
    | 'request-timeout'
    | 'conflict'
    | 'idempotency-in-flight'
    | 'decision-bound'
    | 'fact-check-exists'
    | 'lease-cap'
    | 'lease-lost'
    | 'party-loop'
    | 'party-merged'
    | 'merge-undone'
    | 'task-held'
    | 'subject-changed'
    | 'name-taken'
    | 'precondition-failed'
    | 'body-too-large'
    | 'unsupported-media-type'
    | 'validation-failed'
    | 'evidence-needed'
    | 'idempotency-mismatch'
    | 'unstorable-text'
    | 'unreadable-markup'
    | 'unknown-language'
    | 'too-many-requests'
    | 'headers-too-large'
    | 'internal'
    | 'overloaded'
    | 'unavailable'
  detail: string
  /** What the log calls this request. */
  requestId: string
  faults?: Fault[] | undefined
}

export interface Quantity {
  low: number | null
  high: number | null
  comparator:
    | 'eq'
    | 'approx'
    | 'at_least'
    | 'more_than'
    | 'at_most'
    | 'less_than'
    | 'between'
    | 'vague'
  /** The words of the number. */
  text: string
}

export interface Question {
  question: QuestionItem
  event: EventSummary
  positions: Position[]
  claims: {
    id: string
    party: PartySummary
    predicate: string
    stance: Stance
    quantity: Quantity | null
    class: string | null
    words: string
    language: string
    dir: 'ltr' | 'rtl'
    /** False where its side has said something newer. */
    stands: boolean
    mentions: Mention[]
  }[]
  relations: Relation[]
}

export interface QuestionItem {
  id: string
  titles: {
    en: string
    ar: string
  }
  predicate: string
  affected: PartySummary | null
  class: string | null
  status: QuestionStatus
  eventId: string
  updatedAt: string
}

/** one_sided: only one side speaks, or nothing ties the sides. agreed: sides with different origins fit together. contested: they dispute it. settled_by_review: a reviewer rejected every dispute, though the claims differ. converged: agreed after a dispute that ended with a revision. */
export type QuestionStatus =
  | 'one_sided'
  | 'agreed'
  | 'contested'
  | 'settled_by_review'
  | 'converged'

export interface QuestionSummary {
  id: string
  titles: {
    en: string
    ar: string
  }
  predicate: string
  affected: PartySummary | null
  class: string | null
  status: QuestionStatus
}

export interface Rating {
  /** The rating in words: "False", «مضلل». */
  alternateName: string
  ratingValue?: number | undefined
  worstRating?: number | undefined
  bestRating?: number | undefined
}

export interface Relation {
  id: string
  type:
    | 'repeats'
    | 'updates'
    | 'not_comparable'
    | 'concedes'
    | 'denies'
    | 'blames_other'
    | 'contradicts'
    | 'corroborates'
  detail: string | null
  from: string
  to: string
  /** Why, in a sentence of each language. */
  rationales: {
    en: string
    ar: string
  }
  rule: string
  confidence: number
  status: 'proposed' | 'confirmed' | 'rejected'
}

export interface ReleaseRequest {
  /** The fence that came with the lease: proof that it is still the same one. */
  fence: number
  reason?: string | undefined
}

export interface ReviewClaim {
  id: string
  party: {
    id: string
    key: string
    kind: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    country: string | null
    sideId: string
    known: boolean
  } | null
  stance: Stance
  modality: 'plain' | 'hedged' | 'conditional' | 'forecast'
  polarity: 'affirmed' | 'negated'
  predicate: string
  actor: {
    party: {
      id: string
      key: string
      kind: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
      country: string | null
      sideId: string
      known: boolean
    }
    basis: 'stated' | 'inferred' | null
  } | null
  affected: {
    party: {
      id: string
      key: string
      kind: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
      country: string | null
      sideId: string
      known: boolean
    }
    basis: 'stated' | 'inferred' | null
  } | null
  affectedReason: string | null
  quantity: {
    low: number | null
    high: number | null
    comparator:
      | 'eq'
      | 'approx'
      | 'at_least'
      | 'more_than'
      | 'at_most'
      | 'less_than'
      | 'between'
      | 'vague'
    text: string | null
  } | null
  class: string | null
  counting: 'cumulative' | 'incremental' | 'snapshot' | null
  place: {
    key: string
    text: string | null
    /** Null where no list has the place. */
    names: {
      [name: string]: string
    } | null
  } | null
  occurred: {
    from: string
    to: string
    precision: 'day' | 'month' | 'year' | 'range' | null
  } | null
  firstAsserted: string
  lastAsserted: string
  words: string
  language: string
  dir: 'ltr' | 'rtl'
  confidence: number
  reviewStatus: 'unreviewed' | 'accepted' | 'edited' | 'rejected'
  mentionCount: number
  /** At most 20, the newest first. */
  mentions: ReviewMention[]
}

export interface ReviewDecision {
  id: string
  taskId: string
  /** Id of the person, or of the API key where it has no person. */
  reviewer: string
  /** As the person or key is called now. */
  reviewerName: string | null
  outcome: 'accept' | 'edit' | 'reject' | 'merge' | 'verdict' | 'skip' | 'undo'
  reason: string | null
  note: string | null
  patch: unknown
  /** False where a second reviewer disagreed: the adjudication took effect instead. */
  tookEffect: boolean
  /** Of an undo: the decision it took back. */
  supersedes: string | null
  decidedAt: string
}

export interface ReviewMention {
  id: string
  article: {
    id: string
    version: number
    title: string | null
    url: string | null
    publishedAt: string
  }
  outlet: {
    id: string
    name: string
  }
  language: string
  dir: 'ltr' | 'rtl'
  /** A piece of the text; `start` is its offset in UTF-16 code units. */
  excerpt: {
    start: number
    text: string
  }
  source: Span[]
  cue: Span[]
  /** Spans count from the beginning of the text, not of the excerpt. */
  content: Span[]
  type: 'direct' | 'indirect' | 'mixed'
  level: number
  /** From the outlet inwards; the last is the origin. */
  chain: {
    id: string
    key: string
    kind: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    country: string | null
    sideId: string
    known: boolean
  }[]
  rule: string
  confidence: number
  assertedAt: string
  /** False once the article no longer says so. */
  live: boolean
}

export interface ReviewQuestion {
  id: string
  event: {
    id: string
    key: string
    place: {
      key: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
    }
    days: {
      from: string
      to: string
    }
  }
  /** By BCP 47 language. */
  titles: {
    [name: string]: string
  }
  predicate: string
  affected: {
    id: string
    key: string
    kind: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    country: string | null
    sideId: string
    known: boolean
  } | null
  class: string | null
  status: QuestionStatus
}

export interface ReviewRequest {
  kind: 'verdict'
  claimId: string
  note?: string | undefined
}

export interface ReviewStats {
  since: string
  open: {
    kind:
      | 'claim'
      | 'party'
      | 'relation'
      | 'verdict'
      | 'article_changed'
      | 'orphaned'
      | 'adjudication'
    open: number
    leased: number
    snoozed: number
    age: {
      underAnHour: number
      underADay: number
      underAWeek: number
      older: number
    }
    oldest: string
  }[]
  days: {
    day: string
    decisions: number
    skips: number
  }[]
  timeToDecision: {
    kind:
      | 'claim'
      | 'party'
      | 'relation'
      | 'verdict'
      | 'article_changed'
      | 'orphaned'
      | 'adjudication'
    decided: number
    medianSeconds: number
    p90Seconds: number
  }[]
  agreement: {
    kinds: {
      kind:
        | 'claim'
        | 'party'
        | 'relation'
        | 'verdict'
        | 'article_changed'
        | 'orphaned'
        | 'adjudication'
      /** Tasks that two people decided without knowing of each other. */
      pairs: number
      /** Share of the pairs that are the same. */
      observed: number | null
      /** Cohen's kappa; null where chance alone agrees fully. */
      kappa: number | null
      /** Krippendorff's alpha for nominal categories. */
      alpha: number | null
    }[]
    reviewers: {
      reviewer: string
      reviewerName: string | null
      decisions: number
      skips: number
      undone: number
      /** Tasks that two people decided without knowing of each other. */
      pairs: number
      /** Share of the pairs that are the same. */
      observed: number | null
      /** Cohen's kappa; null where chance alone agrees fully. */
      kappa: number | null
      /** Krippendorff's alpha for nominal categories. */
      alpha: number | null
    }[]
  }
  sides: {
    side: {
      id: string
      key: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
    }
    accepted: number
    edited: number
    rejected: number
    verdicts: number
  }[]
}

export interface ReviewTask {
  id: string
  /** `claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed. */
  kind: 'claim' | 'party' | 'relation' | 'verdict' | 'article_changed' | 'orphaned' | 'adjudication'
  state: 'open' | 'done' | 'withdrawn'
  priority: number
  reasons: {
    code: string
    texts: {
      en: string
      ar: string
    }
  }[]
  claimId: string | null
  questionId: string | null
  partyId: string | null
  articleId: string | null
  /** Of an adjudication: the task on which two people disagreed. */
  aboutTaskId: string | null
  snoozedUntil: string | null
  /** The newest lease; it may have run out. Only its holder sees the fence. */
  lease: {
    mine: boolean
    fence: number | null
    until: string
  } | null
  releaseNote: string | null
  createdAt: string
  updatedAt: string
  doneAt: string | null
}

export interface ReviewTaskPage {
  items: ListedTask[]
  nextCursor: string | null
}

/** `articles:write` sends articles and previews, `claims:read` reads everything that was extracted, `review` works the queue, `admin` may do all of it and manages keys. */
export type Scope = 'articles:write' | 'claims:read' | 'review' | 'admin'

/** By kind, the newest first; null for kinds that were not asked for. */
export interface SearchResults {
  claims: {
    items: ClaimFound[]
    nextCursor: string | null
  } | null
  parties: {
    items: PartyFound[]
    nextCursor: string | null
  } | null
  events: {
    items: Event[]
    nextCursor: string | null
  } | null
  articles: {
    items: ArticleFound[]
    nextCursor: string | null
  } | null
}

export interface Session {
  /** What tasks and decisions call you: the id of the person or key. */
  actorId: string
  name: string
  /** Null for a key of nobody in particular. */
  personId: string | null
  role: PersonRole | null
  scopes: ('articles:write' | 'claims:read' | 'review' | 'admin')[]
  /** When the session ends at the latest; null for a key. */
  expiresAt: string | null
}

export interface SessionRequest {
  key: string
}

export interface SnoozeRequest {
  /** The fence that came with the lease: proof that it is still the same one. */
  fence: number
  until: string
  reason: string
}

/** Start and end in UTF-16 code units of the text; the end is not part of it. */
export type Span = [number, number]

export interface SpeaksForRequest {
  /** Days are inclusive; a missing one leaves that end open. */
  terms: {
    party: string
    from?: string | undefined
    until?: string | undefined
  }[]
}

export interface StaleFigure {
  id: string
  /** `revised`: the party itself says otherwise since; `disputed`: reviewers confirmed that another one contradicts it. */
  reason: 'revised' | 'disputed'
  /** False once the article does not say so any more, or nobody says otherwise. */
  open: boolean
  createdAt: string
  questionId: string | null
  /** What the article says. */
  cited: {
    claimId: string
    party: PartySummary
    quantity: Quantity | null
    words: string
    /** Of the article, in whose text the spans count. */
    version: number
    content: Span[]
  }
  /** What is said instead, or against it. */
  now: {
    claimId: string
    party: PartySummary
    quantity: Quantity | null
    words: string
    language: string
    dir: 'ltr' | 'rtl'
    assertedAt: string
  }
}

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

/** A text item as Superdesk sends it; members not named here are let through unread. */
export interface SuperdeskItem {
  guid: string
  type?: 'text' | undefined
  versioncreated?: string | undefined
  firstcreated?: string | undefined
  firstpublished?: string | undefined
  pubstatus?: 'usable' | 'withheld' | 'canceled' | undefined
  embargoed?: string | undefined
  language?: string | undefined
  headline?: string | undefined
  body_html?: string | undefined
  body_text?: string | undefined
  evolvedfrom?: string | undefined
  source?: string | undefined
  uri?: string | undefined
  [name: string]: unknown
}

export interface TimelineStep {
  claimId: string
  /** Who of the side said it. */
  party: PartySummary | null
  stance: Stance
  quantity: Quantity | null
  assertedAt: string
  words: string
  language: string
  dir: 'ltr' | 'rtl'
  report: {
    articleId: string
    version: number
    outlet: string
    source: Span[]
    cue: Span[]
    content: Span[]
  }
  /** The claim that took its place and how: `updates` with the detail up, down, refines, corrects or retracts, or `repeats`. */
  replacedBy: {
    claimId: string
    type:
      | 'repeats'
      | 'updates'
      | 'not_comparable'
      | 'concedes'
      | 'denies'
      | 'blames_other'
      | 'contradicts'
      | 'corroborates'
    detail: string | null
  } | null
}

export interface UndoMergeRequest {
  reason: string
}

export interface UndoRequest {
  reason: string
}

export interface VersionChange {
  version: number
  /** The version that it is compared with. */
  before: number
  /** Since when it is what the article says. */
  at: string
  /** True where it says nothing any more. */
  withdrawn: boolean
  /** The outlet's own note of correction. */
  note: string | null
  /** Numbers in the same words: `own` in the version before, `other` in this one. */
  changedFigures: ChangedFigure[]
  /** Claims of the version before that this one does not make. */
  corrected: {
    claimId: string
    quantity: Quantity | null
    words: string
    replacedBy: {
      claimId: string
      quantity: Quantity | null
      words: string
    } | null
  }[]
  /** Claims that both make: the words in the version before and the same characters in this one; `now` is null where they are put otherwise. */
  kept: {
    claimId: string
    quantity: Quantity | null
    words: string
    content: Span[]
    now: Span[] | null
  }[]
}

export interface Webhook {
  id: string
  url: string
  description: string | null
  types: WebhookEventType[]
  filters: WebhookFilters
  enabled: boolean
  /** `asked`: by an admin; `gone`: the receiver answered 410; `failing`: a message failed for three days, and none has arrived since it was due. */
  disabledReason: 'asked' | 'gone' | 'failing' | null
  disabledAt: string | null
  /** Until then messages are signed with the secret before the newest, too. */
  oldSecretUntil: string | null
  /** To the minute. */
  lastDeliveredAt: string | null
  createdAt: string
  updatedAt: string
}

export interface WebhookDelivery {
  id: string
  /** The `webhook-id` of every attempt. */
  messageId: string
  type: string
  status: 'pending' | 'delivered' | 'failed'
  attempts: number
  nextAttemptAt: string | null
  lastAttemptAt: string | null
  /** Of the last answer. */
  lastStatus: number | null
  lastError: string | null
  deliveredAt: string | null
  createdAt: string
  /** What is sent, to the byte. */
  body: string
}

export type WebhookEventType =
  | 'article.processed'
  | 'claim.created'
  | 'claim.updated'
  | 'question.opened'
  | 'question.changed'
  | 'relation.confirmed'
  | 'review_task.created'
  | 'article.stale_figure'
  | 'fact_check.published'
  | 'fact_check.corrected'

/** Only what concerns one of these parties, and one of these events, and one of these outlets; a list that is left out lets everything through. */
export interface WebhookFilters {
  partyIds?: string[] | undefined
  eventIds?: string[] | undefined
  outletIds?: string[] | undefined
}

export interface WebhookPatch {
  /** Where events are sent, by POST. HTTPS for anything but a test; a public address, unless the operator has allowed its network. */
  url?: string | undefined
  types?: WebhookEventType[] | undefined
  /** Replaces all filters. */
  filters?: WebhookFilters | undefined
  description?: (string | null) | undefined
  /** `true` enables an endpoint again, whatever disabled it: what waited is sent. While it is disabled nothing new is written for it. */
  enabled?: boolean | undefined
}

export interface WebhookReplay {
  /** Every failed message that was written at or after this time is sent again. */
  since: string
}

export interface WebhookReplayed {
  replayed: number
}

export interface WebhookRequest {
  /** Where events are sent, by POST. HTTPS for anything but a test; a public address, unless the operator has allowed its network. */
  url: string
  types: WebhookEventType[]
  filters?: WebhookFilters | undefined
  description?: string | undefined
}

export interface WebhookRotated {
  /** Verifies signatures (Standard Webhooks). It is shown this once. */
  secret: string
  oldSecretUntil: string | null
}

export interface WebhookRotation {
  /** For how long the old secret signs beside the new one. */
  overlapHours?: number | undefined
}

export interface WholeFactCheck {
  id: string
  claimId: string
  createdAt: string
  updatedAt: string
  current: FactCheckVersion
  /** All, the newest first. */
  versions: FactCheckVersion[]
}

export interface WholeReviewTask {
  id: string
  /** `claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed. */
  kind: 'claim' | 'party' | 'relation' | 'verdict' | 'article_changed' | 'orphaned' | 'adjudication'
  state: 'open' | 'done' | 'withdrawn'
  priority: number
  reasons: {
    code: string
    texts: {
      en: string
      ar: string
    }
  }[]
  claimId: string | null
  questionId: string | null
  partyId: string | null
  articleId: string | null
  /** Of an adjudication: the task on which two people disagreed. */
  aboutTaskId: string | null
  snoozedUntil: string | null
  /** The newest lease; it may have run out. Only its holder sees the fence. */
  lease: {
    mine: boolean
    fence: number | null
    until: string
  } | null
  releaseNote: string | null
  createdAt: string
  updatedAt: string
  doneAt: string | null
  /** The subject of a task of kind `claim`. */
  claim: ReviewClaim | null
  /** The subject of a task of kind `relation`, or where the claim counts. */
  question: ReviewQuestion | null
  /** The subject of a task of kind `party`: no list has its name. */
  party: {
    id: string
    key: string
    kind: string
    /** By BCP 47 language. */
    names: {
      [name: string]: string
    }
    country: string | null
    sideId: string
    known: boolean
  } | null
  /** Parties with a name like that of the subject, the likeliest first. */
  candidates: {
    party: {
      id: string
      key: string
      kind: string
      /** By BCP 47 language. */
      names: {
        [name: string]: string
      }
      country: string | null
      sideId: string
      known: boolean
    }
    name: string
    likeness: number
  }[]
  /** The claims on the question, without the subject, or those of the party: at most 50, newest first. */
  claims: ReviewClaim[]
  relations: Relation[]
  decisions: ReviewDecision[]
}

/** A post of the REST API of WordPress; members not named here are let through unread. */
export interface WordPressPost {
  id: number
  date?: string | undefined
  date_gmt: string
  modified_gmt?: string | undefined
  link: string
  status?: string | undefined
  title?:
    | {
        rendered: string
        protected?: boolean | undefined
        [name: string]: unknown
      }
    | undefined
  content?:
    | {
        rendered: string
        protected?: boolean | undefined
        [name: string]: unknown
      }
    | undefined
  lang?: string | undefined
  [name: string]: unknown
}

/** What each operation takes and answers. */
export interface Operations {
  /** The process runs */
  isAlive: {
    request: {}
    answer: {
      status: 'ok'
    }
  }
  /** The process can serve: the database answers and has the right schema */
  isReady: {
    request: {}
    answer: {
      status: 'ok'
    }
  }
  /** Measurements for Prometheus */
  readMetrics: {
    request: {}
    answer: string
  }
  /** What a problem means and what to do about it */
  explainProblem: {
    request: {
      path: {
        code: string
      }
    }
    answer: string
  }
  /** Make an API key */
  createKey: {
    request: {
      body: KeyRequest
    }
    answer: CreatedKey
  }
  /** List API keys, revoked ones too */
  listKeys: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Key[]
      nextCursor: string | null
    }
  }
  /** Revoke an API key */
  revokeKey: {
    request: {
      path: {
        id: string
      }
    }
    answer: null
  }
  /** Add a person who reviews */
  createPerson: {
    request: {
      body: PersonRequest
    }
    answer: Person
  }
  /** List people, those who are disabled too */
  listPeople: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Person[]
      nextCursor: string | null
    }
  }
  /** Rename a person, change the role, disable or enable */
  changePerson: {
    request: {
      path: {
        id: string
      }
      body: PersonPatch
    }
    answer: Person
  }
  /** Log in: exchange a key for a session */
  openSession: {
    request: {
      body: SessionRequest
    }
    answer: Session
  }
  /** Who am I? */
  readSession: {
    request: {}
    answer: Session
  }
  /** Log out */
  closeSession: {
    request: {}
    answer: null
  }
  /** Send an article */
  addArticle: {
    request: {
      body: ArticleRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: ArticleAccepted
  }
  /** Send an article or its changed text, by its name in its own system */
  putArticle: {
    request: {
      path: {
        /** The system that the article comes from. */
        system: string
        /** What that system calls the article. */
        externalId: string
      }
      body: ArticleUpdate
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
      /** The ETag under which the resource was read, or several, or `*`. */
      ifMatch?: string | undefined
    }
    answer: ArticleAccepted
  }
  /** Withdraw an article: what it alone reported leaves the boards */
  withdrawArticle: {
    request: {
      path: {
        id: string
      }
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: ArticleAccepted
  }
  /** Read an article and the state of its processing */
  readArticle: {
    request: {
      path: {
        id: string
      }
    }
    answer: Article
  }
  /** List the versions of an article, the newest first */
  listArticleVersions: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: ArticleVersion[]
      nextCursor: string | null
    }
  }
  /** Read one version of an article, with the text that its spans count in */
  readArticleVersion: {
    request: {
      path: {
        id: string
        version: number
      }
    }
    answer: ArticleVersionWithText
  }
  /** Preview what would be read in a text; nothing is stored */
  previewExtraction: {
    request: {
      body: PreviewRequest
    }
    answer: Preview
  }
  /** Read the attributions of an article as a W3C annotation collection */
  listAnnotations: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: AnnotationCollection | AnnotationPage
  }
  /** Read one attribution of an article as a W3C annotation */
  readAnnotation: {
    request: {
      path: {
        id: string
        annotationId: string
      }
    }
    answer: Annotation
  }
  /** Figures of an article that their source has revised since, or that are disputed; the newest first */
  listArticleAlerts: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: StaleFigure[]
      nextCursor: string | null
    }
  }
  /** Near copies of an article, each with the numbers that differ */
  listArticleCopies: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: ArticleCopy[]
      nextCursor: string | null
    }
  }
  /** How a version of an article differs from the one before it, in figures and claims */
  readVersionChanges: {
    request: {
      path: {
        id: string
        version: number
      }
    }
    answer: VersionChange
  }
  /** Send an item in ninjs 3.1, or as Superdesk sends it */
  ingestNinjs: {
    request: {
      query?:
        | {
            /** Name of the sending system, where there are several of the kind: ids count inside it. */
            system?: string | undefined
            /** Who publishes it. Left out: who the item says, else the host of its address. */
            outlet?: string | undefined
            /** Left out: what the item says, else what its text shows. */
            language?: string | undefined
          }
        | undefined
      body: NinjsItem | SuperdeskItem
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: IngestResult
  }
  /** Send a post as the REST API of WordPress shows it */
  ingestWordPress: {
    request: {
      query?:
        | {
            /** Name of the sending system, where there are several of the kind: ids count inside it. */
            system?: string | undefined
            /** Who publishes it. Left out: who the item says, else the host of its address. */
            outlet?: string | undefined
            /** Left out: what the item says, else what its text shows. */
            language?: string | undefined
          }
        | undefined
      body: WordPressPost
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: IngestResult
  }
  /** Send a web page; its article is read out of it */
  ingestPage: {
    request: {
      body: PageRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: IngestResult
  }
  /** What to enter in Ghost so that its webhooks come in under this key */
  readGhostSetup: {
    request: {}
    answer: GhostSetup
  }
  /** Where the webhooks of Ghost go */
  ingestGhost: {
    request: {
      query?:
        | {
            /** Name of the sending system, where there are several of the kind: ids count inside it. */
            system?: string | undefined
            /** Who publishes it. Left out: who the item says, else the host of its address. */
            outlet?: string | undefined
            /** Left out: what the item says, else what its text shows. */
            language?: string | undefined
            /** The first part of an API key, `cc_live_…`; see the setup. */
            key?: string | undefined
          }
        | undefined
      body: GhostEvent
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: IngestResult
  }
  /** Have a page fetched and its article read out of it */
  ingestUrl: {
    request: {
      body: AddressRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: PageFetch
  }
  /** How far the fetching of a page is; kept for 30 days */
  readPageFetch: {
    request: {
      path: {
        id: string
      }
    }
    answer: PageFetch
  }
  /** Subscribe to a feed: RSS, Atom or JSON Feed */
  addFeed: {
    request: {
      body: FeedRequest
    }
    answer: Feed
  }
  /** List the feeds, with their health */
  listFeeds: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Feed[]
      nextCursor: string | null
    }
  }
  /** Read a feed and its health */
  readFeed: {
    request: {
      path: {
        id: string
      }
    }
    answer: Feed
  }
  /** Pause a feed, or look at it again at once */
  pauseFeed: {
    request: {
      path: {
        id: string
      }
      body: FeedPatch
    }
    answer: Feed
  }
  /** Unsubscribe; its articles stay */
  removeFeed: {
    request: {
      path: {
        id: string
      }
    }
    answer: null
  }
  /** List claims, the one that changed longest ago first */
  listClaims: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            /** Claims of this party and of those that speak for it. */
            party?: string | undefined
            predicate?: string | undefined
            question?: string | undefined
            article?: string | undefined
            language?: string | undefined
            stance?: Stance | undefined
            /** Words that the claim has, in any order. */
            q?: string | undefined
            updatedSince?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Claim[]
      nextCursor: string | null
    }
  }
  /** Read a claim, also one that no article makes any more, and what articles have done to it */
  readClaim: {
    request: {
      path: {
        id: string
      }
    }
    answer: ClaimWithCorrections
  }
  /** List the claims that the current version of an article reports */
  listArticleClaims: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Claim[]
      nextCursor: string | null
    }
  }
  /** List events, the last changed first */
  listEvents: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            /** Words of the name of its place, in any language. */
            q?: string | undefined
            /** One of its days. */
            day?: string | undefined
            status?: QuestionStatus | undefined
          }
        | undefined
    }
    answer: {
      items: Event[]
      nextCursor: string | null
    }
  }
  /** Read the board of an event: every question, a column for each side */
  readBoard: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** What had been published by this moment, as it is read today: reports of versions that were what their articles said then, with positions, relations and status computed from those. Before anybody said anything the answer is empty. A moment that is yet to come is refused. */
            known_at?: string | undefined
            /** What this service had recorded by this moment: the very answer that it gave then. An event or question that it did not know yet is 404. With `known_at`: what had been published by the one as this service knew it at the other. */
            recorded_at?: string | undefined
          }
        | undefined
    }
    answer: Board
  }
  /** List questions, the last changed first */
  listQuestions: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            status?: QuestionStatus | undefined
            event?: string | undefined
          }
        | undefined
    }
    answer: {
      items: QuestionItem[]
      nextCursor: string | null
    }
  }
  /** Read a question: positions, timelines, reports with their spans, relations */
  readQuestion: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** What had been published by this moment, as it is read today: reports of versions that were what their articles said then, with positions, relations and status computed from those. Before anybody said anything the answer is empty. A moment that is yet to come is refused. */
            known_at?: string | undefined
            /** What this service had recorded by this moment: the very answer that it gave then. An event or question that it did not know yet is 404. With `known_at`: what had been published by the one as this service knew it at the other. */
            recorded_at?: string | undefined
          }
        | undefined
    }
    answer: Question
  }
  /** Find claims, parties, events and articles by their words */
  search: {
    request: {
      query: {
        /** How many results of each kind to answer at most. */
        limit?: number | undefined
        /** The `nextCursor` of the page before. */
        cursor?: string | undefined
        /** Words, all of which must stand in a claim, a name, a place or a title, in any order; from three letters on the beginning of a word is enough. Case, accents, vowel marks and Arabic letter variants make no difference, and no character is a wildcard. */
        q: string
        /** One kind of results only; needed with `cursor`. */
        kind?: 'claims' | 'parties' | 'events' | 'articles' | undefined
      }
    }
    answer: SearchResults
  }
  /** Look up the parties that articles have named */
  listParties: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            /** A name or its beginning, in any language and spelling. */
            q?: string | undefined
            kind?: PartyKind | undefined
            country?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Party[]
      nextCursor: string | null
    }
  }
  /** Read a party, a merged one under its own name */
  readParty: {
    request: {
      path: {
        id: string
      }
    }
    answer: PartyDetail
  }
  /** Say for whom a party speaks, and when */
  setSpeaksFor: {
    request: {
      path: {
        id: string
      }
      body: SpeaksForRequest
    }
    answer: null
  }
  /** Merge a party into another one */
  mergeParty: {
    request: {
      path: {
        id: string
      }
      body: MergeRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: PartyMerge
  }
  /** Undo a merge */
  undoMerge: {
    request: {
      path: {
        id: string
      }
      body: UndoMergeRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: PartyMerge
  }
  /** List merges of parties, the newest first, undone ones too */
  listMerges: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            /** Merges of this party or into it. */
            party?: string | undefined
          }
        | undefined
    }
    answer: {
      items: PartyMerge[]
      nextCursor: string | null
    }
  }
  /** Give a party a name */
  giveAlias: {
    request: {
      path: {
        id: string
      }
      body: AliasRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: Alias
  }
  /** Take a given name back */
  retireAlias: {
    request: {
      path: {
        id: string
        aliasId: string
      }
    }
    answer: null
  }
  /** Lease the most urgent task */
  leaseReviewTask: {
    request: {
      body: LeaseRequest
    }
    answer: LeasedReviewTask | null
  }
  /** Lease one task */
  leaseThisReviewTask: {
    request: {
      path: {
        id: string
      }
      body: LeaseThisRequest
    }
    answer: LeasedReviewTask
  }
  /** Keep a lease */
  keepReviewLease: {
    request: {
      path: {
        id: string
      }
      body: Heartbeat
    }
    answer: HeartbeatAnswer
  }
  /** Give a task back */
  releaseReviewTask: {
    request: {
      path: {
        id: string
      }
      body: ReleaseRequest
    }
    answer: null
  }
  /** Decide a task */
  decideReviewTask: {
    request: {
      path: {
        id: string
      }
      body: DecisionRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
      /** The ETag under which the resource was read, or several, or `*`. */
      ifMatch?: string | undefined
    }
    answer: DecisionAnswer
  }
  /** List tasks, the most urgent first */
  listReviewTasks: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            state?: 'open' | 'done' | 'withdrawn' | undefined
            /** `claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed. */
            kind?:
              | 'claim'
              | 'party'
              | 'relation'
              | 'verdict'
              | 'article_changed'
              | 'orphaned'
              | 'adjudication'
              | undefined
            /** Only tasks with a claim in this language. */
            language?: string | undefined
            event?: string | undefined
            /** Only open tasks that anybody may take, that you hold, that somebody holds, or that are put off. */
            hold?: 'free' | 'mine' | 'leased' | 'snoozed' | undefined
          }
        | undefined
    }
    answer: ReviewTaskPage
  }
  /** Ask for a fact-check of a claim */
  requestReview: {
    request: {
      body: ReviewRequest
    }
    answer: ReviewTask
  }
  /** Read a whole task */
  readReviewTask: {
    request: {
      path: {
        id: string
      }
    }
    answer: WholeReviewTask
  }
  /** Put a task off */
  snoozeReviewTask: {
    request: {
      path: {
        id: string
      }
      body: SnoozeRequest
    }
    answer: ReviewTask
  }
  /** Take a decision back */
  undoReviewDecision: {
    request: {
      path: {
        id: string
      }
      body: UndoRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: DecisionAnswer
  }
  /** Read what is open, what was decided, and how far reviewers agree */
  readReviewStats: {
    request: {
      query?:
        | {
            /** 30 days ago, unless given. */
            since?: string | undefined
          }
        | undefined
    }
    answer: ReviewStats
  }
  /** Publish a fact-check of a claim */
  publishFactCheck: {
    request: {
      body: FactCheckRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
    }
    answer: WholeFactCheck
  }
  /** List fact-checks, the newest first */
  listFactChecks: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            claim?: string | undefined
            event?: string | undefined
          }
        | undefined
    }
    answer: {
      items: FactCheck[]
      nextCursor: string | null
    }
  }
  /** Correct a fact-check */
  correctFactCheck: {
    request: {
      path: {
        id: string
      }
      body: CorrectionRequest
      /** Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days. */
      idempotencyKey?: string | undefined
      /** The ETag under which the resource was read, or several, or `*`. */
      ifMatch?: string | undefined
    }
    answer: WholeFactCheck
  }
  /** Read a fact-check with its versions */
  readFactCheck: {
    request: {
      path: {
        id: string
      }
    }
    answer: WholeFactCheck
  }
  /** Read a fact-check as schema.org ClaimReview */
  exportClaimReview: {
    request: {
      path: {
        id: string
      }
    }
    answer: ClaimReview
  }
  /** Read a claim as a schema.org Claim, which says nothing about its truth */
  exportClaim: {
    request: {
      path: {
        id: string
      }
    }
    answer: ClaimNode
  }
  /** Read the board of an event as a table of text, as Markdown or as CSV */
  exportBoard: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** What had been published by this moment, as it is read today: reports of versions that were what their articles said then, with positions, relations and status computed from those. Before anybody said anything the answer is empty. A moment that is yet to come is refused. */
            known_at?: string | undefined
            /** What this service had recorded by this moment: the very answer that it gave then. An event or question that it did not know yet is 404. With `known_at`: what had been published by the one as this service knew it at the other. */
            recorded_at?: string | undefined
            /** Left out: what `Accept` likes best; text without the header. */
            format?: 'text' | 'markdown' | 'csv' | undefined
            /** Language of all that is not a claim's own words. */
            lang?: 'en' | 'ar' | undefined
            /** Columns of the table, for text. */
            width?: number | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Export every report of a claim, with its spans */
  exportMentions: {
    request: {
      query?:
        | {
            /** Left out: what `Accept` likes best; NDJSON without the header. */
            format?: 'ndjson' | 'csv' | undefined
            /** Language of the names of parties and places. */
            lang?: 'en' | 'ar' | undefined
            event?: string | undefined
            /** What this party said, and those that speak for it. */
            party?: string | undefined
            /** What this outlet reported. */
            outlet?: string | undefined
            /** What was reported in this language. */
            language?: string | undefined
            /** What was reported from then on. */
            since?: string | undefined
            /** What was reported before. */
            until?: string | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Export every claim, with how often it was reported */
  exportClaims: {
    request: {
      query?:
        | {
            /** Left out: what `Accept` likes best; NDJSON without the header. */
            format?: 'ndjson' | 'csv' | undefined
            /** Language of the names of parties and places. */
            lang?: 'en' | 'ar' | undefined
            event?: string | undefined
            /** What this party said, and those that speak for it. */
            party?: string | undefined
            /** What this outlet reported. */
            outlet?: string | undefined
            /** What was reported in this language. */
            language?: string | undefined
            /** What was reported from then on. */
            since?: string | undefined
            /** What was reported before. */
            until?: string | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Export every tie between two claims */
  exportRelations: {
    request: {
      query?:
        | {
            /** Left out: what `Accept` likes best; NDJSON without the header. */
            format?: 'ndjson' | 'csv' | undefined
            /** Language of the names of parties and places. */
            lang?: 'en' | 'ar' | undefined
            event?: string | undefined
            /** What this party said, and those that speak for it. */
            party?: string | undefined
            /** What this outlet reported. */
            outlet?: string | undefined
            /** What was reported in this language. */
            language?: string | undefined
            /** What was reported from then on. */
            since?: string | undefined
            /** What was reported before. */
            until?: string | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Follow an event as JSON Feed 1.1 */
  readEventJsonFeed: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best. */
            lang?: 'en' | 'ar' | undefined
          }
        | undefined
    }
    answer: JsonFeed
  }
  /** Follow a question as JSON Feed 1.1 */
  readQuestionJsonFeed: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best. */
            lang?: 'en' | 'ar' | undefined
          }
        | undefined
    }
    answer: JsonFeed
  }
  /** Follow an event as Atom */
  readEventAtomFeed: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best. */
            lang?: 'en' | 'ar' | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Follow a question as Atom */
  readQuestionAtomFeed: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best. */
            lang?: 'en' | 'ar' | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Read the card of an event: what is contested and what each side says to it */
  readCard: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** Left out: what `Accept` likes best; HTML without the header. */
            format?: 'html' | 'markdown' | undefined
            /** Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best. */
            lang?: 'en' | 'ar' | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Make a public address of the card of an event, to embed it */
  publishCard: {
    request: {
      path: {
        id: string
      }
      body: CardRequest
    }
    answer: CardMade
  }
  /** List the public cards of an event, the newest first */
  listCards: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Card[]
      nextCursor: string | null
    }
  }
  /** End the public address of a card, at once */
  endCard: {
    request: {
      path: {
        id: string
      }
    }
    answer: null
  }
  /** The card to which an address leads, as a page for a frame */
  showCard: {
    request: {
      path: {
        token: string
      }
    }
    answer: string
  }
  /** List what people did, the newest first */
  listAudit: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            /** `actorId` of who did it. */
            actor?: string | undefined
            /** One action, such as `party.merged`. */
            action?: string | undefined
            subjectKind?: string | undefined
            /** Id of the subject. */
            subject?: string | undefined
          }
        | undefined
    }
    answer: AuditPage
  }
  /** Verify that the record is whole and unaltered */
  verifyAudit: {
    request: {
      query?:
        | {
            /** Where an earlier verification ended (`verified`): entries after it are verified. */
            after?: string | undefined
            /** A `SEQ:HASH` that was noted earlier, outside of the database: a chain that was written anew does not pass it. */
            expect?: string | undefined
          }
        | undefined
    }
    answer: AuditVerification
  }
  /** Export the record, an entry a line, the oldest first */
  exportAudit: {
    request: {
      query?:
        | {
            /** Number of the last entry that is known already. */
            after?: number | undefined
          }
        | undefined
    }
    answer: string
  }
  /** Have events sent to an address */
  createWebhook: {
    request: {
      body: WebhookRequest
    }
    answer: CreatedWebhook
  }
  /** List webhooks */
  listWebhooks: {
    request: {
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
          }
        | undefined
    }
    answer: {
      items: Webhook[]
      nextCursor: string | null
    }
  }
  /** Read a webhook */
  getWebhook: {
    request: {
      path: {
        id: string
      }
    }
    answer: Webhook
  }
  /** Change, disable or enable a webhook */
  changeWebhook: {
    request: {
      path: {
        id: string
      }
      body: WebhookPatch
    }
    answer: Webhook
  }
  /** Delete a webhook with what is on its way to it */
  deleteWebhook: {
    request: {
      path: {
        id: string
      }
    }
    answer: null
  }
  /** Give a webhook a new secret */
  rotateWebhookSecret: {
    request: {
      path: {
        id: string
      }
      body: WebhookRotation
    }
    answer: WebhookRotated
  }
  /** Send a test message */
  testWebhook: {
    request: {
      path: {
        id: string
      }
    }
    answer: WebhookDelivery
  }
  /** List messages to a webhook, the newest first */
  listWebhookDeliveries: {
    request: {
      path: {
        id: string
      }
      query?:
        | {
            /** How many items to answer at most. */
            limit?: number | undefined
            /** The `nextCursor` of the page before. */
            cursor?: string | undefined
            status?: 'pending' | 'delivered' | 'failed' | undefined
          }
        | undefined
    }
    answer: {
      items: WebhookDelivery[]
      nextCursor: string | null
    }
  }
  /** Send a message again, with the same id */
  replayWebhookDelivery: {
    request: {
      path: {
        id: string
        deliveryId: string
      }
    }
    answer: WebhookDelivery
  }
  /** Send again what has failed since a time */
  replayWebhookFailures: {
    request: {
      path: {
        id: string
      }
      body: WebhookReplay
    }
    answer: WebhookReplayed
  }
  /** Send many articles, a line each */
  addArticles: {
    request: {
      body: string
    }
    answer: string
  }
}

/** Where each operation is. */
export const routes = {
  isAlive: { method: 'GET', path: '/livez' },
  isReady: { method: 'GET', path: '/readyz' },
  readMetrics: { method: 'GET', path: '/metrics' },
  explainProblem: { method: 'GET', path: '/problems/{code}' },
  createKey: { method: 'POST', path: '/v1/keys', sends: 'application/json' },
  listKeys: { method: 'GET', path: '/v1/keys' },
  revokeKey: { method: 'DELETE', path: '/v1/keys/{id}' },
  createPerson: { method: 'POST', path: '/v1/people', sends: 'application/json' },
  listPeople: { method: 'GET', path: '/v1/people' },
  changePerson: { method: 'PATCH', path: '/v1/people/{id}', sends: 'application/json' },
  openSession: { method: 'POST', path: '/review/session', sends: 'application/json' },
  readSession: { method: 'GET', path: '/review/session' },
  closeSession: { method: 'DELETE', path: '/review/session' },
  addArticle: { method: 'POST', path: '/v1/articles', sends: 'application/json', takesKey: true },
  putArticle: {
    method: 'PUT',
    path: '/v1/articles/{system}/{externalId}',
    sends: 'application/json',
    takesKey: true,
  },
  withdrawArticle: { method: 'DELETE', path: '/v1/articles/{id}', takesKey: true },
  readArticle: { method: 'GET', path: '/v1/articles/{id}' },
  listArticleVersions: { method: 'GET', path: '/v1/articles/{id}/versions' },
  readArticleVersion: { method: 'GET', path: '/v1/articles/{id}/versions/{version}' },
  previewExtraction: { method: 'POST', path: '/v1/extract', sends: 'application/json' },
  listAnnotations: { method: 'GET', path: '/v1/articles/{id}/annotations' },
  readAnnotation: { method: 'GET', path: '/v1/articles/{id}/annotations/{annotationId}' },
  listArticleAlerts: { method: 'GET', path: '/v1/articles/{id}/alerts' },
  listArticleCopies: { method: 'GET', path: '/v1/articles/{id}/copies' },
  readVersionChanges: { method: 'GET', path: '/v1/articles/{id}/versions/{version}/changes' },
  ingestNinjs: {
    method: 'POST',
    path: '/v1/ingest/ninjs',
    sends: 'application/json',
    takesKey: true,
  },
  ingestWordPress: {
    method: 'POST',
    path: '/v1/ingest/wordpress',
    sends: 'application/json',
    takesKey: true,
  },
  ingestPage: {
    method: 'POST',
    path: '/v1/ingest/html',
    sends: 'application/json',
    takesKey: true,
  },
  readGhostSetup: { method: 'GET', path: '/v1/ingest/ghost/setup' },
  ingestGhost: {
    method: 'POST',
    path: '/v1/ingest/ghost',
    sends: 'application/json',
    takesKey: true,
  },
  ingestUrl: { method: 'POST', path: '/v1/ingest/url', sends: 'application/json', takesKey: true },
  readPageFetch: { method: 'GET', path: '/v1/ingest/url/{id}' },
  addFeed: { method: 'POST', path: '/v1/feeds', sends: 'application/json' },
  listFeeds: { method: 'GET', path: '/v1/feeds' },
  readFeed: { method: 'GET', path: '/v1/feeds/{id}' },
  pauseFeed: { method: 'PATCH', path: '/v1/feeds/{id}', sends: 'application/json' },
  removeFeed: { method: 'DELETE', path: '/v1/feeds/{id}' },
  listClaims: { method: 'GET', path: '/v1/claims' },
  readClaim: { method: 'GET', path: '/v1/claims/{id}' },
  listArticleClaims: { method: 'GET', path: '/v1/articles/{id}/claims' },
  listEvents: { method: 'GET', path: '/v1/events' },
  readBoard: { method: 'GET', path: '/v1/events/{id}' },
  listQuestions: { method: 'GET', path: '/v1/questions' },
  readQuestion: { method: 'GET', path: '/v1/questions/{id}' },
  search: { method: 'GET', path: '/v1/search' },
  listParties: { method: 'GET', path: '/v1/parties' },
  readParty: { method: 'GET', path: '/v1/parties/{id}' },
  setSpeaksFor: { method: 'PUT', path: '/v1/parties/{id}/speaks-for', sends: 'application/json' },
  mergeParty: {
    method: 'POST',
    path: '/v1/parties/{id}/merge',
    sends: 'application/json',
    takesKey: true,
  },
  undoMerge: {
    method: 'POST',
    path: '/v1/parties/merges/{id}/undo',
    sends: 'application/json',
    takesKey: true,
  },
  listMerges: { method: 'GET', path: '/v1/parties/merges' },
  giveAlias: {
    method: 'POST',
    path: '/v1/parties/{id}/aliases',
    sends: 'application/json',
    takesKey: true,
  },
  retireAlias: { method: 'DELETE', path: '/v1/parties/{id}/aliases/{aliasId}' },
  leaseReviewTask: { method: 'POST', path: '/v1/review/tasks/lease', sends: 'application/json' },
  leaseThisReviewTask: {
    method: 'POST',
    path: '/v1/review/tasks/{id}/lease',
    sends: 'application/json',
  },
  keepReviewLease: {
    method: 'POST',
    path: '/v1/review/tasks/{id}/heartbeat',
    sends: 'application/json',
  },
  releaseReviewTask: {
    method: 'POST',
    path: '/v1/review/tasks/{id}/release',
    sends: 'application/json',
  },
  decideReviewTask: {
    method: 'POST',
    path: '/v1/review/tasks/{id}/decision',
    sends: 'application/json',
    takesKey: true,
  },
  listReviewTasks: { method: 'GET', path: '/v1/review/tasks' },
  requestReview: { method: 'POST', path: '/v1/review/tasks', sends: 'application/json' },
  readReviewTask: { method: 'GET', path: '/v1/review/tasks/{id}' },
  snoozeReviewTask: {
    method: 'POST',
    path: '/v1/review/tasks/{id}/snooze',
    sends: 'application/json',
  },
  undoReviewDecision: {
    method: 'POST',
    path: '/v1/review/decisions/{id}/undo',
    sends: 'application/json',
    takesKey: true,
  },
  readReviewStats: { method: 'GET', path: '/v1/review/stats' },
  publishFactCheck: {
    method: 'POST',
    path: '/v1/fact-checks',
    sends: 'application/json',
    takesKey: true,
  },
  listFactChecks: { method: 'GET', path: '/v1/fact-checks' },
  correctFactCheck: {
    method: 'POST',
    path: '/v1/fact-checks/{id}/corrections',
    sends: 'application/json',
    takesKey: true,
  },
  readFactCheck: { method: 'GET', path: '/v1/fact-checks/{id}' },
  exportClaimReview: { method: 'GET', path: '/v1/fact-checks/{id}/claim-review' },
  exportClaim: { method: 'GET', path: '/v1/claims/{id}/claim' },
  exportBoard: { method: 'GET', path: '/v1/events/{id}/board' },
  exportMentions: { method: 'GET', path: '/v1/exports/mentions' },
  exportClaims: { method: 'GET', path: '/v1/exports/claims' },
  exportRelations: { method: 'GET', path: '/v1/exports/relations' },
  readEventJsonFeed: { method: 'GET', path: '/v1/events/{id}/feed.json' },
  readQuestionJsonFeed: { method: 'GET', path: '/v1/questions/{id}/feed.json' },
  readEventAtomFeed: { method: 'GET', path: '/v1/events/{id}/feed.atom' },
  readQuestionAtomFeed: { method: 'GET', path: '/v1/questions/{id}/feed.atom' },
  readCard: { method: 'GET', path: '/v1/events/{id}/card' },
  publishCard: { method: 'POST', path: '/v1/events/{id}/cards', sends: 'application/json' },
  listCards: { method: 'GET', path: '/v1/events/{id}/cards' },
  endCard: { method: 'DELETE', path: '/v1/cards/{id}' },
  showCard: { method: 'GET', path: '/cards/{token}' },
  listAudit: { method: 'GET', path: '/v1/audit' },
  verifyAudit: { method: 'GET', path: '/v1/audit/verify' },
  exportAudit: { method: 'GET', path: '/v1/audit/export' },
  createWebhook: { method: 'POST', path: '/v1/webhooks', sends: 'application/json' },
  listWebhooks: { method: 'GET', path: '/v1/webhooks' },
  getWebhook: { method: 'GET', path: '/v1/webhooks/{id}' },
  changeWebhook: { method: 'PATCH', path: '/v1/webhooks/{id}', sends: 'application/json' },
  deleteWebhook: { method: 'DELETE', path: '/v1/webhooks/{id}' },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/v1/webhooks/{id}/rotate',
    sends: 'application/json',
  },
  testWebhook: { method: 'POST', path: '/v1/webhooks/{id}/test' },
  listWebhookDeliveries: { method: 'GET', path: '/v1/webhooks/{id}/deliveries' },
  replayWebhookDelivery: {
    method: 'POST',
    path: '/v1/webhooks/{id}/deliveries/{deliveryId}/replay',
  },
  replayWebhookFailures: {
    method: 'POST',
    path: '/v1/webhooks/{id}/replay',
    sends: 'application/json',
  },
  addArticles: { method: 'POST', path: '/v1/articles:batch', sends: 'application/x-ndjson' },
} as const
