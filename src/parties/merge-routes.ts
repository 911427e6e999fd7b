import type { z } from 'zod'
import { callerOf } from '../access/authenticate.ts'
import { type Answer, answerOnce, sendAnswer } from '../access/idempotency.ts'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Connection } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { decodeCursor, idCursor, idParams, pageOf, toInstant, toPage } from '../wire.ts'
import { mergeParties, undoMerge } from './merge-parties.ts'
import { listMerges, type MergeRow } from './merge-queries.ts'
import { mergeBody, mergeSchema, mergesQuery, undoBody } from './merge-schemas.ts'
import { type PartyRow, partiesNamed } from './queries.ts'

/** Merging parties, taking it back, and the record of both. */
export function mergeRoutes(app: App, deps: Deps): void {
  const { db } = deps

  app.post(
    '/v1/parties/:id/merge',
    {
      config: {
        scope: 'review',
        role: 'editor',
        heeds: ['Idempotency-Key'],
        problems: ['party-loop', 'party-merged'],
      },
      schema: {
        operationId: 'mergeParty',
        summary: 'Merge a party into another one',
        description:
          'From then on the other party stands for it: on boards, in lists and for articles to come. Its names become names of the other one. Everything can be undone.',
        tags: ['parties'],
        params: idParams,
        body: mergeBody,
        response: { 201: mergeSchema },
      },
    },
    async (request, reply) => {
      const { into, reason } = request.body
      const by = callerOf(request).actorId
      const answer = await answerOnce(db, request, async (trx) => {
        const id = await mergeParties(trx, { partyId: request.params.id, intoId: into, reason, by })
        const answer = await answerWith(trx, id, 201)
        await appendAudit(trx, {
          ...actorOf(request),
          action: 'party.merged',
          subject: { kind: 'party', id: request.params.id },
          detail: { into, mergeId: id },
        })
        return outcome(answer)
      })
      return sendAnswer(reply, answer)
    },
  )

  app.post(
    '/v1/parties/merges/:id/undo',
    {
      config: {
        scope: 'review',
        role: 'editor',
        heeds: ['Idempotency-Key'],
        problems: ['merge-undone'],
      },
      schema: {
        operationId: 'undoMerge',
        summary: 'Undo a merge',
        description:
          'The party stands for itself again, with the parties that are merged with it; earlier and later merges of the other party stand. What reviewers had judged before the merge holds again.',
        tags: ['parties'],
        params: idParams,
        body: undoBody,
        response: { 200: mergeSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const by = callerOf(request).actorId
      const answer = await answerOnce(db, request, async (trx) => {
        await undoMerge(trx, { mergeId: id, reason: request.body.reason, by })
        const answer = await answerWith(trx, id, 200)
        const { party, into } = mergeSchema.parse(JSON.parse(answer.body))
        await appendAudit(trx, {
          ...actorOf(request),
          action: 'party.merge-undone',
          subject: { kind: 'party', id: party.id },
          detail: { into: into.id, mergeId: id },
        })
        return outcome(answer)
      })
      return sendAnswer(reply, answer)
    },
  )

  app.get(
    '/v1/parties/merges',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listMerges',
        summary: 'List merges of parties, the newest first, undone ones too',
        tags: ['parties'],
        querystring: mergesQuery,
        response: { 200: pageOf(mergeSchema) },
      },
    },
    async (request) => {
      const { limit, cursor, party } = request.query
      const before = decodeCursor(idCursor('merges'), cursor)?.id
      const rows = await listMerges(db, { party }, { limit, before })
      const parties = await partiesNamed(db, idsOf(rows))
      return toPage(
        rows,
        limit,
        (row) => mergeView(row, parties),
        (row) => ({ list: 'merges', id: row.id }),
      )
    },
  )
}

function outcome(answer: Answer) {
  return { answer, afterCommit: () => Promise.resolve() }
}

async function answerWith(trx: Connection, id: string, status: number): Promise<Answer> {
  const rows = await listMerges(trx, { id }, { limit: 1, before: undefined })
  const [row] = rows
  if (row === undefined) throw new Error(`no row for the merge ${id}`)
  const shown = mergeSchema.parse(mergeView(row, await partiesNamed(trx, idsOf(rows))))
  return { status, headers: {}, body: JSON.stringify(shown) }
}

function idsOf(rows: readonly MergeRow[]): string[] {
  return rows.flatMap((row) => [row.party_id, row.into_id])
}

function mergeView(
  row: MergeRow,
  parties: ReadonlyMap<string, PartyRow>,
): z.input<typeof mergeSchema> {
  const known = (id: string): PartyRow => {
    const party = parties.get(id)
    if (party === undefined) throw new Error(`no row for the party ${id}`)
    return party
  }
  return {
    id: row.id,
    party: known(row.party_id),
    into: known(row.into_id),
    reason: row.reason,
    madeBy: row.made_by,
    rule: row.rule,
    madeAt: toInstant(row.made_at),
    undone:
      row.undo_made_at === null
        ? null
        : {
            reason: row.undo_reason ?? '',
            madeBy: row.undo_made_by,
            rule: row.undo_rule,
            madeAt: toInstant(row.undo_made_at),
          },
  }
}
