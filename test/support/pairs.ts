import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from '../../src/db/create-database.ts'
import { playArticles } from '../../src/evaluation/play-articles.ts'
import { readRelations } from '../../src/questions/read-board.ts'

/** A sentence as an article of its own. */
export interface PairSentence {
  /** RFC 3339, UTC. */
  readonly at: string
  readonly language: string
  readonly text: string
}

/** Sentences, most often two, and what should come of them. */
export interface Pair {
  readonly name: string
  /** Ids of the lines of the written policy that it stands for. */
  readonly policies: readonly string[]
  readonly sentences: readonly PairSentence[]
  /** `type[:detail] rule` of each relation, or one of the words of `outcomeOf`. */
  readonly expected: readonly string[]
  /** True where that is not what comes yet: whoever mends it turns `=?` into `=`. */
  readonly isKnownMiss: boolean
  /** The sentence that explains the first relation, where the table gives it. */
  readonly rationale: string | null
}

/**
 * Reads a table of pairs. A line begins with what it is: `#` a comment; `==` the name, with ids of the policy in square
 * brackets; a time, a language and the sentence; `=` what is expected (`=?` what should come and does not); `"` the reason in words.
 * @throws on a line that is none of these, and on a pair without sentences or without an outcome
 */
export function parsePairs(source: string): Pair[] {
  const blocks = source.split(/^== /mu).slice(1)
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n')
    const name = head.replace(/\[[^\]]*\]/gu, '').trim()
    const policies = [...head.matchAll(/\[([^\]]+)\]/gu)].flatMap((it) => (it[1] ?? '').split(' '))
    const sentences: PairSentence[] = []
    const expected: string[] = []
    let rationale: string | null = null
    for (const line of lines) {
      const sentence = /^(\d{4}-\d\d-\d\dT\d\d:\d\d) (\p{Ll}{2}) (.+)$/u.exec(line)
      if (sentence !== null) {
        const [, at = '', language = '', text = ''] = sentence
        sentences.push({ at: `${at}:00Z`, language, text })
      } else if (/^=\?? /u.test(line)) expected.push(line.replace(/^=\?? /u, '').trim())
      else if (line.startsWith('" ')) rationale = line.slice(2).trim()
      else if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`${name}: ${line}`)
    }
    if (sentences.length === 0 || expected.length === 0) throw new Error(`${name}: not whole`)
    const isKnownMiss = /^=\? /mu.test(block)
    return { name, policies, sentences, expected, isKnownMiss, rationale }
  })
}

/** The tables of a folder, by file name. */
export async function readPairs(folder: URL): Promise<ReadonlyMap<string, readonly Pair[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pairs')).sort()
  const tables = names.map(
    async (name) => [name, parsePairs(await readFile(new URL(name, folder), 'utf8'))] as const,
  )
  return new Map(await Promise.all(tables))
}

export interface Outcome {
  readonly outcome: readonly string[]
  readonly rationales: readonly string[]
  /** What was understood, to read when a pair fails. */
  readonly claims: readonly string[]
}

/** Empties all tables, whatever refers to what, but for the record that nobody can empty; a database of its own for each pair would take minutes. */
async function empty(db: Database): Promise<void> {
  await sql`
    DO $$
    DECLARE name text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '%migration%'
          AND tablename NOT LIKE 'audit%' LOOP
        EXECUTE format('DELETE FROM %I', name);
      END LOOP;
    END $$`.execute(db)
}

/**
 * Takes the sentences in as articles of different outlets, in an empty database, and tells what came of them:
 * `type[:detail] rule` of each relation. Where there is none: `one claim` (both report it), `one question` (both answer it, and
 * nothing is said of them), `one answer` (the other is a call or a forecast), `two questions`, `two events`, or `too few claims`, which no pair may expect.
 */
export async function playPair(db: Database, pair: Pair): Promise<Outcome> {
  await empty(db)
  const articles = pair.sentences.map((sentence, index) => ({
    story: `story-${index}`,
    outlet: `Outlet ${index}`,
    language: sentence.language,
    publishedAt: sentence.at,
    title: sentence.language === 'ar' ? 'خبر' : 'News',
    body: sentence.text,
  }))
  await playArticles(db, articles, { workers: 1 })
  const relations = await db
    .selectFrom('relation')
    .select(['type', 'detail', 'rule', 'question_id'])
    .orderBy('type')
    .orderBy('rule')
    .execute()
  const claims = await db
    .selectFrom('claim')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .leftJoin('question', 'question.id', 'claim.question_id')
    .leftJoin('event', 'event.id', 'claim.event_id')
    .select([
      'party.key as party',
      'claim.predicate',
      'claim.stance',
      sql<string | null>`(SELECT key FROM party WHERE id = claim.actor_id)`.as('actor'),
      'claim.quantity_low',
      'claim.quantity_high',
      'claim.comparator',
      'claim.class',
      'claim.counting',
      'claim.place_key',
      'question.key as question',
      'question.id as questionId',
      'event.key as event',
      'event.id as eventId',
      sql<number>`(SELECT count(DISTINCT article_id)::int FROM mention WHERE claim_id = claim.id)`.as(
        'reports',
      ),
    ])
    .execute()
  const questionIds = [...new Set(relations.map((relation) => relation.question_id))]
  const reasons = await Promise.all(questionIds.map((id) => readRelations(db, id)))
  const found = relations.map(
    ({ type, detail, rule }) => `${type}${detail === null ? '' : `:${detail}`} ${rule}`,
  )
  const answers = claims.filter((claim) => claim.questionId !== null)
  const without = () => {
    if (answers.some((claim) => claim.reports === pair.sentences.length)) return 'one claim'
    if (claims.length < pair.sentences.length) return 'too few claims'
    if (answers.length < pair.sentences.length) return 'one answer'
    if (new Set(answers.map((claim) => claim.eventId)).size > 1) return 'two events'
    if (new Set(answers.map((claim) => claim.questionId)).size > 1) return 'two questions'
    return 'one question'
  }
  return {
    outcome: found.length === 0 ? [without()] : found,
    rationales: reasons.flat().map((relation) => relation.rationales.en),
    claims: claims.map(({ questionId: _question, eventId: _event, ...claim }) =>
      Object.values(claim).join(' | '),
    ),
  }
}
