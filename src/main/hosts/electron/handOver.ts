import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Exported, ExportFormat } from '#shared/contract.ts'
import type { Document } from '#shared/records.ts'
import { ok, type Result } from '#shared/result.ts'
import { text } from '../../language.ts'
import { writeWhole } from '../writeFile.ts'

const filters = { pdf: 'host.save.pdf', docx: 'host.save.docx', ics: 'host.save.ics' } as const

/**
 * Asks where, makes the document and saves it there; `makePdf` prints the page of a route to a PDF.
 * Error: `export.unwritable`. Throws when the document cannot be made.
 */
export async function saveDocument(
  trajectId: string,
  document: Document,
  format: ExportFormat,
  makePdf: (route: string) => Promise<Uint8Array>,
): Promise<Result<Exported>> {
  const { exportDocument, exportName } = await import('../../exports/index.ts')
  const options = {
    title: text('host.save.title'),
    defaultPath: join(app.getPath('documents'), exportName(document, format)),
    filters: [{ name: text(filters[format]), extensions: [format] }],
  }
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
  if (chosen.canceled || !chosen.filePath) return ok({ kind: 'cancelled' })
  const bytes =
    format === 'pdf'
      ? await makePdf(`/traject/${encodeURIComponent(trajectId)}/afdrukken`)
      : (await exportDocument(document, format)).bytes
  const written = await writeWhole(chosen.filePath, bytes)
  return written.ok ? ok({ kind: 'saved', path: chosen.filePath }) : written
}
