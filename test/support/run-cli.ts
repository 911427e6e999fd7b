import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts `node src/cli.ts …` with nothing of the surroundings but what Node needs and `env`. */
export function startCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Waits for the end of a command and gathers what it wrote. */
export function finish(child: ChildProcess): Promise<CliRun> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const [stdout, stderr] = [out, err].map((all) => Buffer.concat(all).toString('utf8'))
      resolve({ code, stdout: stdout ?? '', stderr: stderr ?? '' })
    })
  })
}

/** Runs a command on the given standard input. */
export function runCli(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const child = startCli(args, env)
  const done = finish(child)
  // A command that ends without reading all of its input is what some tests are about.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  return done
}
