import { useSpeech } from '#app/language.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './KeysDialog.module.css'

const keys = [
  ['Enter', 'keys.enter'],
  ['Tab', 'keys.tab'],
  ['Alt+1…4', 'keys.column'],
  ['↑ ↓ ← →', 'keys.arrows'],
  ['Space', 'keys.space'],
  ['F2', 'keys.edit'],
  ['Delete', 'keys.remove'],
  ['Esc', 'keys.escape'],
  ['Ctrl+Z', 'keys.undo'],
  ['Ctrl+Shift+Z', 'keys.redo'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** The keys of a board. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, about]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'Space' ? t('keys.spaceName') : key}</kbd>
            </dt>
            <dd>{t(about)}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button look="main" autoFocus onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
