import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { findFreePort } from '../../src/db/embedded.ts'
import { checkRedis } from '../../src/queue/backend.ts'
import { eventually } from './queues.ts'

/** Redis is optional for whoever works on this: tests that start a server of their own are skipped without it. */
export const hasRedis = spawnSync('redis-server', ['--version']).error === undefined

/** Settings under which a server keeps what it is given. */
export const durable = { appendonly: 'yes', 'maxmemory-policy': 'noeviction' }

export type StartRedis = (settings: Readonly<Record<string, string>>) => Promise<string>

/** Starts Redis servers, which end after the test; the address of each is returned. Call it at the top of a file. */
export function useRedis(): StartRedis {
  const ends: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0)) await end()
  })
  return async (settings) => {
    const folder = await mkdtemp(join(tmpdir(), 'counterclaim-redis-'))
    const port = await findFreePort()
    const all = { bind: '127.0.0.1', port: String(port), dir: folder, save: '', ...settings }
    const flags = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value])
    const server: ChildProcess = spawn('redis-server', flags, { stdio: 'ignore' })
    const exited = new Promise((resolve) => server.once('exit', resolve))
    ends.push(async () => {
      server.kill('SIGKILL')
      await exited
      await rm(folder, { recursive: true, force: true })
    })
    const url = `redis://127.0.0.1:${port}`
    await eventually('the server answers', () =>
      checkRedis(url, true).then(
        () => true,
        () => false,
      ),
    )
    return url
  }
}
