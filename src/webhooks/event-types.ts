/** What endpoints can be told of. */
export const eventTypes = [
  'article.processed',
  'claim.created',
  'claim.updated',
  'question.opened',
  'question.changed',
  'relation.confirmed',
  'review_task.created',
  'article.stale_figure',
  'fact_check.published',
  'fact_check.corrected',
] as const

export type EventType = (typeof eventTypes)[number]
