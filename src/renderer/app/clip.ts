import type { Clip } from '#shared/clipboard/clipboard.ts'

/** What a paste brings, in the two forms that are read. */
export function clipOf(data: DataTransfer | null): Clip {
  return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }
}

/** What is on the clipboard, read without a paste; null where a page may not do that. */
export async function readClip(): Promise<Clip | null> {
  try {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { text: await read('text/plain'), html: await read('text/html') }
  } catch {
    return null
  }
}

/** Puts a text where the caret is in the field with the focus, as typing does: Ctrl+Z in the field takes it back. */
export function insertText(text: string): void {
  document.execCommand('insertText', false, text)
}
