/** An attribution of an article as an annotation of the W3C's model. Pure. */
import type { Names } from '../parties/queries.ts'
import { directionOf } from '../wire.ts'
import { quote } from './code-points.ts'
import { type Annotation, annotationContext, roles } from './schemas.ts'

type Spans = readonly (readonly [start: number, end: number])[]

export interface AnnotatedMention {
  readonly id: string
  readonly articleId: string
  readonly articleUrl: string | null
  /** The version in whose text the spans count. */
  readonly version: number
  readonly publishedAt: Date
  readonly text: string
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
  readonly words: string
  readonly stance: string
  readonly predicate: string
  readonly claimId: string
  readonly eventId: string | null
  readonly language: string
  readonly party: Names
  readonly recordedAt: Date
}

/** How a reader may mark the parts; `styleClass` of a target names one of the classes. */
const stylesheet = {
  type: 'CssStylesheet',
  value: '.source{font-weight:bold}.cue{font-style:italic}.content{text-decoration:underline}',
} as const

/** The name in the language of the words, else in English, else in whatever there is. */
function nameIn(names: Names, tag: string): string {
  const { language } = new Intl.Locale(tag)
  return names[language] ?? names['en'] ?? Object.values(names)[0] ?? '?'
}

function linkTo(id: string, format: string) {
  return { type: 'SpecificResource', purpose: 'linking', source: { id, format } } as const
}

function tagged(value: string) {
  return { type: 'TextualBody', purpose: 'tagging', value } as const
}

/** Of what does not stand in one piece, each piece is a target of its own. */
function targetsOf(mention: AnnotatedMention, base: string): Annotation['target'] {
  const cached = `${base}/v1/articles/${mention.articleId}/versions/${mention.version}`
  return roles.flatMap((role) =>
    quote(mention.text, mention[role]).map(({ start, end, exact, prefix, suffix }) => ({
      type: 'SpecificResource' as const,
      source: mention.articleUrl ?? cached,
      state: {
        type: 'TimeState' as const,
        sourceDate: mention.publishedAt.toISOString(),
        cached,
      },
      styleClass: role,
      selector: [
        { type: 'TextPositionSelector' as const, start, end },
        { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
      ] satisfies Annotation['target'][number]['selector'],
    })),
  )
}

/** @param base address of this service, without a trailing slash */
export function toAnnotation(mention: AnnotatedMention, base: string): Annotation {
  const { language, words, eventId } = mention
  return {
    '@context': annotationContext,
    id: `${base}/v1/articles/${mention.articleId}/annotations/${mention.id}`,
    type: 'Annotation',
    motivation: 'describing',
    created: mention.recordedAt.toISOString(),
    generator: { type: 'Software', name: 'Counterclaim' },
    stylesheet,
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language,
        textDirection: directionOf(language),
        value: `${nameIn(mention.party, language)}: ${words}`,
      },
      tagged(mention.stance),
      tagged(mention.predicate),
      linkTo(`${base}/v1/claims/${mention.claimId}/claim`, 'application/ld+json'),
      ...(eventId === null ? [] : [linkTo(`${base}/v1/events/${eventId}`, 'application/json')]),
    ],
    target: targetsOf(mention, base),
  }
}
