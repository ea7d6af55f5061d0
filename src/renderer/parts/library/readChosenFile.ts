import { fail, ok, type Result } from '#shared/result.ts'
import { type LibraryFile, libraryLimits, readLibraryFile } from '#shared/rules/libraryFile.ts'

export type ChosenFile = LibraryFile & { readonly fileName: string }

/** Reads a file of ideas that was chosen. Errors: `library.tooLarge` and those of `readLibraryFile`. */
export async function readChosenFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<Result<ChosenFile>> {
  if (file.size > libraryLimits.bytes) return fail('library.tooLarge')
  // A file that went away, or a folder, cannot be read at all.
  const text = await file.text().catch(() => '')
  const read = readLibraryFile(text)
  return read.ok ? ok({ ...read.value, fileName: file.name }) : read
}
