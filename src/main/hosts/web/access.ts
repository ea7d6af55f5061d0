import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may talk to the web host: the one browser that opened the one-time address. */
export type Access = {
  /** The address to open, good for one time. */
  readonly address: string
  /** Takes the one-time token; gives the cookie to set, or null when the token is wrong or used. */
  readonly redeem: (token: string) => string | null
  readonly hasCookie: (headers: IncomingHttpHeaders) => boolean
  /** Does a request come from the app's own page or from the address bar, and not from another site? */
  readonly isOwnRequest: (method: string, headers: IncomingHttpHeaders) => boolean
}

/** Gives out access to a server on a port of this machine. */
export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Browsers share cookies between the ports of a machine, so the name tells two running apps apart.
  const cookieName = `jaarlijn-${port}`
  const secret = randomBytes(32).toString('base64url')
  let token: string | null = randomBytes(32).toString('base64url')
  return {
    address: `${origin}/?token=${token}`,
    redeem: (given) => {
      if (token === null || !equal(given, token)) return null
      token = null
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    hasCookie: ({ cookie }) =>
      (cookie ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=')
        return name === cookieName && equal(value ?? '', secret)
      }),
    isOwnRequest: (method, headers) => {
      // Without this a page elsewhere could point its own host name at this machine.
      if (headers.host !== host) return false
      if (headers.origin === undefined ? method === 'POST' : headers.origin !== origin) return false
      const site = headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || (site === 'none' && method !== 'POST')
    },
  }
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
