import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutbound, type Outbound, OutboundError } from '../src/outbound/outbound.ts'
import { mayDial, parseNetworks } from '../src/outbound/public-address.ts'

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** A server on loopback; `at` gives its addresses. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
  const { port } = server.address() as AddressInfo
  return { port, at: (path: string) => `http://127.0.0.1:${port}${path}` }
}

/** An outbound that notes what it connects to; nothing but loopback is ever let through to the network. */
function make(
  allowedNetworks: readonly string[],
  names: Readonly<Record<string, readonly string[][]>> = {},
): { outbound: Outbound; dialled: string[] } {
  const dialled: string[] = []
  const asked = new Map<string, number>()
  const outbound = createOutbound({
    allowedNetworks,
    resolve: async (name) => {
      const answers = names[name] ?? []
      const turn = asked.get(name) ?? 0
      asked.set(name, turn + 1)
      const found = answers[Math.min(turn, answers.length - 1)] ?? []
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
    onDial: (address) => {
      dialled.push(address)
      if (!mayDial(address, parseNetworks(['127.0.0.0/8', '::1']))) {
        throw new Error(`a test would have dialled ${address}`)
      }
    },
  })
  open.push(outbound)
  return { outbound, dialled }
}

const limits = { maxBytes: 10_000, timeoutMs: 5_000 }

async function faultOf(running: Promise<unknown>): Promise<string> {
  try {
    await running
    return 'none'
  } catch (error) {
    if (error instanceof OutboundError) return error.code
    throw error
  }
}

/** Two bytes as a group of an IPv6 address. */
const hex = (a: number, b: number) => ((a << 8) | b).toString(16)

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::1',
    '2002:c0a8:101::',
    '2001:0:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '4000::1',
    '100::1',
    'localhost',
    '',
    '1.2.3',
    '0x7f.1',
  ])('%s is not dialled', (address) => {
    expect(mayDial(address, [])).toBe(false)
  })

  test.each([
    '1.1.1.1',
    '93.184.215.14',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::101:101',
    '2002:101:101::1',
  ])('%s is public', (address) => {
    expect(mayDial(address, [])).toBe(true)
  })

  test('what the operator allows is reached in each of its forms', () => {
    const allowed = parseNetworks(['10.0.0.0/8', 'fd00:1::/32', '192.168.7.7'])
    for (const one of ['10.2.3.4', '::ffff:10.2.3.4', 'fd00:1::9', '192.168.7.7'])
      expect(mayDial(one, allowed)).toBe(true)
    for (const one of ['192.168.7.8', 'fd00:2::9', '127.0.0.1'])
      expect(mayDial(one, allowed)).toBe(false)
  })

  test('no spelling of a private IPv4 address in IPv6 is let through', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(
        fc.constantFrom(10, 127, 0),
        byte,
        byte,
        byte,
        fc.constantFrom('::ffff:X', '64:ff9b::X', '2002:X::1', '::X'),
        (a, b, c, d, form) => {
          const written = form.replace('X', `${hex(a, b)}:${hex(c, d)}`)
          expect(mayDial(written, []), written).toBe(false)
        },
      ),
    )
  })
})

describe('connections', () => {
  const hosts = [
    'http://127.0.0.1:8080/',
    'http://127.1:8080/',
    'http://0x7f.1:8080/',
    'http://2130706433/',
    'http://017700000001/',
    'http://[::1]:8080/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://0/',
    'http://169.254.169.254/',
    'https://10.0.0.1/',
    'http://１２７.０.０.１/',
    'http://inside.example/',
    'http://half.example/',
  ]
  test.each(hosts)('%s is refused before it is dialled', async (url) => {
    const { outbound, dialled } = make([], {
      'inside.example': [['10.0.0.8']],
      'half.example': [['93.184.215.14', '192.168.0.1']],
    })
    expect(await faultOf(outbound.fetchBounded(url, limits))).toBe('refused-address')
    expect(await faultOf(outbound.post(url, '{}', { timeoutMs: 5_000, headers: {} }))).toBe(
      'refused-address',
    )
    expect(dialled).toEqual([])
  })

  test('a refusal does not tell what address a name has', async () => {
    const { outbound } = make([], { 'inside.example': [['10.11.12.13']] })
    await expect(outbound.fetchBounded('http://inside.example/', limits)).rejects.not.toThrow(
      /10\.11/,
    )
  })

  test('a name that turns private after a redirect to itself is refused', async () => {
    let requests = 0
    const server = await serve((_request, response) => {
      requests += 1
      response.writeHead(302, { location: '/again', connection: 'close' }).end()
    })
    const { outbound, dialled } = make(['127.0.0.0/8'], {
      'turns.example': [['127.0.0.1'], ['10.0.0.1']],
    })
    const url = `http://turns.example:${server.port}/`
    expect(await faultOf(outbound.fetchBounded(url, limits))).toBe('refused-address')
    expect(requests).toBe(1)
    expect(dialled).toEqual(['127.0.0.1'])
  })

  test.each([
    'file:///etc/passwd',
    'ftp://a.example/',
    'gopher://a.example/',
    'http://user:word@a.example/',
    'http://a.example:25/',
    'https://a.example:22/',
    'http://',
    'nothing',
    '',
    'javascript:1',
    'data:text/html,x',
  ])('%s is no address to ask', async (url) => {
    const { outbound, dialled } = make(['127.0.0.0/8'])
    expect(await faultOf(outbound.fetchBounded(url, limits))).toBe('refused-url')
    expect(dialled).toEqual([])
  })
})

