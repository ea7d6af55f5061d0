import { useTranslation } from '#app/language.ts'
import type { LedgerText } from '#shared/wording/ledgerWording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './LedgerList.module.css'

/** Every change of a plan, of the whole and per activity, deletions too. */
export function LedgerList({ ledger }: { readonly ledger: readonly LedgerText[] }) {
  const { t } = useTranslation()
  if (ledger.length === 0) return <p>{t('review.ledger.none')}</p>
  return (
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

/** How many changes a ledger names. */
export function countLines(ledger: readonly LedgerText[]): number {
  return ledger.reduce((count, { lines }) => count + lines.length, 0)
}
