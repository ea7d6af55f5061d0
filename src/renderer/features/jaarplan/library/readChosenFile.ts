import { textOfFile } from '#app/textFile.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type LibraryFile, libraryLimits, readLibraryFile } from '#shared/rules/library/libraryFile.ts'

/** A file of ideas that was read, and whether signs of it were lost. */
export type ChosenFile = LibraryFile & { readonly fileName: string; readonly isLossy: boolean }

/** Reads a file of ideas that was chosen. Errors: `library.tooLarge` and those of `readLibraryFile`. */
export async function readChosenFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<Result<ChosenFile>> {
  if (file.size > libraryLimits.bytes) return fail('library.tooLarge')
  // A file that went away, or a folder, cannot be read at all.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
  const { text, isLossy } = textOfFile(new Uint8Array(bytes))
  const read = readLibraryFile(text)
  return read.ok ? ok({ ...read.value, fileName: file.name, isLossy }) : read
}
