/** Something in a calendar file, in whole days, the last one included. The name may be empty. */
export type CalendarEvent = { readonly name: string; readonly first: string; readonly last: string }

/** Why a file gives no holidays. */
export type IcsRefusal = 'tooBig' | 'unreadable' | 'emptyFile' | 'notCalendar' | 'noEvents' | 'noneInYear'

export type ReadCalendar =
  | { readonly kind: 'refused'; readonly reason: IcsRefusal }
  | {
      readonly kind: 'ready'
      readonly events: readonly CalendarEvent[]
      /** How many events made no sense and were left out. */
      readonly unreadable: number
      /** Whether there was more than is taken from one file. */
      readonly isCut: boolean
    }

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
  const { readIcs } = await import('./readIcs.ts')
  return readIcs(decoded(bytes), schoolYear)
}

/** UTF-8 as the standard asks; older programs wrote Windows text. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
