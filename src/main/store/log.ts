/** What stands in the log (`-wal`) of SQLite, read from its bytes: https://www.sqlite.org/fileformat2.html#walformat. */
export type Log =
  /** Whole as far as anything was answered: its committed pages, and how many pages the database has with them. */
  | { readonly kind: 'whole'; readonly pages: ReadonlyMap<number, Uint8Array>; readonly pageCount: number }
  /** Something that was on disk cannot be read any more; `pages` is what stands before it. */
  | { readonly kind: 'damaged'; readonly pages: ReadonlyMap<number, Uint8Array>; readonly pageCount: number }

const headerSize = 32
const frameHeaderSize = 24
const magic = 0x377f0682

type Sums = readonly [number, number]

/**
 * Reads a log. A last transaction that is torn is no damage: that is what a power cut leaves of what was never answered.
 * Every transaction was on disk before the next began, so a bad frame with a later transaction behind it is damage:
 * SQLite would drop all that stands behind it without a word. `pageSize` is that of the data file, for when the log itself does not say.
 */
export function readLog(bytes: Buffer, pageSize: number): Log {
  // The header is on disk before the first frame is written.
  if (bytes.length <= headerSize) return { kind: 'whole', pages: new Map(), pageCount: 0 }
  const frames = framesIn(bytes, pageSize)
  if (!frames) return { kind: 'damaged', pages: new Map(), pageCount: 0 }
  const pages = new Map<number, Uint8Array>()
  let pageCount = 0
  let firstBad = 0
  let pending: Frame[] = []
  for (; firstBad < frames.count; firstBad += 1) {
    if (!frames.isGood(firstBad)) break
    const frame = frames.at(firstBad)
    pending.push(frame)
    if (frame.pageCount === 0) continue
    for (const { page, data } of pending) pages.set(page, data)
    pageCount = frame.pageCount
    pending = []
  }
  return { kind: hasLaterTransaction(frames, firstBad) ? 'damaged' : 'whole', pages, pageCount }
}

/** One page as a transaction left it; `pageCount` is that of the whole database where a transaction ends, else 0. */
type Frame = { readonly page: number; readonly pageCount: number; readonly data: Uint8Array }

type Frames = {
  readonly count: number
  readonly at: (index: number) => Frame
  /** Whether a frame belongs to this log and follows on the one before it, whatever that one is worth itself. */
  readonly isGood: (index: number) => boolean
  /** Whether a transaction ends here, as far as can be read. */
  readonly endsTransaction: (index: number) => boolean
}

/** The frames of a log; null when its header is no header. */
function framesIn(bytes: Buffer, pageSize: number): Frames | null {
  const isLittle = bytes.readUInt32BE(0) === magic
  const sumsAt = (offset: number): Sums => [bytes.readUInt32BE(offset), bytes.readUInt32BE(offset + 4)]
  const isEqual = (a: Sums, b: Sums) => a[0] === b[0] && a[1] === b[1]
  const ownSize = bytes.readUInt32BE(8)
  if (!isLittle && bytes.readUInt32BE(0) !== magic + 1) return null
  if (ownSize !== pageSize || !isEqual(sumOf(bytes, 0, 24, isLittle, [0, 0]), sumsAt(24))) return null
  const frameSize = frameHeaderSize + pageSize
  const count = Math.floor((bytes.length - headerSize) / frameSize)
  const start = (index: number) => headerSize + index * frameSize
  const hasSalts = (index: number) => bytes.compare(bytes, 16, 24, start(index) + 8, start(index) + 16) === 0
  const followsOn = (index: number) => {
    const before = sumsAt(index === 0 ? 24 : start(index - 1) + 16)
    const head = sumOf(bytes, start(index), 8, isLittle, before)
    return isEqual(sumOf(bytes, start(index) + frameHeaderSize, pageSize, isLittle, head), sumsAt(start(index) + 16))
  }
  const isGood = (index: number) => hasSalts(index) && followsOn(index)
  const sizeAt = (index: number) => bytes.readUInt32BE(start(index) + 4)
  return {
    count,
    at: (index) => ({
      page: bytes.readUInt32BE(start(index)),
      pageCount: sizeAt(index),
      data: bytes.subarray(start(index) + frameHeaderSize, start(index) + frameSize),
    }),
    isGood,
    // What follows on a frame proves that its own head was written, also when the frame itself is bad.
    endsTransaction: (index) => sizeAt(index) !== 0 && (hasSalts(index) || (index + 1 < count && isGood(index + 1))),
  }
}

/** Whether a transaction that began after the one of this bad frame stands in the log. */
function hasLaterTransaction(frames: Frames, bad: number): boolean {
  let end = bad
  while (end < frames.count && !frames.endsTransaction(end)) end += 1
  for (let index = end + 1; index < frames.count; index += 1) {
    if (frames.isGood(index)) return true
  }
  return false
}

/** The checksum of SQLite's log over words of four bytes, going on from another one. */
function sumOf(bytes: Buffer, from: number, length: number, isLittle: boolean, [first, second]: Sums): Sums {
  let a = first
  let b = second
  for (let offset = from; offset < from + length; offset += 8) {
    a = (a + (isLittle ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset)) + b) >>> 0
    b = (b + (isLittle ? bytes.readUInt32LE(offset + 4) : bytes.readUInt32BE(offset + 4)) + a) >>> 0
  }
  return [a, b]
}
