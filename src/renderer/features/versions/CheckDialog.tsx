import { CircleCheck, CircleX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { isCodeOf } from '#shared/rules/plan/versions.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './VersionSheet.module.css'

type Props = { readonly name: string; readonly hash: string; readonly onClose: () => void }

/** Compares a code on paper with that of a version, and says what that shows and what not. */
export function CheckDialog({ name, hash, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const isWhole = typed.replaceAll(/[\s–-]/g, '').length >= 16
  const isRight = isCodeOf(typed, hash)
  return (
    <Dialog isOpen title={t('versions.check.title', { version: name })} onClose={onClose}>
      <Field
        label={t('versions.check.field')}
        hint={t('versions.check.hint')}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <p className={styles.result} role="status">
        {isWhole ? (
          <>
            {isRight ? (
              <CircleCheck aria-hidden size="1.3em" color="var(--keep)" />
            ) : (
              <CircleX aria-hidden size="1.3em" color="var(--stop)" />
            )}
            {t(isRight ? 'versions.check.yes' : 'versions.check.no')}
          </>
        ) : null}
      </p>
      <p>{t('versions.check.about')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
