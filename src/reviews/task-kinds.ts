/** What people are asked, as the API names it. */
export const taskKinds = [
  'claim',
  'party',
  'relation',
  'verdict',
  'article_changed',
  'orphaned',
  'adjudication',
] as const
