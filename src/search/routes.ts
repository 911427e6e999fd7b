import type { Connection } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { fold } from '../parties/fold.ts'
import { partiesById } from '../parties/queries.ts'
import { Problem } from '../problems.ts'
import { eventPage } from '../questions/event-page.ts'
import { listEvents } from '../questions/queries.ts'
import { decodeCursor, directionOf, idCursor, timeCursor, toInstant, toPage } from '../wire.ts'
import { matchSpans, prefixQuery, wordsOf } from './match-spans.ts'
import { findArticles, findClaims, findParties } from './queries.ts'
import { type SearchKind, searchQuery, searchSchema } from './schemas.ts'

interface Asked {
  readonly q: string
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Search over everything that has words. */
export function searchRoutes(app: App, deps: Deps): void {
  const { db } = deps

  app.get(
    '/v1/search',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'search',
        summary: 'Find claims, parties, events and articles by their words',
        description:
          'Looks in the words of claims, the names of parties, the places of events and the titles of articles. Each kind has ' +
          'pages of its own: its `nextCursor` is for the same words with `kind`.',
        tags: ['search'],
        querystring: searchQuery,
        response: { 200: searchSchema },
      },
    },
    async (request) => {
      const { kind, ...asked } = request.query
      if (asked.cursor !== undefined && kind === undefined) {
        throw new Problem('validation-failed', 'The request does not fit its schema.', {
          faults: [{ in: 'query', pointer: '/kind', detail: 'which kind the cursor is of' }],
        })
      }
      const has = (one: SearchKind) => kind === undefined || kind === one
      const [claims, parties, events, articles] = await Promise.all([
        has('claims') ? claimsFound(db, asked) : null,
        has('parties') ? partiesFound(db, asked) : null,
        has('events') ? eventsFound(db, asked) : null,
        has('articles') ? articlesFound(db, asked) : null,
      ])
      return { claims, parties, events, articles }
    },
  )
}

async function claimsFound(db: Connection, { q, limit, cursor }: Asked) {
  const words = wordsOf(q)
  const after = decodeCursor(idCursor('found-claims'), cursor)?.id
  const rows = words.length === 0 ? [] : await findClaims(db, prefixQuery(words), { limit, after })
  const parties = await partiesById(
    db,
    rows.map((row) => row.partyId),
  )
  return toPage(
    rows,
    limit,
    ({ partyId, low, high, comparator, quantityText, assertedLast, ...row }) => {
      const party = parties.get(partyId)
      if (party === undefined) throw new Error(`no row for the party ${partyId}`)
      return {
        ...row,
        party,
        quantity: comparator === null ? null : { low, high, comparator, text: quantityText ?? '' },
        matches: matchSpans(row.words, words),
        dir: directionOf(row.language),
        assertedLast: toInstant(assertedLast),
      }
    },
    (row) => ({ list: 'found-claims', id: row.id }),
  )
}

async function partiesFound(db: Connection, { q, limit, cursor }: Asked) {
  const after = decodeCursor(idCursor('found-parties'), cursor)?.id
  const rows = await findParties(db, fold(q), { limit, after })
  const words = wordsOf(q)
  const parties = await partiesById(
    db,
    rows.map((row) => row.id),
  )
  return toPage(
    rows,
    limit,
    ({ id, text, language }) => {
      const party = parties.get(id)
      if (party === undefined) throw new Error(`no row for the party ${id}`)
      const dir = directionOf(language)
      return { party, name: { text, language, dir, matches: matchSpans(text, words) } }
    },
    (row) => ({ list: 'found-parties', id: row.id }),
  )
}

async function eventsFound(db: Connection, { q, limit, cursor }: Asked) {
  const before = decodeCursor(timeCursor('events'), cursor)
  return eventPage(await listEvents(db, { q }, { limit, before }), limit)
}

async function articlesFound(db: Connection, { q, limit, cursor }: Asked) {
  const after = decodeCursor(idCursor('found-articles'), cursor)?.id
  const words = wordsOf(q)
  return toPage(
    await findArticles(db, q, { limit, after }),
    limit,
    (row) => ({
      ...row,
      matches: matchSpans(row.title, words),
      dir: directionOf(row.language),
      publishedAt: toInstant(row.publishedAt),
    }),
    (row) => ({ list: 'found-articles', id: row.id }),
  )
}
