/** Statements that Postgres takes longer to plan than to execute are planned once for each connection. */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * What such a statement begins with: `modifyFront` of the builder puts a comment there. Its text has to be the same
 * every time, so a list of values is one parameter (`= any($1)`).
 */
const marked = /^select \/\* prepared: ([a-z ]+) \*\//u

/**
 * A pool whose clients prepare marked statements under the name in their mark. Postgres plans one anew by itself when
 * the search path, a table or its statistics have changed.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const found = known.get(client) ?? preparingClient(client)
      known.set(client, found)
      return found
    },
  }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const name = marked.exec(text)?.[1]
    return client.query(
      name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
    )
  }
  return {
    // The builder calls it with a text and its values; cursors are not in use here.
    query: query as unknown as PostgresPoolClient['query'],
    // Every time a client is taken, the pool gives it another function to come back by.
    release: (destroy) => client.release(destroy),
  }
}
