/**
 * @file Loaded before a program of a story (`--import`): every way Node has to reach another program is refused, and written down first, one
 * line each, in the file that BEWAARBOEK_ATTEMPTS names. Listening is allowed on 127.0.0.1 only. Native code is not seen from here.
 */
import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

type Methods = Record<string, unknown>
/** `what`: how an attempt is told; `allows`: whether these arguments stay within this program. */
type Door = { what: string; owner: object; allows?: (asked: readonly unknown[]) => boolean }

const resolving = Object.keys(dns).filter((name) => /^(?:resolve|reverse|lookupService)/.test(name))

deny({ what: 'connect', owner: net.Socket.prototype }, ['connect'])
deny(
  { what: 'listen', owner: net.Server.prototype, allows: ([first, second]) => hostOf(first, second) === '127.0.0.1' },
  ['listen'],
)
for (const owner of [dns, dns.promises]) {
  // the system answers for a number by itself, and asks nobody
  deny({ what: 'dns', owner, allows: ([name]) => typeof name === 'string' && net.isIP(name) !== 0 }, ['lookup'])
  deny({ what: 'dns', owner }, resolving)
  deny({ what: 'dns', owner: owner.Resolver.prototype }, resolving)
}
deny({ what: 'dgram', owner: dgram.Socket.prototype }, ['bind', 'connect', 'send'])
deny({ what: 'http', owner: http }, ['request', 'get'])
deny({ what: 'https', owner: https }, ['request', 'get'])
deny({ what: 'http2', owner: http2 }, ['connect'])
deny({ what: 'global', owner: globalThis }, ['fetch', 'WebSocket', 'EventSource'])
syncBuiltinESMExports()

function deny({ what, owner, allows = () => false }: Door, names: readonly string[]) {
  const methods = owner as Methods
  for (const name of names) {
    const method = methods[name]
    if (typeof method !== 'function') continue
    // an ordinary function: it is called as a method, and with `new`
    methods[name] = function (this: unknown, ...asked: unknown[]): unknown {
      if (allows(asked)) return Reflect.apply(method, this, asked) as unknown
      appendFileSync(process.env['BEWAARBOEK_ATTEMPTS'] ?? '', `${what}.${name} ${told(asked[0])}\n`)
      throw new Error(`A story has no network: ${what}.${name}`)
    }
  }
}

/** The address of `listen({ host })` or `listen(port, host)`; inside Node the same arguments may arrive as a list. */
function hostOf(first: unknown, second: unknown): unknown {
  if (Array.isArray(first)) return hostOf(first[0], undefined)
  return typeof first === 'object' && first !== null && 'host' in first ? first.host : second
}

function told(asked: unknown): string {
  if (asked instanceof URL || typeof asked === 'string') return String(asked)
  const parts = Array.isArray(asked) ? (asked[0] as unknown) : asked
  const { host, hostname, port, path } = Object(parts) as Record<string, unknown>
  return JSON.stringify(typeof parts === 'object' ? { host, hostname, port, path } : parts)
}
