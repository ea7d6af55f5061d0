import { app, protocol, type Session, session, type WebContents } from 'electron'
import { appPage } from '../pages.ts'
import { audienceAddress, isOwnAddress, mayLoad, scheme } from './origin.ts'

/** Makes `app://` a real origin. Must be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }])
}

/** Serves the app's pages, and closes every other way in or out. */
export function protect(folder: string, developmentServer: string | null): void {
  const own = session.defaultSession
  own.protocol.handle(scheme, async ({ url, method }) => {
    // The path as it was sent: Electron has checked that the address parses.
    const { host, pathname } = new URL(url)
    const page = await appPage(folder, host === 'jaarlijn' ? method : 'NONE', pathname)
    // A copy, because a Response wants bytes of a plain ArrayBuffer.
    const body = typeof page.body === 'string' ? page.body : new Uint8Array(page.body)
    return new Response(body, { status: page.status, headers: page.headers })
  })
  close(own, developmentServer)
  app.on('web-contents-created', (_event, contents) => confine(contents, developmentServer))
}

function close(own: Session, developmentServer: string | null): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false) // It would download its dictionaries.
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, developmentServer) }))
  own.on('will-download', (event) => event.preventDefault())
}

function confine(contents: WebContents, developmentServer: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // Loading the same page again is the one way on after an error, and what the dev server asks for.
    const again = event.isMainFrame && withoutHash(event.url) === withoutHash(contents.getURL())
    // The wall is drawn small in the facilitator's page. A frame has no preload, and `isOwnSender` hears none.
    const isSmallWall = !event.isMainFrame && event.url === audienceAddress(developmentServer)
    if (!isSmallWall && !(again && isOwnAddress(event.url, developmentServer))) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? ''
}
