import { useTranslation } from '#app/language.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { NewParkedCard } from './NewParkedCard.tsx'
import { ParkedCards } from './ParkedCards.tsx'

/** The parking lot over a step that has no board: to look at, to add to, and to put cards back from. */
export function ParkingDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('parking.title')} isOpen={isOpen} onClose={onClose}>
      <NewParkedCard autoFocus />
      <ParkedCards />
      <DialogActions>
        <Button onPress={onClose}>{t('action.done')}</Button>
      </DialogActions>
    </Dialog>
  )
}
