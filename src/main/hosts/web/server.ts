import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EventName } from '#shared/contract.ts'
import { fail, type Result } from '#shared/result.ts'
import type { Handle } from '../bridge.ts'
import { appPage, type Page, plainPage, securityHeaders } from '../pages.ts'
import { type Access, createAccess } from './access.ts'

const largestMessage = 2 * 1024 * 1024

/** A web host that listens. */
export type WebServer = {
  /** The one-time address to open. */
  readonly address: string
  readonly tell: (name: EventName, payload: unknown) => void
  readonly close: () => Promise<void>
}

/** Serves the app's pages and its bridge to one browser on this machine. */
export async function serve(folder: string, handle: Handle): Promise<WebServer> {
  const listeners = new Set<ServerResponse>()
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const access = createAccess(portOf(server))
  server.on('request', (request, response) => {
    answer(request, response, { access, folder, handle, listeners }).catch(() => response.destroy())
  })
  return {
    address: access.address,
    tell: (name, payload) => {
      for (const listener of listeners) listener.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Serving = {
  readonly access: Access
  readonly folder: string
  readonly handle: Handle
  readonly listeners: Set<ServerResponse>
}

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { access, folder, handle, listeners } = serving
  const { method = '', headers } = request
  // The path as it was sent: a URL parser would tidy `..` away before it can be judged.
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const closed = () => send(response, method, plainPage(403, 'host.closed.title', 'host.closed.text'))

  if (!access.isOwnRequest(method, headers)) return closed()
  const token = path === '/' && method === 'GET' ? new URLSearchParams(query).get('token') : null
  if (token !== null) {
    const cookie = access.redeem(token)
    if (cookie === null && !access.hasCookie(headers)) return closed()
    response.writeHead(303, { ...securityHeaders, Location: '/', ...(cookie === null ? {} : { 'Set-Cookie': cookie }) })
    response.end()
    return
  }
  if (!access.hasCookie(headers)) return closed()

  if (path === '/events' && method === 'GET') {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    // Something must be sent, or the browser would not know yet that it is connected.
    response.write(':\n\n')
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
    return
  }
  if (path.startsWith('/call/') && method === 'POST') {
    const read = await readMessage(request)
    if (!read.ok) return send(response, method, resultPage(read.status, fail('call.invalid')))
    return send(response, method, resultPage(200, await handle(decoded(path.slice('/call/'.length)), read.message)))
  }
  send(response, method, await appPage(folder, method, path))
}

type Read = { readonly ok: true; readonly message: unknown } | { readonly ok: false; readonly status: number }

/** Reads a JSON message; nothing at all is `undefined`, what a call without input takes. */
async function readMessage(request: IncomingMessage): Promise<Read> {
  // A form of another site cannot send this type without asking first.
  if (request.headers['content-type'] !== 'application/json') return { ok: false, status: 415 }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    // What is too long is read to its end but not kept, so that the sender gets to hear why.
    if (size <= largestMessage) parts.push(part)
    else if (size > 8 * largestMessage) throw new Error('message without end')
  }
  if (size > largestMessage) return { ok: false, status: 413 }
  const text = Buffer.concat(parts).toString('utf8')
  try {
    return { ok: true, message: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return { ok: false, status: 400 }
  }
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

function resultPage(status: number, result: Result<unknown>): Page {
  const headers = { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status, headers, body: JSON.stringify(result) }
}

function send(response: ServerResponse, method: string, page: Page): void {
  response.writeHead(page.status, { ...page.headers, 'Content-Length': Buffer.byteLength(page.body) })
  response.end(method === 'HEAD' ? undefined : page.body)
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
