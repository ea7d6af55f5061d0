import { Trash2 } from 'lucide-react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

type Props = {
  readonly trajectId: string
  /** What the list calls it. */
  readonly name: string
  readonly onClose: () => void
  /** The traject may be gone: the list is to be read again. */
  readonly onRemoved: () => void
}

/** Asks whether a traject that cannot be read is to go from the list; all of it is set aside first. */
export function RemoveUnreadable({ trajectId, name, onClose, onRemoved }: Props) {
  const { t } = useTranslation()
  const remove = async () => {
    onClose()
    const removed = await bridge.call('traject.removeUnreadable', { trajectId })
    onRemoved()
    if (!removed.ok) {
      showError(removed.error)
      return
    }
    const { folder } = removed.value
    showNotice({ tone: 'info', text: t('remove.unreadable.done', { school: name, folder }) })
  }
  return (
    <Dialog isOpen role="alertdialog" title={t('remove.unreadable.title', { school: name })} onClose={onClose}>
      <p>{t('remove.unreadable.text')}</p>
      <DialogActions>
        <Button autoFocus onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="danger" icon={Trash2} onPress={() => void remove()}>
          {t('remove.unreadable.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
