import { useTranslation } from '#app/language.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import { Ledger } from '#parts/ledger/Ledger.tsx'
import { OnWall } from '#parts/ledger/OnWall.tsx'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

type Props = {
  readonly since: Version
  readonly document: TrajectDocument
  readonly exportChanges: ExportChanges
  readonly onClose: () => void
}

/** Every change of the plan since a version, of the whole and per activity, deletions too. */
export function LedgerDialog({ since, document, exportChanges, onClose }: Props) {
  const { t, language } = useTranslation()
  const ledger = ledgerInWords(since.snapshot, document, language, t)
  const title = since.kind === 'sketch' ? 'review.ledger.sinceSketch' : 'review.ledger.sinceSeal'
  return (
    <Dialog isOpen isWide title={t(title, { date: shortDate(since.date) })} onClose={onClose}>
      {ledger.length === 0 ? <p>{t('review.ledger.none')}</p> : <Ledger ledger={ledger} />}
      <DialogActions>
        <OnWall fromId={since.id} toId={null} />
        {exportChanges(since.id, null)}
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
