import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startTemporaryDatabase } from '../../src/db/embedded.ts'
import { prepareSchema } from '../../src/db/prepare-schema.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the cluster's superuser; its database is `template_counterclaim`. */
    templateUrl: string
  }
}

/** One cluster for the whole run, with one migrated template that each test file clones. */
export async function setup(project: TestProject) {
  const directory = join(tmpdir(), `counterclaim-test-${process.pid}`)
  const cluster = await startTemporaryDatabase(directory)
  const admin = new pg.Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query('CREATE DATABASE template_counterclaim')
  await admin.end()
  const templateUrl = cluster.url.replace(/\/postgres$/, '/template_counterclaim')
  await prepareSchema({ owner: templateUrl, app: undefined })
  project.provide('templateUrl', templateUrl)
  return async () => {
    await cluster.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
