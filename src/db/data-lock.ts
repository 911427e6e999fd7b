import { chmodSync } from 'node:fs'
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
  const file = new DatabaseSync(path)
  try {
    // Nothing is ever written, so no journal belongs beside the file.
    file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return undefined
    throw error
  }
  // Who may open it could lock it. Never opened by other means: closing any descriptor of a file
  // drops all locks that the process holds on it (POSIX), so only SQLite, which minds that, may.
  chmodSync(path, 0o600)
  return {
    release() {
      if (file.isOpen) file.close()
    },
  }
}
