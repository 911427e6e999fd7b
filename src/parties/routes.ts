import { z } from 'zod'
import { callerOf } from '../access/authenticate.ts'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, toPage } from '../wire.ts'
import { fold } from './fold.ts'
import { findParty, listParties, partiesById } from './queries.ts'
import { registeredKey } from './registered-key.ts'
import { partiesQuery, partyDetail, partySchema, termsBody } from './schemas.ts'
import { setSpeaksFor, termsOf } from './speaks-for.ts'

/** Parties: who has spoken, looked up by a name in any language. */
export function partyRoutes(app: App, deps: Deps): void {
  const { db } = deps

  app.get(
    '/v1/parties',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listParties',
        summary: 'Look up the parties that articles have named',
        description:
          'A name in one language finds the party in all: "Armenian Defence Ministry" and «الدفاع الأرمينية» are one.',
        tags: ['parties'],
        querystring: partiesQuery,
        response: { 200: pageOf(partySchema) },
      },
    },
    async (request) => {
      const { limit, cursor, q, kind, country } = request.query
      const found = q === undefined ? undefined : registeredKey(q)
      const folded = q === undefined ? undefined : fold(q)
      const rows = await listParties(
        db,
        { folded, key: found, kind, country },
        { limit, after: decodeCursor(idCursor('parties'), cursor)?.id },
      )
      const spokenFor = await partiesById(
        db,
        rows.flatMap((row) => row.speaksForId ?? []),
      )
      return toPage(
        rows,
        limit,
        ({ speaksForId, ...row }) => ({
          ...row,
          speaksFor: speaksForId === null ? null : (spokenFor.get(speaksForId) ?? null),
        }),
        (row) => ({ list: 'parties', id: row.id }),
      )
    },
  )

  app.get(
    '/v1/parties/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readParty',
        summary: 'Read a party, a merged one under its own name',
        tags: ['parties'],
        params: idParams,
        response: { 200: partyDetail },
      },
    },
    async (request) => {
      const { id } = request.params
      const party = await findParty(db, id)
      if (party === undefined) throw new Problem('not-found', 'There is no such party.')
      const { speaksForId, aliases, ...own } = party
      const terms = await termsOf(db, id)
      const others = await partiesById(db, [
        id,
        ...(speaksForId === null ? [] : [speaksForId]),
        ...terms.map((term) => term.party),
      ])
      const root = others.get(id)
      return {
        ...own,
        speaksFor: speaksForId === null ? null : (others.get(speaksForId) ?? null),
        aliases: aliases.map(({ language, text }) => ({ language, text })),
        given: aliases.flatMap(({ by, ...alias }) => (by === null ? [] : [{ ...alias, by }])),
        terms: terms.flatMap((term) => {
          const party = others.get(term.party)
          return party === undefined ? [] : [{ ...term, party }]
        }),
        mergedInto: root === undefined || root.id === id ? null : root,
      }
    },
  )

  app.put(
    '/v1/parties/:id/speaks-for',
    {
      config: { scope: 'review', role: 'editor', problems: ['party-loop', 'party-merged'] },
      schema: {
        operationId: 'setSpeaksFor',
        summary: 'Say for whom a party speaks, and when',
        description:
          'Takes the place of all terms before. No term: it speaks for itself; one without days: always for that party. Its claims are of the side for which it spoke on the day they were first made (UTC).',
        tags: ['parties'],
        params: idParams,
        body: termsBody,
        response: { 204: z.null().meta({ description: 'Settled; its claims are linked anew.' }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const by = callerOf(request).actorId
      const terms = request.body.terms.map(({ party, from = null, until = null }) => ({
        party,
        from,
        until,
      }))
      await db.transaction().execute(async (trx) => {
        await setSpeaksFor(trx, { partyId: id, terms, by })
        await appendAudit(trx, {
          ...actorOf(request),
          action: 'party.speaks-for-set',
          subject: { kind: 'party', id },
          detail: { terms },
        })
      })
      return reply.code(204).send(null)
    },
  )
}
