import { articleExists } from '../articles/queries.ts'
import { storedSpans } from '../db/stored-spans.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { type PartyRow, partiesById } from '../parties/queries.ts'
import { Problem } from '../problems.ts'
import {
  decodeCursor,
  directionOf,
  idCursor,
  idParams,
  pageOf,
  pageQuery,
  toInstant,
  toPage,
} from '../wire.ts'
import { listAlerts } from './queries.ts'
import { alertSchema } from './schemas.ts'

type AlertRow = Awaited<ReturnType<typeof listAlerts>>[number]

function partyOf(parties: ReadonlyMap<string, PartyRow>, id: string): PartyRow {
  const party = parties.get(id)
  if (party === undefined) throw new Error(`no row for the party ${id}`)
  return party
}

function quantity(
  low: number | null,
  high: number | null,
  comparator: AlertRow['old_comparator'],
  text: string | null,
) {
  return comparator === null ? null : { low, high, comparator, text: text ?? '' }
}

function toAlert(row: AlertRow, parties: ReadonlyMap<string, PartyRow>) {
  return {
    id: row.id,
    reason: row.reason,
    open: row.open,
    createdAt: toInstant(row.created_at),
    questionId: row.question_id,
    cited: {
      claimId: row.old_claim_id,
      party: partyOf(parties, row.old_party_id),
      quantity: quantity(row.old_low, row.old_high, row.old_comparator, row.old_text),
      words: row.words,
      version: row.version,
      content: storedSpans(row.content),
    },
    now: {
      claimId: row.new_claim_id,
      party: partyOf(parties, row.new_party_id),
      quantity: quantity(row.new_low, row.new_high, row.new_comparator, row.new_text),
      words: row.new_words,
      language: row.new_language,
      dir: directionOf(row.new_language),
      assertedAt: toInstant(row.new_at),
    },
  }
}

const alertCursor = idCursor('alerts')

/** What a published article says that is not said any more. */
export function alertRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/articles/:id/alerts',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listArticleAlerts',
        summary:
          'Figures of an article that their source has revised since, or that are disputed; the newest first',
        tags: ['articles'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(alertSchema) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { limit, cursor } = request.query
      const before = decodeCursor(alertCursor, cursor)?.id
      const rows = await listAlerts(db, id, { limit, before })
      if (rows.length === 0 && !(await articleExists(db, id))) {
        throw new Problem('not-found', 'There is no such article.')
      }
      const ids = rows.flatMap((row) => [row.old_party_id, row.new_party_id])
      const parties = await partiesById(db, [...new Set(ids)])
      return toPage(
        rows,
        limit,
        (row) => toAlert(row, parties),
        (row) => ({ list: 'alerts', id: row.id }),
      )
    },
  )
}
