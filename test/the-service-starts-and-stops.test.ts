import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../src/client/client.ts'
import { type TestProcess, useProcesses } from './support/processes.ts'
import { eventually } from './support/queues.ts'

const processes = useProcesses()
let dataDir = ''
let occupier: Server | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'counterclaim-start-'))
  if (userInfo().uid === 0) await chmod(dataDir, 0o711)
  // The default port is taken, by this or by somebody else.
  occupier = createServer()
  await new Promise<void>((resolve) => {
    occupier?.once('error', () => resolve())
    occupier?.listen(8080, '127.0.0.1', resolve)
  })
})
afterAll(async () => {
  occupier?.close()
  await rm(dataDir, { recursive: true, force: true })
})

const env = () => ({
  DATABASE_URL: '',
  REDIS_URL: '',
  PORT: '',
  PUBLIC_URL: '',
  DATA_DIR: dataDir,
  LOG_LEVEL: 'fatal',
})

const run = (args: readonly string[]) => processes.start('src/cli.ts', env(), args)

async function startService(): Promise<{ service: TestProcess; url: string }> {
  const service = run(['start'])
  await eventually('the service runs', () => service.output().includes('is running'), 30_000)
  const url = /^API {4}(\S+)\/v1$/m.exec(service.output())?.[1] ?? ''
  return { service, url }
}

/** Pids of a process's children, from Linux's own list. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('npm start', () => {
  it('serves from one command, shows the first key once, and stops cleanly', async () => {
    const { service, url } = await startService()
    expect(service.output()).toMatch(/Port 8080 is taken; the API listens on \d+ instead/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const key = /cc_live_\S+/.exec(service.output())?.[0] ?? ''
    const api = createClient({ url, key })
    const posted = await api.call('addArticle', {
      body: {
        outlet: { name: 'North' },
        language: 'en',
        body: 'The defence ministry said that sixteen soldiers were killed.',
        publishedAt: '2020-09-27T12:00:00+04:00',
      },
    })
    expect(posted.status).toBe(202)
    await eventually('the article is linked', async () => {
      const { body } = await api.call('readArticle', { path: { id: posted.body.id } })
      return body.state === 'linked'
    })

    const made = run(['keys', 'create', '--scopes', 'claims:read'])
    expect((await made.exited).code).toBe(0)
    expect(made.output()).toMatch(/^cc_live_/)
    const listed = run(['keys', 'list'])
    await listed.exited
    expect(listed.output()).toContain('command line')
    expect(listed.output()).not.toContain(key)

    service.child.kill('SIGINT')
    service.child.kill('SIGINT')
    expect(await service.exited).toEqual({ code: 0, signal: null })

    const again = await startService()
    expect(again.service.output()).not.toContain('cc_live_')
    again.service.child.kill('SIGTERM')
    expect(await again.service.exited).toEqual({ code: 0, signal: null })
  }, 60_000)

  it.runIf(process.platform === 'linux')(
    'leaves no process of its own behind when it is killed, and restarts one that dies',
    async () => {
      const { service, url } = await startService()
      const before = await childrenOf(service.child.pid ?? 0)
      // The database's own processes are told apart by what they run.
      const nodes: number[] = []
      for (const pid of before) {
        if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('.ts')) nodes.push(pid)
      }
      expect(nodes).toHaveLength(2)
      for (const pid of nodes) process.kill(pid, 'SIGKILL')
      await eventually('both are replaced', async () => {
        const answer = await fetch(`${url}/readyz`).catch(() => undefined)
        return (
          answer?.status === 200 &&
          (await childrenOf(service.child.pid ?? 0)).length === before.length
        )
      })
      const replaced = (await childrenOf(service.child.pid ?? 0)).filter(
        (pid) => !before.includes(pid),
      )
      service.child.kill('SIGKILL')
      await service.exited
      await eventually('both have ended', () => replaced.every((pid) => !isAlive(pid)))
      // The next start recovers the database that was left behind.
      const next = await startService()
      next.service.child.kill('SIGTERM')
      expect((await next.service.exited).code).toBe(0)
    },
    60_000,
  )

  it('names a port that was asked for and cannot be had', async () => {
    const service = processes.start('src/cli.ts', { ...env(), PORT: '8080' }, ['start'])
    expect((await service.exited).code).toBe(1)
    expect(service.output()).toContain('EADDRINUSE')
  }, 60_000)
})

describe('the command line', () => {
  it.each([[[]], [['nonsense']], [['constructor']], [['keys']], [['keys', 'burn']]])(
    'answers %j with its usage and exit code 2',
    async (args) => {
      const command = run(args)
      expect((await command.exited).code).toBe(2)
      expect(command.output()).toContain('Usage')
    },
  )

  it('says what is missing when there is no database to work with', async () => {
    const command = run(['keys', 'list'])
    expect((await command.exited).code).toBe(1)
    expect(command.output()).toMatch(/DATABASE_URL is not set.*npm start/s)
  })

  it('lists every fault of the configuration', async () => {
    const command = processes.start('src/server.ts', { ...env(), PORT: 'x', LOG_LEVEL: 'loud' })
    expect((await command.exited).code).toBe(1)
    expect(command.output()).toMatch(/PORT.*LOG_LEVEL/s)
  })
})
