/** What the embedded database keeps beside its data: its passwords and, while it runs, where. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'

/** Kept in `secrets.json` (mode 600) for as long as the data is. */
export interface Secrets {
  readonly superuser: string
  readonly owner: string
  readonly app: string
  /**
   * Where the data is, from the data directory, so that a copy of that has its own; an absolute path where root's database
   * account cannot enter it and the data lies elsewhere.
   */
  readonly folder: string
}

/** Kept in `running.json` (mode 600) while the database runs. */
export interface Running {
  readonly pid: number
  readonly port: number
  readonly parent: number
}

/** What a file holds; undefined where there is none. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

/** Written beside and renamed, so that a reader never sees half of it. */
export async function writePrivate(path: string, value: unknown): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, path)
}

/** A path from `root` where it lies below that, else as it is. */
export function withinOrAbsolute(root: string, path: string): string {
  const within = relative(root, path)
  return within.startsWith('..') || isAbsolute(within) ? path : within
}
