import { errorText, useTranslation } from '#app/language.ts'
import type { AppError } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

/** Says why nothing of what was pasted in the table can be taken over. */
export function PasteRefused({ error, onClose }: { readonly error: AppError; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen role="alertdialog" title={t('paste.table.refused')} onClose={onClose}>
      <p>{errorText(error)}</p>
      <DialogActions>
        <Button look="main" autoFocus onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
