import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { buildConnector } from 'undici'
import { mayDial, type Network } from './public-address.ts'

/** Where a name or a literal leads to what must not be reached from here. */
export class RefusedAddress extends Error {
  constructor(host: string) {
    // The address that a name has stays unsaid: it would tell a stranger about the network.
    super(`${host} is not on the public internet`)
  }
}

/** The addresses of a name; rejects where it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** As every program of the machine resolves names: its hosts file counts. */
export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error === null) resolve(found)
      else reject(error)
    })
  })

export interface ConnectRules {
  readonly allowed: readonly Network[]
  readonly resolve: Resolve
  /** Told of every address that is about to be connected to. */
  readonly onDial: (address: string) => void
  readonly timeoutMs: number
}

/**
 * Connects only where `mayDial` says so. A literal is tested here, since Node never looks one up; a name is resolved
 * once, every address of it is tested, and the socket is given exactly those: a name that changes between the test
 * and the connection (rebinding) gains nothing.
 */
export function createConnector(rules: ConnectRules): buildConnector.connector {
  const check = (host: string, address: string) => {
    if (!mayDial(address, rules.allowed)) throw new RefusedAddress(host)
  }
  const find = callbackify(async (hostname: string) => {
    const found = await rules.resolve(hostname)
    if (found.length === 0) throw new RefusedAddress(hostname)
    // One private address among public ones is no accident of a public service.
    for (const { address } of found) check(hostname, address)
    for (const { address } of found) rules.onDial(address)
    return found
  })
  const tested: LookupFunction = (hostname, options, callback) => {
    find(hostname, (error, found) => {
      const [first] = found ?? []
      if (error !== null || first === undefined) callback(error, '')
      else if (options.all === true) callback(null, [...found])
      else callback(null, first.address, first.family)
    })
  }
  const connect = buildConnector({ timeout: rules.timeoutMs, lookup: tested, allowH2: false })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) !== 0) {
      try {
        check(host, host)
      } catch (error) {
        callback(error as Error, null)
        return
      }
      rules.onDial(host)
    }
    connect(options, callback)
  }
}
