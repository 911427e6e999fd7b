import { parseArgs } from 'node:util'
import {
  createKey,
  keyMade,
  listKeys,
  type NoKeyForPerson,
  revokeKey,
  whyNoKey,
} from '../access/queries.ts'
import { type AuditRecord, appendAudit, commandLine } from '../audit/append-audit.ts'
import { parseConfig } from '../config.ts'
import { type Connection, createDatabase, type Database } from '../db/create-database.ts'
import { resolveDatabaseUrl } from '../db/database-url.ts'
import { assertSchemaIsCurrent } from '../db/migrate.ts'
import type { PersonRole } from '../db/schema.generated.ts'
import { plainLine } from '../exports/terminal-text.ts'
import { type Scope, scopes } from '../feature.ts'
import { personDeed } from '../people/audit-person.ts'
import { actorNames, createPerson, findPersonNamed, type PersonRow } from '../people/queries.ts'
import { personBody, roles } from '../people/schemas.ts'
import type { CommandIo } from './command-io.ts'

const usage = `Usage:
  npm run keys -- create --scopes ${scopes.join(',')} [--name NAME] [--expires 2027-01-31]
  npm run keys -- create --person NAME [--role ${roles.join('|')}] [--scopes …] [--name …] [--expires …]
  npm run keys -- list
  npm run keys -- revoke ID
`

/** A mistake in the arguments; its message is shown above the usage. */
class UsageError extends Error {}

function readScopes(text: string | undefined): Scope[] {
  const given = (text ?? '').split(',').filter((part) => part !== '')
  const unknown = given.filter((part) => !(scopes as readonly string[]).includes(part))
  if (given.length === 0) throw new UsageError('--scopes names at least one scope.')
  if (unknown.length > 0) throw new UsageError(`There is no scope ${unknown.join(', ')}.`)
  return [...new Set(given as Scope[])]
}

/** A day (its end in UTC) or an RFC 3339 instant, in the future. */
function readExpiry(text: string | undefined): Date | null {
  if (text === undefined) return null
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const instant = new Date(isDay ? `${text}T23:59:59Z` : text)
  if (Number.isNaN(instant.getTime())) throw new UsageError('--expires is a day or an instant.')
  if (instant.getTime() <= Date.now()) throw new UsageError('--expires lies in the past.')
  return instant
}

function readRole(text: string | undefined): PersonRole | undefined {
  const role = roles.find((one) => one === text)
  if (text !== undefined && role === undefined) throw new UsageError(`There is no role ${text}.`)
  return role
}

/** The person of that name, who is added where a role was given and nobody has the name. */
async function personFor(
  db: Connection,
  name: string,
  role: PersonRole | undefined,
): Promise<{ person: PersonRow; deeds: AuditRecord[] }> {
  const known = await findPersonNamed(db, name)
  if (known !== undefined) {
    if (role !== undefined && role !== known.role) {
      throw new UsageError(`${known.name} has the role ${known.role}; an admin may change it.`)
    }
    return { person: known, deeds: [] }
  }
  if (role === undefined) throw new UsageError(`There is no ${name}; --role adds the person.`)
  const parsed = personBody.safeParse({ name, role })
  if (!parsed.success) throw new UsageError('--person cannot be a name.')
  const made = await createPerson(db, parsed.data)
  if (made === undefined) throw new UsageError(`Somebody has just been given the name ${name}.`)
  return { person: made, deeds: [personDeed(commandLine, 'person.made', made)] }
}

async function create(db: Database, args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scopes: { type: 'string' },
      name: { type: 'string' },
      expires: { type: 'string' },
      person: { type: 'string' },
      role: { type: 'string' },
    },
  })
  const name = values.name?.trim() ?? 'command line'
  if (name === '') throw new UsageError('--name is empty.')
  const role = readRole(values.role)
  const personName = values.person?.trim()
  if (role !== undefined && personName === undefined) throw new UsageError('--role wants --person.')
  const given = personName === undefined ? values.scopes : (values.scopes ?? 'claims:read,review')
  const key = { name, scopes: readScopes(given), expiresAt: readExpiry(values.expires) }
  const made = await db.transaction().execute(async (trx) => {
    const owner = personName === undefined ? undefined : await personFor(trx, personName, role)
    const personId = owner?.person.id ?? null
    const refusal = personId === null ? undefined : await whyNoKey(trx, personId, key.scopes)
    if (refusal !== undefined) throw new UsageError(refusals[refusal])
    const made = await createKey(trx, { ...key, personId })
    await appendAudit(trx, ...(owner?.deeds ?? []), keyMade(commandLine, made.row))
    return made
  })
  io.stdout.write(`${made.secret}\n`)
  io.stderr.write(`Key ${made.id}. The secret above is shown this once.\n`)
  return 0
}

const refusals: Readonly<Record<NoKeyForPerson, string>> = {
  'no-person': 'There is no such person.',
  'person-disabled': 'The person is disabled.',
  'no-admin': 'The scope admin is for people with the role admin.',
}

async function list(db: Database, io: CommandIo): Promise<number> {
  for (let after: string | undefined; ; ) {
    const rows = await listKeys(db, { limit: 200, after })
    const page = rows.slice(0, 200)
    const people = await actorNames(
      db,
      page.flatMap((row) => row.person_id ?? []),
    )
    for (const row of page) {
      const state =
        row.revoked_at !== null
          ? 'revoked'
          : row.expires_at !== null && row.expires_at.getTime() < Date.now()
            ? 'expired'
            : 'live'
      const person = row.person_id === null ? [] : [people.get(row.person_id) ?? row.person_id]
      const columns = [row.id, row.prefix, state, row.scopes.join(',')]
      columns.push(...[row.name, ...person].map(plainLine))
      io.stdout.write(`${columns.join('  ')}\n`)
    }
    if (rows.length <= 200) return 0
    after = page.at(-1)?.id
  }
}

async function revoke(db: Database, id: string | undefined, io: CommandIo): Promise<number> {
  if (id === undefined || !/^[0-9a-f-]{36}$/i.test(id))
    throw new UsageError('revoke takes the id of a key.')
  const outcome = await revokeKey(db, id, commandLine)
  const words = {
    revoked: 'The key is revoked.',
    already: 'The key was revoked before.',
    unknown: 'There is no such key.',
    'last-admin': 'This is the last key that can make keys; make another admin key first.',
  }[outcome]
  const good = outcome === 'revoked' || outcome === 'already'
  const stream = good ? io.stdout : io.stderr
  stream.write(`${words}\n`)
  return good ? 0 : 1
}

/** The `keys` command; with the embedded database it works while the service runs. */
export async function keysCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [action, ...rest] = args
  if (action === undefined || !['create', 'list', 'revoke'].includes(action)) {
    io.stderr.write(usage)
    return 2
  }
  const db = createDatabase({
    url: await resolveDatabaseUrl(parseConfig(io.env)),
    poolSize: 2,
    name: 'counterclaim-keys',
    onIdleError: () => undefined,
  })
  try {
    await assertSchemaIsCurrent(db)
    if (action === 'create') return await create(db, rest, io)
    if (action === 'list') return await list(db, io)
    return await revoke(db, rest[0], io)
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage) throw error
    io.stderr.write(`${(error as Error).message}\n${usage}`)
    return 2
  } finally {
    await db.destroy()
  }
}
