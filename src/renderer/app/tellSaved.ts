import type { MessageKey } from '#shared/language/index.ts'
import type { Values } from '#shared/result.ts'
import { bridge } from './bridge.ts'
import { translate } from './language.ts'
import { type NoticeAction, showError, showNotice } from './notices.ts'

/** Says that something was handed over; what main saved can be opened from there, or its folder. */
export function tellSaved(key: MessageKey, values: Values, path?: string): void {
  const show = (how: 'file' | 'folder', label: MessageKey): NoticeAction => ({
    label: translate(label),
    run: () =>
      void bridge.call('export.show', { path: path ?? '', how }).then((shown) => {
        if (!shown.ok) showError(shown.error)
      }),
  })
  const actions = path === undefined ? [] : [show('file', 'export.openFile'), show('folder', 'export.openFolder')]
  showNotice({ tone: 'done', text: translate(key, values), actions })
}
