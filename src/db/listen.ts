/** Notices of the database (`LISTEN`), for those who want to hear of changes and not to ask for them again and again. */
import pg from 'pg'

export interface ListenOptions {
  readonly url: string
  /** Name of the channel: letters and underscores. */
  readonly channel: string
  /** Called for each notice, and after each connection: what was said before it was not heard. */
  readonly onNotice: () => void
  /** Called when the connection is lost or cannot be made; another one is tried by itself. */
  readonly onError: (error: unknown) => void
}

/** Waits between two tries to connect, in milliseconds: twice as long after each. */
const firstWait = 250
const longestWait = 15_000

/**
 * Listens on a connection of its own until it is ended. A pool cannot do it: its connections are anybody's.
 * @returns what ends it; resolves once the connection is closed.
 */
export function listen(options: ListenOptions): () => Promise<void> {
  const { url, channel, onNotice, onError } = options
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  let wait = firstWait

  const again = (error: unknown) => {
    if (isEnded) return
    onError(error)
    timer = setTimeout(() => void connect(), wait)
    wait = Math.min(wait * 2, longestWait)
  }
  const connect = async () => {
    const own = new pg.Client({
      connectionString: url,
      application_name: 'counterclaim-listen',
      connectionTimeoutMillis: 5_000,
      // A connection on which nothing is said would not notice that its other end is gone.
      keepAlive: true,
    })
    client = own
    own.on('notification', onNotice)
    own.on('error', () => undefined)
    try {
      await own.connect()
      await own.query(`LISTEN ${channel}`)
      own.on('end', () => again(new Error('the connection was closed')))
      wait = firstWait
      onNotice()
    } catch (error) {
      await own.end().catch(() => undefined)
      again(error)
    }
    if (isEnded) await own.end().catch(() => undefined)
  }
  void connect()
  return async () => {
    isEnded = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
