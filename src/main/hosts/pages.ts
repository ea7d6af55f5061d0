import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { MessageKey } from '#shared/language/index.ts'
import { text } from '../language.ts'

/** An answer to a request for a file, the same in both hosts. */
export type Page = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

const policyFor = (framedBy: "'none'" | "'self'") =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    // The wall, small in the facilitator's window; only the app has it.
    'frame-src app://jaarlijn/audience.html',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')

/** Headers that every answer carries: a page may load what is its own and nothing else. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyFor("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** The wall is drawn small in the facilitator's window, so that page may stand in a page of the app. */
const framed: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': policyFor("'self'"),
  'X-Frame-Options': 'SAMEORIGIN',
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/**
 * The file that a request path names inside a folder; null when it names nothing there.
 * Takes the path as it was sent, still encoded: `..` in any spelling never leaves the folder.
 */
export function insideFolder(folder: string, requestPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(requestPath)
  } catch {
    return null
  }
  // A percent sign that is left was encoded twice; a colon names a drive or a stream on Windows.
  if (!path.startsWith('/') || /[\\\0%:]/.test(path)) return null
  const segments = path.slice(1).split('/')
  if (path === '/') return join(folder, 'index.html')
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return null
  return join(folder, ...segments)
}

/** The file of the app that a request path names, or a page that says that there is none. Never throws. */
export async function appPage(folder: string, method: string, requestPath: string): Promise<Page> {
  if (method !== 'GET' && method !== 'HEAD') return plainPage(405, 'host.missing.title', 'host.missing.text')
  const missing = () => plainPage(404, 'host.missing.title', 'host.missing.text')
  const file = insideFolder(folder, requestPath)
  const type = types[extname(file ?? '')]
  if (!file || !type) return missing()
  try {
    // A link inside the folder must not lead out of it.
    const [root, real] = await Promise.all([realpath(folder), realpath(file)])
    if (!real.startsWith(root + sep)) return missing()
    const headers = real === join(root, 'audience.html') ? framed : securityHeaders
    return { status: 200, headers: { ...headers, 'Content-Type': type }, body: await readFile(real) }
  } catch {
    return missing()
  }
}

/** A page that only says something, without the app. */
export function plainPage(status: number, title: MessageKey, says: MessageKey): Page {
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Jaarlijn</title><h1>${text(title)}</h1><p>${text(says)}</p></html>`
  return { status, headers: { ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8' }, body }
}
