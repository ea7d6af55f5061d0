import { Undo2 } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { turn } from '#app/undoNotice.ts'
import { useStore } from '#app/useDocument.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

/** Asks before a plan that the group sealed is a concept again. */
export function UndoSealDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  return (
    <Dialog isOpen role="alertdialog" title={t('versions.undoSeal.title')} onClose={onClose}>
      <p>{t('versions.undoSeal.text')}</p>
      <DialogActions>
        <Button onPress={onClose} autoFocus>
          {t('action.cancel')}
        </Button>
        <Button
          look="danger"
          icon={Undo2}
          onPress={() => {
            onClose()
            void turn(store, 'undo')
          }}
        >
          {t('versions.undoSeal.do')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
