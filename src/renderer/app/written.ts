import type { CallOutput } from '#shared/contract.ts'
import { translate } from './language.ts'
import { showNotice } from './notices.ts'

/** Says where all data stand now, and until when when the next start begins somewhere else. */
export function showWritten({ folder, isRemembered }: NonNullable<CallOutput<'app.writeElsewhere'>>): void {
  if (isRemembered) showNotice({ tone: 'done', text: translate('elsewhere.done', { folder }) })
  // It must be read: it stays until it is closed.
  else showNotice({ tone: 'error', text: translate('elsewhere.done.once', { folder }) })
}
