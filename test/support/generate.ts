import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../../src/db/create-database.ts'
import { startTemporaryDatabase } from '../../src/db/embedded.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { renderOpenapi } from '../../src/http/render-openapi.ts'
import { type Described, renderClient } from './render-client.ts'
import { renderSchemaTypes } from './render-generated.ts'

/** Writes the files that are made from others: run it after a change of the migrations or of the routes. */
async function generate(): Promise<void> {
  const source = new URL('../../src/', import.meta.url)
  const directory = await mkdtemp(join(tmpdir(), 'counterclaim-generate-'))
  const cluster = await startTemporaryDatabase(join(directory, 'data'))
  try {
    const db = createDatabase({
      url: cluster.url,
      poolSize: 1,
      name: 'generate',
      onIdleError: () => undefined,
    })
    await migrateToLatest(db)
    await db.destroy()
    await writeFile(new URL('db/schema.generated.ts', source), await renderSchemaTypes(cluster.url))
    const openapi = await renderOpenapi()
    await writeFile(new URL('openapi.json', source), openapi)
    const client = await renderClient(JSON.parse(openapi) as Described)
    await writeFile(new URL('client/api.generated.ts', source), client)
  } finally {
    await cluster.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

await generate()
