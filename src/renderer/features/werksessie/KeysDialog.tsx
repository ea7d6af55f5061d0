import { useSpeech } from '#app/language.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './KeysDialog.module.css'

const keys = [
  ['Enter', 'keys.enter'],
  ['Tab', 'keys.tab'],
  ['Alt+1…9', 'keys.column'],
  ['Alt+0', 'keys.capturePark'],
  ['↑ ↓ ← →', 'keys.arrows'],
  ['Space', 'keys.space'],
  ['F2', 'keys.edit'],
  ['Shift+↑ ↓', 'keys.extend'],
  ['Ctrl+A', 'keys.all'],
  ['P', 'keys.park'],
  ['C', 'keys.cluster'],
  ['M', 'keys.month'],
  ['+ −', 'keys.dot'],
  ['0', 'keys.clearDots'],
  ['V', 'keys.aloud'],
  ['Delete', 'keys.remove'],
  ['Shift+F10', 'keys.menu'],
  ['Alt+P', 'keys.parking'],
  ['Ctrl+F', 'keys.filter'],
  ['S', 'audience.keys.spotlight'],
  ['B', 'audience.keys.freeze'],
  ['.', 'audience.keys.black'],
  ['Ctrl+ +/−', 'audience.keys.zoom'],
  ['Esc', 'keys.escape'],
  ['Ctrl+Z', 'keys.undo'],
  ['Ctrl+Shift+Z', 'keys.redo'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** The keys of a board. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose}>
      {/* A list that scrolls must be reachable by keyboard. */}
      <dl className={styles.keys} tabIndex={0}>
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
