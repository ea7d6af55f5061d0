import type { BrowserWindow } from 'electron'

const patience = 30_000

/** Resolves in the page when the print route says that all of it is drawn, its fonts included. */
const whenReady = `new Promise((resolve) => {
  const page = document.documentElement
  const look = () => page.dataset.printReady === 'true' && (watcher.disconnect(), resolve(document.fonts.ready.then(() => true)))
  const watcher = new MutationObserver(look)
  watcher.observe(page, { attributes: true })
  look()
})`

/**
 * Prints a page of the app to a PDF from a window, that is gone afterwards.
 * Throws when the page does not load, or is not drawn in half a minute.
 */
export async function printPage(window: BrowserWindow, address: string): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the page to print was not drawn in time')), patience)
    })
    await Promise.race([window.loadURL(address).then(() => window.webContents.executeJavaScript(whenReady)), late])
    return await window.webContents.printToPDF({
      landscape: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      // The headings, to go to from a list.
      generateDocumentOutline: true,
    })
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}
