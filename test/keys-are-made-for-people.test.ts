import { describe, expect, it } from 'vitest'
import { authenticate } from '../src/access/authenticate.ts'
import { useApp } from './support/app.ts'
import { useDatabase } from './support/database.ts'
import { runCli } from './support/run-cli.ts'

const database = useDatabase()
const service = useApp()

/** `npm run keys` on the file's database. */
const keys = (...args: string[]) =>
  runCli(['keys', ...args], '', { DATABASE_URL: database.url, LOG_LEVEL: 'silent' })

const people = () => database.db.selectFrom('person').select(['name', 'role']).execute()

describe('npm run keys', () => {
  it('adds a person with a role, makes more keys for them, and lists whose keys they are', async () => {
    const first = await keys('create', '--person', 'Rana Haddad', '--role', 'editor')
    expect(first).toMatchObject({ code: 0 })
    const caller = await authenticate(
      { ...service.deps, db: database.db },
      { authorization: `Bearer ${first.stdout.trim()}` },
    )
    expect(caller).toMatchObject({
      actorName: 'Rana Haddad',
      role: 'editor',
      scopes: ['claims:read', 'review'],
    })
    expect(caller.actorId).toBe(caller.personId)
    const second = await keys('create', '--person', 'rana haddad', '--scopes', 'review')
    expect(second).toMatchObject({ code: 0 })
    expect(await people()).toEqual([{ name: 'Rana Haddad', role: 'editor' }])
    const { stdout } = await keys('list')
    expect(stdout.trim().split('\n')).toHaveLength(2)
    for (const line of stdout.trim().split('\n')) expect(line).toMatch(/ {2}Rana Haddad$/)
  })

  it.each([
    [['--person', 'Nobody Known'], 'There is no Nobody Known'],
    [['--person', 'New Person', '--role', 'owner'], 'There is no role owner'],
    [['--person', 'New Person', '--role', 'reviewer', '--scopes', 'admin'], 'The scope admin is'],
    [['--person', 'New\u202ePerson', '--role', 'reviewer'], 'cannot be a name'],
    [['--role', 'editor', '--scopes', 'review'], '--role wants --person'],
    [['--name', 'x'], '--scopes names'],
  ])('refuses %j, and adds nobody', async (args, words) => {
    const before = await people()
    const run = await keys('create', ...args)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(words)
    expect(await people()).toEqual(before)
  })

  it('changes no role, and makes no key for somebody who is disabled', async () => {
    await keys('create', '--person', 'Sami Aoun', '--role', 'reviewer')
    const other = await keys('create', '--person', 'Sami Aoun', '--role', 'admin')
    expect(other).toMatchObject({ code: 2, stdout: '' })
    expect(other.stderr).toContain('has the role reviewer')
    await database.db
      .updateTable('person')
      .set({ disabled_at: new Date() })
      .where('name', '=', 'Sami Aoun')
      .execute()
    const refused = await keys('create', '--person', 'Sami Aoun')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('disabled')
  })
})
