import type { ReadCalendar } from './calendarEvents.ts'

/** The largest calendar file that is read, in bytes. */
export const largestIcs = 1_048_576

/** Reads a calendar file; what reads it is loaded when it is first needed. Never throws for what the file holds. */
export async function readIcsFile(file: Blob, schoolYear: number): Promise<ReadCalendar> {
  if (file.size > largestIcs) return { kind: 'refused', reason: 'tooBig' }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { kind: 'refused', reason: 'unreadable' }
  }
  const [{ readIcs }, { icsText }] = await Promise.all([import('./readIcs.ts'), import('./icsText.ts')])
  const { text, isLossy } = icsText(new Uint8Array(bytes))
  return readIcs(text, schoolYear, isLossy)
}
