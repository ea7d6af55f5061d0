import { useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { today } from '#app/today.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import { SchoolFields } from '#parts/school/SchoolFields.tsx'
import { type SchoolForm, schoolInput } from '#parts/school/schoolForm.ts'
import type { AppError } from '#shared/result.ts'
import { schoolYearOf } from '#shared/rules/calendar/schedule.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './NewTraject.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreated: (trajectId: string) => void
}

/** The form that begins a traject. A plan is made for the next school year more often than for the running one. */
export function NewTraject({ isOpen, onClose, onCreated }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('new.title')} isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} onCreated={onCreated} />
    </Dialog>
  )
}

function emptyForm(): SchoolForm {
  const thisYear = schoolYearOf(today())
  return { school: '', place: '', schoolType: 'vmbo', region: 'midden', schoolYear: String(thisYear) }
}

function Form({ onClose, onCreated }: Pick<Props, 'onClose' | 'onCreated'>) {
  const { t } = useTranslation()
  const [typed, keep] = useKept<SchoolForm>('#new traject')
  const form = typed ?? emptyForm()
  const [error, setError] = useState<AppError | null>(null)
  const submit = useSubmit(async () => {
    const answer = await bridge.call('trajecten.create', { input: schoolInput(form) })
    if (!answer.ok) {
      setError(answer.error)
      return
    }
    keep(null)
    onCreated(answer.value.trajectId)
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <SchoolFields form={form} error={error} onChange={(part) => keep({ ...form, ...part })} />
      <FormActions
        text={t('new.create')}
        onCancel={() => {
          keep(null)
          onClose()
        }}
      />
    </form>
  )
}
