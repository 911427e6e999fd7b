/** What tasks are about in a few words, for lists of them. */

import { sql } from 'kysely'
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import { type Names, partiesById } from '../parties/queries.ts'
import { titlesOf } from '../questions/board.ts'
import { directionOf } from '../wire.ts'
import type { TaskRow } from './queries.ts'
import type { taskSubject } from './schemas.ts'

type Subject = z.input<typeof taskSubject>

const nothing: Subject = { names: null, by: null, words: null, language: null, dir: null }

/** Subjects by the id of their task: the title of a question, a claim's words and who says them, a name, an article's title. */
export async function subjectsOfTasks(
  db: Connection,
  tasks: readonly TaskRow[],
): Promise<(task: TaskRow) => Subject> {
  const questions = await questionTitles(db, idsIn(tasks, 'question_id'))
  const claims = await claimWords(db, idsIn(tasks, 'claim_id'))
  const parties = await partiesById(db, [
    ...idsIn(tasks, 'party_id'),
    ...[...claims.values()].map((claim) => claim.partyId),
  ])
  const articles = await articleTitles(db, idsIn(tasks, 'article_id'))
  const nameOf = (id: string) => parties.get(id)?.names ?? null
  return ({ claim_id, question_id, party_id, article_id }) => {
    if (claim_id !== null) {
      const claim = claims.get(claim_id)
      if (claim === undefined) return nothing
      const { partyId, ...words } = claim
      return { ...nothing, ...words, by: nameOf(partyId) }
    }
    if (question_id !== null) return { ...nothing, names: questions.get(question_id) ?? null }
    if (party_id !== null) return { ...nothing, names: nameOf(party_id) }
    return { ...nothing, ...(article_id === null ? {} : articles.get(article_id)) }
  }
}

function idsIn(
  tasks: readonly TaskRow[],
  column: 'claim_id' | 'question_id' | 'party_id' | 'article_id',
): string[] {
  return [...new Set(tasks.flatMap((task) => task[column] ?? []))]
}

async function questionTitles(db: Connection, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Names>()
  const rows = await db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .selectAll('question')
    .select('event.place_key as event_place')
    .where('question.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  const sides = await partiesById(
    db,
    rows.flatMap((row) => row.affected_side_id ?? []),
  )
  return new Map(
    rows.map((row) => [
      row.id,
      titlesOf(
        {
          key: row.key,
          predicate: row.predicate,
          class: row.class,
          placeNames: row.place_names as Names | null,
          eventPlace: row.event_place,
        },
        sides.get(row.affected_side_id ?? '') ?? null,
      ),
    ]),
  )
}

async function claimWords(db: Connection, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Subject & { partyId: string }>()
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'party_id', 'words', 'language'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, party_id: partyId, words, language }) => [
      id,
      { ...nothing, partyId, words, language, dir: directionOf(language) },
    ]),
  )
}

async function articleTitles(db: Connection, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Subject>()
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article_id', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.current_version'),
    )
    .select(['article.id', 'article_version.title', 'article_version.language'])
    .where('article.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, title, language }) => [
      id,
      { ...nothing, words: title, language, dir: directionOf(language) },
    ]),
  )
}
