/** The shapes of the API's answers, taken from the schemas that make them; types only, so nothing of the server comes along. */
import type { z } from 'zod'
import type { articleSchema } from '../../articles/schemas.ts'
import type { sessionSchema } from '../../people/schemas.ts'
import type {
  boardSchema,
  eventSchema,
  positionSchema,
  questionSchema,
  relationSchema,
} from '../../questions/schemas.ts'
import type {
  decisionAnswer,
  decisionBody,
  leasedTask,
  listedTask,
  reviewDecision,
  reviewTask,
  wholeReviewTask,
} from '../../reviews/schemas.ts'
import type { statsSchema } from '../../reviews/stats-routes.ts'
import type { partyOnTask, reviewClaim, reviewMention } from '../../reviews/subject-schemas.ts'
import type { articleFound, claimFound, partyFound, searchSchema } from '../../search/schemas.ts'

export type SearchResults = z.output<typeof searchSchema>
export type ClaimFound = z.output<typeof claimFound>
export type PartyFound = z.output<typeof partyFound>
export type ArticleFound = z.output<typeof articleFound>
export type PartyItem = PartyFound['party']
export type Session = z.output<typeof sessionSchema>
export type Task = z.output<typeof reviewTask>
export type ListedTask = z.output<typeof listedTask>
export type WholeTask = z.output<typeof wholeReviewTask>
export type LeasedTask = z.output<typeof leasedTask>
export type TaskClaim = z.output<typeof reviewClaim>
export type TaskMention = z.output<typeof reviewMention>
export type TaskParty = z.output<typeof partyOnTask>
export type ReviewStats = z.output<typeof statsSchema>
export type Decision = z.output<typeof reviewDecision>
export type DecisionBody = z.input<typeof decisionBody>
export type DecisionAnswer = z.output<typeof decisionAnswer>
export type Article = z.output<typeof articleSchema>
export type EventItem = z.output<typeof eventSchema>
export type Board = z.output<typeof boardSchema>
export type BoardRow = Board['rows'][number]
export type BoardColumn = Board['columns'][number]
export type Position = z.output<typeof positionSchema>
export type TimelineStep = Position['timeline'][number]
export type Relation = z.output<typeof relationSchema>
export type Question = z.output<typeof questionSchema>

/** A page of a list. */
export interface Page<Item> {
  readonly items: Item[]
  readonly nextCursor: string | null
}
