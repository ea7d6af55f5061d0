import { join } from 'node:path'
import type { ExportWhat } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import type { Log } from '../../errorLog.ts'
import type { Deliver } from '../handOver.ts'
import { writeWhole } from '../writeFile.ts'

/** Prints to a PDF what a window shows of what is asked for. */
export type MakePdf = (asked: { readonly trajectId: string; readonly what: ExportWhat }) => Promise<Uint8Array>

/**
 * Writes documents in a folder under their own names, each whole or not at all. What was there under such a name before is
 * replaced, what was written now never. Errors, that name the file: `export.unmade`, `export.unwritable`.
 */
export function savingInFolder(folder: string, { makePdf, log }: { makePdf: MakePdf; log: Log }): Deliver {
  const freeName = freeNames()
  return async (asked, document, what, format) => {
    const { exportDocument, exportName } = await import('../../exports/index.ts')
    const name = freeName(exportName(document, format, what, asked.language))
    try {
      const path = join(folder, name)
      const bytes =
        format === 'pdf' ? await makePdf(asked) : (await exportDocument(document, format, what, asked.language)).bytes
      const written = await writeWhole(path, bytes)
      return written.ok ? ok({ kind: 'saved', path }) : written
    } catch (error) {
      log('export', error)
      return fail('export.unmade', { name })
    }
  }
}

/** Gives a name the first time as it is, and then with a number; most disks take no difference in case for one. */
function freeNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const dot = name.lastIndexOf('.')
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      free = `${name.slice(0, dot)} (${number})${name.slice(dot)}`
    }
    taken.add(free.toLowerCase())
    return free
  }
}
