import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { AppError } from '#shared/result.ts'
import { errorText } from './language.ts'

/** A short message over the screen. An error stays until it is closed, or until what it is about is right. */
export type Notice = {
  /** What it is about: so that it can be dropped when that is no longer so. */
  readonly key?: string
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

/** Shows what went wrong and what to do; `key` names what it is about. */
export function showError(error: AppError, key?: string): void {
  showNotice({ tone: 'error', text: errorText(error), ...(key === undefined ? {} : { key }) })
}

/** Takes the message about something away, when it is still there. */
export function dropNotice(key: string): void {
  for (const { content, key: id } of notices.visibleToasts) if (content.key === key) notices.close(id)
}
