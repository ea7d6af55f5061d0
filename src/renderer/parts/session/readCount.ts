/** A whole number from 0 to `max` as it is typed; null when the text is no such number. */
export function readCount(text: string, max: number): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null
  const count = Number(text)
  return count <= max ? count : null
}
