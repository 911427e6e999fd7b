import { z } from 'zod'
import { languageTag } from '../articles/schemas.ts'
import { givenInstant, instant, pageQuery } from '../wire.ts'

/** Characters that hide or turn round what stands beside them: controls but line breaks, overrides of direction, tags. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

const plain = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !hidden.test(text), 'text without control or override characters')
    // Characters of no width alone would be published as nothing.
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'a text with letters or digits in it')

/** A text that is shown in one line: a rating, a name. */
const oneLine = (longest: number) =>
  plain(longest).refine((text) => !/[\n\u2028\u2029]/u.test(text), 'a text of one line')

const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((text) => !/\s/u.test(text) && !hidden.test(text), 'an address without hidden characters')
  // It is published: a password in it would be, too.
  .refine((text) => {
    const parsed = URL.parse(text)
    return parsed === null || (parsed.username === '' && parsed.password === '')
  }, 'an address without a name or password')

export const ratingSchema = z
  .strictObject({
    alternateName: oneLine(100).meta({ description: 'The rating in words: "False", «مضلل».' }),
    ratingValue: z.number().optional(),
    worstRating: z.number().optional(),
    bestRating: z.number().optional(),
  })
  .superRefine((rating, context) => {
    const { ratingValue: value, worstRating: worst, bestRating: best } = rating
    const given = [value, worst, best].filter((it) => it !== undefined).length
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (given !== 0 && given !== 3) {
      fault('ratingValue', 'a number needs the worst and the best one beside it')
    } else if (value !== undefined && worst !== undefined && best !== undefined) {
      if (worst >= best) fault('bestRating', 'above the worst rating')
      else if (value < worst || value > best) {
        fault('ratingValue', 'between the worst and the best rating')
      }
    }
  })
  .meta({ id: 'Rating' })

export const evidenceSchema = z
  .strictObject({
    url: webAddress,
    archiveUrl: webAddress.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .optional()
      .meta({ description: 'Of what was captured.' }),
    capturedAt: givenInstant.refine(
      (text) => Date.parse(text) <= Date.now() + 60_000,
      'a time that is not in the future',
    ),
  })
  .meta({ id: 'Evidence' })

const authorSchema = z
  .strictObject({ name: oneLine(200), url: webAddress.optional() })
  .meta({ id: 'FactCheckAuthor' })

/** What a person finds about a claim. */
export const findingShape = {
  rating: ratingSchema,
  explanation: plain(5_000),
  evidence: z.array(evidenceSchema).max(50).default([]),
  claimReviewed: plain(500).optional().meta({
    description: 'The claim in short; the words of its first report, unless given.',
  }),
  url: webAddress.optional().meta({ description: 'The page on which it is published.' }),
  author: authorSchema.optional().meta({
    description: 'FACT_CHECK_AUTHOR_NAME and FACT_CHECK_AUTHOR_URL, unless given.',
  }),
  language: languageTag.optional().meta({ description: 'Of the explanation.' }),
}

export const factCheckBody = z
  .strictObject({ claimId: z.uuid(), ...findingShape })
  .meta({ id: 'FactCheckRequest' })

export const correctionBody = z
  .strictObject({
    correction: plain(2_000).meta({ description: 'What was wrong, for readers.' }),
    rating: ratingSchema.optional(),
    explanation: plain(5_000).optional(),
    evidence: z.array(evidenceSchema).max(50).optional(),
    claimReviewed: plain(500).optional(),
  })
  .meta({ id: 'CorrectionRequest' })

const storedRating = z.object({
  alternateName: z.string(),
  ratingValue: z.number().optional(),
  worstRating: z.number().optional(),
  bestRating: z.number().optional(),
})

const storedEvidence = z.object({
  url: z.string(),
  archiveUrl: z.string().optional(),
  sha256: z.string().optional(),
  capturedAt: z.string(),
})

export const factCheckVersion = z
  .object({
    version: z.int(),
    rating: storedRating,
    claimReviewed: z.string(),
    explanation: z.string(),
    evidence: z.array(storedEvidence),
    url: z.string().nullable(),
    author: z.object({ name: z.string(), url: z.string().optional() }),
    language: z.string(),
    correction: z.string().nullable(),
    by: z.object({ id: z.string(), name: z.string() }),
    publishedAt: instant,
  })
  .meta({ id: 'FactCheckVersion' })

export const factCheck = z
  .object({
    id: z.uuid(),
    claimId: z.uuid(),
    createdAt: instant,
    updatedAt: instant,
    current: factCheckVersion,
  })
  .meta({ id: 'FactCheck' })

export const wholeFactCheck = factCheck
  .extend({
    versions: z.array(factCheckVersion).meta({ description: 'All, the newest first.' }),
  })
  .meta({ id: 'WholeFactCheck' })

export const factCheckListQuery = pageQuery.extend({
  claim: z.uuid().optional(),
  event: z.uuid().optional(),
})
