import { useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import type { AppError } from '#shared/result.ts'
import { entryContent, type OwnEntry } from '#shared/rules/library/library.ts'
import { fromZodError } from '#shared/zodErrors.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './Dialogs.module.css'
import { renameIdea } from './ownIdeas.ts'

type Props = { readonly entry: OwnEntry; readonly isOpen: boolean; readonly onClose: () => void }

/** Asks another name for an own idea. */
export function RenameDialog({ entry, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('library.rename.title')} isOpen={isOpen} onClose={onClose}>
      <Form entry={entry} onClose={onClose} />
    </Dialog>
  )
}

function Form({ entry, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation()
  const [kept, keep] = useKept<string>(`#idea ${entry.id}`)
  const typed = kept ?? entry.name
  const [error, setError] = useState<AppError | null>(null)
  const done = () => {
    keep(null)
    onClose()
  }
  const submit = useSubmit(async () => {
    const name = entryContent.shape.name.safeParse(typed)
    if (!name.success) {
      setError(fromZodError(name.error))
      return
    }
    const answer = name.data === entry.name ? null : await renameIdea(entry, name.data)
    if (answer && !answer.ok) setError(answer.error)
    else done()
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('library.rename.label')}
        value={typed}
        onChange={keep}
        error={error ? errorText(error) : undefined}
        autoFocus
      />
      <FormActions text={t('action.save')} onCancel={done} />
    </form>
  )
}
