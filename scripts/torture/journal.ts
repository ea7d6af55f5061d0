/** One thing that a process did to its folder, or (`answer`) that it answered, in the order in which it happened. */
export type Entry =
  | { readonly what: 'open'; readonly handle: number; readonly name: string; readonly emptied: boolean }
  | { readonly what: 'close' | 'sync'; readonly handle: number }
  | { readonly what: 'write'; readonly handle: number; readonly at: number; readonly bytes: Buffer }
  | { readonly what: 'truncate'; readonly handle: number; readonly length: number }
  | { readonly what: 'unlink' | 'folder'; readonly name: string }
  | { readonly what: 'rename'; readonly from: string; readonly to: string }
  | { readonly what: 'answer'; readonly length: number }

const head = 17

/** Reads what `recorder.c` wrote down. Throws on something that it did not understand itself. */
export function readJournal(journal: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + head <= journal.length; ) {
    const letter = String.fromCharCode(journal.readUInt8(at))
    const handle = journal.readUInt32LE(at + 1)
    const offset = Number(journal.readBigUInt64LE(at + 5))
    const length = journal.readUInt32LE(at + 13)
    const bytes = journal.subarray(at + head, at + head + length)
    entries.push(entryOf(letter, handle, offset, bytes))
    at += head + length
  }
  return entries
}

function entryOf(letter: string, handle: number, offset: number, bytes: Buffer): Entry {
  const name = bytes.toString('utf8')
  switch (letter) {
    case 'O':
      return { what: 'open', handle, name, emptied: offset === 1 }
    case 'C':
      return { what: 'close', handle }
    case 'S':
      return { what: 'sync', handle }
    case 'W':
      return { what: 'write', handle, at: offset, bytes }
    case 'T':
      return { what: 'truncate', handle, length: offset }
    case 'U':
      return { what: 'unlink', name }
    case 'M':
      return { what: 'folder', name }
    case 'R': {
      const [from = '', to = ''] = name.split('\0')
      return { what: 'rename', from, to }
    }
    case 'A':
      return { what: 'answer', length: offset }
    default:
      throw new Error(`the recorder does not know what this does to the disk: ${letter} ${name}`)
  }
}
