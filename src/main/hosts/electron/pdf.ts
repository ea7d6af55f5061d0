import type { BrowserWindow } from 'electron'
import { colours } from '../../colours.ts'

const patience = 30_000

/** Resolves in the page when the print route says that all of it is drawn, its fonts included. */
const whenReady = `new Promise((resolve) => {
  const page = document.documentElement
  const look = () => page.dataset.printReady === 'true' && (watcher.disconnect(), resolve(document.fonts.ready.then(() => true)))
  const watcher = new MutationObserver(look)
  watcher.observe(page, { attributes: true })
  look()
})`

/** What the page says that stands at the foot of every sheet; null for a sheet that has its own. */
const footOfPage = `document.querySelector('[data-print-foot]')?.dataset.printFoot ?? null`

/** A foot as the browser prints it: it knows no style sheet of ours, and counts the pages. */
function footer(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const style = `width: 100%; margin: 0 18mm; display: flex; justify-content: space-between; gap: 8mm; font: 8px sans-serif; color: ${colours.printInkSoft}`
  return `<div style="${style}"><span>${escaped}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

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
    const foot: string | null = await window.webContents.executeJavaScript(footOfPage)
    return await window.webContents.printToPDF({
      landscape: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      // The headings, to go to from a list.
      generateDocumentOutline: true,
      ...(foot !== null && {
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer(foot),
      }),
    })
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}
