import { isPrinted, printRoute } from '#shared/printRoute.ts'
import { pageAddress } from './origin.ts'
import type { MakePdf } from './savingInFolder.ts'
import type { Windows } from './windows.ts'

/** Prints to a PDF from a window that nobody sees. Throws for what is not printed, and when it is not drawn in time. */
export function printingWith(windows: Windows, developmentServer: string | null): MakePdf {
  return async ({ trajectId, what }) => {
    if (!isPrinted(what)) throw new Error(`${what.kind} is not printed`)
    const { printPage } = await import('./pdf.ts')
    return printPage(windows.hidden(), pageAddress(developmentServer, printRoute(trajectId, what)))
  }
}
