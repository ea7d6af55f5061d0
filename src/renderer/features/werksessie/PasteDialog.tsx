import { useSpeech } from '#app/language.ts'
import { limits } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './PasteDialog.module.css'

type Props = {
  /** The pasted lines; null when nothing is asked. */
  readonly lines: readonly string[] | null
  /** Where the cards come. */
  readonly place: string
  readonly onClose: () => void
  readonly onChoose: (lines: readonly string[]) => void
}

/** The one question after pasting more than one line: a card each, or all on one card? */
export function PasteDialog({ lines, place, onClose, onChoose }: Props) {
  const { t } = useSpeech()
  if (!lines) return null
  const whole = lines.join(' ')
  return (
    <Dialog isOpen title={t('paste.title', { count: lines.length })} onClose={onClose}>
      <p>{t('paste.text', { column: place })}</p>
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        {whole.length <= limits.card ? <Button onPress={() => onChoose([whole])}>{t('paste.one')}</Button> : null}
        <Button look="main" autoFocus onPress={() => onChoose(lines)}>
          {t('paste.many', { count: lines.length })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
