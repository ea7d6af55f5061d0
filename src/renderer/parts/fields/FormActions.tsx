import type { LucideIcon } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions } from '#ui/Dialog.tsx'

type Props = {
  /** What the form does. */
  readonly text: string
  readonly icon?: LucideIcon
  readonly onCancel: () => void
}

/** The foot of a form in a dialog: leave all as it was, or do what the form is for. */
export function FormActions({ text, icon, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <DialogActions>
      <Button onPress={onCancel}>{t('action.cancel')}</Button>
      <Button look="main" type="submit" {...(icon ? { icon } : {})}>
        {text}
      </Button>
    </DialogActions>
  )
}
