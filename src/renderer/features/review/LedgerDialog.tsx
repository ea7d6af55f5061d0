import { useTranslation } from '#app/language.ts'
import type { TrajectDocument, Version } from '#shared/records.ts'
import { type LedgerText, ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Dialogs.module.css'

/** How many changes a ledger names. */
export function countLines(ledger: readonly LedgerText[]): number {
  return ledger.reduce((count, { lines }) => count + lines.length, 0)
}

type Props = { readonly since: Version; readonly document: TrajectDocument; readonly onClose: () => void }

/** Every change of the plan since a version, of the whole and per activity, deletions too. */
export function LedgerDialog({ since, document, onClose }: Props) {
  const { t, language } = useTranslation()
  const ledger = ledgerInWords(since.snapshot, document, language, t)
  const title = since.kind === 'sketch' ? 'review.ledger.sinceSketch' : 'review.ledger.sinceSeal'
  return (
    <Dialog isOpen title={t(title, { date: shortDate(since.date) })} onClose={onClose}>
      {ledger.length === 0 ? <p>{t('review.ledger.none')}</p> : null}
      <ul className={styles.ledger}>
        {ledger.map((entry) => (
          <li key={entry.activityId ?? entry.kind}>
            <Words as="h3" className={styles.name}>
              {entry.title}
            </Words>
            <LedgerLines entry={entry} />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** The changes of one activity. */
export function LedgerLines({ entry }: { readonly entry: LedgerText }) {
  return (
    <ul className={styles.lines}>
      {entry.lines.map((line) => (
        <Words key={line} as="li">
          {line}
        </Words>
      ))}
    </ul>
  )
}
