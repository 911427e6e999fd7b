import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

const { parse, parseCIDR } = ipaddr

type Address = ReturnType<typeof parse>
export type Network = ReturnType<typeof parseCIDR>

/**
 * Reads networks of configuration (`10.0.0.0/8`, a lone address for itself alone).
 * @throws where one is no network.
 */
export function parseNetworks(networks: readonly string[]): Network[] {
  return networks.map((text) => {
    if (text.includes('/')) return parseCIDR(text)
    return [parse(text), isIP(text) === 4 ? 32 : 128]
  })
}

/** The IPv4 address in these bytes. */
const v4 = (bytes: readonly number[]): Address => parse(bytes.join('.'))

/**
 * The address that a packet ends at: an IPv6 address that only wraps an IPv4 one (mapped; translated by NAT64, RFC 6052;
 * 6to4, RFC 3056) reaches what it wraps.
 */
function unwrap(address: Address): Address {
  if (address.kind() !== 'ipv6') return address
  const bytes = address.toByteArray()
  const range = address.range()
  if (range === 'ipv4Mapped' || range === 'rfc6052') return v4(bytes.slice(12))
  if (range === '6to4') return v4(bytes.slice(2, 6))
  return address
}

/** Global unicast as assigned by IANA (2000::/3); ipaddr.js calls all the rest unicast that has no other name. */
const globalUnicast = parseCIDR('2000::/3')

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(globalUnicast)
}

/**
 * Whether this service may connect to an IP address: to public unicast addresses, and to what the operator has allowed.
 * @param text an address in its usual notation, without brackets; what is no address is refused.
 */
export function mayDial(text: string, allowed: readonly Network[]): boolean {
  // A zone (`fe80::1%eth0`) is only ever of this machine's own links.
  if (isIP(text) === 0 || text.includes('%')) return false
  const outer = parse(text)
  const inner = unwrap(outer)
  const isAllowed = (address: Address) =>
    allowed.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits))
  return isPublic(inner) || isAllowed(inner) || isAllowed(outer)
}
