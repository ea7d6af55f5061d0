import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { AppError } from '#shared/result.ts'
import { errorText } from './language.ts'

/** A short message at the foot of the screen. An error stays until it is closed. */
export type Notice = {
  readonly tone: 'done' | 'info' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const readable = 6000

/** The messages on screen now: the newest alone, so that they never pile up on the wall. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 1 })

/** Shows a message for a while. */
export function showNotice(notice: Notice): void {
  notices.clear()
  notices.add(notice, notice.tone === 'error' ? {} : { timeout: readable })
}

/** Shows what went wrong and what to do. */
export function showError(error: AppError): void {
  showNotice({ tone: 'error', text: errorText(error) })
}
