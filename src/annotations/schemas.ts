import { z } from 'zod'
import { direction, instant, pageQuery } from '../wire.ts'

/** The W3C's context of annotations (www.w3.org/TR/annotation-model). */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

const points = z.int().min(0)

const selectors = z
  .tuple([
    z.object({ type: z.literal('TextPositionSelector'), start: points, end: points }),
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ])
  .meta({
    description:
      'The same stretch twice, by its place in the cached text in code points and by its words.',
  })

/** Which part of the attribution a target is. */
export const roles = ['source', 'cue', 'content'] as const

const target = z
  .object({
    type: z.literal('SpecificResource'),
    source: z.string().meta({
      description: "The article's own address; that of the version here where it has none.",
    }),
    state: z
      .object({ type: z.literal('TimeState'), sourceDate: instant, cached: z.string() })
      .meta({ description: 'The version whose text the selectors count in.' }),
    styleClass: z.enum(roles).meta({
      description: '`source`: who is said to have said it; `cue`: said; `content`: what.',
    }),
    selector: selectors,
  })
  .meta({ id: 'AnnotationTarget' })

const linked = z.object({
  type: z.literal('SpecificResource'),
  purpose: z.literal('linking'),
  source: z.object({ id: z.string(), format: z.string() }),
})

const tag = z.object({
  type: z.literal('TextualBody'),
  purpose: z.literal('tagging'),
  value: z.string(),
})

const described = z.object({
  type: z.literal('TextualBody'),
  purpose: z.literal('describing'),
  format: z.literal('text/plain'),
  language: z.string(),
  textDirection: direction,
  value: z.string(),
})

export const annotationSchema = z
  .object({
    '@context': z.literal(annotationContext).optional(),
    id: z.string(),
    type: z.literal('Annotation'),
    motivation: z.literal('describing'),
    created: instant,
    generator: z.object({ type: z.literal('Software'), name: z.string() }),
    stylesheet: z.object({ type: z.literal('CssStylesheet'), value: z.string() }),
    body: z.array(z.union([described, tag, linked])).meta({
      description:
        'Who says what, in words; stance and predicate as tags; links to the claim and, where it stands on one, to its board.',
    }),
    target: z.array(target),
  })
  .meta({ id: 'Annotation' })

const partOf = z.object({ id: z.string(), total: z.int() })

const page = {
  id: z.string(),
  type: z.literal('AnnotationPage'),
  next: z.string().optional(),
  items: z.array(annotationSchema),
}

export const annotationPageSchema = z
  .object({ '@context': z.literal(annotationContext), ...page, partOf })
  .meta({ id: 'AnnotationPage' })

export const annotationCollectionSchema = z
  .object({
    '@context': z.literal(annotationContext),
    id: z.string(),
    type: z.literal('AnnotationCollection'),
    label: z.string().optional(),
    total: z.int(),
    first: z.object({ ...page, startIndex: z.literal(0) }),
  })
  .meta({ id: 'AnnotationCollection' })

export const annotationsQuery = pageQuery

export const annotationParams = z.strictObject({ id: z.uuid(), annotationId: z.uuid() })

export type Annotation = z.output<typeof annotationSchema>
