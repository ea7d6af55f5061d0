import type { Clip } from '#shared/clipboard/clipboard.ts'

/** What a paste brings, in the two forms that are read. */
export function clipOf(data: DataTransfer | null): Clip {
  return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }
}

/** Puts a text where the caret is in the field with the focus, as typing does: Ctrl+Z in the field takes it back. */
export function insertText(text: string): void {
  document.execCommand('insertText', false, text)
}
