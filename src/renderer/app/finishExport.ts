import type { Exported } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { type AppError, assertNever, type Result, type Values } from '#shared/result.ts'

/** What a window can do with an export that main has made. */
export type ExportActions = {
  /** Says that it worked, and where the file is when main saved it. */
  readonly onDone: (key: MessageKey, values: Values, path?: string) => void
  readonly onError: (error: AppError) => void
  /** Prints the jaarplan from this window, where main has no printer of its own. */
  readonly onPrint: () => void
  /** Gives bytes to the browser to save. */
  readonly download: (file: { readonly name: string; readonly type: string; readonly base64: string }) => void
}

/** Ends an export: says where the file is, saves it, prints, or tells what went wrong. Cancelling is nothing to talk about. */
export function finishExport(result: Result<Exported>, actions: ExportActions): void {
  if (!result.ok) {
    actions.onError(result.error)
    return
  }
  const exported = result.value
  switch (exported.kind) {
    case 'saved':
      actions.onDone('export.saved', { path: exported.path }, exported.path)
      break
    case 'download':
      actions.download(exported)
      actions.onDone('export.downloaded', { name: exported.name })
      break
    case 'print':
      actions.onPrint()
      break
    case 'cancelled':
      break
    default:
      assertNever(exported)
  }
}

/** Lets the browser save a file that came as base64. */
export function downloadFile({ name, type, base64 }: Parameters<ExportActions['download']>[0]): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after this turn; a minute is ample, and then the memory is free again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
