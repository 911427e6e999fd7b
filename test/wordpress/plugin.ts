import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

export const pluginFile = fileURLToPath(
  new URL('../../integrations/wordpress/counterclaim.php', import.meta.url),
)

export const hasPhp = spawnSync('php', ['-v']).status === 0
if (!hasPhp) console.warn('php is not installed (Debian: php-cli): the plugin is not tested.')

/** A post as the database of WordPress has it; what is left out is as before, or as in a new draft. */
export interface Post {
  readonly ID: number
  readonly post_type?: string
  readonly post_status?: string
  readonly post_password?: string
  readonly post_title?: string
  readonly post_content?: string
  readonly post_date?: string
  readonly post_date_gmt?: string
  readonly post_modified_gmt?: string
}

/** What the plugin has put into WordPress. */
export interface PluginState {
  readonly options: Readonly<Record<string, unknown>>
  readonly autoload: Readonly<Record<string, boolean | null>>
  readonly meta: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly events: readonly { readonly in: number; readonly hook: string }[]
  /** Method, address, body. */
  readonly requests: readonly (readonly [string, string, string | null])[]
}

type Command = { readonly do: string } & Readonly<Record<string, unknown>>

interface PhpAnswer {
  readonly value?: unknown
  readonly error?: string
}

/** A process of `php` with the plugin and `wordpress.php` in it, one command after the other. */
function startPlugin() {
  const child: ChildProcess = spawn('php', [fileURLToPath(new URL('run.php', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (child.stdin === null || child.stdout === null) throw new Error('php has no pipes')
  const { stdin } = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async <Value>(command: Command): Promise<Value> => {
    stdin.write(`${JSON.stringify(command)}\n`)
    const { value: line, done } = await lines.next()
    if (done === true) throw new Error(`php ended at ${command.do}`)
    // A warning of PHP would stand on this line, and be no JSON.
    const answer = JSON.parse(line) as PhpAnswer
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value as Value
  }
  return {
    ask,
    async stop() {
      stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** The plugin in a WordPress of the calling file's own. Call it inside a `describe`. */
export function usePlugin() {
  let plugin: ReturnType<typeof startPlugin> | undefined
  beforeAll(() => {
    plugin = startPlugin()
  })
  afterAll(() => plugin?.stop())
  const ask = <Value>(command: Command): Promise<Value> => {
    if (plugin === undefined) throw new Error('the plugin is there from beforeAll on')
    return plugin.ask<Value>(command)
  }
  return {
    ask,
    settings: (given: Readonly<Record<string, string>>) =>
      ask<string>({ do: 'settings', given: { outlet: '', key: '', ...given } }),
    save: (post: Post) => ask<true>({ do: 'save', post }),
    /** Runs what is due within so many seconds; how many runs that were. */
    schedule: (ahead = 0) => ask<number>({ do: 'schedule', ahead }),
    box: (id: number) => ask<string>({ do: 'box', id }),
    notices: () => ask<string>({ do: 'notices' }),
    state: () => ask<PluginState>({ do: 'state' }),
  }
}
