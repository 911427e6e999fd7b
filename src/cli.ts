import type { Command, CommandIo } from './commands/command-io.ts'

/** Loaded when called: `extract` needs no database driver, and `keys` no extraction. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  start: async () => (await import('./commands/start.ts')).startCommand,
  'evaluate-boards': async () =>
    (await import('./commands/evaluate-boards.ts')).evaluateBoardsCommand,
  'evaluate-pages': async () => (await import('./commands/evaluate-pages.ts')).evaluatePagesCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  'audit-verify': async () => (await import('./commands/audit-verify.ts')).auditVerifyCommand,
}

const usage = `Usage: npm run COMMAND [-- ARGUMENTS]
  start     run the service: database (where none is configured), API and workers
  demo      run the service on sample articles and print their board
  extract   read texts from files or lines, print attributions and claims
  evaluate  compare extraction with marked texts
  keys      create, list and revoke API keys
  audit:verify  verify the record of what people did
  migrate   bring the configured database up to date
`

/**
 * npm starts us through a shell that passes no signal on: when npm is ended, that shell goes and we
 * would stay for ever. So a command that npm runs ends with whoever started it; one that was started
 * directly may outlive its terminal.
 */
function endWithParent(controller: AbortController): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) controller.abort()
  }, 500).unref()
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const controller = new AbortController()
  // Stays on: a second Ctrl-C (npm passes on a copy of the terminal's) must not cut the end short.
  process.on('SIGINT', () => controller.abort())
  process.on('SIGTERM', () => controller.abort())
  endWithParent(controller)
  const io: CommandIo = {
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    interactive: process.stdin.isTTY && process.stdout.isTTY,
    signal: controller.signal,
  }
  const command = await load()
  return await command(args, io)
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
