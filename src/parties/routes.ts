import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { decodeCursor, idCursor, pageOf, toPage } from '../wire.ts'
import { nobodyEarlier } from './earlier-parties.ts'
import { fold } from './fold.ts'
import { listParties, partiesById } from './queries.ts'
import { resolveParty } from './resolve-party.ts'
import { partiesQuery, partySchema } from './schemas.ts'

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
      const found = q === undefined ? undefined : resolve(q)
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
}

/** Key of the registry's party under a name, as an institution or as a person. */
function resolve(name: string): string | undefined {
  const context = { language: 'en', earlier: nobodyEarlier }
  const body = resolveParty(
    { text: name, institution: null, person: null, role: 'unknown' },
    context,
  )
  if (body.known) return body.key
  const person = resolveParty(
    { text: name, institution: null, person: name, role: 'person' },
    context,
  )
  return person.known ? person.key : undefined
}
