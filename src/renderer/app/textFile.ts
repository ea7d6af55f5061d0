/** The text of a file, and whether a sign of it was lost on the way: then something else stands in its place. */
export type TextOfFile = { readonly text: string; readonly isLossy: boolean }

/** What stands for a sign that could not be read; and what Windows text has no sign for. */
const lostSigns = /[\ufffd\u0081\u008d\u008f\u0090\u009d]/

/**
 * The bytes of any text file as text: a mark at the beginning says how they are to be read; else UTF-8 or UTF-16 when they
 * are that, and Windows text, which older programs write, when they are not. Never throws.
 */
export function textOfFile(bytes: Uint8Array): TextOfFile {
  const text = decoded(bytes)
  return { text, isLossy: lostSigns.test(text) }
}

/** How the bytes of UTF-16 are ordered; null for other text. Without a mark the zeros beside plain letters tell. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 64)
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => index % 2 === odd && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) * 4 <= head.length || Math.min(even, odd) > 0) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decoded(bytes: Uint8Array): string {
  const wide = utf16Of(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    // A file of UTF-8 with a sign that broke still has whole ones; in Windows text they are all broken.
    return wholeSigns(text) > 0 && wholeSigns(text) >= text.split('\ufffd').length - 1
      ? text
      : new TextDecoder('windows-1252').decode(bytes)
  }
}

function wholeSigns(text: string): number {
  return text.match(/[\u0080-\ufffc]/g)?.length ?? 0
}
