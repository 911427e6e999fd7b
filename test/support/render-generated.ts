import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The text of `src/db/schema.generated.ts`, from a database that is migrated. */
export async function renderSchemaTypes(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    `${root}node_modules/.bin/kysely-codegen`,
    [
      `--url=${url}`,
      '--dialect=postgres',
      // As `createDatabase` parses them.
      '--date-parser=string',
      '--type-mapping={"int8":"number"}',
      '--exclude-pattern={kysely_*,bullmq.*,history.*,past.*,said.*,said_past.*}',
      '--log-level=silent',
      '--print',
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  )
  return `${stdout.trim()}\n`
}
