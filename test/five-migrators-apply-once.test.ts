import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, inject, it } from 'vitest'
import { useProcesses } from './support/processes.ts'

const processes = useProcesses()

it('of five migrators at once exactly one applies, and all succeed', async () => {
  const name = `migrated_${randomBytes(4).toString('hex')}`
  const url = inject('templateUrl').replace(/\/template_counterclaim$/, `/${name}`)
  const admin = new pg.Client({ connectionString: inject('templateUrl') })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const app = new URL(url)
  app.username = `app_${name}`
  app.password = 'p%40ss'
  const env = { DATABASE_OWNER_URL: url, DATABASE_URL: app.href, REDIS_URL: '' }
  const all = Array.from({ length: 5 }, () => processes.start('src/cli.ts', env, ['migrate']))
  const codes = await Promise.all(all.map(async (one) => (await one.exited).code))
  expect(codes).toEqual([0, 0, 0, 0, 0])
  const applied = all.filter((one) => one.output().includes('applied 0001'))
  expect(applied).toHaveLength(1)
  // The login that was made may work with the tables and own none of them.
  const client = new pg.Client({ connectionString: app.href })
  await client.connect()
  // Whoever works by hand has the limits of the application too: they come with the login.
  for (const [setting, value] of [
    ['statement_timeout', '5s'],
    ['lock_timeout', '2s'],
    ['idle_in_transaction_session_timeout', '10s'],
  ] as const) {
    expect((await client.query(`SHOW ${setting}`)).rows).toEqual([{ [setting]: value }])
  }
  await client.query('SELECT count(*) FROM article')
  await client.query('SELECT count(*) FROM bullmq.job')
  await expect(client.query('DROP TABLE article CASCADE')).rejects.toThrow('owner')
  await expect(client.query('DELETE FROM decision')).rejects.toThrow('permission denied')
  await client.end()
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.query(`DROP ROLE app_${name}`)
  await admin.end()
})
