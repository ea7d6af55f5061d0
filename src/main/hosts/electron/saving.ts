import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Exported, ExportFormat } from '#shared/contract.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { ok, type Result } from '#shared/result.ts'
import type { ToExport } from '../../exports/index.ts'
import { text } from '../../language.ts'
import type { ReadyFile } from '../bridge.ts'
import { writeWhole } from '../writeFile.ts'
import { savePath } from './savePath.ts'

const filters = { pdf: 'host.save.pdf', docx: 'host.save.docx', xlsx: 'host.save.xlsx', ics: 'host.save.ics' } as const

type Wanted = { readonly document: TrajectDocument; readonly what: ToExport; readonly format: ExportFormat }

/**
 * Asks where, makes the document and saves it there; `makePdf` prints it to a PDF. Error: `export.unwritable`. Throws when
 * the document cannot be made.
 */
export async function saveDocument(
  { document, what, format }: Wanted,
  makePdf: () => Promise<Uint8Array>,
): Promise<Result<Exported>> {
  const { exportDocument, exportName } = await import('../../exports/index.ts')
  return saveAs(
    { name: exportName(document, format, what), title: 'host.save.title', sort: filters[format] },
    async () => (format === 'pdf' ? makePdf() : (await exportDocument(document, format, what)).bytes),
  )
}

/** Asks where, and saves a file there. Error: `export.unwritable`. */
export function saveFile(file: ReadyFile): Promise<Result<Exported>> {
  return saveAs(file, async () => file.bytes)
}

/** Asks where; only then the file is made. */
async function saveAs(
  { name, title, sort }: Pick<ReadyFile, 'name' | 'title' | 'sort'>,
  make: () => Promise<Uint8Array>,
): Promise<Result<Exported>> {
  const options = {
    title: text(title),
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: text(sort), extensions: [extname(name).slice(1)] }],
  }
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
  if (chosen.canceled || !chosen.filePath) return ok({ kind: 'cancelled' })
  const path = savePath(chosen.filePath, extname(name), existsSync)
  const written = await writeWhole(path, await make())
  return written.ok ? ok({ kind: 'saved', path }) : written
}
