import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import type { TrajectSummary } from '#shared/contract.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { HintedTick } from './HintedTick.tsx'

type Props = {
  readonly traject: TrajectSummary
  readonly onClose: () => void
  /** The traject may be gone: the list is to be read again. */
  readonly onRemoved: () => void
}

/** Asks whether a traject is to go for good, and from the backups as well. */
export function RemoveTraject({ traject, onClose, onRemoved }: Props) {
  const { t } = useTranslation()
  const [fromBackups, setFromBackups] = useState(true)
  const { id: trajectId, school } = traject
  const remove = async () => {
    onClose()
    const removed = await bridge.call('traject.remove', { trajectId, fromBackups })
    onRemoved()
    if (!removed.ok) {
      showError(removed.error)
      return
    }
    if (removed.value === 'notWiped') {
      showNotice({ tone: 'info', text: errorText({ code: 'store.notWiped' }) })
      if (fromBackups) await bridge.call('backups.clear', undefined)
      return
    }
    if (!fromBackups) {
      showNotice({ tone: 'done', text: t('remove.done', { school }) })
      return
    }
    const cleared = await bridge.call('backups.clear', undefined)
    if (!cleared.ok) {
      showError(cleared.error)
      return
    }
    const [folder] = cleared.value.waiting
    if (folder === undefined) showNotice({ tone: 'done', text: t('backups.removed', { school }) })
    else showNotice({ tone: 'info', text: t('backups.removed.waiting', { school, folder }) })
  }
  return (
    <Dialog isOpen role="alertdialog" title={t('remove.title', { school })} onClose={onClose}>
      <p>{t('remove.text')}</p>
      <HintedTick
        label={t('backups.remove')}
        hint={t('backups.remove.hint')}
        isTicked={fromBackups}
        onChange={setFromBackups}
      />
      <DialogActions>
        <Button autoFocus onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="danger" icon={Trash2} onPress={() => void remove()}>
          {t('remove.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
