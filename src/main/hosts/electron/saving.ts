import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import type { Exported, ExportFormat } from '#shared/contract.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { ToExport } from '../../exports/index.ts'
import { text } from '../../language.ts'
import type { ReadyFile } from '../bridge.ts'
import { writeWhole } from '../writeFile.ts'
import { savePath } from './savePath.ts'
import { saveSomewhere, type WayOn } from './saveSomewhere.ts'

const filters = { pdf: 'host.save.pdf', docx: 'host.save.docx', xlsx: 'host.save.xlsx', ics: 'host.save.ics' } as const

type Wanted = {
  readonly document: TrajectDocument
  readonly what: ToExport
  readonly format: ExportFormat
  readonly language: Language
}

/**
 * Asks where, makes the document and saves it there; `makePdf` prints it to a PDF. Error: `export.unwritable`. Throws when
 * the document cannot be made.
 */
export async function saveDocument(
  { document, what, format, language }: Wanted,
  makePdf: () => Promise<Uint8Array>,
): Promise<Result<Exported>> {
  const { exportDocument, exportName } = await import('../../exports/index.ts')
  return saveAs(
    { name: exportName(document, format, what, language), title: 'host.save.title', sort: filters[format] },
    async () => (format === 'pdf' ? makePdf() : (await exportDocument(document, format, what, language)).bytes),
  )
}

/** Asks where, and saves a file there. Error: `export.unwritable`. */
export function saveFile(file: ReadyFile): Promise<Result<Exported>> {
  return saveAs(file, async () => file.bytes)
}

/** What was saved in this run: only that a window may open. */
const saved = new Set<string>()

/** Opens a file that was saved, or the folder that it is in. Error: `export.gone`. */
export async function showSaved(path: string, how: 'file' | 'folder'): Promise<Result<null>> {
  if (!saved.has(path) || !existsSync(path)) return fail('export.gone', { path })
  if (how === 'folder') shell.showItemInFolder(path)
  else if ((await shell.openPath(path)) !== '') return fail('export.unopened', { path })
  return ok(null)
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
  const where = async () => {
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return canceled || !filePath ? null : savePath(filePath, extname(name), existsSync)
  }
  const exported = await saveSomewhere({ where, whatNow: (path) => whatNow(parent, path), make, write: writeWhole })
  if (exported.ok && exported.value.kind === 'saved') saved.add(exported.value.path)
  return exported
}

const ways = ['again', 'elsewhere', 'leave'] as const satisfies readonly WayOn[]

async function whatNow(parent: BrowserWindow | undefined, path: string): Promise<WayOn> {
  const options = {
    type: 'warning' as const,
    message: text('error.export.unwritable', { path }),
    buttons: ways.map((way) => text(`host.save.${way}`)),
    defaultId: ways.indexOf('again'),
    cancelId: ways.indexOf('leave'),
    noLink: true,
  }
  const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
  return ways[response] ?? 'leave'
}