describe('limits', () => {
  test('a page comes whole, with the address it came from', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.setHeader('etag', '"1"').end(`خبر ${String(request.headers['x-mine'])}`)
    })
    const { outbound } = make(['127.0.0.0/8'])
    const got = await outbound.fetchBounded(server.at('/old'), {
      ...limits,
      headers: { 'x-mine': 'yes' },
    })
    expect(got).toMatchObject({ status: 200, url: server.at('/new') })
    expect(Buffer.from(got.body).toString()).toBe('خبر yes')
    expect(got.headers.get('etag')).toBe('"1"')
  })

  test('a 302 to a private address is refused, and not dialled', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    })
    const { outbound, dialled } = make(['127.0.0.0/8'])
    expect(await faultOf(outbound.fetchBounded(server.at('/'), limits))).toBe('refused-address')
    expect(dialled).toEqual(['127.0.0.1'])
  })

  test('three redirects are followed, a fourth is not; one to a file never', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 99) response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end('here')
    })
    const { outbound } = make(['127.0.0.0/8'])
    expect((await outbound.fetchBounded(server.at('/3'), limits)).status).toBe(200)
    expect(await faultOf(outbound.fetchBounded(server.at('/4'), limits))).toBe('too-many-redirects')
    expect(await faultOf(outbound.fetchBounded(server.at('/99'), limits))).toBe('refused-url')
  })

  test('a redirect to another origin does not see the authorization', async () => {
    const seen: unknown[] = []
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.end()
    })
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: other.at('/') }).end()
    })
    const { outbound } = make(['127.0.0.0/8'])
    await outbound.fetchBounded(server.at('/'), {
      ...limits,
      headers: { Authorization: 'Bearer x' },
    })
    expect(seen).toEqual([undefined])
  })

  test('bytes are counted after decoding, with or without a length', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    let sent = 0
    const server = await serve((request, response) => {
      if (request.url === '/bomb') {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
      } else if (request.url === '/length') {
        response.writeHead(200, { 'content-length': 1e9 }).write('x')
      } else {
        const timer = setInterval(() => {
          sent += 1
          response.write('x'.repeat(2_000))
        }, 2)
        response.on('close', () => clearInterval(timer))
      }
    })
    const { outbound } = make(['127.0.0.0/8'])
    for (const path of ['/bomb', '/length', '/endless'])
      expect(await faultOf(outbound.fetchBounded(server.at(path), limits))).toBe('too-large')
    const before = sent
    await sleep(50)
    // The connection was cut, not only left unread.
    expect(sent - before).toBeLessThan(5)
  })

  test('a server that drips, or says nothing, gets no more than the time of the whole', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/silent') return
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const { outbound } = make(['127.0.0.0/8'])
    for (const path of ['/drip', '/silent']) {
      const start = performance.now()
      const short = { ...limits, timeoutMs: 300 }
      expect(await faultOf(outbound.fetchBounded(server.at(path), short))).toBe('timed-out')
      expect(performance.now() - start).toBeLessThan(2_000)
    }
  })

  test('a closed port, broken compression and a name that does not exist are unreachable', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip')
    })
    const { outbound } = make(['127.0.0.0/8'])
    expect(await faultOf(outbound.fetchBounded(server.at('/'), limits))).toBe('unreachable')
    expect(await faultOf(outbound.fetchBounded('http://127.0.0.1:1024/', limits))).toBe(
      'unreachable',
    )
  })

  test('a POST follows no redirect', async () => {
    const paths: unknown[] = []
    const server = await serve((request, response) => {
      paths.push(request.url)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    const { outbound } = make(['127.0.0.0/8'])
    const answer = await outbound.post(server.at('/'), '{}', { timeoutMs: 5_000, headers: {} })
    expect(answer.status).toBe(307)
    expect(paths).toEqual(['/'])
  })
})
