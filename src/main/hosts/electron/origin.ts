/** Where the app's pages live in Electron. */
export const scheme = 'app'
const home = `${scheme}://jaarlijn`

/** The address of a screen; the app's own pages, or the dev server's while developing. */
export function pageAddress(developmentServer: string | null, route = ''): string {
  return `${developmentServer ?? home}/index.html${route && `#${route}`}`
}

/** The address of the page that the audience sees. */
export function audienceAddress(developmentServer: string | null): string {
  return `${developmentServer ?? home}/audience.html`
}

/** Is this address one of the app's own pages or files? */
export function isOwnAddress(address: string, developmentServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  // `origin` says nothing for a scheme of our own, so its parts are compared.
  if (url.protocol === `${scheme}:`) return url.host === 'jaarlijn' && url.username === '' && url.password === ''
  return developmentServer !== null && url.origin === new URL(developmentServer).origin
}

/** May a window load this? Only what is the app's own: nothing comes from, or goes to, a network. */
export function mayLoad(address: string, developmentServer: string | null): boolean {
  if (isOwnAddress(address, developmentServer)) return true
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === 'devtools:' || url.protocol === 'data:') return true
  return developmentServer !== null && url.protocol === 'ws:' && url.host === new URL(developmentServer).host
}

/** The part of Electron's message event that tells who sent it. */
export type Sender = {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** Does a message come from a page of the app itself, and not from a frame inside it or from elsewhere? */
export function isOwnSender({ senderFrame }: Sender, developmentServer: string | null): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url, developmentServer)
}
