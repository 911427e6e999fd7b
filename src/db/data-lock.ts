import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export interface DataLock {
  readonly release: () => void
}

/**
 * Takes a lock on `path` that the kernel gives up with the process, however it ends: after
 * `kill -9` nothing stale is left, which a file with a process id in it cannot promise. SQLite
 * brings the locking calls that Node itself does not have.
 * @returns undefined where another process (or another part of this one) holds it.
 */
export function takeDataLock(path: string): DataLock | undefined {
  // Made by nobody else's hands: who may open it could lock it.
  closeSync(openSync(path, 'a', 0o600))
  const file = new DatabaseSync(path)
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return undefined
    throw error
  }
  return { release: () => file.close() }
}
