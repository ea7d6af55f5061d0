import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { AppError } from '#shared/result.ts'
import { elsewhere } from './elsewhere.ts'
import { errorText, translate } from './language.ts'
import { routes } from './routes.ts'

/** A short message below the screen. An error stays until it is closed, or until what it is about is right. */
export type Notice = {
  /** What it is about: so that it can be dropped when that is no longer so. */
  readonly key?: string
  readonly tone: 'done' | 'info' | 'error'
  readonly text: string
  /** Whether it is about what was just typed or pressed, and says nothing any more to who types on. */
  readonly isPassing?: boolean
  /** What one can do about it, the first one most of all. */
  readonly actions?: readonly NoticeAction[]
}

export type NoticeAction = { readonly label: string; readonly run: () => void }

const readable = 6000

/** The messages on screen now: the newest alone, so that they never pile up on the wall. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 1 })

/** Shows a message for a while; returns how to take it away before that. */
export function showNotice(notice: Notice): () => void {
  notices.clear()
  const id = notices.add(notice, notice.tone === 'error' ? {} : { timeout: readable })
  return () => notices.close(id)
}

/** Shows what went wrong and what to do, until one types on; `key` names what it is about. */
export function showError(error: AppError, key?: string): void {
  showNotice({ tone: 'error', isPassing: true, text: errorText(error), ...(key === undefined ? {} : { key }) })
}

/** Shows that something is wrong with the data on disk, and stays until it is not, with the way on. */
export function showTrouble(error: AppError): void {
  const text = errorText(error)
  if (notices.visibleToasts.some(({ content }) => content.text === text)) return
  // What was written since proves that it can be written again, and nothing about damage.
  if (error.code === 'store.damageFound') {
    const run = () => window.location.assign(`#${routes.backups}`)
    showNotice({ key: 'damage', tone: 'error', text, actions: [{ label: translate('problem.backups'), run }] })
    return
  }
  const action = { label: translate('elsewhere.open'), run: () => elsewhere.tell(error.code) }
  showNotice({ key: 'trouble', tone: 'error', text, actions: [action] })
}

/** Takes the message about something away, when it is still there. */
export function dropNotice(key: string): void {
  for (const { content, key: id } of notices.visibleToasts) if (content.key === key) notices.close(id)
}
