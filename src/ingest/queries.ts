import type { Connection } from '../db/create-database.ts'

/** The stored digest of the key with which, or under whose name, somebody calls. */
export async function digestOfKey(
  db: Connection,
  keyId: string,
): Promise<{ prefix: string; digest: Buffer }> {
  const { prefix, sha256 } = await db
    .selectFrom('api_key')
    .select(['prefix', 'sha256'])
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow()
  return { prefix, digest: sha256 }
}
