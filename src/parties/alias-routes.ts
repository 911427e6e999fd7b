import { z } from 'zod'
import { callerOf } from '../access/authenticate.ts'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import { languageTag } from '../articles/schemas.ts'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { idParams } from '../wire.ts'
import { giveAlias, retireAlias } from './give-alias.ts'

const aliasBody = z
  .strictObject({ language: languageTag, text: z.string().trim().min(1).max(200) })
  .meta({ id: 'AliasRequest' })

const aliasSchema = z
  .object({ id: z.uuid(), language: z.string(), text: z.string() })
  .meta({ id: 'Alias' })

/** Names that people give to parties, for the articles to come. */
export function aliasRoutes(app: App, { db }: Deps): void {
  app.post(
    '/v1/parties/:id/aliases',
    {
      config: {
        scope: 'review',
        role: 'editor',
        heeds: ['Idempotency-Key'],
        problems: ['name-taken', 'party-merged'],
      },
      schema: {
        operationId: 'giveAlias',
        summary: 'Give a party a name',
        description:
          'Articles that are read from then on mean the party by it; it comes before every list. What was read before stays: merge the party that the name had made. Common words, offices, days and names of places are refused, as articles that name nobody would mean the party.',
        tags: ['parties'],
        params: idParams,
        body: aliasBody,
        response: { 201: aliasSchema },
      },
    },
    async (request, reply) => {
      const { text } = request.body
      const language = Intl.getCanonicalLocales(request.body.language)[0] ?? request.body.language
      const by = callerOf(request).actorId
      const answer = await answerOnce(db, request, async (trx) => {
        const { id, isNew } = await giveAlias(trx, {
          partyId: request.params.id,
          language,
          text,
          by,
        })
        const body = JSON.stringify(aliasSchema.parse({ id, language, text }))
        if (isNew) {
          await appendAudit(trx, {
            ...actorOf(request),
            action: 'party.alias-given',
            subject: { kind: 'party', id: request.params.id },
            detail: { aliasId: id, language, text },
          })
        }
        return {
          answer: { status: 201, headers: {}, body },
          afterCommit: () => Promise.resolve(),
        }
      })
      return sendAnswer(reply, answer)
    },
  )

  app.delete(
    '/v1/parties/:id/aliases/:aliasId',
    {
      config: { scope: 'review', role: 'editor' },
      schema: {
        operationId: 'retireAlias',
        summary: 'Take a given name back',
        description: 'For articles to come. Names of the lists and of articles stay.',
        tags: ['parties'],
        params: idParams.extend({ aliasId: z.uuid() }),
        response: { 204: z.null().meta({ description: 'The name is not used any more.' }) },
      },
    },
    async (request, reply) => {
      const { id, aliasId } = request.params
      const by = callerOf(request).actorId
      await db.transaction().execute(async (trx) => {
        if (!(await retireAlias(trx, { partyId: id, aliasId, by }))) return
        await appendAudit(trx, {
          ...actorOf(request),
          action: 'party.alias-retired',
          subject: { kind: 'party', id },
          detail: { aliasId },
        })
      })
      return reply.code(204).send(null)
    },
  )
}
