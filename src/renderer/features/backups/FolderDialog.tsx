import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { isBrowser } from '#app/bridge.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import type { AppError, Result } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './FolderDialog.module.css'

type Props = {
  /** Whether the form to type a folder is open; only a browser needs one. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly icon: LucideIcon
  readonly button: string
  readonly title: string
  /** Uses a folder; without one the app asks in a window of the system. */
  readonly choose: (folder?: string) => Promise<Result<unknown>>
}

/** A button that asks for a folder: in a window of the system, or in a browser as a path that is typed. */
export function FolderDialog({ isOpen, onOpen, icon, button, title, choose }: Props) {
  const ask = async () => {
    if (isBrowser) {
      onOpen(true)
      return
    }
    const answer = await choose()
    if (!answer.ok) showError(answer.error)
  }
  return (
    <>
      <Button icon={icon} onPress={() => void ask()}>
        {button}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => onOpen(false)}>
        <PathForm choose={choose} onClose={() => onOpen(false)} />
      </Dialog>
    </>
  )
}

function PathForm({ choose, onClose }: Pick<Props, 'choose'> & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const submit = useSubmit(async () => {
    const answer = folder.trim() === '' ? null : await choose(folder)
    if (answer?.ok) onClose()
    else setError(answer?.error ?? { code: 'text.empty' })
  })
  const example = navigator.userAgent.includes('Windows') ? 'E:\\' : '/media/stick'
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        autoFocus
        label={t('backups.path')}
        hint={t('backups.path.hint', { example })}
        value={folder}
        error={error ? errorText(error) : undefined}
        onChange={setFolder}
      />
      <FormActions text={t('backups.path.choose')} onCancel={onClose} />
    </form>
  )
}
