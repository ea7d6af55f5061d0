import { useSpeech } from '#app/language.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './Dialogs.module.css'
import { letters } from './reviewKeys.ts'

const rows: readonly { readonly keys: readonly string[]; readonly text: MessageKey }[] = [
  { keys: ['←', '→'], text: 'review.keys.walk' },
  { keys: [letters.agreed], text: 'review.keys.agreed' },
  { keys: [letters.changed], text: 'review.keys.changed' },
  { keys: [letters.dropped], text: 'review.keys.dropped' },
  { keys: [letters.later], text: 'review.keys.later' },
  { keys: ['R'], text: 'review.keys.remark' },
  { keys: ['Ctrl', 'Z'], text: 'review.keys.undo' },
  { keys: ['?'], text: 'review.keys.help' },
]

/** The keys of the walk. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog isOpen title={t('review.keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('review.keys.again')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
