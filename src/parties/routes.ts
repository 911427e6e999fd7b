import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, toPage } from '../wire.ts'
import { fold } from './fold.ts'
import { findParty, listParties, partiesById } from './queries.ts'
import { registeredKey } from './registered-key.ts'
import { partiesQuery, partyDetail, partySchema } from './schemas.ts'

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
      const others = await partiesById(db, [id, ...(speaksForId === null ? [] : [speaksForId])])
      const root = others.get(id)
      return {
        ...own,
        speaksFor: speaksForId === null ? null : (others.get(speaksForId) ?? null),
        aliases: aliases.map(({ language, text }) => ({ language, text })),
        given: aliases.flatMap(({ by, ...alias }) => (by === null ? [] : [{ ...alias, by }])),
        mergedInto: root === undefined || root.id === id ? null : root,
      }
    },
  )
}
