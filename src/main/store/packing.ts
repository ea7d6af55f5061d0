import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** How far back deflate looks, in bytes. */
const sight = 32_768

/** Packs a text. `before` is one that it resembles, and that is needed again to unpack it. */
export function pack(text: Buffer, before: Buffer | null): Buffer {
  // What is short needs no wide view: that halves the time.
  const width = Math.ceil(Math.log2(text.length + (before?.length ?? 0)))
  return deflateRawSync(text, { windowBits: Math.min(15, Math.max(9, width)), ...dictionary(before) })
}

/** The text that was packed. Throws, or gives another text, when the bytes are no longer what they were. */
export function unpack(packed: Buffer, before: Buffer | null): Buffer {
  return inflateRawSync(packed, dictionary(before))
}

function dictionary(before: Buffer | null) {
  return before ? { dictionary: before.subarray(-sight) } : {}
}

/** All of a line of history but its patch, as it stands on disk. */
export type WrittenLine = {
  readonly traject_id: string
  readonly revision: number
  readonly kind: string
  readonly of: number | null
  readonly command: string
  readonly label: string
  readonly at: string
}

/** The checksum of a line of history with the text of its patch. */
export function sumOf(line: WrittenLine, patch: Buffer): number {
  const { traject_id, revision, kind, of, command, label, at } = line
  return crc32(patch, crc32(JSON.stringify([traject_id, revision, kind, of, command, label, at])))
}
