import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import {
  type Cluster,
  clearLeftovers,
  createCluster,
  startCluster,
  superuser,
} from '../../src/db/cluster.ts'
import { findFreePort } from '../../src/db/embedded.ts'
import { chooseDataFolder, findAccount, findBinaries } from '../../src/db/embedded-binaries.ts'
import { prepareSchema } from '../../src/db/prepare-schema.ts'

export interface OwnCluster {
  /** Connection string of a migrated database. */
  readonly url: string
  /** Kills the server as a crash of the machine would; its sessions notice and end by themselves. */
  readonly crash: () => Promise<void>
  /** Ends the server in an orderly way, its sessions cut off. */
  readonly stop: () => Promise<void>
  /** Starts it again at the same address, over the same data. */
  readonly start: () => Promise<void>
}

const silent = () => undefined

/**
 * A PostgreSQL server of the calling file's own, which it may crash and start again: the one that all test files share
 * must live. What it has committed survives a crash of the server (not of the machine).
 */
export function useOwnCluster(): OwnCluster {
  const account = findAccount()
  let directory = ''
  let folder = ''
  let port = 0
  let url = ''
  let cluster: Cluster | undefined

  const start = async () => {
    const binaries = await findBinaries(account, silent)
    for (let attempt = 1; ; attempt += 1) {
      try {
        await clearLeftovers(folder, silent)
        cluster = await startCluster(binaries, account, folder, port, { fsync: 'off' })
        return
      } catch (error) {
        // The sessions of a killed server end one after the other; until then they hold its memory.
        if (attempt >= 20) throw error
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    }
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'counterclaim-cluster-'))
    folder = await chooseDataFolder(directory, account, silent)
    port = await findFreePort()
    const binaries = await findBinaries(account, silent)
    await createCluster(binaries, account, folder, 'of-no-use-to-anybody', ['--no-sync'])
    await start()
    const address = `postgres://${superuser}:of-no-use-to-anybody@127.0.0.1:${port}`
    const admin = new pg.Client({ connectionString: `${address}/postgres` })
    await admin.connect()
    await admin.query('CREATE DATABASE newsroom')
    await admin.end()
    url = `${address}/newsroom`
    await prepareSchema({ owner: url, app: undefined })
  })
  afterAll(async () => {
    await cluster?.stop()
    await rm(join(folder, '..'), { recursive: true, force: true })
    await rm(directory, { recursive: true, force: true })
  })

  return {
    get url() {
      return url
    },
    start,
    async stop() {
      await cluster?.stop()
    },
    async crash() {
      if (cluster === undefined) throw new Error('the server is there from beforeAll on')
      process.kill(cluster.pid, 'SIGKILL')
      await cluster.ended
    },
  }
}
