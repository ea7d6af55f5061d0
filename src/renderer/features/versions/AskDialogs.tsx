import { History, Trash2 } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun } from '#app/useDocument.ts'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { countLines } from '#shared/wording/ledgerFilter.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

type Props = { readonly document: TrajectDocument; readonly version: Version; readonly onClose: () => void }

/** Asks before the plan becomes what it was; says how much goes back. */
export function RestoreDialog({ document, version, onClose }: Props) {
  const { t, language } = useTranslation()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const name = versionInWords(document, version, t)
  const count = countLines(ledgerInWords(version.snapshot, document, language, t))
  const restore = async () => {
    const answer = await run('version.restore', { id: version.id })
    if (!answer.ok) return
    onClose()
    if (answer.value) offerUndo(t('versions.restored', { version: name }), answer.value.revision)
  }
  return (
    <Dialog isOpen role="alertdialog" title={t('versions.restore.title', { version: name })} onClose={onClose}>
      <p>{count > 0 ? t('versions.restore.changes', { count }) : t('versions.restore.same')}</p>
      <p>{t('versions.restore.text')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="main" icon={History} onPress={() => void restore()}>
          {t('versions.restore')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Asks before a concept or a seal goes. */
export function RemoveDialog({ document, version, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const name = versionInWords(document, version, t)
  const remove = async () => {
    const answer = await run('version.remove', { id: version.id })
    if (!answer.ok) return
    onClose()
    if (answer.value) offerUndo(t('versions.removed', { version: name }), answer.value.revision)
  }
  return (
    <Dialog isOpen role="alertdialog" title={t('versions.remove.title', { version: name })} onClose={onClose}>
      <p>{t(version.kind === 'definitive' ? 'versions.remove.definitive' : 'versions.remove.concept')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="danger" icon={Trash2} onPress={() => void remove()}>
          {t('versions.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
