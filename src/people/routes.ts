import type { z } from 'zod'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { releaseAllOf } from '../reviews/leases.ts'
import { decodeCursor, idCursor, idParams, pageOf, pageQuery, toInstant, toPage } from '../wire.ts'
import { personDeed } from './audit-person.ts'
import { changePerson, createPerson, listPeople, type PersonRow } from './queries.ts'
import { personBody, personPatch, personSchema } from './schemas.ts'

const nameTaken = () =>
  new Problem('conflict', 'Somebody has this name; capitals and widths make no difference.')

/** People: made, listed, renamed, given a role, disabled by admins. Nobody is deleted: decisions name them. */
export function peopleRoutes(app: App, { db }: Deps): void {
  app.post(
    '/v1/people',
    {
      config: { scope: 'admin', problems: ['conflict'] },
      bodyLimit: 10_000,
      schema: {
        operationId: 'createPerson',
        summary: 'Add a person who reviews',
        description: 'Give them a key with `POST /v1/keys` and their `personId`.',
        tags: ['people'],
        body: personBody,
        response: { 201: personSchema },
      },
    },
    async (request, reply) => {
      const row = await db.transaction().execute(async (trx) => {
        const made = await createPerson(trx, request.body)
        if (made === undefined) throw nameTaken()
        await appendAudit(trx, personDeed(actorOf(request), 'person.made', made))
        return made
      })
      return reply.code(201).send(personView(row))
    },
  )

  app.get(
    '/v1/people',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'listPeople',
        summary: 'List people, those who are disabled too',
        tags: ['people'],
        querystring: pageQuery,
        response: { 200: pageOf(personSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = decodeCursor(idCursor('people'), cursor)?.id
      const rows = await listPeople(db, { limit, after })
      return toPage(rows, limit, personView, (row) => ({ list: 'people', id: row.id }))
    },
  )

  app.patch(
    '/v1/people/:id',
    {
      config: { scope: 'admin', problems: ['conflict'] },
      bodyLimit: 10_000,
      schema: {
        operationId: 'changePerson',
        summary: 'Rename a person, change the role, disable or enable',
        description:
          'It holds from the next request on, in sessions too. Whoever has the last live admin key stays an admin.',
        tags: ['people'],
        params: idParams,
        body: personPatch,
        response: { 200: personSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      return db.transaction().execute(async (trx) => {
        const changed = await changePerson(trx, id, request.body)
        if (changed === 'unknown') throw new Problem('not-found', 'There is no such person.')
        if (changed === 'name-taken') throw nameTaken()
        if (changed === 'last-admin') {
          throw new Problem(
            'conflict',
            'The last live admin key is theirs; make another one first.',
          )
        }
        if (request.body.disabled === true) await releaseAllOf(trx, id)
        await appendAudit(trx, personDeed(actorOf(request), 'person.changed', changed))
        return personView(changed)
      })
    },
  )
}

function personView(row: PersonRow): z.input<typeof personSchema> {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    createdAt: toInstant(row.created_at),
    disabledAt: toInstant(row.disabled_at),
  }
}
