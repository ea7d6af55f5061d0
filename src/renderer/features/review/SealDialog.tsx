import { Stamp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useToday } from '#app/today.ts'
import { useRun } from '#app/useDocument.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { DateField } from '#ui/DateField.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './Dialogs.module.css'
import { StillOpen } from './StillOpen.tsx'

type Props = {
  readonly document: TrajectDocument
  readonly attendees: string
  readonly onAttendees: (text: string) => void
  readonly onClose: () => void
  readonly onSealed: () => void
}

/** Asks who is present and on which day, names what is still open, and seals. Nothing here forbids. */
export function SealDialog({ document, attendees, onAttendees, onClose, onSealed }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const now = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const date = typed ?? now
  const form = useRef<HTMLFormElement>(null)
  const isDateMissing = date === ''
  const submit = useSubmit(async () => {
    if (isDateMissing) return
    const answer = await run('version.seal', { date, attendees })
    if (!answer.ok) return
    showNotice({ tone: 'done', text: t('review.seal.done') })
    onSealed()
  })
  return (
    <Dialog isOpen title={t('review.seal.title')} onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <StillOpen document={document} />
        <Field
          label={t('review.seal.attendees')}
          value={attendees}
          onChange={onAttendees}
          // Sealing is too much for the key that ends a line: it goes to the day, the button seals.
          onEnter={() => form.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()}
          autoFocus
        />
        <DateField
          label={t('review.seal.date')}
          value={date}
          onChange={setTyped}
          error={isDateMissing ? t('review.seal.date.missing') : undefined}
        />
        <FormActions icon={Stamp} text={t('review.seal')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
