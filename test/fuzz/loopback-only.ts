import dns from 'node:dns'
import net from 'node:net'
import { afterAll, beforeAll, vi } from 'vitest'

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host.startsWith('127.') || host.startsWith('/')

/**
 * Notes whatever would leave the machine in the calling file, and keeps it from doing so: connections and look-ups of
 * names. Call it at the top of a file.
 */
export function useLoopbackOnly(): readonly string[] {
  const tried: string[] = []
  const refuse = (host: string) => {
    if (isLoopback(host)) return
    tried.push(host)
    throw new Error(`a test would have asked for ${host}`)
  }
  beforeAll(() => {
    const connect: unknown = Reflect.get(net.Socket.prototype, 'connect')
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
      this: net.Socket,
      ...given: unknown[]
    ) {
      // Node passes its own calls on as one array of what was normalised.
      const [options] = given.flat() as [{ host?: string } | number]
      if (typeof options === 'object') refuse(options.host ?? 'localhost')
      return Reflect.apply(connect as () => net.Socket, this, given)
    })
    const { lookup } = dns
    vi.spyOn(dns, 'lookup').mockImplementation((name: string, ...given: unknown[]) => {
      refuse(name)
      return Reflect.apply(lookup, dns, [name, ...given]) as void
    })
    const { lookup: promised } = dns.promises
    vi.spyOn(dns.promises, 'lookup').mockImplementation((async (
      name: string,
      ...given: unknown[]
    ) => {
      refuse(name)
      return Reflect.apply(promised, dns.promises, [name, ...given]) as unknown
    }) as typeof promised)
  })
  afterAll(() => void vi.restoreAllMocks())
  return tried
}
