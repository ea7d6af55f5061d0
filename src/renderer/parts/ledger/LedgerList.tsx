import { useTranslation } from '#app/language.ts'
import type { LedgerText } from '#shared/wording/ledgerWording.ts'
import { ChangeLine } from '#ui/ChangeLine.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './LedgerList.module.css'

/** Changes of a plan, of the whole and per activity, deletions too. */
export function LedgerList({ ledger }: { readonly ledger: readonly LedgerText[] }) {
  return (
    <ul className={styles.ledger}>
      {ledger.map((entry) => (
        <li key={entry.activityId ?? entry.kind} data-change={entry.kind}>
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
  const { t } = useTranslation()
  return (
    <ul className={styles.lines}>
      {entry.lines.map((line) => (
        <ChangeLine key={line.text} line={line} t={t} />
      ))}
    </ul>
  )
}
