import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CliRun, finish, runCli, startCli } from './support/run-cli.ts'

let folder = ''
let first: CliRun = { code: null, stdout: '', stderr: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterclaim-demo-'))
  // A database that root starts runs as an account of its own, which must be able to enter.
  await chmod(folder, 0o755)
  first = await runCli(['demo', '--exit'], '', { DATA_DIR: folder, COLUMNS: '200' })
}, 90_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The board's table alone: from its first rule to its last. */
function boardOf(stdout: string): string {
  return stdout.slice(stdout.indexOf('┌'), stdout.lastIndexOf('┘'))
}

it('ends well and says nothing on standard error', () => {
  expect(first).toMatchObject({ code: 0, stderr: '' })
})

it('puts the sides and their figures beside each other', () => {
  const board = boardOf(first.stdout)
  for (const side of ['Armenia', 'Azerbaijan']) expect(board).toContain(side)
  expect(board).toMatch(/revised: 16 \(27 Sept\) .*→ 31/u)
  expect(board).toContain('more than 550')
  expect(board).toContain('12')
  expect(board).toMatch(/denies/u)
  expect(board).toMatch(/\p{Script=Arabic}/u)
})

it('gives the reasons of the relations of contested questions', () => {
  const contested = first.stdout.slice(first.stdout.indexOf('Contested questions'))
  for (const type of ['contradicts', 'updates', 'denies', 'not comparable']) {
    expect(contested).toContain(`• ${type}`)
  }
})

it('tells where API, documentation and key are', () => {
  expect(first.stdout).toMatch(/^API +http:\/\/127\.0\.0\.1:\d+\/v1$/mu)
  expect(first.stdout).toMatch(/^Page +http:\/\/127\.0\.0\.1:\d+\/review$/mu)
  expect(first.stdout).toMatch(/^Docs +http:\/\/127\.0\.0\.1:\d+\/docs$/mu)
  expect(first.stdout).toMatch(/^Key +cc_\S+$/mu)
})

it('stops without --exit where nobody sits in front of it, and prints the same board again', async () => {
  const again = await runCli(['demo'], '', { DATA_DIR: folder, COLUMNS: '200' })
  expect(again).toMatchObject({ code: 0, stderr: '' })
  expect(boardOf(again.stdout)).toBe(boardOf(first.stdout))
}, 90_000)

it('stops at SIGINT in the middle of its work and can be run again after it', async () => {
  const child = startCli(['demo'], { DATA_DIR: folder })
  child.stdout?.on('data', (chunk: Buffer) => {
    if (chunk.toString('utf8').includes('Posting')) child.kill('SIGINT')
  })
  const { code } = await finish(child)
  expect(code).toBe(130)
  expect(await runCli(['keys', 'list'], '', { DATA_DIR: join(folder, 'demo') })).toMatchObject({
    code: 1,
  })
}, 90_000)
