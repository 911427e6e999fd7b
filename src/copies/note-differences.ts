import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { changedFigures, wordsOf } from './changed-figures.ts'
import type { Tie } from './groups.ts'

/** Other sets of numbers than these among the copies of one text are not looked at. */
const MOST_SETS = 16

/**
 * Notes the numbers in which new pairs of copies differ, on either side. Of the copies of one version those with the same
 * numbers are compared with it once.
 * @param own the versions that are being linked: one of each pair at least
 * @returns the claims whose figures these are
 */
export async function noteDifferences(
  trx: Connection,
  ties: readonly Tie[],
  own: ReadonlySet<string>,
): Promise<string[]> {
  if (ties.length === 0) return []
  const ids = ties.flatMap(({ one, other }) => [one, other])
  const texts = await textsOf(trx, ids)
  const compared = new Map<string, Set<string>>()
  const rows: { version_id: string; other_id: string; span_start: number }[] = []
  for (const tie of ties) {
    const [one, other] = own.has(tie.one) ? [tie.one, tie.other] : [tie.other, tie.one]
    const [a, b] = [texts.get(one), texts.get(other)]
    if (a === undefined || b === undefined || a.numbers === b.numbers) continue
    const sets = compared.get(one) ?? new Set()
    compared.set(one, sets)
    if (sets.has(b.numbers) || sets.size >= MOST_SETS) continue
    sets.add(b.numbers)
    for (const { own: ours, other: theirs } of changedFigures(a.words, b.words)) {
      if (ours !== null) rows.push({ version_id: one, other_id: other, span_start: ours.span[0] })
      if (theirs !== null) {
        rows.push({ version_id: other, other_id: one, span_start: theirs.span[0] })
      }
    }
  }
  if (rows.length === 0) return []
  await trx
    .insertInto('differing_figure')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return claimsBeside(trx, [...own])
}

/** Live claims whose figure is another one in one of these versions, and such claims of these versions. */
export async function claimsBeside(
  trx: Connection,
  versions: readonly string[],
): Promise<string[]> {
  if (versions.length === 0) return []
  const { rows } = await sql<{ claim_id: string }>`
    SELECT DISTINCT mention.claim_id
    FROM differing_figure AS figure
    JOIN mention ON mention.version_id = figure.version_id AND mention.live
      AND figure.span_start BETWEEN mention.span_start AND mention.span_start + ${WORDS_BEFORE}::int
    WHERE figure.other_id = any(${[...versions]}::uuid[]) OR figure.version_id = any(${[...versions]}::uuid[])`.execute(
    trx,
  )
  return rows.map((row) => row.claim_id)
}

/** Code units that words before a number ("at least", «ما لا يقل عن») take at most: a mention's figure begins with them. */
export const WORDS_BEFORE = 24

async function textsOf(trx: Connection, ids: readonly string[]) {
  const rows = await trx
    .selectFrom('article_version')
    .select(['id', 'text', 'language'])
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, text, language }) => {
      const words = wordsOf(text, language)
      const numbers = words.pieces.flatMap((piece) => piece.figure ?? []).join(' ')
      return [id, { words, numbers }]
    }),
  )
}
