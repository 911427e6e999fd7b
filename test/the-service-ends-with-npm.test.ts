import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './support/queues.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let dataDir = ''
const started: number[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'counterclaim-npm-'))
  if (userInfo().uid === 0) await chmod(dataDir, 0o711)
})
afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  }
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
})

interface Shell {
  readonly child: ChildProcess
  readonly supervisor: number
  readonly output: () => string
  /** True once nobody holds the output any more: neither the supervisor nor what it started. */
  readonly isOver: () => boolean
}

/** Starts the service as npm does, below a shell that stays and passes no signal on. */
async function startBelowShell(lifecycleEvent: string | undefined): Promise<Shell> {
  const child = spawn('sh', ['-c', '"$0" src/cli.ts start; true', process.execPath], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      REDIS_URL: '',
      PORT: '0',
      PUBLIC_URL: '',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      npm_lifecycle_event: lifecycleEvent,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let over = false
  child.once('close', () => {
    over = true
  })
  const pid = child.pid ?? 0
  started.push(pid)
  await eventually('the service runs', () => output.includes('is running') || over, 30_000)
  expect(output).toContain('is running')
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const supervisor = Number(children.trim())
  started.push(supervisor)
  return { child, supervisor, output: () => output, isOver: () => over }
}

const urlOf = (shell: Shell) => /^API {4}(\S+)\/v1$/m.exec(shell.output())?.[1] ?? ''

describe.runIf(process.platform === 'linux')('a service whose shell is killed', () => {
  it('ends too when npm started it, and leaves its data to the next start', async () => {
    const first = await startBelowShell('start')
    first.child.kill('SIGKILL')
    await eventually('all of it has ended', first.isOver, 20_000)
    expect(first.output()).not.toMatch(/is started again|ended by itself/)
    await expect(fetch(`${urlOf(first)}/livez`)).rejects.toThrow()

    const second = await startBelowShell('start')
    expect((await fetch(`${urlOf(second)}/readyz`)).status).toBe(200)
    process.kill(second.supervisor, 'SIGTERM')
    await eventually('the next one ends', second.isOver, 20_000)
  }, 90_000)

  it('stays when it was started directly, until it is told to end', async () => {
    const direct = await startBelowShell(undefined)
    direct.child.kill('SIGKILL')
    // Four times as long as a service of npm's takes to look for its parent.
    await sleep(2_000)
    expect((await fetch(`${urlOf(direct)}/readyz`)).status).toBe(200)
    process.kill(direct.supervisor, 'SIGTERM')
    await eventually('it ends', direct.isOver, 20_000)
  }, 60_000)
})
