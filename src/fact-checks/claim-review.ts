/** Fact-checks and claims as schema.org nodes. Pure. */
import { z } from 'zod'
import type { Names, PartyRow } from '../parties/queries.ts'
import type { Version } from './queries.ts'

/** A claim with what is known of its making. */
export interface ClaimToExport {
  readonly id: string
  readonly words: string
  readonly language: string
  readonly author: Pick<PartyRow, 'key' | 'kind' | 'names'>
  /** Reports that still stand, the first one first. */
  readonly reports: readonly {
    readonly url: string | null
    readonly title: string | null
    readonly outlet: string
    readonly publishedAt: Date
  }[]
}

const iso = z.iso.datetime()
const address = z.url()
const text = z.string().min(1)

const appearance = z.strictObject({
  '@type': z.literal('NewsArticle'),
  url: address.optional(),
  headline: text.optional(),
  publisher: z.strictObject({ '@type': z.literal('Organization'), name: text }),
  datePublished: iso,
})

/**
 * What was captured of a piece of evidence. A hash is a property of a MediaObject, not of any CreativeWork
 * (schema.org/sha256), and so is the address of its bytes (schema.org/contentUrl).
 */
const captureSchema = z.strictObject({
  '@type': z.literal('MediaObject'),
  dateCreated: z.iso.datetime({ offset: true }),
  contentUrl: address.optional(),
  sha256: text.optional(),
})

/** What schema.org's type Claim is required to have here: an author with a name, and its words. */
export const claimNodeSchema = z
  .strictObject({
    '@context': z.literal('https://schema.org').optional(),
    '@type': z.literal('Claim'),
    '@id': address,
    text,
    inLanguage: text,
    author: z.strictObject({ '@type': z.enum(['Organization', 'Person']), name: text }),
    datePublished: iso.optional(),
    firstAppearance: appearance.optional(),
    appearance: z.array(appearance).optional(),
    review: z.strictObject({ '@id': address }).optional(),
  })
  .meta({ id: 'ClaimNode', description: 'A claim as schema.org has it.' })

/**
 * Google's fact check guide requires `claimReviewed`, `reviewRating` and `url` of a ClaimReview, and `alternateName` of its
 * Rating; numbers come as three (developers.google.com/search/docs/appearance/structured-data/factcheck). schema.org wants
 * `author` and `itemReviewed` of a Review that says who reviews what (schema.org/ClaimReview).
 */
export const claimReviewSchema = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('ClaimReview'),
    '@id': address,
    url: address,
    claimReviewed: text,
    inLanguage: text,
    author: z.strictObject({
      '@type': z.literal('Organization'),
      name: text,
      url: address.optional(),
    }),
    datePublished: iso,
    dateModified: iso.optional(),
    reviewRating: z.strictObject({
      '@type': z.literal('Rating'),
      alternateName: text,
      ratingValue: z.number().optional(),
      worstRating: z.number().optional(),
      bestRating: z.number().optional(),
      ratingExplanation: text,
    }),
    itemReviewed: claimNodeSchema,
    citation: z
      .array(
        z.strictObject({
          '@type': z.literal('CreativeWork'),
          url: address,
          archivedAt: address.optional(),
          associatedMedia: captureSchema,
        }),
      )
      .optional(),
    correction: z
      .array(z.strictObject({ '@type': z.literal('CorrectionComment'), text, datePublished: iso }))
      .optional(),
  })
  .meta({ id: 'ClaimReview', description: 'A fact-check as schema.org has it.' })

export type ClaimNode = z.output<typeof claimNodeSchema>
export type ClaimReviewNode = z.output<typeof claimReviewSchema>

/** The name in a language, of whatever region, else in English, else in whatever there is. */
function nameIn(names: Names, tag: string): string | undefined {
  const { language } = new Intl.Locale(tag)
  return names[tag] ?? names[language] ?? names['en'] ?? Object.values(names)[0]
}

function appearanceOf(report: ClaimToExport['reports'][number]) {
  return {
    '@type': 'NewsArticle' as const,
    ...(report.url === null ? {} : { url: report.url }),
    ...(report.title === null || report.title === '' ? {} : { headline: report.title }),
    publisher: { '@type': 'Organization' as const, name: report.outlet },
    datePublished: report.publishedAt.toISOString(),
  }
}

/**
 * A claim as a node of its own, which says nothing about its truth.
 * @param base address of this service, without a trailing slash
 * @param reviewId the fact-check, where a person has rated it
 */
export function claimNode(claim: ClaimToExport, base: string, reviewId?: string): ClaimNode {
  const [first, ...others] = claim.reports.map(appearanceOf)
  return {
    '@type': 'Claim',
    '@id': `${base}/v1/claims/${claim.id}/claim`,
    text: claim.words,
    inLanguage: claim.language,
    author: {
      '@type': claim.author.kind === 'person' ? 'Person' : 'Organization',
      name: nameIn(claim.author.names, claim.language) ?? claim.author.key,
    },
    ...(first === undefined ? {} : { datePublished: first.datePublished, firstAppearance: first }),
    ...(others.length === 0 ? {} : { appearance: others }),
    ...(reviewId === undefined
      ? {}
      : { review: { '@id': `${base}/v1/fact-checks/${reviewId}/claim-review` } }),
  }
}

/**
 * A fact-check as ClaimReview.
 * @param versions all of it, the newest first
 */
export function claimReviewNode(
  id: string,
  versions: readonly [Version, ...Version[]],
  claim: ClaimToExport,
  base: string,
): ClaimReviewNode {
  const [current] = versions
  const first = versions.at(-1) ?? current
  const self = `${base}/v1/fact-checks/${id}/claim-review`
  const corrections = versions.flatMap(({ correction, publishedAt }) =>
    correction === null
      ? []
      : [{ '@type': 'CorrectionComment' as const, text: correction, datePublished: publishedAt }],
  )
  const { url: page, ...author } = current.author
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': self,
    url: current.url ?? self,
    claimReviewed: current.claimReviewed,
    inLanguage: current.language,
    author: { '@type': 'Organization', ...author, ...(page === undefined ? {} : { url: page }) },
    datePublished: first.publishedAt,
    ...(versions.length > 1 ? { dateModified: current.publishedAt } : {}),
    reviewRating: {
      '@type': 'Rating',
      ...current.rating,
      ratingExplanation: current.explanation,
    },
    itemReviewed: claimNode(claim, base),
    ...(current.evidence.length === 0
      ? {}
      : {
          citation: current.evidence.map(({ url, archiveUrl, sha256, capturedAt }) => ({
            '@type': 'CreativeWork' as const,
            url,
            ...(archiveUrl === undefined ? {} : { archivedAt: archiveUrl }),
            associatedMedia: {
              '@type': 'MediaObject' as const,
              dateCreated: capturedAt,
              ...(archiveUrl === undefined ? {} : { contentUrl: archiveUrl }),
              ...(sha256 === undefined ? {} : { sha256 }),
            },
          })),
        }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  }
}

/** A node as JSON that may stand in a `<script>` of a page: nothing in it ends the element. */
export function toJsonLd(node: ClaimNode | ClaimReviewNode): string {
  return JSON.stringify(node).replaceAll('<', String.raw`\u003c`)
}
