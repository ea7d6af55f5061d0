import type { ReactNode } from 'react'
import { useTranslation } from '#app/language.ts'
import type { KeyHelp } from '#ui/action.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './KeysDialog.module.css'
import { keysInWords } from './keysInWords.ts'

type Props = {
  readonly title: string
  readonly help: readonly KeyHelp[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What there is to say besides. */
  readonly children?: ReactNode
}

/** The keys of a screen, and what each does. */
export function KeysDialog({ title, help, isOpen, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {/* A list that scrolls must be reachable by keyboard. */}
      <dl className={styles.keys} tabIndex={0}>
        {help.map(({ keys, text }) => (
          <div key={keys}>
            <dt>
              <kbd>{keysInWords(keys, t)}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      {children}
      <DialogActions>
        <Button look="main" autoFocus onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
