import { versionParams } from '../articles/schemas.ts'
import { wordsOf } from '../copies/changed-figures.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { saidIn, versionAndBefore } from './queries.ts'
import { changeSchema } from './schemas.ts'
import { type VersionRead, versionChange } from './version-change.ts'

type Row = Awaited<ReturnType<typeof versionAndBefore>>[number]

function toRead({ version, text, language, said_from }: Row): VersionRead {
  return { version, at: said_from.toISOString(), words: wordsOf(text, language) }
}

/** What a new version of an article does to its claims. */
export function correctionRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/articles/:id/versions/:version/changes',
    {
      config: { scope: 'claims:read', problems: ['under-embargo'] },
      schema: {
        operationId: 'readVersionChanges',
        summary:
          'How a version of an article differs from the one before it, in figures and claims',
        tags: ['articles'],
        params: versionParams,
        response: { 200: changeSchema },
      },
    },
    async (request) => {
      const { id, version } = request.params
      const [now, old] = await versionAndBefore(db, id, version)
      if (now?.version !== version || old === undefined) {
        throw new Problem('not-found', 'There is no such version, or none before it.')
      }
      if (!now.released) {
        throw new Problem('under-embargo', 'The text can be read when its embargo is over.')
      }
      const said = (await saidIn(db, [id])).get(id) ?? []
      return versionChange(toRead(old), toRead(now), said)
    },
  )
}
