import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Running } from '../../scripts/lib/launch.ts'
import { expect } from './fixtures.ts'

/**
 * The bytes of the document that a gesture exports: saved in `folder` under `name` through the window's save dialog,
 * or downloaded by the browser.
 */
export async function exportedFile(
  { page, electron }: Running,
  folder: string,
  name: string,
  gesture: () => Promise<unknown>,
): Promise<Buffer> {
  const path = join(folder, name)
  if (electron === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), gesture()])
    await download.saveAs(path)
    return readFile(path)
  }
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await gesture()
  await expect.poll(() => complete(path), { message: `${name} is saved` }).toBe(true)
  return readFile(path)
}

/** Whether a file is there and has stopped growing since the last look. */
const sizes = new Map<string, number>()
async function complete(path: string): Promise<boolean> {
  const size = await readFile(path).then(
    (bytes) => bytes.length,
    () => 0,
  )
  const same = sizes.get(path) === size
  sizes.set(path, size)
  return size > 0 && same
}

/**
 * The PDF of the page that a gesture has the browser print, in Chromium against the web host. A browser's print dialog
 * holds the page still and a stand-in for it cannot, so that page is opened again for the PDF and left afterwards.
 */
export async function printedPdf({ page }: Running, gesture: () => Promise<unknown>): Promise<Buffer> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = location.hash
      Object.assign(window, { printedWith: [...document.adoptedStyleSheets] })
    }
  })
  const html = page.locator('html')
  await gesture()
  await expect(html).toHaveAttribute('data-printed', /#/)
  const printed = (await html.getAttribute('data-printed')) ?? ''
  const back = await page.evaluate(() => location.hash)
  await page.evaluate((hash) => location.assign(hash), printed)
  await expect(html).toHaveAttribute('data-print-ready', 'true')
  // What belongs to the printing alone, such as the foot of every page.
  await page.evaluate(() => {
    const { printedWith = [] } = window as { readonly printedWith?: CSSStyleSheet[] }
    document.adoptedStyleSheets = printedWith
  })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  await page.evaluate((hash) => {
    document.adoptedStyleSheets = []
    location.assign(hash)
  }, back)
  return pdf
}
